"""Tagging goes on while exports, searches, checks and the index work on other threads."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from annotator.core.errors import Busy
from annotator.core.model import Article
from annotator.core.queue import QueueFilter
from annotator.project.checks import check_project
from annotator.project.exporting import export_project
from annotator.project.importing import import_sources, index_pending
from annotator.store import listing, queries
from annotator.store.project_file import open_reader

ARTICLES, SPANS = 120, 300


@pytest.fixture
def busy(desk):
    """A project whose articles wait for the index."""
    desk.bring(*({"id": n, "text": f"Steel rises by {n} percent. " * 9} for n in range(ARTICLES)))
    return desk


def test_no_tag_is_refused_while_others_read_and_index(busy):
    tagged = threading.Event()
    written, found = [], []

    def export():
        while not tagged.is_set() or not written:
            out = busy.folder / f"out{len(written)}.jsonl"
            report = export_project(busy.path, out)
            lines = [json.loads(line) for line in out.read_bytes().split(b"\n")[:-1]]
            written.append((report.counts.spans, sum(len(line["spans"]) for line in lines)))

    def search():
        with closing(open_reader(busy.path)) as reader:
            while not tagged.is_set() or not found:
                found.append(len(listing.queue_rows(reader, QueueFilter(search="steel"), 1)))
                texts = [article.text for article in queries.every(reader, Article)]
                assert len(texts) == ARTICLES

    with ThreadPoolExecutor() as pool:
        others = [pool.submit(export), pool.submit(search)]
        indexing = pool.submit(index_pending, busy.project)
        try:
            for number in range(SPANS):
                article = 1 + number % ARTICLES
                busy.project.spans.add(article, 0, 5 + number // ARTICLES, busy.label("sector"))
        finally:
            tagged.set()
        assert indexing.result() == ARTICLES
        for other in others:
            other.result()
    assert all(counted == lines for counted, lines in written)
    assert [spans for spans, _ in written] == sorted(spans for spans, _ in written)
    assert found == sorted(found)
    assert len(busy.project.queue.rows(QueueFilter(search="steel"))) == ARTICLES
    assert sum(len(line["spans"]) for line in busy.exported()) == SPANS
    assert check_project(busy.path) == []


def test_an_import_on_another_thread_refuses_tags_at_once_and_says_why(busy):
    source = busy.write(*({"text": f"Oil {n}"} for n in range(5)))
    inside, go_on = threading.Event(), threading.Event()

    def wait(done, total):
        inside.set()
        assert go_on.wait(60)

    with ThreadPoolExecutor() as pool:
        running = pool.submit(import_sources, busy.project, [source], progress=wait)
        assert inside.wait(60)
        with pytest.raises(Busy, match="An import is running"):
            busy.project.spans.add(1, 0, 5, busy.label("sector"))
        assert len(busy.project.queue.rows()) == ARTICLES
        assert export_project(busy.path, busy.folder / "out.jsonl").counts.articles == ARTICLES
        go_on.set()
        assert running.result().articles == 5
    busy.project.spans.add(1, 0, 5, busy.label("sector"))
    assert len(busy.project.queue.rows()) == ARTICLES + 5
