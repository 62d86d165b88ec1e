"""The words of the command line."""

import argparse
from pathlib import Path
from typing import NoReturn

from annotator import __version__
from annotator.cli.outcome import Usage


class _Parser(argparse.ArgumentParser):
    """Tells in one sentence what is wrong; `lists` formats behind its help."""

    lists = ""

    def error(self, message: str) -> NoReturn:
        raise Usage(f"{message}.", hint=f"“{self.prog} --help” shows the words.")

    def format_help(self) -> str:
        # The formats are loaded only where they are told.
        if self.lists:
            from annotator.formats import registry

            formats = registry.readers() if self.lists == "in" else registry.writers()
            self.epilog = f"Formats: {', '.join(format.name for format in formats)}."
        return super().format_help()


def parser() -> argparse.ArgumentParser:
    words = _Parser(prog="annotator", description="Turn news articles into training data.")
    words.add_argument("--version", action="version", version=f"Annotator {__version__}")
    commands = words.add_subparsers(
        dest="command",
        required=True,
        metavar="COMMAND",
        title="commands (without one, the window opens)",
    )

    def command(name: str, text: str, *, lists: str = "") -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
        sub.lists = lists
        sub.add_argument("project", metavar="PROJECT", type=Path, help="the project file")
        sub.add_argument("--json", action="store_true", help="print one JSON object")
        return sub

    init = command("init", "Make a new project.")
    init.add_argument("--labels", type=Path, metavar="FILE", help="a label scheme (JSON)")
    bring = command(
        "import",
        "Bring files and folders into a project, made where it is not there.",
        lists="in",
    )
    bring.add_argument("sources", metavar="SOURCE", type=Path, nargs="+", help="files, folders")
    bring.add_argument("--format", metavar="NAME", help="instead of finding it out")
    bring.add_argument("--annotator", metavar="NAME", default="", help="where files name nobody")
    bring.add_argument(
        "--columns",
        metavar="FIELD=COLUMN,…",
        action="append",
        default=[],
        help="of tables: which column has the text, title, published (date), source, author, url, "
        "id, editor or dateline; nothing behind “=” for none; may be given more than once",
    )
    bring.add_argument(
        "--make-labels",
        action="store_true",
        help="make the labels and relation types that the project does not have, instead of "
        "refusing their spans and relations",
    )
    bring.add_argument(
        "--map",
        metavar="OLD=NEW",
        action="append",
        default=[],
        help="take the label or relation type OLD of the files for NEW of the project; nothing "
        "behind “=” leaves it out; may be given more than once",
    )
    bring.add_argument(
        "--unit",
        choices=("code-points", "utf-16", "bytes"),
        help="what the offsets of the files count, where it is not characters (code points)",
    )
    bring.add_argument("--dry-run", action="store_true", help="only say what would come in")
    export = command("export", "Write the training data.", lists="out")
    export.add_argument("out", metavar="OUT", type=Path, help="the file or folder to write")
    export.add_argument("--format", metavar="NAME", default="jsonl", help="jsonl if not given")
    for option, text in (
        ("--status", "only articles that are open, done or skipped"),
        ("--annotator", "only what this annotator did"),
        ("--label", "only spans with this label"),
    ):
        repeated = f"{text}; may be given more than once"
        export.add_argument(option, metavar="NAME", action="append", default=[], help=repeated)
    export.add_argument("--from", metavar="DATE", help="only articles of this day or later")
    export.add_argument("--to", metavar="DATE", help="only articles of this day or earlier")
    export.add_argument(
        "--undated",
        action="store_true",
        help="with --from or --to: also articles whose date is not known",
    )
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
    check = command("check", "Look the file and every rule of the data over.")
    check.add_argument(
        "--repair",
        action="store_true",
        help="mend what can be mended without a doubt, after a backup; of a damaged file save what "
        "can be read into a new project",
    )
    log = command("log", "List the operations.")
    log.add_argument("--article", metavar="ID", help="only those of one article")
    command("undo", "Take the last operation back.")
    backup = command("backup", "Make a checked copy.")
    backup.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help="instead of the folder of the backups"
    )
    restore = command("restore", "Go back to a backup; what was there is put aside.")
    restore.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help="instead of the newest backup"
    )
    copy = command("copy", "Make a copy to hand on, without what was deleted before.")
    copy.add_argument("new", metavar="NEW", type=Path, help="the file to write")
    copy.add_argument(
        "--without-history", action="store_true", help="leave out what undo would take back"
    )
    return words
