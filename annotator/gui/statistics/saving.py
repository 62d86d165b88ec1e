"""A plot as a picture (PNG, SVG) or its figures as CSV, each written whole or not at all."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from annotator.gui.statistics.chart import Cell, Chart
from annotator.gui.statistics.painter import PlotPainter
from annotator.gui.theme.palette import Theme
from annotator.project.output import replacing

MARGIN = 24.0
WIDTH = 760.0
DOTS = 96
"""Pixels of an inch, as browsers and drawing programs have it."""
SHARPNESS = 2
"""Pixels of a PNG for one of the window's."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def save(chart: Chart, theme: Theme, font: QFont, path: Path) -> None:
    """Write a chart in the form that the ending says; PNG where it says none of the three.

    Raises StorageFailed, ReadOnly.
    """
    made = {".svg": svg, ".csv": csv_of}.get(path.suffix.lower(), png)
    data = made(chart, theme, font)
    with replacing(path, force=True) as handle:
        handle.write(data)


def csv_of(chart: Chart, _theme: Theme, _font: QFont) -> bytes:
    """The chart's table; UTF-8 with a mark at the front, by which spreadsheets know it."""
    return csv_text(chart.table()).encode("utf-8-sig")


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as CSV in which no cell is a formula and each row is one line."""
    out = io.StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([_safe(cell) for cell in row])
    return out.getvalue()


def _safe(cell: Cell) -> str:
    if cell is None:
        return ""
    text = str(cell)
    # A spreadsheet drops blanks at the front before it looks for a formula.
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text


def png(chart: Chart, theme: Theme, font: QFont) -> bytes:
    """A picture of dots."""
    picture = _Picture(chart, theme, font)
    size = QSize(round(picture.width), round(picture.height)) * SHARPNESS
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    return _bytes(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(image))


def svg(chart: Chart, theme: Theme, font: QFont) -> bytes:
    """A picture of lines, that stays sharp at any size."""
    picture = _Picture(chart, theme, font)

    def draw(buffer: QBuffer) -> None:
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setTitle(chart.title)
        generator.setResolution(DOTS)
        generator.setSize(QSize(round(picture.width), round(picture.height)))
        generator.setViewBox(QRectF(0, 0, picture.width, picture.height))
        painter = QPainter(generator)
        picture.paint(painter)
        painter.end()

    return _bytes(draw)


class _Picture:
    """Title, note and plot on the ground of the page."""

    def __init__(self, chart: Chart, theme: Theme, font: QFont) -> None:
        self._chart, self._theme = chart, theme
        # In pixels: points are of another size on each device.
        font = QFont(font)
        font.setPixelSize(QFontInfo(font).pixelSize())
        self._font, self._title_font = font, QFont(font)
        self._title_font.setWeight(QFont.Weight.DemiBold)
        self._title_font.setPixelSize(round(font.pixelSize() * 1.25))
        self._title_height = QFontMetricsF(self._title_font).height()
        self._note_height = QFontMetricsF(font).height() if chart.note else 0.0
        self._plot = PlotPainter(chart, WIDTH - 2 * MARGIN, font)
        self.width = WIDTH
        self._plot_top = MARGIN + self._title_height + self._note_height + MARGIN / 2
        self.height = self._plot_top + self._plot.height + MARGIN

    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        painter.fillRect(QRectF(0, 0, self.width, self.height), QColor(theme.base))
        inner = self.width - 2 * MARGIN
        painter.setFont(self._title_font)
        painter.setPen(QColor(theme.text))
        self._write(painter, self._chart.title, QRectF(MARGIN, MARGIN, inner, self._title_height))
        painter.setFont(self._font)
        painter.setPen(QColor(theme.muted))
        below = MARGIN + self._title_height
        self._write(painter, self._chart.note, QRectF(MARGIN, below, inner, self._note_height))
        painter.translate(MARGIN, self._plot_top)
        self._plot.paint(painter, theme)

    def _write(self, painter: QPainter, text: str, room: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _bytes(write: Callable[[QBuffer], object]) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    return bytes(data.data())
