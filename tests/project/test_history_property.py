"""Whatever is done, undoing all of it gives the first state back, and redoing it the last."""

import itertools
import json
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from annotator.core.errors import Refused
from annotator.core.model import Meta, Status
from annotator.project.checks import check_project
from annotator.project.exporting import export_project
from annotator.project.importing import import_sources, index_pending
from annotator.project.project import Project
from annotator.project.spans import Place

WORDS = ("Steel", "is", "not", "finished,", "said", "Zoë", "🙂", "钢铁", "120", "jobs.")
corrected = st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)
pick = st.integers(min_value=0, max_value=10**6)
line = st.fixed_dictionaries(
    {
        "text": st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join),
        "annotator": st.sampled_from(["", "ana", "bob"]),
        "status": st.sampled_from(["open", "done", "skipped"]),
        "spans": st.lists(
            st.fixed_dictionaries(
                {
                    "id": st.sampled_from(["x", "y", "z"]),
                    "start": st.integers(0, 9),
                    "end": st.integers(1, 20),
                    "label": st.sampled_from(["quote", "speaker", "figure"]),
                }
            ),
            max_size=3,
        ),
        "relations": st.lists(
            st.fixed_dictionaries(
                {
                    "type": st.sampled_from(["said_by", "continues"]),
                    "from": st.sampled_from(["x", "y", "z"]),
                    "to": st.sampled_from(["x", "y", "z"]),
                }
            ),
            max_size=3,
        ),
    },
    optional={"id": st.sampled_from(["a", "b", "c"])},
)


