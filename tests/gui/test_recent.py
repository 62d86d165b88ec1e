"""Which recent projects are still there is asked beside the window, and told when it is known."""

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.gui.recent import RecentProjects
from annotator.gui.settings import Preferences
from annotator.gui.window_state import Place, WindowState


def test_the_disk_is_not_asked_before_it_shall_be_and_never_on_the_windows_thread(
    qtbot: QtBot, tmp_path: Path
) -> None:
    preferences, state = _kept(tmp_path, "News", "Gone")
    asked: list[int] = []

    def exists(path: str) -> bool:
        asked.append(threading.get_ident())
        return "Gone" not in path

    recents = RecentProjects(preferences, state, exists=exists)
    assert [each.is_missing for each in recents.all()] == [False, False]
    assert asked == []
    with qtbot.waitSignal(recents.looked):
        recents.look()
    assert [(each.name, each.is_missing) for each in recents.all()] == [
        ("Gone", True),
        ("News", False),
    ]
    assert threading.get_ident() not in asked


def test_a_disk_that_does_not_answer_is_asked_once(qtbot: QtBot, tmp_path: Path) -> None:
    preferences, state = _kept(tmp_path, "Far")
    answer, asked = threading.Event(), list[str]()

    def exists(path: str) -> bool:
        asked.append(path)
        return answer.wait(30) and False

    recents = RecentProjects(preferences, state, exists=exists)
    recents.look()
    recents.look()
    qtbot.waitUntil(lambda: bool(asked))
    assert not recents.all()[0].is_missing
    with qtbot.waitSignal(recents.looked):
        answer.set()
    assert len(asked) == 1


def test_a_project_tells_its_folder_and_when_it_was_left(tmp_path: Path) -> None:
    preferences, state = _kept(tmp_path, "News")
    assert RecentProjects(preferences, state).all()[0].when == 0
    state.keep_place(tmp_path / "News.annotator", Place(article=1, caret=0))
    found = RecentProjects(preferences, state).all()[0]
    assert found.when > 1_700_000_000
    assert found.folder == str(tmp_path)


def _kept(folder: Path, *names: str) -> tuple[Preferences, WindowState]:
    preferences = Preferences(folder / "settings.json")
    for name in names:
        preferences.remember_project(folder / f"{name}.annotator")
    return preferences, WindowState(folder / "window.ini")
