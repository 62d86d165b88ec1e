"""How much is done, in this sitting and in all."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.core.queue import Progress
from annotator.gui.dialogs import counts


class ProgressLine(QLabel):
    """One line of what is done in all, and one of this sitting once there is something; each is
    broken where the list is narrow.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def tell(self, whole: Progress, sitting: Progress) -> None:
        """Say how far the work is."""
        number = counts.number
        of = self.tr("{done} of {total} done").format(
            done=number(whole.done), total=number(whole.total)
        )
        lines = [f"{of} · {counts.spans(whole.spans)}"] if whole.total else []
        if sitting.done > 0 or sitting.spans > 0:
            text = self.tr("This sitting: {done} done, {spans}")
            # More may have been taken back than was done.
            done, spans = number(max(0, sitting.done)), counts.spans(max(0, sitting.spans))
            lines.append(text.format(done=done, spans=spans))
        self.setText("\n".join(lines))
        self.setToolTip(
            self.tr("{open} open, {done} done, {skipped} skipped, {flagged} flagged").format(
                open=number(whole.open),
                done=number(whole.done),
                skipped=number(whole.skipped),
                flagged=number(whole.flagged),
            )
        )
