"""What a span is linked to, in its details."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.gui.inspector.fields import CrossButton, SpanLink
from annotator.gui.inspector.pane import InspectorPane
from annotator.project.project import Project
from tests.gui.inspector.hands import named, shown


def test_a_link_is_jumped_along_and_removed(
    qtbot: QtBot, inspector: InspectorPane, story: Any, project: Project
) -> None:
    inspector.set_active(story.quote.row)
    link = named(inspector, SpanLink, "Mankevich")
    with qtbot.waitSignal(inspector.span_chosen) as chosen:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert chosen.args == [story.speaker.row]
    cross = named(inspector, CrossButton, "Remove this link")
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert project.relations.of(story.article) == []
    assert not [w for w in inspector.findChildren(SpanLink) if w.isVisible()]


def test_a_later_part_of_a_quote_tells_who_says_it(
    inspector: InspectorPane, story: Any, project: Project, tag: Callable[[int, str, str], Span]
) -> None:
    part = tag(story.article, "The car trade grows", "quote")
    project.relations.carry_on(part.row, story.quote.row)
    inspector.set_active(part.row)
    assert {"continues", "said by"} <= set(shown(inspector).split("\n"))
    assert named(inspector, SpanLink, "Mankevich")
    (link,) = [r for r in project.relations.of(story.article) if r.to_span == story.speaker.row]
    project.relations.unlink(link.row)
    assert "said by" not in shown(inspector)
