"""Labels or link types of files that the project lacks: a choice for each what becomes of it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from annotator.gui.dialogs import counts
from annotator.gui.tips import as_tip
from annotator.project.naming import LEFT_OUT

SHOWN_AT_MOST = 100
"""Names; more are made without a choice."""


class NameRows(QWidget):
    """A heading, and a row for each name; `changed` when another choice was made."""

    changed = Signal()

    def __init__(self, heading: str, count: Callable[[int], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = heading
        self._count = count
        self._combos: dict[str, QComboBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(3, 1)
        self._grid.setColumnMinimumWidth(0, 120)
        self._grid.setColumnMinimumWidth(1, 110)
        self.hide()

    def show_names(self, found: Mapping[str, int], known: Sequence[str]) -> None:
        """These names with their counts; choices for names that stay are kept."""
        if set(found) == set(self._combos):
            return
        before = {name: combo.currentData() for name, combo in self._combos.items()}
        self._clear()
        by_count = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
        if by_count:
            title = QLabel(self._heading, self)
            font = title.font()
            font.setWeight(QFont.Weight.DemiBold)
            title.setFont(font)
            self._grid.addWidget(title, 0, 0, 1, 4)
        for row, (name, count) in enumerate(by_count[:SHOWN_AT_MOST], 1):
            self._add(row, name, count, known, before.get(name))
        if len(by_count) > SHOWN_AT_MOST:
            more = counts.counted(
                self.tr,
                len(by_count) - SHOWN_AT_MOST,
                "1 more is made.",
                "{count} more are made.",
            )
            self._grid.addWidget(QLabel(more, self), SHOWN_AT_MOST + 1, 0, 1, 4)
        self.setVisible(bool(by_count))

    def names(self) -> dict[str, str]:
        """What becomes of the names that are not simply made."""
        chosen = {name: combo.currentData() for name, combo in self._combos.items()}
        return {name: wanted for name, wanted in chosen.items() if wanted != name}

    def _add(
        self, row: int, name: str, count: int, known: Sequence[str], chosen: str | None
    ) -> None:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 220))
        label.setToolTip(as_tip(name))
        combo = QComboBox(self)
        told = self.tr("What becomes of “{name}”").format(name=name)
        combo.setAccessibleName(told)
        combo.setAccessibleDescription(told)
        combo.addItem(self.tr("Make it"), name)
        combo.insertSeparator(combo.count())
        for each in known:
            combo.addItem(self.tr("Take it for “{name}”").format(name=each), each)
        combo.insertSeparator(combo.count())
        combo.addItem(self.tr("Leave out"), LEFT_OUT)
        combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen is not None else 0)
        combo.activated.connect(self._on_chosen)
        self._combos[name] = combo
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(QLabel(self._count(count), self), row, 1)
        self._grid.addWidget(combo, row, 2)

    def _clear(self) -> None:
        self._combos.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    @Slot()
    def _on_chosen(self) -> None:
        self.changed.emit()
