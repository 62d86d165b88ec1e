"""Markdown of anybody's project as a document that loads nothing and never takes long."""

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from annotator.gui.guard import guarded
from annotator.gui.theme.palette import Theme
from annotator.project.guideline import MOST

MARGIN = 10
INDENT = 20

LONGEST_RUN = 500
"""Characters without a blank; Qt takes seconds to break a longer one into lines."""
COLUMNS = 30
CELLS = 2_000
"""Qt takes half a millisecond for each cell of a table: a line beyond this is no part of one."""

_RUN = re.compile(rf"\S{{{LONGEST_RUN}}}")
_KEEP = QTextCursor.MoveMode.KeepAnchor
_LARGER = {1: 2, 2: 1}
"""How many sizes the headings of a level are larger than the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading and the number of its block in the document."""

    level: int
    text: str
    block: int


class SafeDocument(QTextDocument):
    """Whatever it names, nothing is read from a disk or the network."""

    @guarded(None)
    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        """Nothing."""
        return None


def document_of(text: str, theme: Theme, font: QFont, parent: QObject) -> SafeDocument:
    """The text as it is read: HTML stays as it was typed, a picture is its words in brackets."""
    document = SafeDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.setDocumentMargin(MARGIN)
    document.setIndentWidth(INDENT)
    features = QTextDocument.MarkdownFeature
    document.setMarkdown(tamed(text), features.MarkdownDialectGitHub | features.MarkdownNoHTML)
    _replace_pictures(document)
    _dress(document, theme)
    return document


def headings_of(document: QTextDocument) -> list[Heading]:
    """The headings from top to bottom."""
    found: list[Heading] = []
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level and block.text().strip():
            found.append(Heading(level=level, text=block.text().strip(), block=block.blockNumber()))
        block = block.next()
    return found


def tamed(text: str) -> str:
    """The Markdown without what Qt would take long to show; a normal guideline stays as it is."""
    is_cut = len(text) > MOST
    lines = text[:MOST].split("\n")
    cells = accumulate(line.count("|") for line in lines)
    tame = "\n".join(map(_tamed_line, lines, cells))
    if tame.startswith("---"):
        # Qt would take what follows for the front matter and show none of it.
        tame = f"\n{tame}"
    if is_cut:
        told = QCoreApplication.translate(
            "markdown", "The guideline is too long; the rest of it is not shown."
        )
        tame = f"{tame}\n\n{told}"
    return tame


def _tamed_line(line: str, cells: int) -> str:
    if len(line) > LONGEST_RUN:
        line = _RUN.sub(lambda found: f"{found[0]} ", line)
    if "|" not in line or (line.count("|") <= COLUMNS and cells <= CELLS):
        return line
    # After an empty line, as any line goes on with the table before it.
    return "\n" + line.replace("|", r"\|")


def _replace_pictures(document: QTextDocument) -> None:
    places: list[tuple[int, int, str]] = []
    block = document.begin()
    while block.isValid():
        for fragment in _fragments(block):
            form = fragment.charFormat()
            if form.isImageFormat():
                words = form.stringProperty(QTextFormat.Property.ImageAltText)
                name = QTextImageFormat(form.toImageFormat()).name()
                places.append((fragment.position(), fragment.length(), words or name))
        block = block.next()
    cursor = QTextCursor(document)
    for position, length, words in reversed(places):
        cursor.setPosition(position)
        cursor.setPosition(position + length, _KEEP)
        cursor.insertText(f"[{words[:LONGEST_RUN]}]", QTextCharFormat())


def _fragments(block: QTextBlock) -> list[Any]:
    found: list[Any] = []
    pieces = block.begin()
    while not pieces.atEnd():
        found.append(pieces.fragment())
        pieces += 1  # the iterator is moved, not made anew
    return found


def _dress(document: QTextDocument, theme: Theme) -> None:
    """Headings of a size for a narrow pane, some air, and tables with thin lines."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            cursor.setPosition(block.position())
            cursor.setPosition(block.position() + block.length() - 1, _KEEP)
            larger = QTextCharFormat()
            larger.setProperty(QTextFormat.Property.FontSizeAdjustment, _LARGER.get(level, 0))
            larger.setFontWeight(QFont.Weight.DemiBold)
            cursor.mergeCharFormat(larger)
            air = QTextBlockFormat()
            air.setTopMargin(14 if block.blockNumber() else 0)
            air.setBottomMargin(4)
            cursor.mergeBlockFormat(air)
        block = block.next()
    _dress_tables(document.rootFrame(), theme)
    cursor.endEditBlock()


def _dress_tables(frame: QTextFrame, theme: Theme) -> None:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            form = child.format()
            form.setBorder(1)
            form.setBorderBrush(QColor(theme.border))
            form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBorderCollapse(True)
            form.setCellPadding(4)
            form.setCellSpacing(0)
            form.setTopMargin(6)
            form.setBottomMargin(6)
            form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            child.setFormat(form)
        _dress_tables(child, theme)
