"""Tables with an article in each row: CSV and its kin, and JSON objects that are plain rows."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TextIO, cast

from annotator.core.errors import BadInput
from annotator.core.model import Meta
from annotator.core.problems import Problem
from annotator.core.timestamps import parse_timestamp
from annotator.formats.decoding import looks_like_text, plain_line_ends
from annotator.formats.format import PLAIN_READ, Format, ReadPlan
from annotator.formats.json_items import first_object, items
from annotator.formats.records import ArticleRecord
from annotator.formats.table_names import FIELDS, field_of
from annotator.formats.table_shape import MAX_CELL, Shape, look, reader
from annotator.formats.values import META_KEYS, Fault, as_id, mapping, refuse_deep

_ENDINGS = (".csv", ".tsv", ".tab", ".psv")
_JSON_ENDINGS = (".json", ".jsonl", ".ndjson")
_OURS = frozenset("meta status flagged reason note annotator spans relations extra".split())
"""Keys by which a line is one of the native format."""
_JOINED = "Texts in pieces were joined, with a blank line between."
_AS_IT_IS = "Dates that can’t be read, or in two ways, were kept as they stand, as further data."


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    ending = path.suffix.lower()
    if ending in _ENDINGS:
        return 0.6 if looks_like_text(start) else 0.1
    if ending not in _JSON_ENDINGS:
        return 0.0
    first = first_object(path)
    if not first or _OURS & first.keys():
        return 0.0
    known = {field_of(key) for key in first} - {None, "text", "id"}
    is_native = isinstance(first.get("text"), str) and not known
    return 0.55 if is_native else 0.72


def read(path: Path, plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield each row as a record; what no column is named for becomes further metadata."""
    try:
        shape = look(path, plan)
        rows = _Rows(path.name, columns_of(shape, plan), plan.left_out, shape.told)
    except Fault as fault:
        yield Problem(file=path.name, code=fault.code, message=str(fault), hint=fault.hint)
        return
    except BadInput as error:
        yield Problem(file=path.name, code=error.code, message=error.message, hint=error.hint)
        return
    except OSError as error:
        yield _unreadable(path, error)
        return
    for row in _objects(path) if shape.is_json else _cells(path, shape):
        if isinstance(row, Problem):
            yield row
            continue
        try:
            yield rows.record(row)
        except Fault as fault:
            yield Problem(
                file=path.name,
                line=row.line,
                code=fault.code,
                message=str(fault),
                hint=fault.hint,
            )


def columns_of(shape: Shape, plan: ReadPlan) -> dict[str, str]:
    """Which column has what: as the plan says, else as it was guessed. Raises Fault."""
    names = ", ".join(f"“{name}”" for name in shape.columns)
    for wanted, column in plan.columns.items():
        if wanted not in FIELDS:
            known = ", ".join(FIELDS)
            raise Fault("no-field", f"There is no “{wanted}” to map.", f"Fields are: {known}.")
        if column and column not in shape.columns:
            raise Fault("no-column", f"There is no column “{column}”.", f"Columns are: {names}.")
    taken = {*plan.columns.values(), *plan.left_out}
    guessed = {
        wanted: column for wanted, column in shape.guess.columns.items() if column not in taken
    }
    found = {wanted: column for wanted, column in (guessed | dict(plan.columns)).items() if column}
    if "text" not in found or ("text" not in plan.columns and not shape.guess.is_sure):
        raise Fault(
            "no-mapping",
            f"It is not certain which column has the text; there are: {names}.",
            "Import the table by itself to choose it, or name it, as in: --columns text=NAME.",
        )
    return found


class _Row(NamedTuple):
    """The values of a row by column; `line` and `at` as in ArticleRecord."""

    values: Mapping[str, Any]
    line: int
    at: int


@dataclass(slots=True)
class _Rows:
    """Makes records of the rows of one file."""

    file: str
    columns: Mapping[str, str]
    left_out: frozenset[str]
    told: tuple[str, ...]
    _further: dict[str, str] = field(default_factory=dict[str, str])

    def record(self, row: _Row) -> ArticleRecord:
        """The article of a row. Raises Fault."""
        values = {
            name: value
            for name, value in row.values.items()
            if value not in (None, "") and name not in self.left_out
        }
        text, told = self._text(values.pop(self.columns["text"], None))
        id = None
        if "id" in self.columns:
            id = as_id(values.get(self.columns["id"]))
            if id is not None:
                del values[self.columns["id"]]
        known: dict[str, str] = {"file": self.file}
        for key in META_KEYS:
            column = self.columns.get(key)
            found = _plain(values.get(column)) if column else None
            if column is None or found is None:
                continue
            if key == "published":
                found = parse_timestamp(found)
                if found is None:
                    told = (*told, _AS_IT_IS)
                    continue
            known[key] = found
            del values[column]
        refuse_deep(values, "meta")
        more = {self._key(name): value for name, value in values.items()}
        return ArticleRecord(
            id=id,
            text=text,
            meta=Meta(**known, more=more),
            line=row.line,
            at=row.at,
            told=(*self.told, *told),
        )

    def _text(self, value: Any) -> tuple[str, tuple[str, ...]]:
        told: tuple[str, ...] = ()
        if isinstance(value, list):
            pieces = cast("list[Any]", value)
            if pieces and all(isinstance(piece, str) for piece in pieces):
                value, told = "\n\n".join(pieces), (_JOINED,)
        if not isinstance(value, str) or not value.strip():
            raise Fault("no-text", "The row has no text.")
        text, changed = plain_line_ends(value)
        return text, (*told, *changed)

    def _key(self, name: str) -> str:
        """A key of further metadata that is none of the contract's, which have their own place."""
        if name not in self._further:
            self._further[name] = f"{name} (column)" if name in META_KEYS else name
        return self._further[name]


