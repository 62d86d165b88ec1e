"""The relations of the active span: each a link to the other end and a button to remove it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from annotator.core.errors import AnnotatorError
from annotator.core.model import Relation, Span
from annotator.gui.context import Context
from annotator.gui.inspector.fields import CrossButton, SpanLink
from annotator.gui.theme.palette import color_for

SHOWN = 100


class RelationRows(QWidget):
    """`span_chosen` carries the row of the span at the other end."""

    span_chosen = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def show_relations(
        self, span: Span, pairs: Sequence[tuple[Relation, Span]], *, read_only: bool
    ) -> None:
        """Show the relations of a span, each with the span at its other end."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, (relation, other) in enumerate(pairs[:SHOWN]):
            remove = self._add(place, relation, other, outgoing=relation.from_span == span.row)
            remove.setDisabled(read_only)
        if len(pairs) > SHOWN:
            more = QLabel(self.tr("and {count} more").format(count=len(pairs) - SHOWN), self)
            self._grid.addWidget(more, SHOWN, 1)

    def stops(self) -> list[QWidget]:
        """What Tab goes to, in its order."""
        items = (self._grid.itemAt(place) for place in range(self._grid.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [each for each in widgets if each and each.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def _add(self, place: int, relation: Relation, other: Span, *, outgoing: bool) -> CrossButton:
        labels = self._context.project.labels
        words = labels.type(relation.type).name.replace("_", " ")
        caption = QLabel(words if outgoing else labels.get(other.label).name, self)
        caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        color = QColor(color_for(labels.get(other.label).color, self._context.theme))
        link = SpanLink(other.surface, color, self)
        link.setAccessibleDescription(
            self.tr("Go to the span at the other end of “{type}”.").format(type=words)
        )
        row = other.row
        link.clicked.connect(lambda: self.span_chosen.emit(row))
        remove = CrossButton(self.tr("Remove this link"), self)
        remove.clicked.connect(lambda: self._unlink(relation.row))
        self._grid.addWidget(caption, place, 0)
        self._grid.addWidget(link, place, 1)
        self._grid.addWidget(remove, place, 2)
        return remove

    def _unlink(self, row: int) -> None:
        try:
            self._context.project.relations.unlink(row)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
