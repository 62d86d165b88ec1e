"""The active span: its label, its attributes, its note, and what it is linked to."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import AttributeSpec, AttributeType, AttributeValue, Label, Relation, Span
from annotator.gui.context import Context
from annotator.gui.inspector.drafts import Unsaved
from annotator.gui.inspector.fields import Field, LabelCombo, QuietCombo, narrow_form, quiet_label
from annotator.gui.inspector.numbers import number_from, text_of
from annotator.gui.inspector.relation_rows import RelationRows
from annotator.gui.inspector.surface_label import SurfaceLabel
from annotator.gui.theme.palette import color_for

NOTE_LINES = 3


class SpanDetails(QWidget):
    """Everything is edited in place; `span_chosen` asks to go to a linked span."""

    span_chosen = Signal(int)

    def __init__(self, context: Context, unsaved: Unsaved, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._unsaved = unsaved
        self._span: Span | None = None
        self._specs: tuple[AttributeSpec, ...] = ()
        self._linked: set[int] = set()
        self._controls: dict[str, QWidget] = {}
        self._build()
        context.appearance.changed.connect(self._on_theme)

    def show_span(self, span: Span | None) -> None:
        """Edit another span; what was typed for the one before is saved."""
        self.flush()
        self._span = span
        if span is None:
            for field in self._fields():
                field.draft.release()
            return
        label = self._context.project.labels.get(span.label)
        self._fit_controls(label)
        self._show_head(span, label)
        note = partial(self._save_note, span.row)
        self._note.draft.bind(("span note", span.row, ""), span.note or "", note)
        for spec in label.attributes:
            self._bind_control(spec, span)
        self._show_relations()

    def apply(self, changes: ChangeSet) -> None:
        """Show what a change set says of this span and what it is linked to."""
        span = self._span
        if span is None:
            return
        labels_changed = changes.bulk or any(changes.of_kind(Label))
        after = next(
            (change.after for change in changes.of_kind(Span) if change.record.row == span.row),
            span,
        )
        if not isinstance(after, Span):
            return  # it is gone; the pane shows something else
        self._span = after
        label = self._context.project.labels.get(after.label)
        if labels_changed or after.label != span.label:
            self._fit_controls(label)
        if labels_changed or after is not span:
            self._show_head(after, label)
            self._note.draft.refresh(after.note or "")
            for spec in label.attributes:
                self._refresh_control(spec, after)
        if labels_changed or self._links_touched(changes, after):
            self._show_relations()

    def flush(self) -> bool:
        """Save what is typed in every field; whether nothing is left unsaved."""
        results = [field.draft.flush() for field in self._fields()]
        return all(results)

    def focus_note(self) -> None:
        """Put the caret into the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        self._surface = SurfaceLabel(self)
        self._label = LabelCombo(self.tr("Label"), self)
        self._label.label_chosen.connect(self._on_relabel)
        self._form = narrow_form()
        self._form.addRow(quiet_label(self.tr("Label"), self, of=self._label), self._label)
        self._note = Field(self.tr("Note"), self._unsaved, self, lines=NOTE_LINES)
        self._links = RelationRows(self._context, self)
        self._links.span_chosen.connect(self.span_chosen)
        self._links_title = quiet_label(self.tr("Links"), self)
        note_title = quiet_label(self.tr("Note"), self, of=self._note.edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(6)
        layout.addWidget(self._surface)
        layout.addLayout(self._form)
        layout.addWidget(self._links_title)
        layout.addWidget(self._links)
        layout.addWidget(note_title)
        layout.addWidget(self._note)
        layout.addStretch(1)
        read_only = self._context.project.read_only
        self._label.setDisabled(read_only)
        self._note.edit.setReadOnly(read_only)

    def _fields(self) -> list[Field]:
        return [self._note, *(c for c in self._controls.values() if isinstance(c, Field))]

    def _show_head(self, span: Span, label: Label) -> None:
        theme = self._context.theme
        self._surface.show_surface(span.surface, QColor(color_for(label.color, theme)))
        self._label.show_labels(self._context.project.labels.all(), chosen=label.row, theme=theme)

    def _fit_controls(self, label: Label) -> None:
        """Make the controls that the label's attributes need, unless they are there already."""
        if label.attributes == self._specs:
            return
        for field in self._fields():
            field.draft.flush()
        while self._form.rowCount() > 1:
            self._form.removeRow(1)
        self._controls = {spec.name: self._make_control(spec) for spec in label.attributes}
        self._specs = label.attributes
        for spec in label.attributes:
            control = self._controls[spec.name]
            if isinstance(control, QCheckBox):
                self._form.setWidget(self._form.rowCount(), QFormLayout.ItemRole.FieldRole, control)
            else:
                name = quiet_label(spec.name.replace("_", " "), self, of=control)
                self._form.addRow(name, control)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes from above to below."""
        controls = self._controls.values()
        order = [self._label, *controls, *self._links.stops(), self._note.edit]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _make_control(self, spec: AttributeSpec) -> QWidget:
        words = spec.name.replace("_", " ")
        read_only = self._context.project.read_only
        if spec.type is AttributeType.FLAG:
            box = QCheckBox(words, self)
            name = spec.name
            box.clicked.connect(lambda checked: self._on_flag(name, checked))
            box.setDisabled(read_only)
            return box
        if spec.type is AttributeType.CHOICE:
            combo = QuietCombo(words, self)
            combo.activated.connect(partial(self._on_choice, spec.name))
            combo.setDisabled(read_only)
            return combo
        field = Field(words, self._unsaved, self)
        field.edit.setReadOnly(read_only)
        return field

    def _bind_control(self, spec: AttributeSpec, span: Span) -> None:
        control = self._controls[spec.name]
        if isinstance(control, Field):
            save = partial(self._save_text, span.row, spec)
            shown = text_of(span.attributes.get(spec.name))
            control.draft.bind(("attribute", span.row, spec.name), shown, save)
        else:
            self._refresh_control(spec, span)

    def _refresh_control(self, spec: AttributeSpec, span: Span) -> None:
        control = self._controls[spec.name]
        value = span.attributes.get(spec.name)
        if isinstance(control, Field):
            if control.draft.is_bound_to(("attribute", span.row, spec.name)):
                control.draft.refresh(text_of(value))
            else:
                self._bind_control(spec, span)
        elif isinstance(control, QCheckBox):
            control.setChecked(value is True)
        elif isinstance(control, QuietCombo):
            shown = text_of(value)
            entries = ["", *spec.choices]
            if shown not in entries:
                entries.append(shown)
            control.clear()
            control.addItems(entries)
            control.setCurrentIndex(entries.index(shown))

    def _show_relations(self) -> None:
        span = self._span
        if span is None:
            return
        project = self._context.project
        touching = project.relations.at(span.row)
        ends = {row for r in touching for row in (r.from_span, r.to_span)} - {span.row}
        others = {row: project.spans.get(row) for row in ends}
        pairs = [
            (r, others[r.to_span if r.from_span == span.row else r.from_span]) for r in touching
        ]
        pairs.sort(key=lambda pair: (pair[0].from_span != span.row, pair[1].start))
        self._linked = {other.row for _, other in pairs}
        self._links.show_relations(span, pairs, read_only=project.read_only)
        self._links_title.setVisible(bool(pairs))
        self._links.setVisible(bool(pairs))
        self._order_tabs()

    def _links_touched(self, changes: ChangeSet, span: Span) -> bool:
        return any(
            span.row in (end.from_span, end.to_span)
            for change in changes.of_kind(Relation)
            for end in (change.before, change.after)
            if isinstance(end, Relation)
        ) or any(change.record.row in self._linked for change in changes.of_kind(Span))

    def _save_note(self, row: int, text: str) -> None:
        self._context.project.spans.set_note(row, text.strip() or None)

    def _save_text(self, row: int, spec: AttributeSpec, text: str) -> None:
        value: AttributeValue | None = text.strip() or None
        if spec.type is AttributeType.NUMBER:
            value = number_from(text, name=spec.name.replace("_", " "))
        self._context.project.spans.set_attribute(row, spec.name, value)

    def _set(self, name: str, value: AttributeValue | None) -> None:
        span = self._span
        if span is None or span.attributes.get(name) == value:
            return
        try:
            self._context.project.spans.set_attribute(span.row, name, value)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            for spec in self._specs:
                self._refresh_control(spec, span)

    def _on_flag(self, name: str, checked: bool) -> None:
        self._set(name, True if checked else None)

    def _on_choice(self, name: str, index: int) -> None:
        combo = self._controls[name]
        if isinstance(combo, QuietCombo):
            self._set(name, combo.itemText(index) or None)

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
