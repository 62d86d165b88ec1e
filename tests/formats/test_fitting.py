"""What a format cannot hold is left out by the rule, and counted."""

from dataclasses import replace

import pytest
from hypothesis import given

from annotator.core.model import Meta, Status
from annotator.formats.fitting import fitted, overlapping, spread
from annotator.formats.format import Format, Overlaps, WritePlan
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from tests.formats.made import LABELS, PLAN, articles

TEXT = "“We cut 120 jobs,” said Ana Ortiz of Acme Steel."
QUOTE = SpanRecord("q", 1, 16, "quote", "We cut 120 jobs", {"type": "direct"}, "unclear")
FIGURE = SpanRecord("f", 8, 16, "figure", "120 jobs")
SPEAKER = SpanRecord("s", 24, 33, "speaker", "Ana Ortiz")
HALF = SpanRecord("h", 43, 45, "sector", "te")
SAID = RelationRecord("r", "said_by", "q", "s")
ARTICLE = ArticleRecord(
    id="a",
    text=TEXT,
    meta=Meta(title="Jobs"),
    status=Status.DONE,
    spans=(QUOTE, FIGURE, SPEAKER, HALF),
    relations=(SAID,),
)
POOR = Format(
    name="poor", title="Poor", description="", advice=lambda losses: sorted(losses.longest)
)


def fit(format: Format, *records: ArticleRecord, plan: WritePlan = PLAN):
    losses = Losses()
    return list(fitted(records, format, plan, losses)), losses


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        (Overlaps.LONGEST, ["q", "s"]),
        (Overlaps.INNERMOST, ["f", "s"]),
        (Overlaps.LABEL_ORDER, ["q", "s"]),
    ],
)
def test_the_rule_says_which_of_two_overlapping_spans_stays(rule, left):
    (record,), losses = fit(POOR, ARTICLE, plan=replace(PLAN, overlaps=rule))
    assert [span.id for span in record.spans] == left
    assert losses.counts[Part.OVERLAPS] == 1
    assert losses.counts[Part.EDGES] == 1


def test_the_order_of_the_labels_decides_where_it_is_asked():
    order = {"figure": 0, "quote": 1}
    assert overlapping([QUOTE, FIGURE], Overlaps.LABEL_ORDER, order) == {0}
    assert overlapping([QUOTE, FIGURE], Overlaps.LABEL_ORDER, {"quote": 0, "figure": 1}) == {1}


@pytest.mark.parametrize("rule", [Overlaps.LONGEST, Overlaps.INNERMOST])
def test_of_two_labels_on_the_same_words_the_one_stays_that_comes_first_in_the_scheme(rule):
    also = QUOTE._replace(id="also", label="speaker")
    order = {"speaker": 0, "quote": 1}
    assert overlapping([QUOTE, also], rule, order) == {0}
    assert overlapping([also, QUOTE], rule, order) == {1}


def test_line_ends_are_made_plain_where_programs_would_do_it_and_spans_move_with_them():
    text = "Prices\r\n\r\nrose,\r\nhe said.\rYes \r\n"
    spans = [
        SpanRecord(words, at := text.index(words), at + len(words), "quote", words)
        for words in ("rose,\r\nhe", "he", "Yes", "\r")
    ]
    keeps = frozenset(set(Part) - {Part.LINE_ENDS})
    record = ArticleRecord(text=text, spans=spans)
    (found,), losses = fit(replace(POOR, keeps=keeps), record)
    assert found.text == "Prices\n\nrose,\nhe said.\nYes \n"
    assert [span.text for span in found.spans] == ["rose,\nhe", "he", "Yes", "\n"]
    assert [found.text[span.start : span.end] for span in found.spans] == [
        span.text for span in found.spans
    ]
    assert record.text == text
    assert losses.counts[Part.LINE_ENDS] == 1
    assert "line ends of 1 article" in " ".join(losses.sentences())
    (same,), nothing = fit(replace(POOR, keeps=frozenset(Part)), record)
    assert (same.text, nothing.counts) == (text, {})


def test_an_article_with_overlaps_can_be_left_out():
    records, losses = fit(POOR, ARTICLE, plan=replace(PLAN, overlaps=Overlaps.LEAVE_OUT))
    assert (records, losses.articles) == ([], 1)
    assert next(losses.sentences()) == "1 article is left out, as spans of it overlap."


def test_everything_that_is_lost_is_counted_and_told():
    _records, losses = fit(POOR, ARTICLE, replace(ARTICLE, annotator="eve"))
    assert losses.counts == {
        Part.OVERLAPS: 2,
        Part.EDGES: 2,
        Part.RELATIONS: 2,
        Part.ATTRIBUTES: 2,
        Part.NOTES: 2,
        Part.METADATA: 2,
        Part.STATUS: 2,
        Part.ANNOTATORS: 1,
    }
    told = list(losses.sentences())
    assert len(told) == len(losses.counts)
    assert "2 spans are left out, as they begin or end inside of a word." in told
    assert losses.longest == {"quote": 4, "speaker": 2}


def test_a_format_that_keeps_all_loses_nothing():
    all_of_it = replace(POOR, keeps=frozenset(Part), spreads=False)
    (record,), losses = fit(all_of_it, ARTICLE)
    assert record == ARTICLE
    assert (losses.counts, list(losses.sentences())) == ({}, [])


def test_a_relation_goes_with_the_span_that_it_joined():
    keeping = replace(POOR, keeps=frozenset({Part.RELATIONS}))
    plan = replace(PLAN, overlaps=Overlaps.INNERMOST)
    (record,), losses = fit(keeping, ARTICLE, plan=plan)
    assert record.relations == []
    assert losses.counts[Part.RELATIONS] == 1


def test_each_part_of_a_chain_gets_the_speaker_of_its_first():
    ties = [
        SAID,
        RelationRecord("c1", "continues", "q2", "q"),
        RelationRecord("c2", "continues", "q3", "q2"),
    ]
    found = spread(ties, {"continues"}, {"said_by"})
    said = [(tie.from_id, tie.to_id) for tie in found if tie.type == "said_by"]
    assert said == [("q", "s"), ("q2", "s"), ("q3", "s")]
    assert spread([SAID], {"continues"}, {"said_by"}) == [SAID]


@given(given=articles())
def test_what_is_left_does_not_overlap_and_nothing_else_could_stay(given):
    order = {name: number for number, name in enumerate(LABELS)}
    for record in given:
        for rule in (Overlaps.LONGEST, Overlaps.INNERMOST, Overlaps.LABEL_ORDER):
            lost = overlapping(record.spans, rule, order)
            kept = [span for i, span in enumerate(record.spans) if i not in lost]
            meets = [
                [other for other in kept if other.start < span.end and span.start < other.end]
                for span in record.spans
            ]
            assert all(len(meets[i]) == 1 for i in range(len(record.spans)) if i not in lost)
            assert all(meets[i] for i in lost)
