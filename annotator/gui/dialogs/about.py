"""What program this is, and whose work it stands on."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.gui.dialogs.buttons import Standard, button_row

PARTS = (
    ("PySide6, Qt", "PySide6-Essentials", "LGPL-3.0"),
    ("sqlite-utils", "sqlite-utils", "Apache-2.0"),
    ("orjson", "orjson", "Apache-2.0, MIT"),
    ("regex", "regex", "Apache-2.0, CNRI-Python"),
)
"""Name, distribution and licence of what comes with the program."""


class AboutDialog(QDialog):
    """Name, version and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Annotator"))
        name = QLabel("Annotator", self)
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setWeight(font.Weight.DemiBold)
        name.setFont(font)
        number = self._quiet(self.tr("Version {version}").format(version=__version__))
        purpose = QLabel(
            self.tr(
                "Turns news articles into training data: who said what, which figures are given."
            ),
            self,
        )
        purpose.setWordWrap(True)
        licence = QLabel(self.tr("Free software under the MIT licence. It stands on:"), self)
        licence.setWordWrap(True)
        parts = QGridLayout()
        parts.setHorizontalSpacing(18)
        parts.setVerticalSpacing(4)
        parts.setColumnStretch(2, 1)
        for row, (title, distribution, terms) in enumerate(PARTS):
            parts.addWidget(QLabel(title, self), row, 0)
            parts.addWidget(self._quiet(version_of(distribution)), row, 1)
            parts.addWidget(self._quiet(terms), row, 2)
        qt = QLabel(
            self.tr(
                "Qt is used under the GNU Lesser General Public License version 3: you may replace "
                "it by your own build of Qt {version}."
            ).format(version=qVersion()),
            self,
        )
        qt.setWordWrap(True)
        buttons, _, _ = button_row(self, leave=Standard.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(name)
        layout.addWidget(number)
        layout.addSpacing(6)
        layout.addWidget(purpose)
        layout.addSpacing(10)
        layout.addWidget(licence)
        layout.addLayout(parts)
        layout.addWidget(qt)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.resize(460, self.sizeHint().height())

    def _quiet(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label


def version_of(distribution: str) -> str:
    """The installed version; empty in a bundle that has no metadata."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
