"""A text of the program that has to be translated, and the modules that it is looked for in."""

import ast
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """`counted` texts have a form for each of the language's plural categories; `texts_in` are
    the fields that hold texts which are translated themselves; a `part` is such a text.
    """

    context: str
    text: str
    counted: bool = False
    texts_in: tuple[str, ...] = field(default=(), compare=False)
    part: bool = field(default=False, compare=False)


class Unclear(Exception):
    """A place in the source whose text can't be told from the source alone."""

    def __init__(self, path: Path, node: ast.expr | ast.stmt, why: str) -> None:
        super().__init__(f"{path.relative_to(ROOT)}:{node.lineno}: {why}: {ast.unparse(node)[:90]}")


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def modules(*folders: str) -> list[Path]:
    """The modules in these folders of the package, in a fixed order."""
    return [
        path for folder in folders for path in sorted((ROOT / "annotator" / folder).rglob("*.py"))
    ]
