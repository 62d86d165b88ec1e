"""Web pages saved as files: the main article as plain text, nothing fetched or run."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from annotator.core.errors import BadInput
from annotator.core.model import Meta
from annotator.core.problems import Problem
from annotator.core.timestamps import parse_timestamp
from annotator.formats.decoding import Decoded, decode, looks_like_text, plain_line_ends
from annotator.formats.format import PLAIN_READ, Format, ReadPlan
from annotator.formats.records import ArticleRecord
from annotator.formats.whole import Empty, read_whole, record_from_paragraphs

_ENDINGS = (".html", ".htm", ".xhtml")
_MAX_BYTES = 8 * 1024 * 1024
_SNIFFED = 2048
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_TAG = re.compile(r"<(?:!doctype|[a-z][a-z0-9]*)[\s/>]", re.I)
_XML_HEAD = re.compile(r"\s*<\?xml[^>]*>")
_CHARSET = re.compile(
    rb"<(?:meta\b[^>]*charset|\?xml\b[^>]*encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.I
)
_CODEC = re.compile(
    r"(?:iso-?8859|windows|cp|koi8|gb|big5|shift_?jis|euc|iso-?2022|mac|tis|ks_c)[\w:-]*", re.I
)
_MEANT = {
    **dict.fromkeys(("iso-8859-1", "latin1", "us-ascii"), "cp1252"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987"), "cp949"),
    "big5": "big5hkscs",
    "iso-8859-9": "cp1254",
}
"""What browsers take names of encodings for."""

_BLOCKS = frozenset("p head quote list item table row code ab div body".split())
_TIME_PATHS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//time[@itemprop='datePublished']/@datetime",
)


class NotHtml(BadInput):
    """A file that is no web page."""

    code = "not-html"


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() in _ENDINGS:
        return 0.8 if looks_like_text(start) else 0.1
    return 0.6 if _PAGE.match(start.removeprefix(codecs.BOM_UTF8)) else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield the page's article, or the Problem that it has."""
    return read_whole(path, _article_of, _MAX_BYTES)


def _article_of(data: bytes) -> ArticleRecord:
    import lxml.html  # pyright: ignore[reportMissingTypeStubs]
    import trafilatura

    decoded = _decoded(data)
    if not decoded.text.strip():
        raise Empty("The file is empty: there is no text in it.")
    if not _TAG.search(decoded.text):
        raise NotHtml(
            "This is no web page: there is no HTML in it.",
            hint="Give it the ending of what it is, such as “.txt”.",
        )
    html = cast("Any", lxml.html)  # it has no types
    # trafilatura gets a tree: it takes text that is an address for a page to fetch.
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    tree = html.document_fromstring(_XML_HEAD.sub("", decoded.text, count=1), parser=parser)
    times = [time for path in _TIME_PATHS for time in tree.xpath(path)]
    found: Any = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        with_metadata=True,
        # Only dates that the page gives as its own, none that are guessed from its text.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    paragraphs = [] if found is None else _paragraphs(found.body)
    if found is None or not paragraphs:
        raise Empty(
            "No article was found on this page.",
            hint="Copy its text into a text file and import that.",
        )
    meta = Meta(
        title=found.title or None,
        author=", ".join((found.author or "").split("; ")) or None,
        source=found.sitename or None,
        published=_time(found.date, times),
        url=found.url or None,
    )
    return record_from_paragraphs(paragraphs, meta, decoded.told)


def _time(date: str | None, times: list[str]) -> str | None:
    """The date, with the time of day where the page gives it for the same day."""
    found = (parse_timestamp(time.strip()) for time in times)
    return next((time for time in found if time and date and time.startswith(date)), date)


def _decoded(data: bytes) -> Decoded:
    """The page's text: what it says of its encoding is better than a guess, if it can be true."""
    declared = _CHARSET.search(data[:_SNIFFED])
    name = declared[1].decode("ascii", "replace").lower() if declared else ""
    codec = _MEANT.get(name, name)
    if not _CODEC.fullmatch(codec) or data.startswith((b"\xff\xfe", b"\xfe\xff", codecs.BOM_UTF8)):
        return decode(data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            text, told = plain_line_ends(data.decode(codec))
        except (UnicodeDecodeError, LookupError):
            return decode(data)
        return Decoded(text=text, encoding=codec, told=told)
    return decode(data)


def _paragraphs(body: Any) -> list[str]:
    """The text of each block in order; the items of a list and the rows of a table are lines."""
    found: list[str] = []
    words: list[str] = []

    def end() -> None:
        text = "\n".join(" ".join(line.split()) for line in "".join(words).split("\n")).strip()
        words.clear()
        if text:
            found.append(text)

    def walk(element: Any, inside: bool) -> None:
        tag = element.tag
        is_block = not inside and tag in _BLOCKS
        if is_block:
            end()
        if tag == "lb":
            words.append("\n")
        if tag in ("item", "row") and words:
            words.append("\n")
        words.append(_plain(element.text))
        for child in element:
            walk(child, inside or tag in ("list", "table"))
            words.append(_plain(child.tail))
        if tag == "cell":
            words.append(" \t")
        if is_block:
            end()

    walk(body, False)
    end()
    return found


def _plain(text: str | None) -> str:
    """Text in which a broken line is a blank, as pages show it."""
    return (text or "").replace("\n", " ")


FORMAT = Format(
    name="html",
    title="Web page (HTML)",
    description="The main article of a saved page, with its title, author, date, site and address",
    endings=_ENDINGS,
    matches=matches,
    read=read,
)
