"""The tables of docs/formats.md, made from the registry."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.formats import registry
from annotator.formats.format import Format
from annotator.formats.losses import Part

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "formats.md"
HEADS = {
    Part.OVERLAPS: "over&shy;laps",
    Part.EDGES: "edges",
    Part.RELATIONS: "rela&shy;tions",
    Part.ATTRIBUTES: "attri&shy;butes",
    Part.NOTES: "notes",
    Part.METADATA: "meta&shy;data",
    Part.STATUS: "status",
    Part.ANNOTATORS: "anno&shy;tators",
    Part.IDS: "ids",
    Part.WHITESPACE: "blanks",
    Part.EXTRA: "extra",
}
"""The columns of what a format keeps."""


def renewed(page: str) -> str:
    """The page with its tables as they have to be."""
    for name, rows in (("formats", _formats()), ("keeps", _keeps()), ("loading", _loading())):
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
        before, _, rest = page.partition(begin)
        _, _, after = rest.partition(end)
        page = f"{before}{begin}{''.join(rows)}{end}{after}"
    return page


def _formats() -> Iterator[str]:
    yield _row(("name", "what it is", "ends in", "in", "out", "needs"))
    yield _row(("---",) * 6)
    for format in registry.formats():
        out = "a folder" if format.is_folder else "a file"
        needs = f"`annotator[{format.name}]`" if format.needs else ""
        endings = ", ".join(f"`{ending}`" for ending in format.endings)
        yield _row(
            (
                f"`{format.name}`",
                f"**{format.title}**: {format.description}",
                endings,
                "✓" if format.read else "",
                out if format.is_written else "",
                needs,
            )
        )


def _keeps() -> Iterator[str]:
    yield _row(("name", *HEADS.values()))
    yield _row(("---", *(":-:" for _ in HEADS)))
    for format in registry.writers():
        yield _row((f"`{format.name}`", *("✓" if part in format.keeps else "–" for part in HEADS)))


def _loading() -> Iterator[str]:
    yield _row(("name", "how it gets there"))
    yield _row(("---", "---"))
    for format in registry.writers():
        yield _row((f"`{format.name}`", _loading_of(format)))


def _loading_of(format: Format) -> str:
    if not format.loading:
        raise ValueError(f"{format.name} does not say how it is loaded")
    return format.loading


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |\n"
