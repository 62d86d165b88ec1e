"""A span of another annotator: everything is to be read and copied, nothing to be changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.model import Span
from annotator.gui.context import Context
from annotator.gui.inspector.fields import narrow_form, quiet_label
from annotator.gui.inspector.numbers import text_of
from annotator.gui.inspector.surface_label import SurfaceLabel
from annotator.gui.theme.palette import color_for


class OtherDetails(QWidget):
    """Whose it is, its label, attributes, links and note, and how to take it over."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._span: Span | None = None
        self._surface = SurfaceLabel(self)
        self._form = narrow_form()
        self._hint = quiet_label(
            self.tr("Only they can change it. Its words are selected: a label key tags them."),
            self,
        )
        self._hint.setWordWrap(True)
        self._hint.setHidden(context.project.read_only)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(6)
        layout.addWidget(self._surface)
        layout.addLayout(self._form)
        layout.addWidget(self._hint)
        layout.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        context.appearance.changed.connect(self._show_surface)

    def show_span(self, span: Span) -> None:
        """Show a span; raises AnnotatorError."""
        project, self._span = self._context.project, span
        self._show_surface()
        label = project.labels.get(span.label)
        names = {each.row: each.name for each in project.annotators()}
        while self._form.rowCount():
            self._form.removeRow(0)
        self._add(self.tr("Tagged by"), names.get(span.annotator, ""))
        self._add(self.tr("Label"), label.name)
        for spec in label.attributes:
            value = span.attributes.get(spec.name)
            if value is not None:
                told = self.tr("yes") if value is True else text_of(value)
                self._add(spec.words, told)
        for tie in project.relations.at(span.row):
            if tie.from_span == span.row:
                self._add(
                    project.labels.type(tie.type).words, project.spans.get(tie.to_span).surface
                )
        if span.note:
            self._add(self.tr("Note"), span.note)

    def _add(self, name: str, text: str) -> None:
        told = QLabel(text, self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        told.setForegroundRole(QPalette.ColorRole.WindowText)
        told.setAccessibleName(f"{name}: {text}")
        self._form.addRow(quiet_label(name, self), told)

    def _show_surface(self) -> None:
        if self._span is not None:
            label = self._context.project.labels.get(self._span.label)
            color = QColor(color_for(label.color, self._context.theme))
            self._surface.show_surface(self._span.surface, color)
