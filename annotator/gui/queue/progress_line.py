"""How much is done, in this sitting and in all."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.core.queue import Progress


class ProgressLine(QLabel):
    """One line of what is done in all, and one of this sitting once there is something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tell(self, whole: Progress, sitting: Progress) -> None:
        """Say how far the work is."""
        number = QLocale().toString
        of = self.tr("{done} of {total} done").format(
            done=number(whole.done), total=number(whole.total)
        )
        lines = [f"{of} · {self._spans(whole.spans)}"] if whole.total else []
        if sitting.done or sitting.spans:
            done = self.tr("{done} done").format(done=_signed(sitting.done))
            spans = self._spans(sitting.spans)
            text = self.tr("This sitting: {done}, {spans}")
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

    def _spans(self, count: int) -> str:
        if count == 1:
            return self.tr("1 span")
        return self.tr("{count} spans").format(count=_signed(count))


def _signed(count: int) -> str:
    """More was taken back than done where it is negative."""
    text = QLocale().toString(abs(count))
    return f"−{text}" if count < 0 else text
