"""An article in the real window: where its words are on the screen, what is tagged and told."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextLine
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.history import OperationState
from annotator.core.model import Span
from annotator.gui.article.surface import ArticleSurface
from annotator.gui.article.view import ArticleView
from annotator.gui.gestures.machine import Mode
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace
from annotator.project.project import Project
from tests.real_window.hands import DOWN, Hands, spin
from tests.real_window.stories import Story

STEPS = 60
"""More than any test takes."""


class Desk:
    """What a test looks at and sets up; everything that it does goes through `hands`."""

    def __init__(
        self, window: MainWindow, hands: Hands, story: Story, *, article: int | None = None
    ) -> None:
        """On a fresh article, shown; or on one that is there, as the window shows it."""
        self.window = window
        self.hands = hands
        self.story = story
        self._newest = max((each.seq for each in self.project.operations(limit=1)), default=0)
        self.often = [each.span() for each in re.finditer(story.often, story.text)]
        self.forward, self.back = ("Left", "Right") if story.is_right_to_left else ("Right", "Left")
        self.article = article or self.new_article()
        if article is None:
            self.show()

    # Parts of the window

    @property
    def app(self) -> QApplication:
        found = QApplication.instance()
        assert isinstance(found, QApplication)
        return found

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def project(self) -> Project:
        return self.workspace.project

    @property
    def surface(self) -> ArticleSurface:
        return self.workspace.surface

    @property
    def view(self) -> ArticleView:
        return self.surface.view

    def said(self) -> str:
        """The last message in the status line."""
        return self.window.status_line.message.text()

    # Setting up

    def new_article(self) -> int:
        """The story once more, with a number behind it: a project has no text twice."""
        number = len(self.project.queue.rows())
        return self.project.articles.add_text(f"{self.story.text} {number}").row

    def show(self) -> None:
        """Show the article where the story is, with the focus in the text and nothing active."""
        self.workspace.show_article(self.article)
        self.view.set_caret(self.of(self.story.quote)[0])
        self.look_at_story()
        self.surface.setFocus()
        spin()

    def look_at_story(self) -> None:
        """Scroll to the story in the article that is shown."""
        start = self.of(self.story.quote)[0]
        self.view.reveal_range(start, start)
        spin()

    def filter_by_status(self, name: str) -> None:
        """Choose which articles the list shows, or choose it anew."""
        queue = self.workspace.queue
        queue._status.setCurrentText(name)
        queue._status.activated.emit(queue._status.currentIndex())

    def tag(self, label: str, words: str) -> Span:
        """Add a span without a gesture."""
        found = self.project.labels.by_name(label)
        assert found is not None
        return self.project.spans.add(self.article, *self.of(words), found.row)

    def tag_all_over(self) -> None:
        """Spans in each other, across each other, and on the same words, where gestures act."""
        one, two, three = self.story.walk
        for label, words in (
            ("quote", self.story.quote),
            ("sector", self.story.across),
            ("figure", self.story.inner),
            ("sector", three),
            ("figure", three),
            ("figure", two),
            ("quote", three[len(one) :].strip()),
        ):
            self.tag(label, words)

    def often_after_story(self) -> tuple[int, int]:
        """Where the word that stands often stands first behind the story."""
        end = self.of(self.story.other)[1]
        return next(range_ for range_ in self.often if range_[0] > end)

    def activate(self, span: Span) -> None:
        """Make a span active without a gesture."""
        self.surface.activate(span.row)
        spin()

    def put_caret(self, words: str) -> None:
        """Put the caret before some words without a gesture."""
        self.view.set_caret(self.of(words)[0])

    def scroll_away(self) -> None:
        """Turn the wheel until the story is out of view; active span and caret stay."""
        self.hands.move(self.port().center())
        while self.height_of(self.story.walk[0]) > -200:
            self.hands.wheel(DOWN, 10)

    # What is there

    def of(self, words: str) -> tuple[int, int]:
        """Where words stand in the text."""
        start = self.story.text.index(words)
        return start, start + len(words)

    def selected(self) -> str | None:
        """The selected words."""
        found = self.view.selection()
        return self.view.text[slice(*found)] if found is not None else None

    def spans(self) -> list[tuple[str, str]]:
        """Label and words of every span, in the order of the text."""
        labels = self.project.labels
        return [(labels.get(each.label).name, each.surface) for each in self.all_spans()]

    def all_spans(self) -> list[Span]:
        """Every span, in the order of the text."""
        return self.project.spans.of(self.article)

    def active(self) -> tuple[str, str] | None:
        """Label and words of the active span."""
        row = self.surface.active
        if row is None:
            return None
        span = self.project.spans.get(row)
        return self.project.labels.get(span.label).name, span.surface

    def links(self) -> list[tuple[str, str, str]]:
        """Type and the words at both ends of every relation."""
        project = self.project
        return [
            (
                project.labels.type(tie.type).name,
                project.spans.get(tie.from_span).surface,
                project.spans.get(tie.to_span).surface,
            )
            for tie in project.relations.of(self.article)
        ]

    def mode(self) -> Mode:
        """What the gestures are at."""
        return self.surface._input().gestures.mode

    def data(self) -> Any:
        """All that the annotator has said of the article."""
        project = self.project
        return (
            project.spans.of(self.article),
            project.relations.of(self.article),
            project.articles.state(self.article),
        )

    def steps(self) -> list[str]:
        """What was done since the desk was set up and is in force, the oldest first."""
        found = self.project.operations(limit=STEPS)
        return [
            each.name
            for each in reversed(found)
            if each.seq > self._newest and each.state is OperationState.APPLIED
        ]

    @contextmanager
    def one_step(self, name: str) -> Iterator[None]:
        """What is done meanwhile must be one step to undo, and leave the text where it is.

        Afterwards it is taken back and done again by keys; nothing else may have changed.
        """
        steps, before, place = self.steps(), self.data(), self.height_of(self.story.quote)
        yield
        assert self.steps() == [*steps, name]
        assert self.height_of(self.story.quote) == place
        after = self.data()
        assert after != before
        self.hands.press("ctrl+z")
        assert self.data() == before
        assert self.steps() == steps
        self.hands.press("ctrl+shift+z")
        assert self.data() == after

    @contextmanager
    def no_step(self) -> Iterator[None]:
        """What is done meanwhile changes no data and leaves the text where it is."""
        steps, place = self.steps(), self.height_of(self.story.quote)
        yield
        assert self.steps() == steps
        assert self.height_of(self.story.quote) == place

    # Places on the screen

    def inside(self, words: str) -> QPoint:
        """The middle of the character in the middle of some words."""
        start, end = self.of(words)
        return self.at((start + end - 1) // 2, 0.5)

    def before(self, words: str) -> QPoint:
        """The near half of the first character."""
        return self.at(self.of(words)[0], 0.25)

    def behind(self, words: str) -> QPoint:
        """The far half of the last character."""
        return self.at(self.of(words)[1] - 1, 0.75)

    def in_word(self, number: int, part: float) -> QPoint:
        """A place within the first, second or third word of the walk: in its middle character."""
        walk = ("", *self.story.walk)
        word = walk[number][len(walk[number - 1]) :].strip()
        end = self.of(walk[3])[0] + len(walk[number])
        return self.at(end - (len(word) + 1) // 2, part)

    def at(self, position: int, part: float) -> QPoint:
        """A part of the way over a character in the direction in which it is read."""
        view = self.view
        unit = view._map.to_view(position)
        block = view.document().findBlock(unit)
        view._layout.ensure(block.blockNumber())
        unit -= block.position()
        line = block.layout().lineForTextPosition(unit)
        near, far = (
            _x(line, unit, edge) for edge in (QTextLine.Edge.Leading, QTextLine.Edge.Trailing)
        )
        x = round(view._layout.left + near + (far - near) * part)
        place = QPoint(x, view.line_rect(position).center().y())
        assert view.viewport().rect().contains(place), "the words are on the screen"
        if part != 0.5:
            assert view.position_at(place) == position + round(part)
        return view.viewport().mapToGlobal(place)

    def height_of(self, words: str) -> int:
        """How far down in the window some words stand."""
        return self.view.line_rect(self.of(words)[0]).top()

    def port(self) -> QRect:
        """Where the text is shown, on the screen."""
        port = self.view.viewport()
        return QRect(port.mapToGlobal(QPoint(0, 0)), port.size())

    # Ends

    def clear(self) -> None:
        """Leave what a test has left open."""
        self.hands.let_go()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for each in QApplication.topLevelWidgets():
            if each is not self.window and each.isWindow() and each.isVisible():
                each.close()
        self.surface._input().feed(self.surface._input().gestures.disarm)
        self.workspace.queue._search.clear()
        self.filter_by_status("All")
        self.project.articles.delete(list(self.project.queue.rows()))


def middle_of(widget: QWidget) -> QPoint:
    """Where to click on a widget."""
    return widget.mapToGlobal(widget.rect().center())


def _x(line: QTextLine, unit: int, edge: QTextLine.Edge) -> float:
    found: Any = line.cursorToX(unit, edge)
    return found[0] if isinstance(found, tuple) else found
