"""What the check finds in a project that others have changed, and the counts of what is in it."""

import random
import sqlite3
from contextlib import closing, suppress

import pytest

from annotator.core.errors import AnnotatorError
from annotator.core.model import Status
from annotator.project.checks import AnnotatorCounts, check_project, statistics
from annotator.project.exporting import export_project
from annotator.project.importing import index_pending


@pytest.fixture
def full(desk):
    """Two annotators' work on two articles: a chain with its speaker, figures, statuses."""
    article = desk.article()
    quotes = [
        desk.tag(article, text, "quote").row
        for text in ("We cut 120 jobs", "Steel is not finished", "Not yet")
    ]
    speaker = desk.tag(article, "Ana Ortiz", "speaker").row
    figure = desk.tag(article, "120 jobs", "figure").row
    desk.project.spans.set_attribute(figure, "value", 120)
    desk.project.relations.link(quotes[0], speaker)
    desk.project.relations.link(quotes[1], quotes[0])
    desk.project.articles.set_status(article.row, Status.DONE)
    desk.project.set_annotator("bob")
    desk.tag(article, "jobs", "sector")
    desk.article("Oil fell.", id="a2")
    desk.project.articles.set_status(2, Status.SKIPPED, reason="short")
    desk.project.articles.set_flag(2, True)
    index_pending(desk.project)
    return desk


def behind(desk, *statements):
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


def test_a_project_that_only_the_verbs_have_changed_is_sound(full):
    assert check_project(full.path) == []


FAULTS = {
    "text": ("UPDATE articles SET text = text || '!'", "text-changed", "its hash differs"),
    "surface": ("UPDATE spans SET surface = 'x'", "bad-span", "is not “x”"),
    "range": ('UPDATE spans SET "end" = 999', "bad-span", "not inside the text"),
    "blank": ('UPDATE spans SET start = 3, "end" = 4 WHERE "row" = 1', "bad-span", "blank"),
    "attribute": (
        'UPDATE spans SET attributes = \'{"value": "x"}\'',
        "bad-span",
        "must be a number",
    ),
    "unknown attribute": (
        "UPDATE spans SET attributes = '{\"mood\": 1}'",
        "bad-span",
        "has no attribute “mood”",
    ),
    "dangling": ("DELETE FROM labels WHERE name = 'sector'", "dangling", "labels that is gone"),
    "ends": (
        "UPDATE relations SET from_span = to_span, to_span = from_span",
        "bad-relation",
        "does not join these labels",
    ),
    "ring": (
        """INSERT INTO relations SELECT 9, article, annotator, 'r9', type, to_span, from_span, '{}'
        FROM relations WHERE type = 2""",
        "bad-relation",
        "ring",
    ),
    "not first": (
        "UPDATE relations SET from_span = 2 WHERE type = 1",
        "bad-relation",
        "first span of its chain",
    ),
    "another's span": (
        "UPDATE relations SET to_span = (SELECT max(row) FROM spans)",
        "bad-relation",
        "no spans of its annotator",
    ),
    "an unknown type": ("UPDATE relations SET type = 77", "dangling", "relation_types"),
    "status": ("UPDATE states SET status = 'finished'", "bad-status", "“finished”"),
    "history": ("DELETE FROM states", "history", "left row 1 of states otherwise"),
    "JSON": ("UPDATE spans SET attributes = '{'", "damaged", "rest was not looked at"),
    "label": ("UPDATE labels SET attributes = '5'", "damaged", "row of labels is damaged"),
}


@pytest.mark.parametrize(("statement", "code", "said"), FAULTS.values(), ids=FAULTS)
def test_what_breaks_a_rule_is_listed(full, statement, code, said):
    behind(full, statement)
    problems = check_project(full.path)
    assert any(problem.code == code and said in problem.message for problem in problems)
    assert all(problem.file == full.path.name for problem in problems)


def test_statistics_count_what_is_there(full):
    found = statistics(full.path)
    assert (found.articles, found.spans, found.relations) == (2, 6, 2)
    assert found.by_status == {"open": 0, "done": 1, "skipped": 1}
    assert found.by_label == {"speaker": 1, "quote": 3, "figure": 1, "sector": 1}
    assert found.annotators == (
        AnnotatorCounts(name="ana", done=1, skipped=0, flagged=0, spans=5, relations=2),
        AnnotatorCounts(name="bob", done=0, skipped=1, flagged=1, spans=1, relations=0),
    )
    assert found.operations == len(full.names())


def test_an_article_counts_once_for_each_status(full):
    full.project.articles.set_status(1, Status.SKIPPED)
    assert statistics(full.path).by_status == {"open": 0, "done": 1, "skipped": 2}


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_told_of_and_nothing_false_is_exported(full, seed):
    before = full.export()
    full.project.close()
    chance = random.Random(seed)
    data = bytearray(full.path.read_bytes())
    for _ in range(chance.choice((1, 8, 64))):
        data[chance.randrange(100, len(data))] = chance.randrange(256)
    damaged = full.folder / "damaged.annotator"
    damaged.write_bytes(data)
    with suppress(AnnotatorError):
        check_project(damaged)
    with suppress(AnnotatorError):
        statistics(damaged)
    out = full.folder / "damaged.jsonl"
    with suppress(AnnotatorError):
        export_project(damaged, out)
    assert not out.exists() or out.read_bytes() == before or check_project(damaged)
