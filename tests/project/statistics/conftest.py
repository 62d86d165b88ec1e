"""A project whose clock stands still, in UTC."""

import time
from collections.abc import Callable, Iterator

import pytest

from annotator.project.project import Project
from tests.project.conftest import Desk
from tests.project.statistics.counting import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def in_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Local time is UTC, until a test goes elsewhere."""

    def go_to(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        if hasattr(time, "tzset"):
            time.tzset()

    go_to("UTC")
    yield go_to
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


@pytest.fixture
def project(desk: Desk, clock: Clock) -> Iterator[Project]:
    desk.project.close()
    project = Project.open(desk.path, annotator="ana", clock=clock)
    yield project
    project.close()
