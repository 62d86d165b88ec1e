"""A quote is attributed or says that nobody is named; one takes off the other, in one step."""

import pytest

FIRST, SECOND, SPEAKER = "We cut 120 jobs", "Steel is not finished", "Ana Ortiz"


@pytest.fixture
def scene(desk):
    """An article with two quotes and a speaker, as rows by surface."""
    article = desk.article()
    spans = {surface: desk.tag(article, surface, "quote").row for surface in (FIRST, SECOND)}
    return article, spans | {SPEAKER: desk.tag(article, SPEAKER, "speaker").row}


def flagged(desk, spans):
    return [
        surface for surface, row in spans.items() if desk.project.spans.get(row).attributes != {}
    ]


def test_a_link_takes_unattributed_off_in_the_same_step(desk, scene):
    article, spans = scene
    desk.project.spans.set_attribute(spans[FIRST], "unattributed", True)
    desk.project.relations.link(spans[FIRST], spans[SPEAKER])
    assert flagged(desk, spans) == []
    assert desk.names()[-1] == "Link quote to speaker (no longer unattributed)"
    desk.project.undo()
    assert (flagged(desk, spans), desk.said(article)) == ([FIRST], [])


def test_unattributed_takes_the_links_off_in_the_same_step(desk, scene):
    article, spans = scene
    desk.project.relations.link(spans[FIRST], spans[SPEAKER])
    desk.project.spans.set_attribute(spans[FIRST], "unattributed", True)
    assert desk.said(article) == []
    assert desk.names()[-1] == "Set unattributed (without 1 link)"
    desk.project.undo()
    assert (flagged(desk, spans), desk.said(article)) == ([], [(FIRST, SPEAKER)])


def test_a_chain_is_attributed_as_a_whole(desk, scene):
    article, spans = scene
    desk.project.relations.carry_on(spans[FIRST], spans[SECOND])
    desk.project.spans.set_attribute(spans[SECOND], "unattributed", True)
    desk.project.relations.link(spans[SECOND], spans[SPEAKER])
    assert (flagged(desk, spans), desk.said(article)) == ([], [(FIRST, SPEAKER)])
    desk.project.spans.set_attribute(spans[SECOND], "unattributed", True)
    assert (flagged(desk, spans), desk.said(article)) == ([SECOND], [])


def test_a_part_that_joins_an_attributed_quote_is_no_longer_unattributed(desk, scene):
    article, spans = scene
    desk.project.relations.link(spans[FIRST], spans[SPEAKER])
    desk.project.spans.set_attribute(spans[SECOND], "unattributed", True)
    desk.project.relations.carry_on(spans[FIRST], spans[SECOND])
    assert (flagged(desk, spans), desk.said(article)) == ([], [(FIRST, SPEAKER)])
    assert desk.names()[-1] == "Continue quote (no longer unattributed)"


def test_parts_that_nobody_says_stay_unattributed(desk, scene):
    _, spans = scene
    desk.project.spans.set_attribute(spans[FIRST], "unattributed", True)
    desk.project.relations.carry_on(spans[FIRST], spans[SECOND])
    assert flagged(desk, spans) == [FIRST]


def test_relations_and_attributes_are_told_in_words(desk, scene):
    article, spans = scene
    link = desk.project.relations.link(spans[FIRST], spans[SPEAKER])
    desk.project.relations.unlink(link.row)
    figure = desk.tag(article, "120", "figure")
    desk.project.spans.set_attribute(figure.row, "value_max", 120)
    assert desk.names()[-3:] == ["Remove link “said by”", "Add figure", "Set value max"]
