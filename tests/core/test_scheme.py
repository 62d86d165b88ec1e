"""The label scheme file: what it gives, and where a bad one is at fault."""

import json
from dataclasses import replace

import pytest

from annotator.core.errors import BadInput
from annotator.core.model import AttributeSpec, AttributeType, RelationKind, RelationType
from annotator.core.scheme import (
    PALETTE,
    dump_attributes,
    dump_scheme,
    parse_attributes,
    parse_scheme,
)
from annotator.paths import resource

SMALL = {
    "labels": [
        {"name": " quote ", "attributes": [{"name": "type", "type": "choice", "choices": ["a"]}]},
        {"name": "speaker", "color": "#2A6fb0", "key": "s", "definition": "Who says it."},
    ],
    "relations": [{"name": "said_by", "kind": "attribution", "ends": [["quote", "speaker"]]}],
}


def parse(data):
    return parse_scheme(json.dumps(data))


def changed(place, value):
    """The small scheme with another value at a place."""
    data = json.loads(json.dumps(SMALL))
    at = data
    for key in place[:-1]:
        at = at[key]
    at[place[-1]] = value
    return data


def test_labels_and_relations_come_in_their_order_with_defaults():
    scheme = parse(SMALL)
    quote, speaker = scheme.labels
    assert (quote.name, quote.color, quote.key, quote.position) == ("quote", PALETTE[0], "", 0)
    assert (speaker.color, speaker.key, speaker.definition) == ("#2A6fb0", "s", "Who says it.")
    assert quote.attributes == (
        AttributeSpec(name="type", type=AttributeType.CHOICE, choices=("a",)),
    )
    (said_by,) = scheme.relations
    assert said_by.ends == (("quote", "speaker"),)
    assert said_by.type == RelationType(name="said_by", kind=RelationKind.ATTRIBUTION)


def test_a_relation_without_a_kind_is_plain_and_relations_may_be_missing():
    plain = changed(("relations", 0), {"name": "near", "ends": [["quote", "quote"]]})
    assert parse(plain).relations[0].type.kind is RelationKind.PLAIN
    assert parse({"labels": [{"name": "claim"}]}).relations == ()


def test_labels_beyond_the_palette_take_its_colors_again():
    scheme = parse({"labels": [{"name": f"l{number}"} for number in range(14)]})
    assert [label.color for label in scheme.labels[11:]] == [PALETTE[11], *PALETTE[:2]]


def test_the_default_scheme_has_the_labels_and_relations_of_the_contract():
    scheme = parse_scheme(resource("default_labels.json").read_text(encoding="utf-8"))
    assert [label.name for label in scheme.labels] == ["speaker", "quote", "figure", "sector"]
    kinds = {named.type.name: (named.type.kind, named.ends) for named in scheme.relations}
    assert kinds == {
        "said_by": (RelationKind.ATTRIBUTION, (("quote", "speaker"),)),
        "continues": (RelationKind.CHAIN, (("quote", "quote"),)),
    }


def test_a_scheme_that_is_written_reads_back_the_same():
    source = resource("default_labels.json").read_text(encoding="utf-8")
    scheme = parse_scheme(source)
    rows = {label.name: number for number, label in enumerate(scheme.labels, 1)}
    labels = [replace(label, row=rows[label.name]) for label in scheme.labels]
    types = [
        replace(named.type, ends=tuple((rows[a], rows[b]) for a, b in named.ends))
        for named in scheme.relations
    ]
    written = dump_scheme(labels, types)
    assert parse_scheme(written) == scheme
    assert "“" in written


def test_attributes_survive_as_json_values():
    specs = parse(SMALL).labels[0].attributes
    assert parse_attributes(dump_attributes(specs), "label “quote”") == specs


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([], "must be an object"),
        ({}, "labels must be a list"),
        ({"labels": []}, "names no label"),
        (changed(("labels", 0), "quote"), "label 1 must be an object"),
        (changed(("labels", 0, "name"), " "), "label 1 has no name"),
        (changed(("labels", 0, "name"), 7), "label 1 has no name"),
        (changed(("labels", 1, "name"), "quote"), "the label “quote” stands twice"),
        (changed(("labels", 0, "key"), "s"), "the key “s” stands twice"),
        (changed(("labels", 0, "key"), "ab"), "must be one character"),
        (changed(("labels", 0, "color"), "mauve"), "“mauve” of label 1"),
        (changed(("labels", 0, "color"), "#12345"), "no palette name"),
        (changed(("labels", 0, "color"), "#12345g"), "no palette name"),
        (changed(("labels", 0, "attributes"), {}), "must be a list"),
        (changed(("labels", 0, "attributes", 0, "type"), "date"), "choice, text, number, flag"),
        (changed(("labels", 0, "attributes", 0, "choices"), []), "choices go with"),
        (changed(("labels", 0, "attributes", 0, "type"), "text"), "choices go with"),
        (changed(("labels", 1, "attributes"), [{"name": "a", "type": "flag"}] * 2), "stands twice"),
        (changed(("relations",), {}), "relations must be a list"),
        (changed(("relations", 0, "kind"), "loop"), "plain, chain, attribution"),
        (changed(("relations", 0, "ends"), None), "must be a list"),
        (changed(("relations", 0, "ends"), [["quote"]]), "must name two labels"),
        (changed(("relations", 0, "ends"), [["quote", "figure"]]), "must name two labels"),
        (changed(("relations",), SMALL["relations"] * 2), "the relation “said_by” stands twice"),
    ],
)
def test_a_fault_is_named_with_its_place(data, said):
    with pytest.raises(BadInput) as caught:
        parse(data)
    assert said in caught.value.message


@pytest.mark.parametrize("source", ["", "{", '{"labels": [}', "[" * 100_000])
def test_what_is_no_json_is_one_sentence(source):
    with pytest.raises(BadInput, match="not valid JSON"):
        parse_scheme(source)
