"""The attributes that a label declares, each with the control that its type needs."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from annotator.core.model import AttributeSpec, AttributeType, AttributeValue, Span
from annotator.gui.inspector.drafts import Unsaved
from annotator.gui.inspector.fields import Field, QuietCombo, narrow_form, quiet_label
from annotator.gui.inspector.numbers import number_from, text_of

NOTHING_CHOSEN = "–"

SetAttribute = Callable[[int, str, AttributeValue | None], None]
"""Sets an attribute of the span with a row. Raises AnnotatorError."""


class AttributeForm(QWidget):
    """Made once for each set of attributes: labels are changed too often to build it anew.

    `set_now` is called with what was chosen or ticked, `save` with what was typed and settled on.
    """

    def __init__(
        self,
        specs: Sequence[AttributeSpec],
        unsaved: Unsaved,
        parent: QWidget,
        *,
        read_only: bool,
        name_width: int,
        save: SetAttribute,
        set_now: Callable[[str, AttributeValue | None], None],
    ) -> None:
        super().__init__(parent)
        self._specs = tuple(specs)
        self._unsaved = unsaved
        self._read_only = read_only
        self._save = save
        self._set_now = set_now
        self._controls: dict[str, QWidget] = {}
        self._names: list[QWidget] = []
        form = narrow_form(self)
        for spec in self._specs:
            control = self._controls[spec.name] = self._make_control(spec)
            # A box to tick has its words beside it.
            is_box = isinstance(control, QCheckBox)
            name = QWidget(self) if is_box else quiet_label(spec.words, self, of=control)
            self._names.append(name)
            form.addRow(name, control)
        self.fit_names(name_width)

    @property
    def controls(self) -> list[QWidget]:
        """The controls from top to bottom."""
        return list(self._controls.values())

    @property
    def fields(self) -> list[Field]:
        """Those in which text is typed."""
        return [each for each in self._controls.values() if isinstance(each, Field)]

    def fit_names(self, width: int) -> None:
        """Begin the fields at one place, whatever the names before them."""
        for name in self._names:
            name.setMinimumWidth(width)

    def show_span(self, span: Span) -> None:
        """Edit another span; what was typed for the one before is saved."""
        for spec in self._specs:
            control = self._controls[spec.name]
            if isinstance(control, Field):
                self._bind(control, spec, span)
            else:
                self._show_value(control, spec, span)

    def refresh(self, span: Span) -> None:
        """Show what is stored now of the same span; what is being typed stays."""
        for spec in self._specs:
            control = self._controls[spec.name]
            if isinstance(control, Field) and control.draft.is_bound_to(_key(span, spec)):
                control.draft.refresh(text_of(span.attributes.get(spec.name)))
            elif isinstance(control, Field):
                self._bind(control, spec, span)
            else:
                self._show_value(control, spec, span)

    def release(self) -> None:
        """Save what was typed and belong to no span."""
        for field in self.fields:
            field.draft.release()

    def _make_control(self, spec: AttributeSpec) -> QWidget:
        words = spec.words
        if spec.type is AttributeType.FLAG:
            box = QCheckBox(words, self)
            name = spec.name
            box.clicked.connect(lambda checked: self._set_now(name, True if checked else None))
            box.setDisabled(self._read_only)
            return box
        if spec.type is AttributeType.CHOICE:
            combo = QuietCombo(words, self)
            combo.activated.connect(partial(self._on_choice, spec.name))
            combo.setDisabled(self._read_only)
            return combo
        field = Field(words, self._unsaved, self)
        field.edit.setReadOnly(self._read_only)
        return field

    def _bind(self, field: Field, spec: AttributeSpec, span: Span) -> None:
        shown = text_of(span.attributes.get(spec.name))
        field.draft.bind(_key(span, spec), shown, partial(self._save_text, span.row, spec))

    def _show_value(self, control: QWidget, spec: AttributeSpec, span: Span) -> None:
        value = span.attributes.get(spec.name)
        if isinstance(control, QCheckBox):
            control.setChecked(value is True)
        elif isinstance(control, QuietCombo):
            shown = text_of(value)
            entries = [NOTHING_CHOSEN, *spec.choices]
            if shown and shown not in spec.choices:
                entries.append(shown)
            control.show_entries(entries)
            control.setCurrentIndex(entries.index(shown, 1) if shown else 0)

    def _save_text(self, row: int, spec: AttributeSpec, text: str) -> None:
        value: AttributeValue | None = text.strip() or None
        if spec.type is AttributeType.NUMBER:
            value = number_from(text, name=spec.words)
        self._save(row, spec.name, value)

    def _on_choice(self, name: str, index: int) -> None:
        combo = self._controls[name]
        if isinstance(combo, QuietCombo):
            self._set_now(name, combo.itemText(index) if index else None)


def _key(span: Span, spec: AttributeSpec) -> tuple[str, int, str]:
    return "attribute", span.row, spec.name
