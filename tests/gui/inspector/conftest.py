"""An article with spans and links, and an inspector that is shown."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.gui.context import Context
from annotator.gui.inspector.pane import InspectorPane
from annotator.project.project import Project

TEXT = (
    "“We sold 26.3 percent more,” Mankevich said. “The car trade grows,” Keller said. "
    "It was the best year so far."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The rows of an article and its spans."""

    article: int
    quote: Span
    speaker: Span
    figure: Span


@pytest.fixture
def tag(project: Project) -> Callable[[int, str, str], Span]:
    """Tags the first occurrence of some words with a label by name."""

    def tag(article: int, words: str, label_name: str) -> Span:
        start = project.articles.get(article).text.index(words)
        label = project.labels.by_name(label_name)
        assert label is not None
        return project.spans.add(article, start, start + len(words), label.row)

    return tag


@pytest.fixture
def story(project: Project, tag: Callable[[int, str, str], Span]) -> Story:
    """A quote that is linked to its speaker, and a figure in it."""
    article = project.articles.add_text(TEXT, title="Trade grows").row
    story = Story(
        article=article,
        quote=tag(article, "We sold 26.3 percent more", "quote"),
        speaker=tag(article, "Mankevich", "speaker"),
        figure=tag(article, "26.3 percent", "figure"),
    )
    project.relations.link(story.quote.row, story.speaker.row)
    return story


@pytest.fixture
def inspector(qtbot: QtBot, context: Context, story: Story) -> InspectorPane:
    """The pane on the story, no span active."""
    pane = InspectorPane(context)
    qtbot.addWidget(pane)
    pane.resize(280, 900)
    pane.show_article(story.article)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    return pane
