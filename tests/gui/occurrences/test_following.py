"""While the list is open the project changes: what is listed stays true."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.errors import Busy
from annotator.core.model import Status
from annotator.gui.app import build_window, open_first
from annotator.gui.jobs import Cancel, ImmediateRunner, Jobs, Progress, ThreadRunner
from annotator.gui.occurrences import lister
from annotator.gui.occurrences.panel import Scope
from tests.gui.occurrences.conftest import OWN, Desk

SECOND = OWN.index("ministry", 12)
LAST = OWN.rindex("the ministry left") + 4
EVERYWHERE = [
    *("✓ Own", f"✓ {SECOND}", f"✓ {LAST}"),
    *("✓ Ports", "✓ 2", "✓ 23"),
    *("✓ Grain", "✓ 4"),
]


def rows_of(desk: Desk) -> dict[str, int]:
    rows = desk.project.queue.summaries(desk.project.queue.rows())
    return {row.title or "": row.row for row in rows}


@pytest.fixture
def everywhere(desk: Desk) -> Desk:
    """The list of all open articles."""
    desk.ask()
    desk.panel.choose_scope(Scope.OPEN)
    assert desk.listed() == EVERYWHERE
    return desk


def test_what_is_tagged_meanwhile_leaves_the_list_and_undo_brings_it_back(desk: Desk) -> None:
    desk.ask()
    desk.key(Qt.Key.Key_Down)
    desk.project.spans.add(desk.template.article, SECOND, SECOND + 8, desk.template.label)
    assert desk.listed() == [f"✓ {LAST}"]
    assert desk.panel.list.place() == 0
    desk.project.undo()
    assert desk.listed() == [f"✓ {SECOND}", f"✓ {LAST}"]
    assert desk.panel.list.place() == 1


def test_ticks_outlive_what_changes_elsewhere(desk: Desk) -> None:
    desk.ask()
    desk.key(Qt.Key.Key_Space)
    desk.project.spans.add(desk.template.article, LAST, LAST + 8, desk.template.label)
    desk.project.undo()
    assert desk.listed() == [f"– {SECOND}", f"✓ {LAST}"]


def test_when_the_last_place_is_tagged_that_is_said(desk: Desk) -> None:
    desk.ask()
    for start in (SECOND, LAST):
        desk.project.spans.add(desk.template.article, start, start + 8, desk.template.label)
    assert desk.listed() == []
    message = desk.panel._empty._message.text()
    assert message == "Wherever else “ministry” stands in this article, it is tagged already."


def test_without_its_span_the_list_is_put_away(desk: Desk) -> None:
    desk.ask()
    desk.project.spans.delete(desk.template.row)
    assert not desk.is_open


def test_a_new_label_of_the_span_is_the_one_that_is_given(desk: Desk) -> None:
    desk.ask()
    sector = desk.project.labels.by_name("sector")
    assert sector is not None
    desk.project.spans.relabel(desk.template.row, sector.row)
    assert desk.panel._heading._chip.accessibleName() == "sector"
    desk.panel.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert {span.label for span in desk.project.spans.of(desk.template.article)} == {sector.row}


def test_new_attributes_of_the_span_are_given_too(desk: Desk) -> None:
    desk.ask()
    desk.project.spans.set_attribute(desk.template.row, "name", "Farm Ministry")
    desk.key(Qt.Key.Key_Return)
    spans = desk.project.spans.of(desk.template.article)
    assert {str(span.attributes["name"]) for span in spans} == {"Farm Ministry"}


def test_articles_that_are_handled_or_removed_leave_the_list(everywhere: Desk) -> None:
    desk, rows = everywhere, rows_of(everywhere)
    desk.project.articles.set_status(rows["Ports"], Status.DONE)
    assert desk.listed() == [*EVERYWHERE[:3], *EVERYWHERE[6:]]
    desk.project.articles.delete([rows["Grain"]])
    assert desk.listed() == EVERYWHERE[:3]
    desk.project.undo()
    desk.project.undo()
    assert desk.listed() == EVERYWHERE


def test_text_that_is_put_back_moves_the_places(desk: Desk) -> None:
    story = "A title\n\nSource: Coastal Wire\n\nThe ministry and the ministry of trade spoke."
    article = desk.project.articles.add_text(story)
    start = article.text.index("ministry")
    span = desk.project.spans.add(article.row, start, start + 8, desk.template.label)
    desk.workspace.show_article(article.row)
    desk.ask(span.row)
    before = int(desk.listed()[0].split()[1])
    desk.project.articles.put_back_head(article.row)
    assert desk.listed() == [f"✓ {before + len(article.head)}"]


def test_an_import_is_looked_through_too(everywhere: Desk, tmp_path: Path) -> None:
    from annotator.project.importing import import_sources

    source = tmp_path / "more.jsonl"
    source.write_text('{"text": "Another ministry."}\n', encoding="utf-8")
    import_sources(everywhere.project, [source])
    assert everywhere.listed() == [*EVERYWHERE, "✓ Another ministry.", "✓ 8"]


def test_a_place_in_another_article_is_pointed_out_once_that_is_shown(everywhere: Desk) -> None:
    desk, view = everywhere, everywhere.workspace.surface.view
    desk.panel.list.setFocus()
    for _ in range(3):
        desk.key(Qt.Key.Key_Down)
    assert view.pointed_out is None
    desk.workspace.show_article(rows_of(desk)["Ports"])
    assert view.pointed_out == (2, 10)


def test_another_span_takes_the_list_over(everywhere: Desk) -> None:
    desk = everywhere
    start = OWN.index("Nothing")
    span = desk.project.spans.add(desk.template.article, start, start + 7, 4)
    desk.ask(span.row)
    assert desk.panel.scope is Scope.ARTICLE
    assert len(desk.listed()) == 39
    assert desk.panel._heading._chip.accessibleName() == "sector"


def test_another_annotator_begins_without_a_list(desk: Desk) -> None:
    desk.ask()
    desk.window.rebuild()
    assert desk.window.lister is None
    desk.template = desk.project.spans.get(desk.template.row)
    desk.ask()
    assert desk.listed() == [f"✓ {SECOND}", f"✓ {LAST}"]


def test_the_next_start_begins_without_the_list_and_opens_it_as_high_as_it_was(
    desk: Desk, qtbot: QtBot, qapp: QApplication, path: Path, tmp_path: Path
) -> None:
    desk.ask()
    desk.window.resizeDocks([desk.lister.dock], [310], Qt.Orientation.Vertical)
    QApplication.processEvents()
    height = desk.lister.dock.height()
    surface = desk.workspace.surface.height()
    desk.window.close()
    again = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    qtbot.addWidget(again)
    open_first(again, path)
    with qtbot.waitExposed(again):
        again.show()
    next_desk = Desk(again, qtbot, desk.template)
    assert not next_desk.is_open
    assert next_desk.workspace.surface.height() > surface + 200
    next_desk.ask()
    assert next_desk.is_open
    assert next_desk.listed() == [f"✓ {SECOND}", f"✓ {LAST}"]
    assert abs(next_desk.lister.dock.height() - height) < 10
    again.close()


def test_a_theme_that_is_chosen_meanwhile_is_taken_up(desk: Desk) -> None:
    desk.ask()
    light = _ground(desk)
    desk.workspace.context.appearance.choose("dark")
    QApplication.processEvents()
    assert _ground(desk) < light / 2


def _ground(desk: Desk) -> float:
    viewport = desk.panel.list.viewport()
    picture = QPixmap(viewport.size())
    viewport.render(picture)
    return picture.toImage().pixelColor(viewport.width() - 2, viewport.height() - 2).lightnessF()


# The worker


class Gate:
    """Stands in for the search on the worker: it waits until it is let through or cancelled."""

    def __init__(self) -> None:
        self.is_open = threading.Event()
        self.was_cancelled = False

    def search(self, path, wanted, *, progress: Progress, cancel: Cancel):
        from annotator.project.occurrences import in_open_articles

        while not self.is_open.wait(0.005):
            if cancel():
                self.was_cancelled = True
                break
        return in_open_articles(path, wanted, progress=progress, cancel=cancel)


@pytest.fixture
def gate(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Gate:
    gate = Gate()
    monkeypatch.setattr(lister, "in_open_articles", gate.search)
    monkeypatch.setattr(desk.workspace.context.jobs, "_runner", ThreadRunner())
    return gate


def jobs(desk: Desk) -> Jobs:
    return desk.workspace.context.jobs


def test_the_window_lives_on_while_the_worker_looks(desk: Desk, gate: Gate, qtbot: QtBot) -> None:
    desk.ask()
    desk.panel.choose_scope(Scope.OPEN)
    assert desk.listed() == []
    assert desk.panel._empty._message.text() == "Looking through the open articles…"
    job = jobs(desk).current
    assert job is not None
    desk.key(Qt.Key.Key_Return)
    assert jobs(desk).current is job
    # What is tagged before the answer comes is told by it or after it.
    desk.project.spans.add(desk.template.article, SECOND, SECOND + 8, desk.template.label)
    gate.is_open.set()
    qtbot.waitUntil(lambda: desk.listed() != [])
    assert desk.listed() == ["✓ Own", f"✓ {LAST}", *EVERYWHERE[3:]]


def test_a_switch_ends_the_search_before_it(desk: Desk, gate: Gate, qtbot: QtBot) -> None:
    desk.ask()
    desk.panel.choose_scope(Scope.OPEN)
    first = jobs(desk).current
    desk.panel._match_case.click()
    assert gate.was_cancelled
    assert jobs(desk).current is not first
    gate.is_open.set()
    qtbot.waitUntil(lambda: f"✓ {OWN.index('Ministry')}" in desk.listed())


def test_esc_ends_the_search(desk: Desk, gate: Gate) -> None:
    desk.ask()
    desk.panel.choose_scope(Scope.OPEN)
    desk.key(Qt.Key.Key_Escape)
    assert gate.was_cancelled
    assert not jobs(desk).is_busy
    assert not desk.is_open


def test_a_search_that_was_cancelled_can_be_had_again(desk: Desk, gate: Gate, qtbot: QtBot) -> None:
    desk.ask()
    desk.panel.choose_scope(Scope.OPEN)
    job = jobs(desk).current
    assert job is not None
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert desk.panel._empty._message.text() == "The search was cancelled."
    gate.is_open.set()
    desk.panel.take_focus()
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.listed() == EVERYWHERE)


def test_other_work_that_runs_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_words: object, **_more: object) -> None:
        raise Busy("Another long task is still running.")

    desk.ask()
    with monkeypatch.context() as patch:
        patch.setattr(jobs(desk), "start", refuse)
        desk.panel.choose_scope(Scope.OPEN)
    assert desk.panel._empty._message.text() == "Another long task is still running."
    assert desk.panel._empty._button.text() == "Look Again"


def test_closing_the_window_ends_the_search(desk: Desk, gate: Gate) -> None:
    desk.ask()
    desk.panel.choose_scope(Scope.OPEN)
    desk.window.close()
    assert gate.was_cancelled
