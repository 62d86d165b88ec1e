"""The article pane: real keys and mouse, verbs of the project, marks from published changes."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.gui.action_spec import Needs
from annotator.gui.article.surface import ArticleSurface
from annotator.gui.context import Context
from annotator.gui.wording import shortened
from annotator.project.project import Project

TEXT = """\
Prices rose 26.3 percent, said Ana Brekke.

“We had hoped for less,” the ministry said. Steel and cars were hit hardest.
"""
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SPEAKER, QUOTE, FIGURE, SECTOR = "1", "2", "3", "4"


@pytest.fixture
def article(project: Project) -> int:
    return project.articles.add_text(TEXT, title="Prices").row


@pytest.fixture
def surface(qtbot: QtBot, context: Context, article: int) -> ArticleSurface:
    made = ArticleSurface(context)
    qtbot.addWidget(made)
    made.resize(760, 600)
    made.show()
    qtbot.waitExposed(made)
    made.show_article(article)
    made.view.setFocus()
    return made


@pytest.fixture
def told(context: Context, surface: ArticleSurface) -> list[str]:
    """What the status line would say."""
    heard: list[str] = []
    context.notifier.said.connect(lambda notice: heard.append(notice.text))
    surface.message.connect(heard.append)
    return heard


@pytest.fixture
def do(qtbot: QtBot, surface: ArticleSurface) -> SimpleNamespace:
    """Hands: `keys`, `select`, `drag`, `click` by the words of the text."""
    view = surface.view

    def place(words: str, *, after: bool = False) -> QPoint:
        position = view.text.index(words) + (len(words) if after else 0)
        y = view.line_rect(position).center().y()
        for x in range(view.viewport().width()):
            if view.position_at(QPoint(x, y)) == position:
                return QPoint(x + 1, y)
        raise AssertionError(words)

    def keys(*names: str | Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        for name in names:
            qtbot.keyClick(view, name, held or Qt.KeyboardModifier.NoModifier)

    def select(words: str) -> None:
        start = view.text.index(words)
        view.set_selection(start, start + len(words))

    def drag(start: QPoint, end: QPoint) -> None:
        port = view.viewport()
        qtbot.mousePress(port, LEFT, pos=start)
        qtbot.mouseMove(port, (start + end) / 2)
        # qtbot moves without a button held; the view needs to know that it is.
        for at in ((start + end) / 2, end):
            _move(port, at)
        qtbot.mouseRelease(port, LEFT, pos=end)

    def click(words: str) -> None:
        qtbot.mouseClick(view.viewport(), LEFT, pos=place(words) + QPoint(4, 0))

    return SimpleNamespace(keys=keys, select=select, drag=drag, click=click, place=place)


def test_a_move_whose_press_was_elsewhere_scrolls_nothing(
    qtbot: QtBot, surface: ArticleSurface
) -> None:
    bar = surface.view.verticalScrollBar()
    surface.resize(760, 160)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(before := bar.maximum() // 2)
    viewport, below = surface.view.viewport(), QPoint(100, 400)
    QCursor.setPos(viewport.mapToGlobal(below))
    _move(viewport, below)
    # Longer than Qt waits before it would scroll by itself.
    qtbot.wait(250)
    assert bar.value() == before


def _move(widget: object, at: QPoint) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    assert isinstance(widget, QWidget)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


@pytest.fixture
def spans(project: Project, article: int) -> Callable[[], list[tuple[str, str]]]:
    """The spans of the article as (label, surface)."""
    return lambda: [
        (project.labels.get(span.label).name, span.surface) for span in project.spans.of(article)
    ]


@pytest.fixture
def add(project: Project, article: int) -> Callable[[str, str], Span]:
    """Adds a span by the verbs, as another part of the window would."""

    def make(label: str, words: str) -> Span:
        found = project.labels.by_name(label)
        assert found is not None
        start = TEXT.index(words)
        return project.spans.add(article, start, start + len(words), found.row)

    return make


Spans = Callable[[], list[tuple[str, str]]]
Add = Callable[[str, str], Span]


def test_a_drag_selects_whole_words_and_a_key_tags_them(do: SimpleNamespace, spans: Spans) -> None:
    do.drag(do.place("3 perc"), do.place("cent,"))
    do.keys(FIGURE)
    assert spans() == [("figure", "26.3 percent")]


def test_the_new_span_is_active_and_the_caret_stands_behind_it(
    do: SimpleNamespace, surface: ArticleSurface, article: int, project: Project
) -> None:
    do.select("Ana Brekke")
    do.keys(SPEAKER)
    (span,) = project.spans.of(article)
    assert surface.active == span.row
    assert surface.view.selection() is None
    assert surface.caret() == span.end


def test_a_tremble_of_the_mouse_is_a_click_and_no_drag(
    do: SimpleNamespace, surface: ArticleSurface, add: Add
) -> None:
    span = add("speaker", "Ana Brekke")
    at = do.place("na Brekke")
    do.drag(at, at + QPoint(3, 1))
    assert surface.view.selection() is None
    assert surface.active == span.row


def test_clicks_go_through_overlapping_spans_from_the_inside_out(
    do: SimpleNamespace, surface: ArticleSurface, add: Add, qtbot: QtBot
) -> None:
    inner = add("figure", "26.3 percent")
    outer = add("quote", "Prices rose 26.3 percent")
    do.click("26.3")
    assert surface.active == inner.row
    surface.view._pointing._clicks.reset()  # a later click, not a double one
    do.click("26.3")
    assert surface.active == outer.row


def test_without_selection_and_active_span_a_label_is_armed_until_escape(
    do: SimpleNamespace, surface: ArticleSurface, spans: Spans, qtbot: QtBot, told: list[str]
) -> None:
    armed: list[int | None] = []
    surface.armed_changed.connect(armed.append)
    do.keys(FIGURE)
    assert len(armed) == 1
    assert "Armed" in told[-1]
    do.drag(do.place("26.3"), do.place("cent,"))
    assert spans() == []
    surface._input()._settled.timeout.emit()
    assert spans() == [("figure", "26.3 percent")]
    do.keys(Qt.Key.Key_Escape)
    assert armed[-1] is None


def test_a_blank_selection_is_not_tagged_and_says_why(
    do: SimpleNamespace, surface: ArticleSurface, spans: Spans, told: list[str]
) -> None:
    start = TEXT.index("\n\n")
    surface.view.set_selection(start, start + 2)
    do.keys(QUOTE)
    assert spans() == []
    assert "blank" in told[-1]


def test_a_label_key_relabels_the_active_span(
    do: SimpleNamespace, add: Add, spans: Spans, surface: ArticleSurface
) -> None:
    surface.activate(add("figure", "Steel").row)
    do.keys(SECTOR)
    assert spans() == [("sector", "Steel")]


def test_the_last_label_is_repeated_and_a_second_span_put_on_the_same_range(
    do: SimpleNamespace, spans: Spans
) -> None:
    do.select("Steel")
    do.keys(SECTOR)
    do.select("cars")
    do.keys("r")
    do.keys("x", SPEAKER)
    assert spans() == [("sector", "Steel"), ("sector", "cars"), ("speaker", "cars")]


def test_an_edge_is_taken_and_moved_as_one_step(
    do: SimpleNamespace, add: Add, spans: Spans, surface: ArticleSurface, project: Project
) -> None:
    span = add("sector", "Steel")
    surface.activate(span.row)
    do.keys("e")
    do.keys(Qt.Key.Key_Right, Qt.Key.Key_Right, held=CTRL)
    assert spans() == [("sector", "Steel and cars")]
    do.keys(Qt.Key.Key_Return)
    assert surface.active == span.row
    project.undo()
    assert spans() == [("sector", "Steel")]


def test_a_handle_is_dragged_and_the_span_keeps_its_id(
    do: SimpleNamespace, add: Add, spans: Spans, surface: ArticleSurface, project: Project
) -> None:
    span = add("sector", "Steel")
    surface.activate(span.row)
    QApplication.processEvents()
    end = do.place("Steel", after=True)
    grip = next(
        QPoint(end.x() + dx, end.y() + dy)
        for dy in range(30)
        for dx in range(-8, 8)
        if surface.view.handle_at(QPoint(end.x() + dx, end.y() + dy)) == "end"
    )
    do.drag(grip, do.place("cars", after=True) + QPoint(0, grip.y() - end.y()))
    assert spans() == [("sector", "Steel and cars")]
    assert project.spans.get(span.row).id == span.id


def test_link_mode_links_by_digit(
    do: SimpleNamespace, add: Add, surface: ArticleSurface, project: Project, article: int
) -> None:
    quote = add("quote", "We had hoped for less")
    speaker = add("speaker", "the ministry")
    add("speaker", "Ana Brekke")
    surface.activate(quote.row)
    do.keys("l", "1")
    (relation,) = project.relations.of(article)
    assert (relation.from_span, relation.to_span) == (quote.row, speaker.row)
    assert Needs.LINKED in surface.situation()
    do.keys("L", held=SHIFT)
    assert project.relations.of(article) == []


def test_link_mode_goes_through_the_targets_by_tab_and_links_by_enter(
    do: SimpleNamespace, add: Add, surface: ArticleSurface, project: Project, article: int
) -> None:
    quote = add("quote", "We had hoped for less")
    add("speaker", "the ministry")
    farther = add("speaker", "Ana Brekke")
    surface.activate(quote.row)
    do.keys("l", Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert surface.view.hasFocus()
    assert [r.to_span for r in project.relations.of(article)] == [farther.row]


def test_escape_leaves_link_mode_and_nothing_is_linked(
    do: SimpleNamespace, add: Add, surface: ArticleSurface, project: Project, article: int
) -> None:
    quote = add("quote", "We had hoped for less")
    add("speaker", "the ministry")
    surface.activate(quote.row)
    do.keys("l", Qt.Key.Key_Escape)
    assert surface.active == quote.row
    assert project.relations.of(article) == []


def test_unattributed_is_for_quotes_alone(
    do: SimpleNamespace, add: Add, surface: ArticleSurface, project: Project, told: list[str]
) -> None:
    quote, speaker = add("quote", "We had hoped for less"), add("speaker", "Ana Brekke")
    surface.activate(quote.row)
    do.keys("0")
    assert project.spans.get(quote.row).attributes == {"unattributed": True}
    do.keys("0")
    assert project.spans.get(quote.row).attributes == {}
    surface.activate(speaker.row)
    do.keys("0")
    assert "speaker" in told[-1]


def test_unattributed_takes_the_link_of_a_quote_and_a_link_takes_unattributed(
    do: SimpleNamespace, add: Add, surface: ArticleSurface, project: Project
) -> None:
    quote, speaker = add("quote", "We had hoped for less"), add("speaker", "Ana Brekke")
    project.relations.link(quote.row, speaker.row)
    surface.activate(quote.row)
    do.keys("0")
    assert project.spans.get(quote.row).attributes == {"unattributed": True}
    assert project.relations.of(quote.article) == []
    do.keys("l", "1")
    assert project.spans.get(quote.row).attributes == {}
    assert len(project.relations.of(quote.article)) == 1


def test_the_situation_is_what_the_scheme_lets_be_said_of_the_active_span(
    add: Add, surface: ArticleSurface
) -> None:
    of_scheme = Needs.LINKABLE | Needs.PART | Needs.NAMELESS
    for label, words, allowed in (
        ("quote", "We had hoped for less", of_scheme),
        ("speaker", "Ana Brekke", Needs.LINKABLE),
        ("sector", "Steel", Needs.NOTHING),
    ):
        surface.activate(add(label, words).row)
        assert surface.situation() & of_scheme == allowed


def test_delete_removes_the_active_span_and_tells_where_none_is(
    do: SimpleNamespace, add: Add, surface: ArticleSurface, spans: Spans, told: list[str]
) -> None:
    surface.activate(add("sector", "Steel").row)
    do.keys(Qt.Key.Key_Delete)
    assert spans() == []
    assert surface.active is None
    do.keys(Qt.Key.Key_Delete)
    assert "No span is active" in told[-1]


def test_space_goes_through_the_spans(
    do: SimpleNamespace, add: Add, surface: ArticleSurface
) -> None:
    first, second = add("figure", "26.3 percent"), add("sector", "Steel")
    do.keys(Qt.Key.Key_Space)
    assert surface.active == first.row
    do.keys(Qt.Key.Key_Space)
    assert surface.active == second.row
    do.keys(Qt.Key.Key_Space, held=SHIFT)
    assert surface.active == first.row
    assert surface.count() == (1, 2)


def test_moving_the_caret_out_of_the_active_span_deactivates_it(
    do: SimpleNamespace, add: Add, surface: ArticleSurface
) -> None:
    surface.activate(add("sector", "Steel").row)
    do.keys(Qt.Key.Key_Up)
    assert surface.active is None


def test_a_right_click_on_a_span_offers_its_actions(
    do: SimpleNamespace, add: Add, surface: ArticleSurface, spans: Spans
) -> None:
    span = add("sector", "Steel")
    at = do.place("teel")
    port = surface.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at))
    QApplication.sendEvent(port, event)
    menu = surface.findChild(QMenu)
    assert menu is not None
    assert surface.active == span.row
    next(a for a in menu.actions() if a.text().startswith("figure")).trigger()
    assert spans() == [("figure", "Steel")]
    menu.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert surface.findChild(QMenu) is None


def test_a_change_from_elsewhere_is_shown(
    surface: ArticleSurface, add: Add, project: Project
) -> None:
    span = add("sector", "Steel")
    mark = surface.view.mark(span.row)
    assert mark is not None
    assert (mark.start, mark.end) == (span.start, span.end)
    project.spans.delete(span.row)
    assert surface.view.mark(span.row) is None


def test_the_head_put_back_moves_the_marks(
    surface: ArticleSurface, project: Project, add: Add
) -> None:
    story = project.articles.add_text("DELTA CITY, March 4 (AP) -- Steel rose.\n\nCars fell.")
    surface.show_article(story.row)
    sector = project.labels.by_name("sector")
    assert sector is not None
    start = surface.view.text.index("Steel")
    span = project.spans.add(story.row, start, start + 5, sector.row)
    project.articles.put_back_head(story.row)
    mark = surface.view.mark(span.row)
    assert mark is not None
    assert surface.view.text[mark.start : mark.end] == "Steel"


def test_the_active_span_stays_active_when_the_head_is_put_back(
    surface: ArticleSurface, project: Project
) -> None:
    story = project.articles.add_text("DELTA CITY, March 4 (AP) -- Steel rose.\n\nCars fell.")
    surface.show_article(story.row)
    span = project.spans.add(story.row, 0, 5, 1)
    surface.activate(span.row)
    told: list[object] = []
    surface.active_changed.connect(told.append)
    project.articles.put_back_head(story.row)
    assert surface.active == span.row
    assert surface.caret() == surface.contents.spans[span.row].start
    project.undo()
    assert surface.active == span.row
    assert None not in told


@pytest.mark.parametrize(
    ("given", "shown"),
    [("26.3 percent", "26.3 percent"), ("a\n  b", "a b"), ("word " * 500, "word word")],
)
def test_a_surface_is_told_on_one_short_line(given: str, shown: str) -> None:
    assert shortened(given).startswith(shown)
    assert len(shortened(given)) <= 60
