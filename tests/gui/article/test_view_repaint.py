"""After any acts the screen shows what painting it all anew would show."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator.gui.article.marks import Edge, Mark, Tie
from annotator.gui.article.view import ArticleView

LABELS = (("speaker", "blue"), ("quote", "orange"), ("figure", "green"))
TEXT = "\n".join(
    " ".join(f"Word {n} of paragraph {p}" for n in range(p % 7 * 4 + 1)) for p in range(60)
)
ACTS = 60


def on_screen(view: ArticleView) -> QImage:
    """What the window system has of the page, without painting anything."""
    QApplication.processEvents()
    page = view.viewport().geometry()
    return view.screen().grabWindow(view.winId()).toImage().copy(page)


class Hands:
    """Does something by chance to a view."""

    def __init__(self, view: ArticleView, seed: int) -> None:
        self.view = view
        self.chance = random.Random(seed)
        self.rows = 0

    def any_range(self) -> tuple[int, int]:
        # Most of them near the top, where they are seen.
        start = self.chance.randrange(0, len(TEXT) // self.chance.choice((1, 8, 8, 8)) - 1)
        return start, min(len(TEXT), start + self.chance.choice((1, 9, 30, 200, 1_500)))

    def any_row(self) -> int:
        return self.chance.randint(1, max(1, self.rows))

    def put(self) -> None:
        self.rows += 1
        start, end = self.any_range()
        self.view.put_mark(Mark(self.rows, start, end, *self.chance.choice(LABELS)))

    def change(self) -> None:
        row = self.any_row()
        start, end = self.any_range()
        self.view.put_mark(Mark(row, start, end, *self.chance.choice(LABELS)))

    def remove(self) -> None:
        self.view.remove_mark(self.any_row())

    def activate(self) -> None:
        self.view.set_active(self.chance.choice((None, self.any_row(), self.any_row())))

    def tie(self) -> None:
        pairs = [(self.any_row(), self.any_row()) for _ in range(self.chance.randint(0, 3))]
        ties = [Tie(a, b, self.chance.random() < 0.3) for a, b in pairs if a != b]
        self.view.set_ties(ties, offer="C: continue")

    def hold(self) -> None:
        self.view.set_held(self.chance.choice((None, *Edge)))

    def select(self) -> None:
        self.view.set_selection(*self.any_range())

    def scroll(self) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(self.chance.choice((0, self.chance.randint(0, 900))))

    def target(self) -> None:
        targets = {self.any_row(): "1"} if self.chance.random() < 0.5 else None
        self.view.set_targets(targets)

    def act(self) -> str:
        acts: list[Callable[[], None]] = [self.put, self.put, self.change, self.remove]
        acts += [self.activate, self.tie, self.tie, self.hold, self.select, self.scroll]
        acts += [self.target] if self.chance.random() < 0.2 else []
        act = self.chance.choice(acts)
        act()
        return act.__name__


@pytest.mark.parametrize("zoom", [50, 100, 200])
def test_a_curve_that_rises_out_of_its_block_is_painted_whole(view: ArticleView, zoom: int) -> None:
    text = "It rose and " + "fell " * 20 + "a lot.\nMore."
    view.set_zoom(zoom)
    view.show_text(text, title="", byline="")
    last = view.position_at(QPoint(view.viewport().width(), view.line_rect(0).center().y()))
    view.set_marks([Mark(1, 0, 2, *LABELS[1]), Mark(2, last - 3, last - 1, *LABELS[1])])
    on_screen(view)
    for ties in ([Tie(1, 2)], [], [Tie(2, 1, is_offer=True)]):
        view.set_ties(ties)
        shown = on_screen(view)
        view.viewport().repaint()
        assert shown == on_screen(view)


@pytest.mark.parametrize("zoom", [50, 100, 200])
def test_a_span_that_begins_in_a_blank_paragraph_is_painted_inside_of_it(
    view: ArticleView, zoom: int
) -> None:
    view.set_zoom(zoom)
    view.show_text("\n\n \nOne.\n\n", title="", byline="")
    view.set_marks([Mark(1, 2, 7, *LABELS[1])])
    view.set_active(1)
    for edge in (Edge.START, None):
        view.set_held(edge)
        for caret in (1, 0, 1):
            view.set_caret(caret)
            shown = on_screen(view)
        view.viewport().repaint()
        assert shown == on_screen(view)
    picture = view._painter.picture(2)
    top = min(rect.top() for rect, *_ in (*picture.boxes, *picture.tints))
    assert top >= 0


@pytest.mark.parametrize("width", [900, 560])
@pytest.mark.parametrize("seed", range(6))
def test_what_is_painted_piece_by_piece_is_the_whole(
    view: ArticleView, seed: int, width: int
) -> None:
    view.resize(width, 700)
    view.show_text(TEXT, title="Title", byline="Source")
    hands = Hands(view, seed)
    done: list[str] = []
    for _ in range(ACTS):
        done += [hands.act() for _ in range(hands.chance.randint(1, 3))]
        shown = on_screen(view)
        view.viewport().repaint()
        assert shown == on_screen(view), done[-4:]


def test_a_stripe_beside_a_right_to_left_text_is_painted_where_only_the_margin_is(
    view: ArticleView,
) -> None:
    text = "قال الوزير إن الإنتاج ارتفع في العام الماضي. " * 12
    view.show_text(text, title="", byline="")
    view.set_marks([Mark(1, 0, len(text) - 1, "quote", "blue")])
    whole = view.viewport().grab().toImage()
    x = round(view._layout.left + view._layout.column + 10)
    margin = QRect(x, 0, 20, whole.height())
    only_that = view.viewport().grab(margin).toImage()
    assert only_that == whole.copy(margin)
    assert len({only_that.pixel(x, 80) for x in range(only_that.width())}) > 1, "it has a stripe"
