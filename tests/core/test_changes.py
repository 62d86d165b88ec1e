"""What a change set says of itself; the small values around it."""

import pytest

from annotator.core.changes import Change, ChangeSet, article_of
from annotator.core.errors import AnnotatorError, BadInput
from annotator.core.history import EarlierSitting, OperationInfo, OperationState
from annotator.core.model import (
    Annotator,
    Article,
    ArticleState,
    Label,
    Relation,
    RelationType,
    Span,
    Status,
)
from annotator.core.problems import Problem
from annotator.core.queue import Progress

ARTICLE = Article(row=7, id="a", text="Steel", sha256="")
STATE = ArticleState(row=1, article=7, annotator=1)
SPAN = Span(id="s", article=8, annotator=1, start=0, end=5, label=1, surface="Steel")
TIE = Relation(id="r", article=9, annotator=1, type=1, from_span=1, to_span=2)
LABEL = Label(name="quote", color="blue")


@pytest.mark.parametrize(
    ("record", "article"),
    [
        (ARTICLE, 7),
        (STATE, 7),
        (SPAN, 8),
        (TIE, 9),
        (LABEL, None),
        (Annotator(name="ana"), None),
        (RelationType(name="near"), None),
    ],
)
def test_the_article_of_a_record(record, article):
    assert article_of(record) == article


def test_a_change_shows_the_row_as_it_is_or_was():
    assert Change(before=None, after=SPAN).record is SPAN
    assert Change(before=SPAN, after=None).record is SPAN
    assert Change(before=SPAN, after=TIE).record is TIE


def test_taking_a_change_back_twice_gives_it_again():
    change = Change(before=SPAN, after=None)
    assert change.inverted() == Change(before=None, after=SPAN)
    assert change.inverted().inverted() == change


def test_a_change_set_names_articles_and_sorts_by_kind():
    changes = tuple(Change(before=None, after=record) for record in (ARTICLE, SPAN, LABEL))
    found = ChangeSet(seq=1, name="Add", annotator=1, changes=changes)
    assert found.articles() == {7, 8}
    assert [change.record for change in found.of_kind(Span)] == [SPAN]


@pytest.mark.parametrize(
    ("state", "says_nothing"),
    [
        (STATE, True),
        (ArticleState(article=1, annotator=1, status=Status.DONE), False),
        (ArticleState(article=1, annotator=1, flagged=True), False),
        (ArticleState(article=1, annotator=1, reason="short"), False),
        (ArticleState(article=1, annotator=1, note="?"), False),
        (ArticleState(article=1, annotator=1, extra={"score": 1}), False),
    ],
)
def test_a_state_knows_whether_it_says_anything(state, says_nothing):
    assert state.is_default is says_nothing


def test_what_is_neither_done_nor_skipped_is_open():
    assert Progress(total=10, done=4, skipped=1, flagged=2, spans=3).open == 5


def test_a_problem_reads_as_place_and_sentence():
    problem = Problem(file="a.jsonl", line=3, code="x", message="It is off.", hint="Mend it.")
    assert str(problem) == "a.jsonl:3: It is off. Mend it."
    assert str(Problem(file="a.jsonl", code="x", message="It is off.")) == "a.jsonl: It is off."


def test_a_failure_reads_as_sentence_and_hint():
    assert str(AnnotatorError("It failed.", hint="Try again.")) == "It failed. Try again."
    assert str(BadInput("It failed.")) == "It failed."


def test_a_step_into_an_earlier_sitting_says_what_it_would_take_back():
    step = OperationInfo(
        seq=1,
        time="",
        sitting=1,
        annotator="ana",
        name="Add quote",
        article=1,
        state=OperationState.APPLIED,
    )
    error = EarlierSitting(step)
    assert "Add quote" in error.message
    assert error.operation is step
