"""What the rules let through and what they refuse, with the code that programs see."""

import math

import pytest

from annotator.core.model import (
    AttributeSpec,
    AttributeType,
    Label,
    Relation,
    RelationKind,
    RelationType,
    Span,
)
from annotator.core.rules import (
    MAX_NUMBER,
    Ties,
    check_attribute,
    check_range,
    check_relation,
    check_text,
    first_of_chain,
    kept_attributes,
    may_join,
)

QUOTE, SPEAKER = 1, 2
SAID_BY = RelationType(
    row=1, name="said_by", kind=RelationKind.ATTRIBUTION, ends=((QUOTE, SPEAKER),)
)
CONTINUES = RelationType(row=2, name="continues", kind=RelationKind.CHAIN, ends=((QUOTE, QUOTE),))
KIND = AttributeSpec(name="kind", type=AttributeType.CHOICE, choices=("money", "count"))
NAME = AttributeSpec(name="name", type=AttributeType.TEXT)
VALUE = AttributeSpec(name="value", type=AttributeType.NUMBER)
FLAG = AttributeSpec(name="approximate", type=AttributeType.FLAG)


def span(row, label=QUOTE, *, article=1, annotator=1, attributes=None):
    return Span(
        row=row,
        id=f"s{row}",
        article=article,
        annotator=annotator,
        start=row,
        end=row + 1,
        label=label,
        surface="x",
        attributes=attributes or {},
    )


def tie(source, target, type_=SAID_BY):
    return Relation(
        row=10 * source + target,
        id=f"r{source}-{target}",
        article=1,
        annotator=1,
        type=type_.row,
        from_span=source,
        to_span=target,
    )


def codes(violations):
    return [violation.code for violation in violations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Steel.", []),
        ("钢铁 \U0001f642", []),
        ("a\x00b", []),
        ("", ["empty"]),
        (" \n\u2003\u2028", ["empty"]),
        ("half \ud83d of it", ["surrogate"]),
    ],
)
def test_a_text_holds_something_and_only_whole_characters(text, expected):
    assert codes(check_text(text)) == expected


def test_the_place_of_half_a_character_is_named():
    assert "at 5" in check_text("half \ud83d")[0].message


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 4, []),
        (0, 1, []),
        (4, 9, ["range"]),
        (-1, 2, ["range"]),
        (2, 2, ["range"]),
        (3, 2, ["range"]),
        (1, 2, ["blank"]),
    ],
)
def test_a_range_lies_in_the_text_and_holds_more_than_blanks(start, end, expected):
    assert codes(check_range("a \U0001f642b", start, end)) == expected


@pytest.mark.parametrize(
    ("spec", "value", "fits"),
    [
        (KIND, "money", True),
        (KIND, "percent", False),
        (KIND, 1, False),
        (NAME, "", True),
        (NAME, 3, False),
        (VALUE, 0, True),
        (VALUE, -26.3, True),
        (VALUE, MAX_NUMBER, True),
        (VALUE, MAX_NUMBER + 1, False),
        (VALUE, math.nan, False),
        (VALUE, math.inf, False),
        (VALUE, True, False),
        (VALUE, "12", False),
        (FLAG, False, True),
        (FLAG, 1, False),
    ],
)
def test_a_value_is_of_its_attributes_type(spec, value, fits):
    assert codes(check_attribute(spec, value)) == ([] if fits else ["attribute"])


def test_the_refusal_of_a_choice_names_the_choices():
    assert "money, count" in check_attribute(KIND, "percent")[0].message


def test_a_relabelled_span_keeps_attributes_of_the_same_name_and_type():
    old = Label(name="figure", color="green", attributes=(KIND, NAME, VALUE))
    narrower = AttributeSpec(name="kind", type=AttributeType.CHOICE, choices=("money",))
    number = AttributeSpec(name="name", type=AttributeType.NUMBER)
    new = Label(name="sum", color="blue", attributes=(narrower, number, VALUE))
    fitting = span(1, attributes={"kind": "money", "name": "x", "value": 3})
    assert kept_attributes(fitting, old, new) == ({"kind": "money", "value": 3}, ("name",))
    unfit = span(1, attributes={"kind": "count"})
    assert kept_attributes(unfit, old, new) == ({}, ("kind",))


def test_a_type_joins_its_labels_in_its_direction_only():
    assert may_join(SAID_BY, span(1), span(2, SPEAKER))
    assert not may_join(SAID_BY, span(2, SPEAKER), span(1))


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (span(1), span(2, SPEAKER), []),
        (span(1), span(1), ["self-tie"]),
        (span(2, SPEAKER), span(1), ["ends"]),
        (span(1), span(2, SPEAKER, article=2), ["ends"]),
        (span(1), span(2, SPEAKER, annotator=2), ["ends"]),
        (span(3), span(2, SPEAKER), ["equal-relation"]),
    ],
)
def test_a_relation_joins_two_spans_of_one_annotator_once(source, target, expected):
    assert codes(check_relation(SAID_BY, source, target, [tie(3, 2)])) == expected


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        (4, 3, None),
        (2, 5, "only one"),
        (4, 1, "Another span"),
        (1, 3, "ring"),
    ],
)
def test_a_chain_has_no_forks_and_no_rings(source, target, said):
    chain = [tie(2, 1, CONTINUES), tie(3, 2, CONTINUES)]
    found = check_relation(CONTINUES, span(source), span(target), chain)
    assert codes(found) == ([] if said is None else ["chain"])
    assert said is None or said in found[0].message


def test_the_first_of_a_chain_is_found_from_any_part():
    chain = [tie(2, 1, CONTINUES), tie(3, 2, CONTINUES), tie(3, 9)]
    ties = Ties()
    for relation in chain:
        ties.add(relation.type, relation.from_span, relation.to_span)
    for row, first in {1: 1, 2: 1, 3: 1, 9: 9}.items():
        assert first_of_chain(row, chain, {CONTINUES.row}) == first
        assert ties.first(row, [CONTINUES.row]) == first


def test_a_ring_that_a_stranger_made_does_not_hang():
    ring = [tie(1, 2, CONTINUES), tie(2, 1, CONTINUES)]
    ties = Ties()
    for relation in ring:
        ties.add(relation.type, relation.from_span, relation.to_span)
    assert first_of_chain(1, ring, {CONTINUES.row}) in {1, 2}
    assert ties.first(1, [CONTINUES.row]) in {1, 2}


def test_ties_know_from_which_spans_relations_go_out():
    ties = Ties()
    ties.add(SAID_BY.row, 3, 2)
    assert ties.stands_on(3, [CONTINUES.row, SAID_BY.row])
    assert not ties.stands_on(3, [CONTINUES.row])
    assert not ties.stands_on(2, [SAID_BY.row])
