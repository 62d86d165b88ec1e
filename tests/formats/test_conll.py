"""CoNLL in and out."""

from typing import Any

import pytest

from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.conll import FORMAT, encode
from annotator.formats.fitting import fitted
from annotator.formats.format import PLAIN_READ, WritePlan
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord, SpanRecord

RECORD = ArticleRecord(
    id="a1",
    text="“We cut 26.3 percent,” said Ana Ortiz 🙂. Steel rose.\nIt did.",
    spans=(
        SpanRecord("1", 0, 22, "quote", None),
        SpanRecord("2", 8, 20, "figure", None),
        SpanRecord("3", 28, 37, "speaker", None),
        SpanRecord("4", 41, 46, "big sector", None),
    ),
)
WRITTEN = """\
-DOCSTART- -X- O O

“ -X- _ B-quote
We -X- _ I-quote
cut -X- _ I-quote
26.3 -X- _ I-quote
percent -X- _ I-quote
, -X- _ I-quote
” -X- _ I-quote
said -X- _ O
Ana -X- _ B-speaker
Ortiz -X- _ I-speaker
🙂 -X- _ O
. -X- _ O

Steel -X- _ B-big%20sector
rose -X- _ O
. -X- _ O

It -X- _ O
did -X- _ O
. -X- _ O

"""


def bring(tmp_path, text: str, name: str = "in.conll") -> list[Any]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    found = registry.reader_for(path)
    assert found is not None
    assert found.name == "conll"
    assert FORMAT.read is not None
    return list(FORMAT.read(path, PLAIN_READ))


def marked(record: ArticleRecord) -> list[tuple[str, str]]:
    return [(record.text[span.start : span.end], span.label) for span in record.spans]


def test_a_written_file_has_columns_sentences_and_the_longest_of_two_spans():
    losses = Losses()
    records = list(fitted([RECORD], FORMAT, WritePlan(), losses))
    assert b"".join(encode(records)).decode() == WRITTEN
    assert losses.counts == {Part.OVERLAPS: 1}


def test_a_written_file_reads_back_as_in_print(tmp_path):
    (record,) = bring(tmp_path, WRITTEN)
    assert record.text == "“We cut 26.3 percent,” said Ana Ortiz 🙂.\nSteel rose.\nIt did."
    assert marked(record) == [
        ("“We cut 26.3 percent,”", "quote"),
        ("Ana Ortiz", "speaker"),
        ("Steel", "big sector"),
    ]


@pytest.mark.parametrize(
    "tags",
    [
        ["B-PER", "I-PER", "O", "B-LOC", "B-LOC"],
        ["I-PER", "I-PER", "O", "I-LOC", "B-LOC"],
        ["B-PER", "L-PER", "O", "U-LOC", "U-LOC"],
        ["B-PER", "E-PER", "O", "S-LOC", "S-LOC"],
    ],
)
@pytest.mark.parametrize("columns", ["{} {}", "{}\t{}", "{} NN _ {}", "{}\tNN\tI-NP\t{}"])
def test_all_usual_schemes_and_columns_are_read(tmp_path, tags, columns):
    words = ["Ana", "Ortiz", "left", "Rome", "Berlin"]
    text = "\n".join(columns.format(*pair) for pair in zip(words, tags, strict=True))
    (record,) = bring(tmp_path, text + "\r\n\r\n", "in.txt")
    assert record.text == "Ana Ortiz left Rome Berlin"
    assert marked(record) == [("Ana Ortiz", "PER"), ("Rome", "LOC"), ("Berlin", "LOC")]


def test_comments_are_no_tokens_but_a_number_sign_is(tmp_path):
    (record,) = bring(tmp_path, "# id = 1 of 3\nNo O\n# O\n1 B-N\n")
    assert record.text == "No #1"


def test_each_document_is_an_article(tmp_path):
    one, two = bring(
        tmp_path, "-DOCSTART- -X- -X- O\n\nOil NN I-NP I-S\n\n-DOCSTART- -X- O O\n\nUp RB _ O\n"
    )
    assert (one.text, two.text, two.line) == ("Oil", "Up", 5)


def test_a_long_file_without_documents_is_cut_at_a_sentence_and_told(tmp_path):
    found = bring(tmp_path, "Oil O\nrose O\n\n" * 15_000)
    assert [len(record.text.split()) for record in found] == [20_000, 10_000]
    assert "20,000" in found[0].told[0]


@pytest.mark.parametrize(
    ("line", "code", "place"),
    [("Ana", "bad-line", 2), ("Ana Q-PER", "bad-tag", 2), ("Ana\0 O", "bad-line", 2)],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, line, code, place):
    found = bring(tmp_path, f"Oil B-S\n{line}\nrose O\n")
    (problem,) = [item for item in found if isinstance(item, Problem)]
    assert (problem.code, problem.line) == (code, place)


def test_another_encoding_is_told(tmp_path):
    path = tmp_path / "in.conll"
    path.write_bytes("Öl O\n".encode("latin-1"))
    assert FORMAT.read is not None
    (problem,) = FORMAT.read(path, PLAIN_READ)
    assert isinstance(problem, Problem)
    assert problem.code == "bad-encoding"


def test_prose_is_not_taken_for_columns(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Oil rose.\nIt did so, said Mr. O\n", encoding="utf-8")
    found = registry.reader_for(path)
    assert found is not None
    assert found.name == "text"


def test_advice_says_how_to_keep_spans_that_overlap():
    assert "--label" in " ".join(FORMAT.advice(Losses()))
