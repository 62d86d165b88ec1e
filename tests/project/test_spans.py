"""Tagging, relabelling, resizing, removing: what the rules allow and what goes along."""

import pytest

from annotator.core.changes import Direction
from annotator.core.errors import Refused
from annotator.project.checks import check_project


def test_a_span_carries_its_surface_its_annotator_and_a_new_id(desk):
    span = desk.tag(desk.article(), "120 jobs", "figure")
    assert (span.start, span.end, span.surface) == (8, 16, "120 jobs")
    assert span.annotator == desk.project.annotator.row
    assert span.id
    assert desk.names()[-1] == "Add figure"


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [(3, 3, "range"), (-1, 3, "range"), (0, 999, "range"), (3, 4, "blank")],
)
def test_a_span_of_nothing_is_refused_and_writes_nothing(desk, start, end, code):
    article = desk.article()
    with pytest.raises(Refused) as caught:
        desk.project.spans.add(article.row, start, end, desk.label("quote"))
    assert caught.value.code == code
    assert len(desk.names()) == 1


def test_an_equal_span_is_refused_while_other_spans_coincide(desk):
    article = desk.article()
    desk.tag(article, "120 jobs", "figure")
    with pytest.raises(Refused, match="“120 jobs” is a figure already"):
        desk.tag(article, "120 jobs", "figure")
    desk.tag(article, "120 jobs", "sector")
    desk.project.set_annotator("bob")
    desk.tag(article, "120 jobs", "figure")


def test_a_long_equal_span_is_named_by_its_beginning(desk):
    article = desk.article()
    desk.project.spans.add(article.row, 0, 70, desk.label("quote"))
    with pytest.raises(Refused, match="“Stee…” is a quote already"):
        desk.project.spans.add(article.row, 0, 70, desk.label("quote"))


def test_spans_stand_in_the_order_of_the_format(desk):
    article = desk.article()
    for surface, label in (
        ("cut", "sector"),
        ("We cut", "quote"),
        ("We cut", "figure"),
        ("We", "speaker"),
    ):
        desk.tag(article, surface, label)
    spans = desk.project.spans.of(article.row)
    names = [(span.surface, desk.project.labels.get(span.label).name) for span in spans]
    assert names == [
        ("We cut", "figure"),
        ("We cut", "quote"),
        ("We", "speaker"),
        ("cut", "sector"),
    ]


def test_relabelling_keeps_id_note_and_fitting_attributes_and_names_what_went(desk):
    article = desk.article()
    claim = desk.project.labels.add("claim").row
    span = desk.tag(article, "We cut 120 jobs", "quote")
    desk.project.spans.set_note(span.row, "check this")
    desk.project.spans.set_attribute(span.row, "type", "direct")
    desk.project.relations.link(span.row, desk.tag(article, "Ana Ortiz", "speaker").row)
    after = desk.project.spans.relabel(span.row, claim)
    assert (after.id, after.note, dict(after.attributes)) == (span.id, "check this", {})
    assert desk.relations(article) == []
    assert desk.names()[-1] == "Relabel to claim (without attribute type, 1 link)"
    desk.project.undo()
    assert dict(desk.project.spans.get(span.row).attributes) == {"type": "direct"}
    assert len(desk.relations(article)) == 1


def test_relabelling_names_an_attribute_that_went_and_the_same_label_is_no_step(desk):
    article = desk.article()
    figure = desk.tag(article, "120 jobs", "figure")
    desk.project.spans.set_attribute(figure.row, "value", 120)
    after = desk.project.spans.relabel(figure.row, desk.label("sector"))
    assert dict(after.attributes) == {}
    assert desk.names()[-1] == "Relabel to sector (without attribute value)"
    assert desk.project.spans.relabel(figure.row, desk.label("sector")) == after
    assert desk.names()[-1] == "Relabel to sector (without attribute value)"


def test_relabelling_what_has_nothing_to_lose_just_says_so(desk):
    span = desk.tag(desk.article(), "120 jobs", "figure")
    desk.project.spans.relabel(span.row, desk.label("sector"))
    assert desk.names()[-1] == "Relabel to sector"


def test_relabelling_into_an_equal_span_is_refused(desk):
    article = desk.article()
    desk.tag(article, "120 jobs", "figure")
    span = desk.tag(article, "120 jobs", "sector")
    with pytest.raises(Refused, match="already"):
        desk.project.spans.relabel(span.row, desk.label("figure"))


def test_the_first_part_of_a_chain_hands_its_speaker_on_when_it_is_relabelled(desk):
    article = desk.article()
    first = desk.tag(article, "We cut 120 jobs", "quote")
    second = desk.tag(article, "Steel is not finished", "quote")
    speaker = desk.tag(article, "Ana Ortiz", "speaker")
    desk.project.relations.link(first.row, speaker.row)
    desk.project.relations.link(second.row, first.row)
    desk.project.spans.relabel(first.row, desk.label("sector"))
    assert desk.said(article) == [("Steel is not finished", "Ana Ortiz")]
    assert check_project(desk.path) == []


def test_moving_an_edge_keeps_the_span_and_a_burst_is_one_step(desk):
    article = desk.article()
    span = desk.tag(article, "cut", "quote")
    desk.project.spans.set_note(span.row, "n")
    for end in (span.end + 1, span.end + 5):
        moved = desk.project.spans.resize(span.row, span.start, end)
    assert (moved.id, moved.note, moved.surface) == (span.id, "n", "cut 120 ")
    assert desk.project.spans.resize(span.row, moved.start, moved.end) == moved
    assert desk.names()[-1] == "Move edge of quote"
    desk.project.undo()
    assert desk.project.spans.get(span.row).surface == "cut"


