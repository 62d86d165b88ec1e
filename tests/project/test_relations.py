"""Links between spans, and chains of quotes whose first part has the speaker."""

import pytest

from annotator.core.errors import Refused
from annotator.core.scheme import parse_scheme
from annotator.project.checks import check_project
from annotator.project.project import Project

FIRST, SECOND, THIRD = "We cut 120 jobs", "Steel is not finished", "Not yet"


@pytest.fixture
def scene(desk):
    """An article with three quotes and two speakers, as rows by surface."""
    article = desk.article()
    spans = {surface: desk.tag(article, surface, "quote").row for surface in (FIRST, SECOND, THIRD)}
    spans |= {name: desk.tag(article, name, "speaker").row for name in ("Ana Ortiz", "she")}
    return article, spans


def surfaces(desk, rows):
    return [desk.project.spans.get(row).surface for row in rows]


def test_a_quote_and_a_speaker_are_linked_in_the_right_direction_from_either_end(desk, scene):
    article, spans = scene
    desk.project.relations.link(spans[FIRST], spans["Ana Ortiz"])
    desk.project.relations.link(spans["she"], spans[SECOND])
    assert desk.said(article) == [(FIRST, "Ana Ortiz"), (SECOND, "she")]
    assert desk.names()[-1] == "Link quote to speaker"


def test_a_quote_may_have_several_speakers_and_a_speaker_several_quotes(desk, scene):
    article, spans = scene
    for quote, speaker in ((FIRST, "Ana Ortiz"), (FIRST, "she"), (SECOND, "she")):
        desk.project.relations.link(spans[quote], spans[speaker])
    assert len(desk.said(article)) == 3


@pytest.mark.parametrize(
    ("source", "target", "type_", "code"),
    [
        (FIRST, FIRST, "continues", "self-tie"),
        (FIRST, "Ana Ortiz", None, "equal-relation"),
        ("Ana Ortiz", FIRST, "said_by", "ends"),
        ("Ana Ortiz", "she", None, "refused"),
        (FIRST, "she", "continues", "ends"),
    ],
)
def test_what_a_type_does_not_join_is_refused(desk, scene, source, target, type_, code):
    _, spans = scene
    desk.project.relations.link(spans[FIRST], spans["Ana Ortiz"])
    before = desk.names()
    type_row = desk.type(type_) if type_ else None
    with pytest.raises(Refused) as caught:
        desk.project.relations.link(spans[source], spans[target], type=type_row)
    assert caught.value.code == code
    assert desk.names() == before


def test_unlinking_is_one_step_back_and_forth(desk, scene):
    article, spans = scene
    tie = desk.project.relations.link(spans[FIRST], spans["she"])
    desk.project.relations.unlink(tie.row)
    assert desk.said(article) == []
    desk.project.undo()
    assert desk.relations(article) == [tie]
    with pytest.raises(Refused, match="not in the project"):
        desk.project.relations.unlink(99)


def test_a_growing_chain_gives_its_speaker_to_the_first_part(desk, scene):
    article, spans = scene
    link = desk.project.relations.link
    link(spans[THIRD], spans["she"])
    link(spans[THIRD], spans[SECOND])
    assert desk.said(article) == [(SECOND, "she")]
    link(spans[SECOND], spans[FIRST])
    assert desk.said(article) == [(FIRST, "she")]
    desk.project.undo()
    assert desk.said(article) == [(SECOND, "she")]


def test_a_speaker_that_both_parts_had_stays_once(desk, scene):
    article, spans = scene
    for quote in (FIRST, SECOND):
        desk.project.relations.link(spans[quote], spans["she"])
    desk.project.relations.link(spans[SECOND], spans[FIRST])
    assert desk.said(article) == [(FIRST, "she")]


def test_a_speaker_linked_to_a_later_part_goes_to_the_first(desk, scene):
    article, spans = scene
    link = desk.project.relations.link
    link(spans[SECOND], spans[FIRST])
    link(spans[THIRD], spans[SECOND])
    link(spans[THIRD], spans["Ana Ortiz"])
    assert desk.said(article) == [(FIRST, "Ana Ortiz")]
    with pytest.raises(Refused, match="linked already"):
        link(spans["Ana Ortiz"], spans[SECOND])


def test_the_speaker_moves_to_the_next_part_when_the_first_goes(desk, scene):
    article, spans = scene
    link = desk.project.relations.link
    link(spans[FIRST], spans["she"])
    link(spans[SECOND], spans[FIRST])
    link(spans[THIRD], spans[SECOND])
    desk.project.spans.delete(spans[FIRST])
    assert desk.said(article) == [(SECOND, "she")]
    assert desk.continued(article) == [(THIRD, SECOND)]
    assert check_project(desk.path) == []
    desk.project.undo()
    assert desk.said(article) == [(FIRST, "she")]
    assert desk.continued(article) == [(SECOND, FIRST), (THIRD, SECOND)]


def test_a_middle_part_that_goes_leaves_the_speaker_where_it_is(desk, scene):
    article, spans = scene
    link = desk.project.relations.link
    link(spans[FIRST], spans["she"])
    link(spans[SECOND], spans[FIRST])
    link(spans[THIRD], spans[SECOND])
    desk.project.spans.delete(spans[SECOND])
    assert desk.said(article) == [(FIRST, "she")]
    assert desk.continued(article) == []


