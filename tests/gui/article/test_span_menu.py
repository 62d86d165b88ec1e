"""The menu of the right button offers what the scheme lets be said of a span."""

import pytest

from annotator.gui.action_spec import Needs
from annotator.gui.article.span_menu import ON_SELECTION, ON_SPAN, span_menu
from annotator.gui.main_window import MainWindow

OF_QUOTES = {"span.unattributed", "span.continue", "span.continue_any"}
LINKS = {"span.link", "span.link_nearest", "span.unlink"}


@pytest.mark.parametrize(
    ("label", "missing"),
    [("quote", set()), ("speaker", OF_QUOTES), ("figure", OF_QUOTES | LINKS)],
)
def test_what_the_label_does_not_allow_is_left_out(
    sample_window: MainWindow, label: str, missing: set[str]
) -> None:
    workspace = sample_window.workspace
    assert workspace is not None
    surface, project = workspace.surface, workspace.project
    spans = surface.contents.spans
    surface.activate(next(row for row in spans if spans.label_of(row).name == label))
    actions = workspace.context.actions
    menu = span_menu(sample_window, actions, project.labels.all(), surface.tag, surface.situation())
    assert Needs.ACTIVE in surface.situation()
    offered = {action.objectName() for action in menu.actions()} - {""}
    assert offered == {*ON_SELECTION, *ON_SPAN} - missing
