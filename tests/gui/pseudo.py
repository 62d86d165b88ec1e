"""A language made of English: accents, 40 % more, brackets around; it shows what is not translated
or has no room. And what to look at in a window.
"""

import re
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from xml.etree import ElementTree

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QCommandLinkButton,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableView,
    QToolButton,
    QWidget,
)

from annotator.gui.elided import ElidedLabel
from annotator.gui.languages import NAMES
from annotator.gui.messages import ERRORS, OPERATIONS
from annotator.paths import resource

OPEN, CLOSE = "⟦", "⟧"
_PLAIN = "aceinorsuyzACEINORSUYZ"
_ACCENTED = str.maketrans(_PLAIN, "áčéíñöřšúýžÁČÉÍÑÖŘŠÚÝŽ")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשתאבגד"
_FROM_RIGHT = str.maketrans(_LETTERS + _LETTERS.upper(), _HEBREW * 2)
_PARTS = re.compile(r"(\{\w+\}|%\w?|&.|<[^>]*>)")
_OF_QT = re.compile("Q[A-Z]")
_NO_TEXT = re.compile(r"[\W\d_]*")


class PseudoTranslator(QTranslator):
    """Translates every text, those of Qt as well; `from_right` gives Hebrew letters."""

    def __init__(self, parent: QApplication, *, from_right: bool = False) -> None:
        super().__init__(parent)
        self._letters = _FROM_RIGHT if from_right else _ACCENTED
        self.unknown: set[str] = set()
        """Texts of the program that were asked for and are in no catalogue."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context == "QShortcut" or not source or _NO_TEXT.fullmatch(source):
            return source
        is_program = not _OF_QT.match(context) and context not in (ERRORS, OPERATIONS)
        if is_program and source not in catalogue():
            self.unknown.add(source)
        return pseudo(source, self._letters)


def pseudo(text: str, letters: dict[int, int] = _ACCENTED) -> str:
    """A text in the language; fields, mnemonics and mark-up are kept."""
    parts = _PARTS.split(text)
    accented = "".join(p.translate(letters) if at % 2 == 0 else p for at, p in enumerate(parts))
    length = max(1, round(0.4 * len(_PARTS.sub("", text))))
    tail = ("~" * 7 + " ") * (length // 8) + "~" * (length % 8)  # lines can be broken in it
    dots = "…" if text.endswith("…") else ""
    return f"{OPEN}{accented.removesuffix('…')}{tail}{CLOSE}{dots}"


@cache
def catalogue() -> frozenset[str]:
    """The texts that translators are given, and those that are the same in every language."""
    root = ElementTree.parse(resource("translations/annotator_zh.ts"))
    return frozenset(each.text or "" for each in root.iter("source")) | {*NAMES.values()}


@contextmanager
def pseudo_language(app: QApplication, *, from_right: bool = False) -> Generator[None]:
    """Everything that is made meanwhile speaks the language, and has texts of the catalogue."""
    translator = PseudoTranslator(app, from_right=from_right)
    before = QLocale(), app.layoutDirection()
    app.installTranslator(translator)
    QLocale.setDefault(QLocale(QLocale.Language.Esperanto))
    if from_right:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    app.removeTranslator(translator)
    QLocale.setDefault(before[0])
    app.setLayoutDirection(before[1])
    assert translator.unknown == set()


def untranslated(texts: Iterable[str], data: Iterable[str]) -> list[str]:
    """The texts with letters outside of brackets that are no data."""
    names = sorted(filter(None, data), key=len, reverse=True)
    return [text for text in texts if _is_bare(text, names)]


def _is_keys(text: str) -> bool:
    """Whether these are only keys as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    keys = re.split(r"\s{2,}", text)
    return all(QKeySequence(key, native).toString(native) == key for key in keys)


def _is_bare(text: str, names: list[str]) -> bool:
    if _is_keys(text):
        return False
    rest = re.sub(r"</?\w+>", "", text.partition("\t")[0])
    for name in names:
        rest = rest.replace(name, "")
    while (shorter := re.sub(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}", "", rest)) != rest:
        rest = shorter
    return any(sign.isalpha() for sign in rest)


def texts_of(window: QWidget) -> Iterator[str]:
    """All that a window shows or has read out."""
    for each in (window, *window.findChildren(QWidget)):
        if each.isWindow() and each is not window:
            continue
        yield from (each.windowTitle() if each.isWindow() else "", each.toolTip())
        yield from (each.accessibleName(), each.accessibleDescription(), each.whatsThis())
        match each:
            case QMenu():
                yield from (action.text() for action in each.actions())
            case QLabel() | QAbstractButton():
                yield each.text()
            case QLineEdit() | QPlainTextEdit():
                yield each.placeholderText()
            case QComboBox():
                yield from (each.itemText(at) for at in range(each.count()))
            case QGroupBox():
                yield each.title()
            case QTableView():
                yield from _headings(each)
            case _:
                pass
        yield from (action.text() for action in each.actions())


def _headings(table: QTableView) -> Iterator[str]:
    model = table.model()
    if model is not None and table.horizontalHeader().isVisible():
        for at in range(model.columnCount()):
            yield str(model.headerData(at, Qt.Orientation.Horizontal) or "")


def clipped(window: QWidget) -> list[str]:
    """The visible labels and buttons that do not have the room for their texts, and what has to
    be scrolled sideways.
    """
    wide = [
        f"{type(each).__name__} {each.accessibleName()!r} scrolls sideways"
        for each in window.findChildren(QScrollArea)
        if each.isVisible() and each.horizontalScrollBar().maximum() > 0
    ]
    return wide + [
        f"{type(each).__name__} {text!r}: {each.width()}×{each.height()} of {needed}"
        for each in window.findChildren(QWidget)
        if each.isVisible() and (text := _text(each)) and (needed := _lacking(each))
    ]


def _text(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel):
        return ""  # it says itself what it had to cut
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _lacking(widget: QWidget) -> str:
    """The room that it would need; "" where it has it."""
    hint = widget.sizeHint()
    wide, high = hint.width(), hint.height()
    if widget.hasHeightForWidth():
        # A link button's hint is the width of its title.
        is_link = isinstance(widget, QCommandLinkButton)
        wide = (hint if is_link else widget.minimumSizeHint()).width()
        high = widget.heightForWidth(widget.width())
    elif isinstance(widget, QToolButton):
        if widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and not (
            widget.icon().isNull()
        ):
            return ""
    elif not isinstance(widget, QLabel | QPushButton | QCheckBox | QRadioButton | QComboBox):
        return ""
    fits = wide <= widget.width() and high <= widget.height()
    parent = widget.parentWidget()
    is_inside = parent is None or parent.rect().contains(widget.geometry())
    return "" if fits and is_inside else f"{wide}×{high}, inside of {parent}"
