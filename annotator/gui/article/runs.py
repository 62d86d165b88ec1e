"""Where a range of a block lies on its lines, also where right-to-left runs split it."""

import re
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def is_mixed(text: str) -> bool:
    """Whether a text has right-to-left characters, so that ranges may lie in several pieces."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def x_of(line: QTextLine, unit: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    """Where the caret stands before a unit of the block, from the left of the column."""
    # The stubs do not know the tuple.
    return cast("tuple[float, int]", line.cursorToX(unit, edge))[0]


def unit_at(block: QTextBlock, line: QTextLine, x: float, *, between: bool) -> int:
    """The unit of a block that is drawn at an x, or the place `between` two that is nearest.

    For lines that run from right to left: QTextLine.xToCursor overlooks the blanks where such a
    line breaks, and answers for a place that lies beside `x` by their width.
    """
    first, end = line.textStart(), line.textStart() + line.textLength()
    is_last = end >= block.length() - 1
    unit, far_half, least = first, False, float("inf")
    guess = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
    units = range(first, min(end, block.length() - 1))
    for each in sorted(units, key=lambda each: abs(each - guess)):
        near, far = _cell(line, each)
        distance = max(min(near, far) - x, x - max(near, far), 0.0)
        if distance < least:
            unit, far_half, least = each, abs(x - far) < abs(x - near), distance
        if not least:
            break
    if not between or not far_half:
        return unit
    after = block.layout().nextCursorPosition(unit)
    # Behind the end of a line that breaks is the beginning of the next one.
    return after if is_last else min(after, end - 1)


def _cell(line: QTextLine, unit: int) -> tuple[float, float]:
    """Where a unit is drawn on its line: where it begins and ends in its own direction."""
    near, far = x_of(line, unit), x_of(line, unit, QTextLine.Edge.Trailing)
    drawn = _mixed_pieces(line, unit, unit + 1)
    # At runs that go against the line, places of the caret are not where units are drawn; but a
    # ligature is drawn with its first unit, and the caret goes through it.
    if len(drawn) == 1 and (near == far or abs(drawn[0][1] - drawn[0][0] - abs(far - near)) < 1):
        left, right = drawn[0]
        after = x_of(line, unit + 1)
        leftward = far < near or (near == far and abs(after - left) < abs(after - right))
        return (right, left) if leftward else (left, right)
    return near, far


def pieces(
    layout: QTextLayout, start: int, end: int, *, mixed: bool
) -> Iterator[tuple[int, float, float]]:
    """The (line, left, right) of a range of a block's UTF-16 units; blanks at line ends left out.

    `left` and `right` are relative to the column. Lines come in order, pieces of one line from
    left to right.
    """
    if end <= start:
        return
    first = layout.lineForTextPosition(start)
    if not first.isValid():
        return
    for number in range(first.lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        line_start = line.textStart()
        if line_start >= end:
            return
        a, b = max(start, line_start), min(end, line_start + line.textLength())
        if a >= b:
            continue
        shown = line.naturalTextRect()
        if mixed:
            for left, right in _mixed_pieces(line, a, b):
                if min(right, shown.right()) - max(left, shown.left()) > 0.2:
                    yield number, max(left, shown.left()), min(right, shown.right())
            continue
        left = x_of(line, a)
        right = x_of(line, b) if b < line_start + line.textLength() else shown.right()
        right = min(right, shown.right())
        if right - left > 0.2:
            yield number, left, right


def _mixed_pieces(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """The stretches of a line that hold the range, from left to right, adjoining ones merged."""
    rects = [QRectF(run.boundingRect()) for run in line.glyphRuns(start, end - start)]
    found: list[tuple[float, float]] = []
    for left, right in sorted((rect.left(), rect.right()) for rect in rects):
        if found and left <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        elif right > left:
            found.append((left, right))
    return found
