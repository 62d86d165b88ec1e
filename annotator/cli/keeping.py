"""The commands that keep a project safe: backup, restore, copy."""

import argparse
import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import paths
from annotator.cli.outcome import Outcome, Written, content, progress_of
from annotator.core.problems import Problem

if TYPE_CHECKING:
    from annotator.store.backup import Head


def backup(arguments: argparse.Namespace) -> Outcome:
    from annotator.project.backups import Backups, back_up_to
    from annotator.store.backup import look_over

    show = progress_of("Backing up")
    path: Path | None = arguments.file
    if path is None:
        path = Backups(arguments.project, chosen=chosen_folder()).make(progress=show).path
        head = look_over(path)
    else:
        head = back_up_to(arguments.project, path, progress=show)
    return _written(path, head, f"Backed up {content(head)} to {path}.")


def restore(arguments: argparse.Namespace) -> Outcome:
    from annotator.project.backups import Backups
    from annotator.project.restoring import newest_sound, restore
    from annotator.store.backup import look_over

    project: Path = arguments.project
    path: Path | None = arguments.file
    problems: list[Problem] = []
    if path is None:
        found, wrong = newest_sound(Backups(project, chosen=chosen_folder()))
        path = found.path
        problems = [
            Problem(file=project.name, code=error.code, message=error.message) for error in wrong
        ]
    aside = restore(project, path, progress=progress_of("Restoring"))
    head = look_over(project)
    outcome = _written(project, head, f"Restored {project} from {path}: {content(head)}.")
    outcome.problems = problems
    if aside is not None:
        outcome.lines.append(f"What was there is now {aside}.")
    outcome.data = {"from": str(path), "aside": None if aside is None else str(aside)}
    return outcome


def copy(arguments: argparse.Namespace) -> Outcome:
    from annotator.store.copying import copy_clean

    head = copy_clean(
        arguments.project,
        arguments.new,
        without_history=arguments.without_history,
        progress=progress_of("Copying"),
    )
    return _written(arguments.new, head, f"Copied {content(head)} to {arguments.new}.")


def chosen_folder() -> str:
    """The folder for backups in the settings of the window; "" where none was chosen."""
    with suppress(OSError, ValueError, AttributeError, RecursionError):
        file = paths.config_dir() / "settings.json"
        chosen = json.loads(file.read_text(encoding="utf-8")).get("backup_folder")
        return chosen if isinstance(chosen, str) else ""
    return ""


def _written(path: Path, head: "Head", line: str) -> Outcome:
    with path.open("rb") as handle:
        sha256 = hashlib.file_digest(handle, "sha256").hexdigest()
    counts = {
        "articles": head.articles,
        "spans": head.spans,
        "relations": head.relations,
    }
    output = Written(path=path, sha256=sha256, counts=head)
    return Outcome(counts=counts, outputs=[output], lines=[line])
