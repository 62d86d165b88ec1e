"""How long work tells how far it is and asks whether to go on."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called as progress(done, total)."""

Cancel = Callable[[], bool]
"""Whether the user wants the work to stop."""


def no_progress(_done: int, _total: int) -> None:
    """Nobody listens."""


def never() -> bool:
    """The work runs to its end."""
    return False
