"""Training data out: whole or not at all, and read back before it takes its place."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from annotator.core.errors import Cancelled, ExportRefused
from annotator.core.model import Label, RelationType, Status
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.formats import registry
from annotator.formats.fitting import fitted
from annotator.formats.format import (
    PLAIN_READ,
    Format,
    Overlaps,
    Split,
    WritePlan,
)
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord
from annotator.project.last_export import Comparison, compared, is_untouched, last_export
from annotator.project.lines import ExportFilter, lines
from annotator.project.manifest import manifest
from annotator.project.output import MANIFEST, check_target, manifest_of, replacing_path
from annotator.project.prints import Prints
from annotator.project.proof import Proof
from annotator.store import queries
from annotator.store.project_file import Connection, reading

_PROGRESS_EVERY = 50
_SYNCED = 50
"""So many files of a folder are on the disk for sure before the folder takes its place."""
_RECORDS_SHOWN = 3
_CHARACTERS_SHOWN = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file of an export; `name` is its place in the folder (empty: the file itself)."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """How a file of an export begins; without a text where it is not one."""

    name: str
    text: str | None


@dataclass(slots=True, kw_only=True)
class ExportCounts:
    """What an export writes; `lines` is one for each article and annotator."""

    articles: int = 0
    lines: int = 0
    spans: int = 0
    relations: int = 0
    by_status: dict[Status, int] = field(default_factory=dict[Status, int])
    by_label: dict[str, int] = field(default_factory=dict[str, int])
    losses: Losses = field(default_factory=Losses)
    prints: Prints = field(default_factory=Prints)

    def by_name(self) -> dict[str, Any]:
        """The counts as a manifest has them."""
        return {
            "articles": self.articles,
            "lines": self.lines,
            "spans": self.spans,
            "relations": self.relations,
            "by_status": {status.value: count for status, count in self.by_status.items()},
            "by_label": self.by_label,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What an export wrote."""

    path: Path
    files: tuple[Written, ...]
    counts: ExportCounts
    comparison: Comparison

    @property
    def sha256(self) -> str:
        """Of the file; for a folder, of the lines “hash name” of its files."""
        if not self.files[0].name:
            return self.files[0].sha256
        listing = "".join(f"{file.sha256}  {file.name}\n" for file in self.files)
        return hashlib.sha256(listing.encode()).hexdigest()


