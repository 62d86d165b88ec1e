"""The one path by which data changes: what the history keeps, and what undo and redo give back."""

import json
import sqlite3
from dataclasses import replace

import pytest

from annotator.core.changes import Change, Direction
from annotator.core.errors import Conflict, NothingToUndo, Refused, StorageFailed
from annotator.core.history import OperationState
from annotator.core.model import Article, Span
from annotator.store import queries
from annotator.store.steps import redo, undo


def resize(desk, span, end, *, joins="resize", annotator=1):
    after = replace(span, end=end)
    with desk.change("Move edge", annotator=annotator, joins=joins) as work:
        return work.update(span, after)


def spans(desk):
    return queries.every(desk.file.reader, Span, 'ORDER BY "row"')


def test_the_history_keeps_each_row_before_and_after(desk):
    article = desk.article()
    span = desk.span(article, 0, 5)
    resize(desk, span, 8)
    with desk.change("Delete span", article=article.row) as work:
        work.delete(spans(desk)[0])
    images = [
        [(table, row, before and before["end"], after and after["end"])]
        for (changes,) in desk.rows("SELECT changes FROM operations WHERE name <> 'Add article'")
        for table, row, before, after in json.loads(changes)
    ]
    row = span.row
    assert images == [
        [("spans", row, None, 5)],
        [("spans", row, 5, 8)],
        [("spans", row, 8, None)],
    ]


def test_an_operation_says_who_did_what_when_and_where(desk):
    article = desk.article()
    desk.span(article, 0, 5)
    newest = queries.operations(desk.file.reader)[0]
    assert (newest.name, newest.annotator, newest.article) == ("Add span", "ana", article.row)
    assert newest.time == "2025-01-01"
    assert newest.state is OperationState.APPLIED
    assert len(queries.operations(desk.file.reader, article=article.row)) == 1
    assert len(queries.operations(desk.file.reader, limit=1)) == 1


def test_undo_restores_the_same_row_and_redo_the_next(desk):
    span = desk.span(desk.article(), 0, 5)
    longer = resize(desk, span, 8)
    changes = undo(desk.file)
    assert changes.changes == (Change(before=longer, after=span),)
    assert changes.direction is Direction.UNDONE
    assert spans(desk) == [span]
    undo(desk.file)
    assert spans(desk) == []
    redo(desk.file)
    assert redo(desk.file).changes == (Change(before=span, after=longer),)
    assert spans(desk) == [longer]


def test_a_deleted_span_comes_back_with_its_relation(desk):
    article = desk.article()
    quote = desk.span(article, 0, 5)
    speaker = desk.span(article, 6, 8, label=desk.SPEAKER)
    relation = desk.link(quote, speaker)
    with desk.change("Delete") as work:
        work.delete(relation)
        work.delete(quote)
    changes = undo(desk.file)
    assert [change.after for change in changes.changes] == [quote, relation]


def test_there_may_be_nothing_to_take_back(desk):
    with pytest.raises(NothingToUndo, match="undo"):
        undo(desk.file)
    with pytest.raises(NothingToUndo, match="redo"):
        redo(desk.file)


def test_a_new_change_discards_what_was_undone(desk):
    article = desk.article()
    desk.span(article, 0, 5)
    undo(desk.file)
    desk.span(article, 0, 8)
    assert desk.states() == ["applied", "discarded", "applied"]
    with pytest.raises(NothingToUndo):
        redo(desk.file)
    undo(desk.file)
    undo(desk.file)
    assert queries.count(desk.file.reader, Article) == 0


def test_what_changes_nothing_is_no_operation_and_keeps_what_was_undone(desk):
    article = desk.article()
    span = desk.span(article, 0, 5)
    undo(desk.file)
    with desk.change("Nothing"):
        pass
    with desk.change("The same") as work:
        assert work.update(article, replace(article)) == article
    assert desk.states() == ["applied", "undone"]
    redo(desk.file)
    assert spans(desk) == [span]


def test_a_burst_on_one_thing_is_one_step(desk):
    span = desk.span(desk.article(), 0, 5)
    longer = resize(desk, resize(desk, resize(desk, span, 6), 7), 8)
    assert desk.states() == ["applied"] * 3
    undo(desk.file)
    assert spans(desk) == [span]
    redo(desk.file)
    assert spans(desk) == [longer]


