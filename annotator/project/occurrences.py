"""Where else the words of a span stand: in one article at once, in all open ones on a worker."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import Cancelled
from annotator.core.model import Status
from annotator.core.occurrences import ArticleHits, Wanted, article_hits, index_query, places_in
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.core.queue import QueueFilter
from annotator.project.project import Project
from annotator.store import listing, queries
from annotator.store.project_file import Connection, reading

MOST = 5_000
"""More places are not listed at once."""

_AT_ONCE = 100
_FIRST_WORDS = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrences:
    """The articles with hits, or with hits that have the label already."""

    articles: tuple[ArticleHits, ...]
    is_cut: bool = False


def in_article(project: Project, wanted: Wanted, article: int) -> ArticleHits:
    """Look through one article. Raises Refused when it is gone."""
    found = project.articles.get(article)
    reader = project.session.file.reader
    return _hits(reader, wanted, article, found.meta.title, found.text, most=MOST)


def in_open_articles(
    path: Path,
    wanted: Wanted,
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> Occurrences:
    """Look through the articles that are open for the template's annotator, its own first.

    It reads over a connection of its own, for a worker; progress counts articles. Raises Cancelled
    and what the gate raises.
    """
    found: list[ArticleHits] = []
    room = MOST
    with reading(path) as connection:
        rows = _rows(connection, wanted)
        for done, (row, title, text) in enumerate(_texts(connection, rows), 1):
            if cancel():
                raise Cancelled("The search was cancelled.")
            hits = _hits(connection, wanted, row, title, text, most=room)
            if hits.hits or hits.already:
                found.append(hits)
            if hits.is_cut:
                return Occurrences(articles=tuple(found), is_cut=True)
            room -= len(hits.hits)
            progress(done, len(rows))
    return Occurrences(articles=tuple(found))


def _rows(connection: Connection, wanted: Wanted) -> list[int]:
    template = wanted.template
    rows = listing.queue_rows(connection, QueueFilter(status=Status.OPEN), template.annotator)
    query = index_query(wanted)
    if query:
        may_have = queries.rows_that_may_match(connection, query)
        return sorted(may_have.intersection(rows), key=lambda row: (row != template.article, row))
    return sorted(rows, key=lambda row: (row != template.article, row))


def _texts(connection: Connection, rows: Sequence[int]) -> Iterator[tuple[int, str | None, str]]:
    for first in range(0, len(rows), _AT_ONCE):
        yield from queries.texts(connection, rows[first : first + _AT_ONCE])


def _hits(
    connection: Connection, wanted: Wanted, article: int, title: str | None, text: str, *, most: int
) -> ArticleHits:
    places = places_in(text, wanted, article)
    template = wanted.template
    taken = (
        queries.ranges_of(connection, article, template.annotator, template.label) if places else []
    )
    return article_hits(
        text,
        places,
        article=article,
        title=title or " ".join(text[:_FIRST_WORDS].split()),
        taken=[(start, end) for _, start, end in taken],
        most=most,
    )
