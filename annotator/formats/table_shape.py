"""How a table is written: its encoding, its delimiter, its columns, and its first rows."""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, cast

import orjson

from annotator.core.errors import BadInput
from annotator.core.problems import Problem
from annotator.formats.decoding import decode
from annotator.formats.format import PLAIN_READ, ReadPlan
from annotator.formats.json_items import items
from annotator.formats.table_names import Guess, field_of, guess

DELIMITERS = (",", ";", "\t", "|")
MAX_CELL = 64 * 1024 * 1024
"""Characters; also of a line."""
MAX_COLUMNS = 1_000
_SAMPLE = 4 * 1024 * 1024
"""Bytes by which the encoding is known."""
_SNIFFED = 256 * 1024
"""Characters by which the delimiter is known."""
_ROWS = 50
_SHORT = 40
"""Characters that the name of a column has, as a rule."""
_UTF8_MARK = "utf-8-sig"


class NoTable(BadInput):
    """A file that can't be read as a table."""

    code = "bad-table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What is known of a table after a look at its start. `delimiter` is empty for JSON; `rows`
    are the first ones, as text; `skipped` are the lines before the header (Excel's “sep=;”).
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: Guess
    delimiter: str = ""
    encoding: str = "utf-8"
    header: bool = True
    told: tuple[str, ...] = ()
    skipped: int = 0

    @property
    def is_json(self) -> bool:
        """Whether the table is objects of JSON."""
        return not self.delimiter


def look(path: Path, plan: ReadPlan = PLAIN_READ) -> Shape:
    """How a table is written, by its start and by what the plan says. Raises BadInput, OSError."""
    if path.suffix.lower() in (".json", ".jsonl", ".ndjson"):
        return _json_shape(path)
    encoding, start, told = _start(path, plan.encoding)
    skipped, named = _said(start)
    start = start[skipped:]
    delimiter = plan.delimiter or named or _delimiter(start, path)
    rows = _first_rows(start, delimiter)
    if not rows:
        raise NoTable("There are no rows in the file.")
    if max(map(len, rows)) > MAX_COLUMNS:
        raise NoTable(f"The table has more than {MAX_COLUMNS:,} columns.")
    header = _has_header(rows[0], plan) if plan.header is None else plan.header
    columns = _names(rows[0]) if header else tuple(map(str, range(1, max(map(len, rows)) + 1)))
    kept = tuple(tuple(row) for row in (rows[1:] if header else rows))
    return Shape(
        columns=columns,
        rows=kept,
        guess=guess(columns, kept),
        delimiter=delimiter,
        encoding=encoding,
        header=header,
        told=told,
        skipped=int(skipped > 0),
    )


class Rows(Iterator[list[str]], Protocol):
    """The rows of a CSV file; `line_num` lines of it were read so far."""

    line_num: int


def reader(lines: Iterable[str], delimiter: str, *, strict: bool = False) -> Rows:
    """The rows of lines; a cell may be as long as a text."""
    csv.field_size_limit(MAX_CELL)
    return cast("Rows", csv.reader(lines, delimiter=delimiter, strict=strict))


def shown(value: Any) -> str:
    """A value of JSON as it is shown in a cell."""
    if value is None:
        return ""
    return value if isinstance(value, str) else orjson.dumps(value).decode()


def _json_shape(path: Path) -> Shape:
    objects: list[dict[str, Any]] = []
    for item in islice(items(path), _ROWS):
        if not isinstance(item, Problem) and isinstance(item.data, dict):
            objects.append(cast("dict[str, Any]", item.data))
    names = tuple(dict.fromkeys(name for each in objects for name in each))
    if not names:
        raise NoTable("There are no JSON objects with keys in the file.")
    if len(names) > MAX_COLUMNS:
        raise NoTable(f"The table has more than {MAX_COLUMNS:,} columns.")
    rows = tuple(tuple(shown(each.get(name)) for name in names) for each in objects)
    return Shape(columns=names, rows=rows, guess=guess(names, rows))


def _start(path: Path, encoding: str | None) -> tuple[str, str, tuple[str, ...]]:
    """The encoding, the first characters without a byte order mark, and what is to be told."""
    with path.open("rb") as handle:
        data = handle.read(_SAMPLE)
        is_cut = bool(handle.read(1))
    if not data.strip():
        raise NoTable("The file is empty.")
    if encoding is not None:
        text = codecs.getincrementaldecoder(encoding)("replace").decode(data[: 4 * _SNIFFED])
        return encoding, text.removeprefix("\ufeff")[:_SNIFFED], ()
    if is_cut:
        # A letter may be cut through; a line end is at a whole one, in UTF-16 too.
        cut = data.rfind(b"\n")
        data = data[: cut // 4 * 4 if b"\0" in data[:4] else cut] if cut > 0 else data
    decoded = decode(data, keep_line_ends=True)
    codec = _UTF8_MARK if data.startswith(codecs.BOM_UTF8) else decoded.encoding
    told = tuple(sentence for sentence in decoded.told if codec not in ("utf-8", _UTF8_MARK))
    return codec, decoded.text[:_SNIFFED], told


def _said(start: str) -> tuple[int, str | None]:
    """The length of Excel's line “sep=;” at the start, and the delimiter that it names."""
    line = start[:8].split("\n", 1)[0]
    if line[:4].lower() != "sep=" or len(line.rstrip("\r")) != 5:
        return 0, None
    return len(line) + 1, line[4]


def _delimiter(start: str, path: Path) -> str:
    """The one by which most rows have as many cells as the first; of these the one that the ending
    speaks for, else the one that makes the most of them.
    """
    named = {".tsv": "\t", ".tab": "\t", ".psv": "|"}.get(path.suffix.lower())
    rated: list[tuple[float, bool, int, bool, str]] = []
    for delimiter in DELIMITERS:
        rows = _first_rows(start, delimiter)
        width = len(rows[0]) if rows else 0
        if width > 1:
            alike = sum(len(row) == width for row in rows) / len(rows)
            rated.append((alike, delimiter == named, width, delimiter == ",", delimiter))
    return max(rated)[-1] if rated else named or ","


def _first_rows(start: str, delimiter: str) -> list[list[str]]:
    """The first rows that are whole, without the blank ones."""
    rows: list[list[str]] = []
    is_cut = len(start) >= _SNIFFED
    try:
        for row in reader(io.StringIO(start, newline=""), delimiter):
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) > _ROWS:
                return rows
    except csv.Error:
        return rows
    return rows[:-1] if is_cut and len(rows) > 1 else rows


def _has_header(first: Sequence[str], plan: ReadPlan) -> bool:
    """Whether the first row holds names: the plan has one of them, one is known, or all look so."""
    cells = [cell.strip() for cell in first]
    if {*plan.columns.values(), *plan.left_out} & {cell for cell in cells if cell}:
        return True
    if any(len(cell) <= 2 * _SHORT and field_of(cell) for cell in cells):
        return True
    named = [cell for cell in cells if cell]
    return (
        len(named) >= max(1, len(cells) - 1)
        and len(set(named)) == len(named)
        and all(len(cell) <= _SHORT and not cell[0].isdigit() for cell in named)
    )


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    """The names of columns; one without gets its number, one that is there already another."""
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        name = wanted = cell.strip() or str(number)
        again = 2
        while name in names:
            name, again = f"{wanted} ({again})", again + 1
        names.append(name)
    return tuple(names)
