"""Looks a whole project over, and counts what is in it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.core.errors import StorageFailed
from annotator.core.model import Label, Precedent, RelationKind, RelationType, Status
from annotator.core.problems import Problem
from annotator.core.rules import Ties, check_attribute, check_range
from annotator.project.articles import sha256_of
from annotator.store import bulk, fulltext, indexes, queries
from annotator.store.project_file import Connection, reading
from annotator.store.rows import BY_NAME

_OF_INDEX = re.compile(r"row \d+ missing from index |wrong # of entries in index ")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatorCounts:
    """What one annotator has done."""

    name: str
    done: int
    skipped: int
    flagged: int
    spans: int
    relations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What is in a project. An article counts once for each status that some annotator gave it."""

    articles: int
    spans: int
    relations: int
    operations: int
    by_status: dict[str, int]
    by_label: dict[str, int]
    annotators: tuple[AnnotatorCounts, ...]


def statistics(path: Path) -> Statistics:
    """Count articles, spans, relations. Raises what the gate raises."""
    with reading(path) as connection:
        return _statistics(connection)


def check_project(path: Path) -> list[Problem]:
    """Hold the file against every rule of the data; an empty list is a sound project.

    Raises what the gate raises.
    """
    found: list[Problem] = []
    try:
        with reading(path) as connection:
            for code, message in _problems(connection):
                found.append(Problem(file=path.name, code=code, message=message))
    except (StorageFailed, AttributeError, LookupError, TypeError, ValueError) as error:
        found.append(
            Problem(
                file=path.name,
                code="damaged",
                message=f"The file is damaged, so that the rest was not looked at: {error}.",
                hint="Go back to a copy of it.",
            )
        )
    return found


