"""Mends what can be mended without a doubt, after a backup; all else is only told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator.core.errors import Damaged, ForeignProject, NotAProject
from annotator.core.model import ArticleState, FrozenSplit, Precedent, Relation, Span
from annotator.core.problems import Problem
from annotator.project.backups import Backups
from annotator.project.checks import check_project
from annotator.project.importing import index_pending
from annotator.project.project import Project
from annotator.project.salvaging import Saved, salvage_beside
from annotator.store import fulltext, indexes, queries
from annotator.store.operations import Operation

_MENDABLE = {"index", "search", "dangling"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What was done, and what is still wrong. `saved` is the new project where the file is so
    damaged that it was left as it is; `backup` is how it was before.
    """

    done: tuple[str, ...] = ()
    left: tuple[Problem, ...] = ()
    backup: Path | None = None
    saved: Saved | None = None


def repair(path: Path, backups: Backups, *, annotator: str) -> Repair:
    """Mend a project that nobody has open. Raises what opening and backing up raise.

    A file without its beginning is no project to SQLite; something of one may be in it still.
    """
    try:
        problems = check_project(path)
        if not problems:
            return Repair()
        if any(problem.code == "damaged" for problem in problems):
            raise Damaged(problems[0].message)
        if not any(problem.code in _MENDABLE for problem in problems):
            return Repair(left=tuple(problems))
        backup = backups.make()
        done = _mend(path, {problem.code for problem in problems}, annotator)
    except (Damaged, NotAProject) as error:
        if isinstance(error, ForeignProject):
            raise
        saved = salvage_beside(path)
        return Repair(saved=saved, left=saved.salvage.problems)
    return Repair(done=tuple(done), left=tuple(check_project(path)), backup=backup.path)


def _mend(path: Path, codes: set[str], annotator: str) -> list[str]:
    done: list[str] = []
    project = Project.open(path, annotator=annotator)
    try:
        file = project.session.file
        if "index" in codes:
            with file.writing() as connection:
                indexes.make_anew(connection)
            done.append("The indexes were made anew.")
        if "dangling" in codes:
            with project.session.change("Repair") as work:
                done += _without_dangling(work)
        if "search" in codes:
            with file.writing() as connection:
                fulltext.rebuild(connection)
            index_pending(project)
            done.append("The search was made anew.")
    finally:
        project.close()
    return done


def _without_dangling(work: Operation) -> Iterator[str]:
    """Take away what is said of an article, a span or a person that is not there any more."""

    def gone(kind: type[Any], column: str, parent: str) -> list[Any]:
        where = f'WHERE {column} NOT IN (SELECT "row" FROM {parent})'
        return queries.every(work.connection, kind, where)

    for precedent in gone(Precedent, "article", "articles"):
        work.update(precedent, replace(precedent, article=None))
        yield f"Precedent {precedent.row} belongs to no article any more."
    for kind, noun, column, parent in (
        (Relation, "Links", "from_span", "spans"),
        (Relation, "Links", "to_span", "spans"),
        (Relation, "Links", "article", "articles"),
        (Span, "Spans", "article", "articles"),
        (ArticleState, "Statuses", "article", "articles"),
        (FrozenSplit, "Frozen articles", "article", "articles"),
    ):
        found = gone(kind, column, parent)
        for record in found:
            work.delete(record)
        if found:
            yield f"{noun} removed whose {column.replace('_span', ' end')} is gone: {len(found)}."
