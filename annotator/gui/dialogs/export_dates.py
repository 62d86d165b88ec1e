"""From which day until which the articles of an export were published."""

from datetime import date

from PySide6.QtCore import QDate, QObject, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.periods import ALL_TIME, Period

ANY, SINCE, UNTIL, BETWEEN = range(4)


class DateRow(QObject):
    """A choice, with the days that it needs beside it; `changed` when other days are meant."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.widget = QWidget(parent)
        self._choice = QComboBox(self.widget)
        self._choice.setAccessibleName(self.tr("Published"))
        self.widget.setFocusProxy(self._choice)
        for text in (
            self.tr("At any time"),
            self.tr("From this day on"),
            self.tr("Until this day"),
            self.tr("Between two days"),
        ):
            self._choice.addItem(text)
        today = QDate.currentDate()
        self._first = self._day(today.addMonths(-1), self.tr("From this day"))
        self._last = self._day(today, self.tr("Until this day"))
        self._undated = QCheckBox(self.tr("Also articles without a date"), self.widget)
        self._undated.toggled.connect(self.changed)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._choice, 1)
        row.addWidget(self._first)
        row.addWidget(self._last)
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._undated)
        self._choice.currentIndexChanged.connect(self._on_choice)
        self._show_days()

    def period(self) -> Period:
        """The days that are meant."""
        choice = self._choice.currentIndex()
        return Period(
            first=_date(self._first) if choice in (SINCE, BETWEEN) else None,
            last=_date(self._last) if choice in (UNTIL, BETWEEN) else None,
        )

    def undated(self) -> bool:
        """Whether articles without a date are meant too."""
        return self._undated.isChecked()

    def load(self, period: Period, *, undated: bool) -> None:
        """Show these days."""
        for field, day in ((self._first, period.first), (self._last, period.last)):
            if day is not None:
                field.setDate(QDate(day.year, day.month, day.day))
        if period == ALL_TIME:
            choice = ANY
        elif period.last is None:
            choice = SINCE
        else:
            choice = UNTIL if period.first is None else BETWEEN
        self._choice.setCurrentIndex(choice)
        self._undated.setChecked(undated)

    def problem(self) -> str:
        """Why no article could be meant; empty where one can."""
        period = self.period()
        if period.first and period.last and period.first > period.last:
            return self.tr("The first day is later than the last one.")
        return ""

    def _day(self, day: QDate, name: str) -> QDateEdit:
        field = QDateEdit(day, self.widget)
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        field.setAccessibleName(name)
        # Typing a year goes through others: they are not counted one after the other.
        field.setKeyboardTracking(False)
        field.dateChanged.connect(self.changed)
        return field

    @Slot()
    def _on_choice(self) -> None:
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        choice = self._choice.currentIndex()
        self._first.setVisible(choice in (SINCE, BETWEEN))
        self._last.setVisible(choice in (UNTIL, BETWEEN))
        self._undated.setVisible(choice != ANY)


def _date(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
