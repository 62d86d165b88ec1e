"""The sheet of keys, as they are now."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import Label
from annotator.gui.action_table import PLACES
from annotator.gui.actions import Actions, plain, translated
from annotator.gui.announcer import announce
from annotator.gui.clear_button import add_clear_button
from annotator.gui.dialogs.buttons import Standard, button_row
from annotator.gui.guard import guarded

TOLD = 5
"""How many of the rows that fit a screen reader says."""

WIDE = 150
"""Pixels; keys that are told in more words are broken into lines."""


class KeyRow(NamedTuple):
    """One line of the sheet; `keys` as the system writes them."""

    group: str
    text: str
    keys: str


def key_rows(actions: Actions) -> list[KeyRow]:
    """Every action that has a key, in the order of the menus."""
    return [
        KeyRow(
            plain(translated(spec.menu)),
            ": ".join(plain(translated(part)) for part in (spec.submenu, spec.text) if part),
            "   ".join(actions.keys_shown(spec.id)),
        )
        for spec in actions
        if spec.id not in PLACES and actions.keys(spec.id)
    ]


def label_rows(labels: Iterable[Label]) -> list[KeyRow]:
    """Every label that has a key, in its order."""
    group = QCoreApplication.translate("KeysDialog", "Labels")
    return [KeyRow(group, label.name, label.key.upper()) for label in labels if label.key]


class KeysDialog(QDialog):
    """Groups in two columns, and a field that narrows them down.

    `change_asked` says that the user wants other keys.
    """

    change_asked = Signal()

    def __init__(
        self, keys: Actions | Sequence[tuple[str, str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        rows = key_rows(keys) if isinstance(keys, Actions) else [KeyRow(*row) for row in keys]
        self._groups = _grouped(rows)
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search for an action or a key"))
        self._search.setAccessibleName(self.tr("Search for an action or a key"))
        add_clear_button(self._search)
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("Keys"))
        layout = QVBoxLayout(self)
        layout.addWidget(self._search)
        layout.addWidget(self._area, 1)
        buttons, _, change = button_row(self, leave=Standard.Close, action=self.tr("&Change Keys…"))
        buttons.rejected.connect(self.reject)
        if change is not None:
            change.clicked.connect(self._ask_for_change)
        layout.addWidget(buttons)
        self._fill()
        self.resize(760, 560)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows scroll the sheet while the caret stays in the search."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        bar = self._area.verticalScrollBar()
        step = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }.get(Qt.Key(event.key()))
        if step is None:
            return False
        bar.setValue(bar.value() + step)
        return True

    @Slot()
    def _ask_for_change(self) -> None:
        self.accept()
        self.change_asked.emit()

    @Slot()
    def _fill(self) -> None:
        words = self._search.text().casefold().split()
        shown = {
            group: kept
            for group, rows in self._groups.items()
            if (kept := [row for row in rows if _has(row, words)])
        }
        sheet = QWidget()
        sheet.setBackgroundRole(QPalette.ColorRole.Base)
        sheet.setAutoFillBackground(True)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(18, 14, 18, 18)
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(18)
        if not shown:
            nothing = QLabel(_nothing(), sheet)
            nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(nothing, 0, 0)
        else:
            for column, groups in enumerate(_in_two_columns(shown)):
                half = QVBoxLayout()
                half.setSpacing(18)
                for group in groups:
                    half.addLayout(_block(group, shown[group], sheet))
                half.addStretch(1)
                grid.addLayout(half, 0, column)
                grid.setColumnStretch(column, 1)
        self._area.setWidget(sheet)
        if words:
            found = [row for rows in shown.values() for row in rows]
            announce(self._search, "; ".join(_spoken(row) for row in found[:TOLD]) or _nothing())


def _nothing() -> str:
    return QCoreApplication.translate("KeysDialog", "No action and no key fits these words.")


def _spoken(row: KeyRow) -> str:
    return f"{row.text}: {row.keys}"


def _grouped(rows: Iterable[KeyRow]) -> dict[str, list[KeyRow]]:
    groups: dict[str, list[KeyRow]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    return groups


def _has(row: KeyRow, words: Sequence[str]) -> bool:
    where = f"{row.group} {row.text} {row.keys}".casefold()
    return all(word in where for word in words)


def _in_two_columns(groups: dict[str, list[KeyRow]]) -> list[list[str]]:
    """The groups in their order, broken where the columns are most alike in height."""
    names = list(groups)
    heights = [len(groups[name]) + 2 for name in names]
    at = min(range(len(names) + 1), key=lambda cut: abs(sum(heights[:cut]) - sum(heights[cut:])))
    return [names[:at], names[at:]] if at else [names]


def _block(group: str, rows: Sequence[KeyRow], sheet: QWidget) -> QGridLayout:
    block = QGridLayout()
    block.setHorizontalSpacing(12)
    block.setVerticalSpacing(5)
    block.setColumnStretch(0, 1)
    title = QLabel(group, sheet)
    font = title.font()
    font.setWeight(QFont.Weight.DemiBold)
    title.setFont(font)
    block.addWidget(title, 0, 0, 1, 2)
    for number, row in enumerate(rows, 1):
        text = QLabel(row.text, sheet)
        text.setWordWrap(True)
        keys = QLabel(row.keys, sheet)
        keys.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        keys.setTextFormat(Qt.TextFormat.PlainText)
        if keys.sizeHint().width() > WIDE:
            keys.setMinimumWidth(WIDE)
            keys.setWordWrap(True)
        block.addWidget(text, number, 0)
        block.addWidget(keys, number, 1)
    return block
