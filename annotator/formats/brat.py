"""Folders of brat: a text and its standoff annotations side by side, with their configuration."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import orjson

from annotator.core.errors import BadInput
from annotator.core.problems import Problem
from annotator.formats.beside import described, said_beside
from annotator.formats.brat_conf import (
    ANNOTATION,
    IDENTIFIER,
    VISUAL,
    annotation_conf,
    renamed,
    type_names,
    visual_conf,
)
from annotator.formats.brat_lines import Standoff
from annotator.formats.decoding import MAX_BYTES, decode
from annotator.formats.file_names import FileNames
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, Split, WritePlan
from annotator.formats.json_items import items
from annotator.formats.line_ends import make_plain
from annotator.formats.losses import Part
from annotator.formats.records import ArticleRecord, LocalId
from annotator.formats.units import Units
from annotator.formats.values import Fault

LISTING = "articles.jsonl"
"""What brat has no place for, an article a line; brat passes such files over."""

_BESIDE = re.compile(r"readme|licen[sc]e|manifest\.json$|articles\.jsonl$|.*\.conf$", re.IGNORECASE)
_LINE_BREAKS = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")


def matches(path: Path, _start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file, or a folder, is of this format."""
    if path.is_dir():
        return 0.9 if (path / ANNOTATION).is_file() or any(path.glob("*.ann")) else 0.0
    ending = path.suffix.lower()
    if ending == ".ann":
        return 0.9
    return 0.95 if ending == ".txt" and path.with_suffix(".ann").is_file() else 0.0


