"""The commands that bring articles in and write training data."""

import argparse
import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.cli.keeping import chosen_folder
from annotator.cli.outcome import Outcome, Usage, content, counted, me, progress_of
from annotator.cli.tables import balance_table
from annotator.core.errors import BadInput, ReadOnly

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from datetime import date

    from annotator.core.periods import Period
    from annotator.core.splits import SplitPlan
    from annotator.formats.format import Format
    from annotator.project.project import Project


def bring(arguments: argparse.Namespace) -> Outcome:
    from annotator.cli import import_told
    from annotator.formats import registry
    from annotator.formats.format import ReadPlan, Unit
    from annotator.project.backups import Backups
    from annotator.project.importing import import_sources, index_pending
    from annotator.project.naming import NamePlan
    from annotator.project.project import Project

    if arguments.format:
        _known_format(arguments.format, registry.readers())
    unit = Unit(arguments.unit) if arguments.unit else None
    plan = ReadPlan(columns=_columns(arguments.columns), unit=unit)
    renamed = _renamed(arguments.map)
    names = NamePlan(labels=renamed, types=renamed, make=arguments.make_labels)
    is_new = not arguments.project.exists()
    if is_new and arguments.dry_run:
        return _dry_run_without_project(arguments)
    opened = Project.create if is_new else Project.open
    project = opened(arguments.project, annotator=me())
    if not is_new:
        project.session.before_much = Backups(project.path, chosen=chosen_folder()).make_before
    try:
        report = import_sources(
            project,
            arguments.sources,
            format=arguments.format,
            annotator=arguments.annotator,
            plan=plan,
            names=names,
            dry_run=arguments.dry_run,
            progress=progress_of("Importing"),
        )
    except BaseException:
        project.close()
        if is_new:
            arguments.project.unlink(missing_ok=True)
        raise
    try:
        index_pending(project, progress=progress_of("Indexing"))
    finally:
        project.close()
    counts = {
        "articles": report.articles,
        "spans": report.spans,
        "relations": report.relations,
        "statuses": report.statuses,
        "duplicates": report.duplicates,
        "refused": report.refused,
    }
    if report.left_out:
        counts["left_out"] = report.left_out
    told = import_told.lines(report, dry_run=arguments.dry_run, make=arguments.make_labels)
    return Outcome(
        counts=counts,
        problems=report.problems,
        lines=list(told),
        data=import_told.data(report),
    )


def _renamed(words: "Sequence[str]") -> dict[str, str]:
    """The names of “old=new”. Raises Usage."""
    found: dict[str, str] = {}
    for word in words:
        old, equals, new = word.partition("=")
        if not (old and equals):
            raise Usage(f"“{word}” does not map a name.", hint="Write OLD=NEW.")
        found[old] = new
    return found


def _columns(words: "Sequence[str]") -> dict[str, str]:
    """The columns of “text=body,title=headline”; a column's name may have a comma. Raises Usage."""
    from annotator.formats.table_names import FIELDS, field_of

    found: dict[str, str] = {}
    for word in words:
        for pair in re.split(r",(?=\w+=)", word):
            name, equals, column = pair.partition("=")
            field = name if name in FIELDS else field_of(name)
            if not equals or field is None:
                raise Usage(
                    f"“{pair}” does not name a column.",
                    hint=f"Write FIELD=COLUMN, where FIELD is one of {', '.join(FIELDS)}.",
                )
            found[field] = column
    return found


