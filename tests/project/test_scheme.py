"""Changes of the label scheme: what stays, what goes, and what is said of it."""

import pytest

from annotator.core.errors import Cancelled, Refused
from annotator.core.model import AttributeType
from annotator.core.scheme import dump_scheme, parse_scheme
from annotator.project.checks import check_project
from annotator.project.scheme_file import read_scheme, write_scheme


def labels_of(desk, article):
    names = {label.row: label.name for label in desk.project.labels.all()}
    return [(span.surface, names[span.label]) for span in desk.project.spans.of(article.row)]


def test_merging_moves_spans_and_keeps_their_ids_and_notes(desk):
    article = desk.article()
    span = desk.tag(article, "120", "figure")
    desk.project.spans.set_note(span.row, "why")
    desk.project.scheme.merge(desk.label("figure"), desk.label("sector"))
    (after,) = desk.project.spans.of(article.row)
    assert (after.id, after.note, after.label) == (span.id, "why", desk.label("sector"))
    assert desk.project.labels.by_name("figure") is None
    assert check_project(desk.path) == []


def test_merging_says_what_is_lost_and_one_undo_gives_it_back(desk):
    article = desk.article()
    figure = desk.tag(article, "120", "figure")
    desk.project.spans.set_attribute(figure.row, "unit", "job")
    quote, speaker = desk.tag(article, "Not yet.", "quote"), desk.tag(article, "she", "speaker")
    desk.project.relations.link(quote.row, speaker.row)
    before = desk.export()
    desk.project.scheme.merge(desk.label("figure"), desk.label("sector"))
    assert desk.names()[-1] == "Merge figure into sector (without attribute unit)"
    desk.project.scheme.merge(desk.label("speaker"), desk.label("sector"))
    assert desk.names()[-1] == "Merge speaker into sector (without 1 link)"
    desk.project.undo()
    desk.project.undo()
    assert desk.export() == before


def test_where_both_labels_stand_one_span_stays_and_takes_the_links(desk):
    article = desk.article()
    desk.project.labels.add("person")
    quote, speaker = desk.tag(article, "Not yet.", "quote"), desk.tag(article, "she", "speaker")
    other = desk.tag(article, "she", "person")
    desk.project.relations.link(quote.row, speaker.row)
    ends = [(desk.label("quote"), desk.label(name)) for name in ("speaker", "person")]
    desk.project.scheme.change_type(desk.type("said_by"), ends=ends)
    toll = desk.project.scheme.toll_of_merge(desk.label("speaker"), desk.label("person"))
    assert (toll.spans["ana"], toll.duplicates, toll.relations) == (1, 1, 0)
    done = desk.project.scheme.merge(desk.label("speaker"), desk.label("person"))
    assert done == toll
    assert [tie.to_span for tie in desk.relations(article)] == [other.row]
    assert desk.names()[-1] == "Merge speaker into person (without 1 duplicate)"


def test_merging_a_part_of_a_chain_hands_its_speaker_to_the_next(desk):
    article = desk.article()
    first = desk.tag(article, "We cut 120 jobs,", "quote")
    second = desk.tag(article, "Steel is not finished,", "quote")
    speaker = desk.tag(article, "Ana Ortiz", "speaker")
    desk.project.relations.carry_on(second.row, first.row)
    desk.project.relations.link(first.row, speaker.row)
    desk.project.spans.relabel(second.row, desk.label("figure"))
    desk.project.undo()
    desk.project.scheme.delete(desk.label("speaker"))
    assert desk.relations(article)[0].type == desk.type("continues")
    desk.project.undo()
    assert desk.said(article) == [("We cut 120 jobs,", "Ana Ortiz")]


def test_deleting_a_label_leaves_precedents_without_one(desk):
    article = desk.article()
    filed = desk.project.precedents.add(desk.tag(article, "120", "figure"), "a count")
    label = desk.label("figure")
    desk.project.scheme.delete(label)
    assert desk.project.precedents.get(filed.row).label is None
    desk.project.undo()
    assert desk.project.precedents.get(filed.row).label == label
    desk.project.scheme.merge(label, desk.label("sector"))
    assert desk.project.precedents.get(filed.row).label == desk.label("sector")


def test_everybodys_spans_are_merged(desk):
    article = desk.article()
    desk.tag(article, "120", "figure")
    desk.project.set_annotator("bob")
    desk.tag(article, "jobs", "figure")
    toll = desk.project.scheme.merge(desk.label("figure"), desk.label("sector"))
    assert dict(toll.spans) == {"ana": 1, "bob": 1}
    assert labels_of(desk, article) == [("jobs", "sector")]


