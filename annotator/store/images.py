"""The images of the history: what an operation's rows were before and after, as JSON.

An operation may have changed very many rows: its images are read piece by piece, from either end.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from annotator.store.rows import Table

Image = list[Any]
"""[table name, row, columns before or None, columns after or None], as kept in the history."""

_PIECE = 1 << 18
_BORDER = b'],["'
"""What stands between two images, followed by a letter: inside a text a quotation mark has a
backslash before it, and after the end of a text comes no letter."""


def image(
    table: Table, row: int, before: Sequence[Any] | None, after: Sequence[Any] | None
) -> Image:
    """The image of a row with these values of the table's columns."""
    return [
        table.name,
        row,
        *(
            None if values is None else dict(zip(table.columns, values, strict=True))
            for values in (before, after)
        ),
    ]


def inverted(image: Image) -> Image:
    """The image of the change that takes this one back."""
    table, row, before, after = image
    return [table, row, after, before]


def dump(images: Sequence[Image]) -> bytes:
    """The images as JSON, without the brackets around all of them."""
    return orjson.dumps(images)[1:-1]


def count(numbers: Counter[tuple[int, str]], images: Sequence[Image]) -> None:
    """Add up by how much the numbers of `ChangeSet.numbers` go up or down."""
    for table, _, before, after in images:
        if table == "states":
            for columns, step in ((before, -1), (after, 1)):
                if columns is not None:
                    numbers[columns["annotator"], columns["status"]] += step
                    numbers[columns["annotator"], "flagged"] += step * columns["flagged"]
        elif before is None or after is None:
            step = 1 if before is None else -1
            if table == "articles":
                numbers[0, "total"] += step
            elif table == "spans" and (columns := before or after):
                numbers[columns["annotator"], "spans"] += step


def read(blob: sqlite3.Blob, *, backwards: bool) -> Iterator[tuple[list[Image], int]]:
    """The images from first to last or from last to first, with how many bytes were read.

    Raises ValueError where these are no images.
    """
    first, end = 1, len(blob) - 1
    if end < first or (blob[0], blob[end]) != (ord("["), ord("]")):
        raise ValueError("the history is damaged")
    size, rest, done = _PIECE, b"", 0
    while done < end - first:
        took = min(size, end - first - done)
        blob.seek(end - done - took if backwards else first + done)
        piece = blob.read(took)
        done += took
        piece = piece + rest if backwards else rest + piece
        border = _border(piece, backwards=backwards)
        if done == end - first:
            rest = b""
        elif border is None:
            size, rest = size * 2, piece
            continue
        elif backwards:
            rest, piece = piece[: border + 1], piece[border + 2 :]
        else:
            piece, rest = piece[: border + 1], piece[border + 2 :]
        images: list[Image] = orjson.loads(b"[" + piece + b"]")
        yield images[::-1] if backwards else images, done


def _border(piece: bytes, *, backwards: bool) -> int | None:
    """Where a border between images begins: the first one of the piece, or the last."""
    find = piece.find if backwards else piece.rfind
    start, end = 0, len(piece)
    while (found := find(_BORDER, start, end)) >= 0:
        after = found + len(_BORDER)
        if piece[after : after + 1].isalpha():
            return found
        # The search goes on beyond it, whichever way it goes.
        start, end = (found + 1, end) if backwards else (start, after - 1)
    return None
