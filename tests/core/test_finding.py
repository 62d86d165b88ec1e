"""What find in the article finds: letters as people type them, at exact places."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.finding import Finder, find_all
from annotator.core.folding import folded_query
from annotator.core.segmentation import grapheme_at

FAMILY = "👨\u200d👩\u200d👧"


def found(text: str, query: str, **how: bool) -> list[str]:
    return [text[start:end] for start, end in find_all(text, query, **how)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("The ministry said the Ministry", "ministry", [(4, 12), (22, 30)]),
        ("aaaaa", "aa", [(0, 2), (2, 4)]),
        ("nothing here", "absent", []),
        ("text", "", []),
        ("a b", " ", []),
        ("a\u00a0b", "\n\u3000", []),
        ("", "a", []),
        ("short", "longer than the text", []),
        # Case.
        ("Straße STRASSE", "strasse", [(0, 6), (7, 14)]),
        ("Straße STRASSE", "STRAßE", [(0, 6), (7, 14)]),
        ("İstanbul ISTANBUL ıstanbul", "istanbul", [(0, 8), (9, 17), (18, 26)]),
        ("İİİ Istanbul", "istanbul", [(4, 12)]),
        ("ΟΔΟΣ οδός", "οδοσ", [(0, 4), (5, 9)]),
        ("ΟΔΟΣ οδός", "Οδος", [(0, 4), (5, 9)]),
        # Accents, composed and not.
        ("Müller, Mu\u0308ller, MULLER", "muller", [(0, 6), (8, 15), (17, 23)]),
        ("Müller, Mu\u0308ller, MULLER", "mu\u0308ller", [(0, 6), (8, 15), (17, 23)]),
        ("Łódź Lodz", "lodz", [(0, 4), (5, 9)]),
        ("قال مُحَمَّد ومحمد", "محمد", [(4, 12), (14, 18)]),
        ("한국 \u1112\u1161\u11ab국", "한국", [(0, 2), (3, 7)]),
        ("がか\u3099", "が", [(0, 1), (1, 3)]),
        # A part of a character is not there.
        ("ﬁnance", "f", []),
        ("ﬁnance ﬁn", "fin", [(0, 2), (7, 9)]),
        ("한국", "하", []),
        ("が か", "か", [(2, 3)]),
        (f"{FAMILY} 👩", "👩", [(6, 7)]),
        (f"👩 {FAMILY}!", FAMILY, [(2, 7)]),
        ("👍🏽 👍", "👍", [(3, 4)]),
        ("🇷🇺🇨🇳", "🇺🇨", []),
        ("🇷🇺🇨🇳", "🇨🇳", [(2, 4)]),
        ("हिन्दी", "हिन्द", []),
        ("हिन्दी", "हिन्दी", [(0, 6)]),
        ("´e", "e", [(1, 2)]),
        # Blanks.
        ("26.3\npercent 26.3\u00a0percent", "26.3 percent", [(0, 12), (13, 25)]),
        ("oil\r\n\r\n  price", "oil price", [(0, 14)]),
        ("a  b c", " b", [(1, 4)]),
        ("a  b  ", "B ", [(3, 6)]),
        ("a\u3000b", "a    b", [(0, 3)]),
        ("ab", "a b", []),
        # What keyboards lack, and what is not seen.
        ("“Don’t” — 5–6", '"don\'t" - 5-6', [(0, 13)]),
        ("Mül\u00adler", "müller", [(0, 7)]),
        ("\ufeffoil", "oil", [(1, 4)]),
        ("\u200foil\u200f", "oil", [(1, 4)]),
        ("می\u200cخواهم", "می", [(0, 3)]),
        ("می\u200cخواهم", "میخواهم", [(0, 8)]),
        ("محـــمد", "محمد", [(0, 7)]),
        ("wait… what", "wait... w", [(0, 7)]),
        ("ＡＢＣ銀行", "abc銀", [(0, 4)]),
        ("😀 oil 😀", "oil 😀", [(2, 7)]),
        ("俄中贸易，俄中", "俄中", [(0, 2), (5, 7)]),
    ],
)
def test_case_accents_and_blanks_need_not_match(
    text: str, query: str, expected: list[tuple[int, int]]
) -> None:
    assert find_all(text, query) == expected


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Oil oil", "oil", ["oil"]),
        ("Müller Muller", "Muller", ["Muller"]),
        ("Müller Mu\u0308ller", "Müller", ["Müller", "Mu\u0308ller"]),
        ("Müller Mu\u0308ller", "Mu\u0308ller", ["Müller", "Mu\u0308ller"]),
        ("cafe\u0301 cafe", "cafe", ["cafe"]),
        ("Straße", "Strasse", []),
        ("İ i I", "i", ["i"]),
        ("oil\nprice", "oil price", ["oil\nprice"]),
        ("don’t", "don't", ["don’t"]),
        ("Mül\u00adler", "Müller", ["Mül\u00adler"]),
        ("한 \u1112\u1161\u11ab", "한", ["한", "\u1112\u1161\u11ab"]),
    ],
)
def test_with_match_case_letters_are_as_typed(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query, match_case=True) == expected


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("party art Art", "art", [(6, 9), (10, 13)]),
        ("party", "art", []),
        ("Putin’s Putin", "putin", [(0, 5), (8, 13)]),
        ("Sino-Russian", "russian", [(5, 12)]),
        ("26.3 and 26, 26%", "26", [(9, 11), (13, 15)]),
        ("$26 26€ 1,26", "26", [(1, 3), (4, 6)]),
        ("U.S. and us", "s", []),
        ("U.S. and us", "u.s.", [(0, 4)]),
        ("俄中贸易", "中贸", [(1, 3)]),
        ("5亿元", "5", [(0, 1)]),
        ("ロシア", "シア", []),
        ("ジョン・スミス", "スミス", [(4, 7)]),
        ("한국은 말했다", "한국", [(0, 2)]),
        ("МОСКВА москвы", "москв", []),
        ("the oil  price", "oil price", [(4, 14)]),
        ("pre-oil price", "oil price", [(4, 13)]),
        ("aaa aa", "aa", [(4, 6)]),
        ("(oil)", "(oil)", [(0, 5)]),
        ("snake_case", "case", []),
    ],
)
def test_whole_words_begin_and_end_at_the_edges_of_words(
    text: str, query: str, expected: list[tuple[int, int]]
) -> None:
    assert find_all(text, query, whole_words=True) == expected


def test_a_search_can_be_left_at_any_hit() -> None:
    finder = Finder("oil, OIL and oil")

    search = finder.search("oil")

    assert next(search) == (0, 3)
    assert next(search) == (5, 8)
    assert list(finder.search("and")) == [(9, 12)]


@pytest.mark.parametrize("filler", ["word ", "中", "e\u0301", "👩\u200d", "\u00ad", "한국어 "])
def test_a_long_text_made_ready_in_steps_reads_the_same(filler: str) -> None:
    text = "Ünder\n" + filler * 40_000 + "ünder" + filler * 30_000 + "u\u0308nder"
    finder = Finder(text)

    for _ in finder.prepare():
        pass

    assert [text[start:end] for start, end in finder.search("under")] == [
        "Ünder",
        "ünder",
        "u\u0308nder",
    ]


def test_a_long_text_is_made_ready_in_steps() -> None:
    finder = Finder("Ünder " * 50_000)

    assert sum(1 for _ in finder.prepare()) > 5
    assert sum(1 for _ in finder.prepare()) == 0


def test_every_letter_folds_the_same_when_it_is_folded_again() -> None:
    letters = [chr(code) for code in range(0x2_0000) if not 0xD800 <= code < 0xE000]

    for match_case in (False, True):
        once = [folded_query(letter, match_case=match_case) for letter in letters]
        again = [folded_query(folded, match_case=match_case) for folded in once]
        assert [pair for pair in zip(once, again, strict=True) if pair[0] != pair[1]] == []


def test_each_letter_is_found_where_it_stands() -> None:
    """Whichever way a character goes through the folding, also the fast ones for whole texts."""
    for code in (*range(0x21, 0x3100), *range(0x4E00, 0x4E20), *range(0xA000, 0xFFFE, 3)):
        letter = chr(code)
        if letter.isspace() or 0xD800 <= code < 0xE000 or not folded_query(letter):
            continue
        text = f"\n\n{letter}\n{letter.upper()}\n\n"
        if grapheme_at(text, 2) == (2, 3):
            assert (2, 3) in find_all(text, letter), ascii(letter)
            assert (2, 3) in find_all(text, letter, match_case=True), ascii(letter)


ALPHABET = (
    "aAbß \u00a0\n\rée\u0301\u0308İıﬁfiσςΣ中文がか\u3099한\u1112\u1161\u11ab’'…\u00ad\ufeff"
    "\u200d\u200c\u200f👩👧🇷🇺مُนน้ำकि्क"
)
TEXTS = st.text(ALPHABET, max_size=24)
QUERIES = st.text(ALPHABET, max_size=4)


@given(TEXTS, QUERIES, st.booleans())
@example("a\r\nb", "a b", False)
@example("ﬁﬁ", "if", False)
def test_hits_are_all_the_leftmost_places_that_read_like_the_query(
    text: str, query: str, match_case: bool
) -> None:
    wanted = folded_query(query, match_case=match_case)
    edges = [0]
    while edges[-1] < len(text):
        edges.append(grapheme_at(text, edges[-1])[1])

    hits = find_all(text, query, match_case=match_case)

    done = 0
    for start, end in hits:
        assert done <= start < end <= len(text)
        assert start in edges
        assert end in edges
        assert folded_query(text[start:end], match_case=match_case) == wanted
        done = end
    if not wanted.strip():
        assert hits == []
        return
    # Nothing that reads like the query lies between the hits, where no run of blanks is cut.
    starts, ends = [start for start, _ in hits], [end for _, end in hits]
    free = zip([0, *ends], [*starts, len(text)], strict=True)
    for low, high in free:
        inside = [edge for edge in edges if low <= edge <= high]
        for start in inside:
            for end in inside:
                if start < end and not _cuts_blanks(text, start, end):
                    assert folded_query(text[start:end], match_case=match_case) != wanted


def _cuts_blanks(text: str, start: int, end: int) -> bool:
    return any(0 < at < len(text) and text[at - 1 : at + 1].isspace() for at in (start, end))


@given(TEXTS, QUERIES)
def test_whole_words_are_some_of_the_hits(text: str, query: str) -> None:
    for start, end in find_all(text, query, whole_words=True):
        assert folded_query(text[start:end]) == folded_query(query)
