"""Short words for what the tests of the statistics do, and a clock that goes when it is told."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from annotator.core.model import Article, Meta, Span
from annotator.project.project import Project
from annotator.project.statistics import Behind, Scope, Statistics, articles_behind, statistics

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


def counted(project: Project, **scope: Any) -> Statistics:
    scope.setdefault("annotator", project.annotator.row)
    return statistics(project.path, Scope(**scope))


def behind(project: Project, which: Behind, **scope: Any) -> list[int]:
    scope.setdefault("annotator", project.annotator.row)
    wanted = articles_behind(project.path, Scope(**scope), which)
    return sorted(project.queue.rows(wanted))


def label_of(project: Project, name: str) -> int:
    found = project.labels.by_name(name)
    assert found is not None
    return found.row


def by_label(found: Statistics) -> dict[str, int]:
    return {each.label.name: each.spans for each in found.labels if each.spans}
