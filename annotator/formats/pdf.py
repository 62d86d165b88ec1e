"""PDF files: the text of all pages, its lines made paragraphs again, with the file's properties."""

import re
from collections.abc import Iterator, Sequence, Set
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, cast
from unicodedata import normalize

from annotator.core.errors import BadInput
from annotator.core.model import Meta
from annotator.core.problems import Problem
from annotator.formats.decoding import MAX_BYTES
from annotator.formats.format import PLAIN_READ, Format, ReadPlan
from annotator.formats.pdf_lines import HYPHENS, Line, lines_of, without_running
from annotator.formats.records import ArticleRecord
from annotator.formats.whole import read_whole, record_from_paragraphs

_START = b"%PDF-"
_SNIFFED = 1024
_MOST_PAGES = 1000
_MOST_LETTERS = 5_000_000
_PASSWORD = 4
"""PDFium's number for a file that it needs a password for."""

_HYPHENS = "-\u00ad\u2010"
_LETTERS: dict[int, str | None] = {
    **dict.fromkeys((*range(9), *range(11, 13), *range(14, 32), 0xAD, 0xFFFE, 0xFFFF)),
    # Fonts draw some letters as one (ﬁ), and take radicals for letters of Chinese.
    **{
        code: normalize("NFKC", chr(code))
        for code in (*range(0x2F00, 0x2FD6), *range(0xFB00, 0xFB07))
    },
}
_HYPHENED = re.compile(r"\w+(?:-\w+)+")
_LAST_WORD = re.compile(r"\w+(?:-\w+)*$")
_FIRST_WORD = re.compile(r"\w+(?:-\w+)*")
_LONGEST_WORD = 100
_SHOWN = 60
"""Letters of a running head that are told."""

_SENTENCE_END = re.compile(r"[.!?…。！？:：؟۔][\"'”’»)\]」』]*$")
_BULLETS = ("•", "●", "▪", "■", "◦")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?")
_NO_TITLE = re.compile(r"untitled|microsoft|.*\.(?:docx?|pdf|indd|qxp|odt)$", re.IGNORECASE)


class BadPdf(BadInput):
    """A file that is no PDF that can be read."""

    code = "bad-document"


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if _START in start[:_SNIFFED] and (start.startswith(_START) or path.suffix.lower() == ".pdf"):
        return 0.95
    return 0.3 if path.suffix.lower() == ".pdf" else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield the file's article, or the Problem that it has."""
    return read_whole(path, _article_of, MAX_BYTES)


def _article_of(data: bytes) -> ArticleRecord:
    import pypdfium2  # pyright: ignore[reportMissingTypeStubs]

    pdfium = cast("Any", pypdfium2)
    try:
        with closing(pdfium.PdfDocument(data)) as document:
            return _article(document)
    except pdfium.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise BadPdf(
                "The PDF is protected by a password.", hint="Save it without one and import that."
            ) from error
        raise BadPdf("This is no PDF, or a damaged one.", hint="Get a whole copy of it.") from error


def _article(document: Any) -> ArticleRecord:
    count = len(document)
    if count > _MOST_PAGES:
        raise BadPdf(
            f"The PDF has {count:,} pages; it may have {_MOST_PAGES:,}.",
            hint="Split it into single articles.",
        )
    pages: list[list[Line]] = []
    heights: list[float] = []
    letters = 0
    for number in range(count):
        with closing(document[number]) as page, closing(page.get_textpage()) as text:
            letters += text.count_chars()
            if letters > _MOST_LETTERS:
                raise BadPdf(
                    "The PDF has more text than an article can have.",
                    hint="Split it into single articles.",
                )
            pages.append(lines_of(page, text))
            heights.append(page.get_height())
    if not any(pages):
        raise BadPdf(
            "The PDF holds pictures of pages only: there is no text in it.",
            hint="Have a program for text recognition (OCR) read it first.",
        )
    told: list[str] = []
    bare = [str(number) for number, page in enumerate(pages, 1) if not page]
    if bare:
        told.append(f"Pages without text, perhaps pictures: {', '.join(bare)}.")
    kept, running = without_running(pages, heights)
    if running:
        shown = ", ".join(f"“{words[:_SHOWN]}”" for words in running)
        told.append(f"Left out as running heads, feet and page numbers: {shown}.")
    hyphened = frozenset(
        word.casefold() for page in kept for line in page for word in _HYPHENED.findall(line.text)
    )
    paragraphs = _joined([_paragraphs(page, hyphened) for page in kept], hyphened)
    return record_from_paragraphs(paragraphs, _meta(document), told, sure=False)


