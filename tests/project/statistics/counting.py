"""Short words for what the tests of the statistics do, and a clock that goes when it is told."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from annotator.core.model import Article, Meta, Span
from annotator.core.pace import Pace
from annotator.core.periods import Step
from annotator.project.behind import articles_behind
from annotator.project.counting import Counting
from annotator.project.project import Project
from annotator.project.statistics import (
    Behind,
    Group,
    LabelFigures,
    Names,
    Scope,
    Statistics,
)
from annotator.project.worked import Worked

FIRST = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TEXT = "Ana Ortiz said steel rose by 12 percent; Steel, she said, and shipping rose."


@dataclass
class Clock:
    """Stands still until it is told to go on."""

    now: datetime = FIRST
    names: dict[str, int] = field(default_factory=dict[str, int])

    def __call__(self) -> str:
        return self.now.isoformat(timespec="milliseconds")

    def go(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def added(project: Project, number: int = 1, text: str = TEXT, **meta: Any) -> list[Article]:
    articles = [project.articles.add_text(f"{text} No. {n}") for n in range(number)]
    return (
        [project.articles.set_meta(each.row, Meta(**meta)) for each in articles]
        if meta
        else (articles)
    )


def tag(project: Project, article: Article, words: str, label: str) -> Span:
    start = article.text.index(words)
    found = project.labels.by_name(label)
    assert found is not None
    return project.spans.add(article.row, start, start + len(words), found.row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Statistics of which every part has been counted."""

    known: Statistics
    total: Group
    flagged: int
    left: int
    labels: tuple[LabelFigures, ...]
    sources: tuple[Group, ...]
    published: tuple[Group, ...]
    published_step: Step
    speakers: Names
    words: Names
    worked: Worked
    pace: Pace


def count_all(counting: Counting, words_of: int | None = None) -> Statistics:
    """Count what is missing."""
    for part in counting.begin(words_of).missing:
        counting.count(part)
    assert counting.found.missing == ()
    return counting.found


def whole(known: Statistics) -> Whole:
    assert known.status is not None
    assert known.spans is not None
    assert known.sources is not None
    assert known.published is not None
    assert known.speakers is not None
    assert known.words is not None
    assert known.work is not None
    return Whole(
        known=known,
        total=known.status.total,
        flagged=known.status.flagged,
        left=known.status.left,
        labels=known.spans,
        sources=known.sources,
        published=known.published.groups,
        published_step=known.published.step,
        speakers=known.speakers,
        words=known.words,
        worked=known.work.worked,
        pace=known.work.pace,
    )


def counted_at(path: Path, scope: Scope = Scope()) -> Whole:  # noqa: B008 - frozen
    return whole(count_all(Counting(path, scope)))


def counted(project: Project, **scope: Any) -> Whole:
    scope.setdefault("annotator", project.annotator.row)
    return counted_at(project.path, Scope(**scope))


def behind(project: Project, which: Behind, **scope: Any) -> list[int]:
    wanted = articles_behind(project.path, counted(project, **scope).known, which)
    return sorted(project.queue.rows(wanted))


def label_of(project: Project, name: str) -> int:
    found = project.labels.by_name(name)
    assert found is not None
    return found.row


def by_label(found: Whole) -> dict[str, int]:
    return {each.label.name: each.spans for each in found.labels if each.spans}
