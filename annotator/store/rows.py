"""Dataclass ↔ row: the one place that knows which column holds what."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, cast

from annotator.core.model import (
    NOTHING,
    Annotator,
    Article,
    ArticleState,
    FrozenSplit,
    Guideline,
    Label,
    Meta,
    Precedent,
    Record,
    Relation,
    RelationKind,
    RelationType,
    SavedFilter,
    Span,
    Status,
)
from annotator.core.scheme import dump_attributes, parse_attributes

Row = Sequence[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """How records of one class are kept; `columns` start with "row"."""

    name: str
    columns: tuple[str, ...]
    to_row: Callable[[Any], tuple[Any, ...]]
    from_row: Callable[[Row], Record]
    pick: Callable[[Mapping[str, Any]], Row]
    """The values of all columns. Raises LookupError."""
    column_list: str
    """The columns as SQL."""
    insert: str
    """Takes the values of all columns."""
    delete: str
    """Takes the row."""

    def changed(self, before: Row, after: Row) -> list[int]:
        """The places of the columns that have other values; that of "row" where none has."""
        pairs = enumerate(zip(before, after, strict=True))
        return [place for place, (old, new) in pairs if old != new] or [0]

    def update(self, places: Iterable[int]) -> str:
        """Takes the values of the columns at these places, then the row."""
        # An index is left alone where none of its columns is set.
        sets = ", ".join(f'"{self.columns[place]}" = ?' for place in places)
        return f'UPDATE {self.name} SET {sets} WHERE "row" = ?'


def dump_json(value: Any) -> str:
    """JSON text in its one form: sorted keys, compact, non-ASCII as it is."""
    if not value:
        return "{}"
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load_json(source: str) -> Mapping[str, Any]:
    """The mapping that `dump_json` wrote."""
    return NOTHING if source == "{}" else json.loads(source)


def plain(value: Mapping[str, Any]) -> dict[str, Any]:
    """A mapping that JSON writers take."""
    return dict(value)


def _annotator_to_row(annotator: Annotator) -> tuple[Any, ...]:
    return annotator.row, annotator.name


def _annotator_from_row(row: Row) -> Annotator:
    return Annotator(row=row[0], name=row[1])


def _label_to_row(label: Label) -> tuple[Any, ...]:
    attributes = json.dumps(dump_attributes(label.attributes), ensure_ascii=False)
    return (
        label.row,
        label.name,
        label.color,
        label.key,
        label.definition,
        label.position,
        attributes,
    )


def _label_from_row(row: Row) -> Label:
    return Label(
        row=row[0],
        name=row[1],
        color=row[2],
        key=row[3],
        definition=row[4],
        position=row[5],
        attributes=parse_attributes(json.loads(row[6]), f"label “{row[1]}”"),
    )


def _type_to_row(type_: RelationType) -> tuple[Any, ...]:
    return type_.row, type_.name, type_.kind.value, json.dumps(type_.ends), type_.position


def _type_from_row(row: Row) -> RelationType:
    ends = cast("list[tuple[int, int]]", json.loads(row[3]))
    return RelationType(
        row=row[0],
        name=row[1],
        kind=RelationKind(row[2]),
        ends=tuple((a, b) for a, b in ends),
        position=row[4],
    )


def _article_to_row(article: Article) -> tuple[Any, ...]:
    meta = article.meta
    return (
        article.row,
        article.id,
        article.sha256,
        meta.title,
        meta.source,
        meta.editor,
        meta.author,
        meta.published,
        meta.dateline,
        meta.url,
        meta.file,
        dump_json(meta.more),
        dump_json(article.extra),
        article.head,
        article.text,
    )


def _article_from_row(row: Row) -> Article:
    return Article(
        row=row[0],
        id=row[1],
        sha256=row[2],
        meta=meta_from_row(row[3:12]),
        extra=load_json(row[12]),
        head=row[13],
        text=row[14],
    )


def meta_from_row(row: Row) -> Meta:
    """Metadata from the columns title … more."""
    return Meta(
        title=row[0],
        source=row[1],
        editor=row[2],
        author=row[3],
        published=row[4],
        dateline=row[5],
        url=row[6],
        file=row[7],
        more=load_json(row[8]),
    )


def _state_to_row(state: ArticleState) -> tuple[Any, ...]:
    return (
        state.row,
        state.article,
        state.annotator,
        state.status.value,
        int(state.flagged),
        state.reason,
        state.note,
        dump_json(state.extra),
    )


def _state_from_row(row: Row) -> ArticleState:
    return ArticleState(
        row=row[0],
        article=row[1],
        annotator=row[2],
        status=Status(row[3]),
        flagged=bool(row[4]),
        reason=row[5],
        note=row[6],
        extra=load_json(row[7]),
    )


def _span_to_row(span: Span) -> tuple[Any, ...]:
    return (
        span.row,
        span.article,
        span.annotator,
        span.id,
        span.start,
        span.end,
        span.label,
        span.surface,
        dump_json(span.attributes),
        span.note,
        dump_json(span.extra),
    )


def _span_from_row(row: Row) -> Span:
    return Span(
        row=row[0],
        article=row[1],
        annotator=row[2],
        id=row[3],
        start=row[4],
        end=row[5],
        label=row[6],
        surface=row[7],
        attributes=load_json(row[8]),
        note=row[9],
        extra=load_json(row[10]),
    )


def _relation_to_row(relation: Relation) -> tuple[Any, ...]:
    return (
        relation.row,
        relation.article,
        relation.annotator,
        relation.id,
        relation.type,
        relation.from_span,
        relation.to_span,
        dump_json(relation.extra),
    )


def _relation_from_row(row: Row) -> Relation:
    return Relation(
        row=row[0],
        article=row[1],
        annotator=row[2],
        id=row[3],
        type=row[4],
        from_span=row[5],
        to_span=row[6],
        extra=load_json(row[7]),
    )


def _guideline_to_row(guideline: Guideline) -> tuple[Any, ...]:
    return guideline.row, guideline.text


def _guideline_from_row(row: Row) -> Guideline:
    return Guideline(row=row[0], text=row[1])


def _precedent_to_row(precedent: Precedent) -> tuple[Any, ...]:
    return (
        precedent.row,
        precedent.article,
        precedent.annotator,
        precedent.label,
        precedent.start,
        precedent.end,
        precedent.surface,
        precedent.before,
        precedent.after,
        precedent.ruling,
        precedent.made,
    )


def _precedent_from_row(row: Row) -> Precedent:
    return Precedent(
        row=row[0],
        article=row[1],
        annotator=row[2],
        label=row[3],
        start=row[4],
        end=row[5],
        surface=row[6],
        before=row[7],
        after=row[8],
        ruling=row[9],
        made=row[10],
    )


def _filter_to_row(saved: SavedFilter) -> tuple[Any, ...]:
    return saved.row, saved.name, dump_json(saved.wanted), saved.position


def _filter_from_row(row: Row) -> SavedFilter:
    return SavedFilter(row=row[0], name=row[1], wanted=load_json(row[2]), position=row[3])


def _split_to_row(frozen: FrozenSplit) -> tuple[Any, ...]:
    return frozen.row, frozen.article, frozen.name


def _split_from_row(row: Row) -> FrozenSplit:
    if type(row[2]) is not str:
        raise ValueError(f"{row[2]!r} is no name of a split")
    return FrozenSplit(row=row[0], article=row[1], name=row[2])


def _table(
    name: str,
    columns: str,
    to_row: Callable[[Any], tuple[Any, ...]],
    from_row: Callable[[Row], Record],
) -> Table:
    names = tuple(columns.split())
    column_list = ", ".join(f'"{column}"' for column in names)
    marks = ", ".join("?" * len(names))
    return Table(
        name=name,
        columns=names,
        to_row=to_row,
        from_row=from_row,
        pick=cast("Callable[[Mapping[str, Any]], Row]", itemgetter(*names)),
        column_list=column_list,
        insert=f"INSERT INTO {name} ({column_list}) VALUES ({marks})",
        delete=f'DELETE FROM {name} WHERE "row" = ?',
    )


TABLES: dict[type[Record], Table] = {
    Annotator: _table("annotators", "row name", _annotator_to_row, _annotator_from_row),
    Label: _table(
        "labels",
        "row name color key definition position attributes",
        _label_to_row,
        _label_from_row,
    ),
    RelationType: _table(
        "relation_types", "row name kind ends position", _type_to_row, _type_from_row
    ),
    Article: _table(
        "articles",
        "row id sha256 title source editor author published dateline url file more extra head text",
        _article_to_row,
        _article_from_row,
    ),
    ArticleState: _table(
        "states",
        "row article annotator status flagged reason note extra",
        _state_to_row,
        _state_from_row,
    ),
    Span: _table(
        "spans",
        "row article annotator id start end label surface attributes note extra",
        _span_to_row,
        _span_from_row,
    ),
    Relation: _table(
        "relations",
        "row article annotator id type from_span to_span extra",
        _relation_to_row,
        _relation_from_row,
    ),
    Guideline: _table("guideline", "row text", _guideline_to_row, _guideline_from_row),
    Precedent: _table(
        "precedents",
        "row article annotator label start end surface before after ruling made",
        _precedent_to_row,
        _precedent_from_row,
    ),
    SavedFilter: _table("filters", "row name wanted position", _filter_to_row, _filter_from_row),
    FrozenSplit: _table("splits", "row article name", _split_to_row, _split_from_row),
}
BY_NAME = {table.name: table for table in TABLES.values()}

BULK_TABLES = ("articles", "states", "spans", "relations")
"""Tables whose rows an import may add, parents first."""
