"""Articles in: long work that reports progress and can be cancelled."""

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.core.errors import BadInput, Cancelled
from annotator.core.problems import Problem
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ, Format, ReadPlan
from annotator.formats.records import ArticleRecord
from annotator.formats.units import convert
from annotator.project.import_report import ImportReport
from annotator.project.intake import Intake
from annotator.project.naming import PLAIN_NAMES, NamePlan, Names
from annotator.project.output import is_manifest
from annotator.project.project import Project
from annotator.store import fulltext
from annotator.store.bulk import BulkInsert
from annotator.store.operations import operation

_INDEXED_AT_ONCE, _INDEXED_GENTLY = 20, 5
"""Articles for which the writer is held, where nobody waits for it and where somebody may."""
_GAP = 0.002
"""Seconds in which somebody who waits for the writer gets it."""
MUCH = 1_000_000
"""Bytes of an import before which a backup is made."""
_TASK = "An import"
_NO_PLANS: Mapping[Path, ReadPlan] = {}


class _DryRun(Exception):
    """Ends an import's transaction without keeping it."""


def import_sources(
    project: Project,
    sources: Sequence[Path],
    *,
    format: str | None = None,
    annotator: str = "",
    plan: ReadPlan = PLAIN_READ,
    plans: Mapping[Path, ReadPlan] = _NO_PLANS,
    names: NamePlan = PLAIN_NAMES,
    dry_run: bool = False,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> ImportReport:
    """Bring files and folders (recursively) in, as one operation; progress counts bytes.

    Bad files and lines are reported, the rest comes in. `annotator` stands in only where a file
    names nobody (empty: the current one). `plans` says of single files how to read them, `plan` of
    all others; `names` what becomes of labels and relation types that the project lacks. Raises
    BadInput for an unknown format, Cancelled (and then nothing was kept), and what the project
    file raises.
    """
    reader = registry.reader(format) if format else None
    report = ImportReport()
    files = list(_files(sources, project.path, reader, report))
    sizes = [_size(path) for path in files]
    total = sum(sizes)
    session = project.session
    if not dry_run and total > MUCH:
        session.before_much()
    try:
        with operation(
            session.file,
            "Import",
            annotator=session.annotator.row,
            time=session.clock(),
            long_task=_TASK,
        ) as work:
            bulk = BulkInsert(work.connection)
            known = Names(project.labels, names)
            intake = Intake(
                session,
                known,
                bulk,
                work,
                annotator=annotator,
                report=report,
            )
            read = 0
            for path, size in zip(files, sizes, strict=True):
                intake.start_file(path)
                for record in _records(path, reader, plans.get(path, plan), report):
                    if cancel():
                        raise Cancelled("The import was cancelled; nothing of it was kept.")
                    intake.take(record)
                    progress(read + record.at, total)
                intake.end_file()
                read += size
                progress(read, total)
            bulk.flush()
            known.write(work)
            report.unknown_labels = known.unknown_labels
            report.unknown_types = known.unknown_types
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
    project: Project,
    *,
    gently: bool = False,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> int:
    """Take the articles that an import left waiting into the full-text index, a few at a time;
    gives how many it took. Stops quietly when cancelled. `gently` while somebody works beside it.
    """
    file = project.session.file
    if file.read_only:
        return 0
    # By the writer: the reader belongs to the window's thread, and this runs beside it.
    with file.writing() as connection:
        total = fulltext.pending(connection)
    limit = _INDEXED_GENTLY if gently else _INDEXED_AT_ONCE
    done = 0
    while done < total and not cancel():
        with file.writing() as connection:
            took = fulltext.index_some(connection, limit=limit)
        if not took:
            break
        done += took
        progress(done, total)
        if gently:
            time.sleep(_GAP)
    return done


def files_of(sources: Sequence[Path], project: Path) -> Iterator[Path]:
    """The files, and the folders that are one data set, that an import of these would read."""
    return _files(sources, project, None, ImportReport())


def _files(
    sources: Sequence[Path], project: Path, reader: Format | None, report: ImportReport
) -> Iterator[Path]:
    """The files that are named, and those in folders in the order of their names.

    A folder that is one data set (brat, Hugging Face…) is read as a whole. The project's own are
    left out: to open and close one would drop SQLite's locks. So are the manifests of exports.
    """
    place = os.path.realpath(project)
    own = {place + end for end in ("", "-wal", "-shm", "-journal", ".lock")}
    for source in sources:
        if source.is_dir():
            found = False
            for folder, folders, names in os.walk(source):
                if _is_whole(Path(folder), reader):
                    found = True
                    folders.clear()
                    yield Path(folder)
                    continue
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                for name in sorted(names):
                    path = Path(folder) / name
                    is_passed = name.startswith(".") or is_manifest(name)
                    if not is_passed and os.path.realpath(path) not in own:
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


def _is_whole(folder: Path, reader: Format | None) -> bool:
    """Whether a folder is read by one format that knows what each file in it is."""
    return reader.is_folder if reader else registry.folder_reader_for(folder) is not None


def _records(
    path: Path, reader: Format | None, plan: ReadPlan, report: ImportReport
) -> Iterator[ArticleRecord]:
    try:
        if path.is_dir():
            format = reader or registry.folder_reader_for(path)
        elif path.exists() and not path.is_file():
            raise OSError("it is no ordinary file")  # reading a pipe might never end
        else:
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
        if format is not None:
            try:
                registry.require(format)
            except BadInput as error:
                problem = Problem(
                    file=str(path), code="missing-package", message=error.message, hint=error.hint
                )
                format = None
    if format is None or format.read is None:
        report.refused += 1
        report.problems.append(problem)
        return
    report.files[-1].format = format.title
    told: set[str] = set()
    for item in format.read(path, plan):
        if isinstance(item, Problem):
            report.refused += 1
            report.problems.append(item)
        else:
            if plan.unit is not None and format.verbatim:
                convert(item, plan.unit)
            for sentence in item.told:
                if sentence not in told:
                    told.add(sentence)
                    report.told.append(f"{path.name}: {sentence}")
            yield item


def _size(path: Path) -> int:
    try:
        if path.is_dir():
            return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
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
