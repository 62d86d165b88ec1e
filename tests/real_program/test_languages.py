"""The window in Chinese and in Russian and back: all its texts, at once and after a start."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from annotator.gui.label_chip import LabelChip
from tests.real_program.conftest import Sitting
from tests.real_program.user import User
from tests.real_window.hands import until

TEXT = "2024 年出口增长 26.3%。"
ENGLISH = re.compile(r"[A-Za-z]{3,}")
SAME = re.compile(r"Annotator|English|Markdown|Ctrl|Shift|Enter|Esc")
"""What is written alike in every language."""


def _english_left(user: User) -> list[str]:
    """Texts in the window that are in no other language; the data's own are left out."""
    found: list[str] = []
    bar = user.window.menuBar()
    for menu in bar.actions():
        found.append(menu.text())
        submenu = menu.menu()
        if isinstance(submenu, QMenu):
            found += [each.text().partition("\t")[0] for each in submenu.actions()]
    for widget in user.window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, LabelChip):
            continue
        found.append(widget.accessibleName())
        if isinstance(widget, QAbstractButton | QLabel):
            found.append(widget.text())
        elif isinstance(widget, QComboBox):
            found += [widget.itemText(number) for number in range(widget.count())]
        elif isinstance(widget, QLineEdit | QPlainTextEdit):
            found.append(widget.placeholderText())
        elif isinstance(widget, QDockWidget):
            found.append(widget.windowTitle())
        elif isinstance(widget, QTabBar):
            found += [widget.tabText(number) for number in range(widget.count())]
    named = [label.name for label in user.project.labels.all()]
    ours = "|".join(map(re.escape, ["ana", *named, user.project.path.stem]))
    kept = (re.sub(ours, "", SAME.sub("", text)) for text in found)
    return [text for text in kept if ENGLISH.search(text)]


def test_the_window_speaks_chinese_and_russian_and_english_again(
    sit: Sitting, new_project: Callable[..., Path]
) -> None:
    path = new_project(TEXT)

    def work(user: User) -> None:
        hands = user.hands
        assert _english_left(user) != []
        user.drag_over("26.3%")
        hands.press("3")
        user.choose("View", "Language", "简体中文(C)")
        until(lambda: user.window.queue_dock.windowTitle() == "文章", "the window is Chinese")
        assert _english_left(user) == []
        # The work goes on where it was.
        assert user.spans() == [("figure", "26.3%")]
        assert user.workspace.surface.view.hasFocus()
        user.drag_over("26.3%")
        hands.press("1")
        assert ("speaker", "26.3%") in user.spans()
        assert "Ctrl+Z" in user.said()
        hands.press("ctrl+z")
        until(lambda: user.spans() == [("figure", "26.3%")], "it is taken back")

    def in_chinese(user: User) -> None:
        assert _english_left(user) == []
        user.hands.press("ctrl+l")
        editor = user.dialog("标签")
        assert editor.isVisible()
        user.hands.press("Escape")
        user.back()
        user.choose("视图(V)", "语言(L)", "Русский")
        until(lambda: user.window.queue_dock.windowTitle() == "Статьи", "the window is Russian")
        assert _english_left(user) == []

    def in_russian(user: User) -> None:
        assert _english_left(user) == []
        user.hands.press("ctrl+comma")
        dialog = user.dialog("Настройки")
        user.select(user.find(QComboBox, "Язык", dialog), "English")
        user.back()
        until(lambda: user.window.queue_dock.windowTitle() == "Articles", "the window is English")

    sit(work, str(path))
    sit(in_chinese)
    sit(in_russian)
