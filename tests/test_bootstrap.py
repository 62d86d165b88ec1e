"""From a bare Python into the environment: made once, redone where it must be, never twice."""

import os
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest

from annotator import bootstrap
from annotator.bootstrap import Environment, SetupError

posix_only = pytest.mark.skipif(os.name == "nt", reason="uses fork, exec or a shell script")
BARE_PYTHON = getattr(sys, "_base_executable", sys.executable)


class Replaced(Exception):
    """The process would have gone on as this command."""


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """An environment that is not there yet, of a checkout that needs no packages."""
    (tmp_path / "requirements.lock").write_text("# nothing\n", "utf-8")
    return Environment(
        ".venv", "requirements.lock", purpose="a test", modules=("json",), root=str(tmp_path)
    )


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders of the environments that were installed, quickly and without packages."""
    folders: list[str] = []

    def install(environment: Environment) -> None:
        folders.append(environment.folder)
        command = [BARE_PYTHON, "-m", "venv", "--without-pip", environment.folder]
        assert bootstrap.run(command) == ""

    monkeypatch.setattr(bootstrap, "_install", install)
    return folders


@pytest.fixture
def replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Raise Replaced with the command where the process would be replaced by it."""

    def refuse(command: list[str]) -> None:
        raise Replaced(*command)

    monkeypatch.setattr(bootstrap, "_replace_process", refuse)


