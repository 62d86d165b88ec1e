"""The relations of the active span: each a link to the other end and a button to remove it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from annotator.core.errors import AnnotatorError
from annotator.core.model import Relation, Span
from annotator.gui.context import Context
from annotator.gui.inspector.fields import CrossButton, SpanLink
from annotator.gui.theme.palette import color_for

SHOWN = 100


@dataclass(slots=True, kw_only=True)
class _Row:
    """The widgets of one line, used again for other relations; and what they show now."""

    caption: QLabel
    link: SpanLink
    remove: CrossButton
    relation: int = 0
    other: int = 0

    def set_visible(self, visible: bool) -> None:
        for widget in (self.caption, self.link, self.remove):
            widget.setVisible(visible)


class RelationRows(QWidget):
    """`span_chosen` carries the row of the span at the other end."""

    span_chosen = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[_Row] = []
        self._more = QLabel(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._more, SHOWN, 1)

    def show_relations(
        self, span: Span, pairs: Sequence[tuple[Relation, Span]], *, read_only: bool
    ) -> None:
        """Show the relations of a span, each with the span at its other end; those of the first
        part of its chain lead from it too.
        """
        shown = pairs[:SHOWN]
        while len(self._rows) < len(shown):
            self._rows.append(self._make_row(len(self._rows)))
        for row, (relation, other) in zip(self._rows, shown, strict=False):
            self._fill(row, relation, other, outgoing=relation.to_span != span.row)
            row.remove.setDisabled(read_only)
        for place, row in enumerate(self._rows):
            row.set_visible(place < len(shown))
        rest = len(pairs) - len(shown)
        self._more.setText(self.tr("and {count} more").format(count=rest))
        self._more.setVisible(rest > 0)

    def stops(self) -> list[QWidget]:
        """What Tab goes to, in its order; some may be hidden now."""
        return [widget for row in self._rows for widget in (row.link, row.remove)]

    def _make_row(self, place: int) -> _Row:
        row = _Row(
            caption=QLabel(self),
            link=SpanLink(self),
            remove=CrossButton(self.tr("Remove this link"), self),
        )
        row.caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        row.link.clicked.connect(lambda: self.span_chosen.emit(row.other))
        row.remove.clicked.connect(lambda: self._unlink(row.relation))
        for column, widget in enumerate((row.caption, row.link, row.remove)):
            self._grid.addWidget(widget, place, column)
        return row

    def _fill(self, row: _Row, relation: Relation, other: Span, *, outgoing: bool) -> None:
        labels = self._context.project.labels
        row.relation, row.other = relation.row, other.row
        words = labels.type(relation.type).words
        row.caption.setText(words if outgoing else labels.get(other.label).name)
        color = QColor(color_for(labels.get(other.label).color, self._context.theme))
        row.link.show_surface(other.surface, color)
        row.link.setAccessibleDescription(
            self.tr("Go to the span at the other end of “{type}”.").format(type=words)
        )

    def _unlink(self, relation: int) -> None:
        try:
            self._context.project.relations.unlink(relation)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
