"""What the list of articles asks for and what it shows of each."""

from dataclasses import dataclass

from annotator.core.changes import ChangeSet
from annotator.core.model import Article, ArticleState, Span, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """Which articles to list; None and "" leave a question open."""

    status: Status | None = None
    flagged: bool | None = None
    search: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSummary:
    """One line of the list, as the current annotator sees it; `length` in code points."""

    row: int
    id: str
    title: str | None
    source: str | None
    published: str | None
    length: int
    status: Status
    flagged: bool
    spans: int
    first_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the current annotator is; `spans` are their own."""

    total: int
    done: int
    skipped: int
    flagged: int
    spans: int

    def after(self, changes: ChangeSet, *, annotator: int) -> "Progress":
        """How far an annotator is after a change that is no bulk, if this was before it."""
        counts = dict.fromkeys(("total", "done", "skipped", "flagged", "spans"), 0)
        for change in changes.changes:
            for record, step in ((change.before, -1), (change.after, 1)):
                match record:
                    case Article():
                        counts["total"] += step
                    case Span() if record.annotator == annotator:
                        counts["spans"] += step
                    case ArticleState() if record.annotator == annotator:
                        counts["done"] += step * (record.status is Status.DONE)
                        counts["skipped"] += step * (record.status is Status.SKIPPED)
                        counts["flagged"] += step * record.flagged
                    case _:
                        pass
        return Progress(**{name: getattr(self, name) + count for name, count in counts.items()})

    @property
    def open(self) -> int:
        """Articles that are neither done nor skipped."""
        return self.total - self.done - self.skipped
