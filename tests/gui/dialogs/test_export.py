import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from annotator.core.errors import StorageFailed
from annotator.core.model import Status
from annotator.gui import export_work
from annotator.gui.context import Context
from annotator.gui.dialogs.export import ExportDialog
from annotator.gui.jobs import Jobs
from annotator.project.project import Project
from tests.gui.dialogs.held_runner import HeldRunner


@pytest.fixture
def articles(project: Project, add_articles: Callable[..., list[int]]) -> list[int]:
    rows = add_articles("one", "two", "three")
    project.spans.add(rows[0], 0, 4, 1)
    project.spans.add(rows[0], 5, 7, 3)
    project.articles.set_status(rows[0], Status.DONE)
    return rows


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, articles: list[int]) -> ExportDialog:
    dialog = ExportDialog(context)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def shown(dialog: ExportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def button(dialog: ExportDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def press(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    qtbot.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


def aim(dialog: ExportDialog, path: Path) -> None:
    field = next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == "File to write")
    field.setText(str(path))


def tick(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    box = next(box for box in dialog.findChildren(QCheckBox) if box.text() == text)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)


def test_the_counts_are_there_at_once_and_follow_the_filter(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    assert "3 articles · 2 spans · 0 links" in shown(dialog)
    assert "Done 1 · Open 2" in shown(dialog)
    tick(qtbot, dialog, "Open")
    qtbot.waitUntil(lambda: "1 article · 2 spans" in shown(dialog))
    labels = next(w for w in dialog.findChildren(QListWidget) if w.accessibleName() == "Labels")
    labels.item(0).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: "1 article · 1 span" in shown(dialog))


def test_without_a_status_nothing_can_be_exported(qtbot: QtBot, dialog: ExportDialog) -> None:
    for name in ("Open", "Done", "Skipped"):
        tick(qtbot, dialog, name)
    assert "Choose at least one status." in shown(dialog)
    assert not button(dialog, "Export").isEnabled()


def test_an_export_writes_the_file_and_says_what_and_where(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    aim(dialog, out)
    press(qtbot, dialog, "Export")
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 3
    assert f"Wrote 3 articles, 2 spans to {out}" in shown(dialog)
    assert "sha256 " in shown(dialog)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    press(qtbot, dialog, "Show in Folder")
    assert opened == [str(tmp_path)]


def test_a_file_that_is_there_is_replaced_only_after_asking(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine")
    aim(dialog, out)
    press(qtbot, dialog, "Export")
    assert "“out.jsonl” is there already." in shown(dialog)
    assert out.read_text() == "mine"
    press(qtbot, dialog, "Replace It")
    assert out.read_text().count("\n") == 3


def test_another_file_is_asked_for_again(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text("mine")
        aim(dialog, tmp_path / name)
        press(qtbot, dialog, "Export")
    assert (tmp_path / "b.jsonl").read_text() == "mine"


def test_a_failure_is_one_sentence_in_the_dialog(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise StorageFailed("The disk is full.", hint="Make room and try again.")

    monkeypatch.setattr(export_work, "export_project", fail)
    aim(dialog, tmp_path / "out.jsonl")
    press(qtbot, dialog, "Export")
    assert "The disk is full. Make room and try again." in shown(dialog)
    assert button(dialog, "Export").isEnabled()
    assert dialog.isVisible()


def test_cancel_stops_a_running_export_and_leaves_nothing(
    qtbot: QtBot, context: Context, articles: list[int], tmp_path: Path
) -> None:
    runner = HeldRunner()
    held = Jobs(runner)
    dialog = ExportDialog(replace(context, jobs=held))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    out = tmp_path / "out.jsonl"
    aim(dialog, out)
    press(qtbot, dialog, "Export")  # while the counts are still being made
    runner.run()
    assert len(runner.tasks) == 1
    press(qtbot, dialog, "Cancel")
    runner.run()
    assert "cancelled" in shown(dialog)
    assert dialog.isVisible()
    assert list(tmp_path.glob("*out*")) == []
    press(qtbot, dialog, "Close")
    assert not dialog.isVisible()


def test_an_export_waits_for_another_long_task(
    qtbot: QtBot, context: Context, articles: list[int]
) -> None:
    runner = HeldRunner()
    held = Jobs(runner)
    held.start(lambda *_: None, title="Importing", done=lambda _: None, failed=lambda _: None)
    dialog = ExportDialog(replace(context, jobs=held))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    assert "Waiting until another long task has ended" in shown(dialog)
    for _ in range(3):
        runner.run()
    assert "3 articles" in shown(dialog)


def test_an_export_does_not_wait_for_work_that_gives_way(
    qtbot: QtBot, context: Context, articles: list[int]
) -> None:
    runner = HeldRunner()
    held = Jobs(runner)
    held.start(
        lambda *_: None,
        title="Preparing the search",
        done=lambda _: None,
        failed=lambda _: None,
        gives_way=True,
    )
    dialog = ExportDialog(replace(context, jobs=held))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    assert "Waiting" not in shown(dialog)
    for _ in range(3):
        runner.run()
    assert "3 articles" in shown(dialog)