def test_a_burst_may_touch_more_rows_as_it_goes(desk):
    article = desk.article()
    first, second = desk.span(article, 0, 5), desk.span(article, 6, 8)
    resize(desk, first, 6)
    resize(desk, second, 9)
    undo(desk.file)
    assert spans(desk) == [first, second]


@pytest.mark.parametrize("interruption", ["key", "operation", "sitting", "annotator", "undo"])
def test_only_the_same_person_at_the_same_thing_goes_on_with_a_burst(desk, interruption):
    article = desk.article()
    span = resize(desk, desk.span(article, 0, 5), 6)
    before = len(desk.states())
    words = {}
    match interruption:
        case "key":
            words["joins"] = "resize another"
        case "operation":
            desk.span(article, 9, 12)
            before += 1
        case "sitting":
            desk.reopen()
        case "annotator":
            words["annotator"] = desk.BOB
        case "undo":
            undo(desk.file)
            span = spans(desk)[0]
    resize(desk, span, 8, **words)
    assert len(desk.states()) == before + 1


def test_a_row_that_was_changed_behind_the_history_stops_undo(desk):
    span = desk.span(desk.article(), 0, 5)
    resize(desk, span, 8)
    desk.behind("UPDATE spans SET note = 'mine'")
    with pytest.raises(Conflict, match="Move edge"):
        undo(desk.file)
    assert desk.states() == ["applied"] * 3
    assert spans(desk)[0].note == "mine"


@pytest.mark.parametrize("statement", ["DELETE FROM spans", "UPDATE spans SET end = 4"])
def test_a_row_that_went_or_changed_behind_the_history_stops_redo(desk, statement):
    resize(desk, desk.span(desk.article(), 0, 5), 8)
    undo(desk.file)
    desk.behind(statement)
    with pytest.raises(Conflict):
        redo(desk.file)
    assert desk.states()[-1] == "undone"


def test_a_row_that_was_added_behind_the_history_stops_undo(desk):
    article = desk.article()
    desk.behind(
        "INSERT INTO spans VALUES (9, ?, 1, 's9', 0, 5, 1, 'Steel', '{}', NULL, '{}')", article.row
    )
    with pytest.raises(Conflict, match="does not fit"):
        undo(desk.file)
    assert queries.count(desk.file.reader, Article) == 1


@pytest.mark.parametrize("changes", ["{", '[["nothing", 1, null, {}]]', '[["spans", 1, null, {}]]'])
def test_a_history_that_was_tampered_with_stops_undo(desk, changes):
    desk.span(desk.article(), 0, 5)
    desk.behind("UPDATE operations SET changes = ?", changes)
    with pytest.raises(Conflict):
        undo(desk.file)
    assert len(spans(desk)) == 1


def test_an_error_leaves_neither_rows_nor_history(desk):
    article = desk.article()

    def add_twice():
        with desk.change("Twice") as work:
            desk.insert_article(work, "Oil")
            work.insert(replace(article, row=0))

    with pytest.raises(sqlite3.IntegrityError):
        add_twice()
    assert queries.count(desk.file.reader, Article) == 1
    assert desk.states() == ["applied"]


def test_undo_goes_on_after_the_project_was_closed(desk):
    article = desk.article()
    span = desk.span(article, 0, 5)
    desk.reopen()
    undo(desk.file)
    desk.reopen()
    assert spans(desk) == []
    redo(desk.file)
    assert spans(desk) == [span]


def test_a_row_that_is_gone_is_a_refusal(desk):
    with pytest.raises(Refused, match="This span is not"):
        queries.by_row(desk.file.reader, Span, 99)


@pytest.mark.parametrize("value", ["{", "[]x", "{'a': 1}"])
def test_a_row_that_no_record_can_hold_is_damage(desk, value):
    desk.span(desk.article(), 0, 5)
    desk.behind("UPDATE spans SET attributes = ?", value)
    with pytest.raises(StorageFailed, match="row of spans is damaged"):
        spans(desk)
