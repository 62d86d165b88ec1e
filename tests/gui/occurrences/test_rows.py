"""The rows of the list: headings, ticks that outlive what is found anew, and how they look."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.core.occurrences import ArticleHits, Wanted, article_hits, places_in
from annotator.gui.context import Context
from annotator.gui.occurrences.delegate import OccurrenceDelegate, _lay_out
from annotator.gui.occurrences.list_view import OccurrenceList
from annotator.gui.occurrences.rows import OccurrenceRows
from annotator.gui.theme.color import mixed
from annotator.gui.theme.palette import color_for
from annotator.project.spans import Place

CHECK = Qt.ItemDataRole.CheckStateRole
ON, OFF, SOME = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


def hits(text: str, words: str = "steel", *, article: int = 1) -> ArticleHits:
    template = Span(row=1, id="t", article=99, annotator=1, start=0, end=1, label=1, surface=words)
    places = places_in(text, Wanted(template=template, whole_words=False), article)
    return article_hits(text, places, article=article, title=f"Title {article}", taken=[], most=100)


def states(rows: OccurrenceRows) -> list[Qt.CheckState]:
    return [rows.data(rows.index(place, 0), CHECK) for place in range(rows.rowCount())]


@pytest.fixture
def rows() -> OccurrenceRows:
    """Two hits in one article and one in another, below headings; and one article without."""
    made = OccurrenceRows()
    found = [hits("steel steel"), hits("none", article=2), hits("my steel", article=3)]
    made.show(found, headings=True)
    return made


def test_the_rows_keep_qts_rules(rows: OccurrenceRows, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(rows)


def test_only_articles_with_hits_have_a_heading(rows: OccurrenceRows) -> None:
    texts = [rows.data(rows.index(place, 0)) for place in range(rows.rowCount())]
    assert texts == ["Title 1", "steel steel", "steel steel", "Title 3", "my steel"]
    assert (rows.total, rows.ticked_count, rows.article_count()) == (3, 3, 2)


def test_a_heading_is_ticked_for_some_or_all_of_its_hits(rows: OccurrenceRows) -> None:
    rows.toggle(1)
    assert states(rows) == [SOME, OFF, ON, ON, ON]
    assert rows.ticked() == [Place(1, 6, 11), Place(3, 3, 8)]
    rows.toggle(0)
    assert states(rows) == [ON, ON, ON, ON, ON]
    rows.toggle(0)
    assert states(rows) == [OFF, OFF, OFF, ON, ON]
    assert (rows.ticked_count, rows.article_count()) == (1, 1)


def test_all_are_ticked_unless_they_are(rows: OccurrenceRows) -> None:
    rows.toggle(4)
    rows.toggle_all()
    assert set(states(rows)) == {ON}
    rows.toggle_all()
    assert set(states(rows)) == {OFF}


def test_ticks_are_remembered_by_place(rows: OccurrenceRows) -> None:
    rows.toggle(2)
    rows.show([hits("steel steel steel")], headings=False)
    assert states(rows) == [ON, OFF, ON]
    rows.tick_anew()
    rows.show([hits("steel steel steel")], headings=False)
    assert states(rows) == [ON, ON, ON]


def test_a_screen_reader_can_set_a_tick(rows: OccurrenceRows) -> None:
    index = rows.index(1, 0)
    assert index.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert rows.setData(index, OFF.value, CHECK)
    assert states(rows)[1] is OFF
    assert rows.setData(index, OFF.value, CHECK)
    assert states(rows)[1] is OFF
    assert not rows.setData(index, "words", Qt.ItemDataRole.EditRole)


def test_a_place_that_is_gone_is_near_the_next_of_its_article(rows: OccurrenceRows) -> None:
    assert rows.place_of(Place(1, 6, 11)) == 2
    assert rows.place_of(Place(1, 3, 4)) == 2
    assert rows.place_of(Place(1, 90, 95)) == 2
    assert rows.place_of(Place(7, 0, 5)) is None
    assert rows.first_hit() == 1


# How they look


@pytest.fixture
def shown(qtbot: QtBot, context: Context) -> OccurrenceList:
    view = OccurrenceList()
    qtbot.addWidget(view)
    delegate = OccurrenceDelegate(context, view)
    delegate.color = "blue"
    view.setItemDelegate(delegate)
    view.setModel(OccurrenceRows(view))
    view.fit_rows()
    view.resize(600, 200)
    with qtbot.waitExposed(view):
        view.show()
    return view


def extents(view: OccurrenceList, context: Context, *found: ArticleHits) -> list[tuple[int, int]]:
    """From where to where the tint reaches in each row, in pixels."""
    rows = view.model()
    assert isinstance(rows, OccurrenceRows)
    rows.show(found, headings=False)
    picture = view.viewport().grab().toImage()
    theme = context.theme
    tint = QColor(mixed(color_for("blue", theme), theme.base, theme.active_tint_alpha))
    return [
        _extent(picture, view.visualRect(rows.index(place, 0)).top() + 4, tint)
        for place in range(rows.rowCount())
    ]


def _extent(picture: QImage, y: int, tint: QColor) -> tuple[int, int]:
    def is_tint(color: QColor) -> bool:
        pairs = (
            (color.red(), tint.red()),
            (color.green(), tint.green()),
            (color.blue(), tint.blue()),
        )
        return all(abs(one - other) <= 2 for one, other in pairs)

    xs = [x for x in range(picture.width()) if is_tint(picture.pixelColor(x, y))]
    assert xs
    return xs[0], xs[-1]


def test_the_hits_stand_below_each_other(shown: OccurrenceList, context: Context) -> None:
    found = extents(
        shown,
        context,
        hits("steel"),
        hits("a long way to steel, " * 3),
        hits("用steel和🙂", article=3),
    )
    assert len(found) == 5
    assert len({left for left, _ in found}) == 1


def test_lines_from_right_to_left_are_mirrored(shown: OccurrenceList, context: Context) -> None:
    found = extents(
        shown,
        context,
        hits("אמר steel היום", article=1),
        hits("steel מילה ועוד", article=2),
        hits("قال steel", article=3),
        hits("steel", article=4),
    )
    # The second begins with a Latin letter, and so reads from left to right.
    (_, first), (left, _), (_, third), (plain, _) = found
    assert abs(first - third) <= 1
    assert left == plain
    room = shown.viewport().width()
    assert first > room / 2 > plain


def test_words_from_right_to_left_lie_where_they_do_in_the_text(
    shown: OccurrenceList, context: Context
) -> None:
    # In an English sentence the Hebrew quotation runs on to the left of its middle word.
    text = "He said “שלום לכם ידידים” and left."
    (left, right) = extents(shown, context, hits(text, "לכם"))[0]
    assert 20 < right - left < 60


def test_letters_that_join_stay_joined(context: Context, qtbot: QtBot) -> None:
    font = QFont()

    def widths(text: str) -> tuple[float, float]:
        hit = hits(text, "كتاب").hits[0]
        lines = (_lay_out(hit, font, bold=bold) for bold in (False, True))
        plain, ticked = (line.extent.width() for line in lines)
        return plain, ticked

    inside, word = widths("قرأ الكتاب كله"), widths("قرأ كتاب كله")
    assert inside[0] == inside[1]
    assert word[0] < word[1]
