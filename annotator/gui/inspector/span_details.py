"""The active span: its label, its attributes, its note, and what it is linked to."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import (
    AttributeSpec,
    AttributeType,
    AttributeValue,
    Label,
    Relation,
    RelationKind,
    Span,
)
from annotator.gui.context import Context
from annotator.gui.inspector.attribute_form import AttributeForm
from annotator.gui.inspector.drafts import Unsaved
from annotator.gui.inspector.fields import Field, LabelCombo, narrow_form, quiet_label
from annotator.gui.inspector.relation_rows import RelationRows
from annotator.gui.inspector.surface_label import SurfaceLabel
from annotator.gui.theme.palette import color_for
from annotator.gui.tips import label_tip

NOTE_LINES = 3


class SpanDetails(QWidget):
    """Everything is edited in place; `span_chosen` asks to go to a linked span."""

    span_chosen = Signal(int)

    def __init__(self, context: Context, unsaved: Unsaved, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._unsaved = unsaved
        self._span: Span | None = None
        self._linked: set[int] = set()
        self._chain: list[int] = []
        """The rows of the span and of the parts that it carries on, back to the first."""
        self._forms: dict[tuple[AttributeSpec, ...], AttributeForm] = {}
        self._form: AttributeForm | None = None
        self._build()
        context.appearance.changed.connect(self._on_theme)

    @property
    def span(self) -> int | None:
        """The row of the span that is shown."""
        return self._span.row if self._span is not None else None

    def show_span(self, span: Span | None) -> None:
        """Edit another span; what was typed for the one before is saved."""
        self.flush()
        self._span = span
        if span is None:
            self._note.draft.release()
            if self._form is not None:
                self._form.release()
            return
        label = self._context.project.labels.get(span.label)
        self._use_form(label)
        self._show_head(span, label)
        note = partial(self._save_note, span.row)
        self._note.draft.bind(("span note", span.row, ""), span.note or "", note)
        if self._form is not None:
            self._form.show_span(span)
        self._show_relations()

    def apply(self, changes: ChangeSet) -> None:
        """Show what a change set says of this span and what it is linked to."""
        labels_changed = changes.bulk or any(changes.of_kind(Label))
        if labels_changed:
            self._renew_forms()
        span = self._span
        if span is None:
            return
        after = next(
            (change.after for change in changes.of_kind(Span) if change.record.row == span.row),
            span,
        )
        if not isinstance(after, Span):
            return  # it is gone; the pane shows something else
        self._span = after
        label = self._context.project.labels.get(after.label)
        if labels_changed or after.label != span.label:
            self._use_form(label)
        if labels_changed or after is not span:
            self._show_head(after, label)
            self._note.draft.refresh(after.note or "")
            if self._form is not None:
                self._form.refresh(after)
        if labels_changed or self._links_touched(changes, after):
            self._show_relations()

    def flush(self) -> bool:
        """Save what is typed in every field; whether nothing is left unsaved."""
        fields = [self._note, *(self._form.fields if self._form is not None else ())]
        results = [field.draft.flush() for field in fields]
        return all(results)

    def focus_note(self) -> None:
        """Put the caret into the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        self._surface = SurfaceLabel(self)
        self._label = LabelCombo(self.tr("Label"), self)
        self._label.label_chosen.connect(self._on_relabel)
        self._label_name = quiet_label(self.tr("Label"), self, of=self._label)
        self._label_name.setMinimumWidth(self._name_width())
        head = narrow_form()
        head.addRow(self._label_name, self._label)
        self._note = Field(self.tr("Note"), self._unsaved, self, lines=NOTE_LINES)
        self._links = RelationRows(self._context, self)
        self._links.span_chosen.connect(self.span_chosen)
        self._links_title = quiet_label(self.tr("Links"), self)
        note_title = quiet_label(self.tr("Note"), self, of=self._note.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(6)
        layout.addWidget(self._surface)
        layout.addLayout(head)
        self._forms_at = layout.count()
        layout.addWidget(self._links_title)
        layout.addWidget(self._links)
        layout.addWidget(note_title)
        layout.addWidget(self._note)
        layout.addStretch(1)
        read_only = self._context.project.read_only
        self._label.setDisabled(read_only)
        self._note.edit.setReadOnly(read_only)

    def _show_head(self, span: Span, label: Label) -> None:
        theme = self._context.theme
        self._surface.show_surface(span.surface, QColor(color_for(label.color, theme)))
        self._label.show_labels(self._context.project.labels.all(), chosen=label.row, theme=theme)
        self._label.setToolTip(label_tip(label))

    def _use_form(self, label: Label) -> None:
        """Show the form for the attributes of a label in place of the one before."""
        wanted = self._forms.get(label.attributes) if label.attributes else None
        if wanted is None and label.attributes:
            wanted = self._forms[label.attributes] = self._make_form(label)
        if wanted is self._form:
            return
        if self._form is not None:
            self._form.release()
            self._form.hide()
        self._form = wanted
        if wanted is not None:
            wanted.show()
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes from above to below."""
        controls = self._form.controls if self._form is not None else ()
        order = [self._label, *controls, *self._links.stops(), self._note.edit]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _make_form(self, label: Label) -> AttributeForm:
        form = AttributeForm(
            label.attributes,
            self._unsaved,
            self,
            read_only=self._context.project.read_only,
            name_width=self._name_width(),
            save=self._save_attribute,
            set_now=self._set,
        )
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(self._forms_at, form)
        return form

    def _renew_forms(self) -> None:
        """The labels may have other attributes now; the form of those that stay is kept."""
        used = {label.attributes for label in self._context.project.labels.all()}
        for specs in self._forms.keys() - used:
            form = self._forms.pop(specs)
            if form is self._form:
                form.release()
                self._form = None
            form.hide()
            form.deleteLater()
        width = self._name_width()
        self._label_name.setMinimumWidth(width)
        for form in self._forms.values():
            form.fit_names(width)

    def _name_width(self) -> int:
        """As much as the longest name needs: the fields of all labels stand below each other."""
        names = [self.tr("Label")]
        for label in self._context.project.labels.all():
            flags = AttributeType.FLAG
            names += [spec.words for spec in label.attributes if spec.type is not flags]
        return max(self.fontMetrics().horizontalAdvance(name) for name in names) + 2

    def _show_relations(self) -> None:
        span = self._span
        if span is None:
            return
        project = self._context.project
        touching, self._chain = self._told_by_chain(span.row)
        ends = {row for r in touching for row in (r.from_span, r.to_span)}
        others = {row: project.spans.get(row) for row in ends}
        pairs = [(r, others[r.from_span if r.to_span == span.row else r.to_span]) for r in touching]
        pairs.sort(key=lambda pair: (pair[0].to_span == span.row, pair[1].start))
        self._linked = {other.row for _, other in pairs}
        stops = len(self._links.stops())
        self._links.show_relations(span, pairs, read_only=project.read_only)
        if len(self._links.stops()) > stops:
            self._order_tabs()
        self._links_title.setVisible(bool(pairs))
        self._links.setVisible(bool(pairs))

    def _told_by_chain(self, row: int) -> tuple[list[Relation], list[int]]:
        """The relations of a span, and of the part of its chain that tells who says it all; and
        the rows of the parts from the span back to that one.
        """
        relations, labels = self._context.project.relations, self._context.project.labels
        shown = at = relations.at(row)
        chain = [row]
        while True:
            back = (tie for tie in at if tie.from_span == chain[-1])
            ways = [tie for tie in back if labels.type(tie.type).kind is RelationKind.CHAIN]
            if not ways or ways[0].to_span in chain:
                break
            chain.append(ways[0].to_span)
            at = relations.at(chain[-1])
        if len(chain) > 1:
            told = RelationKind.ATTRIBUTION
            mine = (tie for tie in at if tie.from_span == chain[-1])
            shown = [*shown, *(tie for tie in mine if labels.type(tie.type).kind is told)]
        return shown, chain

    def _links_touched(self, changes: ChangeSet, span: Span) -> bool:
        return any(
            end.from_span in self._chain or end.to_span == span.row
            for change in changes.of_kind(Relation)
            for end in (change.before, change.after)
            if isinstance(end, Relation)
        ) or any(change.record.row in self._linked for change in changes.of_kind(Span))

    def _save_note(self, row: int, text: str) -> None:
        self._context.project.spans.set_note(row, text.strip() or None)

    def _save_attribute(self, row: int, name: str, value: AttributeValue | None) -> None:
        self._context.project.spans.set_attribute(row, name, value)

    def _set(self, name: str, value: AttributeValue | None) -> None:
        span = self._span
        if span is None or span.attributes.get(name) == value:
            return
        try:
            self._context.project.spans.set_attribute(span.row, name, value)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            if self._form is not None:
                self._form.refresh(span)

    @Slot(int)
    def _on_relabel(self, label: int) -> None:
        span = self._span
        if span is None or span.label == label:
            return
        self.flush()
        try:
            self._context.project.spans.relabel(span.row, label)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            self._show_head(span, self._context.project.labels.get(span.label))

    @Slot()
    def _on_theme(self) -> None:
        if self._span is not None:
            self._show_head(self._span, self._context.project.labels.get(self._span.label))
            self._show_relations()
