"""Icons: one-colour SVG drawings, tinted with the text colour of the theme."""

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QImageReader, QPixmap

from annotator.paths import resource

SIZES = (16, 20, 32, 40)
"""Edge lengths in pixels: menus and buttons, at 100 and 200 percent."""


def icon(name: str, color: QColor, faded: QColor | None = None) -> QIcon:
    """The drawing `resources/icons/<name>.svg` in a colour; `faded` where it is disabled."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(QPixmap.fromImage(drawing(name, color.name(), size)))
        if faded is not None:
            image = drawing(name, faded.name(), size)
            made.addPixmap(QPixmap.fromImage(image), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=256)
def drawing(name: str, color: str, size: int) -> QImage:
    """The drawing at a size in pixels, `currentColor` replaced; null where there is none."""
    try:
        svg = resource(f"icons/{name}.svg").read_bytes()
    except OSError:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(svg.replace(b"currentColor", color.encode())))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return reader.read()
