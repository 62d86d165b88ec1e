"""A mistake in the program: one dialog with a report to copy, never a vanished window."""

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from annotator import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMessageBox

log = logging.getLogger(__name__)

SHOWN_AT_MOST = 5
"""Dialogs in one run; what comes after goes to the log alone."""


class CrashReporter(QObject):
    """Takes over sys.excepthook; the same place in the code is shown once.

    A failing paintEvent comes back with every frame, also while the dialog is open: so reports
    are told apart by where they come from, one dialog is open at a time, and none is opened from
    within the call that failed.
    """

    _caught = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen: set[tuple[str, str, int]] = set()
        self._waiting: list[tuple[str, str]] = []
        self._dialog: QMessageBox | None = None
        self._shown = 0
        self.heard_elsewhere: Callable[[BaseException], bool] = lambda _error: False
        """Asked first, on any thread: whether an exception is no mistake of the program, and told
        otherwise."""
        self._caught.connect(self._queue_report)
        self._before = sys.excepthook
        self._before_in_threads = threading.excepthook

    def install(self) -> None:
        """Hear every exception that nobody caught."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = self._before
        threading.excepthook = self._before_in_threads

    def report(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log an exception and show it, on whichever thread it came."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        place = _place(kind, trace)
        if place in self._seen:
            return
        self._seen.add(place)
        if self.heard_elsewhere(error):
            log.error("%s: %s", kind.__name__, error)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        log.error("%s", text)
        self._caught.emit(f"{kind.__name__}: {error}", text)

    def _report_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str, str)
    def _queue_report(self, headline: str, text: str) -> None:
        self._waiting.append((headline, text))
        QTimer.singleShot(0, self, self._show_next)

    @Slot()
    def _show_next(self) -> None:
        if self._dialog is not None or not self._waiting or self._shown >= SHOWN_AT_MOST:
            return
        from PySide6.QtWidgets import QMessageBox, QPushButton

        self._shown += 1
        headline, text = self._waiting.pop(0)
        dialog = QMessageBox(QApplication.activeWindow())
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setWindowTitle(self.tr("A mistake in the program"))
        dialog.setText(self.tr("Something went wrong inside the program."))
        dialog.setInformativeText(
            self.tr(
                "Your work is safe: every change that was shown is in the project file. "
                "You can go on. A copied report helps to mend this."
            )
        )
        dialog.setDetailedText(report_text(headline, text))
        copy = QPushButton(self.tr("Copy Report"), dialog)
        dialog.addButton(copy, QMessageBox.ButtonRole.ActionRole)
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QApplication.clipboard().setText(dialog.detailedText()))
        dialog.setDefaultButton(dialog.addButton(QMessageBox.StandardButton.Close))
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        QTimer.singleShot(0, self, self._show_next)


def report_text(headline: str, trace: str) -> str:
    """What a maintainer needs to know; read only when something went wrong."""
    import platform

    return (
        f"Annotator {__version__}, Python {platform.python_version()}, "
        f"PySide6 {PySide6.__version__}, {platform.platform()}\n{headline}\n\n{trace}"
    )


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str, int]:
    last = trace
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if last is None:
        return (kind.__name__, "", 0)
    return (kind.__name__, last.tb_frame.f_code.co_filename, last.tb_lineno)
