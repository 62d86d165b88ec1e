"""Whatever a text is made of: what is dragged over in the window is what the export marks."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.segmentation import snap_exact, trim
from annotator.gui.app import build_window, open_first
from annotator.gui.article.view import ArticleView
from annotator.gui.jobs import ImmediateRunner
from annotator.project.exporting import export_project
from annotator.project.importing import import_sources
from annotator.project.project import Project

TEXTS = {
    "emoji": "Sales 📈 rose, said Ana 🙂 Ortiz of 🏭 Acme.",
    "joined emoji": "The 👩‍👩‍👧‍👦 budget and the 🧑🏽‍💻 team and 🇫🇷 exports grew 3 percent.",
    "combining marks": "Cafe\u0301 owner Ame\u0301lie said prices tripled\u0323.",
    "line ends of Windows": "First line.\r\nSecond line, said Bo.\r\n\r\nLast line of 3 lines.",
    "byte order mark": "\ufeffOutput rose by a third, the ministry said.",
    "no-break spaces": "It cost 240\u00a0million\u00a0euros, said Jo\u202fAnn\u00a0Lee.",
    "line separators": "One line\u2028another line\u2029a paragraph, said Kim.",
    "Arabic": "قالت ليلى حداد إن الصادرات ارتفعت بنسبة 26.3 في المئة هذا العام.",
    "Chinese": "该公司表示，去年汽车出口增长26.3%，达到2401亿美元。分析师李伟说：“需求强劲。”",
    "mixed directions": "The CEO said “قال الوزير 5%” and 该公司 agreed 🙂 fully.",
    "one paragraph without a space": "市场需求增长" * 33_000 + "📈末尾的结尾。",
}
DRAGS = 6
TWO_DIRECTIONS = ("Arabic", "mixed directions")
"""Where directions meet, one place on the screen is two in the text: a drag may end at either."""


@pytest.fixture
def open_text(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Callable[[str], tuple[ArticleView, Path]]]:
    """Brings a text in exactly as it is, and opens the window on it."""
    windows = []

    def open_it(text: str) -> tuple[ArticleView, Path]:
        source = tmp_path / "one.jsonl"
        source.write_bytes(json.dumps({"id": "one", "text": text}).encode() + b"\n")
        path = tmp_path / "offsets.annotator"
        project = Project.create(path, annotator="ana")
        import_sources(project, [source])
        project.close()
        window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
        qtbot.addWidget(window)
        windows.append(window)
        open_first(window, path)
        window.resize(1100, 760)
        with qtbot.waitExposed(window):
            window.show()
        assert window.workspace is not None
        return window.workspace.surface.view, path

    yield open_it
    for window in windows:
        window.close()


def point_of(view: ArticleView, position: int) -> QPoint:
    """Where a code point of the text stands in the viewport, scrolled into view."""
    view.set_caret(position)
    view.ensureCursorVisible()
    QApplication.processEvents()
    return view.cursorRect().center()


def drag(view: ArticleView, start: int, end: int) -> None:
    """Drag over exactly these characters, with Ctrl, as a mouse does."""
    exact = Qt.KeyboardModifier.ControlModifier
    left = Qt.MouseButton.LeftButton
    port = view.viewport()
    to = point_of(view, end)
    origin = point_of(view, start)
    QTest.mousePress(port, left, exact, origin)
    for place in ((origin + to) / 2, to):
        # QTest's own move knows no held keys.
        seen = QPointF(place), QPointF(port.mapToGlobal(place))
        move = QMouseEvent(QEvent.Type.MouseMove, *seen, Qt.MouseButton.NoButton, left, exact)
        QApplication.sendEvent(port, move)
    QTest.mouseRelease(port, left, exact, to)


def chosen_ranges(text: str) -> list[tuple[int, int]]:
    """A few ranges that lie on whole characters, the last characters among them."""
    step = max(3, min(len(text) // DRAGS, 9))
    starts = [*range(0, step * (DRAGS - 1), step), len(text) - step]
    ranges = [snap_exact(text, start, min(start + step - 1, len(text))) for start in starts]
    return [(a, b) for a, b in ranges if not text[a:b].isspace() and "\n" not in text[a:b]]


@pytest.mark.parametrize("name", TEXTS)
def test_a_range_dragged_over_is_the_range_exported(
    name: str,
    open_text: Callable[[str], tuple[ArticleView, Path]],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    text = TEXTS[name]
    view, path = open_text(text)
    dragged: list[tuple[int, int]] = []
    for start, end in chosen_ranges(text):
        drag(view, start, end)
        selection = view.selection()
        if name not in TWO_DIRECTIONS:
            assert selection == (start, end)
        # A span's edges leave out blanks.
        wanted = trim(text, *selection) if selection is not None else None
        if wanted is not None and wanted not in dragged:
            dragged.append(wanted)
            qtbot.keyClick(view, Qt.Key.Key_3)
    assert len(dragged) > 1
    export_project(path, tmp_path / "out.jsonl")
    line = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert line["text"] == text
    assert [(span["start"], span["end"]) for span in line["spans"]] == sorted(dragged)
    assert all(text[span["start"] : span["end"]] == span["text"] for span in line["spans"])
