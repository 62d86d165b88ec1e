"""The commands on a project as a whole: make it, count, check, list and take back."""

import argparse

from annotator.cli.keeping import chosen_folder
from annotator.cli.outcome import Outcome, content, counted, me
from annotator.core.errors import BadInput


def init(arguments: argparse.Namespace) -> Outcome:
    from annotator.core.scheme import parse_scheme
    from annotator.project.project import Project

    scheme = None
    if arguments.labels is not None:
        try:
            source = arguments.labels.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise BadInput(f"{arguments.labels} is not UTF-8 text.") from error
        scheme = parse_scheme(source)
    project = Project.create(arguments.project, annotator=me(), scheme=scheme)
    labels = project.labels.all()
    project.close()
    names = ", ".join(label.name for label in labels)
    return Outcome(
        counts={"labels": len(labels)}, lines=[f"Made {arguments.project} with labels {names}."]
    )


def splits(arguments: argparse.Namespace) -> Outcome:
    from annotator.project.project import Project

    project = Project.open(arguments.project, annotator=me(), read_only=not arguments.clear)
    try:
        found = project.splits.frozen()
        if arguments.clear:
            project.splits.clear()
    finally:
        project.close()
    lines = [f"  {name}: {number}" for name, number in found.items()]
    total = counted(sum(found.values()), "article")
    verb = "Let go of" if arguments.clear else "Frozen are"
    return Outcome(counts=found, lines=[f"{verb} {total}.", *lines])


def stats(arguments: argparse.Namespace) -> Outcome:
    from dataclasses import asdict

    from annotator.project.checks import statistics

    found = statistics(arguments.project)
    lines = [content(found)]
    lines += [f"  {status}: {number}" for status, number in found.by_status.items()]
    lines += ["Spans by label"]
    lines += [f"  {label}: {number}" for label, number in found.by_label.items()]
    lines += ["Annotators"]
    lines += [
        f"  {who.name}: {who.done} done, {who.skipped} skipped, {who.flagged} flagged, "
        f"{who.spans} spans, {who.relations} relations"
        for who in found.annotators
    ]
    return Outcome(counts=asdict(found), lines=lines)


def check(arguments: argparse.Namespace) -> Outcome:
    from annotator.project.checks import check_project

    if arguments.repair:
        return _repair(arguments)
    problems = check_project(arguments.project)
    lines = [] if problems else [f"{arguments.project} is sound."]
    return Outcome(counts={"problems": len(problems)}, problems=problems, lines=lines)


def _repair(arguments: argparse.Namespace) -> Outcome:
    from annotator.project.backups import Backups
    from annotator.project.repair import repair

    backups = Backups(arguments.project, chosen=chosen_folder())
    found = repair(arguments.project, backups, annotator=me())
    counts: dict[str, int] = {"problems": len(found.left), "mended": len(found.done)}
    lines = list(found.done)
    if found.backup is not None:
        lines.append(f"As it was before it is in {found.backup}.")
    if found.saved is not None:
        head, path = found.saved.salvage.head, found.saved.path
        lines.append(f"{arguments.project} is damaged and was left as it is.")
        lines.append(f"Saved {content(head)} to {path}.")
        counts |= {"articles": head.articles, "spans": head.spans, "relations": head.relations}
    elif not found.left:
        lines.append(f"{arguments.project} is sound.")
    data = {
        "done": list(found.done),
        "backup": None if found.backup is None else str(found.backup),
        "saved": None if found.saved is None else str(found.saved.path),
    }
    return Outcome(counts=counts, problems=list(found.left), lines=lines, data=data)


def log(arguments: argparse.Namespace) -> Outcome:
    from annotator.project.project import Project

    project = Project.open(arguments.project, annotator=me(), read_only=True)
    try:
        row = None
        if arguments.article is not None:
            article = project.articles.by_id(arguments.article)
            if article is None:
                raise BadInput(f"There is no article with the id “{arguments.article}”.")
            row = article.row
        operations = project.operations(article=row)
    finally:
        project.close()
    lines = [
        f"{info.seq:>6}  {info.time[:19]}  {info.state:<9}  {info.annotator}: {info.name}"
        for info in operations
    ]
    listed = [
        {
            "seq": info.seq,
            "time": info.time,
            "annotator": info.annotator,
            "name": info.name,
            "state": info.state.value,
        }
        for info in operations
    ]
    return Outcome(counts={"operations": len(operations)}, lines=lines, data={"operations": listed})


def undo(arguments: argparse.Namespace) -> Outcome:
    from annotator.project.project import Project

    project = Project.open(arguments.project, annotator=me())
    try:
        changes = project.undo(into_earlier_sitting=True)
    finally:
        project.close()
    return Outcome(
        counts={"undone": 1}, lines=[f"Took back “{changes.name}”."], data={"name": changes.name}
    )
