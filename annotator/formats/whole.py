"""Files that are one article each: read whole, every fault told, metadata and text made one."""

import re
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path

from annotator.core.errors import BadInput
from annotator.core.heads import split_head
from annotator.core.model import Meta
from annotator.core.problems import Problem
from annotator.formats.decoding import TooBig, plain_line_ends
from annotator.formats.records import ArticleRecord

_BOM = "\ufeff"
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class NotAFile(BadInput):
    """A folder or a device where a file should be."""

    code = "unreadable"


class Empty(BadInput):
    """A file without any text."""

    code = "empty"


def read_whole(
    path: Path, article_of: Callable[[bytes], ArticleRecord], limit: int
) -> Iterator[ArticleRecord | Problem]:
    """Yield the article that `article_of` makes of a file's bytes, or the Problem that it has."""
    file = path.name
    try:
        data = _bytes_of(path, limit)
        record = article_of(data)
    except BadInput as error:
        yield Problem(file=file, code=error.code, message=error.message, hint=error.hint)
        return
    except OSError as error:
        yield Problem(
            file=file,
            code="unreadable",
            message=f"The file can't be read: {error.strerror or error}.",
            hint="Check that it is there and that you may read it.",
        )
        return
    record.meta = replace(record.meta, file=file)
    record.at = len(data)
    yield record


def record_from_text(text: str) -> ArticleRecord:
    """An article from text that was pasted or read, with its head split off.

    Line ends become \\n, a byte order mark at the start goes; nothing else of the text changes:
    `head + text` of the record is the rest, exactly.
    """
    told: list[str] = []
    if text.startswith(_BOM):
        text = text[1:]
        told.append("A byte order mark at the start was dropped.")
    text, changed = plain_line_ends(text)
    told += changed
    head = split_head(text)
    if head.taken:
        told.append(f"Taken off the text as its head: {_parts_of(head.meta)}.")
    return ArticleRecord(
        text=text[len(head.taken) :], head=head.taken, meta=head.meta, told=tuple(told)
    )


def record_from_paragraphs(
    paragraphs: Sequence[str], meta: Meta, told: Sequence[str] = (), *, sure: bool = True
) -> ArticleRecord:
    """An article from a document's paragraphs and properties. Raises Empty.

    A first paragraph that is the title is head. Where the text's own head says something else
    than the properties it is right, unless these are `sure`.
    """
    kept = [_CONTROLS.sub("", each).strip() for each in paragraphs]
    kept = [each for each in kept if each]
    if not kept:
        raise Empty("The file holds no text.")
    title = ""
    if len(kept) > 1 and meta.title and _plain(kept[0]) == _plain(meta.title):
        title = f"{kept[0]}\n\n"
    record = record_from_text("\n\n".join(kept[1:] if title else kept))
    record.head = title + record.head
    record.meta = _joined(meta, record.meta) if sure else _joined(record.meta, meta)
    record.told = (*told, *record.told)
    return record


def _joined(first: Meta, second: Meta) -> Meta:
    """The metadata of both; where both say something, what the first says."""
    given = {each.name: getattr(first, each.name) for each in fields(first)}
    return replace(second, **{name: value for name, value in given.items() if value})


def _plain(line: str) -> str:
    return " ".join(line.split()).casefold()


def _parts_of(meta: Meta) -> str:
    names = [field.name for field in fields(meta) if isinstance(getattr(meta, field.name), str)]
    return ", ".join("date" if name == "published" else name for name in names)


def _bytes_of(path: Path, limit: int) -> bytes:
    """The file's bytes. Raises BadInput for what is no ordinary file or too large, and OSError."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise NotAFile("This is a folder, not a file.", hint="Import the files in it.")
    if not stat.S_ISREG(status.st_mode):
        raise NotAFile("This is a device, not a file.", hint="Copy its content to a file first.")
    with path.open("rb") as handle:
        # One byte more than allowed is enough to know, also where the file grows meanwhile.
        data = handle.read(limit + 1) if status.st_size <= limit else b""
    if status.st_size > limit or len(data) > limit:
        raise TooBig(
            f"The file has {status.st_size / 1024 / 1024:,.0f} MB; a text may have "
            f"{limit // 1024 // 1024} MB.",
            hint="Split it into single articles.",
        )
    return data
