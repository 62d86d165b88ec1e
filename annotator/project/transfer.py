"""Articles in, training data out: long work that reports progress and can be cancelled."""

import contextlib
import hashlib
import os
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from annotator.core.errors import Cancelled, ExportRefused, ReadOnly, StorageFailed
from annotator.core.model import Status
from annotator.core.problems import Problem
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.formats import registry
from annotator.formats.records import ArticleRecord
from annotator.project.intake import ImportReport, Intake
from annotator.project.lines import ExportFilter, lines
from annotator.project.project import Project
from annotator.store import fulltext
from annotator.store.bulk import BulkInsert
from annotator.store.operations import operation
from annotator.store.project_file import reading

_INDEXED_AT_ONCE = 20
_TASK = "An import"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What an export wrote; `lines` is one for each article and annotator."""

    path: Path
    sha256: str
    articles: int
    lines: int
    spans: int
    relations: int


@dataclass(slots=True, kw_only=True)
class ExportPreview:
    """What an export would write."""

    articles: int = 0
    lines: int = 0
    spans: int = 0
    relations: int = 0
    by_status: dict[Status, int] = field(default_factory=dict[Status, int])
    by_label: dict[str, int] = field(default_factory=dict[str, int])


class _DryRun(Exception):
    """Ends an import's transaction without keeping it."""


