"""Which places of a text count as occurrences, and how each is shown."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import occurrences
from annotator.core.finding import find_all
from annotator.core.model import Span
from annotator.core.occurrences import (
    AROUND,
    LONGEST,
    Wanted,
    article_hits,
    index_query,
    line_of,
    places_in,
)

OTHER = 2
"""An article that is not the template's."""


def wanted(surface, *, start=0, **switches):
    template = Span(
        row=1,
        id="t",
        article=1,
        annotator=1,
        start=start,
        end=start + len(surface),
        label=1,
        surface=surface,
    )
    return Wanted(template=template, **switches)


def found(text, surface, *, article=OTHER, start=0, **switches):
    """The places, as what stands there."""
    places = places_in(text, wanted(surface, start=start, **switches), article)
    return [text[a:b] for a, b in places]


def hits(text, surface, taken=(), *, most=100):
    places = places_in(text, wanted(surface), OTHER)
    return article_hits(text, places, article=OTHER, title="T", taken=taken, most=most)


def shown(text, surface, which=0):
    return line_of(hits(text, surface).hits[which])


def test_case_accents_and_whole_words_count_unless_they_are_switched_off():
    text = "Ana, ANA, aná, Anatol; Ana"
    assert found(text, "Ana") == ["Ana", "Ana"]
    assert found(text, "Ana", match_case=False) == ["Ana", "ANA", "aná", "Ana"]
    assert found(text, "Ana", whole_words=False) == ["Ana", "Ana", "Ana"]


def test_the_template_itself_is_no_occurrence_of_its_words():
    text = "the ministry and the ministry"
    assert places_in(text, wanted("ministry", start=4), 1) == [(21, 29)]
    assert places_in(text, wanted("ministry", start=4), OTHER) == [(4, 12), (21, 29)]


def test_what_overlaps_the_template_is_the_template():
    assert found("anana", "ana", article=1, start=2, whole_words=False) == []


def test_places_inside_a_span_of_the_label_are_tagged_already():
    text = "Ortiz, Ana Ortiz, Ortiz y Lopez"
    result = hits(text, "Ortiz", taken=[(0, 5), (7, 16)])
    assert [(hit.start, hit.end) for hit in result.hits] == [(18, 23)]
    assert result.already == 2
    assert not result.is_cut


def test_a_long_span_hides_what_lies_behind_a_short_one():
    assert hits("a b a b a", "b", taken=[(0, 9), (2, 3)]).already == 2


def test_a_span_that_only_touches_or_crosses_a_place_hides_nothing():
    result = hits("steel mill", "steel mill", taken=[(0, 5), (6, 10)])
    assert len(result.hits) == 1
    assert result.already == 0


def test_no_more_places_are_given_than_were_asked_for():
    result = hits("a a a", "a", most=2)
    assert [hit.start for hit in result.hits] == [0, 2]
    assert result.is_cut
    assert not hits("a a a", "a", most=3).is_cut


def test_a_hit_is_shown_in_its_paragraph_on_one_line():
    text = "First.\nThe  farm\tministry\u2028said so.\r\nLast."
    assert shown(text, "farm ministry") == ("The ", "farm ministry", " said so.")


def test_far_surroundings_are_cut_between_words():
    text = "word " * 60 + "hit" + " word" * 60
    line = shown(text, "hit")
    assert line.before.startswith("…word ")
    assert line.after.endswith(" word…")
    assert len(line.before) <= AROUND + 1
    assert len(line.after) <= AROUND + 1


def test_a_text_that_ends_where_the_surroundings_do_is_not_called_cut():
    text = "a" * AROUND + "钢" + "b" * AROUND
    assert shown(text, "钢") == ("a" * AROUND, "钢", "b" * AROUND)
    assert shown("x" + text + "y", "钢").before.startswith("…")


def test_no_mark_stands_without_its_letter():
    text = "a" + "\u0301" * 150 + "钢"
    assert shown(text, "钢").before == "…"


def test_of_a_very_long_hit_the_beginning_is_shown():
    surface = "word " * 100 + "end"
    line = shown(f"so {surface} it is", surface)
    assert line.before == "so "
    assert line.hit == surface[:LONGEST]
    assert line.after == "…"


@pytest.mark.parametrize(
    ("text", "surface", "is_right"),
    [
        ("plain ministry", "ministry", False),
        ("the וזר ministry", "ministry", False),
        ("אמר ministry", "ministry", True),
        ("Plain.\nقالت الوزارة", "الوزارة", True),
    ],
)
def test_a_hit_reads_as_its_paragraph_does(text, surface, is_right):
    assert [hit.right_to_left for hit in hits(text, surface).hits] == [is_right]


def test_the_index_is_asked_for_ideographs_only():
    assert index_query(wanted("钢铁 Steel 集团")) == 'body : "钢 铁" body : "集 团"'
    assert index_query(wanted("Steel")) == ""
    assert index_query(wanted('"OR NEAR(')) == ""


# What is looked at first must never lose a place.

PIECES = st.sampled_from(
    [
        *"abCßKé .,’'-–й钢铁가🙂",
        *("e\u0301", "и\u0306", "か\u3099", "\u1100\u1161", "\u212a", "ab", "Ab", "12"),
        *("\u00ad", "\u200b", "\u02bc", "\u0640", "\ufe00"),
    ]
)


@given(
    surface=st.lists(PIECES, min_size=1, max_size=3).map("".join),
    around=st.lists(PIECES, max_size=6).map("".join),
    inside=st.sampled_from(["", "\u00ad", "\u0640", "\u200d", "\ufeff", "\u2061", "\ufe0f"]),
    form=st.sampled_from(["NFC", "NFD"]),
)
def test_a_first_look_never_loses_a_place(surface, around, inside, form):
    text = around + unicodedata.normalize(form, surface[:1] + inside + surface[1:]) + around
    if not surface.strip():
        return
    for whole in (False, True):
        expected = find_all(text, surface, match_case=True, whole_words=whole)
        assert places_in(text, wanted(surface, whole_words=whole), OTHER) == expected


def test_a_first_look_passes_over_all_that_a_search_passes_over():
    unseen = [
        char
        for char in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(char) in ("Cf", "Mn", "Me", "Lm", "Cc", "Zs")
    ]
    lost = [
        char
        for char in unseen
        if find_all(f"mini{char}stry", "ministry", match_case=True)
        and not occurrences._may_hold(f"mini{char}stry", "ministry")
    ]
    assert lost == []