class Work(RuleBasedStateMachine):
    """Every verb in any order; what the rules refuse is no step."""

    def __init__(self):
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.path = Path(self._folder.name) / "test.annotator"
        self._seconds = itertools.count()
        self._ids = itertools.count(1)

    @initialize()
    def start(self):
        Project.create(self.path, annotator="ana").close()
        self.open()
        self.first = self.export()

    def open(self):
        self.project = Project.open(
            self.path,
            annotator="ana",
            clock=lambda: f"{next(self._seconds):09}",
            make_id=lambda: f"id{next(self._ids)}",
        )

    def export(self):
        out = self.path.with_name("out.jsonl")
        export_project(self.path, out, force=True)
        return out.read_bytes()

    def article(self, number):
        rows = self.project.queue.rows()
        return rows[number % len(rows)]

    def span(self, number):
        """A span of the current annotator, and the spans of its article."""
        for row in self.project.queue.rows():
            if spans := self.project.spans.of(row):
                return spans[number % len(spans)], spans
        return None, []

    def attempt(self, verb, *words, **more):
        with suppress(Refused):
            verb(*words, **more)

    def has_articles(self):
        return bool(self.project.queue.rows())

    @rule(lines=st.lists(line, min_size=1, max_size=3))
    def bring(self, lines):
        source = self.path.with_name("in.jsonl")
        source.write_text("".join(json.dumps(one) + "\n" for one in lines), encoding="utf-8")
        import_sources(self.project, [source])

    @rule(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), head=st.booleans())
    def paste(self, words, head):
        text = ("Title\nSource: Coastal Wire\n\n" if head else "") + " ".join(words)
        self.attempt(self.project.articles.add_text, text)

    @precondition(has_articles)
    @rule(a=pick, start=st.integers(0, 20), length=st.integers(1, 9), label=st.integers(1, 4))
    def tag(self, a, start, length, label):
        self.attempt(self.project.spans.add, self.article(a), start, start + length, label)

    @precondition(has_articles)
    @rule(
        spots=st.lists(st.tuples(pick, st.integers(0, 20), st.integers(1, 9)), max_size=4),
        label=st.integers(1, 4),
    )
    def tag_many(self, spots, label):
        places = [Place(self.article(a), start, start + length) for a, start, length in spots]
        self.attempt(self.project.spans.add_many, places, label)

    @precondition(has_articles)
    @rule(some=st.lists(pick, max_size=3), split=st.sampled_from(["train", "test"]))
    def freeze(self, some, split):
        articles = [self.project.articles.get(self.article(a)) for a in some]
        self.project.splits.freeze({article.id: split for article in articles})

    @rule()
    def clear_splits(self):
        self.project.splits.clear()

    @rule(s=pick, label=st.integers(1, 4))
    def relabel(self, s, label):
        span, _ = self.span(s)
        if span:
            self.attempt(self.project.spans.relabel, span.row, label)

    @rule(s=pick, start=st.integers(-1, 1), end=st.integers(-1, 1))
    def resize(self, s, start, end):
        span, _ = self.span(s)
        if span:
            self.attempt(self.project.spans.resize, span.row, span.start + start, span.end + end)

    @rule(s=pick)
    def remove_span(self, s):
        span, _ = self.span(s)
        if span:
            self.project.spans.delete(span.row)

    @rule(s=pick, note=st.sampled_from(["", "n", "note"]))
    def note(self, s, note):
        span, _ = self.span(s)
        if span:
            self.project.spans.set_note(span.row, note)
            self.attempt(self.project.spans.set_attribute, span.row, "name", note)

    @rule(s=pick, other=pick, type_=st.sampled_from([None, 1, 2]))
    def link(self, s, other, type_):
        span, spans = self.span(s)
        if span:
            target = spans[other % len(spans)].row
            self.attempt(self.project.relations.link, span.row, target, type=type_)

    @rule(s=pick, number=pick)
    def unlink(self, s, number):
        span, _ = self.span(s)
        if span and (ties := self.project.relations.of(span.article)):
            self.project.relations.unlink(ties[number % len(ties)].row)

    @precondition(has_articles)
    @rule(a=pick, status=st.sampled_from(Status), flagged=st.booleans(), note=st.booleans())
    def say(self, a, status, flagged, note):
        row = self.article(a)
        self.project.articles.set_status(row, status, reason="r")
        self.project.articles.set_flag(row, flagged)
        self.project.articles.set_note(row, "n" if note else None)

    @precondition(has_articles)
    @rule(a=pick, title=st.sampled_from(["", "T", "Title"]))
    def describe(self, a, title):
        self.project.articles.set_meta(self.article(a), Meta(title=title or None))

    @precondition(has_articles)
    @rule(a=pick)
    def put_back_head(self, a):
        self.attempt(self.project.articles.put_back_head, self.article(a))

    @precondition(has_articles)
    @rule(a=pick, start=st.integers(0, 20), length=st.integers(1, 9), words=corrected)
    def correct(self, a, start, length, words):
        row = self.article(a)
        self.attempt(self.project.corrections.correct, row, start, start + length, words)

    @precondition(has_articles)
    @rule(a=pick, b=pick)
    def remove_articles(self, a, b):
        self.project.articles.delete(sorted({self.article(a), self.article(b)}))

    @rule(name=st.sampled_from(["ana", "bob"]))
    def become(self, name):
        self.project.set_annotator(name)

    @rule(name=st.sampled_from(["claim", "mood"]))
    def add_label(self, name):
        self.attempt(self.project.labels.add, name)

    @rule(steps=st.integers(1, 3), redo=st.booleans())
    def go_back(self, steps, redo):
        for _ in range(steps):
            if self.project.next_undo():
                self.project.undo(into_earlier_sitting=True)
        if redo and self.project.next_redo():
            self.project.redo()

    @rule()
    def reopen(self):
        self.project.close()
        self.open()

    @rule()
    def index(self):
        index_pending(self.project)

    def teardown(self):
        try:
            if hasattr(self, "first"):
                self.there_and_back()
        finally:
            if hasattr(self, "project"):
                self.project.close()
            self._folder.cleanup()

    def there_and_back(self):
        while self.project.next_redo():
            self.project.redo()
        last = self.export()
        assert check_project(self.path) == []
        self.project.close()
        self.open()
        while self.project.next_undo():
            self.project.undo(into_earlier_sitting=True)
        assert self.export() == self.first
        assert check_project(self.path) == []
        while self.project.next_redo():
            self.project.redo()
        assert self.export() == last
        assert check_project(self.path) == []
        index_pending(self.project)
        assert self.project.queue.pending_index() == 0


TestWork = Work.TestCase
TestWork.settings = settings(
    max_examples=40,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
