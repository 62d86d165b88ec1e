"""Tables that commands print."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.project.balance import Balance


def balance_table(balance: "Balance") -> Iterator[str]:
    """How evenly the splits share it all: a column for each, with its part of the whole."""
    names = list(balance.splits)
    counts = list(balance.splits.values())
    rows: list[list[str]] = [["", *names]]
    rows.append(
        [
            "articles",
            *(_part(balance.splits[name].articles, balance.part(name)) for name in names),
        ]
    )
    rows.append(["stories", *(f"{len(each.stories):,}" for each in counts)])
    for label in balance.labels:
        if any(label in each.by_label for each in counts):
            parts = (
                _part(
                    balance.splits[name].by_label.get(label, 0), balance.part_of_label(name, label)
                )
                for name in names
            )
            rows.append([f"spans: {label}", *parts])
    rows.append(["relations", *(f"{each.relations:,}" for each in counts)])
    rows.append(["speakers", *(f"{len(each.speakers):,}" for each in counts)])
    known = (f"{balance.known_speakers(name):,}" for name in names[1:])
    rows.append([f"  also in {names[0]}", "", *known])
    return _lines(rows)


def _part(count: int, part: float) -> str:
    return f"{count:,} ({part:.1%})"


def _lines(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The rows with the first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [word.rjust(width) for word, width in zip(others, widths[1:], strict=True)]
        yield "  ".join((first.ljust(widths[0]), *cells)).rstrip()