def _dry_run_without_project(arguments: argparse.Namespace) -> Outcome:
    """Try the import on a project that is thrown away, as nothing may be written."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        words = vars(arguments) | {"project": Path(folder) / "dry-run.annotator"}
        from annotator.project.project import Project

        Project.create(words["project"], annotator=me()).close()
        return bring(argparse.Namespace(**words))


def export(arguments: argparse.Namespace) -> Outcome:
    from annotator.core.model import Status
    from annotator.formats import registry
    from annotator.formats.format import Overlaps
    from annotator.project.exporting import export_project
    from annotator.project.lines import ExportFilter

    _known_format(arguments.format, registry.writers())
    try:
        statuses = frozenset(Status(name) for name in arguments.status) or frozenset(Status)
    except ValueError as error:
        raise Usage(f"{error}.", hint="A status is one of open, done, skipped.") from error
    wanted = ExportFilter(
        statuses=statuses,
        annotators=frozenset(arguments.annotator),
        labels=frozenset(arguments.label),
        published=_published(arguments),
        undated=arguments.undated,
    )
    _refuse_unknown(arguments)
    splits = _splits(arguments)
    with _held(arguments) as project:
        report = export_project(
            arguments.project,
            arguments.out,
            format=arguments.format,
            filter=wanted,
            overlaps=Overlaps(arguments.overlaps),
            splits=splits,
            force=arguments.force,
            progress=progress_of("Exporting"),
        )
        balance = report.counts.balance
        frozen = project.splits.freeze(balance.articles) if project and balance else None
    counts = {
        "articles": report.counts.articles,
        "lines": report.counts.lines,
        "spans": report.counts.spans,
        "relations": report.counts.relations,
    }
    line = f"Wrote {content(report.counts)} to {report.path} (sha256 {report.sha256})."
    lost = report.counts.losses
    lines = [
        line,
        report.comparison.sentence(),
        *lost.sentences(),
        *registry.writer(arguments.format).advice(lost),
    ]
    data: dict[str, Any] = {
        "losses": lost.by_name(),
        "difference": report.comparison.to_json(),
    }
    if balance is not None:
        lines += balance_table(balance)
        data["splits"] = balance.by_name()
    if frozen is not None:
        lines.append("Frozen anew in their splits: " + counted(frozen, "article") + ".")
        counts["frozen"] = frozen
    return Outcome(counts=counts, outputs=[report], lines=lines, data=data)


def _splits(arguments: argparse.Namespace) -> "SplitPlan | None":
    from annotator.core.splits import SplitPlan

    if arguments.split is None:
        if arguments.freeze:
            raise Usage("--freeze needs --split.", hint="It keeps articles in their splits.")
        return None
    try:
        return SplitPlan.parse(arguments.split)
    except BadInput as error:
        raise Usage(error.message, hint=error.hint) from error


@contextmanager
def _held(arguments: argparse.Namespace) -> "Generator[Project | None]":
    """The project, where something is to be written into it; known before anything is exported.

    Raises Busy, ReadOnly.
    """
    if not arguments.freeze:
        yield None
        return
    from annotator.project.project import Project

    project = Project.open(arguments.project, annotator=me())
    try:
        if project.read_only:
            raise ReadOnly(
                "The splits can’t be frozen, as the project may not be changed.",
                hint="Leave --freeze out.",
            )
        yield project
    finally:
        project.close()


def _published(arguments: argparse.Namespace) -> "Period":
    from annotator.core.periods import Period, day_of

    words: dict[str, str | None] = {"--from": vars(arguments)["from"], "--to": arguments.to}
    days: list[date | None] = []
    for option, word in words.items():
        day = day_of(word) if word and len(word) == len("2024-05-17") else None
        if word is not None and day is None:
            raise Usage(
                f"“{word}” is no date for {option}.", hint="A date is written as 2024-05-17."
            )
        days.append(day)
    first, last = days
    if first and last and first > last:
        raise Usage("--from is a later day than --to.", hint="Exchange the two.")
    if arguments.undated and not (first or last):
        raise Usage("--undated needs --from or --to.", hint="Without them all dates are taken.")
    return Period(first=first, last=last)


def _refuse_unknown(arguments: argparse.Namespace) -> None:
    """A misspelt annotator or label must not give an empty file without a word."""
    if not (arguments.annotator or arguments.label):
        return
    from annotator.project.checks import statistics

    found = statistics(arguments.project)
    for what, names, known in (
        ("annotator", arguments.annotator, {who.name for who in found.annotators} | {""}),
        ("label", arguments.label, set(found.by_label)),
    ):
        for name in names:
            if name not in known:
                raise Usage(
                    f"There is no {what} “{name}” in the project.",
                    hint=f"Known are: {', '.join(sorted(known - {''})) or 'none'}.",
                )


def _known_format(name: str, formats: "Sequence[Format]") -> None:
    if name not in {format.name for format in formats}:
        known = ", ".join(format.name for format in formats)
        raise Usage(f"There is no format “{name}” here.", hint=f"Choose one of: {known}.")
