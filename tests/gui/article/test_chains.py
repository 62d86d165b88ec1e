"""Quotes that are split: the second part is offered to continue the first, by one key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.gui.article import chains
from annotator.gui.article.marks import Tie
from annotator.gui.article.surface import ArticleSurface
from annotator.gui.context import Context
from annotator.project.project import Project

TEXT = (
    "“We cut 120 jobs,” said Ana Ortiz. “Steel is not finished,” she added. “Not yet.”\n\n"
    "Oil fell 3 percent. A trader said: “Wait.”"
)
FIRST, SECOND, THIRD = "We cut 120 jobs", "Steel is not finished", "Not yet."
QUOTE, SHIFT = "2", Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def surface(qtbot: QtBot, context: Context, project: Project) -> ArticleSurface:
    made = ArticleSurface(context)
    qtbot.addWidget(made)
    made.resize(760, 600)
    made.show()
    qtbot.waitExposed(made)
    made.show_article(project.articles.add_text(TEXT).row)
    made.view.setFocus()
    return made


@pytest.fixture
def told(context: Context, surface: ArticleSurface) -> list[str]:
    heard: list[str] = []
    surface.message.connect(heard.append)
    context.notifier.said.connect(lambda notice: heard.append(notice.text))
    return heard


@pytest.fixture
def tag(qtbot: QtBot, surface: ArticleSurface, project: Project) -> Callable[..., Span]:
    """Selects words and presses the key of a label."""

    def press(words: str, key: str = QUOTE) -> Span:
        start = TEXT.index(words)
        surface.view.set_selection(start, start + len(words))
        qtbot.keyClick(surface.view, key)
        assert surface.active is not None
        return project.spans.get(surface.active)

    return press


Tag = Callable[..., Span]


def joined(project: Project, surface: ArticleSurface) -> list[tuple[str, str, str]]:
    assert surface.contents.article is not None
    spans = {span.row: span.surface for span in surface.contents.spans.values()}
    return [
        (project.labels.type(tie.type).name, spans[tie.from_span], spans[tie.to_span])
        for tie in project.relations.of(surface.contents.article.row)
    ]


def test_the_second_part_is_offered_and_one_key_takes_it(
    qtbot: QtBot, surface: ArticleSurface, project: Project, tag: Tag, told: list[str]
) -> None:
    first = tag(FIRST)
    assert surface.view._links.ties == ()
    second = tag(SECOND)
    assert told[-1] == f"Added quote. C: it continues “{FIRST}”."
    assert surface.view._links.ties == (Tie(second.row, first.row, is_offer=True),)
    qtbot.keyClick(surface.view, "c")
    assert joined(project, surface) == [("continues", SECOND, FIRST)]
    assert surface.view._links.ties == (Tie(second.row, first.row),)
    assert project.operations()[0].name == "Continue quote"


def test_the_speaker_is_linked_once_for_the_whole_chain(
    qtbot: QtBot, surface: ArticleSurface, project: Project, tag: Tag
) -> None:
    speaker = tag("Ana Ortiz", "1")
    first, second = tag(FIRST), tag(SECOND)
    qtbot.keyClick(surface.view, "c")
    third = tag(THIRD)
    qtbot.keyClick(surface.view, "c")
    # The last part is active: the link goes to the first one, and is seen from each part.
    qtbot.keyClick(surface.view, "l")
    qtbot.keyClick(surface.view, "1")
    assert joined(project, surface)[-1] == ("said_by", FIRST, "Ana Ortiz")
    assert set(surface.view._links.ties) == {
        Tie(third.row, second.row),
        Tie(second.row, first.row),
        Tie(first.row, speaker.row),
    }
    surface.activate(first.row)
    assert Tie(first.row, speaker.row) in surface.view._links.ties


def test_a_speaker_that_the_second_part_had_moves_to_the_first(
    qtbot: QtBot, surface: ArticleSurface, project: Project, tag: Tag
) -> None:
    tag("Ana Ortiz", "1")
    tag(FIRST)
    tag(SECOND)
    qtbot.keyClick(surface.view, "l")
    qtbot.keyClick(surface.view, "1")
    assert joined(project, surface) == [("said_by", SECOND, "Ana Ortiz")]
    qtbot.keyClick(surface.view, "c")
    assert joined(project, surface) == [
        ("said_by", FIRST, "Ana Ortiz"),
        ("continues", SECOND, FIRST),
    ]
    before = len(project.operations())
    project.undo()
    assert joined(project, surface) == [("said_by", SECOND, "Ana Ortiz")]
    assert len(project.operations()) == before


def test_nothing_is_offered_where_somebody_else_may_speak(
    surface: ArticleSurface, project: Project, tag: Tag, told: list[str]
) -> None:
    tag(THIRD)
    tag("Wait.")
    assert not any("continues" in text for text in told)
    assert surface.view._links.ties == ()


def test_nor_for_a_quote_that_has_its_speaker_or_for_another_label(
    qtbot: QtBot, surface: ArticleSurface, tag: Tag
) -> None:
    tag("Ana Ortiz", "1")
    tag(FIRST)
    second = tag(SECOND)
    qtbot.keyClick(surface.view, "l")
    qtbot.keyClick(surface.view, "1")
    assert all(not tie.is_offer for tie in surface.view._links.ties)
    assert (
        chains.offered(surface.contents, surface._context.project.labels.types(), second.row)
        is None
    )
    she = tag("she", "1")
    assert (
        chains.offered(surface.contents, surface._context.project.labels.types(), she.row) is None
    )


def test_a_part_that_is_continued_already_is_passed_over(
    qtbot: QtBot, surface: ArticleSurface, project: Project, tag: Tag, told: list[str]
) -> None:
    tag(FIRST)
    tag(THIRD)
    qtbot.keyClick(surface.view, "c")
    tag(SECOND)
    qtbot.keyClick(surface.view, "c")
    assert told[-1] == "There is no other part here that this span could continue."
    assert joined(project, surface) == [("continues", THIRD, FIRST)]


def test_another_part_is_chosen_by_its_digit(
    qtbot: QtBot, surface: ArticleSurface, project: Project, tag: Tag
) -> None:
    tag(FIRST)
    tag("Wait.")
    third = tag(THIRD)
    surface.activate(third.row)
    qtbot.keyClick(surface.view, "C", SHIFT)
    # Nearest first: “Wait.” lies behind, so it continues this one.
    qtbot.keyClick(surface.view, "1")
    assert joined(project, surface) == [("continues", "Wait.", THIRD)]


def test_a_speaker_continues_nothing(
    qtbot: QtBot, surface: ArticleSurface, project: Project, tag: Tag, told: list[str]
) -> None:
    tag(FIRST)
    tag("she", "1")
    for modifier in (Qt.KeyboardModifier.NoModifier, SHIFT):
        qtbot.keyClick(surface.view, "c", modifier)
        assert told[-1] == "There is no other part here that this span could continue."
    assert joined(project, surface) == []
