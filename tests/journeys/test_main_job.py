"""The whole of the main job through the real main(), by mouse and keys, over two sittings."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.gui.app import main
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace

GOLDEN = Path(__file__).parents[1] / "golden" / "main_job.jsonl"
STORY = """\
Grain quotas to rise by a third, minister says - Delta Wire

Grain quotas to rise by a third, minister says

Source: Delta Wire

Editor: ines

2026-03-04 08:15:00

DELTA CITY, March 4 (AP) -- Quotas for wheat will rise by 26.3 percent, the farm ministry \
said on Wednesday.

"We can feed everybody and still sell," said Ana Ortiz, the minister.

The shipping sector has asked for 240.1 million euros.
"""
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class User:
    """Hands and eyes: looks for things by what is written on them, clicks and types."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.window = next(
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, MainWindow) and widget.isVisible()
        )
        self.wait(self.window.isActiveWindow)

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    def wait(self, what: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(what, timeout=20_000)

    def press(self, text: str, *, within: QWidget | None = None) -> None:
        """Click the button that has this text or name."""
        for button in (within or self.window).findChildren(QAbstractButton):
            names = (button.text().replace("&", ""), button.accessibleName())
            if button.isVisible() and text in names:
                self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
                return
        raise AssertionError(f"There is no button “{text}”.")

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier, times: int = 1) -> None:
        """Press a key where the focus is."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        for _ in range(times):
            self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, held)

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        self.wait(lambda: self._dialogs() != [])
        return self._dialogs()[-1]

    def no_dialog(self) -> bool:
        return not self._dialogs()

    def drag_over(self, words: str) -> None:
        """Drag with the left button from the first to the last character."""
        view = self.workspace.surface.view
        start = view.text.index(words)
        origin, to = (self._point(at) for at in (start, start + len(words)))
        left, free = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        port = view.viewport()
        QTest.mousePress(port, left, free, origin)
        QTest.mouseMove(port, (origin + to) / 2)
        QTest.mouseMove(port, to)
        QTest.mouseRelease(port, left, free, to)

    def click_on(self, words: str) -> None:
        """Click into the middle of some words."""
        view = self.workspace.surface.view
        middle = view.text.index(words) + len(words) // 2
        place = self._point(middle)
        self._qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def said(self) -> str:
        """The last message in the status line."""
        return self.window.status_line.message.text()

    def surfaces(self) -> list[str]:
        assert self.workspace.article is not None
        return [span.surface for span in self.workspace.project.spans.of(self.workspace.article)]

    def links(self) -> int:
        assert self.workspace.article is not None
        return len(self.workspace.project.relations.of(self.workspace.article))

    def _point(self, position: int) -> QPoint:
        view = self.workspace.surface.view
        view.set_caret(position)
        QApplication.processEvents()
        return view.cursorRect().center()

    def _dialogs(self) -> list[QDialog]:
        return [found for found in self.window.findChildren(QDialog) if found.isVisible()]


def sitting(qtbot: QtBot, work: Callable[[User], None], *arguments: str) -> None:
    """Start the program, let somebody work, close its window; what failed is raised here."""
    failures: list[BaseException] = []

    def begin() -> None:
        user = User(qtbot)
        try:
            work(user)
        except BaseException as error:  # noqa: BLE001 - raised again below
            failures.append(error)
        finally:
            user.window.close()
            QApplication.quit()

    QTimer.singleShot(0, begin)
    assert main(arguments) == 0
    if failures:
        raise failures[0]


@pytest.mark.usefixtures("qapp")
def test_from_an_article_to_training_data(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story, project = tmp_path / "story.txt", tmp_path / "Grain.annotator"
    out = tmp_path / "out.jsonl"
    story.write_text(STORY, encoding="utf-8")
    # The system's own file dialogs are the one thing that is not gone through.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(project), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(story)], ""))
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

    def first_sitting(user: User) -> None:
        user.wait(lambda: user.window.welcome is not None)
        assert user.window.welcome is not None
        name = user.window.welcome.findChild(QLineEdit)
        assert name is not None
        name.selectAll()
        qtbot.keyClicks(name, "ana")
        user.press("New project…")
        user.wait(lambda: user.window.workspace is not None)

        user.key(Qt.Key.Key_I, ctrl)
        user.wait(lambda: user.workspace.article is not None)
        view = user.workspace.surface.view
        assert view.text.startswith("Quotas for wheat")
        view.setFocus()

        # By mouse: drag, then the chip of the label.
        user.drag_over("Ana Ortiz")
        user.press("speaker")
        assert user.surfaces() == ["Ana Ortiz"]
        # By mouse, then the key of the label.
        user.drag_over("We can feed everybody and still sell")
        user.key(Qt.Key.Key_2)
        assert "We can feed everybody and still sell" in user.surfaces()
        # By keys alone, from the start of the text; the blank behind the word is left out.
        user.key(Qt.Key.Key_Home, ctrl)
        user.key(Qt.Key.Key_Right, ctrl, times=2)
        user.key(Qt.Key.Key_Right, ctrl, shift)
        user.key(Qt.Key.Key_4)
        text = view.text
        user.key(Qt.Key.Key_Right, times=text.index("26.3") - view.caret())
        user.key(Qt.Key.Key_Right, shift, times=len("26.3 percent"))
        user.key(Qt.Key.Key_3)
        assert "26.3 percent" in user.surfaces()

        # The quote is linked to its speaker, the link is taken back at once.
        user.click_on("feed everybody")
        user.key(Qt.Key.Key_L)
        user.key(Qt.Key.Key_1)
        assert user.links() == 1
        user.key(Qt.Key.Key_N)
        qtbot.keyClicks(QApplication.focusWidget(), "minister, by office")
        user.key(Qt.Key.Key_Escape)

    def second_sitting(user: User) -> None:
        user.wait(lambda: user.window.workspace is not None)
        user.workspace.surface.view.setFocus()
        before = user.surfaces()
        # Into the earlier sitting: the first press only says so.
        user.key(Qt.Key.Key_Z, ctrl)
        assert "earlier sitting" in user.said()
        for _ in range(3):
            user.key(Qt.Key.Key_Z, ctrl)
        assert user.links() == 0
        assert len(user.surfaces()) == len(before) - 1
        for _ in range(3):
            user.key(Qt.Key.Key_Z, ctrl, shift)
        assert user.surfaces() == before
        assert user.links() == 1

        user.key(Qt.Key.Key_Return, ctrl)
        user.key(Qt.Key.Key_E, ctrl)
        dialog = user.dialog()
        target = next(
            line
            for line in dialog.findChildren(QLineEdit)
            if line.accessibleName() == "File to write"
        )
        target.selectAll()
        qtbot.keyClicks(target, str(out))
        user.press("Export", within=dialog)
        user.wait(out.exists)
        user.wait(lambda: "Wrote 1 article" in " ".join(_texts(dialog)))
        dialog.close()

    sitting(qtbot, first_sitting)
    sitting(qtbot, second_sitting)
    assert _with_plain_ids(out.read_text(encoding="utf-8")) == GOLDEN.read_text(encoding="utf-8")


def _texts(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def _with_plain_ids(text: str) -> str:
    """The same text with id-1, id-2, … for random ids, in the order in which they come up."""
    seen: dict[str, str] = {}
    return UUID.sub(lambda found: seen.setdefault(found[0], f"id-{len(seen) + 1}"), text)
