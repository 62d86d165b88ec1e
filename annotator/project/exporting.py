"""Training data out: whole or not at all, and read back before it takes its place."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from annotator.core.errors import Cancelled, ExportRefused
from annotator.core.model import Label, RelationType
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.core.splits import SplitPlan
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
from annotator.project.export_records import ExportCounts, ExportRecords
from annotator.project.last_export import Comparison, compared, is_untouched, last_export
from annotator.project.lines import ExportFilter, lines
from annotator.project.manifest import manifest
from annotator.project.output import MANIFEST, check_target, manifest_of, replacing_path
from annotator.project.proof import Proof
from annotator.project.sorting import Signatures, sort_articles
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
    splits: SplitPlan | None = None,
    known: Signatures | None = None,
    force: bool = False,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> ExportReport:
    """Write a project's data: the whole of it or nothing, each span compared with the text it
    marks, and what was written read back before it takes its place. Reads on a connection of its
    own, beside a window that goes on working.

    With `splits`, `out` is a folder with a file or folder for each. `known` may be kept by whoever
    calls, and spares work the next time. Nothing is frozen; `Splits.freeze` does that with the
    articles of the report's balance.

    Progress counts articles, sorted, written and read back. Raises ExportRefused, Cancelled,
    StorageFailed.
    """
    writer = registry.writer(format)
    registry.require(writer)
    is_folder = writer.is_folder or splits is not None
    check_target(path, out, force=force, is_folder=is_folder)
    beside = None if is_folder else manifest_of(out, is_folder=False)
    last = last_export(out, is_folder=is_folder)
    phase = _phases(progress, 3 if splits else 2)
    with ExitStack() as places:
        connection = places.enter_context(reading(path))
        if beside is not None:
            check_target(path, beside, force=force)
            # Entered first, it takes its place last.
            beside = places.enter_context(replacing_path(beside, force=force))
        part = places.enter_context(replacing_path(out, force=force))
        plan = _plan(connection, overlaps)
        sorted_into = None
        if splits is not None:
            sorted_into = sort_articles(
                connection, splits, known=known, progress=phase(0), cancel=cancel
            )
        export = ExportRecords(connection, writer, filter, plan, sorted_into, cancel)
        counts = export.counts
        files = tuple(_write(_pieces(writer, export.splits(phase(-2)), plan), part))
        if writer.read is not None:
            _read_back(writer, part, export, phase(-1))
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
            splits=counts.balance.by_name() if counts.balance else None,
        )
        for _file in _write([("", told)], beside or part / MANIFEST):
            pass
    return ExportReport(path=out, files=files, counts=counts, comparison=comparison)


def export_again(
    path: Path, out: Path, *, format: str, splits: SplitPlan | None, **words: Any
) -> ExportReport:
    """Write an export in the place of the last one there, if that is as it was written; the words
    are those of `export_project`. Raises what it does.
    """
    is_folder = registry.writer(format).is_folder or splits is not None
    last = last_export(out, is_folder=is_folder)
    if out.exists() and (last is None or not is_untouched(out, last, is_folder=is_folder)):
        raise ExportRefused(
            f"{out} is not as the last export left it.", hint="Nothing was written there."
        )
    return export_project(path, out, format=format, splits=splits, force=True, **words)


def preview_export(
    path: Path,
    *,
    format: str = "jsonl",
    filter: ExportFilter = ExportFilter(),  # noqa: B008 - frozen
    overlaps: Overlaps = Overlaps.LONGEST,
    splits: SplitPlan | None = None,
    known: Signatures | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> ExportCounts:
    """Count what an export would write and lose; with `splits`, what would be in each is in
    `balance`. `known` may be kept by whoever calls: a second preview, and the export, then cost
    hardly more than without splits. Raises Cancelled, ExportRefused.
    """
    writer = registry.writer(format)
    phase = _phases(progress, 2 if splits else 1)
    with reading(path) as connection:
        plan, sorted_into = _plan(connection, overlaps), None
        if splits is not None:
            sorted_into = sort_articles(
                connection, splits, known=known, progress=phase(0), cancel=cancel
            )
        export = ExportRecords(connection, writer, filter, plan, sorted_into, cancel, proves=False)
        for split in export.splits(phase(-1)):
            for _record in split.records:
                pass
    return export.counts


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
            raise Cancelled("The export was cancelled; nothing was written.")

    found: list[Beginning] = []
    with reading(path) as connection:
        plan = _plan(connection, overlaps)
        records = fitted(lines(connection, filter, progress=passed), writer, plan, Losses())
        pieces = _pieces(writer, [Split(records=islice(records, _RECORDS_SHOWN))], plan)
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


def _read_back(writer: Format, part: Path, export: ExportRecords, progress: Progress) -> None:
    """Compare what was written with what can be read. Raises ExportRefused, Cancelled."""
    total, number = max(1, export.counts.articles), 0
    for name, proof in export.proofs.items():
        found = Proof(writer.keeps)
        for item in writer.read(part / name, PLAIN_READ) if writer.read else ():
            export.check()
            found.take(item)
            number += 1
            if number % _PROGRESS_EVERY == 0:
                progress(min(number, total), total)
        proof.compare(found)
    progress(total, total)


def _phases(progress: Progress, count: int) -> Callable[[int], Progress]:
    """Gives the progress of each of some phases, which take as long as one another."""

    def phase(number: int) -> Progress:
        before = number % count
        return lambda done, total: progress(before * total + done, count * total)

    return phase


def _pieces(
    writer: Format, splits: Sequence[Split], plan: WritePlan
) -> Iterator[tuple[str, bytes]]:
    if writer.encode_files is not None:
        yield from writer.encode_files(splits, plan)
    elif writer.encode is not None:
        for split in splits:
            name = writer.file_of(split.name) if split.name else ""
            yield name, b""
            for chunk in writer.encode(split.records, plan):
                yield name, chunk


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
