"""Reading Word documents that the tests build, and hostile ones."""

import io
import zipfile
from pathlib import Path

import pytest

from annotator.core.problems import Problem
from annotator.formats import docx, registry
from annotator.formats.records import ArticleRecord

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
CORE = (
    '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{title}</dc:title>'
    "<dc:creator>{author}</dc:creator><dcterms:created>2024-05-17T08:30:00Z</dcterms:created>"
    "</c:coreProperties>"
)


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def document(body: str, *, title: str = "", author: str = "", namespace: str = W, top: str = ""):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        xml = f'{top}<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", xml)
        if title or author:
            archive.writestr("docProps/core.xml", CORE.format(title=title, author=author))
    return out.getvalue()


def read(folder: Path, data: bytes, name: str = "story.docx") -> ArticleRecord | Problem:
    path = folder / name
    path.write_bytes(data)
    (item,) = docx.read(path)
    return item


def text_of(folder: Path, body: str, **more: str) -> str:
    record = read(folder, document(body, **more))
    assert isinstance(record, ArticleRecord), record
    return record.text


def problem_of(folder: Path, data: bytes) -> Problem:
    problem = read(folder, data)
    assert isinstance(problem, Problem)
    assert problem.message.endswith(".")
    return problem


def test_paragraphs_and_properties_are_read(tmp_path):
    body = (
        paragraph("Harbour finds trade") + paragraph("Busy, 港口 🚢.") + "<w:p/>" + paragraph("End")
    )
    record = read(tmp_path, document(body, title="Harbour finds trade", author="Jo Li"))
    assert isinstance(record, ArticleRecord)
    assert (record.head, record.text) == ("Harbour finds trade\n\n", "Busy, 港口 🚢.\n\nEnd")
    meta = record.meta
    assert (meta.title, meta.author) == ("Harbour finds trade", "Jo Li")
    assert (meta.published, meta.file) == ("2024-05-17T08:30:00Z", "story.docx")


def test_a_title_and_a_name_that_programs_put_there_are_not_taken(tmp_path):
    record = read(tmp_path, document(paragraph("A"), title="Microsoft Word - x", author="User"))
    assert isinstance(record, ArticleRecord)
    assert (record.meta.title, record.meta.author) == (None, None)


def test_tables_are_lines_also_where_one_is_in_another(tmp_path):
    cell = lambda words: f"<w:tc>{words}</w:tc>"  # noqa: E731
    inner = f"<w:tbl><w:tr>{cell(paragraph('in'))}</w:tr></w:tbl>"
    rows = (
        f"<w:tr>{cell(paragraph('a') + paragraph('b'))}{cell(paragraph('c'))}</w:tr>"
        f"<w:tr>{cell(paragraph('d') + inner)}{cell('<w:p/>')}</w:tr>"
    )
    body = paragraph("Before") + f"<w:tbl>{rows}</w:tbl>" + paragraph("After")
    assert text_of(tmp_path, body) == "Before\n\na b\tc\nd\nin\n\nAfter"


def test_breaks_changes_links_fields_and_boxes(tmp_path):
    run = lambda inner: f"<w:r>{inner}</w:r>"  # noqa: E731
    words = (
        run("<w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t>")
        + f"<w:del>{run('<w:delText>gone</w:delText>')}</w:del>"
        + f"<w:moveFrom>{run('<w:t>moved</w:t>')}</w:moveFrom>"
        + f"<w:ins>{run('<w:t>new</w:t>')}</w:ins>"
        + f"<w:hyperlink>{run('<w:t>link</w:t>')}</w:hyperlink>"
        + run("<w:instrText>PAGE</w:instrText><w:noBreakHyphen/>")
        + run(f"<w:pict><w:txbxContent>{paragraph('box')}</w:txbxContent></w:pict>")
    )
    tabs = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
    body = f"<w:sdt><w:sdtContent><w:p>{tabs}{words}</w:p></w:sdtContent></w:sdt>"
    assert text_of(tmp_path, body) == "one\ntwo\tthreenewlink\u2011\n\nbox"


def test_footnotes_are_left_out_and_told(tmp_path):
    note = '<w:p><w:r><w:t>Text.</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    record = read(tmp_path, document(note))
    assert isinstance(record, ArticleRecord)
    assert (record.text, record.told) == ("Text.", ("The footnotes were left out.",))


def test_the_strict_kind_is_read(tmp_path):
    assert text_of(tmp_path, paragraph("Text."), namespace=STRICT) == "Text."


@pytest.mark.parametrize(
    "top",
    [
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY x "&a;&a;&a;&a;&a;">]>',
    ],
    ids=["file", "growing"],
)
def test_entities_are_not_expanded(top, tmp_path):
    record = read(tmp_path, document(paragraph("Text &x; end"), top=top))
    assert isinstance(record, ArticleRecord)
    assert "root" not in record.text
    assert "aa" not in record.text


def test_a_bomb_is_refused(tmp_path):
    problem = problem_of(tmp_path, document(paragraph("a" * 20_000_000)))
    assert problem.message == "The document unpacks to far more than a text has."


def test_too_many_parts_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(docx, "_MOST_ENTRIES", 1)
    assert "parts" in problem_of(tmp_path, document(paragraph("a"))).message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (b"no archive", "damaged"),
        (document(paragraph("a"))[:-30], "damaged"),
        (document("<w:p>"), "damaged"),
        (document(""), "no text"),
    ],
    ids=["doc", "encrypted", "words", "cut", "xml", "empty"],
)
def test_what_is_no_readable_document_is_told(data, words, tmp_path):
    assert words in problem_of(tmp_path, data).message


@pytest.mark.parametrize("name", ["a.docx", "b.DOCM", "c.bin"])
def test_it_is_found_by_ending_and_content(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(document(paragraph("a")))
    assert registry.reader_for(path) is docx.FORMAT
