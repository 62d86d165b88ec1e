"""Bars above the article: a warning that stays until it is closed, and long work under way."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from annotator.gui.elided import ElidedLabel
from annotator.gui.guard import guarded
from annotator.gui.jobs import Job
from annotator.gui.notifier import Notice
from annotator.gui.theme.apply import Appearance
from annotator.gui.theme.color import mixed
from annotator.gui.theme.icons import icon

SHOW_AFTER_MS = 500


class Bar(QWidget):
    """A strip over the full width, told apart by its ground and a line below.

    `focus_freed` asks for the focus to go to the text: the bar goes away and had it.
    """

    focus_freed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 5, 10, 6)
        self.row.setSpacing(10)
        appearance.changed.connect(self.restyle)
        self.hide()

    def tone(self) -> str:
        """The colour that the ground is tinted with."""
        return self.appearance.theme.accent

    @Slot()
    def restyle(self) -> None:
        """Use the colours of the theme."""
        self.update()

    @guarded()
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus) and not event.spontaneous():
            self.focus_freed.emit()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.appearance.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(mixed(self.tone(), theme.window, 0.13)))
        line = QColor(mixed(self.tone(), theme.window, 0.45))
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)


class NoticeBar(Bar):
    """One sentence with an optional button; `closed` when the user has put it away."""

    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._notice: Notice | None = None
        self.sign = QLabel(self)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(self)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._press)
        self.close_button = QPushButton(self)
        self.close_button.setFlat(True)
        self.close_button.setAutoDefault(True)
        self.close_button.clicked.connect(self._close)
        self.row.addWidget(self.sign)
        self.row.addWidget(self.text, 1)
        self.row.addWidget(self.button)
        self.row.addWidget(self.close_button)
        self.restyle()
        self.reword()

    def reword(self) -> None:
        """Give it its texts in the language as it is now."""
        self.close_button.setText(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close this message"))

    @property
    def entrance(self) -> QWidget:
        """What F6 comes to."""
        return self.close_button if self.button.isHidden() else self.button

    def tone(self) -> str:
        """The colour that the ground is tinted with."""
        return self.appearance.theme.warning

    @Slot()
    def restyle(self) -> None:
        """Use the colours of the theme."""
        self.sign.setPixmap(icon("warning", QColor(self.tone())).pixmap(18, 18))
        self.update()

    @Slot(object)
    def show_notice(self, notice: Notice) -> None:
        """Show a sentence in place of the one before."""
        self._notice = notice
        self.text.setText(notice.text)
        self.text.setAccessibleName(notice.text)
        self.button.setText(notice.button)
        self.button.setVisible(bool(notice.button))
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self._notice = None
        self.hide()

    @Slot()
    def _press(self) -> None:
        if self._notice is not None and self._notice.on_button is not None:
            self._notice.on_button()

    @Slot()
    def _close(self) -> None:
        self.clear()
        self.closed.emit()


class JobBar(Bar):
    """What runs, how far it is, how long it takes yet, and Cancel; quick work never shows it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._job: Job | None = None
        # It may hold names of a project, as long as they like.
        self.title = ElidedLabel(self)
        self.progress = QProgressBar(self)
        self.progress.setMinimumWidth(120)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        self.left = QLabel(self)
        self.cancel_button = QPushButton(self)
        self.cancel_button.setAutoDefault(True)
        self.cancel_button.clicked.connect(self._cancel)
        self.row.addWidget(self.title)
        self.row.addWidget(self.progress, 1)
        self.row.addWidget(self.left)
        self.row.addWidget(self.cancel_button)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOW_AFTER_MS)
        self._patience.timeout.connect(self._show_if_running)
        self.reword()

    def reword(self) -> None:
        """Give it its texts in the language as it is now."""
        self.progress.setAccessibleName(self.tr("Progress"))
        self.cancel_button.setText(self.tr("Cancel"))

    @Slot(object)
    def follow(self, job: Job) -> None:
        """Watch a job; the bar appears if it is still running after half a second.

        Work that gives way disturbs nobody: it is not shown.
        """
        if job.gives_way:
            return
        self._job = job
        self.title.setText(self.tr("{what}…").format(what=job.title))
        self.left.clear()
        self.progress.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        job.progressed.connect(self._on_progress)
        self._patience.start()

    @Slot(object)
    def leave(self, job: Job) -> None:
        """The job has ended."""
        if job is not self._job:
            return
        self._patience.stop()
        self._job = None
        self.hide()

    @Slot()
    def _show_if_running(self) -> None:
        if self._job is not None:
            self.show()

    @Slot(object, object)
    def _on_progress(self, done: int, total: int) -> None:
        job = self._job
        if job is None or job.is_cancelled:
            return
        # Work may count bytes, more than the bar's 32 bits hold.
        share = done / total if total else 0.0
        self.progress.setRange(0, 1000)
        self.progress.setValue(round(share * 1000))
        counted = self.tr("{percent} %").format(percent=int(share * 100))
        seconds = job.seconds_left()
        if seconds is None:
            self.left.setText(counted)
        else:
            self.left.setText(f"{counted}  ·  {self._remaining(seconds)}")

    def _remaining(self, seconds: float) -> str:
        if seconds < 90:
            return self.tr("{count} s left").format(count=max(1, round(seconds)))
        return self.tr("{count} min left").format(count=round(seconds / 60))

    @Slot()
    def _cancel(self) -> None:
        if self._job is None:
            return
        self._job.cancel()
        if self.cancel_button.hasFocus():
            self.focus_freed.emit()
        self.cancel_button.setEnabled(False)
        self.progress.setRange(0, 0)
        self.left.setText(self.tr("stopping…"))