def import_sources(
    project: Project,
    sources: Sequence[Path],
    *,
    format: str | None = None,
    annotator: str = "",
    dry_run: bool = False,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> ImportReport:
    """Bring files and folders (recursively) in, as one operation; progress counts bytes.

    Bad files and lines are reported, the rest comes in. `annotator` stands in only where a file
    names nobody (empty: the current one). Raises BadInput for an unknown format, Cancelled (and
    then nothing was kept), and what the project file raises.
    """
    reader = registry.reader(format) if format else None
    report = ImportReport()
    files = list(_files(sources, project.path, report))
    sizes = [_size(path) for path in files]
    total = sum(sizes)
    session = project.session
    try:
        with operation(
            session.file,
            "Import",
            annotator=session.annotator.row,
            time=session.clock(),
            long_task=_TASK,
        ) as work:
            bulk = BulkInsert(work.connection)
            intake = Intake(
                session,
                project.labels,
                bulk,
                work,
                annotator=annotator,
                report=report,
            )
            read = 0
            for path, size in zip(files, sizes, strict=True):
                intake.start_file(path.name)
                for record in _records(path, reader, report):
                    if cancel():
                        raise Cancelled("The import was cancelled; nothing of it was kept.")
                    intake.take(record)
                    progress(read + record.at, total)
                read += size
                progress(read, total)
            bulk.flush()
            work.bulk = bulk.ranges()
            if report.is_new:
                work.name = f"Import {_counted(report)}"
                report.seq = work.seq
            if dry_run:
                raise _DryRun
    except _DryRun:
        report.seq = None
        return report
    if report.seq is not None:
        session.publish(replace(work.change_set(session.annotator.row), bulk=True, numbers=None))
    return report


def index_pending(
    project: Project, *, progress: Progress = no_progress, cancel: Cancel = never
) -> int:
    """Take the articles that an import left waiting into the full-text index, a few at a time,
    so that nobody waits for it; gives how many it took. Stops quietly when cancelled.
    """
    file = project.session.file
    total = project.queue.pending_index() if not file.read_only else 0
    done = 0
    while done < total and not cancel():
        with file.writing() as connection:
            took = fulltext.index_some(connection, limit=_INDEXED_AT_ONCE)
        if not took:
            break
        done += took
        progress(done, total)
    return done


def export_project(
    path: Path,
    out: Path,
    *,
    format: str = "jsonl",
    filter: ExportFilter = ExportFilter(),  # noqa: B008 - frozen
    force: bool = False,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> ExportReport:
    """Write a project's data to one file: the whole file or nothing, each span compared with
    the text it marks. Reads on a connection of its own, beside a window that goes on working.

    Progress counts articles. Raises ExportRefused, BadInput, Cancelled, StorageFailed.
    """
    writer = registry.writer(format)
    assert writer.encode is not None
    check_target(path, out, force=force)
    counts = ExportPreview()
    digest = hashlib.sha256()
    with reading(path) as connection, replacing(out, force=force) as handle:
        records = lines(connection, filter, progress=progress)
        for line in writer.encode(_counting(records, counts)):
            if cancel():
                raise Cancelled("The export was cancelled; nothing was written.")
            handle.write(line)
            digest.update(line)
    return ExportReport(
        path=out,
        sha256=digest.hexdigest(),
        articles=counts.articles,
        lines=counts.lines,
        spans=counts.spans,
        relations=counts.relations,
    )


def preview_export(
    path: Path,
    *,
    filter: ExportFilter = ExportFilter(),  # noqa: B008 - frozen
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> ExportPreview:
    """Count what an export would write. Raises Cancelled, ExportRefused."""
    counts = ExportPreview()
    with reading(path) as connection:
        for record in _counting(lines(connection, filter, progress=progress), counts):
            if cancel():
                raise Cancelled("The preview was cancelled.")
            counts.by_status[record.status] = counts.by_status.get(record.status, 0) + 1
            for span in record.spans:
                counts.by_label[span.label] = counts.by_label.get(span.label, 0) + 1
    return counts


def _counting(records: Iterator[ArticleRecord], counts: ExportPreview) -> Iterator[ArticleRecord]:
    last: str | None = None
    for record in records:
        counts.articles += record.id != last
        last = record.id
        counts.lines += 1
        counts.spans += len(record.spans)
        counts.relations += len(record.relations)
        yield record


def _files(sources: Sequence[Path], project: Path, report: ImportReport) -> Iterator[Path]:
    """The files that are named, and those in folders in the order of their names.

    The project's own are left out: to open and close one would drop SQLite's locks.
    """
    place = os.path.realpath(project)
    own = {place + end for end in ("", "-wal", "-shm", "-journal", ".lock")}
    for source in sources:
        if source.is_dir():
            found = False
            for folder, folders, names in os.walk(source):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                for name in sorted(names):
                    path = Path(folder) / name
                    if not name.startswith(".") and os.path.realpath(path) not in own:
                        found = True
                        yield path
            if not found:
                report.problems.append(
                    Problem(file=str(source), code="empty", message="There are no files in it.")
                )
        elif os.path.realpath(source) in own:
            report.refused += 1
            message = "This is the project that the import goes into."
            report.problems.append(Problem(file=str(source), code="own-file", message=message))
        else:
            yield source


def _records(
    path: Path, reader: registry.Format | None, report: ImportReport
) -> Iterator[ArticleRecord]:
    try:
        if path.exists() and not path.is_file():
            raise OSError("it is no ordinary file")  # reading a pipe might never end
        format = reader or registry.reader_for(path)
    except OSError as error:
        format = None
        reason = error.strerror or str(error)
        problem = Problem(
            file=str(path),
            code="unreadable",
            message=f"The file can't be read: {reason}.",
            hint="Check that it is there and that you may read it.",
        )
    else:
        problem = Problem(
            file=str(path),
            code="unknown-format",
            message="The file is of no kind that can be imported.",
            hint="Known are " + ", ".join(known.title for known in registry.readers()) + ".",
        )
    if format is None or format.read is None:
        report.refused += 1
        report.problems.append(problem)
        return
    told: set[str] = set()
    for item in format.read(path):
        if isinstance(item, Problem):
            report.refused += 1
            report.problems.append(item)
        else:
            for sentence in item.told:
                if sentence not in told:
                    told.add(sentence)
                    report.told.append(f"{path.name}: {sentence}")
            yield item


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _counted(report: ImportReport) -> str:
    if report.articles:
        return "1 article" if report.articles == 1 else f"{report.articles} articles"
    if report.spans:
        return "1 span" if report.spans == 1 else f"{report.spans} spans"
    if report.relations:
        return "1 relation" if report.relations == 1 else f"{report.relations} relations"
    return "the statuses"


def check_target(path: Path, out: Path, *, force: bool) -> None:
    if out.exists() and not out.is_file():
        what = "a folder" if out.is_dir() else "no ordinary file"
        raise ExportRefused(f"{out} is {what}.", hint="Give the name of a file.")
    if not out.parent.is_dir():
        raise ExportRefused(f"There is no folder {out.parent}.", hint="Make it first.")
    if not out.exists():
        return
    if path.samefile(out):
        raise ExportRefused(
            "The export would replace the project itself.", hint="Choose another name."
        )
    if not force:
        raise ExportRefused(f"{out} is there already.", hint="Use --force, or choose another name.")


@contextlib.contextmanager
def replacing(out: Path, *, force: bool) -> Generator[BinaryIO]:
    """A file that takes its place at the end, on disk and whole, or not at all."""
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as handle:
            yield handle
            handle.flush()
            os.fsync(handle.fileno())
        if out.exists() and not force:
            raise ExportRefused(f"{out} is there already.", hint="Choose another name.")
        part.replace(out)
        _sync_folder(out.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        failure = ReadOnly if isinstance(error, PermissionError) else StorageFailed
        raise failure(
            f"{out} can't be written: {reason}.", hint="Nothing was written there."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last; not every system lets a folder be synced."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
