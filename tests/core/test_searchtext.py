"""What the full-text index holds, what a user's words ask of it, and where snippets mark hits."""

import re
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.searchtext import hits_in_parts, index_text, match_query, snippet

TEXTS = {
    "chinese": "俄中贸易额增长26.3%，专家说。",
    "japanese": "ロシアと中国の貿易が伸びた",
    "korean": "한국어 뉴스 기사",
    "russian": "Ёлка продана в МОСКВЕ; ёж ушёл",
    "arabic": "قال مُحَمَّد إن التجارة نمت",
    "german": "Überfall auf Köln",
    "decomposed": "E\u0301te\u0301 au cafe\u0301",
    "hindi": "हिन्दी में समाचार",
    "wide": "ＡＢＣ銀行 ｶﾅ ﬁnance",
    "english": "Don't AND NOT u.s. co-operation; NEAR merging title",
}


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE texts USING fts5("
        'name UNINDEXED, body, tokenize="unicode61 remove_diacritics 2")'
    )
    connection.executemany(
        "INSERT INTO texts VALUES (?, ?)", ((name, index_text(t)) for name, t in TEXTS.items())
    )
    return connection


def ask(index: sqlite3.Connection, query: str) -> set[str]:
    rows = index.execute("SELECT name FROM texts WHERE body MATCH ?", (match_query(query),))
    return {name for (name,) in rows}


@pytest.mark.parametrize(
    ("text", "indexed"),
    [
        ("plain words, 26.3%", "plain words, 26.3%"),
        ("", ""),
        ("俄中", " 俄 中 "),
        ("A股升", "A 股 升 "),
        ("한국", " 한 국 "),
        ("\U00020000字", " \U00020000 字 "),
        ("が", " が "),
        ("caf\u00e9", "cafe"),
    ],
)
def test_each_cjk_character_stands_alone(text: str, indexed: str) -> None:
    assert index_text(text) == indexed


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("", ""),
        ("  ", ""),
        ("*", ""),
        ('"', ""),
        ('""', ""),
        ("(...) — !?", ""),
        ("merg", '"merg"*'),
        ("oil merg", '"oil" "merg"*'),
        ("merg*", '"merg*"*'),
        ("26.3", '"26.3"'),
        ("AND", '"AND"*'),
        ("a OR b", '"a" "OR" "b"*'),
        ("NEAR(a, 5)", '"NEAR(a," "5)"'),
        ("^merg", '"^merg"*'),
        ("title:oil", '"title:oil"*'),
        ('say "oil price" now', '"say" "oil price" "now"*'),
        ('"oil price"', '"oil price"'),
        ('"oil price', '"oil price"'),
        ("“oil price”", '"oil price"'),
        ('oil"price', '"oil" "price"'),
        ("俄中", '"俄 中"'),
        ("俄中 贸易", '"俄 中" "贸 易"'),
        ("A股", '"A 股"'),
        ("国A", '"国 A"*'),
        ("a\0b", '"a" "b"*'),
        ("\ud800", ""),
        ("😀", ""),
    ],
)
def test_a_query_is_words_and_never_syntax(query: str, expression: str) -> None:
    assert match_query(query) == expression


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("oil pri", '"oil"* "pri"*'),
        ("26 percent", '"26" "percent"*'),
        ("能源 oil", '"能 源" "oil"*'),
        ('"oil price" up', '"oil price"* "up"*'),
    ],
)
def test_a_query_may_be_of_words_that_are_only_begun(query: str, expression: str) -> None:
    assert match_query(query, begun=True) == expression


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("贸易", {"chinese"}),
        ("中贸", {"chinese"}),
        ("易贸", set[str]()),
        ("增长26", {"chinese"}),
        ("中国", {"japanese"}),
        ("と中国", {"japanese"}),
        ("국어", {"korean"}),
        ("елка", {"russian"}),
        ("москв", {"russian"}),
        ("محمد", {"arabic"}),
        ("مُحَمَّد", {"arabic"}),
        ("uberfall koln", {"german"}),
        ("ÜBERFALL", {"german"}),
        ("ete", {"decomposed"}),
        ("caf\u00e9", {"decomposed"}),
        ("हिन्दी", {"hindi"}),
        ("abc", {"wide"}),
        ("カナ", {"wide"}),
        ("finance", {"wide"}),
        ("don't", {"english"}),
        ("AND", {"english"}),
        ("merg", {"english"}),
        ("ergin", set[str]()),
        ("u.s.", {"english"}),
        ("co-op", {"english"}),
        ('"and not"', {"english"}),
        ('"not and"', set[str]()),
        ("title merging", {"english"}),
    ],
)
def test_sqlite_finds_what_was_asked(
    index: sqlite3.Connection, query: str, found: set[str]
) -> None:
    assert ask(index, query) == found


