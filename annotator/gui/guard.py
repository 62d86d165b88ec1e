"""The guard on every override of a Qt virtual: a bug is reported, never a vanished window."""

import functools
import sys
from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def guarded(default: Any = None) -> Callable[[F], F]:
    """Wrap an override of a Qt virtual: report what it raises and return `default`.

    An exception that leaves an override below another Qt call can end the process on
    Python < 3.12; and a failing paintEvent would repeat for ever.
    """

    def decorate(method: F) -> F:
        @functools.wraps(method)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            try:
                return method(*args, **kwargs)
            except Exception:  # noqa: BLE001 - whatever it is, Qt must not see it
                sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
                return default

        return wrapper  # type: ignore[return-value]

    return decorate
