"""What is known of files before an import: their formats, their columns, what they bring."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.core.errors import BadInput, Cancelled
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ, ReadPlan, Unit
from annotator.formats.table_shape import Shape, look
from annotator.project.import_report import ImportReport
from annotator.project.importing import files_of, import_sources
from annotator.project.naming import NamePlan
from annotator.project.project import Project

FEW = 20
"""Files with a plain article each that come in without a question."""
_PLAIN = frozenset(("text", "markdown", "html", "docx", "pdf"))
"""Formats of which a file is one article and nothing else."""
_TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Files that an import would read. `tables` are those that are tables, in order."""

    files: int
    is_plain: bool
    tables: Mapping[Path, Shape]

    @property
    def is_simple(self) -> bool:
        """Whether there is nothing to ask: a few files with an article each."""
        return self.is_plain and self.files <= FEW


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What an import would do. `units` are the files whose offsets were found to count something
    else than characters, each with that unit and the number of spans that speak for it.
    """

    report: ImportReport
    units: Mapping[Path, tuple[Unit, int]]


def survey(
    project: Path,
    sources: Sequence[Path],
    *,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> Survey:
    """Look at the start of each file. Raises Cancelled."""
    tables: dict[Path, Shape] = {}
    is_plain = True
    files = list(files_of(sources, project))
    for number, path in enumerate(files, 1):
        if cancel():
            raise Cancelled("The import was cancelled; nothing of it was kept.")
        try:
            format = None if path.is_dir() else registry.reader_for(path)
            is_plain = is_plain and format is not None and format.name in _PLAIN
            if format is not None and format.name == _TABLE:
                tables[path] = look(path)
        except (BadInput, OSError):
            # The import itself tells what is wrong with it.
            is_plain = False
        progress(number, len(files))
    return Survey(files=len(files), is_plain=is_plain, tables=tables)


def rehearse(
    project: Project,
    sources: Sequence[Path],
    *,
    plans: Mapping[Path, ReadPlan],
    names: NamePlan,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> Rehearsal:
    """Import without keeping anything; where offsets turn out to count something else than
    characters, and the plans don't say what they count, once more with that.
    """

    def once(plans: Mapping[Path, ReadPlan]) -> ImportReport:
        return import_sources(
            project,
            sources,
            plans=plans,
            names=names,
            dry_run=True,
            progress=progress,
            cancel=cancel,
        )

    report = once(plans)
    units = {
        file.path: (file.unit, file.fits[file.unit])
        for file in report.files
        if file.unit is not None and plans.get(file.path, PLAIN_READ).unit is None
    }
    if units:
        other = once(with_units(plans, {path: unit for path, (unit, _) in units.items()}))
        # Not every reader has offsets that can be taken otherwise.
        if other.refused < report.refused:
            return Rehearsal(report=other, units=units)
    return Rehearsal(report=report, units={})


def with_units(plans: Mapping[Path, ReadPlan], units: Mapping[Path, Unit]) -> dict[Path, ReadPlan]:
    """The plans, which now say of these files what their offsets count."""
    changed = {
        path: replace(plans.get(path, PLAIN_READ), unit=unit) for path, unit in units.items()
    }
    return {**plans, **changed}
