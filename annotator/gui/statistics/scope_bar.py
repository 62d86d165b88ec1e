"""Whose work the statistics are about, and from which time."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLabel, QWidget

from annotator.core.model import Annotator
from annotator.core.periods import ALL_TIME, Period, this_month, this_week
from annotator.gui.queue.filter_chips import Flow
from annotator.gui.queue.row_painting import one_line

GAP = 12
LONGEST = 40
"""Characters of a name in the list of annotators."""


class ScopeBar(QWidget):
    """`changed` says that other figures are wanted, `tables_wanted` that all are to be tables."""

    changed = Signal()
    tables_wanted = Signal(bool)

    def __init__(self, annotators: list[Annotator], me: Annotator, parent: QWidget) -> None:
        super().__init__(parent)
        self._who = QComboBox(self)
        self._who.addItem(self.tr("{name} (me)").format(name=_short(me.name)), me.row)
        for annotator in annotators:
            if annotator.row != me.row:
                self._who.addItem(_short(annotator.name), annotator.row)
        self._who.addItem(self.tr("Everybody"), None)
        self._who.activated.connect(self.changed)
        self._when = QComboBox(self)
        for text in (
            self.tr("All time"),
            self.tr("This week"),
            self.tr("This month"),
            self.tr("Between two days"),
        ):
            self._when.addItem(text)
        self._when.activated.connect(self._on_when)
        today = QDate.currentDate()
        self._first = self._day(today.addDays(1 - today.day()), self.tr("From this day"))
        self._last = self._day(today, self.tr("Until this day"))
        self.as_tables = QCheckBox(self.tr("&All as tables"), self)
        self.as_tables.toggled.connect(self.tables_wanted)
        self._days = _together(self._first, QLabel("–"), self._last)
        scope = QWidget(self)
        flow = Flow(scope, gap=GAP)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(_together(self._caption(self.tr("&Work of"), self._who), self._who))
        flow.addWidget(_together(self._caption(self.tr("&Done in"), self._when), self._when))
        flow.addWidget(self._days)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 4)
        row.setSpacing(GAP)
        row.addWidget(scope, 1)
        # In line with the first of the lines.
        self.as_tables.setMinimumHeight(self._who.sizeHint().height())
        row.addWidget(self.as_tables, 0, Qt.AlignmentFlag.AlignTop)
        for before, after in pairwise(
            (self._who, self._when, self._first, self._last, self.as_tables)
        ):
            QWidget.setTabOrder(before, after)
        self._show_days()

    @property
    def annotator(self) -> int | None:
        """The row of the annotator; None for all."""
        return self._who.currentData()

    def period(self) -> Period:
        """The days that count."""
        today = date.today()
        match self._when.currentIndex():
            case 1:
                return this_week(today)
            case 2:
                return this_month(today)
            case 3:
                first, last = _date(self._first.date()), _date(self._last.date())
                return Period(first=min(first, last), last=max(first, last))
            case _:
                return ALL_TIME

    def _caption(self, text: str, control: QComboBox) -> QLabel:
        caption = QLabel(text, self)
        caption.setBuddy(control)
        control.setAccessibleName(text.replace("&", ""))
        return caption

    def _day(self, day: QDate, name: str) -> QDateEdit:
        field = QDateEdit(day, self)
        field.setCalendarPopup(True)
        field.setAccessibleName(name)
        # Typing a year goes through others: they are not counted one after the other.
        field.setKeyboardTracking(False)
        field.dateChanged.connect(self.changed)
        return field

    @Slot()
    def _on_when(self) -> None:
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        self._days.setVisible(self._when.currentIndex() == 3)


def _together(*parts: QWidget) -> QWidget:
    """Some widgets that stay in one line."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    return group


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _short(name: str) -> str:
    shown = one_line(name[: LONGEST + 1])
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"
