"""Filling the environment: uv or pip, what they are told to do, and what is said when they fail."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator import bootstrap
from annotator.bootstrap import Environment, SetupError

BARE_PYTHON = getattr(sys, "_base_executable", sys.executable)
NO_NETWORK = (
    "Annotator could not fetch its packages because the package index cannot be reached: "
    "connect to the internet and start again."
)


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """An environment that is not there yet, of a checkout that needs no packages."""
    lock = tmp_path / "requirements.lock"
    lock.write_text("# nothing\n", "utf-8")
    return Environment(".venv", lock.name, purpose="a test", modules=(), root=str(tmp_path))


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Give the answers of the steps to come; the steps taken are in the list that comes back."""

    def answer(*answers: str, uv: bool) -> list[str]:
        steps: list[str] = []
        remaining = list(answers)

        def run(command: list[str]) -> str:
            words = [Path(command[0]).stem, *command[1:]]
            steps.append(" ".join(word for word in words if not word.startswith("-")))
            return remaining.pop(0) if remaining else ""

        monkeypatch.setattr(bootstrap, "run", run)
        monkeypatch.setattr("shutil.which", lambda name: "/bin/uv" if uv else None)
        return steps

    return answer


def test_uv_installs_where_it_is_there(environment, commands):
    steps = commands(uv=True)
    bootstrap._install(environment)
    assert [step.split()[:3] for step in steps] == [
        ["uv", "venv", BARE_PYTHON],
        ["uv", "pip", "install"],
    ]


def test_pip_installs_where_uv_is_not_there(environment, commands):
    steps = commands(uv=False)
    bootstrap._install(environment)
    assert len(steps) == 2
    assert steps[0].endswith(f"venv {environment.folder}")
    assert steps[1].startswith("python pip install")
    assert steps[1].endswith(environment.lock)


def test_pip_is_tried_where_uv_fails(environment, commands):
    steps = commands("", "uv has no index", uv=True)
    bootstrap._install(environment)
    assert steps[-1].startswith("python pip install")


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (
            "WARNING: Retrying\n[Errno -3] Temporary failure in name resolution\nERROR: No match",
            NO_NETWORK,
        ),
        (
            "collecting\nERROR: No space left on device\nnote: more",
            "Annotator could not be set up: ERROR: No space left on device",
        ),
        ("it gave no reason", "Annotator could not be set up: it gave no reason"),
    ],
)
def test_a_failed_installation_is_told_in_one_sentence(environment, commands, problem, sentence):
    commands("", problem, uv=False)
    with pytest.raises(SetupError) as error:
        bootstrap._install(environment)
    assert str(error.value) == sentence


def test_debians_missing_venv_is_asked_of_the_system(environment, commands, monkeypatch):
    asked: list[list[str]] = []
    commands(uv=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr(
        "annotator.system_packages.install", lambda packages, needed_for: asked.append(packages)
    )
    bootstrap._install(environment)
    assert asked == [["python{}.{}-venv".format(*sys.version_info[:2])]]


def test_a_failure_of_uv_is_told_where_there_is_no_pip(environment, commands, monkeypatch):
    commands("", "error: the hash is wrong", uv=True)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SetupError, match="the hash is wrong"):
        bootstrap._install(environment)


def test_pip_itself_makes_a_working_environment(environment, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    bootstrap.set_up(environment)
    assert bootstrap.is_ready(environment)
    assert bootstrap.run([environment.python, "-m", "pip", "--version"]) == ""


def test_a_step_that_fails_gives_what_it_said():
    assert bootstrap.run([sys.executable, "-c", "raise SystemExit('the reason')"]) == "the reason"
    assert bootstrap.run([sys.executable, "-c", "raise SystemExit(1)"]) == "it gave no reason"
    assert bootstrap.run([sys.executable, "-c", "print('fine')"]) == ""
