"""What the export dialog shows before it writes: first lines, counts, what is new, by dates."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from annotator.core.model import Meta, Status
from annotator.core.periods import Period
from annotator.formats.format import Overlaps
from annotator.gui.context import Context
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.export_request import ExportRequest
from annotator.gui.jobs import Jobs
from annotator.project.exporting import export_project
from annotator.project.lines import ExportFilter
from annotator.project.project import Project
from tests.gui.dialogs.held_runner import HeldRunner


@pytest.fixture
def articles(project: Project, add_articles: Callable[..., list[int]]) -> list[int]:
    rows = add_articles("one", "two", "three")
    project.spans.add(rows[0], 0, 4, 1)
    project.articles.set_meta(rows[0], Meta(title="one", published="2025-03-14T19:25:00"))
    project.articles.set_meta(rows[1], Meta(title="two", published="2025-06-01"))
    return rows


@pytest.fixture
def open_dialog(qtbot: QtBot, context: Context, articles: list[int]) -> Callable[..., ExportDialog]:
    def open_it(jobs: Jobs | None = None, **words: object) -> ExportDialog:
        given = replace(context, jobs=jobs) if jobs else context
        dialog = ExportDialog(given, **words)  # pyright: ignore[reportArgumentType]
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    return open_it


def shown(dialog: ExportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def named(dialog: ExportDialog, kind: type, name: str):
    return next(each for each in dialog.findChildren(kind) if each.accessibleName() == name)


def aim(dialog: ExportDialog, path: Path) -> None:
    named(dialog, QLineEdit, "File to write").setText(str(path))


def press(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    """Go to an entry of the dates with the arrow keys."""
    box = named(dialog, QComboBox, "Published")
    box.setFocus()
    for _ in range(box.findText(text) - box.currentIndex()):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == text


def test_the_first_lines_are_there_before_the_counts(
    open_dialog: Callable[..., ExportDialog],
) -> None:
    runner = HeldRunner()
    dialog = open_dialog(Jobs(runner))
    start = named(dialog, QPlainTextEdit, "First lines")
    runner.run()
    assert start.toPlainText().count("\n") == 3
    assert "3 articles" not in shown(dialog)
    assert "Counting…" in shown(dialog)
    runner.run()
    assert "3 articles · 1 span" in shown(dialog)
    assert "export here" not in shown(dialog)
    runner.run()
    assert "First export here." in shown(dialog)


def test_what_is_new_since_the_last_export_is_told_before_and_after_writing(
    qtbot: QtBot, project: Project, articles: list[int], open_dialog: Callable, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    export_project(project.path, out)
    project.spans.add(articles[1], 0, 4, 2)
    project.spans.add(articles[1], 5, 7, 2)
    project.articles.set_status(articles[2], Status.DONE)
    dialog = open_dialog()
    assert "First export here." in shown(dialog)
    aim(dialog, out)
    news = "2 articles changed · 2 new spans"
    qtbot.waitUntil(lambda: news in shown(dialog))
    assert "Since the last export here, " in shown(dialog)
    press(qtbot, dialog, "Export")
    press(qtbot, dialog, "Replace It")
    assert "Wrote 3 articles" in shown(dialog)
    assert news in shown(dialog)
    dialog.close()
    again = open_dialog()
    aim(again, out)
    qtbot.waitUntil(lambda: "Nothing has changed since the last export here, " in shown(again))


def test_another_format_at_the_same_place_is_said_to_be_one(
    qtbot: QtBot, project: Project, open_dialog: Callable, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    export_project(project.path, out, format="doccano")
    dialog = open_dialog()
    aim(dialog, out)
    qtbot.waitUntil(lambda: "The last export here has another format." in shown(dialog))


def test_the_days_of_an_export_are_chosen_and_those_without_one_are_a_choice(
    qtbot: QtBot, open_dialog: Callable
) -> None:
    dialog = open_dialog()
    first, last = (named(dialog, QDateEdit, name) for name in ("From this day", "Until this day"))
    undated = next(box for box in dialog.findChildren(QCheckBox) if "without a date" in box.text())
    assert not any(part.isVisible() for part in (first, last, undated))
    choose(qtbot, dialog, "Between two days")
    first.setFocus()
    qtbot.keyClicks(first, "20250401")
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "1 article ·" in shown(dialog))
    undated.setFocus()
    qtbot.keyClick(undated, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "2 articles ·" in shown(dialog))
    last.setDate(QDate(2025, 3, 31))
    assert "The first day is later than the last one." in shown(dialog)
    export = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Export")
    assert not export.isEnabled()


@pytest.mark.parametrize(
    "period",
    [
        Period(),
        Period(first=date(2025, 3, 1)),
        Period(first=date(2025, 3, 1), last=date(2025, 4, 1)),
    ],
)
def test_the_last_settings_are_shown(
    qtbot: QtBot, open_dialog: Callable, tmp_path: Path, period: Period
) -> None:
    filter = ExportFilter(
        statuses=frozenset({Status.OPEN}),
        labels=frozenset({"quote", "figure"}),
        published=period,
        undated=not period.is_all,
    )
    last = ExportRequest(
        out=tmp_path / "mine.conll", format="conll", filter=filter, overlaps=Overlaps.INNERMOST
    )
    met: list[ExportRequest] = []
    dialog = open_dialog(last=last, notice="Something is gone.")
    dialog.exported.connect(met.append)
    assert "Something is gone." in shown(dialog)
    press(qtbot, dialog, "Export")
    assert "Wrote" in shown(dialog)
    assert met == [last]
    assert ExportRequest.from_json(last.to_json()) == last


def test_tab_goes_down_the_form(qtbot: QtBot, open_dialog: Callable) -> None:
    dialog = open_dialog()
    choose(qtbot, dialog, "Between two days")
    named(dialog, QComboBox, "Format").setFocus()
    heights: list[int] = []
    while not isinstance(dialog.focusWidget(), QLineEdit):
        heights.append(dialog.focusWidget().mapTo(dialog, dialog.rect().topLeft()).y())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert len(heights) > 6
    assert heights == sorted(heights)
