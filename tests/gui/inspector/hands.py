"""What tests look for in the pane, and type into it."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.gui.inspector.pane import InspectorPane
from annotator.gui.inspector.span_list import SpanRows
from annotator.project.project import Project

W = TypeVar("W", bound=QWidget)


def named(pane: InspectorPane, kind: type[W], name: str) -> W:
    QApplication.processEvents()  # Qt shows what was added to a layout in the next round
    found = [w for w in pane.findChildren(kind) if w.isVisible() and w.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def rows(pane: InspectorPane) -> SpanRows:
    view = pane.findChild(SpanRows)
    assert view is not None
    return view


def shown(pane: InspectorPane) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def retype(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def value_of(project: Project, span: Span, name: str) -> object:
    return project.spans.get(span.row).attributes.get(name)
