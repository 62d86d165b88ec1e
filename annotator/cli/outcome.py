"""What a command has to say, and what the commands share."""

import getpass
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.core.errors import AnnotatorError
from annotator.core.problems import Problem

if TYPE_CHECKING:
    from annotator.project.checks import Statistics
    from annotator.project.exporting import ExportCounts, ExportReport
    from annotator.project.import_report import FileReport, ImportReport
    from annotator.store.backup import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A project file that a command wrote."""

    path: Path
    sha256: str
    counts: "Head"


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What a command has to say: counts, problems, files written, and lines for people."""

    counts: dict[str, Any] = field(default_factory=dict[str, Any])
    problems: list[Problem] = field(default_factory=list[Problem])
    outputs: "list[ExportReport | Written]" = field(default_factory=list["ExportReport | Written"])
    lines: list[str] = field(default_factory=list[str])
    data: dict[str, Any] = field(default_factory=dict[str, Any])


class Usage(AnnotatorError):
    """The words of the command are off."""

    code = "usage"


def content(counts: "FileReport | ImportReport | ExportCounts | Statistics | Head") -> str:
    """How much there is, for people."""
    return ", ".join(
        (
            counted(counts.articles, "article"),
            counted(counts.spans, "span"),
            counted(counts.relations, "relation"),
        )
    )


def counted(number: int, noun: str) -> str:
    """A number of things, for people."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def me() -> str:
    """The system's user name; there may be none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "annotator"


def progress_of(verb: str) -> Callable[[int, int], None]:
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
