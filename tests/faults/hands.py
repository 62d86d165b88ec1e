"""Who does a sitting: by the project's verbs alone, or in the whole window."""

import json
import os
import re
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from annotator.core.errors import AnnotatorError
from annotator.project.project import Project
from tests.faults.judge import digest

ARTICLES_BEFORE_CANCEL = 10
PATIENCE = 30
"""Seconds that long work in the window may take."""


class Acks:
    """What was done and told, kept where nothing is made to fail: a line for each step."""

    def __init__(self, path: Path, mark: Callable[[int], None] = lambda _number: None) -> None:
        self._handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self._mark = mark
        self._count = 0

    def write(self, **entry: Any) -> None:
        """Tell what is so after a step."""
        os.write(self._handle, json.dumps(entry).encode() + b"\n")
        self._count += 1
        self._mark(self._count)


def read_acks(path: Path) -> list[dict[str, Any]]:
    """All that was acknowledged."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_bytes().split(b"\n") if line]


class Hands(Protocol):
    """Each call does one thing and gives back what was told where it was refused."""

    @property
    def project(self) -> Project | None: ...

    def create(self, path: Path) -> str: ...
    def open(self, path: Path) -> str: ...
    def bring(self, source: Path) -> str: ...
    def cancel_bringing(self, source: Path) -> str: ...
    def tag(self, article: int, words: int, label: int) -> str: ...
    def link(self, article: int) -> str: ...
    def delete(self, article: int) -> str: ...
    def finish(self, article: int) -> str: ...
    def undo(self) -> str: ...
    def redo(self) -> str: ...
    def export(self, out: Path) -> str: ...
    def close(self) -> str: ...


def words_of(text: str) -> list[tuple[int, int]]:
    """Where the words of a text are."""
    return [found.span() for found in re.finditer(r"\w+", text)]


class VerbHands:
    """Calls the verbs, as the command line does."""

    def __init__(self) -> None:
        self.project: Project | None = None

    def create(self, path: Path) -> str:
        return self._enter(lambda: Project.create(path, annotator="ana"))

    def open(self, path: Path) -> str:
        return self._enter(lambda: Project.open(path, annotator="ana"))

    def bring(self, source: Path) -> str:
        from annotator.project.importing import import_sources, index_pending

        told = self._do(lambda project: import_sources(project, [source]), may_be_empty=True)
        self._do(index_pending)  # it waits for the next occasion where it fails
        return told

    def cancel_bringing(self, source: Path) -> str:
        from annotator.project.importing import import_sources

        asked = iter(range(ARTICLES_BEFORE_CANCEL))
        told = self._do(
            lambda project: import_sources(
                project, [source], cancel=lambda: next(asked, None) is None
            ),
            may_be_empty=True,
        )
        return "" if "cancelled" in told else told or "it was not cancelled"

    def tag(self, article: int, words: int, label: int) -> str:
        def act(project: Project) -> None:
            row = _row(project, article)
            start, end = words_of(project.articles.get(row).text)[words]
            span = project.spans.add(row, start, end, label)
            assert (span.start, span.end) == (start, end), "another place was tagged"

        return self._do(act)

    def link(self, article: int) -> str:
        def act(project: Project) -> None:
            spans = project.spans.of(_row(project, article))
            quote = next(span for span in spans if span.label == 2)
            speaker = next(span for span in spans if span.label == 1)
            project.relations.link(quote.row, speaker.row)

        return self._do(act)

    def delete(self, article: int) -> str:
        return self._do(lambda project: project.articles.delete([_row(project, article)]))

    def finish(self, article: int) -> str:
        from annotator.core.model import Status

        return self._do(
            lambda project: project.articles.set_status(_row(project, article), Status.DONE)
        )

    def undo(self) -> str:
        return self._do(lambda project: project.undo(into_earlier_sitting=True), may_be_empty=True)

    def redo(self) -> str:
        return self._do(lambda project: project.redo(), may_be_empty=True)

    def export(self, out: Path) -> str:
        from annotator.project.exporting import export_project

        return self._do(lambda project: export_project(project.path, out, force=True))

    def close(self) -> str:
        project, self.project = self.project, None
        if project is not None:
            project.close()
        return ""

    def _enter(self, make: Callable[[], Project]) -> str:
        try:
            self.project = make()
        except AnnotatorError as error:
            return str(error)
        return "" if not self.project.read_only else "read-only"

    def _do(self, act: Callable[[Project], object], *, may_be_empty: bool = False) -> str:
        if self.project is None:
            return "no project"
        if not self.project.queue.rows() and not may_be_empty:
            return "no article"
        try:
            act(self.project)
        except AnnotatorError as error:
            return str(error)
        except StopIteration:
            return "no such span"
        return ""


class WindowHands:
    """Presses keys in the window; a step is over when all has been painted."""

    def __init__(self, app: Any, window: Any) -> None:
        self._app = app
        self._window = window
        self.crashes: list[str] = []
        sys.excepthook = self._on_crash

    @property
    def project(self) -> Project | None:
        workspace = self._window.workspace
        return workspace.project if workspace is not None else None

    def create(self, path: Path) -> str:
        files = self._window.files
        files._enter(lambda: Project.create(path, annotator="ana"), path)
        return self._told_on_opening(path)

    def open(self, path: Path) -> str:
        self._window.files.open_path(path)
        return self._told_on_opening(path)

    def bring(self, source: Path) -> str:
        if self.project is None:
            return "no project"
        return self._act(lambda: self._window.imports.import_paths([source]))

    def cancel_bringing(self, source: Path) -> str:
        if self.project is None:
            return "no project"

        def act() -> None:
            self._window.imports.import_paths([source])
            self._window._services.jobs.current.cancel()

        told = self._act(act)
        return "" if "cancelled" in told else told or "it was not cancelled"

    def tag(self, article: int, words: int, label: int) -> str:
        from PySide6.QtCore import Qt

        if self.project is None or not self.project.queue.rows():
            return "no article"
        view = self._show(article)
        places = words_of(view.text)
        if not places:
            return "no words"
        start, end = places[words % len(places)]
        view.set_selection(start, end)
        told = self._press(view, Qt.Key(Qt.Key.Key_0 + label))
        if not told:
            row = self._window.workspace.surface.active
            span = self.project.spans.get(row)
            assert (span.start, span.end) == (start, end), "another place was tagged"
        return told

    def link(self, article: int) -> str:
        from PySide6.QtCore import Qt

        if self.project is None or not self.project.queue.rows():
            return "no article"
        view = self._show(article)
        spans = self.project.spans.of(_row(self.project, article))
        quotes = [span.row for span in spans if span.label == 2]
        if not quotes:
            return "no quote"
        self._window.workspace.surface.activate(quotes[0])
        return self._press(view, Qt.Key.Key_S)

    def delete(self, article: int) -> str:
        if self.project is None or not self.project.queue.rows():
            return "no article"
        self._show(article)
        return self._trigger("article.delete")

    def finish(self, article: int) -> str:
        if self.project is None or not self.project.queue.rows():
            return "no article"
        self._show(article)
        return self._trigger("article.done")

    def undo(self) -> str:
        first = self._trigger("undo")
        # The first step into an earlier sitting asks for a second press.
        return self._trigger("undo") if "gain" in first else first

    def redo(self) -> str:
        return self._trigger("redo")

    def export(self, out: Path) -> str:
        if self.project is None:
            return "no project"
        from PySide6.QtWidgets import QLineEdit

        from annotator.gui.dialogs.export import ExportDialog

        dialog = ExportDialog(self._window.workspace.context, self._window)
        dialog.open()
        self._settle()
        field = next(
            each
            for each in dialog.findChildren(QLineEdit)
            if each.accessibleName() == "File to write"
        )
        field.setText(str(out))
        self._settle()
        dialog.accept()
        self._settle()
        if dialog._may_replace and "already" in dialog._message.text():
            dialog.accept()
            self._settle()
        told = dialog._message.text()
        dialog.reject()
        self._settle()
        return "" if told.startswith("Wrote") else told or "the dialog says nothing"

    def close(self) -> str:
        waiting = self._window._services.waiting
        if not waiting.retry():
            waiting.drop_all()  # what was never acknowledged; else it would be asked about
        self._window.files.close_project()
        self._settle()
        return ""

    def _show(self, article: int) -> Any:
        workspace = self._window.workspace
        workspace.show_article(_row(workspace.project, article))
        workspace.surface.setFocus()
        return workspace.surface.view

    def _press(self, view: Any, key: Any) -> str:
        from PySide6.QtTest import QTest

        return self._act(lambda: QTest.keyClick(view, key))

    def _trigger(self, action: str) -> str:
        if self.project is None:
            return "no project"
        return self._act(lambda: self._window._services.actions.trigger(action))

    def _act(self, act: Callable[[], object]) -> str:
        assert self.project is not None
        before = digest(self.project.session.file.reader)
        self._window.status_line.message.setText("")
        act()
        self._settle()
        if self.project is None:
            return "the project was closed"
        if digest(self.project.session.file.reader) != before:
            return ""
        return self._told() or "nothing changed, and nothing was told"

    def _told(self) -> str:
        for bar in (self._window.safekeeping.bar, self._window.notice_bar):
            if bar is not None and not bar.isHidden():
                return bar.text.text()
        return self._window.status_line.message.text()

    def _told_on_opening(self, path: Path) -> str:
        self._settle()
        if self.project is None or self.project.path != path:
            return self._told() or "nothing was told"
        return "" if not self.project.read_only else "read-only"

    def _settle(self) -> None:
        """All is painted, and no work is under way."""
        until = time.monotonic() + PATIENCE
        while True:
            self._app.processEvents()
            if not self._window._services.jobs.is_busy:
                break
            if time.monotonic() > until:
                raise TimeoutError("work in the window does not end")
            time.sleep(0.001)
        self._app.processEvents()

    def _on_crash(self, kind: Any, error: Any, trace: Any) -> None:
        self.crashes.append("".join(traceback.format_exception(kind, error, trace)))


def _row(project: Project, article: int) -> int:
    rows = project.queue.rows()
    return rows[article % len(rows)]