def test_a_cancelled_merge_keeps_everything(desk):
    desk.tag(desk.article(), "120", "figure")
    before = desk.export()
    with pytest.raises(Cancelled):
        desk.project.scheme.merge(desk.label("figure"), desk.label("sector"), cancel=lambda: True)
    assert desk.export() == before


def test_a_renamed_attribute_keeps_its_values(desk):
    span = desk.tag(desk.article(), "120", "figure")
    desk.project.spans.set_attribute(span.row, "unit", "job")
    desk.project.scheme.rename_attribute(desk.label("figure"), "unit", "measure")
    assert desk.project.spans.get(span.row).attributes == {"measure": "job"}


def test_another_type_keeps_the_values_that_it_can_take(desk):
    article, figure = desk.article(), desk.label("figure")
    one, two = desk.tag(article, "120", "figure"), desk.tag(article, "jobs", "figure")
    desk.project.spans.set_attribute(one.row, "unit", "120.5")
    desk.project.spans.set_attribute(two.row, "unit", "job")
    desk.project.scheme.retype_attribute(figure, "unit", AttributeType.NUMBER)
    assert desk.project.spans.get(one.row).attributes == {"unit": 120.5}
    assert desk.project.spans.get(two.row).attributes == {}
    assert desk.names()[-1] == "Change type of unit (without attribute unit)"


def test_a_choice_with_another_name_takes_its_values_along(desk):
    quote = desk.tag(desk.article(), "Not yet.", "quote")
    desk.project.spans.set_attribute(quote.row, "type", "direct")
    choices = ["verbatim", "indirect", "mixed"]
    desk.project.scheme.retype_attribute(
        desk.label("quote"), "type", AttributeType.CHOICE, choices=choices
    )
    assert desk.project.spans.get(quote.row).attributes == {"type": "verbatim"}


def test_a_key_that_another_label_has_is_refused_with_its_name(desk):
    with pytest.raises(Refused, match="belongs to the label “quote”"):
        desk.project.scheme.set_key(desk.label("figure"), "2")


def test_relations_that_a_type_no_longer_joins_go(desk):
    article = desk.article()
    quote, speaker = desk.tag(article, "Not yet.", "quote"), desk.tag(article, "she", "speaker")
    desk.project.relations.link(quote.row, speaker.row)
    toll = desk.project.scheme.change_type(desk.type("said_by"), ends=[])
    assert toll.relations == 1
    assert desk.relations(article) == []
    desk.project.undo()
    assert desk.said(article) == [("Not yet.", "she")]


def scheme_of(desk):
    return parse_scheme(dump_scheme(desk.project.labels.all(), desk.project.labels.types()))


def test_a_scheme_comes_back_from_its_file_as_it_was(desk, tmp_path):
    labels = desk.project.labels
    write_scheme(labels.all(), labels.types(), tmp_path / "s.json")
    read = read_scheme(tmp_path / "s.json")
    assert read == scheme_of(desk)
    assert not any(step.changes for step in desk.project.scheme.plan_import(read))
    desk.project.scheme.bring(read)
    assert desk.names() == []


def test_a_scheme_adds_what_is_new_and_removes_nothing(desk, new_desk):
    other = new_desk("other")
    scheme = other.project.scheme
    claim = other.project.labels.add("claim", key="c")
    scheme.set_definition(other.label("quote"), "What was said.")
    scheme.add_attribute(other.label("quote"), "tone", AttributeType.TEXT)
    scheme.change_type(other.type("said_by"), ends=[(claim.row, other.label("speaker"))])
    scheme.delete(other.label("sector"))
    scheme.set_key(other.label("figure"), "")
    scheme.set_key(claim.row, "3")
    desk.project.scheme.bring(scheme_of(other))
    labels = {label.name: label for label in desk.project.labels.all()}
    assert list(labels) == ["speaker", "quote", "figure", "sector", "claim"]
    assert labels["quote"].definition == "What was said."
    assert [spec.name for spec in labels["quote"].attributes][-1] == "tone"
    assert (labels["figure"].key, labels["claim"].key) == ("3", "")
    (said_by,) = [type_ for type_ in desk.project.labels.types() if type_.name == "said_by"]
    assert said_by.ends == (
        (labels["quote"].row, labels["speaker"].row),
        (labels["claim"].row, labels["speaker"].row),
    )
    assert desk.names() == ["Import labels"]
    desk.project.undo()
    assert desk.project.labels.by_name("claim") is None
