"""Marks are painted where they lie, one at a time, and nothing they do moves the page."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.article.marks import Edge, Mark, Tie
from annotator.gui.article.view import ArticleView
from annotator.gui.theme.palette import DARK, LIGHT, THEMES

TEXT = "One two three four five. " * 12
LONG = "\n".join(f"Paragraph {n} says something about number {n}." for n in range(400))


def picture(view: ArticleView, rect: QRect | None = None) -> QImage:
    QApplication.processEvents()
    image = view.viewport().grab(rect or view.viewport().rect()).toImage()
    return image.convertToFormat(QImage.Format.Format_RGB32)


def colors(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def shows(view: ArticleView, text: str, *marks: Mark) -> None:
    view.show_text(text, title="Title", byline="Source")
    view.set_marks(marks)
    QApplication.processEvents()


def mark(row: int, start: int, end: int, **more: bool) -> Mark:
    return Mark(row, start, end, "speaker", "blue", **more)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_mark_has_the_colour_of_its_label_in_the_theme(view: ArticleView, theme) -> None:
    view.set_theme(theme)
    shows(view, TEXT, mark(1, 4, 7))
    assert theme.labels["blue"] in colors(picture(view, view.line_rect(4)))
    view.remove_mark(1)
    assert theme.labels["blue"] not in colors(picture(view, view.line_rect(4)))


def test_the_marks_at_a_character_come_from_the_inside_out(view: ArticleView) -> None:
    shows(view, TEXT, mark(1, 0, 90), mark(2, 4, 13), mark(3, 4, 7))
    assert view.spans_at(5) == [3, 2, 1]
    assert view.spans_at(8) == [2, 1]
    view.put_mark(mark(3, 8, 13))
    assert view.spans_at(5) == [2, 1]
    assert view.spans_at(8) == [3, 2, 1]
    assert view.mark(3) == mark(3, 8, 13)


def test_a_new_mark_repaints_only_its_paragraph_and_never_scrolls(view: ArticleView) -> None:
    shows(view, LONG)
    view.verticalScrollBar().setValue(3_000)
    before = picture(view)
    start = view.position_at(QPoint(300, 350))
    line = view.line_rect(start)
    view.put_mark(mark(1, start, start + 9))
    assert view.verticalScrollBar().value() == 3_000
    after = picture(view)
    changed = [
        y
        for y in range(before.height())
        if any(before.pixel(x, y) != after.pixel(x, y) for x in range(before.width()))
    ]
    assert changed
    assert line.top() <= changed[0] <= changed[-1] <= line.bottom()


def test_a_mark_out_of_view_changes_nothing_on_the_screen(view: ArticleView) -> None:
    shows(view, LONG)
    before = picture(view)
    view.put_mark(mark(1, len(LONG) - 20, len(LONG)))
    view.set_active(1)
    assert picture(view) == before
    assert not view.is_in_view(1)
    view.reveal(1)
    QApplication.processEvents()
    assert view.is_in_view(1)


def test_revealing_what_is_in_view_does_not_scroll(view: ArticleView) -> None:
    shows(view, LONG, mark(1, 60, 70))
    view.verticalScrollBar().setValue(20)
    view.reveal(1)
    assert view.verticalScrollBar().value() == 20


def test_selecting_out_of_view_does_not_scroll_unless_asked(view: ArticleView) -> None:
    shows(view, LONG)
    view.set_selection(len(LONG) - 9, len(LONG))
    assert view.verticalScrollBar().value() == 0
    view.set_selection(len(LONG) - 9, len(LONG), scroll=True)
    assert view.verticalScrollBar().value() > 0


def test_the_active_span_has_an_outline_and_handles(view: ArticleView) -> None:
    shows(view, TEXT, mark(1, 4, 13))
    rect = view.line_rect(4)
    before = picture(view, rect)
    view.set_active(1)
    assert picture(view, rect) != before
    assert view.active == 1
    edges = {
        view.handle_at(QPoint(x, y))
        for x in range(rect.left(), rect.left() + 200)
        for y in range(rect.top(), rect.bottom())
    }
    assert edges == {None, "start", "end"}
    view.set_active(None)
    assert picture(view, rect) == before


def test_while_a_target_is_chosen_the_rest_fades(view: ArticleView) -> None:
    shows(view, TEXT, mark(1, 4, 7), mark(2, 8, 13))
    view.set_targets({2: "1"})
    faded = picture(view, view.line_rect(60))
    assert LIGHT.faded in colors(faded)
    assert LIGHT.text not in colors(picture(view, view.line_rect(200)))
    view.set_targets(None)
    assert LIGHT.text in colors(picture(view, view.line_rect(200)))


def test_a_link_out_of_view_is_a_chip_that_can_be_clicked(view: ArticleView, qtbot: QtBot) -> None:
    shows(view, LONG, mark(1, 0, 9), mark(2, len(LONG) - 20, len(LONG) - 10))
    view.set_ties([Tie(1, 2)])
    picture(view)
    chips = view._links._chips
    assert [chip.row for chip in chips] == [2]
    with qtbot.waitSignal(view.edge_clicked) as heard:
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            chips[0].rect.center().toPoint(),
        )
    assert heard.args == [2]
    view.reveal(2)
    picture(view)
    assert [chip.row for chip in view._links._chips] == [1]


def test_links_of_spans_that_are_gone_are_not_drawn(view: ArticleView) -> None:
    shows(view, LONG, mark(1, 0, 9), mark(2, 60, 70))
    view.set_ties([Tie(1, 2), Tie(1, 99)])
    view.remove_mark(2)
    picture(view)
    assert view._links._chips == []


@pytest.mark.parametrize("width", [380, 500, 900, 1400])
@pytest.mark.parametrize("end", [len(LONG) - 20, 0])
def test_a_chip_at_the_edge_covers_no_words(view: ArticleView, width: int, end: int) -> None:
    shows(view, LONG, mark(1, len(LONG) // 2, len(LONG) // 2 + 9), mark(2, end, end + 9))
    view.resize(width, 500)
    view.reveal(1)
    view.set_ties([Tie(1, 2)])
    picture(view)
    (chip,) = view._links._chips
    column = view._layout.left + view._layout.column
    assert column < chip.rect.left() < chip.rect.right() < view.viewport().width()
    assert view._links.name_of(2) == " ".join(LONG[end : end + 9].split())


def test_a_link_joins_the_nearest_pieces_of_its_spans(view: ArticleView) -> None:
    """Not the beginning of a quote of many lines with a speaker behind its end."""
    shows(view, LONG, mark(1, 0, 380), mark(2, 390, 400))
    view.set_ties([Tie(1, 2)])
    picture(view)
    (curve,) = view._links._curves
    last = view._painter.pieces_in(1, QRectF(0, 0, 900, 2_000))[-1]
    assert curve.start.y() > last.top() - view._layout.metrics.pitch
    assert view._painter.scene.tied == {1, 2}


def test_the_words_come_over_a_link(view: ArticleView) -> None:
    shows(view, LONG, mark(1, 0, 20), mark(2, 400, 420))
    rect = view.line_rect(200)
    plain = colors(picture(view, rect))
    view.set_ties([Tie(1, 2)])
    linked = picture(view, rect)
    assert colors(linked) > plain
    assert LIGHT.text in colors(linked)


def test_a_taken_edge_is_seen_at_its_end_alone(view: ArticleView) -> None:
    shows(view, TEXT, mark(1, 4, 13))
    view.set_active(1)
    rect = view.line_rect(4).adjusted(0, -4, 0, 4)
    free = picture(view, rect)
    for edge in Edge:
        view.set_held(edge)
        assert picture(view, rect) != free
        (number,) = view._painter._pictures
        assert {each for *_, each in view._painter.accents(number).handles} == {edge}
    view.set_held(None)
    assert picture(view, rect) == free


def test_a_span_across_paragraphs_is_painted_on_each(view: ArticleView) -> None:
    shows(view, LONG, mark(1, 5, 400))
    blue = LIGHT.labels["blue"]
    for place in (6, 100, 200, 399):
        assert blue in colors(picture(view, view.line_rect(place)))


def test_a_span_of_blanks_can_be_seen(view: ArticleView) -> None:
    shows(view, "One\n\ntwo", mark(1, 3, 4))
    assert LIGHT.labels["blue"] in colors(picture(view, view.line_rect(3)))


def test_marks_follow_astral_characters(view: ArticleView) -> None:
    text = "😀" * 30 + "name" + "😀" * 30
    shows(view, text, mark(1, 30, 34))
    rect = view.line_rect(30)
    image, rail = picture(view, rect), rect.height() - 4
    blue = LIGHT.labels["blue"]
    left = min(x for x in range(rect.width()) if QColor(image.pixel(x, rail)).name() == blue)
    assert view.position_at(QPoint(rect.left() + left, rect.center().y())) == 30


def test_hits_of_a_search_are_marked(view: ArticleView) -> None:
    shows(view, TEXT)
    view.set_hits([(4, 7), (29, 32)])
    assert LIGHT.found in colors(picture(view, view.line_rect(4)))
    view.set_hits([])
    assert LIGHT.found not in colors(picture(view, view.line_rect(4)))


def test_a_new_article_begins_without_marks_links_and_active_span(view: ArticleView) -> None:
    shows(view, TEXT, mark(1, 4, 7))
    view.set_active(1)
    view.set_targets({1: "1"})
    shows(view, LONG)
    assert view.active is None
    assert view.spans_at(5) == []
    assert LIGHT.text in colors(picture(view, view.line_rect(5)))


def test_bad_marks_are_refused_and_the_view_stays_whole(view: ArticleView) -> None:
    shows(view, TEXT, mark(1, 4, 7))
    with pytest.raises(ValueError, match="empty"):
        view.put_mark(mark(1, 7, 7))
    with pytest.raises(ValueError, match="twice"):
        view.set_marks([mark(1, 0, 3), mark(1, 4, 7)])
    assert view.spans_at(5) == [1]


def test_a_change_of_theme_repaints_everything(view: ArticleView) -> None:
    shows(view, TEXT)
    view.set_theme(DARK)
    found = colors(picture(view))
    assert DARK.page in found
    assert LIGHT.page not in found


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_hit_is_as_plain_in_a_label_as_beside_it(view: ArticleView, theme) -> None:
    view.set_theme(theme)
    shows(view, TEXT, mark(1, 0, 90), mark(2, 4, 13))
    view.set_hits([(8, 13)])
    rect = view.line_rect(4)
    assert theme.found in colors(picture(view, rect))
    view.set_hits([])
    assert theme.found not in colors(picture(view, rect))