@given(
    st.text(alphabet=st.characters(), max_size=30)
    | st.text('"*^():-+{}NEARandOT 中ab', max_size=20)
)
def test_sqlite_takes_any_query(query: str) -> None:
    expression = match_query(query)
    if expression:
        connection = sqlite3.connect(":memory:")
        connection.execute("CREATE VIRTUAL TABLE texts USING fts5(body)")
        found = connection.execute("SELECT * FROM texts WHERE body MATCH ?", (expression,))
        assert found.fetchall() == []
        connection.close()


@pytest.mark.parametrize(
    ("name", "query", "hits"),
    [
        ("chinese", "贸易", ["贸易"]),
        ("chinese", "26.3 专家", ["26.3", "专家"]),
        ("korean", "국어", ["국어"]),
        ("russian", "елка москв", ["Ёлка", "МОСКВЕ"]),
        ("arabic", "محمد", ["مُحَمَّد"]),
        ("german", "uber", ["Überfall"]),
        ("decomposed", "ete", ["E\u0301te\u0301"]),
        ("decomposed", "café", ["cafe\u0301"]),
        ("hindi", "हिन्दी", ["हिन्दी"]),
        ("wide", "finance abc", ["ＡＢＣ", "ﬁnance"]),
        ("english", "not", ["NOT"]),
        ("english", '"co operation"', ["co-operation"]),
        ("english", "erging", []),
        ("english", "", []),
    ],
)
def test_a_snippet_marks_the_words_as_they_are_written(
    name: str, query: str, hits: list[str]
) -> None:
    shown, ranges = snippet(TEXTS[name], query)

    assert shown == TEXTS[name]
    assert [shown[start:end] for start, end in ranges] == hits


def hits(text: str, query: str) -> list[str]:
    return [text[start:end] for part in hits_in_parts(text, query) for start, end in part]


@pytest.mark.parametrize("name", ["chinese", "german", "decomposed", "wide", "english"])
def test_the_hits_in_a_text_are_those_of_its_snippet(name: str) -> None:
    for query in ("贸易", "koln", "ete", "finance abc", "not", "", "…"):
        shown, ranges = snippet(TEXTS[name], query)
        assert hits(TEXTS[name], query) == [shown[start:end] for start, end in ranges]


@pytest.mark.parametrize("filler", ["word ", "wörd ", "中", "E\u0301 ", "\u00ad"])
def test_no_hit_is_lost_or_doubled_between_the_parts_of_a_long_text(filler: str) -> None:
    text = ""
    for place in range(32_700, 33_000, 7):
        text += filler * ((place - len(text)) // len(filler)) + " the last Öl barrel, turmoil "

    assert hits(text, '"last ol barrel"') == ["last Öl barrel"] * text.count("barrel")
    assert hits(text, "oil") == []
    assert len(hits(text, "barr")) == text.count("barrel")


def test_a_long_text_is_searched_in_parts() -> None:
    parts = list(hits_in_parts("word " * 40_000 + "barrel", "barrel"))

    assert len(parts) > 5
    assert parts[0] == []
    assert parts[-1] == [(200_000, 200_006)]


def test_a_run_of_blanks_is_one_space_in_a_snippet() -> None:
    shown, ranges = snippet("The end.\n\n  A  barrel\t of oil.", '"barrel of"')

    assert shown == "The end. A barrel of oil."
    assert [shown[start:end] for start, end in ranges] == ["barrel of"]


def test_a_snippet_of_a_long_text_goes_round_the_hit_on_one_line() -> None:
    text = "word " * 100 + "the\nlast barrel\nof oil " + "more " * 100

    shown, ranges = snippet(text, "barrel oil", width=60)

    assert len(shown) <= 60
    assert shown.startswith("…word ")
    assert shown.endswith(" more…")
    assert [shown[start:end] for start, end in ranges] == ["barrel", "oil"]
    assert "\n" not in shown


def test_a_snippet_prefers_the_place_where_all_the_words_stand() -> None:
    text = "oil here. " + "word " * 100 + "a barrel of oil."

    shown, ranges = snippet(text, "barrel oil")

    assert [shown[start:end] for start, end in ranges] == ["barrel", "oil"]


def test_without_a_hit_the_snippet_is_the_beginning() -> None:
    shown, ranges = snippet("word " * 100, "absent", width=20)

    assert shown == "word word word…"
    assert ranges == []


@given(
    st.text("aA ß\u0301éﬁ中文한\u1100\u1161İ\n…½\u0651م", max_size=200),
    st.text("aAé中fi한ß½ ", max_size=6),
    st.integers(min_value=0, max_value=60),
)
def test_a_snippet_is_a_piece_of_the_text_and_its_ranges_lie_in_it(
    text: str, query: str, width: int
) -> None:
    shown, ranges = snippet(text, query, width=width)

    assert len(shown) <= max(width, 8)
    one_line = re.sub(" +", " ", text.replace("\n", " "))
    assert shown.removeprefix("…").removesuffix("…") in one_line or shown in one_line
    previous = 0
    for start, end in ranges:
        assert previous <= start < end <= len(shown)
        previous = end
