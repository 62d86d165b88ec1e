"""Word documents (.docx): the paragraphs and tables of the text, with the file's properties."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from annotator.core.errors import BadInput
from annotator.core.model import Meta
from annotator.core.problems import Problem
from annotator.core.timestamps import parse_timestamp
from annotator.formats.decoding import MAX_BYTES
from annotator.formats.format import PLAIN_READ, Format, ReadPlan
from annotator.formats.records import ArticleRecord
from annotator.formats.whole import read_whole, record_from_paragraphs

_ENDINGS = (".docx", ".docm", ".dotx")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_ENTRIES = 10_000
_MOST_XML = 32 * 1024 * 1024
_MOST_RATIO = 200
"""A larger part that shrank more than so many times is no text."""
_SMALL = 1024 * 1024
_TEXT = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_LEFT_OUT = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr"))
"""Deleted and moved words, the second copy of text boxes, the codes of fields."""
_NO_TITLE = ("microsoft word", "untitled", "document")
_NO_AUTHOR = frozenset(
    ("", "administrator", "admin", "user", "microsoft office user", "python-docx")
)


class BadDocument(BadInput):
    """A file that is no Word document that can be read."""

    code = "bad-document"


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() in _ENDINGS:
        return 0.9 if start.startswith(_ZIP) else 0.3
    if start.startswith(_ZIP) and b"word/" in start:
        return 0.9
    return 0.3 if path.suffix.lower() == ".doc" and start.startswith(_OLE) else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield the document's article, or the Problem that it has."""
    return read_whole(path, _article_of, MAX_BYTES)


def _article_of(data: bytes) -> ArticleRecord:
    if data.startswith(_OLE):
        _refuse_old(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > _MOST_ENTRIES:
                raise BadDocument(f"The document has more than {_MOST_ENTRIES:,} parts.")
            names = frozenset(archive.namelist())
            if _TEXT not in names:
                raise BadDocument(
                    "This is no Word document: it has no text part.",
                    hint="Open it in the program that made it and save it as “.docx”.",
                )
            body = _parsed(archive, _TEXT)
            meta = _meta(_parsed(archive, _PROPERTIES)) if _PROPERTIES in names else Meta()
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, RuntimeError) as error:
        raise BadDocument(
            "The document is damaged: it can't be unpacked.", hint="Get a whole copy of it."
        ) from error
    told = ["The footnotes were left out."] if _has_notes(body) else []
    return record_from_paragraphs(list(_paragraphs(body)), meta, told, sure=False)


def _refuse_old(data: bytes) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise BadDocument(
            "The document is protected by a password.",
            hint="Open it in Word and save it without one.",
        )
    raise BadDocument(
        "This is a document of an old Word (.doc).", hint="Open it in Word and save it as “.docx”."
    )


def _parsed(archive: zipfile.ZipFile, name: str) -> Any:
    """The XML of a part, bounded. Raises BadDocument."""
    from lxml import etree  # pyright: ignore

    info = archive.getinfo(name)
    unpacked, packed = info.file_size, max(1, info.compress_size)
    if unpacked > _MOST_XML or (unpacked > _SMALL and unpacked > _MOST_RATIO * packed):
        raise BadDocument("The document unpacks to far more than a text has.")
    with archive.open(info) as part:
        source = part.read(_MOST_XML + 1)
    xml = cast("Any", etree)  # it has no types
    parser = xml.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        return xml.fromstring(source, parser)
    except xml.XMLSyntaxError as error:
        raise BadDocument(
            "The document is damaged: its XML can't be read.", hint="Get a whole copy of it."
        ) from error


def _name(element: Any) -> str:
    """The tag without its namespace, of which there are two sets."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _meta(properties: Any) -> Meta:
    values = {_name(each): (each.text or "").strip() for each in properties}
    title, author = values.get("title", ""), values.get("creator", "")
    is_title = title and not title.lower().startswith(_NO_TITLE) and not title.endswith(".docx")
    return Meta(
        title=title if is_title else None,
        author=author if author.lower() not in _NO_AUTHOR else None,
        published=parse_timestamp(values.get("created", "")),
    )


def _has_notes(body: Any) -> bool:
    return any(_name(each) in ("footnoteReference", "endnoteReference") for each in body.iter())


def _paragraphs(element: Any) -> Iterator[str]:
    """The text of each paragraph; a table is one, with a line for each row."""
    for child in element:
        name = _name(child)
        if name == "p":
            boxes: list[str] = []
            yield _words(child, boxes)
            yield from boxes
        elif name == "tbl":
            rows = (row for row in child.iter() if _name(row) == "tr")
            yield "\n".join(filter(None, map(_row, rows)))
        elif name not in _LEFT_OUT:
            yield from _paragraphs(child)


def _row(row: Any) -> str:
    cells = (each for each in row.iter() if _name(each) == "tc" and _row_of(each) is row)
    return "\t".join(
        " ".join(filter(None, map(_cell_words, _own(cell)))) for cell in cells
    ).rstrip()


def _row_of(cell: Any) -> Any:
    return next((each for each in cell.iterancestors() if _name(each) == "tr"), None)


def _own(cell: Any) -> Iterator[Any]:
    """The paragraphs of a cell, but for those of a table in it, which has rows of its own."""
    for child in cell:
        if _name(child) == "p":
            yield child
        elif _name(child) != "tbl":
            yield from _own(child)


def _cell_words(paragraph: Any) -> str:
    return " ".join(_words(paragraph, []).split())


def _words(element: Any, boxes: list[str]) -> str:
    """The words of a paragraph; those of the text boxes that are tied to it go to `boxes`."""
    words = ""
    for child in element:
        match _name(child):
            case "t":
                words += child.text or ""
            case "tab" if _name(element) == "r":
                words += "\t"
            case "br" | "cr":
                words += "\n"
            case "noBreakHyphen":
                words += "\u2011"
            case "txbxContent":
                boxes += _paragraphs(child)
            case name if name not in _LEFT_OUT:
                words += _words(child, boxes)
            case _:
                pass
    return words


FORMAT = Format(
    name="docx",
    title="Word document",
    description="One article a file: paragraphs and tables; title, author and date become metadata",
    endings=_ENDINGS,
    matches=matches,
    read=read,
)
