"""A plot as a picture (PNG, SVG) or its figures as CSV, each written whole or not at all."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from annotator.core.errors import StorageFailed
from annotator.gui.statistics.chart import Cell, Chart
from annotator.gui.statistics.painter import AT_LEFT, AT_RIGHT, FROM_LEFT, FROM_RIGHT, PlotPainter
from annotator.gui.theme.palette import Theme
from annotator.project.output import replacing

MARGIN = 24.0
WIDTH = 760.0
DOTS = 96
"""Pixels of an inch, as browsers and drawing programs have it."""
SHARPNESS = 2
"""Pixels of a PNG for one of the window's."""
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, blanks before it left out."""


def save(
    chart: Chart,
    theme: Theme,
    font: QFont,
    path: Path,
    *,
    mirrored: bool = False,
    replace: bool = True,
) -> None:
    """Write a chart in the form that the ending says; PNG where it says none of the three. A
    picture can be `mirrored`, as the plot is in an interface from right to left.

    Raises StorageFailed, ReadOnly, and ExportRefused where a file is there that is not to be
    replaced.
    """
    match path.suffix.lower():
        case ".csv":
            data = csv_of(chart)
        case ".svg":
            data = svg(chart, theme, font, mirrored=mirrored)
        case _:
            data = png(chart, theme, font, mirrored=mirrored)
    with replacing(path, force=replace) as handle:
        handle.write(data)


def csv_of(chart: Chart) -> bytes:
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
    is_formula = text.lstrip().startswith(FORMULA) or text.startswith(("\t", "\r", "\n"))
    return f"'{text}" if is_formula else text


def png(chart: Chart, theme: Theme, font: QFont, *, mirrored: bool = False) -> bytes:
    """A picture of dots."""
    picture = _Picture(chart, theme, font, mirrored=mirrored)
    size = QSize(round(picture.width), round(picture.height)) * SHARPNESS
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    return _bytes(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(image))


def svg(chart: Chart, theme: Theme, font: QFont, *, mirrored: bool = False) -> bytes:
    """A picture of lines, that stays sharp at any size."""
    picture = _Picture(chart, theme, font, mirrored=mirrored)

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

    def __init__(self, chart: Chart, theme: Theme, font: QFont, *, mirrored: bool) -> None:
        self._chart, self._theme = chart, theme
        self._direction = FROM_RIGHT if mirrored else FROM_LEFT
        # In pixels: points are of another size on each device.
        font = QFont(font)
        font.setPixelSize(QFontInfo(font).pixelSize())
        self._font, self._title_font = font, QFont(font)
        self._title_font.setWeight(QFont.Weight.DemiBold)
        self._title_font.setPixelSize(round(font.pixelSize() * 1.25))
        self._title_height = QFontMetricsF(self._title_font).height()
        self._note_height = QFontMetricsF(font).height() if chart.note else 0.0
        self._plot = PlotPainter(chart, WIDTH - 2 * MARGIN, font, mirrored=mirrored)
        self.width = WIDTH
        self._plot_top = MARGIN + self._title_height + self._note_height + MARGIN / 2
        self.height = self._plot_top + self._plot.height + MARGIN

    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setLayoutDirection(self._direction)
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
        side = AT_RIGHT if self._direction is FROM_RIGHT else AT_LEFT
        painter.drawText(room, int(side), shown)


def _bytes(write: Callable[[QBuffer], object]) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    buffer.close()
    if data.isEmpty():
        raise StorageFailed(_tr("The picture could not be made."), hint="")
    return bytes(data.data())


def _tr(text: str) -> str:
    return QCoreApplication.translate("statistics", text)