@pytest.mark.parametrize(("start", "end"), [(5, 5), (0, 999), (8, 16)])
def test_an_edge_moves_only_where_a_span_may_be(desk, start, end):
    article = desk.article()
    desk.tag(article, "120 jobs", "quote")
    span = desk.tag(article, "cut", "quote")
    with pytest.raises(Refused):
        desk.project.spans.resize(span.row, start, end)
    assert desk.project.spans.get(span.row) == span


def test_deleting_a_span_deletes_its_relations_in_the_same_step(desk):
    article = desk.article()
    quote = desk.tag(article, "We cut 120 jobs", "quote")
    other = desk.tag(article, "Steel is not finished", "quote")
    speaker = desk.tag(article, "Ana Ortiz", "speaker")
    desk.project.relations.link(quote.row, speaker.row)
    desk.project.relations.link(other.row, speaker.row)
    desk.project.spans.delete(speaker.row)
    assert desk.relations(article) == []
    assert desk.names()[-1] == "Delete speaker and its 2 links"
    desk.project.undo()
    assert len(desk.said(article)) == 2
    desk.project.spans.delete(quote.row)
    assert desk.names()[-1] == "Delete quote and its 1 link"


def test_a_span_that_is_gone_is_refused(desk):
    span = desk.tag(desk.article(), "cut", "quote")
    desk.project.spans.delete(span.row)
    with pytest.raises(Refused, match="not in the project any more"):
        desk.project.spans.delete(span.row)


def test_attributes_are_those_that_the_label_declares(desk):
    article = desk.article()
    figure = desk.tag(article, "120 jobs", "figure").row
    spans = desk.project.spans
    spans.set_attribute(figure, "value", 120)
    spans.set_attribute(figure, "kind", "count")
    assert dict(spans.get(figure).attributes) == {"kind": "count", "value": 120}
    with pytest.raises(Refused, match="must be a number"):
        spans.set_attribute(figure, "value", "many")
    with pytest.raises(Refused, match="has no attribute “mood”"):
        spans.set_attribute(figure, "mood", "good")
    spans.set_attribute(figure, "value", None)
    assert dict(spans.get(figure).attributes) == {"kind": "count"}


def test_typing_in_a_field_is_one_step_and_each_field_its_own(desk):
    article = desk.article()
    speaker = desk.tag(article, "she", "speaker").row
    for text in ("A", "An", "Ana"):
        desk.project.spans.set_attribute(speaker, "name", text)
    for text in ("n", "no"):
        desk.project.spans.set_note(speaker, text)
    assert desk.names()[-2:] == ["Set name", "Edit note"]
    desk.project.spans.set_note(speaker, "")
    assert desk.project.spans.get(speaker).note is None
    desk.project.undo()
    desk.project.undo()
    assert dict(desk.project.spans.get(speaker).attributes) == {}


def test_an_annotator_sees_and_changes_only_their_own_spans(desk):
    article = desk.article()
    quote = desk.tag(article, "We cut 120 jobs", "quote")
    speaker = desk.tag(article, "Ana Ortiz", "speaker")
    tie = desk.project.relations.link(quote.row, speaker.row)
    desk.project.set_annotator("bob")
    assert desk.project.spans.of(article.row) == []
    assert desk.relations(article) == []
    mine = desk.tag(article, "Ana Ortiz", "speaker")
    before = desk.export()
    for forbidden in (
        lambda: desk.project.spans.delete(quote.row),
        lambda: desk.project.spans.relabel(quote.row, desk.label("figure")),
        lambda: desk.project.spans.resize(quote.row, 1, 3),
        lambda: desk.project.spans.set_note(quote.row, "x"),
        lambda: desk.project.spans.set_attribute(quote.row, "type", "mixed"),
        lambda: desk.project.relations.unlink(tie.row),
        lambda: desk.project.relations.link(quote.row, mine.row),
        lambda: desk.project.relations.link(quote.row, speaker.row),
    ):
        with pytest.raises(Refused, match="another annotator's"):
            forbidden()
    assert desk.export() == before
    assert [who.name for who in desk.project.annotators()] == ["ana", "bob"]


def test_undo_takes_back_the_newest_step_whoever_did_it(desk):
    article = desk.article()
    span = desk.tag(article, "cut", "quote")
    desk.project.set_annotator("bob")
    step = desk.project.next_undo()
    assert (step.annotator, step.name) == ("ana", "Add quote")
    changes = desk.project.undo()
    assert (changes.annotator, changes.direction) == (span.annotator, Direction.UNDONE)


def test_every_change_is_told_to_subscribers_once_it_is_on_disk(desk):
    article = desk.article()
    heard = []

    def listen(changes):
        stored = len(desk.project.spans.of(article.row))
        heard.append((changes.name, changes.direction, changes.articles(), stored))

    end = desk.project.subscribe(listen)
    desk.tag(article, "cut", "quote")
    desk.project.undo()
    desk.project.redo()
    end()
    desk.tag(article, "We", "quote")
    rows = {article.row}
    assert heard == [
        ("Add quote", Direction.DONE, rows, 1),
        ("Add quote", Direction.UNDONE, rows, 0),
        ("Add quote", Direction.REDONE, rows, 1),
    ]
