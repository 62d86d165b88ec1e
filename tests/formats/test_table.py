"""Tables: how they are written is found out, columns are guessed or named, bad rows are told."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.problems import Problem
from annotator.formats import registry, table
from annotator.formats.format import PLAIN_READ, ReadPlan
from annotator.formats.records import ArticleRecord
from annotator.formats.table_shape import look

LONG = "Oil prices rose on Monday, as “OPEC” met; gold fell. " * 3


@pytest.fixture
def read(tmp_path):
    """Write a file and read it: its records and its problems."""

    def start(name: str, data: str | bytes, **plan: Any):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        items = list(table.read(path, ReadPlan(**plan)))
        records = [item for item in items if isinstance(item, ArticleRecord)]
        return records, [item for item in items if isinstance(item, Problem)]

    return start


def test_columns_are_known_by_their_names_and_the_rest_is_kept(read):
    data = (
        'ID,Headline,Body,Publish Date,Section\n7,Oil,"He said ""no"",\nthen left",17.05.2024,A\n'
    )
    records, problems = read("a.csv", data)
    assert problems == []
    (record,) = records
    assert (record.id, record.text, record.line) == ("7", 'He said "no",\nthen left', 2)
    assert (record.meta.title, record.meta.published) == ("Oil", "2024-05-17")
    assert (record.meta.file, record.meta.more) == ("a.csv", {"Section": "A"})


@pytest.mark.parametrize(
    ("header", "title", "text"),
    [
        ("标题;正文;日期", "标题", "正文"),
        ("Заголовок;Текст;Дата", "Заголовок", "Текст"),
        ("titre;contenu;date", "titre", "contenu"),
        ("article_title;full-text;PubDate", "article_title", "full-text"),
        ("العنوان;النص;التاريخ", "العنوان", "النص"),
    ],
)
def test_names_are_known_in_several_languages(tmp_path, header, title, text):
    path = tmp_path / "a.csv"
    path.write_text(f"{header}\nA;{LONG.replace(';', ',')};2024-05-17\n", encoding="utf-8")
    shape = look(path)
    assert shape.guess.is_sure
    assert (shape.guess.columns["title"], shape.guess.columns["text"]) == (title, text)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(tmp_path, delimiter):
    path = tmp_path / "a.csv"
    rows = [("title", "text", "date"), ("A", f'"{LONG}"', "2024-05-17"), ("B", "C", "D")]
    path.write_text("\n".join(map(delimiter.join, rows)), encoding="utf-8")
    shape = look(path)
    assert (shape.delimiter, shape.columns) == (delimiter, ("title", "text", "date"))
    assert shape.rows[0] == ("A", LONG, "2024-05-17")


def test_excel_says_its_delimiter_in_the_first_line(read):
    records, problems = read("a.csv", "sep=;\r\ntitle;text\r\nA;One, two\r\n")
    assert problems == []
    assert [(record.text, record.line) for record in records] == [("One, two", 3)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_encodings_are_found_out(read, encoding):
    text = "Цены на нефть выросли, сообщает министерство. " * 4
    records, problems = read("a.csv", f'title,text\nНефть,"{text}"\n'.encode(encoding))
    assert problems == []
    assert (records[0].meta.title, records[0].text) == ("Нефть", text)


def test_a_table_without_names_is_mapped_by_numbers(read):
    records, problems = read("a.tsv", f"One\t{LONG}\nTwo\tShort\n", columns={"text": "2"})
    assert problems == []
    assert [record.text for record in records] == [LONG, "Short"]
    assert records[0].meta.more == {"1": "One"}


def test_a_byte_order_mark_is_no_part_of_the_first_cell(read):
    data = f"One\t{LONG}\n".encode("utf-16")
    records, _ = read("a.tsv", data, columns={"text": "2"})
    assert records[0].meta.more == {"1": "One"}


def test_where_the_text_is_not_certain_the_columns_are_told(read):
    records, problems = read("a.csv", "title,a,b\nA,foo,bar\n")
    assert records == []
    (told,) = map(str, problems)
    assert told == (
        "a.csv: It is not certain which column has the text; there are: “title”, “a”, “b”. "
        "Import the table by itself to choose it, or name it, as in: --columns text=NAME."
    )
    records, problems = read("a.csv", "title,a,b\nA,foo,bar\n", columns={"text": "b"})
    assert (records[0].text, records[0].meta.title) == ("bar", "A")


def test_of_two_that_may_be_the_text_the_much_longer_is(read):
    records, _ = read("a.csv", f'text,content\nshort,"{LONG}"\n')
    assert (records[0].text, records[0].meta.more) == (LONG, {"text": "short"})
    _, problems = read("b.csv", "text,content\nabc,abd\n")
    assert problems[0].code == "no-mapping"


def test_a_column_that_is_not_there_is_told(read):
    _, problems = read("a.csv", "title,text\nA,b\n", columns={"text": "body"})
    assert problems[0].code == "no-column"


def test_columns_can_be_left_out_or_unmapped(read):
    records, _ = read(
        "a.csv", "title,text,x\nA,b,c\n", columns={"title": ""}, left_out=frozenset({"x"})
    )
    assert records[0].meta.title is None
    assert records[0].meta.more == {"title (column)": "A"}


def test_only_dates_that_read_in_one_way_become_dates(read):
    records, _ = read("a.csv", "text,date\na,05/06/2024\nb,17/05/2024\n")
    assert [record.meta.published for record in records] == [None, "2024-05-17"]
    assert records[0].meta.more == {"date": "05/06/2024"}
    assert "Dates that can’t be read" in records[0].told[0]


def test_each_bad_row_is_told_with_its_line(read):
    data = (
        'title,text\nA,"one\ntwo"\nB,unquoted, comma\n\nC,\nD,"in "quotes" here"\nE,ok\nF\n'
        'G,"open\nH,lost\n'
    )
    records, problems = read("a.csv", data)
    assert [(record.text, record.line) for record in records] == [("one\ntwo", 2), ("ok", 8)]
    assert [(problem.line, problem.code) for problem in problems] == [
        (4, "bad-row"),
        (6, "no-text"),
        (7, "bad-row"),
        (9, "bad-row"),
        (10, "bad-row"),
    ]


@pytest.mark.parametrize("data", ["", " \n", "PK\x03\x04", "\x89PNG\r\n\x1a\n"])
def test_what_is_no_table_is_told(read, data):
    records, problems = read("a.csv", data.encode("latin-1"))
    assert records == []
    assert len(problems) == 1


def test_a_cell_may_be_as_long_as_a_text(read):
    records, problems = read("a.csv", f'title,text\nA,"{"word " * 100_000}"\n')
    assert problems == []
    assert len(records[0].text) == 500_000


def test_json_objects_are_rows(read):
    rows = [
        {"headline": "A", "body": "One", "views": 3, "tags": ["x"], "author": ["P", "Q"]},
        {"headline": "B", "body": ["One", "Two"]},
        {"headline": "C"},
    ]
    records, problems = read("a.json", json.dumps(rows))
    assert [record.text for record in records] == ["One", "One\n\nTwo"]
    assert records[0].meta.author == "P, Q"
    assert records[0].meta.more == {"views": 3, "tags": ["x"]}
    assert [(problem.line, problem.code) for problem in problems] == [(3, "no-text")]


def test_one_object_over_several_lines_is_a_row(read):
    records, _ = read("a.json", json.dumps({"title": "A", "text": "One"}, indent=2))
    assert [(record.meta.title, record.text) for record in records] == [("A", "One")]


@pytest.mark.parametrize(
    ("name", "data", "format"),
    [
        ("a.csv", "title,text\nA,b\n", "table"),
        ("a.tsv", "Oil\tB-X\nrose\tO\n", "conll"),
        ("a.jsonl", '{"body": "x", "title": "T"}', "table"),
        ("a.jsonl", '{"text": "x", "title": "T"}', "table"),
        ("a.jsonl", '{"text": "x"}', "jsonl"),
        ("a.jsonl", '{"id": 1, "text": "x", "other": 1}', "jsonl"),
        ("a.jsonl", '{"text": "x", "title": "T", "spans": []}', "jsonl"),
        ("a.jsonl", '{"text": "x", "label": [[0, 1, "a"]]}', "doccano"),
        ("a.jsonl", '{"text": "x", "title": "T", "answer": "accept"}', "prodigy"),
        ("a.json", '[{"data": {"text": "x"}, "id": 1}]', "labelstudio"),
        ("a.json", '[{"content": "x"}]', "table"),
        ("a.json", '[{"text": "x"}]', "table"),
    ],
)
def test_a_table_takes_no_files_of_other_formats(tmp_path: Path, name, data, format):
    path = tmp_path / name
    path.write_text(data, encoding="utf-8")
    found = registry.reader_for(path)
    assert found is not None
    assert found.name == format


@given(data=st.binary(max_size=200) | st.text(',;"\n\r\t|ab= ', max_size=200).map(str.encode))
def test_any_bytes_give_records_and_problems(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("table") / "a.csv"
    path.write_bytes(data)
    for item in table.read(path, PLAIN_READ):
        assert isinstance(item, ArticleRecord | Problem)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
KEYS = st.sampled_from(("text", "id", "title", "date", "url", "x", ""))


@given(rows=st.lists(st.dictionaries(KEYS, VALUES) | VALUES, max_size=4))
def test_any_json_gives_records_and_problems(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("table") / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for item in table.read(path, ReadPlan(columns={"text": "text"})):
        assert isinstance(item, ArticleRecord | Problem)
