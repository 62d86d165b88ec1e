"""Plain text: one article a file, the head of a wire story taken off as metadata."""

import stat
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

from annotator.core.errors import BadInput
from annotator.core.heads import split_head
from annotator.core.model import Meta
from annotator.core.problems import Problem
from annotator.formats.decoding import MAX_BYTES, TooBig, decode, looks_like_text, plain_line_ends
from annotator.formats.format import PLAIN_READ, Format, ReadPlan
from annotator.formats.records import ArticleRecord

_ENDINGS = (".txt", ".text")
_BOM = "\ufeff"


class NotAFile(BadInput):
    """A folder or a device where a file should be."""

    code = "unreadable"


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format, by its name and first bytes.

    A text file that holds another format's content is more surely that one's; a file without an
    ending may be text.
    """
    is_text = looks_like_text(start)
    if path.suffix.lower() in _ENDINGS:
        return 0.5 if is_text else 0.1
    is_bare = not path.suffix and not path.name.startswith(".")
    return 0.05 if is_bare and is_text and start.strip() else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield the file's article, or the Problem that it has."""
    file = path.name
    try:
        data = _bytes_of(path)
        decoded = decode(data)
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
    if not decoded.text or decoded.text.isspace():
        what = "holds only blanks" if decoded.text else "is empty"
        yield Problem(file=file, code="empty", message=f"The file {what}: there is no text in it.")
        return
    record = record_from_text(decoded.text)
    record.meta = replace(record.meta, file=file)
    record.told = decoded.told + record.told
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


def _parts_of(meta: Meta) -> str:
    names = [field.name for field in fields(meta) if isinstance(getattr(meta, field.name), str)]
    return ", ".join("date" if name == "published" else name for name in names)


def _bytes_of(path: Path) -> bytes:
    """The file's bytes. Raises BadInput for what is no ordinary file or too large, and OSError."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise NotAFile("This is a folder, not a file.", hint="Import the files in it.")
    if not stat.S_ISREG(status.st_mode):
        raise NotAFile("This is a device, not a file.", hint="Copy its content to a file first.")
    with path.open("rb") as handle:
        # One byte more than allowed is enough to know, also where the file grows meanwhile.
        data = handle.read(MAX_BYTES + 1) if status.st_size <= MAX_BYTES else None
    if data is None:
        raise TooBig(
            f"The file has {status.st_size / 1024 / 1024:,.0f} MB; a text may have "
            f"{MAX_BYTES // 1024 // 1024} MB.",
            hint="Split it into single articles.",
        )
    return data


FORMAT = Format(
    name="text",
    title="Plain text",
    description="One article a file; headline, source, editor, date and dateline become metadata",
    endings=_ENDINGS,
    matches=matches,
    read=read,
)
