"""Faults 21 to 50 of the sixty: what strange files bring in, and the sentence that tells it."""

import hashlib
import io
import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotator.project.checks import check_project
from annotator.project.importing import import_sources
from annotator.project.project import Project

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
SENTENCE = b"Prices rose again in the north, said the minister on Friday. "


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A file, and what has to come of it; `told` is found in what the report says (empty: nothing
    is said), `text` is that of the first article.
    """

    number: int
    name: str
    data: bytes
    articles: int
    told: str = ""
    text: str | None = None
    spans: int = 0


def line(text: str = "One two.", **more: Any) -> bytes:
    return json.dumps({"id": "a", "text": text} | more, ensure_ascii=False).encode() + b"\n"


def span(start: Any, end: Any, **more: Any) -> dict[str, Any]:
    return {"id": "s", "start": start, "end": end, "label": "figure"} | more


def zipped(**parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return made.getvalue()


def document(text: str, *, before: str = "") -> str:
    body = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
    return f'{before}<w:document xmlns:w="{WORD}">{body}</w:document>'


ENTITIES = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaa">]>'
FRENCH = "Les prix ont augmenté à Besançon, dit l’évêque ; ça coûte très cher, été après été."
CHINESE = "外交部发言人表示，两国合作不断深化。"
GUESS = "a guess: please look over the letters"

ROWS = [
    Row(
        number=21,
        name="half.jsonl",
        data=b'{"id": "a", "text": "a \\ud800 b"}\n' + line(),
        articles=1,
        told=r"half.jsonl:1: The line is not valid JSON: no low surrogate .*\. All other lines",
    ),
    Row(number=22, name="nul.jsonl", data=line("a\0b"), articles=1, text="a\0b"),
    Row(
        number=22,
        name="nul.txt",
        data=b"a\0b",
        articles=0,
        told=r"This is not a text file\. .*save it as UTF-8 text",
    ),
    Row(
        number=23,
        name="mark.txt",
        data="\ufeffPrices \ufeffrose.".encode(),
        articles=1,
        text="Prices \ufeffrose.",
        told="A byte order mark at the start was dropped.",
    ),
    Row(
        number=24,
        name="with.txt",
        data="Prices rose.".encode("utf-16"),
        articles=1,
        text="Prices rose.",
        told="Read as UTF-16",
    ),
    Row(
        number=24,
        name="without.txt",
        data="Prices rose by a third.".encode("utf-16-le"),
        articles=1,
        text="Prices rose by a third.",
        told="Read as UTF-16",
    ),
    Row(
        number=25,
        name="western.txt",
        data=FRENCH.encode("cp1252"),
        articles=1,
        text=FRENCH,
        told=GUESS,
    ),
    Row(
        number=25,
        name="chinese.txt",
        data=CHINESE.encode("gb18030"),
        articles=1,
        text=CHINESE,
        told=GUESS,
    ),
    Row(
        number=26,
        name="ends.txt",
        data=b"One.\r\nTwo.\rThree.",
        articles=1,
        text="One.\nTwo.\nThree.",
        told=r"Line ends made plain ones \(LF\): 1 Windows \(CRLF\), 1 old Mac \(CR\)\.",
    ),
    Row(number=26, name="ends.jsonl", data=line("a\r\nb\rc"), articles=1, text="a\r\nb\rc"),
    Row(
        number=27,
        name="lines.jsonl",
        data=line("a\u2028b\u2029c\u0085d"),
        articles=1,
        text="a\u2028b\u2029c\u0085d",
    ),
    Row(
        number=28,
        name="blanks.jsonl",
        data=line("26\u00a0% \ufdd0\ufdd1"),
        articles=1,
        text="26\u00a0% \ufdd0\ufdd1",
    ),
    Row(
        number=29,
        name="right.jsonl",
        data=line("אמר \u202eabc\u202c קרא"),
        articles=1,
        text="אמר \u202eabc\u202c קרא",
    ),
    Row(
        number=30,
        name="family.jsonl",
        data=line("👨‍👩‍👧 rose", spans=[span(6, 10, text="rose")]),
        articles=1,
        text="👨‍👩‍👧 rose",
        spans=1,
    ),
    Row(
        number=31,
        name="marks.jsonl",
        data=line("cafe\u0301 café"),
        articles=1,
        text="cafe\u0301 café",
    ),
    Row(number=32, name="long.txt", data=b"Prices rose again. " * 100_000, articles=1),
    Row(
        number=33,
        name="blank.txt",
        data=b" \n\t ",
        articles=0,
        told="The file holds only blanks: there is no text in it.",
    ),
    Row(
        number=33,
        name="empty.jsonl",
        data=line("") + line(),
        articles=1,
        told="empty.jsonl:1: There is no text in it.",
    ),
    Row(
        number=35,
        name="outside.jsonl",
        data=b"".join(
            line(f"One two {number}.", id=str(number), spans=[span(*ends)])
            for number, ends in enumerate(((3, 99), (5, 2), (2, 2), (-1, 2)), 1)
        ),
        articles=4,
        told=r"outside.jsonl:4: The span -1 to 2 \(figure\) is not inside the text",
    ),
    Row(
        number=36,
        name="units.jsonl",
        data=line("🙂 Prices rose", spans=[span(3, 9, text="Prices")]),
        articles=1,
        told=r"should read “Prices”, but the text there is “rices ”\. .*not bytes or UTF-16 units",
    ),
    Row(
        number=37,
        name="words.jsonl",
        data=line("Prices rose", spans=[span(0, 6, text="Oil")]),
        articles=1,
        told="should read “Oil”, but the text there is “Prices”",
    ),
    Row(
        number=38,
        name="label.jsonl",
        data=line(spans=[span(0, 3, label="weather"), span(4, 7, label="")]),
        articles=1,
        told=r"The label “weather” is not in this project; the span was left out\. Add the label",
    ),
    Row(
        number=39,
        name="twice.jsonl",
        data=line("One.") + line("Two."),
        articles=1,
        told=r"The id “a” belongs to another text: twice.jsonl:1\. Give one of the two another id",
    ),
    Row(
        number=40,
        name="numbers.jsonl",
        data=line(spans=[span(0, float("nan"))])
        + line("Two.", id="b", spans=[span(True, 3)])
        + line("Tri.", id="c", spans=[span(0, 1.5)])
        + line("For.", id="d", spans=[span(0, 1)]).replace(b'"end": 1', b'"end": 1e999'),
        articles=2,
        told="“start” and “end” must be whole numbers. It was left out; the rest of the line",
    ),
    Row(
        number=41,
        name="digits.jsonl",
        data=line(spans=[span(0, 1)]).replace(b'"end": 1', b'"end": ' + b"9" * 5_000)
        + line("Two two.", id="b", spans=[span(0, 2**63)]),
        articles=1,
        told=r"is not inside the text \(8 characters\)",
    ),
    Row(
        number=42,
        name="deep.jsonl",
        data=b'{"text": "x", "extra": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n" + line(),
        articles=1,
        told=r"not valid JSON: depth limit exceeded .*\. All other lines were read",
    ),
    Row(
        number=44,
        name="bomb.docx",
        data=zipped(document=document("a" * 120_000_000)),
        articles=0,
        told="The document unpacks to far more than a text has.",
    ),
    Row(
        number=45,
        name="entities.docx",
        data=zipped(document=document("&x;&a;", before=ENTITIES)),
        articles=0,
        told="The file holds no text.",
    ),
    Row(
        number=46,
        name="cut.docx",
        data=zipped(document=document("Prices rose."))[:150],
        articles=0,
        told="The document is damaged: it can't be unpacked. Get a whole copy of it.",
    ),
    Row(
        number=46,
        name="bodiless.docx",
        data=zipped(),
        articles=0,
        told="This is no Word document: it has no text part.",
    ),
    Row(
        number=47,
        name="cut.pdf",
        data=b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog",
        articles=0,
        told="This is no PDF, or a damaged one. Get a whole copy of it.",
    ),
    Row(
        number=49,
        name="page.html",
        data=b"<html><body><script>alert(1)</script><img src='file:///etc/passwd'><article><p>"
        + SENTENCE * 20
        + b"</p></article></body></html>",
        articles=1,
    ),
    Row(
        number=49,
        name="deep.html",
        data=b"<div>" * 20_000 + b"Prices" + b"</div>" * 20_000,
        articles=0,
        told="No article was found on this page. Copy its text into a text file",
    ),
    Row(
        number=50,
        name="cells.csv",
        data=b'id,text\n1,"=cmd|calc"\n2,"' + b"x " * 100_000 + b'"\n3,"unclosed\n',
        articles=2,
        told=r"cells.csv:4: A quotation mark opens in this row that does not close: .* Close it in",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.number}-{row.name}" for row in ROWS])
def test_a_strange_file_is_taken_as_it_is_or_told(row: Row, tmp_path: Path) -> None:
    source = tmp_path / row.name
    source.write_bytes(row.data)
    before = hashlib.sha256(source.read_bytes()).hexdigest()
    project = Project.create(tmp_path / "p.annotator", annotator="ana")
    report = import_sources(project, [source])
    told = "\n".join([*(str(problem) for problem in report.problems), *report.told])
    assert (report.articles, report.spans) == (row.articles, row.spans), told
    assert bool(told) == bool(row.told), told
    assert re.search(row.told, told), told
    assert "Traceback" not in told
    if row.text is not None:
        (article,) = project.queue.rows()
        assert project.articles.get(article).text == row.text
    project.close()
    assert check_project(project.path) == []
    assert hashlib.sha256(source.read_bytes()).hexdigest() == before
