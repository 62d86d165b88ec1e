"""What the command line says of an import, to people and to programs."""

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.cli.outcome import content, counted
from annotator.project.import_report import FileReport, ImportReport

_MOST = 20
"""Files and names that are listed for people; programs get all of them."""


def lines(report: ImportReport, *, dry_run: bool, make: bool) -> Iterator[str]:
    """The counts, in a dry run those of each file too, and what could be done about the rest."""
    verb = "Would import" if dry_run else "Imported"
    left_out = f", {report.left_out} left out" if report.left_out else ""
    yield (
        f"{verb} {content(report)}; {report.duplicates} duplicate, {report.refused} refused"
        f"{left_out}."
    )
    if dry_run and len(report.files) > 1:
        for file in report.files[:_MOST]:
            yield (
                f"  {file.path.name}: {content(file)}; {file.duplicates} duplicate, "
                f"{file.refused} refused."
            )
        if len(report.files) > _MOST:
            yield f"  … and {counted(len(report.files) - _MOST, 'more file')}."
    yield from report.told
    yield from units(report)
    names = [
        f"{what} that the project does not have: {_listed(found)}."
        for what, found in (
            ("Labels", report.unknown_labels),
            ("Relation types", report.unknown_types),
        )
        if found
    ]
    if names and not make:
        yield from names
        yield "--make-labels makes them, --map OLD=NEW takes one for another."


def units(report: ImportReport) -> list[str]:
    """The files whose offsets seem to count something other than characters."""
    return [
        f"{file.path.name}: {file.fits[file.unit]} spans fit where offsets count {file.unit}: "
        f"import it with --unit {file.unit}."
        for file in report.files
        if file.unit
    ]


def data(report: ImportReport) -> dict[str, Any]:
    """What stands in the JSON behind the usual keys."""
    return {
        "told": [*report.told, *units(report)],
        "unknown": {
            "labels": dict(report.unknown_labels),
            "relations": dict(report.unknown_types),
        },
        "files": [_file(file) for file in report.files],
    }


def _file(file: FileReport) -> dict[str, Any]:
    return {
        "file": str(file.path),
        "format": file.format,
        "articles": file.articles,
        "spans": file.spans,
        "relations": file.relations,
        "duplicates": file.duplicates,
        "refused": file.refused,
    }


def _listed(found: Mapping[str, int]) -> str:
    by_count = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    parts = [f"{name} ({count})" for name, count in by_count[:_MOST]]
    return ", ".join([*parts, "…"] if len(by_count) > _MOST else parts)
