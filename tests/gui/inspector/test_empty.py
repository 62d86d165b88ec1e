"""Without an article the pane is one empty list."""

from pytestqt.qtbot import QtBot

from annotator.gui.inspector.pane import InspectorPane
from tests.gui.inspector.conftest import Story


def test_the_list_has_all_the_room_while_no_article_is_shown(
    inspector: InspectorPane, story: Story, qtbot: QtBot
) -> None:
    assert inspector._list.height() < inspector.height() - 90
    inspector.show_article(None)
    qtbot.waitUntil(lambda: inspector._list.height() == inspector.height())
    inspector.show_article(story.article)
    qtbot.waitUntil(lambda: inspector._list.height() < inspector.height() - 90)
