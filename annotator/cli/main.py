"""Runs one command, and says how it ended."""

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from typing import cast

from annotator.cli import keeping, transfer, upkeep
from annotator.cli.outcome import Outcome, Usage
from annotator.cli.words import parser
from annotator.core.errors import AnnotatorError
from annotator.core.problems import Problem
from annotator.core.rules import check_text

DONE, DONE_WITH_PROBLEMS, WRONG_USAGE, FAILED = range(4)
"""Exit statuses."""

COMMANDS: dict[str, Callable[[argparse.Namespace], Outcome]] = {
    "init": upkeep.init,
    "import": transfer.bring,
    "export": transfer.export,
    "splits": upkeep.splits,
    "stats": upkeep.stats,
    "check": upkeep.check,
    "log": upkeep.log,
    "undo": upkeep.undo,
    "backup": keeping.backup,
    "restore": keeping.restore,
    "copy": keeping.copy,
}


def main(argv: Sequence[str]) -> int:
    """Run one command; gives the exit status 0 to 3 of docs/format.md."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Names of files may hold bytes that are no text, and a terminal may not be UTF-8.
            stream.reconfigure(errors="backslashreplace")
    as_json = "--json" in argv
    try:
        arguments = parser().parse_args([word for word in argv if word != "--json"])
    except Usage as error:
        return _failed(as_json, "", WRONG_USAGE, error.code, error.message, error.hint)
    command: str = arguments.command
    try:
        _refuse_names_that_are_no_text(arguments)
        outcome = COMMANDS[command](arguments)
    except Usage as error:
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


def _refuse_names_that_are_no_text(arguments: argparse.Namespace) -> None:
    """Paths may hold any bytes; names of annotators, labels and formats may not."""
    for value in vars(arguments).values():
        for word in cast("list[object]", value) if isinstance(value, list) else [value]:
            if isinstance(word, str) and not word.isascii() and check_text(word):
                raise Usage("A name among the words of the command holds bytes that are no text.")


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
