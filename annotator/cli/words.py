"""The words of the command line."""

import argparse
from pathlib import Path
from typing import NoReturn

from annotator import __version__
from annotator.cli.outcome import Usage


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Usage(f"{message}.", hint=f"“{self.prog} --help” shows the words.")


def parser() -> argparse.ArgumentParser:
    words = _Parser(prog="annotator", description="Turn news articles into training data.")
    words.add_argument("--version", action="version", version=f"Annotator {__version__}")
    commands = words.add_subparsers(
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
    export.add_argument("out", metavar="OUT", type=Path, help="the file or folder to write")
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
    export.add_argument(
        "--split",
        metavar="NAME=SHARE,…",
        help="write OUT as a folder of splits, as in train=80,dev=10,test=10; articles that tell "
        "the same story are never in two of them, and new articles never move old ones",
    )
    export.add_argument(
        "--freeze",
        action="store_true",
        help="with --split: keep the articles that are written in their splits from now on, "
        "whatever the shares",
    )
    export.add_argument("--force", action="store_true", help="replace OUT where it is there")
    splits = command("splits", "Count the articles that are frozen in splits.")
    splits.add_argument("--clear", action="store_true", help="let them all go")
    command("stats", "Count articles by status, spans by label, relations, annotators.")
    command("check", "Look the file and every rule of the data over.")
    log = command("log", "List the operations.")
    log.add_argument("--article", metavar="ID", help="only those of one article")
    command("undo", "Take the last operation back.")
    return words
