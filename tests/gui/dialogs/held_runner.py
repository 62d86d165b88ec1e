"""A runner for tests that look at a window while work is under way."""

from collections.abc import Callable


class HeldRunner:
    """Runs each piece of work when the test says so."""

    def __init__(self) -> None:
        self.tasks: list[Callable[[], None]] = []

    def submit(self, task: Callable[[], None]) -> None:
        self.tasks.append(task)

    def wait(self) -> None:
        return

    def run(self) -> None:
        self.tasks.pop(0)()
