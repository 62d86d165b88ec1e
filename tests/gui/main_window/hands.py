"""What tests do in the window, in short words."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.gui.workspace import Workspace

TEXTS = (
    "Prices rose 26.3 percent, said Ana Brekke.",
    "The ministry expects a third less rain.",
    "Nobody was hurt.",
)

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def tag(qtbot: QtBot, workspace: Workspace, words: str, key: Qt.Key) -> None:
    """Select words in the text and press a key."""
    view = workspace.surface.view
    start = view.text.index(words)
    view.set_selection(start, start + len(words))
    qtbot.keyClick(view, key)


def surfaces(workspace: Workspace) -> list[str]:
    assert workspace.article is not None
    return [span.surface for span in workspace.project.spans.of(workspace.article)]


def trigger(workspace: Workspace, action_id: str) -> None:
    assert workspace.context.actions.trigger(action_id), action_id
