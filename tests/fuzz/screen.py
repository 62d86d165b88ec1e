"""Whether the text on the screen is what would be painted now: a repaint that nobody asked for."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

SEEN = 40
"""Of 255: a pixel that differs by less is not told apart; where only a part is painted, the edges
are smoothed otherwise.
"""

MAY_DIFFER = 20
"""So many pixels may."""


def stale_pixels(part: QWidget) -> int:
    """About how many pixels of a part of the window are not what it would paint now.

    Only the offscreen platform tells what is on its screen exactly.
    """
    if QApplication.platformName() != "offscreen" or not part.isVisible() or _is_covered(part):
        return 0
    seen, fresh = _pictures(part)
    if seen == fresh or seen.size() != fresh.size():
        return 0
    return sum(_differing(seen, fresh))


def save_pictures(part: QWidget, folder: Path) -> None:
    """What is on the screen, and what would be painted now."""
    for name, picture in zip(("seen", "fresh"), _pictures(part), strict=True):
        picture.save(str(folder / f"{name}.png"))


def _pictures(part: QWidget) -> tuple[QImage, QImage]:
    window = part.window()
    on_screen = window.screen().grabWindow(window.winId()).toImage()
    corner = part.mapTo(window, part.rect().topLeft())
    kind = QImage.Format.Format_RGB32
    seen = on_screen.convertToFormat(kind).copy(corner.x(), corner.y(), part.width(), part.height())
    return seen, part.grab().toImage().convertToFormat(kind)


def _is_covered(part: QWidget) -> bool:
    """Whether something lies over it, as the command palette does."""
    over = part.window().childAt(part.mapTo(part.window(), part.rect().center()))
    return over is not None and over is not part and not part.isAncestorOf(over)


def _differing(first: QImage, second: QImage) -> Iterator[int]:
    for y in range(first.height()):
        one, other = (
            bytes(cast("memoryview", image.constScanLine(y))) for image in (first, second)
        )
        if one != other:
            yield sum(abs(a - b) > SEEN for a, b in zip(one, other, strict=True)) // 2
