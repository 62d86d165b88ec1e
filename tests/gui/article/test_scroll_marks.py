"""The ticks in the scroll bar: where the hits lie, by the heights of the text, in every theme."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.gui.article.scroll_marks import MarkedScrollBar
from annotator.gui.article.view import ArticleView
from annotator.gui.theme.color import contrast
from annotator.gui.theme.palette import THEMES, Theme

LEFT = Qt.MouseButton.LeftButton
LONG = "\n".join(f"Paragraph {number}: " + "words " * 60 for number in range(300))


def bar_of(view: ArticleView) -> MarkedScrollBar:
    bar = view.verticalScrollBar()
    assert isinstance(bar, MarkedScrollBar)
    return bar


def ticks(view: ArticleView) -> list[tuple[int, int]]:
    """The top and the height of what is painted in the colour of the ticks, row by row."""
    bar = bar_of(view)
    image = bar.grab().toImage()
    color = QColor(view.theme.warning).name()
    x = bar.width() // 2
    rows = [QColor(image.pixel(x, y)).name() == color for y in range(bar.height())]
    found: list[tuple[int, int]] = []
    for y, is_tick in enumerate(rows):
        if is_tick and y and rows[y - 1]:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif is_tick:
            found.append((y, 1))
    return found


def hit(paragraph: int) -> tuple[int, int]:
    start = LONG.index(f"Paragraph {paragraph}:")
    return start, start + 9


def test_each_hit_has_a_tick_where_the_thumb_comes_to_lie(view: ArticleView) -> None:
    view.show_text(LONG, title="", byline="")
    view.set_hits([hit(0), hit(150), hit(299)])

    first, middle, last = ticks(view)
    groove = bar_of(view)._groove()

    assert first[0] - groove.top() < 10
    assert abs(middle[0] - groove.center().y()) < groove.height() // 50
    assert groove.bottom() - last[0] < 10
    assert {height for _, height in (first, middle, last)} == {3}


def test_ticks_go_with_the_hits_and_with_the_article(view: ArticleView) -> None:
    view.show_text(LONG, title="", byline="")
    view.set_hits([hit(150)])
    assert len(ticks(view)) == 1

    view.set_hits([])
    assert ticks(view) == []
    view.set_hits([hit(150)])
    view.show_text("Another text.", title="", byline="")
    assert ticks(view) == []


def test_ticks_follow_heights_that_become_known(view: ArticleView) -> None:
    # Wide letters behind a sample of narrow ones: the estimate is far too low.
    text = "i" * 2_000 + "\n" + ("W" * 400 + "\n") * 200 + "Here.\n" + ("i" * 400 + "\n") * 200
    view.show_text(text, title="", byline="")
    view.set_hits([(text.index("Here."), text.index("Here.") + 5)])
    (before,) = ticks(view)

    while view._layout.measure_next() is not None:
        pass
    view._tell_size()

    (after,) = ticks(view)
    assert after[0] > before[0] + 10


def test_as_many_hits_as_the_text_has_letters_are_one_long_tick(view: ArticleView) -> None:
    view.show_text(LONG, title="", byline="")
    view.set_hits([(at, at + 1) for at in range(len(LONG))])

    ((top, height),) = ticks(view)
    groove = bar_of(view)._groove()

    assert (top, height) == (groove.top(), groove.height())


def test_a_short_text_has_its_ticks_too(view: ArticleView) -> None:
    view.show_text("One hit, here.", title="Title", byline="")
    view.set_hits([(4, 7)])
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    assert len(ticks(view)) == 1


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_ticks_are_seen_in_every_theme(view: ArticleView, theme: Theme) -> None:
    view.show_text(LONG, title="", byline="")
    view.set_theme(theme)
    view.set_hits([hit(150)])

    ((top, _),) = ticks(view)
    bar = bar_of(view)
    beside = QColor(bar.grab().toImage().pixel(bar.width() // 2, top - 4)).name()

    assert contrast(theme.warning, beside) >= 3


def test_the_bar_is_clicked_and_dragged_as_any_other(view: ArticleView, qtbot: QtBot) -> None:
    view.show_text(LONG, title="", byline="")
    view.set_hits([hit(150)])
    bar = bar_of(view)
    (tick,) = ticks(view)

    qtbot.mouseClick(bar, LEFT, pos=QPoint(bar.width() // 2, tick[0] + 1))

    assert bar.value() == bar.pageStep()
