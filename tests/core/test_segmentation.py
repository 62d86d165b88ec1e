"""What a rough selection, a double click and a step by a word mean, in many scripts."""

from collections.abc import Callable
from itertools import pairwise

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.quotation import quotation_at, quotations_at
from annotator.core.segmentation import (
    grapheme_at,
    next_grapheme,
    next_paragraph_end,
    next_paragraph_start,
    next_word_end,
    next_word_start,
    previous_grapheme,
    previous_paragraph_start,
    previous_word_end,
    previous_word_start,
    snap,
    snap_exact,
    trim,
    word_at,
)

DEVELOPER = "👩🏽\u200d💻"
FAMILY = "👨\u200d👩\u200d👧"


def marked(line: str) -> tuple[str, int, int]:
    """A text and the range between the two bars in it; one bar is a place."""
    start = line.index("|")
    text = line.replace("|", "")
    return text, start, line.rindex("|") - 1 if line.count("|") == 2 else start


def snapped(line: str) -> str | None:
    text, start, end = marked(line)
    found = snap(text, start, end)
    return None if found is None else text[slice(*found)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # Whole words.
        ("the mini|st|ry said", "ministry"),
        ("the mini|stry sa|id so", "ministry said"),
        ("the |ministry| said", "ministry"),
        ("health|-c|are spending", "health-care"),
        ("they do|n|'t know", "don't"),
        ("they don|’|t know", "don’t"),
        ("O'N|ei|l's plan", "O'Neil's"),
        ("shares of A|T|&T rose", "AT&T"),
        ("an e|-m|ail", "e-mail"),
        ("write to a.b|@exam|ple.com now", "a.b@example.com"),
        ("posts by @so|me|_one today", "@some_one"),
        ("it sai|d|.The next", "said"),
        ("l’éco|no|mie française", "économie"),
        ("dall'indus|t|ria", "industria"),
        ("D'An|ge|lo said", "D'Angelo"),
        ("aujourd’h|u|i", "aujourd’hui"),
        # Blanks and stray punctuation.
        ("the| ministry, |said", "ministry"),
        ("(|RAUIE|) told", "RAUIE"),
        ("the union |(RAUIE)| told", "RAUIE"),
        ("the |Union (RAUIE)| told", "Union (RAUIE)"),
        ("the |(old) union| told", "(old) union"),
        ("|“Go,” |he said", "Go"),
        ("|“Go,” he said|", "“Go,” he said"),
        ("a so-|called “axis”| of", "so-called “axis”"),
        ("he said |— or did he|", "or did he"),
        ("• |Steel\u00a0| –", "Steel"),
        ("the growth|… |and", None),
        ("the |growth… |and", "growth"),
        ("|\u200bsteel\ufeff| x", "steel"),
        ("x| , |y", None),
        ("x|  |y", None),
        ("x|“”|y", None),
        ("x||y", None),
        # The full stop of an abbreviation and of a whole sentence stays, another one does not.
        ("made in the U|.S|. since", "U.S."),
        ("the |U.S.|-based firm", "U.S.-based"),
        ("Acme |Inc.| said", "Inc."),
        ("Acme |In|c. said", "Inc."),
        ("at 5 |p.m|. on", "p.m."),
        ("at 5 p|.m|. on", "p.m."),
        ("rose by |26.3 percent.| He", "26.3 percent"),
        ("He went. |She stayed.| They", "She stayed."),
        ("He went. She |stayed. They too.| It", "stayed. They too."),
        ("in the U.S. |dollars fell.| It", "dollars fell"),
        ("said “|a great day.|”", "a great day."),
        ("“|Is it?|” he asked", "Is it?"),
        ('said |"Go now." |he', "Go now."),
        ("他说|“去吧。”|然后", "去吧。"),
        # So does the stop behind most of a sentence, but not behind a name or a figure.
        ("He said |that rents had doubled since May.| So", "that rents had doubled since May."),
        ("He said |that rents had doubled since M|ay. So", "that rents had doubled since May"),
        ("So he met |Ana Maria de Souza.| He", "Ana Maria de Souza"),
        ("It is |26.3 million barrels of heavy oil.| So", "26.3 million barrels of heavy oil"),
        ("他表示，|电池回收线将于下月起试运行。|", "电池回收线将于下月起试运行。"),
        ("Et |qui va donc prendre ce train ?| Moi", "qui va donc prendre ce train ?"),
        ("It |is |a day", "is"),
        # Figures: currency, number, scale and unit are one.
        ("a high of $24|0|.1 billion in", "$240.1 billion"),
        ("a high of $240.1 bil|lion| in", "$240.1 billion"),
        ("240.1 billion |U|.S. dollars.", "240.1 billion U.S. dollars"),
        ("by 26.3 per|c|ent and", "26.3 percent"),
        ("by 2|6|.3 per cent.", "26.3 per cent"),
        ("by -3|.5|%, more", "-3.5%"),
        ("by −3|.5|%, more", "−3.5%"),
        ("by |%| more", "%"),
        ("for €3.|2|bn in", "€3.2bn"),
        ("for US$|5| in", "US$5"),
        ("sold 1,23|4|.56m of", "1,234.56m"),
        ("in 202|4|/25 it", "2024/25"),
        ("between 5|–|6% and", "5–6%"),
        ("some 500|+| of", "500+"),
        ("from USD 5 mi|lli|on to", "USD 5 million"),
        ("it has |$| and", "$"),
        ("10 Billion US D|ol|lars", "10 Billion US Dollars"),
        ("for |5| € in", "5 €"),
        ("12|,|5 Milliarden Euro.", "12,5 Milliarden Euro"),
        ("26,3 мл|рд| долл. США", "26,3 млрд долл."),
        ("1 234 |5|67 рублей", "1 234 567 рублей"),
        ("on May 17 5|0|0 people", "500 people"),
        ("some |75 apprentices| and", "75 apprentices"),
        ("cut to ei|g|ht hours a day", "eight hours"),
        ("one per|s|on in", "person"),
        ("In 2024 p|e|ople said", "people"),
        ("two cou|n|tries", "countries"),
        ("17 5|0|0 tonnes", "17 500 tonnes"),
        ("5\u202f0|0|0 habitants", "5\u202f000 habitants"),
        ("trois milliards d’e|u|ros", "euros"),
        ("3 milliards d’e|u|ros", "3 milliards d’euros"),
        ("five per|c|ent of", "five percent"),
        ("of 2 1/|2| percent", "2 1/2 percent"),
        ("data from 20|2|4 points to", "2024"),
        ("some 5 k|m|/h faster", "5 km/h"),
        ("about 3 trillion w|o|n", "3 trillion won"),
        ("they |won| 3", "won"),
        # Scripts without blanks, and with marks.
        ("他表|示|增长", "示"),
        ("增长了3|.|5亿元人民币", "3.5亿元"),
        ("增长3|.5| 亿元。", "3.5 亿元"),
        ("增长26.3个|百|分点", "26.3个百分点"),
        ("在20|24|年5月", "2024"),
        ("增长百分之2|6|.3，", "百分之26.3"),
        ("アップ|ル|の発表", "アップル"),
        ("スティーブ・ジョ|ブ|ズ氏", "スティーブ・ジョブズ"),
        ("ラー|メ|ン", "ラーメン"),
        ("한국|은|행은 말했다", "한국은행은"),
        ("ก|ำ|ลัง", "กำ"),
        ("قَا|لَ| الوَزِير", "قَالَ"),
        ("بنسبة ٢٦|٫|٣٪ في", "٢٦٫٣٪"),
        ("שָׁל|וֹ|ם עולם", "שָׁלוֹם"),
        ('של צה|"|ל היום', 'צה"ל'),
        ("e\u0301t|e\u0301| là", "e\u0301te\u0301"),
        (f"hi {DEVELOPER[:1]}|{DEVELOPER[1:2]}|{DEVELOPER[2:]} you", DEVELOPER),
        ("a 🇨|🇳|🇷🇺 b", "🇨🇳"),
        (f"{FAMILY[0]}|{FAMILY[1]}|{FAMILY[2:]}{FAMILY}", FAMILY),
        ("क्|षि| x", "क्षि"),
    ],
)
def test_snapping_takes_whole_words_and_figures(line: str, expected: str | None) -> None:
    assert snapped(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the mini|stry said", "ministry"),
        ("the |ministry said", "ministry"),
        ("the ministry| said", "ministry"),
        ("the ministry|, said", "ministry"),
        ("the  | ministry", " "),
        ("grew 26|.3 percent in", "26.3 percent"),
        ("grew 26.3 perc|ent in", "26.3 percent"),
        ("cost $240|.1 billion", "$240.1 billion"),
        ("cost |$240.1 billion", "$240.1 billion"),
        ("he don|'t", "don't"),
        ("x 他|表示", "表"),
        ("the end|", "end"),
        ("|", ""),
        (f"x |{DEVELOPER} y", DEVELOPER),
    ],
)
def test_a_double_click_takes_the_word_or_figure(line: str, expected: str) -> None:
    text, place, _ = marked(line)
    assert text[slice(*word_at(text, place))] == expected