def _plain(value: Any) -> str | None:
    """A value as text: numbers, and lists of texts, too; None for anything else."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, list):
        each = cast("list[Any]", value)
        return ", ".join(each) if each and all(isinstance(one, str) for one in each) else None
    return str(value) if type(value) in (int, float) else None


def _objects(path: Path) -> Iterator[_Row | Problem]:
    for item in items(path):
        if isinstance(item, Problem):
            yield item
            continue
        try:
            yield _Row(mapping(item.data, "The row", "bad-row"), item.line, item.at)
        except Fault as fault:
            yield Problem(file=path.name, line=item.line, code=fault.code, message=str(fault))


def _cells(path: Path, shape: Shape) -> Iterator[_Row | Problem]:
    """The rows of a CSV file; one that is damaged is refused, and after it any that is short."""
    line = 0
    try:
        with (
            path.open("rb") as file,
            io.TextIOWrapper(file, encoding=shape.encoding, newline="") as handle,
        ):
            rows = reader(_lines(handle), shape.delimiter, strict=True)
            is_header, is_damaged, width = shape.header, False, len(shape.columns)
            for _ in range(shape.skipped):
                next(rows, None)
            while True:
                line = rows.line_num + 1
                try:
                    row = next(rows, None)
                except csv.Error as error:
                    yield _damaged(path, line, str(error))
                    is_damaged = True
                    continue
                if row is None:
                    return
                if not any(cell.strip() for cell in row):
                    continue
                if is_header:
                    is_header = False
                elif any(row[width:]) or (is_damaged and len(row) < width):
                    yield _of_another_width(path, line, len(row), width)
                else:
                    values = dict(zip(shape.columns, row, strict=False))
                    yield _Row(values, line, file.tell())
    except Fault as fault:
        yield Problem(
            file=path.name, line=line, code=fault.code, message=str(fault), hint=fault.hint
        )
    except UnicodeError:
        yield Problem(
            file=path.name,
            line=line,
            code="bad-encoding",
            message="Not far behind this line there are letters that are not in the encoding of "
            "the file.",
            hint="What is above was read. Save the file as UTF-8, then import it again.",
        )
    except OSError as error:
        yield _unreadable(path, error)


def _lines(handle: TextIO) -> Iterator[str]:
    """The lines of a file, none of which fills the memory. Raises Fault."""
    is_first = True
    while line := handle.readline(MAX_CELL + 1):
        if len(line) > MAX_CELL:
            raise Fault("too-big", "The line is too long for a table.", "The rest was not read.")
        yield line.removeprefix("\ufeff") if is_first else line
        is_first = False


def _damaged(path: Path, line: int, error: str) -> Problem:
    if "end of data" in error or "field limit" in error:
        message = "A quotation mark opens in this row that does not close: the rest can’t be read."
        hint = "Close it in the program that wrote the file, then import it again."
    else:
        message = "A quotation mark stands in a cell that is in quotation marks."
        hint = 'There it must be doubled: “""”.'
    return Problem(file=path.name, line=line, code="bad-row", message=message, hint=hint)


def _of_another_width(path: Path, line: int, cells: int, width: int) -> Problem:
    return Problem(
        file=path.name,
        line=line,
        code="bad-row",
        message=f"Cells in this row: {cells}; columns of the table: {width}.",
        hint="A cell with the delimiter or a line end in it must stand in quotation marks.",
    )


def _unreadable(path: Path, error: OSError) -> Problem:
    return Problem(
        file=path.name,
        code="unreadable",
        message=f"The file can't be read: {error.strerror or error}.",
        hint="Check that it is there and that you may read it.",
    )


FORMAT = Format(
    name="table",
    title="Table",
    description="CSV, TSV or JSON with an article in each row, by columns that you choose",
    endings=_ENDINGS,
    matches=matches,
    read=read,
)
