"""Copies what can be read of a damaged project into a new one, and names what can not.

The damaged file is only read, by its bytes, and must not be open in this process.
"""

import hashlib
import mmap
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from annotator.core.errors import (
    AnnotatorError,
    Cancelled,
    NotAProject,
    ProjectExists,
    ProjectMissing,
    StorageFailed,
)
from annotator.core.problems import Problem
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.core.rules import check_range
from annotator.store import fulltext
from annotator.store.backup import Head, look_over, making
from annotator.store.pages import PageFile, Row
from annotator.store.project_file import create
from annotator.store.rows import BY_NAME
from annotator.store.wreck import Column, Wreck, columns_of

_HISTORY = ("operations", "shelved")
_NAMES = ("annotators", "labels", "relation_types")
"""What others point to for its name: a lost one is made anew."""
_EMPTY = {"attributes": "{}", "more": "{}", "extra": "{}", "wanted": "{}"}
_NOUNS = {
    "articles": ("article", "articles"),
    "annotators": ("annotator", "annotators"),
    "labels": ("label", "labels"),
    "relation_types": ("relation type", "relation types"),
    "states": ("status", "statuses"),
    "spans": ("span", "spans"),
    "relations": ("link", "links"),
    "precedents": ("precedent", "precedents"),
    "filters": ("filter", "filters"),
    "guideline": ("guideline", "guideline"),
    "splits": ("frozen article", "frozen articles"),
}
_INDEXED_AT_ONCE = 50

Values = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """What was saved, and what was not."""

    head: Head
    problems: tuple[Problem, ...]


def salvage(
    path: Path, new: Path, *, progress: Progress = no_progress, cancel: Cancel = never
) -> Salvage:
    """Make a project of what can be read of a damaged one; progress counts pages, then articles.

    Raises ProjectMissing, NotAProject where nothing can be read, ProjectExists, StorageFailed,
    Cancelled; nothing is left of the new one then.
    """
    if new.exists() or new.is_symlink():
        raise ProjectExists(f"{new} is there already.", hint="Choose another name.")
    with making(new) as unfinished:
        create(unfinished)
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            columns = {name: columns_of(connection, name) for name in (*BY_NAME, *_HISTORY)}

            def looked(done: int, total: int) -> None:
                progress(done, total)
                _stop_if(cancel)

            saver = _Saver(path.name, _wreck(path, columns, looked), columns)
            _stop_if(cancel)
            saver.judge()
            if not saver.kept["articles"]:
                raise NotAProject(f"Nothing of a project can be read in {path}.")
            _stop_if(cancel)
            saver.write(connection)
            total = len(saver.kept["articles"])
            done = 0
            while took := fulltext.index_some(connection, limit=_INDEXED_AT_ONCE):
                done += took
                progress(done, total)
                _stop_if(cancel)
        head = look_over(unfinished, cancel=cancel)
    return Salvage(head=head, problems=tuple(saver.problems))


def _stop_if(cancel: Cancel) -> None:
    if cancel():
        raise Cancelled("The saving was cancelled; nothing was kept.")


def _wreck(path: Path, columns: dict[str, list[Column]], looked: Progress) -> Wreck:
    """Read the bytes of the file and its log. All rows are taken out of the map at once."""
    log = path.with_name(path.name + "-wal")
    try:
        with (
            path.open("rb") as handle,
            mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ) as data,
        ):
            pages = PageFile(data, log.read_bytes() if log.is_file() else b"", looked)
            return Wreck(pages, columns)
    except FileNotFoundError as error:
        raise ProjectMissing(f"There is no file at {path}.") from error
    except ValueError as error:
        raise NotAProject(f"{path} is empty; it holds no project.") from error
    except OSError as error:
        raise StorageFailed(f"{path} can't be read: {error.strerror or error}.") from error