def walk(step: Callable[[str, int], int], text: str, place: int) -> list[int]:
    places: list[int] = []
    while (after := step(text, place)) != place:
        place = after
        places.append(place)
    return places


def test_steps_stop_at_each_word_and_never_inside_one() -> None:
    text = "The U.S. grew 26.3%, it’s said."
    assert walk(next_word_end, text, 0) == [3, 8, 13, 19, 25, 30, 31]
    assert walk(next_word_start, text, 0) == [4, 9, 14, 21, 26, 31]
    assert walk(previous_word_start, text, 31) == [26, 21, 14, 9, 4, 0]
    assert walk(previous_word_end, text, 31) == [30, 25, 19, 13, 8, 3, 0]


def test_steps_pass_over_paragraph_ends_and_end_where_no_word_is_left() -> None:
    text = "one\n\n  two ..."
    assert next_word_end(text, 3) == 10
    assert next_word_end(text, 10) == len(text)
    assert previous_word_start(text, 7) == 0
    assert previous_word_end(text, 7) == 3


def test_steps_by_paragraph_go_from_words_to_words() -> None:
    text = "\n one \r\n\n\ttwo. \n \nthree\n\n"
    assert walk(next_paragraph_start, text, 0) == [2, 10, 18, len(text)]
    assert walk(next_paragraph_end, text, 0) == [5, 14, 23, len(text)]
    assert walk(previous_paragraph_start, text, len(text)) == [18, 10, 2, 0]
    assert next_paragraph_start(text, 12) == 18
    assert next_paragraph_end(text, 12) == 14
    assert previous_paragraph_start(text, 12) == 10
    for step in (next_paragraph_start, next_paragraph_end, previous_paragraph_start):
        assert step("", 0) == 0
        assert step(" \n", 1) in (0, 2)


