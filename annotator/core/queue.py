"""What the list of articles asks for and what it shows of each."""

from dataclasses import dataclass

from annotator.core.model import Status


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

    @property
    def open(self) -> int:
        """Articles that are neither done nor skipped."""
        return self.total - self.done - self.skipped
