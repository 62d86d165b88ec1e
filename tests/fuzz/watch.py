"""Hears what must never be said: warnings of Qt and of the program, exceptions, dangers."""

import ctypes
import logging
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

IGNORED = (
    "This plugin does not support ",
    "OpenType support missing for ",
    "Mouse event at ",
)
"""The offscreen platform, on window hints that it has no use for; older Qt, where this
machine has no font that shapes a script; QTest, where the window becomes smaller in the moment
in which a click is on its way to it.
"""


class Watch(logging.Handler):
    """Collects in `heard` what was said."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def install(self) -> None:
        """Hear from now on."""
        qInstallMessageHandler(self._from_qt)
        sys.excepthook = self._exception
        logging.getLogger().addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """What the program logs as a warning or worse."""
        self.heard.append(f"logged: {record.getMessage()}")

    def _from_qt(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        is_harmless = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if not is_harmless and not text.strip().startswith(IGNORED):
            self.heard.append(f"Qt says: {text}")

    def _exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.heard.append("".join(traceback.format_exception(kind, error, trace)))


def resident_megabytes() -> float | None:
    """The memory that this process needs; None where the system does not tell it so simply.

    What was given back to the C library, and not by that to the system, is no growth.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except (OSError, ValueError, IndexError):
        return None
    import resource

    return pages * resource.getpagesize() / 1e6