def test_from_inside_a_word_its_own_edges_come_first() -> None:
    text = "alpha beta gamma"
    assert next_word_end(text, 7) == 10
    assert previous_word_start(text, 7) == 6
    assert previous_word_end(text, 7) == 5
    assert next_word_start(text, 7) == 11


@pytest.mark.parametrize(
    ("text", "graphemes"),
    [
        (f"a{DEVELOPER}b", ["a", DEVELOPER, "b"]),
        ("🇨🇳🇷🇺x", ["🇨🇳", "🇷🇺", "x"]),
        ("e\u0301\r\n\n", ["e\u0301", "\r\n", "\n"]),
        ("1\ufe0f\u20e3한", ["1\ufe0f\u20e3", "한"]),
        ("क्षि", ["क्षि"]),
    ],
)
def test_graphemes_are_never_cut(text: str, graphemes: list[str]) -> None:
    places = [0, *walk(next_grapheme, text, 0)]
    assert [text[a:b] for a, b in pairwise(places)] == graphemes
    assert list(reversed(places)) == [len(text), *walk(previous_grapheme, text, len(text))]
    for start, end in pairwise(places):
        for inside in range(start, end):
            assert grapheme_at(text, inside) == (start, end)


def test_exact_snapping_keeps_blanks_and_grows_to_graphemes() -> None:
    text = f" a{DEVELOPER} b"
    assert snap_exact(text, 0, 3) == (0, 6)
    assert snap_exact(text, 4, 4) == (2, 2)
    assert snap_exact(text, 3, 1) == (1, 6)
    assert snap_exact(text, 0, 2) == (0, 2)


def test_trimming_takes_blanks_only() -> None:
    assert trim("  “a” \n", 0, 7) == (2, 5)
    assert trim(" \u00a0\u200b\n", 0, 4) is None
    assert trim("abc", 1, 1) is None


