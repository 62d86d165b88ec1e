"""Whether an export is written in splits, with which shares, and whether articles stay in them."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from annotator.core.splits import USUAL, SplitPlan
from annotator.gui.dialogs import counts
from annotator.gui.dialogs.export_preview import quiet
from annotator.project.project import Project

MOST = 1000


class SplitRow(QObject):
    """A tick, and below it a share for each split; `changed` when others are meant.

    Splits in which articles of the project are frozen are always named.
    """

    changed = Signal()

    def __init__(self, project: Project, parent: QWidget) -> None:
        super().__init__(parent)
        self.widget = QWidget(parent)
        frozen = project.splits.frozen()
        self._on = QCheckBox(self.tr("A file or folder for each split"), self.widget)
        self._on.setAccessibleDescription(self.tr("Splits"))
        self.widget.setFocusProxy(self._on)
        self._more = QWidget(self.widget)
        row = QHBoxLayout()
        row.setSpacing(6)
        self._shares: dict[str, QSpinBox] = {}
        proposed = dict(USUAL.parts)
        for name in dict.fromkeys((*USUAL.names, *frozen)):
            share = QSpinBox(self._more)
            share.setRange(0, MOST)
            share.setValue(int(proposed.get(name, 0)))
            share.setAccessibleName(self.tr("Share of {split}").format(split=name))
            share.setKeyboardTracking(False)
            share.valueChanged.connect(self.changed)
            caption = QLabel(name, self._more)
            caption.setBuddy(share)
            row.addWidget(caption)
            row.addWidget(share)
            self._shares[name] = share
        row.addStretch(1)
        self._freeze = QCheckBox(self.tr("Keep these articles in their splits"), self._more)
        self._may_freeze = not project.read_only
        self._freeze.setEnabled(self._may_freeze)
        self._told = quiet(self._more)
        self._told.setText(self._kept(sum(frozen.values())))
        self._told.setVisible(bool(frozen))
        below = QVBoxLayout(self._more)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        below.addLayout(row)
        below.addWidget(self._freeze)
        below.addWidget(self._told)
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._on)
        column.addWidget(self._more)
        self._more.hide()
        self._on.toggled.connect(self._on_toggled)

    def is_on(self) -> bool:
        """Whether there are splits."""
        return self._on.isChecked()

    def plan(self) -> SplitPlan | None:
        """The splits and their shares; None where there are none, or no share is more than 0."""
        parts = tuple((name, float(share.value())) for name, share in self._shares.items())
        return SplitPlan(parts) if self.is_on() and any(share for _, share in parts) else None

    def freezes(self) -> bool:
        """Whether the articles are to stay in their splits."""
        return self._freeze.isChecked() and self._may_freeze and self.is_on()

    def load(self, plan: SplitPlan | None, *, freeze: bool) -> None:
        """Show these splits; shares of others that are there become 0."""
        if plan is not None:
            shares = dict(plan.parts)
            for name, share in self._shares.items():
                share.setValue(int(shares.get(name, 0)))
        self._freeze.setChecked(freeze)
        self._on.setChecked(plan is not None)

    def problem(self) -> str:
        """Why there can be no such splits; empty where there can."""
        if self.is_on() and self.plan() is None:
            return self.tr("Give at least one split a share.")
        return ""

    def _kept(self, count: int) -> str:
        return counts.counted(
            self.tr,
            count,
            "1 article stays where it was already.",
            "{count} articles stay where they were already.",
        )

    @Slot()
    def _on_toggled(self) -> None:
        self._more.setVisible(self.is_on())
        self.changed.emit()
