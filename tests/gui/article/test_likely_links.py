"""Who likely says a quote: it is shown before it is so, and one key makes it so."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.gui.article.marks import Tie
from annotator.gui.article.surface import ArticleSurface
from annotator.gui.context import Context
from annotator.project.project import Project

TEXT = (
    "Ana Ortiz said prices rose, while the union said wages did not. "
    "“We wait,” she said. “No more.”\n\n"
    "Both the ministry and the bank expect that oil falls. “Wait.”"
)
SPEAKER, QUOTE, FIGURE = "1", "2", "3"


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

    def press(words: str, key: str) -> Span:
        start = TEXT.index(words)
        surface.view.set_selection(start, start + len(words))
        qtbot.keyClick(surface.view, key)
        assert surface.active is not None
        return project.spans.get(surface.active)

    return press


Tag = Callable[..., Span]


def links(project: Project, surface: ArticleSurface) -> list[tuple[int, int]]:
    assert surface.contents.article is not None
    found = project.relations.of(surface.contents.article.row)
    return [(tie.from_span, tie.to_span) for tie in found]


def test_the_nearest_speaker_is_offered_and_one_key_links(
    qtbot: QtBot, surface: ArticleSurface, project: Project, tag: Tag, told: list[str]
) -> None:
    tag("Ana Ortiz", SPEAKER)
    assert surface.view._links.ties == ()
    union = tag("the union", SPEAKER)
    quote = tag("wages did not.", QUOTE)
    assert told[-1] == "Added quote. S links it to “the union”."
    assert surface.view._links.ties == (Tie(quote.row, union.row, is_offer=True),)
    qtbot.keyClick(surface.view, "s")
    assert links(project, surface) == [(quote.row, union.row)]
    assert surface.view._links.ties == (Tie(quote.row, union.row),)


def test_a_speaker_is_offered_the_nearest_quote_that_nobody_says_yet(
    qtbot: QtBot, surface: ArticleSurface, project: Project, tag: Tag
) -> None:
    first = tag("prices rose", QUOTE)
    second = tag("wages did not.", QUOTE)
    union = tag("the union", SPEAKER)
    assert surface.view._links.ties == (Tie(union.row, second.row, is_offer=True),)
    qtbot.keyClick(surface.view, "s")
    ana = tag("Ana Ortiz", SPEAKER)
    assert surface.view._links.ties == (Tie(ana.row, first.row, is_offer=True),)
    qtbot.keyClick(surface.view, "s")
    assert links(project, surface) == [(second.row, union.row), (first.row, ana.row)]
    # Its quote is linked now, so nothing more is offered.
    assert surface.view._links.ties == (Tie(first.row, ana.row),)


def test_a_joint_statement_takes_the_key_for_each_of_its_speakers(
    qtbot: QtBot, surface: ArticleSurface, project: Project, tag: Tag
) -> None:
    quote = tag("that oil falls.", QUOTE)
    ministry = tag("the ministry", SPEAKER)
    qtbot.keyClick(surface.view, "s")
    bank = tag("the bank", SPEAKER)
    assert surface.view._links.ties == ()
    qtbot.keyClick(surface.view, "s")
    assert links(project, surface) == [(quote.row, ministry.row), (quote.row, bank.row)]


def test_another_paragraph_is_not_offered_but_reached_by_the_key(
    qtbot: QtBot, surface: ArticleSurface, project: Project, tag: Tag
) -> None:
    she = tag("she", SPEAKER)
    quote = tag("Wait.", QUOTE)
    assert surface.view._links.ties == ()
    qtbot.keyClick(surface.view, "s")
    assert links(project, surface) == [(quote.row, she.row)]


def test_nobody_is_offered_for_what_is_unattributed_or_no_quote(
    qtbot: QtBot, surface: ArticleSurface, tag: Tag, told: list[str]
) -> None:
    ana = tag("Ana Ortiz", SPEAKER)
    quote = tag("prices rose", QUOTE)
    assert len(surface.view._links.ties) == 1
    qtbot.keyClick(surface.view, "0")
    assert surface.view._links.ties == ()
    surface.activate(ana.row)
    assert surface.view._links.ties == ()
    tag("wages", FIGURE)
    assert surface.view._links.ties == ()
    qtbot.keyClick(surface.view, "s")
    assert told[-1] == "There is nothing here that this span can be linked to."
    surface.activate(quote.row)
    qtbot.keyClick(surface.view, "0")
    assert surface.view._links.ties == (Tie(quote.row, ana.row, is_offer=True),)


def test_a_later_part_is_offered_to_continue_before_it_is_offered_a_speaker(
    qtbot: QtBot, surface: ArticleSurface, tag: Tag, told: list[str]
) -> None:
    first = tag("We wait", QUOTE)
    tag("she", SPEAKER)
    second = tag("No more.", QUOTE)
    assert surface.view._links.ties == (Tie(second.row, first.row, is_offer=True),)
    assert "continues" in told[-1]
    qtbot.keyClick(surface.view, "c")
    assert surface.view._links.ties == (Tie(second.row, first.row),)


def test_the_keys_of_the_offer_are_those_of_the_table(surface: ArticleSurface, tag: Tag) -> None:
    tag("Ana Ortiz", SPEAKER)
    quote = tag("prices rose", QUOTE)
    assert surface.view._painter.scene.offer == (quote.row, "S: link")
