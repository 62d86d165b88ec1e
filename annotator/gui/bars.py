"""Bars above the article: a warning that stays until it is closed, and long work under way."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.gui.jobs import Job
from annotator.gui.notifier import Notice

SHOW_AFTER_MS = 500


class Bar(QFrame):
    """A strip over the full width, told apart by its ground and a line below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 6, 10, 6)
        self.row.setSpacing(10)
        self.hide()


class NoticeBar(Bar):
    """One sentence with an optional button; `closed` when the user has put it away."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._press)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setFlat(True)
        self.close_button.setAccessibleName(self.tr("Close this message"))
        self.close_button.clicked.connect(self._close)
        self.row.addWidget(self.text, 1)
        self.row.addWidget(self.button)
        self.row.addWidget(self.close_button)

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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self.title = QLabel(self)
        self.title.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(8)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.left = QLabel(self)
        self.left.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.clicked.connect(self._cancel)
        self.row.addWidget(self.title)
        self.row.addWidget(self.progress, 1)
        self.row.addWidget(self.left)
        self.row.addWidget(self.cancel_button)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SHOW_AFTER_MS)
        self._patience.timeout.connect(self._show_if_running)

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
        self.cancel_button.setEnabled(False)
        self.progress.setRange(0, 0)
        self.left.setText(self.tr("stopping…"))
