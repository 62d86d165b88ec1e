"""What Linux lacks is found before Qt aborts, named, installed by root or after consent."""

import io
import os
import sys
from pathlib import Path

import pytest

from annotator import system_packages
from annotator.bootstrap import SetupError

ALL = (*system_packages.QT_LIBRARIES, *system_packages.X_LIBRARIES)


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A Linux with a display and package lists, where nothing is missing."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(system_packages, "missing_libraries", lambda libraries: [])
    monkeypatch.setattr(system_packages, "missing_test_tools", list)
    monkeypatch.setattr(system_packages, "_has_package_lists", lambda: True)
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")


@pytest.fixture
def looked_for(monkeypatch: pytest.MonkeyPatch) -> list[tuple[tuple[str, str], ...]]:
    """The libraries that were looked for, each time; all are found."""
    looks: list[tuple[tuple[str, str], ...]] = []
    monkeypatch.setattr(
        system_packages, "missing_libraries", lambda libraries: looks.append(libraries) or []
    )
    return looks


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands run, which all succeed."""
    commands: list[str] = []
    monkeypatch.setattr(
        system_packages, "run", lambda command: commands.append(" ".join(command)) or ""
    )
    return commands


def be_root(monkeypatch: pytest.MonkeyPatch, *, root: bool, answer: str | None = None) -> None:
    """Be root or not, at a terminal where `answer` is typed, or at none."""
    monkeypatch.setattr("os.geteuid", lambda: 0 if root else 1000, raising=False)
    typed = io.StringIO("" if answer is None else answer + "\n")
    typed.isatty = lambda: answer is not None  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stdin", typed)


# Looking


def test_a_library_that_cannot_be_loaded_is_named_by_its_package(monkeypatch):
    monkeypatch.undo()
    libraries = [("libno-such-thing.so.9", "libno9")]
    assert system_packages.missing_libraries(libraries) == ["libno9"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for a Linux library")
def test_a_library_that_can_be_loaded_is_not_missing(monkeypatch):
    monkeypatch.undo()
    assert system_packages.missing_libraries([("libc.so.6", "libc6")]) == []


def test_programs_and_fonts_that_are_missing_are_named_by_their_packages(monkeypatch, tmp_path):
    monkeypatch.undo()
    monkeypatch.setattr("shutil.which", lambda name: None if name == "setxkbmap" else "/bin/x")
    monkeypatch.setattr(system_packages, "_FONTS", str(tmp_path))
    font = tmp_path / "truetype" / "dejavu" / "DejaVuSans.ttf"
    font.parent.mkdir(parents=True)
    font.touch()
    expected = ["x11-xkb-utils", "fonts-noto-core", "fonts-noto-cjk"]
    assert system_packages.missing_test_tools() == expected


def test_a_window_on_x_needs_both_lists(looked_for):
    system_packages.ensure_for_window()
    assert looked_for == [ALL]


@pytest.mark.parametrize(
    ("variable", "value"), [("QT_QPA_PLATFORM", "offscreen"), ("WAYLAND_DISPLAY", "wayland-0")]
)
def test_a_window_elsewhere_needs_no_x(looked_for, monkeypatch, variable, value):
    monkeypatch.setenv(variable, value)
    system_packages.ensure_for_window()
    assert looked_for == [system_packages.QT_LIBRARIES]


def test_once_everything_was_found_nothing_is_looked_for_again(looked_for):
    system_packages.ensure_for_window()
    system_packages.ensure_for_window()
    assert len(looked_for) == 1


def test_having_found_all_without_a_screen_says_nothing_of_x(looked_for, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    system_packages.ensure_for_window()
    monkeypatch.delenv("QT_QPA_PLATFORM")
    system_packages.ensure_for_window()
    assert looked_for[1] == ALL


def test_an_environment_that_cannot_be_written_is_looked_through_each_time(
    looked_for, monkeypatch, tmp_path
):
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "gone"))
    system_packages.ensure_for_window()
    system_packages.ensure_for_window()
    assert len(looked_for) == 2


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_bring_what_qt_needs(looked_for, monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("DISPLAY")
    system_packages.ensure_display(may_be_unseen=False)
    system_packages.ensure_for_window()
    system_packages.ensure_for_tests()
    assert looked_for == []


def test_a_frozen_program_brings_its_libraries(looked_for, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    system_packages.ensure_for_window()
    assert looked_for == []


def test_the_tests_find_their_tools_and_look_once(looked_for):
    system_packages.ensure_for_tests()
    system_packages.ensure_for_tests()
    assert looked_for == [ALL]


def test_the_tools_of_the_tests_are_installed(monkeypatch, steps):
    be_root(monkeypatch, root=True)
    monkeypatch.setattr(system_packages, "missing_test_tools", lambda: ["xvfb"])
    system_packages.ensure_for_tests()
    assert len(steps) == 1
    assert steps[0].endswith("install -y --no-install-recommends xvfb")


# The display


def test_a_machine_without_a_display_is_told_about_the_commands(monkeypatch):
    monkeypatch.delenv("DISPLAY")
    with pytest.raises(SetupError, match="annotator --help"):
        system_packages.ensure_display(may_be_unseen=False)


def test_what_nobody_needs_to_see_is_drawn_without_a_display(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.delenv("DISPLAY")
    system_packages.ensure_display(may_be_unseen=True)
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_a_display_is_used_as_it_is(monkeypatch):
    system_packages.ensure_display(may_be_unseen=True)
    assert "QT_QPA_PLATFORM" not in os.environ


# Installing


def test_root_installs_what_is_missing_and_says_what(monkeypatch, steps, capsys):
    be_root(monkeypatch, root=True)
    monkeypatch.setattr(system_packages, "missing_libraries", lambda libraries: ["libgl1"])
    system_packages.ensure_for_window()
    apt = "env DEBIAN_FRONTEND=noninteractive apt-get -qq"
    assert steps == [f"{apt} install -y --no-install-recommends libgl1"]
    assert capsys.readouterr().err == (
        "To open its window, Annotator needs these system packages, "
        "which are installed now: libgl1 …\n"
    )


def test_package_lists_are_fetched_where_there_are_none(monkeypatch, steps):
    be_root(monkeypatch, root=True)
    monkeypatch.setattr(system_packages, "_has_package_lists", lambda: False)
    system_packages.install(["libgl1"], needed_for="Annotator")
    assert [step.split()[4] for step in steps] == ["update", "install"]


def test_package_lists_are_fetched_anew_where_they_are_too_old(monkeypatch):
    be_root(monkeypatch, root=True)
    answers = ["E: 404 Not Found", "", ""]
    monkeypatch.setattr(system_packages, "run", lambda command: answers.pop(0))
    system_packages.install(["libgl1"], needed_for="Annotator")
    assert answers == []


def test_packages_that_cannot_be_installed_give_apts_reason(monkeypatch):
    be_root(monkeypatch, root=True)
    monkeypatch.setattr(system_packages, "run", lambda command: "Reading\nE: No such package")
    with pytest.raises(SetupError, match="libgl1 could not be installed: E: No such package"):
        system_packages.install(["libgl1"], needed_for="Annotator")


@pytest.mark.parametrize("answer", ["", "y", "Yes"])
def test_others_are_asked_and_install_through_sudo(monkeypatch, steps, capsys, answer):
    be_root(monkeypatch, root=False, answer=answer)
    system_packages.install(["libgl1", "libegl1"], needed_for="Annotator")
    assert steps[0].startswith("/bin/sudo env DEBIAN_FRONTEND=noninteractive apt-get")
    assert (
        "needs these system packages: libgl1 libegl1\nInstall them now?" in capsys.readouterr().err
    )


@pytest.mark.parametrize("answer", ["n", "no", None])
def test_without_consent_nothing_is_installed_and_the_command_is_named(monkeypatch, steps, answer):
    be_root(monkeypatch, root=False, answer=answer)
    with pytest.raises(SetupError, match="`sudo apt-get install libgl1`"):
        system_packages.install(["libgl1"], needed_for="Annotator")
    assert steps == []


def test_a_system_without_apt_is_told_the_names(monkeypatch, steps):
    be_root(monkeypatch, root=True)
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(SetupError, match="what Debian calls libgl1"):
        system_packages.install(["libgl1"], needed_for="Annotator")
    assert steps == []


def test_package_lists_are_recognised(monkeypatch, tmp_path):
    monkeypatch.undo()
    monkeypatch.setattr(system_packages, "_APT_LISTS", str(tmp_path))
    assert not system_packages._has_package_lists()
    (tmp_path / "deb.debian.org_debian_dists_bookworm_main_binary-amd64_Packages.lz4").touch()
    assert system_packages._has_package_lists()
    monkeypatch.setattr(system_packages, "_APT_LISTS", str(tmp_path / "gone"))
    assert not system_packages._has_package_lists()