def start_bare(program: str, environment: Environment, *arguments: str) -> subprocess.Popen[str]:
    """Start a bare Python on a program that finds the environment as `place`."""
    head = (
        f"import sys; sys.path[:0] = [{bootstrap.ROOT!r}]; before = set(sys.modules)\n"
        "from annotator import bootstrap\n"
        "place = bootstrap.Environment('.venv', 'requirements.lock', purpose='', modules=(),"
        " root=sys.argv[1])\n"
    )
    return subprocess.Popen(
        [BARE_PYTHON, "-I", "-c", head + program, environment.root, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


# The way in


def test_an_installed_package_is_no_checkout_and_never_bootstraps(environment, replaced):
    Path(environment.lock).unlink()
    bootstrap.enter(environment, "script", [])
    assert not Path(environment.folder).exists()


def test_a_frozen_program_never_bootstraps(environment, replaced, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    bootstrap.enter(environment, "script", [])
    assert not Path(environment.folder).exists()


def test_an_environment_that_has_the_packages_is_used_as_it_is(environment, replaced, monkeypatch):
    monkeypatch.setattr(sys, "base_prefix", "/elsewhere")
    bootstrap.enter(environment, "script", [])
    assert not Path(environment.folder).exists()


def test_a_bare_python_goes_on_in_the_environment(environment, made, replaced, monkeypatch):
    monkeypatch.setattr(sys, "base_prefix", sys.prefix)
    with pytest.raises(Replaced) as command:
        bootstrap.enter(environment, "script", ["stats", "a.annotator"])
    assert command.value.args == (environment.python, "script", "stats", "a.annotator")
    assert bootstrap.is_ready(environment)


def test_an_environment_that_lost_its_packages_is_made_again(environment, replaced, monkeypatch):
    environment.modules = ("no_such_module",)
    Path(environment.folder).mkdir()
    monkeypatch.setattr(sys, "prefix", environment.folder)
    with pytest.raises(Replaced) as command:
        bootstrap.enter(environment, "script", ["stats"])
    assert command.value.args == (BARE_PYTHON, "script", "stats")
    assert Path(environment.unfinished).exists()


@pytest.mark.parametrize("version", [(3, 10, 0), (3, 14, 1)])
def test_another_python_is_taken_where_this_one_does_not_fit(
    environment, replaced, monkeypatch, version
):
    monkeypatch.setattr(sys, "base_prefix", sys.prefix)
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(
        bootstrap,
        "run",
        lambda command: "" if command[0] == "/bin/python3.12" else "no such version",
    )
    with pytest.raises(Replaced) as command:
        bootstrap.enter(environment, "script", ["a"])
    assert command.value.args == ("/bin/python3.12", "script", "a")


def test_a_machine_without_a_fitting_python_is_told_so(environment, monkeypatch):
    monkeypatch.setattr(sys, "base_prefix", sys.prefix)
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(SetupError, match=r"needs Python 3\.11, 3\.12 or 3\.13 and this is 3\.9:"):
        bootstrap.enter(environment, "script", [])


def test_the_way_into_a_ready_environment_loads_nothing_else(environment, made):
    bootstrap.set_up(environment)
    program = "bootstrap.set_up(place); print(sorted(set(sys.modules) - before))"
    said, problem = start_bare(program, environment).communicate()
    assert said == "['__future__', 'annotator', 'annotator.bootstrap']\n", problem


@posix_only
def test_the_arguments_arrive_in_the_environment(environment, made):
    bootstrap.set_up(environment)
    script = Path(environment.root, "script.py")
    script.write_text("import sys; print(sys.prefix, sys.argv[1:])", "utf-8")
    program = "bootstrap.enter(place, sys.argv[2], ['two words', '“é”'])"
    said, problem = start_bare(program, environment, str(script)).communicate()
    assert said == f"{environment.folder} ['two words', '“é”']\n", problem


# The set-up


def test_a_second_start_sets_nothing_up(environment, made, capsys):
    bootstrap.set_up(environment)
    bootstrap.set_up(environment)
    assert len(made) == 1
    assert capsys.readouterr().err == "Setting up a test …\n"


def test_another_lock_is_installed_into_the_same_environment(environment, made):
    bootstrap.set_up(environment)
    kept = Path(environment.folder, "kept")
    kept.touch()
    Path(environment.lock).write_text("# nothing, but later\n", "utf-8")
    assert not bootstrap.is_ready(environment)
    bootstrap.set_up(environment)
    assert len(made) == 2
    assert kept.exists()


def test_another_version_of_python_starts_from_nothing(environment, made, monkeypatch):
    bootstrap.set_up(environment)
    left = Path(environment.folder, "left")
    left.touch()
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert not bootstrap.is_ready(environment)
    bootstrap.set_up(environment)
    assert not left.exists()


def test_an_interrupted_set_up_starts_from_nothing(environment, made, monkeypatch):
    def stop(environment: Environment) -> None:
        Path(environment.folder, "half a package").touch()
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(bootstrap, "_install", stop)
        with pytest.raises(KeyboardInterrupt):
            bootstrap.set_up(environment)
    assert not bootstrap.is_ready(environment)
    bootstrap.set_up(environment)
    assert bootstrap.is_ready(environment)
    assert not Path(environment.folder, "half a package").exists()


def test_an_environment_of_another_tool_is_completed_not_removed(environment, made):
    assert bootstrap.run([BARE_PYTHON, "-m", "venv", "--without-pip", environment.folder]) == ""
    theirs = Path(environment.folder, "theirs")
    theirs.touch()
    bootstrap.set_up(environment)
    assert theirs.exists()


def test_a_failed_first_set_up_is_done_again_from_nothing(environment, monkeypatch):
    def fail(environment: Environment) -> None:
        raise SetupError("No network.")

    monkeypatch.setattr(bootstrap, "_install", fail)
    with pytest.raises(SetupError, match="No network"):
        bootstrap.set_up(environment)
    assert Path(environment.unfinished).exists()


def test_a_failed_renewal_leaves_the_environment_usable(environment, made, monkeypatch):
    bootstrap.set_up(environment)
    other = Environment(".venv", "other.lock", purpose="more", modules=(), root=environment.root)
    Path(other.lock).write_text("# nothing\n", "utf-8")

    def fail(environment: Environment) -> None:
        raise SetupError("No network.")

    monkeypatch.setattr(bootstrap, "_install", fail)
    with pytest.raises(SetupError, match="No network"):
        bootstrap.set_up(other)
    assert bootstrap.is_ready(environment)
    assert not bootstrap.is_ready(other)


def test_packages_that_did_not_arrive_are_named(environment, made):
    environment.modules = ("no_such_module",)
    with pytest.raises(SetupError, match="lacks no_such_module"):
        bootstrap.set_up(environment)
    assert not bootstrap.is_ready(environment)


def test_the_checkout_is_importable_also_after_it_was_moved(environment, made, tmp_path):
    (tmp_path / "some_module.py").touch()
    bootstrap.set_up(environment)
    moved = tmp_path.with_name(tmp_path.name + " möved")
    tmp_path.rename(moved)
    place = Environment(".venv", "requirements.lock", purpose="", modules=(), root=str(moved))
    assert bootstrap.run([place.python, "-c", "import some_module"]) == ""
    assert bootstrap.is_ready(place)


@posix_only
def test_a_second_start_waits_for_the_first_and_then_finds_it_done(environment, made):
    program = "bootstrap._install = None; bootstrap.set_up(place)"  # installing would fail
    second: list[subprocess.Popen[str]] = []
    install: Callable[[Environment], None] = bootstrap._install

    def start_another_meanwhile(environment: Environment) -> None:
        process = start_bare(program, environment)
        second.append(process)
        assert process.stderr
        assert "waiting" in process.stderr.readline()
        install(environment)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bootstrap, "_install", start_another_meanwhile)
        bootstrap.set_up(environment)
    _, said = second[0].communicate()
    assert (second[0].returncode, said) == (0, "")


def test_a_folder_that_cannot_be_written_is_one_sentence(environment, made):
    Path(environment.folder).write_text("in the way", "utf-8")
    with pytest.raises(SetupError, match="could not be set up in"):
        bootstrap.set_up(environment)


def test_what_another_start_has_finished_meanwhile_is_not_done_again(
    environment, made, monkeypatch
):
    bootstrap.set_up(environment)
    answers = [False, True]
    monkeypatch.setattr(bootstrap, "is_ready", lambda environment: answers.pop(0))
    bootstrap.set_up(environment)
    assert len(made) == 1


def test_waiting_for_another_start_is_said_once(environment, monkeypatch, capsys):
    answers = [False, False, True]
    monkeypatch.setattr(bootstrap, "_try_lock", lambda file: answers.pop(0))
    bootstrap._only_one(environment).close()
    assert capsys.readouterr().err.count("waiting") == 1


def test_only_one_start_gets_the_lock(environment):
    with (
        Path(environment.lock).open("r+b") as first,
        Path(environment.lock).open("r+b") as second,
    ):
        assert bootstrap._try_lock(first)
        assert not bootstrap._try_lock(second)


def test_windows_locks_behind_the_end_so_that_the_file_can_be_read(environment, monkeypatch):
    held: list[int] = []

    def lock(descriptor: int, mode: int, size: int) -> None:
        place = os.lseek(descriptor, 0, os.SEEK_CUR)
        if place in held:
            raise PermissionError
        held.append(place)

    msvcrt = types.SimpleNamespace(locking=lock, LK_NBLCK=2)
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    monkeypatch.setattr(sys, "platform", "win32")
    with Path(environment.lock).open("r+b", buffering=0) as file:
        assert bootstrap._try_lock(file)
        assert not bootstrap._try_lock(file)
    assert held[0] > Path(environment.lock).stat().st_size


@posix_only
def test_elsewhere_the_process_becomes_the_program(monkeypatch):
    become: list[object] = []
    monkeypatch.setattr(os, "execv", lambda *words: become.append(words))
    monkeypatch.setattr(subprocess, "Popen", lambda command: pytest.fail("a second process"))
    with pytest.raises(pytest.fail.Exception):
        bootstrap._replace_process(["/bin/python", "script"])
    assert become == [("/bin/python", ["/bin/python", "script"])]


def test_windows_waits_for_the_program_and_leaves_interrupts_to_it(monkeypatch):
    class Program:
        answers: ClassVar = [KeyboardInterrupt(), 7]

        def __init__(self, command: list[str]) -> None:
            self.command = command

        def __enter__(self) -> "Program":
            return self

        def __exit__(self, *failure: object) -> None:
            assert self.command == ["python.exe", "script"]

        def wait(self) -> int:
            answer = self.answers.pop(0)
            if isinstance(answer, BaseException):
                raise answer
            return answer

    monkeypatch.setattr(subprocess, "Popen", Program)
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", "nt")
        with pytest.raises(SystemExit) as end:
            bootstrap._replace_process(["python.exe", "script"])
    assert end.value.code == 7
