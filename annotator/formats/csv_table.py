"""A table of spans for spreadsheets: a row for each, which no program takes for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from annotator.core.model import RelationKind
from annotator.formats.format import PLAIN_WRITE, Format, WritePlan
from annotator.formats.losses import Part
from annotator.formats.records import ArticleRecord, SpanRecord

COLUMNS = (
    *("article", "title", "annotator", "label", "start", "end", "surface", "attributes"),
    "speakers",
)
_BOM = "\ufeff"
"""By it Excel knows that the file is UTF-8."""

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
"""How a cell begins that Excel takes for a formula; some of its languages take the wide signs."""

_NAME = "name"
"""The attribute that says who is meant where a mention is no name."""


def encode(articles: Iterable[ArticleRecord], plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """The names of the columns, and the rows of each record; offsets count code points."""
    types = {type_.name for type_ in plan.types if type_.kind is RelationKind.ATTRIBUTION}
    yield (_BOM + _line(COLUMNS)).encode()
    for record in articles:
        speakers: dict[str, list[str]] = {}
        spans = {span.id: span for span in record.spans}
        for tie in record.relations:
            if tie.type in types:
                speakers.setdefault(tie.from_id, []).append(_name(record, spans[tie.to_id]))
        for span in record.spans:
            cells = (
                *(record.id, record.meta.title, record.annotator, span.label),
                *(span.start, span.end, record.text[span.start : span.end]),
                *(_listed(span.attributes), "; ".join(speakers.get(span.id or "", ()))),
            )
            yield _line(cells).encode()


def _line(cells: Iterable[Any]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([_safe(cell) for cell in cells])
    return out.getvalue()


def _safe(cell: Any) -> Any:
    """A cell that a spreadsheet shows as text, also where it begins like a formula."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def _name(record: ArticleRecord, span: SpanRecord) -> str:
    return str(span.attributes.get(_NAME) or record.text[span.start : span.end])


def _listed(attributes: Mapping[str, Any]) -> str:
    return "; ".join(f"{key}: {_shown(attributes[key])}" for key in sorted(attributes))


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


FORMAT = Format(
    name="csv",
    title="CSV for spreadsheets",
    description="A row for each span, with its words, attributes and speakers; opens in Excel",
    endings=(".csv",),
    keeps=frozenset(
        {Part.OVERLAPS, Part.EDGES, Part.ATTRIBUTES, Part.ANNOTATORS}
        | {Part.WHITESPACE, Part.LINE_ENDS}
    ),
    encode=encode,
    loading='open it in Excel or LibreOffice; `pandas.read_csv("NAME.csv")`',
)
