"""The lines of brat's .ann files: what each says, put together to spans and relations."""

import json
import re
from collections.abc import Mapping
from typing import Any

from annotator.core.model import NOTHING
from annotator.formats.records import RelationRecord, SpanRecord
from annotator.formats.units import Units
from annotator.formats.values import Fault, mapping, refuse_deep

_ENTITY = re.compile(r"(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)")
_RELATION = re.compile(r"(\S+)\s+[^\s:]+:(\S+)\s+[^\s:]+:(\S+)\s*")
_MARK = re.compile(r"(\S+) (\S+)(?: (\S+))?\s*")
_LEFT_OUT = {
    "E": "Events of brat were left out; the words that name them are spans.",
    "*": "Groups of equals (lines with “*”) were left out.",
    "N": "References to databases (lines with “N”) were left out.",
}
_PIECES = "Spans of several pieces reach from the first to the last; “extra” has the pieces."
_NOT_OF_SPANS = "Attributes and notes of events and relations were left out."


class Standoff:
    """Takes the lines of a file, in any order. `told` says what was left out or changed."""

    def __init__(self, units: Units, names: Mapping[str, str]) -> None:
        self._units = units
        self._names = names
        self._spans: dict[str, SpanRecord] = {}
        self._attributes: dict[str, dict[str, Any]] = {}
        self._notes: dict[str, list[str]] = {}
        self.relations: list[RelationRecord] = []
        self.told: dict[str, None] = {}

    def take(self, line: str) -> None:
        """Take a line. Raises Fault."""
        if not line.strip():
            return
        id, _, body = line.partition("\t")
        kind = id[0] if id else ""
        if kind in _LEFT_OUT:
            self.told[_LEFT_OUT[kind]] = None
        elif kind == "T":
            self._entity(id, body)
        elif kind == "R":
            match = _fullmatch(_RELATION, body.partition("\t")[0])
            type_ = self._names.get(match[1], match[1])
            self.relations.append(RelationRecord(id, type_, match[2], match[3]))
        elif kind in ("A", "M"):
            name, owner, value = _fullmatch(_MARK, body).groups()
            self._attributes.setdefault(owner, {})[name] = True if value is None else value
        elif kind == "#":
            self._note(body)
        else:
            raise Fault("bad-line", f"No line of brat begins with “{id[:20]}”.", _SKIPPED)

    def spans(self) -> list[SpanRecord]:
        """The spans, with their attributes and notes."""
        if (self._attributes.keys() | self._notes.keys()) - self._spans.keys():
            self.told[_NOT_OF_SPANS] = None
        return [
            span._replace(
                attributes=self._attributes.get(id, NOTHING),
                note="\n".join(self._notes.get(id, ())) or None,
            )
            for id, span in self._spans.items()
        ]

    def _entity(self, id: str, body: str) -> None:
        place, _, surface = body.partition("\t")
        match = _fullmatch(_ENTITY, place)
        pieces = [tuple(map(int, piece.split(" "))) for piece in match[2].split(";")]
        start, end = pieces[0][0], pieces[-1][1]
        label = self._names.get(match[1], match[1])
        if id in self._spans:
            raise Fault("bad-line", f"“{id}” stands there twice.", _SKIPPED)
        if len(pieces) == 1:
            start, end = self._units.place(start, end, surface)
            text = None if self._units.reads(start, end, surface) else surface
            self._spans[id] = SpanRecord(id, start, end, label, text)
            return
        text, extra = None, NOTHING
        start, end = self._units.place(start, end)
        # brat cuts spans at line ends, too: then nothing but blanks lies between the pieces.
        if not self._units.reads(start, end, surface):
            extra = {"pieces": [list(piece) for piece in pieces]}
            self.told[_PIECES] = None
        self._spans[id] = SpanRecord(id, start, end, label, text, extra=extra)

    def _note(self, body: str) -> None:
        """A person's note, or what this program wrote where brat has no line for it."""
        about, _, note = body.partition("\t")
        kind, owner, _ = _fullmatch(_MARK, about).groups()
        if kind != "Annotator":
            self._notes.setdefault(owner, []).append(note)
            return
        try:
            rest = mapping(json.loads(note), "The note")
        except (ValueError, RecursionError):
            raise Fault("bad-line", "The note is no JSON.", _SKIPPED) from None
        attributes = mapping(rest.get("attributes") or {}, "“attributes”")
        refuse_deep(attributes, "attributes")
        self._attributes.setdefault(owner, {}).update(attributes)
        if isinstance(rest.get("note"), str):
            self._notes.setdefault(owner, []).append(rest["note"])


_SKIPPED = "The line was left out; the rest of the file was kept."


def _fullmatch(pattern: "re.Pattern[str]", text: str) -> "re.Match[str]":
    match = pattern.fullmatch(text)
    if match is None:
        raise Fault("bad-line", "The line is not written as brat writes it.", _SKIPPED)
    return match
