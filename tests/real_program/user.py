"""Somebody at the real program: finds things by what is written on them, and clicks and types."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)

from annotator.gui.app import main
from annotator.gui.languages import ENGLISH
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.project.project import Project
from tests.real_window.hands import Hands, spin, until

W = TypeVar("W", bound=QWidget)


class User:
    """Works in one sitting; everything that is done goes through `hands`."""

    def __init__(self, hands: Hands, window: MainWindow) -> None:
        self.hands = hands
        self.window = window
        hands.focus(window)

    # What is there

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def project(self) -> Project:
        return self.workspace.project

    def said(self) -> str:
        """The last message in the status line."""
        return self.window.status_line.message.text()

    def spans(self) -> list[tuple[str, str]]:
        """Label and words of every span of the article that is shown."""
        labels, article = self.project.labels, self.workspace.article
        assert article is not None
        found = self.project.spans.of(article)
        return [(labels.get(each.label).name, each.surface) for each in found]

    def find(self, kind: type[W], name: str, within: QWidget | None = None) -> W:
        """The visible widget of a kind that has this text or accessible name."""
        for each in (within or self.window).findChildren(kind):
            text = each.text() if isinstance(each, QAbstractButton | QLabel) else ""
            names = (text.replace("&", ""), each.accessibleName())
            if name in names and each.isVisible():
                return each
        raise AssertionError(f"There is no {kind.__name__} “{name}”.")

    def texts(self, within: QWidget) -> str:
        """All that is written in plain labels there."""
        return "\n".join(each.text() for each in within.findChildren(QLabel) if each.isVisible())

    def tip(self) -> str:
        """What the tip at the pointer says; empty where there is none."""
        document = QTextDocument()
        document.setHtml(QToolTip.text() if QToolTip.isVisible() else "")
        return document.toPlainText()

    # What is done

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click into the middle of a widget, or at a place in it."""
        spin()  # what was just changed finds its place first
        place = widget.rect().center() if at is None else at
        self.hands.click(widget.mapToGlobal(place))

    def press(self, name: str, within: QWidget | None = None) -> None:
        """Click the button that has this text or name."""
        button = self.find(QAbstractButton, name, within)
        assert button.isEnabled(), f"“{name}” can be pressed"
        self.click(button)

    def write(self, field: QLineEdit | QPlainTextEdit, text: str) -> None:
        """Click into a field and type in place of what is there."""
        self.click(field)
        until(field.hasFocus, "the caret is in the field")
        self.hands.press("ctrl+a")
        self.hands.write(text)
        until(lambda: read(field) == text, f"“{text}” is in the field")

    def select(self, box: QComboBox, name: str) -> None:
        """Open a box and click one of its entries."""
        self.click(box)
        view = box.view()
        until(view.isVisible, "the box is open")
        index = view.model().index(box.findText(name), 0)
        assert index.isValid(), f"there is “{name}” in the box"
        self.click(view.viewport(), view.visualRect(index).center())
        until(lambda: box.currentText() == name and not view.isVisible(), f"it is “{name}”")

    def choose(self, *path: str) -> None:
        """Choose an entry of the menu bar by mouse: the menu, its submenus, the entry."""
        bar = self.window.menuBar()
        action = entry(bar.actions(), path[0])
        self.click(bar, bar.actionGeometry(action).center())
        for name in path[1:]:
            menu = action.menu()
            assert isinstance(menu, QMenu)
            until(menu.isVisible, f"the menu {action.text()} is open")
            action = self.pick(menu, name)

    def drag_over(self, words: str) -> None:
        """Drag with the mouse over words of the article."""
        start = self.workspace.surface.view.text.index(words)
        self.hands.drag(self.place_of(start), self.place_of(start + len(words)))

    def place_of(self, position: int) -> QPoint:
        """Where the edge before a character of the article is on the screen."""
        view = self.workspace.surface.view
        at = view.line_rect(position).center()
        xs = range(view.viewport().width())
        reached = [x for x in xs if view.position_at(QPoint(x, at.y())) == position]
        place = QPoint(reached[len(reached) // 2], at.y())
        assert view.viewport().rect().contains(place), "the words are on the screen"
        return view.viewport().mapToGlobal(place)

    # Windows

    def dialog(self, title: str) -> QDialog:
        """The dialog with this title, once it is there, with the keyboard in it."""
        until(lambda: self.dialogs(title), f"the dialog “{title}” is open")
        (found,) = self.dialogs(title)
        self.hands.focus(found)
        return found

    def back(self) -> None:
        """Wait until no dialog is open; the window gets the keyboard, as a desktop gives it."""
        until(lambda: not self.dialogs(), "no dialog is open")
        self.hands.focus(self.window)

    def popup(self) -> QMenu:
        """The menu that is open beside its place, once it is there."""
        until(lambda: QApplication.activePopupWidget() is not None, "a menu is open")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def pick(self, menu: QMenu, name: str) -> QAction:
        """Click an entry of an open menu."""
        action = entry(menu.actions(), name)
        assert action.isEnabled(), f"“{name}” can be chosen"
        self.click(menu, menu.actionGeometry(action).center())
        return action

    @contextmanager
    def naming(self, file: Path) -> Iterator[None]:
        """Type a name into the file dialog that is asked for meanwhile, and press Enter."""

        def answer(dialog: QDialog) -> None:
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            assert isinstance(field, QLineEdit)
            self.write(field, str(file))
            self.hands.press("Return")

        before = QApplication.activeWindow()
        with self.hands.answering(answer):
            yield
        self.hands.focus(QApplication.activeModalWidget() or before or self.window)

    def dialogs(self, title: str | None = None) -> list[QDialog]:
        """Those that are open; only those with a title where one is given."""
        return [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, QDialog)
            and each.isVisible()
            and title in (None, each.windowTitle())
        ]


def sitting(hands: Hands, folder: Path, work: Callable[[User], None], *arguments: str) -> None:
    """Start the program, let somebody work, close its window; what failed is raised here, with
    a picture of the screen in a folder.
    """
    failures: list[BaseException] = []

    def begin() -> None:
        (window,) = (
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, MainWindow) and each.isVisible()
        )
        try:
            work(User(hands, window))
        except BaseException as error:  # noqa: BLE001 - raised again below
            picture = folder / "screen.png"
            spin(100)  # what is still to be painted
            QApplication.primaryScreen().grabWindow(0).save(str(picture))
            error.add_note(f"The screen was then as in {picture}")
            failures.append(error)
        finally:
            hands.let_go()
            QApplication.closeAllWindows()
            # The next start would be another process, without the catalogues of this one.
            window._services.languages.use(ENGLISH)
            QApplication.quit()

    QTimer.singleShot(0, begin)
    assert main(arguments) == 0
    spin()
    if failures:
        raise failures[0]


def entry(actions: list[QAction], name: str) -> QAction:
    """The entry of a menu that has this text, without its key."""
    for action in actions:
        if action.text().replace("&", "").partition("\t")[0] == name and action.isVisible():
            return action
    raise AssertionError(f"There is no “{name}” in the menu.")


def read(field: QLineEdit | QPlainTextEdit) -> str:
    """What stands in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
