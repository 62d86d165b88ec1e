"""What a merge or a deletion touches, said before it is done."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from annotator.gui.dialogs.buttons import Standard, button_row
from annotator.gui.dialogs.counts import counted, number, spans
from annotator.project.label_changes import Toll

WIDTH = 400


class TollDialog(QDialog):
    """A question with all that goes; the button does it, Esc leaves everything as it is."""

    def __init__(
        self,
        title: str,
        lines: list[str],
        *,
        action: str,
        act: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.setSpacing(6)
        texts: list[QLabel] = []
        for line in [*lines, self.tr("One step of undo brings everything back.")]:
            text = QLabel(line, self)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            layout.addWidget(text)
            texts.append(text)
        font = texts[0].font()
        font.setWeight(QFont.Weight.DemiBold)
        texts[0].setFont(font)
        texts[-1].setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout.addStretch(1)
        layout.addSpacing(10)
        buttons, _, self.button = button_row(self, leave=Standard.Cancel, action=action)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, self.heightForWidth(WIDTH))
        self.setAccessibleDescription("\n".join(lines))
        self.accepted.connect(act)


def toll_lines(toll: Toll) -> list[str]:
    """What goes besides the label, one sentence each."""
    lines: list[str] = []
    if len(toll.spans) > 1:
        each = [f"{name}: {number(count)}" for name, count in sorted(toll.spans.items())]
        lines.append(_tr("By annotator: {counts}.").format(counts="; ".join(each)))
    if toll.duplicates:
        lines.append(
            counted(
                _tr,
                toll.duplicates,
                "1 span goes, as the other label stands on the same words.",
                "{count} spans go, as the other label stands on the same words.",
            )
        )
    if toll.relations:
        lines.append(
            counted(
                _tr,
                toll.relations,
                "1 link goes, as it no longer fits.",
                "{count} links go, as they no longer fit.",
            )
        )
    for name, count in sorted(toll.attributes.items()):
        text = _tr("The attribute “{name}” goes from {spans}.")
        lines.append(text.format(name=name, spans=spans(count)))
    if toll.precedents:
        lines.append(
            counted(_tr, toll.precedents, "1 precedent follows.", "{count} precedents follow.")
        )
    return lines


def _tr(text: str, comment: str = "", count: int = -1) -> str:
    return QCoreApplication.translate("TollDialog", text, comment, count)
