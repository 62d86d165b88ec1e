"""Edge, link and handle: a mode ends with what it was on, whatever takes the span away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.gui.article.marks import Edge
from annotator.gui.article.surface import ArticleSurface
from annotator.gui.context import Context
from annotator.gui.gestures.machine import Mode
from annotator.project.project import Project

TEXT = "“Prices rose,” said Ana Brekke.\nSteel fell, the ministry said.\n"
Add = Callable[[str, str], Span]
Key = Qt.Key


@pytest.fixture
def articles(project: Project) -> list[int]:
    """Two articles."""
    return [project.articles.add_text(text).row for text in (TEXT, "Another one.")]


@pytest.fixture
def surface(qtbot: QtBot, context: Context, articles: list[int]) -> ArticleSurface:
    """The pane on the first article; what it tells goes to the status line."""
    made = ArticleSurface(context)
    qtbot.addWidget(made)
    made.message.connect(context.notifier.say)
    made.resize(760, 600)
    made.show()
    qtbot.waitExposed(made)
    made.show_article(articles[0])
    made.view.setFocus()
    return made


@pytest.fixture
def told(context: Context, surface: ArticleSurface) -> list[str]:
    """What the status line said."""
    heard: list[str] = []
    context.notifier.said.connect(lambda notice: heard.append(notice.text))
    return heard


@pytest.fixture
def add(project: Project, articles: list[int]) -> Add:
    """Adds a span on words of the first article."""

    def make(label: str, words: str) -> Span:
        found = project.labels.by_name(label)
        assert found is not None
        start = TEXT.index(words)
        return project.spans.add(articles[0], start, start + len(words), found.row)

    return make


def mode(surface: ArticleSurface) -> Mode:
    """What the next key is taken for."""
    return surface._input().gestures.mode


def test_link_mode_ends_where_another_span_becomes_active(
    qtbot: QtBot, surface: ArticleSurface, add: Add, told: list[str]
) -> None:
    quote, speaker = add("quote", "Prices rose"), add("speaker", "Ana Brekke")
    surface.activate(quote.row)
    qtbot.keyClick(surface.view, "l")
    assert surface.view._painter.scene.targets is not None
    surface.activate(speaker.row)
    assert mode(surface) is Mode.IDLE
    assert surface.view._painter.scene.targets is None
    assert told[-1] == ""


def test_link_mode_ends_with_the_span_that_undo_takes_away(
    qtbot: QtBot, surface: ArticleSurface, add: Add, project: Project
) -> None:
    add("speaker", "Ana Brekke")
    surface.activate(add("quote", "Prices rose").row)
    qtbot.keyClick(surface.view, "l")
    project.undo()
    assert mode(surface) is Mode.IDLE
    assert surface.view._painter.scene.targets is None


def test_an_edge_is_let_go_where_another_article_is_shown(
    qtbot: QtBot, surface: ArticleSurface, add: Add, articles: list[int], told: list[str]
) -> None:
    surface.activate(add("sector", "Steel").row)
    qtbot.keyClick(surface.view, "e")
    assert "arrows" in told[-1]
    surface.show_article(articles[1])
    assert mode(surface) is Mode.IDLE
    assert surface._input()._performer._held is None
    assert told[-1] == ""


def test_the_end_of_a_mode_does_not_wipe_out_what_was_told_since(
    qtbot: QtBot, surface: ArticleSurface, add: Add, context: Context, told: list[str]
) -> None:
    surface.activate(add("sector", "Steel").row)
    qtbot.keyClick(surface.view, "e")
    context.notifier.say("Undone: Add sector")
    surface.activate(None)
    assert mode(surface) is Mode.IDLE
    assert told[-1] == "Undone: Add sector"


def test_a_handle_is_let_go_where_undo_moves_its_span(
    surface: ArticleSurface, add: Add, project: Project
) -> None:
    span = add("quote", "Prices rose")
    project.spans.resize(span.row, span.start, span.start + 6)
    surface.activate(span.row)
    text_input = surface._input()
    text_input.feed(lambda: text_input.gestures.grab(Edge.END))
    text_input.feed(lambda: text_input.gestures.drag(TEXT.index("Ana")))
    painted = surface.view.mark(span.row)
    assert painted is not None
    assert painted.end > span.end
    project.undo()
    assert mode(surface) is Mode.IDLE
    painted = surface.view.mark(span.row)
    assert painted is not None
    assert (painted.start, painted.end) == (span.start, span.end)
    text_input.feed(lambda: text_input.gestures.release(TEXT.index("Ana")))
    assert project.spans.get(span.row).end == span.end