def _statistics(connection: Connection) -> Statistics:
    def counted(sql: str) -> dict[str, int]:
        return dict(connection.execute(sql).fetchall())

    (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    by_status = counted(
        "SELECT status, count(DISTINCT article) FROM states WHERE status <> 'open' GROUP BY status"
    )
    (handled,) = connection.execute(
        "SELECT count(DISTINCT article) FROM states WHERE status <> 'open'"
    ).fetchone()
    people = connection.execute(
        """SELECT n.name,
          (SELECT count(*) FROM states s WHERE s.annotator = n."row" AND status = 'done'),
          (SELECT count(*) FROM states s WHERE s.annotator = n."row" AND status = 'skipped'),
          (SELECT count(*) FROM states s WHERE s.annotator = n."row" AND flagged = 1),
          (SELECT count(*) FROM spans s WHERE s.annotator = n."row"),
          (SELECT count(*) FROM relations r WHERE r.annotator = n."row")
        FROM annotators n ORDER BY n.name"""
    )
    by_label = counted(
        'SELECT l.name, count(s."row") FROM labels l LEFT JOIN spans s ON s.label = l."row"'
        ' GROUP BY l."row" ORDER BY l.position'
    )
    (relations,) = connection.execute("SELECT count(*) FROM relations").fetchone()
    (operations,) = connection.execute("SELECT count(*) FROM operations").fetchone()
    return Statistics(
        articles=articles,
        spans=sum(by_label.values()),
        relations=relations,
        operations=operations,
        by_status={
            Status.OPEN.value: articles - handled,
            Status.DONE.value: by_status.get("done", 0),
            Status.SKIPPED.value: by_status.get("skipped", 0),
        },
        by_label=by_label,
        annotators=tuple(
            AnnotatorCounts(
                name=row[0],
                done=row[1],
                skipped=row[2],
                flagged=row[3],
                spans=row[4],
                relations=row[5],
            )
            for row in people
        ),
    )


def _problems(connection: Connection) -> Iterator[tuple[str, str]]:
    for (message,) in connection.execute("PRAGMA integrity_check"):
        if _OF_INDEX.match(message):
            yield "index", f"An index is not like its table: {message}."
        elif message != "ok":
            yield "damaged", f"SQLite finds damage: {message}."
    for name in indexes.missing(connection):
        yield "index", f"The index {name} is missing."
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield "dangling", f"Row {row} of {table} points to a row of {parent} that is gone."
    labels = {label.row: label for label in queries.every(connection, Label)}
    types = {type_.row: type_ for type_ in queries.every(connection, RelationType)}
    filed: dict[int | None, list[Precedent]] = {}
    for precedent in queries.every(connection, Precedent):
        filed.setdefault(precedent.article, []).append(precedent)
    for row, id, sha256, text, _, _ in bulk.articles(connection):
        if sha256_of(text) != sha256:
            yield "text-changed", f"The text of article {id} is not what it was (its hash differs)."
        # A reader does not know the tables' own conditions.
        for _, status, flagged, *_ in bulk.states_of(connection, row):
            if status not in set(Status) or flagged not in (0, 1):
                yield "bad-status", f"The status of article {id} is “{status}” ({flagged})."
        spans = bulk.spans_of(connection, row)
        for span in spans:
            for message in _span_faults(text, span, labels):
                yield "bad-span", f"Span {span[2]} of article {id}: {message}"
        relations = bulk.relations_of(connection, row)
        for relation, message in _relation_faults(spans, relations, types):
            yield "bad-relation", f"Relation {relation} of article {id}: {message}"
        for precedent in filed.get(row, ()):
            if text[precedent.start : precedent.end] != precedent.surface:
                message = f"the text there is not “{precedent.surface[:40]}”."
                yield "bad-precedent", f"Precedent {precedent.row} of article {id}: {message}"
    if not fulltext.is_true(connection):
        yield "search", "The search does not find what is in the articles."
    yield from _history_faults(connection)


def _relation_faults(
    spans: list[Any], relations: list[Any], types: dict[int, RelationType]
) -> Iterator[tuple[str, str]]:
    """The id of each relation that breaks a rule, and which."""
    ends = {(span[0], span[1]): (span[1], span[5]) for span in spans}
    ties: dict[int, Ties] = {}
    for annotator, id, type_, source, target, _ in relations:
        tied = ties.setdefault(annotator, Ties())
        if type_ in types:
            found = ends.get((annotator, source)), ends.get((annotator, target))
            if found[0] is None or found[1] is None:
                yield id, "it joins what are no spans of its annotator in this article."
            else:
                for violation in tied.check(types[type_], found[0], found[1]):
                    yield id, violation.message
        tied.add(type_, source, target)
    chains = [row for row, type_ in types.items() if type_.kind is RelationKind.CHAIN]
    for annotator, id, type_, source, _, _ in relations:
        is_attribution = type_ in types and types[type_].kind is RelationKind.ATTRIBUTION
        if is_attribution and ties[annotator].first(source, chains) != source:
            yield id, "it does not stand on the first span of its chain."


def _span_faults(text: str, span: Any, labels: dict[int, Label]) -> Iterator[str]:
    _, _, _, start, end, label, surface, attributes, _, _ = span
    violations = check_range(text, start, end)
    if violations:
        yield violations[0].message
    elif text[start:end] != surface:
        yield f"the text at {start} to {end} is not “{surface[:40]}”."
    specs = {spec.name: spec for spec in labels[label].attributes} if label in labels else {}
    for name, value in bulk.parsed(attributes).items():
        spec = specs.get(name)
        if spec is None:
            yield f"its label has no attribute “{name}”."
        elif faults := check_attribute(spec, value):
            yield faults[0].message


def _history_faults(connection: Connection) -> Iterator[tuple[str, str]]:
    """The rows that the newest applied operations left must still be as they left them."""
    seen: set[tuple[str, int]] = set()
    given_anew: list[tuple[str, int, int]] = []  # to an import, after an older operation
    rows = connection.execute(
        "SELECT seq, name, changes, bulk FROM operations WHERE state = 'applied' ORDER BY seq DESC"
    )
    for seq, name, source, bulk_rows in rows:
        for table_name, row, _, after in reversed(json.loads(source)):
            if (table_name, row) in seen or any(
                table_name == given and first <= row <= last for given, first, last in given_anew
            ):
                continue
            seen.add((table_name, row))
            table = BY_NAME[table_name]
            found = connection.execute(
                f'SELECT {table.column_list} FROM {table_name} WHERE "row" = ?', (row,)
            ).fetchone()
            expected = None if after is None else tuple(after[name] for name in table.columns)
            if found != expected:
                message = f"Operation {seq} (“{name}”) left row {row} of {table_name} otherwise."
                yield "history", message
        for given, (first, last) in json.loads(bulk_rows or "{}").items():
            yield from _lost_of_import(connection, seq, name, given, range(first, last + 1), seen)
        given_anew += [(given, *ends) for given, ends in json.loads(bulk_rows or "{}").items()]


def _lost_of_import(
    connection: Connection,
    seq: int,
    name: str,
    table: str,
    rows: range,
    seen: set[tuple[str, int]],
) -> Iterator[tuple[str, str]]:
    """The rows that an import added must still be there, if nothing newer touched them."""
    found = connection.execute(
        f'SELECT "row" FROM {table} WHERE "row" BETWEEN ? AND ?', (rows[0], rows[-1])
    )
    there = {row for (row,) in found}
    for row in rows:
        if row not in there and (table, row) not in seen:
            yield (
                "history",
                f"Operation {seq} (“{name}”) added row {row} of {table}, which is gone.",
            )