def export_project(
    path: Path,
    out: Path,
    *,
    format: str = "jsonl",
    filter: ExportFilter = ExportFilter(),  # noqa: B008 - frozen
    overlaps: Overlaps = Overlaps.LONGEST,
    force: bool = False,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> ExportReport:
    """Write a project's data: the whole of it or nothing, each span compared with the text it
    marks, and what was written read back before it takes its place. Reads on a connection of its
    own, beside a window that goes on working.

    Progress counts articles, written and read back. Raises ExportRefused, Cancelled,
    StorageFailed.
    """
    writer = registry.writer(format)
    registry.require(writer)
    check_target(path, out, force=force, is_folder=writer.is_folder)
    beside = None if writer.is_folder else manifest_of(out, is_folder=False)
    last = last_export(out, writer)
    with ExitStack() as places:
        connection = places.enter_context(reading(path))
        if beside is not None:
            check_target(path, beside, force=force)
            # Entered first, it takes its place last.
            beside = places.enter_context(replacing_path(beside, force=force))
        part = places.enter_context(replacing_path(out, force=force))
        plan = _plan(connection, overlaps)
        counts, proof = ExportCounts(prints=Prints(writer.keeps)), Proof(writer.keeps)

        def halfway(done: int, total: int) -> None:
            progress(done, 2 * total)

        records = lines(connection, filter, progress=halfway)
        taken = _taken(fitted(records, writer, plan, counts.losses), counts, cancel, proof)
        files = tuple(_write(_pieces(writer, taken, plan), part))
        if writer.read is not None:
            articles = max(1, counts.articles)
            found = Proof(writer.keeps)
            for number, item in enumerate(writer.read(part, PLAIN_READ), 1):
                if cancel():
                    raise _cancelled()
                found.take(item)
                if number % _PROGRESS_EVERY == 0:
                    progress(min(articles + number, 2 * articles), 2 * articles)
            proof.compare(found)
            progress(2 * articles, 2 * articles)
        comparison = compared(last, writer, counts.prints)
        told = manifest(
            connection,
            path,
            writer,
            filter,
            plan,
            counts=counts.by_name(),
            losses=counts.losses.by_name(),
            files=[
                {"name": file.name or out.name, "size": file.size, "sha256": file.sha256}
                for file in files
            ],
            difference=comparison.to_json(),
            prints=counts.prints.to_json(),
        )
        for _file in _write([("", told)], beside or part / MANIFEST):
            pass
    return ExportReport(path=out, files=files, counts=counts, comparison=comparison)


def export_again(path: Path, out: Path, *, format: str, **words: Any) -> ExportReport:
    """Write an export in the place of the last one there, if that is as it was written; the words
    are those of `export_project`. Raises what it does.
    """
    last = last_export(out, writer := registry.writer(format))
    if out.exists() and (last is None or not is_untouched(out, last, writer)):
        raise ExportRefused(
            f"{out} is not as the last export left it.", hint="Nothing was written there."
        )
    return export_project(path, out, format=format, force=True, **words)


def preview_export(
    path: Path,
    *,
    format: str = "jsonl",
    filter: ExportFilter = ExportFilter(),  # noqa: B008 - frozen
    overlaps: Overlaps = Overlaps.LONGEST,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> ExportCounts:
    """Count what an export would write and lose. Raises Cancelled, ExportRefused."""
    writer = registry.writer(format)
    counts = ExportCounts(prints=Prints(writer.keeps))
    with reading(path) as connection:
        records = lines(connection, filter, progress=progress)
        fitting = fitted(records, writer, _plan(connection, overlaps), counts.losses)
        for _record in _taken(fitting, counts, cancel):
            pass
    return counts


def start_of_export(
    path: Path,
    *,
    format: str = "jsonl",
    filter: ExportFilter = ExportFilter(),  # noqa: B008 - frozen
    overlaps: Overlaps = Overlaps.LONGEST,
    cancel: Cancel = never,
) -> list[Beginning]:
    """How an export would begin: its first records, and not too much of them.

    Raises Cancelled, ExportRefused.
    """
    writer = registry.writer(format)
    registry.require(writer)

    def passed(_done: int, _total: int) -> None:
        if cancel():
            raise _cancelled()

    found: list[Beginning] = []
    with reading(path) as connection:
        plan = _plan(connection, overlaps)
        records = fitted(lines(connection, filter, progress=passed), writer, plan, Losses())
        pieces = _pieces(writer, islice(records, _RECORDS_SHOWN), plan)
        left = _CHARACTERS_SHOWN
        for name, group in groupby(pieces, key=itemgetter(0)):
            data = b"".join(chunk for _name, chunk in group)
            # Of several files each shows something.
            text = _shown(data, left // 2 if name else left)
            found.append(Beginning(name=name, text=text))
            left -= len(text or "")
    return found


def _shown(data: bytes, most: int) -> str | None:
    if b"\0" in data:
        return None
    text = data.decode("utf-8-sig", "replace")
    return text if len(text) <= most else f"{text[:most]}…"


def _plan(connection: Connection, overlaps: Overlaps) -> WritePlan:
    return WritePlan(
        labels=tuple(queries.every(connection, Label)),
        types=tuple(queries.every(connection, RelationType)),
        overlaps=overlaps,
    )


def _taken(
    records: Iterable[ArticleRecord],
    counts: ExportCounts,
    cancel: Cancel,
    proof: Proof | None = None,
) -> Iterator[ArticleRecord]:
    """The records as they go by, counted."""
    last: str | None = None
    for record in records:
        if cancel():
            raise _cancelled()
        counts.articles += record.id != last
        last = record.id
        counts.lines += 1
        counts.spans += len(record.spans)
        counts.relations += len(record.relations)
        counts.by_status[record.status] = counts.by_status.get(record.status, 0) + 1
        counts.prints.take(record)
        for span in record.spans:
            counts.by_label[span.label] = counts.by_label.get(span.label, 0) + 1
        if proof is not None:
            proof.take(record)
        yield record


def _pieces(
    writer: Format, records: Iterable[ArticleRecord], plan: WritePlan
) -> Iterator[tuple[str, bytes]]:
    if writer.encode_files is not None:
        yield from writer.encode_files((Split(records=records),), plan)
    elif writer.encode is not None:
        yield "", b""
        for chunk in writer.encode(records, plan):
            yield "", chunk


def _write(pieces: Iterable[tuple[str, bytes]], part: Path) -> Iterator[Written]:
    """Write the pieces, one file after the other."""
    for number, (name, group) in enumerate(groupby(pieces, key=itemgetter(0))):
        target = part / name if name else part
        target.parent.mkdir(parents=True, exist_ok=True)
        digest, size = hashlib.sha256(), 0
        with target.open("wb") as handle:
            for _name, chunk in group:
                handle.write(chunk)
                digest.update(chunk)
                size += len(chunk)
            handle.flush()
            # Thousands of small files would take minutes; an export can be made again.
            if number < _SYNCED:
                os.fsync(handle.fileno())
        yield Written(name=name, size=size, sha256=digest.hexdigest())


def _cancelled() -> Cancelled:
    return Cancelled("The export was cancelled; nothing was written.")