def read(path: Path, plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield each text of a folder and the folders in it with its annotations, or that of a file."""
    if not path.is_dir():
        listed = _listed(path.parent) or _listed(path.parent.parent)
        names = renamed((path.parent, path.parent.parent))
        yield from _article(path.with_suffix(".txt"), path.name, plan, names, listed)
        return
    names, listed, at = renamed((path,)), _listed(path), 0
    for file in sorted(path.rglob("*")):
        name = file.relative_to(path).as_posix()
        if not file.is_file() or file.is_symlink() or _BESIDE.match(file.name):
            continue
        at += file.stat().st_size
        if file.suffix.lower() == ".txt":
            for item in _article(file, name, plan, names, listed):
                if isinstance(item, ArticleRecord):
                    item.at = at
                yield item
        elif file.suffix.lower() != ".ann":
            yield _problem(name, Fault("left-out", "The file is no part of the brat folder."))
        elif not file.with_suffix(".txt").is_file():
            yield _problem(name, Fault("no-text", "There is no text file of the same name."))


def encode_files(
    splits: Sequence[Split], plan: WritePlan = PLAIN_WRITE
) -> Iterator[tuple[str, bytes]]:
    """The configuration, a .txt and .ann for each article and annotator, and the listing."""
    names, files = type_names(plan), FileNames()
    listing: list[bytes] = []
    yield ANNOTATION, annotation_conf(plan, names)
    yield VISUAL, visual_conf(names)
    for split in splits:
        folder = f"{split.name}/" if split.name else ""
        for record in split.records:
            name = folder + files.take(record.id)
            yield f"{name}.txt", record.text.encode()
            yield f"{name}.ann", "".join(f"{line}\n" for line in _lines(record, names)).encode()
            listing.append(_entry(name, record))
    yield LISTING, b"".join(listing)


def _lines(record: ArticleRecord, names: Mapping[str, str]) -> Iterator[str]:
    """The standoff lines. What a line of brat can't hold stands in a note as JSON."""
    numbers: dict[str | None, int] = {}
    marks = notes = 0
    for number, span in enumerate(record.spans, 1):
        numbers[span.id] = number
        surface = _LINE_BREAKS.sub(" ", record.text[span.start : span.end])
        yield f"T{number}\t{names[span.label]} {span.start} {span.end}\t{surface}"
        rest: dict[str, Any] = {}
        for key, value in sorted(span.attributes.items()):
            shown = f" {value}" if value is not True else ""
            is_plain = value is True or (type(value) is str and IDENTIFIER.fullmatch(value))
            if is_plain and IDENTIFIER.fullmatch(key):
                marks += 1
                yield f"A{marks}\t{key} T{number}{shown}"
            else:
                rest.setdefault("attributes", {})[key] = value
        note = span.note or ""
        if note and (_LINE_BREAKS.search(note) or note.strip() != note):
            rest["note"] = note
        elif note:
            notes += 1
            yield f"#{notes}\tAnnotatorNotes T{number}\t{note}"
        if rest:
            notes += 1
            yield f"#{notes}\tAnnotator T{number}\t{json.dumps(rest, sort_keys=True)}"
    for number, tie in enumerate(record.relations, 1):
        ends = f"Arg1:T{numbers[tie.from_id]} Arg2:T{numbers[tie.to_id]}"
        yield f"R{number}\t{names[tie.type]} {ends}\t"


def _entry(name: str, record: ArticleRecord) -> bytes:
    entry = {"file": f"{name}.txt"} | said_beside(record)
    return orjson.dumps(entry, option=orjson.OPT_APPEND_NEWLINE)


def _listed(folder: Path) -> dict[str, dict[str, Any]]:
    """What the listing says of each file; empty where there is none of ours."""
    found: dict[str, dict[str, Any]] = {}
    if (folder / LISTING).is_file():
        for item in items(folder / LISTING):
            if not isinstance(item, Problem) and isinstance(item.data, dict):
                data = cast("dict[str, Any]", item.data)
                found[str(data.get("file"))] = data
    return found


def _article(
    path: Path,
    name: str,
    plan: ReadPlan,
    names: Mapping[str, str],
    listed: Mapping[str, dict[str, Any]],
) -> Iterator[ArticleRecord | Problem]:
    """One text with its annotations; `name` is what a problem tells."""
    annotations = path.with_suffix(".ann")
    known = listed.get(Path(name).with_suffix(".txt").as_posix())
    try:
        if not path.is_file():
            raise Fault("no-text", f"There is no text {path.name} beside the annotations.")
        decoded = decode(_bytes_of(path), keep_line_ends=True)
        lines = decode(_bytes_of(annotations)).text if annotations.is_file() else ""
        record = described(decoded.text, known or {"meta": {"file": path.name}})
    except BadInput as error:
        yield _problem(name, Fault(error.code, error.message, error.hint))
        return
    except Fault as fault:
        yield _problem(name, fault)
        return
    except OSError as error:
        message = f"The file can't be read: {error.strerror or error}."
        yield _problem(name, Fault("unreadable", message))
        return
    standoff = Standoff(Units(record.text, plan.unit), names)
    told = Path(name).with_suffix(".ann").as_posix()
    for number, line in enumerate(lines.split("\n"), 1):
        try:
            standoff.take(line)
        except Fault as fault:
            yield _problem(told, fault, number)
    record.spans, record.relations = standoff.spans(), standoff.relations
    if known is not None:  # the numbers are of this program’s making: no ids to know them by
        record.spans = [span._replace(id=LocalId(span.id)) for span in record.spans]
        record.relations = [tie._replace(id=None) for tie in record.relations]
    record.told = decoded.told + tuple(standoff.told)
    if known is None and "\r" in record.text:
        make_plain(record)
    yield record


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as handle:
        return handle.read(MAX_BYTES + 1)


def _problem(file: str, fault: Fault, line: int | None = None) -> Problem:
    return Problem(file=file, line=line, code=fault.code, message=str(fault), hint=fault.hint)


FORMAT = Format(
    name="brat",
    title="brat",
    description="A folder for brat: texts, standoff annotations, and the configuration for them",
    endings=(".ann",),
    keeps=frozenset(set(Part) - {Part.IDS, Part.LINE_ENDS, Part.EXTRA}),
    matches=matches,
    read=read,
    encode_files=encode_files,
    loading="put the folder into `data` of brat",
)
