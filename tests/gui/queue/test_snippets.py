"""What the rows of a searched list show in place of source and date."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.core.queue import ArticleSummary
from annotator.gui.context import Context
from annotator.gui.queue.pane import QueuePane
from annotator.gui.queue.row_painting import draw_marked_line
from annotator.gui.queue.snippets import SHORT, Snippet, Snippets
from annotator.project.importing import index_pending
from annotator.project.project import Project

WIDTH = 220
INK, MARK = QColor("#808080"), QColor("#ff0000")


@pytest.fixture
def owner() -> QObject:
    return QObject()


@pytest.fixture
def snippets(project: Project, owner: QObject, qapp: QApplication) -> Snippets:
    return Snippets(project.queue, owner)


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(qapp.font())


@pytest.fixture
def add(project: Project) -> Callable[[str], ArticleSummary]:
    """Adds an article and gives its line."""

    def make(text: str) -> ArticleSummary:
        return project.queue.summaries([project.articles.add_text(text).row])[0]

    return make


def found(snippet: Snippet | None) -> list[str]:
    assert snippet is not None
    return [snippet.text[start:end] for start, end in snippet.found]


Add = Callable[[str], ArticleSummary]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Much was said. " * 30 + "The Müller plan, then more. " * 9, "muller", "Müller"),
        ("俄中两国的专家说，" * 40 + "贸易额增长。" + "其他的消息。" * 40, "贸易", "贸易"),
        ("قال الوزير إن " * 30 + "التجارة نمت " * 9, "التجارة", "التجارة"),
    ],
)
def test_the_found_words_stand_where_they_are_seen(
    snippets: Snippets, metrics: QFontMetrics, add: Add, text: str, query: str, expected: str
) -> None:
    snippets.look_for(query)

    made = snippets.of(add(text), metrics, WIDTH)

    assert found(made)[0] == expected
    assert made is not None
    assert metrics.horizontalAdvance(made.text[: made.found[0][1]]) < WIDTH


def test_a_long_text_is_looked_through_when_the_window_has_time(
    snippets: Snippets, metrics: QFontMetrics, add: Add, qtbot: QtBot
) -> None:
    summary = add("word " * SHORT + "barrel")
    snippets.look_for("barrel")

    with qtbot.waitSignal(snippets.ready):
        assert snippets.of(summary, metrics, WIDTH) is None

    assert found(snippets.of(summary, metrics, WIDTH)) == ["barrel"]


def test_painting_many_rows_at_once_leaves_some_for_later(
    snippets: Snippets,
    metrics: QFontMetrics,
    add: Add,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("annotator.gui.queue.snippets.SLICE", 1e-9)
    summaries = [add(f"Barrel {number}.") for number in range(3)]
    snippets.look_for("barrel")

    first, second, third = (snippets.of(summary, metrics, WIDTH) for summary in summaries)

    assert found(first) == ["Barrel"]
    assert (second, third) == (None, None)
    qtbot.waitUntil(lambda: len(snippets._kept) == 3)


def test_an_article_that_has_gone_has_an_empty_line(
    snippets: Snippets, metrics: QFontMetrics, add: Add, project: Project
) -> None:
    summary = add("A barrel of oil.")
    project.articles.delete([summary.row])
    snippets.look_for("barrel")

    assert snippets.of(summary, metrics, WIDTH) == ("", [])


def test_only_the_rows_that_are_seen_are_made(
    qtbot: QtBot, context: Context, project: Project
) -> None:
    for number in range(200):
        project.articles.add_text(f"Barrel number {number}.")
    index_pending(project)
    pane = QueuePane(context)
    qtbot.addWidget(pane)
    pane.resize(280, 500)
    with qtbot.waitExposed(pane):
        pane.show()
    field = pane.findChild(QLineEdit)
    assert field is not None

    with qtbot.waitSignal(pane.searched) as searched:
        qtbot.keyClicks(field, "barrel")
    pane.grab()
    qtbot.waitUntil(lambda: not pane._snippets._timer.isActive())

    assert searched.args == ["barrel"]
    kept = pane._snippets._kept
    assert 5 < len(kept) < 25
    assert found(kept[1][1]) == ["Barrel"]


def test_the_line_of_a_changed_article_is_made_anew(
    qtbot: QtBot, context: Context, project: Project
) -> None:
    row = project.articles.add_text("A barrel of oil.", title="Oil").row
    index_pending(project)
    pane = QueuePane(context)
    qtbot.addWidget(pane)
    pane.show()
    field = pane.findChild(QLineEdit)
    assert field is not None
    with qtbot.waitSignal(pane.searched):
        qtbot.keyClicks(field, "barrel")
    pane.grab()
    assert row in pane._snippets._kept

    meta = project.articles.get(row).meta
    project.articles.set_meta(row, replace(meta, title="Oil and gas"))

    assert row not in pane._snippets._kept


# The line itself


def drawn(text: str, marked: list[tuple[int, int]], *, width: int = 200) -> QImage:
    image = QImage(240, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_marked_line(
        painter,
        QRect(0, 0, width, 30),
        text,
        marked,
        font=QApplication.font(),
        color=INK,
        mark_color=MARK,
    )
    painter.end()
    return image


def red_columns(image: QImage) -> list[int]:
    return [
        x
        for x in range(image.width())
        if any(
            QColor(image.pixel(x, y)).red() > 240 and QColor(image.pixel(x, y)).green() < 90
            for y in range(image.height())
        )
    ]


def inked(image: QImage) -> list[int]:
    white = QColor(Qt.GlobalColor.white).rgb()
    return [
        x
        for x in range(image.width())
        if any(image.pixel(x, y) != white for y in range(image.height()))
    ]


def test_marks_lie_on_their_words_behind_astral_characters(qapp: QApplication) -> None:
    image = drawn("😀😀 oil here", [(3, 6)])
    before = QFontMetrics(qapp.font()).horizontalAdvance("😀😀 ")

    reds = red_columns(image)
    assert reds
    assert before - 3 <= reds[0] <= before + 4


def test_what_does_not_fit_is_left_out_with_its_marks(qapp: QApplication) -> None:
    image = drawn("first and many more words that do not fit the line", [(0, 5), (46, 50)])

    assert max(inked(image)) < 200
    assert max(red_columns(image)) < 60


def test_a_line_from_right_to_left_stands_at_the_right(qapp: QApplication) -> None:
    image = drawn("نمت التجارة", [(0, 3)])

    assert min(inked(image)) > 60
    assert max(red_columns(image)) > 190
