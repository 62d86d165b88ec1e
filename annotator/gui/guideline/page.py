"""The guideline as it is read."""

from typing import Any

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from annotator.gui.context import Context
from annotator.gui.guard import guarded
from annotator.gui.guideline.markdown import Heading, document_of, headings_of

COPIED = frozenset({"http", "https", "mailto"})
"""What a link may lead to for its address to be of use."""

_UNKNOWN = QTextDocument.ResourceType.UnknownResource


class GuidelinePage(QTextBrowser):
    """Opens nothing by itself; `heading_reached` carries the number of a heading, -1 for none."""

    heading_reached = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.headings: list[Heading] = []
        self._shown: QTextDocument | None = None
        self.setAccessibleName(self.tr("Guideline"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._on_link)
        self.verticalScrollBar().valueChanged.connect(self._tell_heading)

    def show_text(self, text: str) -> None:
        """Show a guideline; where it is another version the place on the page stays."""
        before, scrolled = self._shown, self.verticalScrollBar().value()
        document = document_of(text, self._context.theme, self.font(), self)
        self.setDocument(document)
        self._shown = document
        self.headings = headings_of(document)
        self.verticalScrollBar().setValue(scrolled)
        if before is not None:
            before.deleteLater()

    def go_to(self, number: int) -> None:
        """Scroll a heading to the top."""
        if not 0 <= number < len(self.headings):
            return
        block = self.document().findBlockByNumber(self.headings[number].block)
        self.setTextCursor(QTextCursor(block))
        self.verticalScrollBar().setValue(round(self._top(block)))
        # The last headings can't come to the top; they are reached all the same.
        self.heading_reached.emit(number)

    def section_of(self, name: str) -> int | None:
        """The number of the heading that is about a label; one that begins with it will do."""
        wanted = name.casefold()
        names = [heading.text.casefold() for heading in self.headings]
        if wanted in names:
            return names.index(wanted)
        begins = f"{wanted} ", f"{wanted}s "
        return next((n for n, each in enumerate(names) if f"{each} ".startswith(begins)), None)

    @guarded(None)
    def loadResource(self, _type: int, _name: QUrl | str) -> Any:
        """Nothing is read, whatever the text names."""
        return None

    @guarded()
    def doSetSource(self, name: QUrl | str, type: QTextDocument.ResourceType = _UNKNOWN) -> None:
        """No page is ever gone to."""

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        if not url.scheme() and url.hasFragment():
            self._go_to_anchor(url.fragment())
        elif url.scheme().lower() in COPIED:
            address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
            QGuiApplication.clipboard().setText(address)
            text = self.tr("Copied the address: {address}")
            self._context.notifier.say(text.format(address=address))
        else:
            self._context.notifier.say(self.tr("This link leads nowhere that is safe to go."))

    def _go_to_anchor(self, anchor: str) -> None:
        """A link as “#split-quotes”, as other programs name the place of a heading."""
        wanted = anchor.casefold().replace("-", " ").strip()
        for number, heading in enumerate(self.headings):
            kept = "".join(c for c in heading.text.casefold() if c.isalnum() or c in " -_")
            if " ".join(kept.replace("-", " ").split()) == wanted:
                self.go_to(number)
                return
        self._context.notifier.say(self.tr("The guideline has no such section."))

    @Slot()
    def _tell_heading(self) -> None:
        """The last heading that stands at or above the top of what is seen."""
        top, reached = self.verticalScrollBar().value() + 1, -1
        for number, heading in enumerate(self.headings):
            if self._top(self.document().findBlockByNumber(heading.block)) > top:
                break
            reached = number
        self.heading_reached.emit(reached)

    def _top(self, block: QTextBlock) -> float:
        return self.document().documentLayout().blockBoundingRect(block).top()
