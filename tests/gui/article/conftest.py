"""An article view on the (offscreen) screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from annotator.gui.article.view import ArticleView


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
