"""An article view on the (offscreen) screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from annotator.gui.article.view import ArticleView
from annotator.gui.context import Context
from tests.gui.article.find_hands import Finding


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    """A shown view with the focus, 900 by 700 pixels."""
    shown = ArticleView()
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.setFocus()
    yield shown
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def find(qtbot: QtBot, context: Context) -> Finding:
    """An article to find words in."""
    return Finding(qtbot, context)
