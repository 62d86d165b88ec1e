"""The filters of the list against plain Python over the same articles."""

import itertools
import threading
from array import array

import pytest
from hypothesis import HealthCheck, given, settings

from annotator.core.errors import Cancelled
from annotator.core.model import Article, ArticleState, Span, Status
from annotator.core.queue import Order, QueueFilter
from annotator.project.importing import index_pending
from annotator.store import queries
from tests.core.test_queue import FILTERS

SOURCES = ("Local wire", "Gazette", None)
DATES = ("2024-05-17", "2024-05-17T21:07:30", "2025-01-01", "2023-12-31", None)
WORDS = ("Steel", "steel and ferry", "Ferry", "港口", "é")


@pytest.fixture(scope="module")
def crowd(tmp_path_factory, template_path):
    """A project with articles of many kinds, worked on by two annotators."""
    from tests.project.conftest import Desk

    path = tmp_path_factory.mktemp("queue") / "crowd.annotator"
    path.write_bytes(template_path.read_bytes())
    numbers = itertools.count(1)
    desk = Desk(path, lambda: f"id-{next(numbers)}")
    lines = []
    for n in range(60):
        meta = {"source": SOURCES[n % 3], "published": DATES[n % 5]}
        meta["title"] = (f"b {n % 7}", f"A {n % 4}", None)[n % 3]
        spans = [{"id": "1", "start": 0, "end": 1, "label": "figure"}] if n % 4 == 0 else []
        if n % 6 == 0:
            note = "odd" if n % 12 == 0 else None
            spans.append({"id": "2", "start": 0, "end": 1, "label": "quote", "note": note})
        line = {"id": f"a{n}", "text": WORDS[n % 5] + " x" * (n % 9), "meta": meta}
        line |= {"annotator": ("ana", "ben")[n % 7 == 0], "spans": spans}
        line |= {"status": ("open", "done", "skipped")[n % 3], "flagged": n % 5 == 0}
        lines.append(line | {"note": "see" if n % 10 == 0 else None})
    desk.bring(*lines)
    index_pending(desk.project)
    yield desk
    desk.project.close()


def plain(desk, wanted):
    """What a filter lets through, looked at one by one."""
    reader = desk.project.session.file.reader
    who = desk.project.annotator.row if wanted.annotator is None else wanted.annotator
    states = {s.article: s for s in queries.every(reader, ArticleState) if s.annotator == who}
    spans = [span for span in queries.every(reader, Span) if span.annotator == who]
    found = []
    for article in queries.every(reader, Article, 'ORDER BY "row"'):
        state = states.get(article.row) or ArticleState(article=article.row, annotator=who)
        mine = [span for span in spans if span.article == article.row]
        labels = {span.label for span in mine}
        noted = state.note is not None or any(span.note is not None for span in mine)
        day = article.meta.published
        if (
            wanted.status in (None, state.status)
            and wanted.flagged in (None, state.flagged)
            and wanted.labels_present <= labels
            and not wanted.labels_absent & labels
            and wanted.source in (None, article.meta.source or "")
            and (not wanted.published_from or (day or "") >= wanted.published_from)
            and (not wanted.published_to or (day and day[:10] <= wanted.published_to))
            and wanted.has_note in (None, noted)
            and (wanted.rows is None or article.row in wanted.rows)
        ):
            found.append(article)
    if wanted.order is Order.LENGTH:
        found.sort(key=lambda a: (len(a.text), a.row), reverse=wanted.descending)
    elif wanted.order is Order.PLACE:
        found.sort(key=lambda a: a.row, reverse=wanted.descending)
    else:
        of = {Order.DATE: lambda a: a.meta.published, Order.TITLE: lambda a: a.meta.title}
        key = of[wanted.order]
        given_ones = [a for a in found if key(a) is not None]
        given_ones.sort(key=lambda a: (key(a).lower(), a.row), reverse=wanted.descending)
        found = given_ones + [a for a in found if key(a) is None]
    return [article.row for article in found]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(wanted=FILTERS.map(lambda f: QueueFilter.from_json(f.to_json() | {"search": ""})))
def test_a_filter_lets_through_what_plain_python_does(crowd, wanted):
    expected = plain(crowd, wanted)
    queue = crowd.project.queue
    assert list(queue.rows(wanted)) == expected
    first = list(queue.first_rows(wanted, limit=7))
    assert first == expected[:7] or (len(first) < 7 and first == expected[: len(first)])
    assert list(queue.search_apart(wanted)(lambda: False)) == expected


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("status", [None, Status.DONE])
def test_a_search_goes_with_filters_and_orders(crowd, order, status):
    wanted = QueueFilter(search="steel", order=order, status=status)
    queue = crowd.project.queue
    both = set(queue.rows(QueueFilter(search="steel")))
    assert both
    assert list(queue.rows(wanted)) == [
        row for row in plain(crowd, QueueFilter(order=order, status=status)) if row in both
    ]
    first = list(queue.first_rows(wanted, limit=4))
    assert first == list(queue.rows(wanted))[: len(first)]
    assert len(first) == (4 if order is Order.PLACE else 0)


def test_a_search_on_another_thread_can_be_cancelled(crowd):
    search = crowd.project.queue.search_apart(QueueFilter())
    ended = []

    def run():
        try:
            search(lambda: True)
        except Cancelled as error:
            ended.append(error)
        else:
            ended.append(None)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    # So short a search may end before it is asked.
    assert ended[0] is None or isinstance(ended[0], Cancelled)


def test_sources_are_told_once_each(crowd):
    assert crowd.project.queue.sources(limit=9) == ["Gazette", "Local wire"]
    assert crowd.project.queue.sources(limit=1) == ["Gazette"]


def test_the_first_open_one_is_found_in_the_order_that_is_given(crowd):
    rows = array("q", plain(crowd, QueueFilter(descending=True, order=Order.PLACE)))
    is_open = set(plain(crowd, QueueFilter(status=Status.OPEN)))
    assert crowd.project.queue.first_open(rows) == next(row for row in rows if row in is_open)
    assert crowd.project.queue.first_open(set(rows) - is_open) is None
