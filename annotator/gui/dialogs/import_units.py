"""Files whose offsets count something other than characters: what they count, to be looked at."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from annotator.formats.format import Unit
from annotator.gui.dialogs import counts


class UnitRow(QWidget):
    """A sentence and a choice; hidden where all offsets fit. `changed` when a person chose."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.units: dict[Path, Unit] = {}
        """What the offsets of these files count."""
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(self.tr("What the offsets count"))
        self._text.setBuddy(self._choice)
        for unit, name in (
            (Unit.UTF16, self.tr("They count UTF-16 units, as in JavaScript and Java")),
            (Unit.BYTES, self.tr("They count bytes of UTF-8")),
            (Unit.CODE_POINTS, self.tr("They count characters; the spans are refused")),
        ):
            self._choice.addItem(name, unit)
        self._choice.activated.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._text)
        column.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def add(self, found: Mapping[Path, tuple[Unit, int]]) -> None:
        """Files in which so many spans fit in another unit; what was chosen before stays."""
        if not found:
            return
        for path, (unit, _) in found.items():
            self.units.setdefault(path, unit)
        first = next(iter(found))
        spans = counts.spans(sum(count for _, count in found.values()))
        self._choice.setCurrentIndex(self._choice.findData(self.units[first]))
        self._text.setText(
            self.tr(
                "In “{name}” the offsets seem to count something other than characters: {spans} "
                "fit only that way."
            ).format(name=first.name, spans=spans)
            if len(found) == 1
            else counts.counted(
                self.tr,
                len(found),
                "In 1 file the offsets seem to count something other than characters: {spans} fit "
                "only that way.",
                "In {count} files the offsets seem to count something other than characters: "
                "{spans} fit only that way.",
                spans=spans,
            )
        )
        self.show()

    @Slot()
    def _on_chosen(self) -> None:
        self.units = dict.fromkeys(self.units, Unit(self._choice.currentData()))
        self.changed.emit()
