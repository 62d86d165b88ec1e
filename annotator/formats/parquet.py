"""Parquet with the columns of the Hugging Face data set, a group of rows at a time."""

import json
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.core.problems import Problem
from annotator.formats.dataset_rows import (
    KEEPS,
    RELATION_TEXTS,
    SPAN_TEXTS,
    TEXTS,
    class_names,
    parser,
    row_of,
)
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, WritePlan
from annotator.formats.records import ArticleRecord
from annotator.formats.sink import Sink
from annotator.formats.values import Fault

_GROUP = 1_000
_AT_ONCE = 100
_LARGEST_GROUP = 2 * 1024 * 1024 * 1024
"""Bytes of a row group when it is unpacked; a larger one would fill the memory."""


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    return 0.9 if start.startswith(b"PAR1") else 0.3 if path.suffix.lower() == ".parquet" else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield the rows; columns that the program does not know become metadata."""
    pa, pq = import_module("pyarrow"), import_module("pyarrow.parquet")
    number, size = 0, path.stat().st_size if path.is_file() else 0
    try:
        with pq.ParquetFile(path) as file:
            total = file.metadata.num_rows
            for place in range(file.num_row_groups):
                if file.metadata.row_group(place).total_byte_size > _LARGEST_GROUP:
                    raise Fault(
                        "too-big",
                        f"A group of rows has more than {_LARGEST_GROUP // 1024**3} GB.",
                        "Write the file with smaller row groups.",
                    )
            parse = parser(_names(file.schema_arrow.metadata))
            for batch in file.iter_batches(batch_size=_AT_ONCE):
                for row in batch.to_pylist():
                    number += 1
                    faults: list[Fault] = []
                    record = None
                    try:
                        record = parse(_plain(row), faults)
                    except Fault as fault:
                        faults = [fault]
                    yield from (_problem(path, fault, number) for fault in faults)
                    if record is not None:
                        record.line, record.at = number, size * number // max(1, total)
                        yield record
    except Fault as fault:
        yield _problem(path, fault)
    except (OSError, ValueError, OverflowError, pa.ArrowException) as error:
        reason = str(error).partition("\n")[0].rstrip(".")
        message = f"The file can’t be read as Parquet: {reason[:200]}."
        yield _problem(path, Fault("bad-parquet", message, "Is it whole, and really Parquet?"))


def encode(articles: Iterable[ArticleRecord], plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """The file, a row group of some hundred articles at a time."""
    pa, pq = import_module("pyarrow"), import_module("pyarrow.parquet")
    schema, sink, rows = _schema(pa), Sink(), iter(articles)
    with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
        while group := [row_of(record, plan) for record in islice(rows, _GROUP)]:
            writer.write_table(pa.Table.from_pylist(group, schema=schema))
            yield sink.take()
    yield sink.take()


def _schema(pa: Any) -> Any:
    text, number = pa.string(), pa.int64()
    span = pa.struct(
        [(key, text) for key in SPAN_TEXTS] + [(key, number) for key in ("start", "end")]
    )
    relation = pa.struct([(key, text) for key in RELATION_TEXTS])
    return pa.schema(
        [(name, text) for name in TEXTS]
        + [("flagged", pa.bool_()), ("tokens", pa.list_(text)), ("ner_tags", pa.list_(text))]
        + [("spans", pa.list_(span)), ("relations", pa.list_(relation))]
    )


def _names(metadata: Mapping[bytes, bytes] | None) -> dict[str, list[str]]:
    """The names of classes that `datasets` keeps in the schema."""
    try:
        info: Any = json.loads((metadata or {}).get(b"huggingface", b"{}"))
        return class_names(info["info"]["features"])
    except (ValueError, RecursionError, KeyError, TypeError):
        return {}


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row whose dates and the like are text, as JSON would have them."""
    kinds = (str, int, float, bool, list, dict, type(None))
    return {
        key: value if isinstance(value, kinds) else _text_of(value) for key, value in row.items()
    }


def _text_of(value: Any) -> str | None:
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return None if isinstance(value, bytes) else str(value)


def _problem(path: Path, fault: Fault, line: int | None = None) -> Problem:
    return Problem(file=path.name, line=line, code=fault.code, message=str(fault), hint=fault.hint)


FORMAT = Format(
    name="parquet",
    title="Parquet",
    description="The columns of the Hugging Face data set in one compressed file",
    endings=(".parquet",),
    keeps=KEEPS,
    needs="pyarrow",
    matches=matches,
    read=read,
    encode=encode,
    loading='`pandas.read_parquet("NAME.parquet")`',
)
