"""Tagging many places at once: one operation, nothing refused in silence, nothing left behind."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.changes import Direction
from annotator.core.errors import Cancelled, Refused
from annotator.project.checks import check_project
from annotator.project.spans import Place

TEXT = "steel, steel and steel; steel"
STEELS = (0, 7, 17, 24)


def places(article, *starts):
    return [Place(article.row, start, start + 5) for start in starts]


def test_progress_counts_the_places_and_a_cancel_keeps_nothing(desk):
    article = desk.article(TEXT)
    told = []
    wanted = places(article, *STEELS)
    with pytest.raises(Cancelled):
        desk.project.spans.add_many(
            wanted,
            desk.label("sector"),
            progress=lambda *done: told.append(done),
            cancel=lambda: len(told) == 2,
        )
    assert told == [(1, 4), (2, 4)]
    assert surfaces(desk, article) == []
    assert len(desk.names()) == 1


def surfaces(desk, article):
    return [(span.start, span.surface) for span in desk.project.spans.of(article.row)]


def test_many_spans_are_one_operation(desk):
    article = desk.article(TEXT)
    added = desk.project.spans.add_many(places(article, *STEELS), desk.label("sector"))
    assert [(span.start, span.surface) for span in added.spans] == [(at, "steel") for at in STEELS]
    assert added.already == 0
    assert len({span.id for span in added.spans}) == 4
    assert desk.names()[1:] == ["Add 4 sector spans"]
    desk.project.undo()
    assert surfaces(desk, article) == []
    desk.project.redo()
    assert surfaces(desk, article) == [(at, "steel") for at in STEELS]
    assert desk.project.spans.of(article.row) == list(added.spans)
    assert check_project(desk.path) == []


def test_places_that_have_the_label_are_left_out_and_counted(desk):
    article = desk.article(TEXT)
    before = desk.tag(article, "steel", "sector")
    added = desk.project.spans.add_many(places(article, *STEELS), desk.label("sector"))
    assert added.already == 1
    assert [span.start for span in added.spans] == [7, 17, 24]
    desk.project.undo()
    assert desk.project.spans.of(article.row) == [before]


def test_where_all_have_the_label_nothing_is_done(desk):
    article = desk.article(TEXT)
    desk.project.spans.add_many(places(article, *STEELS), desk.label("sector"))
    heard = []
    desk.project.subscribe(heard.append)
    added = desk.project.spans.add_many(places(article, *STEELS), desk.label("sector"))
    assert (added.spans, added.already) == ((), 4)
    assert desk.project.spans.add_many([], desk.label("sector")).spans == ()
    assert heard == []
    assert len(desk.names()) == 2


def test_other_labels_and_other_annotators_are_in_nobodys_way(desk):
    article = desk.article(TEXT)
    desk.tag(article, "steel", "figure")
    desk.project.set_annotator("bob")
    desk.tag(article, "steel", "sector")
    desk.project.set_annotator("ana")
    added = desk.project.spans.add_many(places(article, *STEELS), desk.label("sector"))
    assert (len(added.spans), added.already) == (4, 0)


def test_a_place_that_is_given_twice_is_one_place(desk):
    article = desk.article(TEXT)
    added = desk.project.spans.add_many(places(article, 7, 0, 7), desk.label("sector"))
    assert [span.start for span in added.spans] == [0, 7]
    assert added.already == 0


@pytest.mark.parametrize(
    ("bad", "code"), [((3, 3), "range"), ((0, 99), "range"), ((6, 7), "blank")]
)
def test_one_bad_place_refuses_them_all_before_anything_is_written(desk, bad, code):
    article = desk.article(TEXT)
    other = desk.article("steel", id="a2")
    wanted = [*places(other, 0), *places(article, *STEELS), Place(article.row, *bad)]
    with pytest.raises(Refused) as caught:
        desk.project.spans.add_many(wanted, desk.label("sector"))
    assert caught.value.code == code
    assert surfaces(desk, article) == surfaces(desk, other) == []
    assert len(desk.names()) == 2


def test_all_get_the_attributes_but_only_those_that_the_label_has(desk):
    article = desk.article(TEXT)
    figure = desk.label("figure")
    wanted = {"value": 5, "unit": "ton"}
    added = desk.project.spans.add_many(places(article, 0, 7), figure, attributes=wanted)
    assert [dict(span.attributes) for span in added.spans] == [wanted, wanted]
    assert [(span.note, span.extra) for span in added.spans] == [(None, {}), (None, {})]
    for attributes, why in (({"name": "x"}, "no attribute “name”"), ({"value": "x"}, "a number")):
        with pytest.raises(Refused, match=why):
            desk.project.spans.add_many(places(article, 17), figure, attributes=attributes)
    assert len(desk.project.spans.of(article.row)) == 2


def test_an_article_that_is_gone_refuses_them_all(desk):
    article, gone = desk.article(TEXT), desk.article("steel", id="a2")
    desk.project.articles.delete([gone.row])
    with pytest.raises(Refused, match="not in the project any more"):
        desk.project.spans.add_many([*places(article, 0), *places(gone, 0)], desk.label("sector"))
    assert surfaces(desk, article) == []


def test_the_change_set_names_every_span_in_every_article(desk):
    first, second = desk.article(TEXT), desk.article("steel", id="a2")
    heard = []
    desk.project.subscribe(heard.append)
    wanted = [*places(second, 0), *places(first, *STEELS)]
    added = desk.project.spans.add_many(wanted, desk.label("sector"))
    desk.project.undo()
    done, undone = heard
    assert done.name == "Add 5 sector spans in 2 articles"
    assert done.articles() == {first.row, second.row}
    assert [change.after for change in done.changes] == list(added.spans)
    assert not done.bulk
    assert undone.direction is Direction.UNDONE
    assert [change.before for change in reversed(undone.changes)] == list(added.spans)
    assert desk.project.operations()[0].article is None


def test_one_span_is_named_as_if_it_was_added_alone(desk):
    article = desk.article(TEXT)
    desk.project.spans.add_many(places(article, 0), desk.label("sector"))
    assert desk.names()[-1] == "Add sector"
    assert desk.project.operations(article=article.row)[0].name == "Add sector"


spots = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 28), st.integers(1, 6)), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(before=spots, wanted=spots, label=st.sampled_from(["speaker", "sector"]))
def test_undo_gives_the_same_bytes_as_before(new_desk, before, wanted, label):
    desk = new_desk(f"undo-{next(_numbers)}")
    articles = [desk.article(TEXT), desk.article(TEXT[::-1], id="a2")]

    def tag(some):
        found = {Place(articles[a].row, start, start + length) for a, start, length in some}
        valid = [
            place
            for place in found
            if place.end <= len(TEXT)
            and articles[place.article - articles[0].row].text[place.start : place.end].strip()
        ]
        return valid, desk.project.spans.add_many(valid, desk.label(label))

    first, _ = tag(before)
    bytes_before = desk.export()
    second, added = tag(wanted)
    assert added.already == len(set(first) & set(second))
    assert len(added.spans) == len(set(second) - set(first))
    bytes_after = desk.export()
    if added.spans:
        desk.project.undo()
        assert desk.export() == bytes_before
        desk.project.redo()
    assert desk.export() == bytes_after
    assert check_project(desk.path) == []


_numbers = itertools.count()
