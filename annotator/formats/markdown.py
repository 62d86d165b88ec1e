"""Markdown: one article a file, as plain text; front matter and the first heading are metadata."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.model import NOTHING, Meta
from annotator.core.problems import Problem
from annotator.core.timestamps import parse_timestamp
from annotator.formats.decoding import decode, looks_like_text
from annotator.formats.format import PLAIN_READ, Format, ReadPlan
from annotator.formats.records import ArticleRecord
from annotator.formats.whole import read_whole, record_from_paragraphs

if TYPE_CHECKING:
    from markdown_it.token import Token

_ENDINGS = (".md", ".markdown")
_MAX_BYTES = 4 * 1024 * 1024
_FRONT = re.compile(r"---[ \t]*\n(?P<lines>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.M)
_FRONT_LINE = re.compile(r"(?P<key>[\w-]+)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_KEYS = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("author", "authors", "byline", "by"), "author"),
    **dict.fromkeys(("date", "published", "pubdate", "publish_date", "published_at"), "published"),
    **dict.fromkeys(("source", "site", "publication", "publisher"), "source"),
    **dict.fromkeys(("url", "link", "canonical", "canonical_url"), "url"),
    "editor": "editor",
}
_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]")


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1: Markdown is known by its ending alone."""
    if path.suffix.lower() not in _ENDINGS:
        return 0.0
    return 0.65 if looks_like_text(start) else 0.1


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield the file's article, or the Problem that it has."""
    return read_whole(path, _article_of, _MAX_BYTES)


def _article_of(data: bytes) -> ArticleRecord:
    from markdown_it import MarkdownIt

    decoded = decode(data)
    meta, source = _front_matter(decoded.text)
    # Tags are read, so that they can be left out: else they would stand in the text.
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    # A link that it finds unsafe would stay in the text as it is written; none is kept anyway.
    parser.validateLink = lambda url: True  # noqa: ARG005
    tokens = parser.parse(source)
    if not meta.title and tokens and tokens[0].tag == "h1":
        meta = replace(meta, title=_inline(tokens[1].children or ()) or None)
    return record_from_paragraphs(_paragraphs(tokens), meta, decoded.told)


def _front_matter(text: str) -> tuple[Meta, str]:
    """The metadata between the lines of hyphens at the top, and the rest of the text.

    Lines that are not all “key: value” (or lists below a key) are text between two rules.
    """
    found = _FRONT.match(text)
    if found is None:
        return Meta(), text
    values: dict[str, list[str]] = {}
    key = ""
    for line in found["lines"].splitlines():
        bare = line.strip()
        named = _FRONT_LINE.match(line)
        if named:
            key = named["key"].lower()
            values[key] = _listed(named["value"] or "")
        elif key and (line.startswith((" ", "\t")) or bare.startswith("- ")):
            values[key] += _listed(bare.removeprefix("- "))
        elif bare and not bare.startswith("#"):
            return Meta(), text
    if not values:
        return Meta(), text
    known: dict[str, str] = {}
    more: dict[str, str] = {}
    for key, parts in values.items():
        value = ", ".join(parts)
        name = _KEYS.get(key)
        if name == "published":
            value = parse_timestamp(value) or value
        if value and name and name not in known:
            known[name] = value
        elif value:
            more[key] = value
    return Meta(**known, more=more or NOTHING), text[found.end() :]


def _listed(value: str) -> list[str]:
    """The values of a line of front matter: one, or those of a list in brackets."""
    value = value.strip()
    parts = value[1:-1].split(",") if value[:1] == "[" and value[-1:] == "]" else [value]
    plain = (_unquoted(part.strip()) for part in parts)
    return [part for part in plain if part and part not in (">", "|", ">-", "|-")]


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _paragraphs(tokens: Sequence["Token"]) -> list[str]:
    """The text of each block; the items of a tight list and the rows of a table are its lines."""
    blocks: list[str] = []
    joins = False  # Whether the next block is a line of the last paragraph.
    cells: list[str] | None = None
    tight = False
    for token in tokens:
        text, goes_on = "", False
        match token.type:
            case "inline" if cells is not None:
                cells.append(_inline(token.children or ()))
            case "inline":
                text, goes_on = _inline(token.children or ()), tight
            case "paragraph_open":
                tight = token.hidden
            case "heading_open" | "blockquote_open":
                tight = False
            case "tr_open":
                cells = []
            case "tr_close":
                text, goes_on, cells = "\t".join(cells or ()), True, None
            case "fence" | "code_block":
                text = token.content
            case "html_block":
                text = _without_tags(token.content)
            case "table_close":
                joins = False
            case "bullet_list_close" | "ordered_list_close" if token.level == 0:
                joins = False
            case _:
                pass
        if not text.strip():
            continue
        if joins and goes_on:
            blocks[-1] += f"\n{text}"
        else:
            blocks.append(text)
        joins = goes_on
    return blocks


def _inline(tokens: Sequence["Token"]) -> str:
    """The words of a paragraph; pictures and tags are left out, a line that is only broken in the
    file goes on.
    """
    words = ""
    for at, token in enumerate(tokens):
        if token.type == "softbreak":
            following = tokens[at + 1].content[:1] if at + 1 < len(tokens) else ""
            is_wide = _WIDE.match(words[-1:]) and _WIDE.match(following)
            words += "" if is_wide else " "
        elif token.type == "hardbreak":
            words += "\n"
        elif token.type in ("text", "text_special", "code_inline"):
            words += token.content
    return words


class _Words(HTMLParser):
    """Collects what stands between tags, but for scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._hidden = tag if tag in ("script", "style") else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._hidden:
            self._hidden = ""

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def _without_tags(source: str) -> str:
    parser = _Words()
    parser.feed(source)
    parser.close()
    return " ".join("".join(parser.words).split())


FORMAT = Format(
    name="markdown",
    title="Markdown",
    description="One article a file; front matter and the first heading become metadata",
    endings=_ENDINGS,
    matches=matches,
    read=read,
)