ATOMS = (
    *("a", "Bc", "don't", "U.S.", "x-y", "5", "26.3", "$", "€", "%", "percent", "billion", "USD"),
    *(" ", "  ", "\u00a0", "\n", "\r\n", ".", ",", "“", "”", '"', "'", "’", "(", ")", "-", "—"),
    *("表", "亿元", "カ", "한", "ก", "ำ", "قَ", "ש", "\u0301", "\u200d", "\u200b", "\ufeff"),
    *("👩", "🏽", "💻", "🇨", "🇳", "\ufe0f\u20e3", "\u0600", "क्", "ष", "\u1100", "\u1161"),
)
TEXTS = st.lists(st.sampled_from(ATOMS) | st.characters(), max_size=25).map("".join)


def edges(text: str) -> set[int]:
    return {0, *(match.end() for match in regex.finditer(r"\X", text))}


@given(TEXTS, st.data())
@settings(max_examples=300, deadline=None)
def test_a_snapped_range_is_whole_and_snaps_to_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = snap(text, start, end)
    if found is None:
        return
    assert 0 <= found[0] < found[1] <= len(text)
    assert set(found) <= edges(text)
    assert snap(text, *found) == found
    assert trim(text, *found) == found
    # It never goes further than the words and figures at its edges.
    whole = trim(text, start, end)
    assert whole is not None
    last = whole[1] - 1
    assert min(word_at(text, whole[0])[0], snap_exact(text, *whole)[0]) <= found[0]
    assert found[1] <= max(word_at(text, last)[1], grapheme_at(text, last)[1])


@given(TEXTS, st.data())
@settings(max_examples=300, deadline=None)
def test_every_step_moves_on_to_a_whole_grapheme(text: str, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(sorted(edges(text))))
    for step in (next_word_end, next_word_start, next_grapheme):
        after = step(text, place)
        assert after > place or place == len(text)
        assert after in edges(text)
    for step in (previous_word_end, previous_word_start, previous_grapheme):
        after = step(text, place)
        assert after < place or place == 0
        assert after in edges(text)
    start, end = word_at(text, place)
    assert {start, end} <= edges(text)
    assert start <= place <= end
    for found in quotations_at(text, place):
        assert trim(text, *found) == found


HUGE = {
    "one paragraph of prose": "It grew by 26.3 percent to “$240.1 billion,” the U.S. union said. "
    * 3_000,
    "many paragraphs": "“It grew by 26.3 percent,” the union said.\n\n" * 20_000,
    "no blanks": "增长了3.5亿元，他说：“好的”" * 8_000,
    "one letter": "x" * 200_000,
    "full stops": "." * 200_000,
    "developers": DEVELOPER * 50_000,
}


@pytest.mark.parametrize("name", HUGE)
def test_what_is_far_away_changes_nothing(name: str) -> None:
    text = HUGE[name]
    middle = len(text) // 2
    # The same place in a small cut; its edges are far enough to be out of sight.
    low = middle - 6_000
    cut = text[low : middle + 6_000]
    for place in range(middle, middle + 40):
        here = place - low
        for step in (next_word_end, next_word_start, previous_word_end, previous_word_start):
            assert step(text, place) - low == step(cut, here)
        for look in (word_at, grapheme_at):
            assert look(text, place) == tuple(low + edge for edge in look(cut, here))
        for found, near in (
            (quotation_at(text, place), quotation_at(cut, here)),
            (snap(text, place, place + 9), snap(cut, here, here + 9)),
        ):
            assert (found is None) == (near is None)
            if found is not None and near is not None:
                assert found == (low + near[0], low + near[1])


def test_a_run_too_long_for_a_word_is_taken_by_the_letter() -> None:
    text = "a " + "x" * 200_000 + " b"
    assert snap(text, 100_000, 100_001) == (100_000, 100_001)
    assert word_at(text, 3) == (3, 4)
    assert snap(text, 0, len(text)) == (0, len(text))


def test_places_outside_of_the_text_are_an_error_and_ranges_are_cut_to_it() -> None:
    with pytest.raises(ValueError, match="not in a text"):
        grapheme_at("text", 5)
    assert snap("some text", -3, 99) == (0, 9)
    assert snap("some text", 7, 1) == (0, 9)
