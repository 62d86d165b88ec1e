"""Starts the window: the one place where its parts are made and put together."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.core.errors import ProjectMissing
from annotator.gui.actions import Actions
from annotator.gui.context import Services
from annotator.gui.crash import CrashReporter
from annotator.gui.field_keys import FieldKeys
from annotator.gui.focus_ring import FocusRings
from annotator.gui.jobs import Jobs, Runner
from annotator.gui.languages import Languages
from annotator.gui.main_window import MainWindow
from annotator.gui.messages import error_text
from annotator.gui.notifier import Notice, Notifier
from annotator.gui.settings import Preferences
from annotator.gui.theme.apply import Appearance
from annotator.gui.waiting import WaitingEdits
from annotator.gui.window_state import WindowState

WAKE_MS = 200
"""How often Python is woken to hear a signal of the system while Qt waits."""


def main(argv: Sequence[str] = ()) -> int:
    """Open the window on `argv[0]`, else on the last project, else on the welcome.

    `--smoke` tries the program on a fresh sample and ends. Gives the exit status.
    """
    if list(argv) == ["--smoke"]:
        from annotator.gui.smoke import run_smoke

        return run_smoke()
    wrong = next((word for word in argv if word.startswith("-")), "".join(argv[1:2]))
    if wrong:
        sys.stderr.write(f"“{wrong}” is not understood: annotator [PROJECT]\n")
        return 2
    app = build_application()
    reporter = CrashReporter(app)
    reporter.install()
    window = build_window(app)
    reporter.heard_elsewhere = window.keeping.hear
    open_first(window, Path(argv[0]) if argv else None)
    window.show()
    timer = hear_signals(window)
    try:
        return app.exec()
    finally:
        timer.stop()
        reporter.uninstall()


def build_application() -> QApplication:
    """The one QApplication, named."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")
    app.setDesktopFileName("annotator")
    return app


def build_window(
    app: QApplication, *, runner: Runner | None = None, home: Path | None = None
) -> MainWindow:
    """The services and the window over them; nothing is open or shown yet.

    `home` is where settings and state are kept instead of in the user's folders.
    """
    preferences = Preferences((home or paths.config_dir()) / "settings.json")
    notifier = Notifier()
    services = Services(
        preferences=preferences,
        languages=Languages(app, preferences.current.language),  # before there are any texts
        appearance=Appearance(app, preferences.current.theme),
        notifier=notifier,
        waiting=WaitingEdits(notifier),
        jobs=Jobs(runner),
        actions=Actions(preferences.current.keys),
        state=WindowState((home or paths.state_dir()) / "window.ini"),
    )
    window = MainWindow(services, user_name=user_name)
    FocusRings(app, window)
    FieldKeys(app, window)
    return window


def open_first(window: MainWindow, wanted: Path | None) -> None:
    """Show a project, or the welcome with a sentence that says why it can't be shown."""
    path = wanted or window.files.last_project()
    if path is None:
        window.show_welcome()
    elif wanted is None and not _is_there(path):
        # It was not asked for now: to have moved a project is no mistake.
        error = ProjectMissing(f"The last project is no longer at {path}.", hint="Open it anew.")
        window.show_welcome(Notice(text=error_text(error)))
    else:
        window.files.open_path(path)
    window.options.tell_left_out()


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False  # a name that no disk can have


def user_name() -> str:
    """The name by which the system knows the user."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "annotator"


def hear_signals(window: MainWindow) -> QTimer:
    """Let SIGINT and SIGTERM close the window as its button does; keep the timer."""

    def close() -> None:
        window.close()
        QApplication.quit()

    def end(_number: int, _frame: object) -> None:
        # Not at once: it comes between any two steps, also in the middle of a change.
        QTimer.singleShot(0, window, close)

    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), end)
    timer = QTimer(window)
    timer.timeout.connect(lambda: None)
    timer.start(WAKE_MS)
    return timer