class _Saver:
    """Judges the rows of a wreck and writes those that make sense. `kept` has them by table."""

    def __init__(self, file: str, wreck: Wreck, columns: dict[str, list[Column]]) -> None:
        self._file = file
        self._wreck = wreck
        self._columns = columns
        self.kept: dict[str, dict[int, Values]] = {}
        self.problems: list[Problem] = []
        self._lost: dict[int, Counter[str]] = {}
        """How many rows of each table are lost, by article."""

    def judge(self) -> None:
        """Decide of every row whether it is kept, and say what is not."""
        if not self._wreck.has_beginning:
            self._say(
                "no-beginning",
                "The beginning of the file can't be read; what had been deleted may be back.",
            )
        for table in BY_NAME:
            self._judge(table)
            if self._wreck.may_lack_more(table):
                self._say(
                    "may-lack", f"More {_noun(table)} may be lost, of which nothing can be read."
                )
        for table in _NAMES:
            self._make_anew(table)
        for article, lost in sorted(self._lost.items()):
            if article in self.kept["articles"]:
                what = ", ".join(f"{count} {_noun(table, count)}" for table, count in lost.items())
                self._say("lost", f"Of article {self._article(article)} can't be read: {what}.")

    def write(self, connection: sqlite3.Connection) -> None:
        """Write what is kept, with the history if that is whole."""
        connection.execute("BEGIN")
        for table, rows in self.kept.items():
            for values in rows.values():
                try:
                    _insert(connection, table, list(values), list(values.values()))
                except sqlite3.IntegrityError as error:
                    self._say("refused", f"Row {values['row']} of {table} was left out: {error}.")
        history = {table: list(self._wreck.rows(table).values()) for table in _HISTORY}
        if self.problems or not self._wreck.is_whole or not _is_history(history):
            self._say(
                "no-history", "The history could not be kept whole, so that undo begins anew."
            )
            history.clear()
        for table, rows in history.items():
            names = [column.name for column in self._columns[table]]
            for values in rows:
                _insert(connection, table, names, values)
        connection.execute("COMMIT")

    def _judge(self, table: str) -> None:
        kept = self.kept[table] = {}
        lost: dict[int, Any] = {}
        names = [column.name for column in self._columns[table]]
        for row, raw in self._wreck.rows(table).items():
            values = dict(zip(names, raw, strict=True))
            if self._makes_sense(table, values):
                kept[row] = values
            else:
                lost[row] = values.get("article", row)
        for row, entry in self._wreck.known(table).items():
            if row not in kept and row not in lost:
                lost[row] = entry[0]
        if table == "articles":
            for row, id in sorted(lost.items()):
                title = self._wreck.title(row)
                name = f"“{title}” ({id})" if title else f"{id}"
                self._say("lost-article", f"Article {name} can't be read, and what was said of it.")
        elif table not in _NAMES:
            for article in lost.values():
                self._lost.setdefault(article, Counter())[table] += 1
            unbound = sum(1 for article in lost.values() if article not in self.kept["articles"])
            if unbound and table in ("precedents", "filters", "guideline"):
                self._say("lost", f"{unbound} {_noun(table, unbound)} can't be read.")

    def _makes_sense(self, table: str, values: Values) -> bool:
        """Whether a row can be kept, beside what is kept of the tables before it."""
        for column in self._columns[table]:
            points_to = values[column.name]
            if column.parent is None or points_to is None or column.parent in _NAMES:
                continue
            if points_to not in self.kept[column.parent]:
                if not column.may_be_null:
                    return False
                values[column.name] = None
        if table != "articles" and _was_wiped(values.values()):
            return False
        if not self._is_record(table, values) and not self._is_without_details(table, values):
            return False
        if table == "articles":
            self._follow_text(values)
        if table == "spans":
            return self._is_in_text(values)
        return True

    def _is_record(self, table: str, values: Values) -> bool:
        record = BY_NAME[table]
        try:
            record.from_row([values[name] for name in record.columns])
        except (AnnotatorError, AttributeError, LookupError, TypeError, ValueError):
            return False
        return True

    def _is_without_details(self, table: str, values: Values) -> bool:
        """Details that can't be read are no reason to lose the rest."""
        empty = {name: text for name, text in _EMPTY.items() if name in values}
        if table == "labels":
            empty = {"attributes": "[]"}
        values.update(empty)
        if not empty or not self._is_record(table, values):
            return False
        self._say("details", f"The details of row {values['row']} of {table} can't be read.")
        return True

    def _follow_text(self, values: Values) -> None:
        sha256 = hashlib.sha256(values["text"].encode("utf-8", "surrogatepass")).hexdigest()
        if sha256 != values["sha256"]:
            values["sha256"] = sha256
            self._say(
                "text-changed",
                f"The text of article {values['id']} is not what it was; it is kept as it is.",
            )

    def _is_in_text(self, values: Values) -> bool:
        text, start, end = self._text(values["article"]), values["start"], values["end"]
        return not check_range(text, start, end) and text[start:end] == values["surface"]

    def _text(self, article: int) -> str:
        return self.kept["articles"][article]["text"]

    def _make_anew(self, table: str) -> None:
        """A name that rows point to, or that an index knows, is there again."""
        kept, known = self.kept[table], self._wreck.known(table)
        wanted = {row: str(entry[0]) for row, entry in known.items() if row not in kept}
        for child in BY_NAME:
            pointing = [c.name for c in self._columns[child] if c.parent == table]
            for values in self.kept[child].values():
                for name in pointing:
                    if values[name] is not None and values[name] not in kept:
                        wanted.setdefault(values[name], f"recovered {values[name]}")
        taken = {values["name"] for values in kept.values()}
        for row, lost in sorted(wanted.items()):
            name = lost if lost not in taken else f"{lost} (recovered {row})"
            taken.add(name)
            kept[row] = self._named(table, row, name)
            self._say("made-anew", f"Of the {_noun(table, 1)} “{name}” nothing else can be read.")

    def _named(self, table: str, row: int, name: str) -> Values:
        if table == "annotators":
            return {"row": row, "name": name}
        position = len(self.kept[table])
        if table == "labels":
            return {
                **{"row": row, "name": name, "color": "slate", "key": "", "definition": ""},
                **{"position": position, "attributes": self._seen_attributes(row)},
            }
        return {
            **{"row": row, "name": name, "kind": "plain", "ends": self._seen_ends(row)},
            "position": position,
        }

    def _seen_attributes(self, label: int) -> str:
        """What a lost label must declare for the spans that are left."""
        kinds: dict[type, str] = {bool: "flag", int: "number", float: "number"}
        seen: dict[str, str] = {}
        for span in self.kept["spans"].values():
            if span["label"] == label:
                for name, value in orjson.loads(span["attributes"]).items():
                    kind = kinds.get(value.__class__, "text")
                    seen[name] = kind if seen.get(name, kind) == kind else "text"
        specs = [{"name": name, "type": kind} for name, kind in sorted(seen.items())]
        return orjson.dumps(specs).decode()

    def _seen_ends(self, type_: int) -> str:
        """Which labels a lost relation type must join for the relations that are left."""
        spans = self.kept["spans"]
        ends = {
            (spans[tie["from_span"]]["label"], spans[tie["to_span"]]["label"])
            for tie in self.kept["relations"].values()
            if tie["type"] == type_
        }
        return orjson.dumps(sorted(ends)).decode()

    def _article(self, row: int) -> str:
        values = self.kept["articles"][row]
        title = values["title"]
        return f"“{title}” ({values['id']})" if title else values["id"]

    def _say(self, code: str, message: str) -> None:
        self.problems.append(Problem(file=self._file, code=code, message=message))


def _was_wiped(values: Iterable[Any]) -> bool:
    """Whether zeros stand where text was: nothing else tells of the end of a long value."""
    return any(isinstance(value, str) and "\0" in value for value in values)


def _is_history(history: dict[str, list[Row]]) -> bool:
    """Whether all images of the history can be read; they are the last column of both tables."""
    try:
        for row in (row for rows in history.values() for row in rows):
            orjson.loads(row[-1])
    except ValueError:
        return False
    return True


def _insert(
    connection: sqlite3.Connection, table: str, names: list[str], values: Sequence[Any]
) -> None:
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)


def _noun(table: str, count: int = 2) -> str:
    return _NOUNS.get(table, (table, table))[count != 1]
