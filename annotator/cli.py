"""The command line: one function a command; nothing here or below loads Qt."""

import argparse
import getpass
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, cast

from annotator import __version__
from annotator.core.errors import AnnotatorError, BadInput
from annotator.core.problems import Problem
from annotator.core.rules import check_text

if TYPE_CHECKING:
    from annotator.formats.format import Format
    from annotator.project.checks import Statistics
    from annotator.project.exporting import ExportCounts, ExportReport
    from annotator.project.intake import ImportReport

DONE, DONE_WITH_PROBLEMS, WRONG_USAGE, FAILED = range(4)
"""Exit statuses."""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What a command has to say: counts, problems, files written, and lines for people."""

    counts: dict[str, Any] = field(default_factory=dict[str, Any])
    problems: list[Problem] = field(default_factory=list[Problem])
    outputs: list["ExportReport"] = field(default_factory=list["ExportReport"])
    lines: list[str] = field(default_factory=list[str])
    data: dict[str, Any] = field(default_factory=dict[str, Any])


class _Usage(AnnotatorError):
    """The words of the command are off."""

    code = "usage"


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Usage(f"{message}.", hint=f"“{self.prog} --help” shows the words.")


def main(argv: Sequence[str]) -> int:
    """Run one command; gives the exit status 0 to 3 of docs/format.md."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Names of files may hold bytes that are no text, and a terminal may not be UTF-8.
            stream.reconfigure(errors="backslashreplace")
    as_json = "--json" in argv
    try:
        arguments = _parser().parse_args([word for word in argv if word != "--json"])
    except _Usage as error:
        return _failed(as_json, "", WRONG_USAGE, error.code, error.message, error.hint)
    command: str = arguments.command
    try:
        _refuse_names_that_are_no_text(arguments)
        outcome = COMMANDS[command](arguments)
    except _Usage as error:
        return _failed(as_json, command, WRONG_USAGE, error.code, error.message, error.hint)
    except AnnotatorError as error:
        return _failed(as_json, command, FAILED, error.code, error.message, error.hint)
    except OSError as error:
        message = f"{error.strerror or error}: {error.filename or arguments.project}."
        return _failed(as_json, command, FAILED, "failed", message)
    except KeyboardInterrupt:
        return _failed(as_json, command, FAILED, "cancelled", "Stopped; nothing was kept.")
    try:
        if as_json:
            _print_json(command, outcome, ok=not outcome.problems)
        else:
            for line in (*outcome.lines, *outcome.problems):
                print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the lines has seen enough; Python must not try again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE_WITH_PROBLEMS if outcome.problems else DONE


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="annotator", description="Turn news articles into training data.")
    parser.add_argument("--version", action="version", version=f"Annotator {__version__}")
    commands = parser.add_subparsers(
        dest="command",
        required=True,
        metavar="COMMAND",
        title="commands (without one, the window opens)",
    )

    def command(name: str, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
        sub.add_argument("project", metavar="PROJECT", type=Path, help="the project file")
        sub.add_argument("--json", action="store_true", help="print one JSON object")
        return sub

    init = command("init", "Make a new project.")
    init.add_argument("--labels", type=Path, metavar="FILE", help="a label scheme (JSON)")
    bring = command("import", "Bring files and folders into a project, made where it is not there.")
    bring.add_argument("sources", metavar="SOURCE", type=Path, nargs="+", help="files, folders")
    bring.add_argument("--format", metavar="NAME", help="instead of finding it out")
    bring.add_argument("--annotator", metavar="NAME", default="", help="where files name nobody")
    bring.add_argument("--dry-run", action="store_true", help="only say what would come in")
    export = command("export", "Write the training data.")
    export.add_argument("out", metavar="OUT", type=Path, help="the file to write")
    export.add_argument("--format", metavar="NAME", default="jsonl", help="jsonl if not given")
    for option, text in (
        ("--status", "only articles that are open, done or skipped"),
        ("--annotator", "only what this annotator did"),
        ("--label", "only spans with this label"),
    ):
        repeated = f"{text}; may be given more than once"
        export.add_argument(option, metavar="NAME", action="append", default=[], help=repeated)
    export.add_argument(
        "--overlaps",
        choices=("longest", "innermost", "label-order", "leave-out"),
        default="longest",
        help="which of two overlapping spans a format gets that can’t hold both: longest (if not "
        "given), innermost, label-order, or leave-out for the whole article",
    )
    export.add_argument("--force", action="store_true", help="replace OUT where it is there")
    command("stats", "Count articles by status, spans by label, relations, annotators.")
    command("check", "Look the file and every rule of the data over.")
    log = command("log", "List the operations.")
    log.add_argument("--article", metavar="ID", help="only those of one article")
    command("undo", "Take the last operation back.")
    return parser


def _init(arguments: argparse.Namespace) -> Outcome:
    from annotator.core.scheme import parse_scheme
    from annotator.project.project import Project

    scheme = None
    if arguments.labels is not None:
        try:
            source = arguments.labels.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError as error:
            raise BadInput(f"{arguments.labels} is not UTF-8 text.") from error
        scheme = parse_scheme(source)
    project = Project.create(arguments.project, annotator=_me(), scheme=scheme)
    labels = project.labels.all()
    project.close()
    names = ", ".join(label.name for label in labels)
    return Outcome(
        counts={"labels": len(labels)}, lines=[f"Made {arguments.project} with labels {names}."]
    )


def _import(arguments: argparse.Namespace) -> Outcome:
    from annotator.formats import registry
    from annotator.project.importing import import_sources, index_pending
    from annotator.project.project import Project

    if arguments.format:
        _known_format(arguments.format, registry.readers())
    is_new = not arguments.project.exists()
    if is_new and arguments.dry_run:
        return _dry_run_without_project(arguments)
    opened = Project.create if is_new else Project.open
    project = opened(arguments.project, annotator=_me())
    try:
        report = import_sources(
            project,
            arguments.sources,
            format=arguments.format,
            annotator=arguments.annotator,
            dry_run=arguments.dry_run,
            progress=_progress("Importing"),
        )
    except BaseException:
        project.close()
        if is_new:
            arguments.project.unlink(missing_ok=True)
        raise
    try:
        index_pending(project, progress=_progress("Indexing"))
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
    verb = "Would import" if arguments.dry_run else "Imported"
    line = f"{verb} {_content(report)}; {report.duplicates} duplicate, {report.refused} refused."
    return Outcome(
        counts=counts,
        problems=report.problems,
        lines=[line, *report.told],
        data={"told": report.told},
    )


def _dry_run_without_project(arguments: argparse.Namespace) -> Outcome:
    """Try the import on a project that is thrown away, as nothing may be written."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        words = vars(arguments) | {"project": Path(folder) / "dry-run.annotator"}
        from annotator.project.project import Project

        Project.create(words["project"], annotator=_me()).close()
        return _import(argparse.Namespace(**words))


def _export(arguments: argparse.Namespace) -> Outcome:
    from annotator.core.model import Status
    from annotator.formats import registry
    from annotator.formats.format import Overlaps
    from annotator.project.exporting import export_project
    from annotator.project.lines import ExportFilter

    _known_format(arguments.format, registry.writers())
    try:
        statuses = frozenset(Status(name) for name in arguments.status) or frozenset(Status)
    except ValueError as error:
        raise _Usage(f"{error}.", hint="A status is one of open, done, skipped.") from error
    wanted = ExportFilter(
        statuses=statuses,
        annotators=frozenset(arguments.annotator),
        labels=frozenset(arguments.label),
    )
    _refuse_unknown(arguments)
    report = export_project(
        arguments.project,
        arguments.out,
        format=arguments.format,
        filter=wanted,
        overlaps=Overlaps(arguments.overlaps),
        force=arguments.force,
        progress=_progress("Exporting"),
    )
    counts = {
        "articles": report.counts.articles,
        "lines": report.counts.lines,
        "spans": report.counts.spans,
        "relations": report.counts.relations,
    }
    line = f"Wrote {_content(report.counts)} to {report.path} (sha256 {report.sha256})."
    lost = report.counts.losses
    advice = registry.writer(arguments.format).advice(lost)
    return Outcome(
        counts=counts,
        outputs=[report],
        lines=[line, *lost.sentences(), *advice],
        data={"losses": lost.by_name()},
    )


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
                raise _Usage(
                    f"There is no {what} “{name}” in the project.",
                    hint=f"Known are: {', '.join(sorted(known - {''})) or 'none'}.",
                )


def _stats(arguments: argparse.Namespace) -> Outcome:
    from dataclasses import asdict

    from annotator.project.checks import statistics

    found = statistics(arguments.project)
    lines = [_content(found)]
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


def _check(arguments: argparse.Namespace) -> Outcome:
    from annotator.project.checks import check_project

    problems = check_project(arguments.project)
    lines = [] if problems else [f"{arguments.project} is sound."]
    return Outcome(counts={"problems": len(problems)}, problems=problems, lines=lines)


def _log(arguments: argparse.Namespace) -> Outcome:
    from annotator.project.project import Project

    project = Project.open(arguments.project, annotator=_me(), read_only=True)
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


def _undo(arguments: argparse.Namespace) -> Outcome:
    from annotator.project.project import Project

    project = Project.open(arguments.project, annotator=_me())
    try:
        changes = project.undo(into_earlier_sitting=True)
    finally:
        project.close()
    return Outcome(
        counts={"undone": 1}, lines=[f"Took back “{changes.name}”."], data={"name": changes.name}
    )


COMMANDS: dict[str, Callable[[argparse.Namespace], Outcome]] = {
    "init": _init,
    "import": _import,
    "export": _export,
    "stats": _stats,
    "check": _check,
    "log": _log,
    "undo": _undo,
}


def _known_format(name: str, formats: "Sequence[Format]") -> None:
    if name not in {format.name for format in formats}:
        known = ", ".join(format.name for format in formats)
        raise _Usage(f"There is no format “{name}” here.", hint=f"Choose one of: {known}.")


def _refuse_names_that_are_no_text(arguments: argparse.Namespace) -> None:
    """Paths may hold any bytes; names of annotators, labels and formats may not."""
    for value in vars(arguments).values():
        for word in cast("list[object]", value) if isinstance(value, list) else [value]:
            if isinstance(word, str) and not word.isascii() and check_text(word):
                raise _Usage("A name among the words of the command holds bytes that are no text.")


def _content(counts: "ImportReport | ExportCounts | Statistics") -> str:
    """How much there is, for people."""
    return ", ".join(
        f"{number} {noun}" + ("" if number == 1 else "s")
        for number, noun in (
            (counts.articles, "article"),
            (counts.spans, "span"),
            (counts.relations, "relation"),
        )
    )


def _me() -> str:
    """The system's user name; there may be none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "annotator"


def _progress(verb: str) -> Callable[[int, int], None]:
    """Progress to standard error, only where somebody looks at it."""
    from annotator.core.progress import no_progress

    if not sys.stderr.isatty():
        return no_progress
    last = -1

    def show(done: int, total: int) -> None:
        nonlocal last
        percent = 100 * done // total if total else 100
        if percent != last:
            last = percent
            end = "\n" if percent == 100 else ""
            print(f"\r{verb} {percent:3} %", end=end, file=sys.stderr, flush=True)

    return show


def _failed(
    as_json: bool, command: str, status: int, code: str, message: str, hint: str = ""
) -> int:
    print(f"annotator: {message} {hint}".strip(), file=sys.stderr)
    if as_json:
        problem = Problem(file="", code=code, message=message, hint=hint)
        _print_json(command, Outcome(problems=[problem]), ok=False)
    return status


def _print_json(command: str, outcome: Outcome, *, ok: bool) -> None:
    data = {
        "ok": ok,
        "command": command,
        "counts": outcome.counts,
        "problems": [
            {
                "file": problem.file,
                "line": problem.line,
                "code": problem.code,
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in outcome.problems
        ],
        "outputs": [
            {
                "path": str(report.path),
                "sha256": report.sha256,
                "articles": report.counts.articles,
                "spans": report.counts.spans,
            }
            for report in outcome.outputs
        ],
    }
    print(json.dumps(data | outcome.data, ensure_ascii=False))