@pytest.mark.parametrize(
    ("source", "target"), [(FIRST, THIRD), (SECOND, THIRD), (THIRD, FIRST)], ids=str
)
def test_a_chain_takes_no_ring_and_no_fork(desk, scene, source, target):
    _, spans = scene
    chain = desk.type("continues")
    desk.project.relations.link(spans[SECOND], spans[FIRST], type=chain)
    desk.project.relations.link(spans[THIRD], spans[SECOND], type=chain)
    with pytest.raises(Refused) as caught:
        desk.project.relations.link(spans[source], spans[target], type=chain)
    assert caught.value.code == "chain"


def test_legal_ends_are_the_nearest_first(desk, scene):
    _, spans = scene
    ends = desk.project.relations.legal_ends
    assert surfaces(desk, ends(spans[FIRST])) == ["Ana Ortiz", "she"]
    assert surfaces(desk, ends(spans[THIRD])) == ["she", "Ana Ortiz"]
    assert surfaces(desk, ends(spans["she"])) == [SECOND, THIRD, FIRST]
    chain = desk.type("continues")
    assert surfaces(desk, ends(spans[FIRST], type=chain)) == [SECOND, THIRD]


def test_legal_ends_leave_out_what_is_linked(desk, scene):
    _, spans = scene
    link, ends = desk.project.relations.link, desk.project.relations.legal_ends
    link(spans[SECOND], spans[FIRST])
    link(spans[FIRST], spans["Ana Ortiz"])
    assert surfaces(desk, ends(spans[SECOND])) == ["she"]
    link(spans[FIRST], spans["she"])
    chain = desk.type("continues")
    assert surfaces(desk, ends(spans[SECOND])) == [THIRD]
    assert surfaces(desk, ends(spans[FIRST], type=chain)) == [THIRD]


def test_a_speaker_is_not_offered_a_part_whose_chain_it_stands_on(desk, scene):
    _, spans = scene
    desk.project.relations.link(spans[FIRST], spans["Ana Ortiz"])
    desk.project.relations.carry_on(spans[FIRST], spans[SECOND])
    ends = desk.project.relations.legal_ends
    assert surfaces(desk, ends(spans["Ana Ortiz"])) == [THIRD]
    assert surfaces(desk, ends(spans["she"])) == [SECOND, THIRD, FIRST]
    assert surfaces(desk, ends(spans[SECOND])) == ["she"]


def test_relations_are_found_at_either_end(desk, scene):
    article, spans = scene
    relations = desk.project.relations
    first = relations.link(spans[FIRST], spans["she"])
    second = relations.link(spans[SECOND], spans["she"])
    assert relations.at(spans["she"]) == [first, second] == relations.of(article.row)
    assert relations.at(spans[SECOND]) == [second]
    assert relations.at(spans[THIRD]) == []


def test_a_label_that_no_type_joins_has_no_legal_ends(desk, scene):
    article, _ = scene
    figure = desk.tag(article, "120 jobs", "figure")
    assert desk.project.relations.legal_ends(figure.row) == []


def test_an_attribution_that_does_not_fit_the_rest_of_its_chain_goes(tmp_path, desk):
    scheme = parse_scheme(
        """{"labels": [{"name": "quote"}, {"name": "claim"}, {"name": "speaker"}], "relations": [
        {"name": "said_by", "kind": "attribution", "ends": [["quote", "speaker"]]},
        {"name": "continues", "kind": "chain", "ends": [["claim", "quote"]]}]}"""
    )
    project = Project.create(tmp_path / "own.annotator", annotator="ana", scheme=scheme)
    article = project.articles.add_text(desk.TEXT)
    quote, claim, speaker = (
        project.spans.add(article.row, start, start + 3, label)
        for start, label in ((1, 1), (20, 2), (30, 3))
    )
    project.relations.link(quote.row, speaker.row)
    project.relations.link(claim.row, quote.row)
    project.spans.delete(quote.row)
    assert project.relations.of(article.row) == []
    assert project.operations()[0].name == "Delete quote and its 2 links"
    project.close()
    assert check_project(project.path) == []


def test_of_two_parts_the_later_one_continues_the_earlier_one(desk, scene):
    article, spans = scene
    desk.project.relations.carry_on(spans[FIRST], spans[SECOND])
    (tie,) = desk.project.relations.of(article.row)
    assert (tie.from_span, tie.to_span) == (spans[SECOND], spans[FIRST])
    assert desk.names()[-1] == "Continue quote"


def test_parts_are_those_that_can_still_be_joined_nearest_first(desk, scene):
    _, spans = scene
    relations = desk.project.relations
    assert surfaces(desk, relations.parts(spans[FIRST])) == [SECOND, THIRD]
    assert surfaces(desk, relations.parts(spans[THIRD])) == [SECOND, FIRST]
    relations.carry_on(spans[SECOND], spans[FIRST])
    assert surfaces(desk, relations.parts(spans[FIRST])) == []
    assert surfaces(desk, relations.parts(spans[SECOND])) == [THIRD]
    assert relations.parts(spans["she"]) == []


@pytest.mark.parametrize(("one", "other"), [(FIRST, "she"), ("Ana Ortiz", "she"), (FIRST, FIRST)])
def test_what_cannot_be_parts_of_one_is_refused(desk, scene, one, other):
    article, spans = scene
    with pytest.raises(Refused):
        desk.project.relations.carry_on(spans[one], spans[other])
    assert desk.project.relations.of(article.row) == []