def _meta(document: Any) -> Meta:
    values = document.get_metadata_dict()
    title, author = (str(values.get(key) or "").strip() for key in ("Title", "Author"))
    return Meta(
        title=title if title and not _NO_TITLE.match(title) else None,
        author=author or None,
        published=_date(str(values.get("CreationDate") or "")),
    )


def _date(value: str) -> str | None:
    """A PDF's date (D:20240517083000+08'00') in ISO form."""
    found = _DATE.match(value)
    if found is None:
        return None
    year, month, day, hour, minute, second, utc, zone, rest = found.groups()
    if hour is None:
        return f"{year}-{month}-{day}"
    offset = utc or (f"{zone}:{rest or '00'}" if zone else "")
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{offset}"


def _paragraphs(lines: Sequence[Line], hyphened: Set[str]) -> list[str]:
    """Lines that go on joined; a gap, another size, an indent or a short last line begin anew."""
    steps = [
        step
        for one, other in pairwise(lines)
        if 0 < (step := one.bottom - other.bottom) < 3 * max(one.height, 1)
    ]
    usual = median(steps) if steps else 0.0
    found: list[str] = []
    last: Line | None = None
    for line in lines:
        if last is None or _begins(last, line, lines, usual):
            found.append(line.text)
        else:
            found[-1] = _continued(found[-1], line.text, hyphened)
        last = line
    return [_clean(each) for each in found if _clean(each)]


def _begins(last: Line, line: Line, lines: Sequence[Line], usual: float) -> bool:
    size = max(last.height, line.height, 1)
    step = last.bottom - line.bottom
    if step <= 0 or step > 3 * size:
        return bool(_SENTENCE_END.search(last.text))  # another column
    if line.text.startswith(_BULLETS):
        return True
    if line.text[:1].islower() and not _SENTENCE_END.search(last.text):
        return False  # A line that begins in another type looks like one of another size.
    if abs(last.height - line.height) > 0.15 * size or step > 1.3 * usual:
        return True
    column = [each for each in lines if abs(each.left - last.left) < 3 * size]
    edge = max(each.right for each in column)
    is_short = last.right < edge - 0.15 * (edge - last.left) and edge - last.left > 8 * size
    if is_short and _SENTENCE_END.search(last.text):
        return True
    return line.left - last.left > 0.8 * size and bool(_SENTENCE_END.search(last.text))


def _continued(text: str, line: str, hyphened: Set[str]) -> str:
    """A line put behind what it continues; a word that was divided is one again, with its hyphen
    where it has one elsewhere in the document.
    """
    is_marked = text.endswith(tuple(HYPHENS))
    if is_marked or text[-1:] in _HYPHENS:
        stem = text[:-1]
        before, behind = _LAST_WORD.search(stem[-_LONGEST_WORD:]), _FIRST_WORD.match(line)
        if before and behind and f"{before[0]}-{behind[0]}".casefold() in hyphened:
            return f"{stem}-{line}"
        is_divided = stem[-1:].islower() and line[:1].islower()
        return stem + line if is_marked or is_divided else text + line
    is_wide = _WIDE.match(text[-1:]) and _WIDE.match(line)
    return text + line if is_wide else f"{text} {line}"


def _joined(pages: Sequence[Sequence[str]], hyphened: Set[str]) -> list[str]:
    """The paragraphs of all pages; one that ends without a full stop may go on overleaf."""
    found: list[str] = []
    for page in pages:
        rest = list(page)
        goes_on = found and rest and not _SENTENCE_END.search(found[-1]) and rest[0][:1].islower()
        if goes_on:
            found[-1] = _continued(found[-1], rest.pop(0), hyphened)
        found += rest
    return found


def _clean(text: str) -> str:
    """Without the marks that stand for no letter, joined letters apart; a divided word at a page's
    end keeps its hyphen.
    """
    hyphen = "-" if text.endswith(tuple(HYPHENS)) else ""
    return text.translate(_LETTERS).replace("\r", " ").strip() + hyphen


FORMAT = Format(
    name="pdf",
    title="PDF",
    description="The text of all pages as paragraphs; title, author and date become metadata",
    endings=(".pdf",),
    matches=matches,
    read=read,
)
