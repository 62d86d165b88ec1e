"""Plain text: one article a file, the head of a wire story taken off as metadata."""

from collections.abc import Iterator
from pathlib import Path

from annotator.core.problems import Problem
from annotator.formats.decoding import MAX_BYTES, decode, looks_like_text
from annotator.formats.format import PLAIN_READ, Format, ReadPlan
from annotator.formats.records import ArticleRecord
from annotator.formats.whole import Empty, read_whole, record_from_text

_ENDINGS = (".txt", ".text")


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
    return read_whole(path, _article_of, MAX_BYTES)


def _article_of(data: bytes) -> ArticleRecord:
    decoded = decode(data)
    if not decoded.text or decoded.text.isspace():
        what = "holds only blanks" if decoded.text else "is empty"
        raise Empty(f"The file {what}: there is no text in it.")
    record = record_from_text(decoded.text)
    record.told = decoded.told + record.told
    return record


FORMAT = Format(
    name="text",
    title="Plain text",
    description="One article a file; headline, source, editor, date and dateline become metadata",
    endings=_ENDINGS,
    matches=matches,
    read=read,
)
