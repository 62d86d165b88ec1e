"""A window on a small project, with a span whose words stand elsewhere too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.model import Span
from annotator.gui.app import build_window, open_first
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.main_window import MainWindow
from annotator.gui.occurrences.lister import Lister
from annotator.gui.occurrences.panel import OccurrencesPanel
from annotator.gui.workspace import Workspace
from annotator.project.project import Project

OWN = (
    "The ministry spoke. Then the ministry of trade asked the Ministry.\n"
    + "Nothing else was said here.\n" * 40
    + "In the end the ministry left the subministry alone."
)
OTHERS = {
    "Ports": "A ministry and another ministry wait.",
    "Weather": "No such word.",
    "Grain": "The ministry said so.",
}


class Desk:
    """The window, and hands."""

    def __init__(self, window: MainWindow, qtbot: QtBot, template: Span) -> None:
        self.window = window
        self.template = template
        self._qtbot = qtbot

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def project(self) -> Project:
        return self.workspace.project

    @property
    def lister(self) -> Lister:
        assert self.window.lister is not None
        return self.window.lister

    @property
    def panel(self) -> OccurrencesPanel:
        return self.lister.panel

    @property
    def is_open(self) -> bool:
        return self.window.lister is not None and self.window.lister.dock.isVisible()

    @property
    def said(self) -> str:
        """The last message in the status line."""
        return self.window.status_line.message.text()

    def ask(self, row: int | None = None) -> None:
        """Make a span active and press A."""
        self.workspace.surface.activate(self.template.row if row is None else row)
        view = self.workspace.surface.view
        view.setFocus()
        self._qtbot.keyClick(view, Qt.Key.Key_A)
        QApplication.processEvents()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, held)

    def listed(self) -> list[str]:
        """The rows: ✓ or –, and what is shown; headings without their hits' lines."""
        rows, told = self.panel.rows, []
        for place in range(rows.rowCount()):
            row = rows.row(place)
            assert row is not None
            sign = {Qt.CheckState.Checked: "✓", Qt.CheckState.Unchecked: "–"}.get(
                rows.state(row), "±"
            )
            text = row.article.title if row.hit is None else str(row.hit.start)
            told.append(f"{sign} {text}")
        return told

    def tagged(self, article: int | None = None) -> list[int]:
        """Where the spans of an article begin."""
        row = self.template.article if article is None else article
        return [span.start for span in self.project.spans.of(row)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The articles, in the order in which they stand above; the first is the template's."""
    path = tmp_path / "News.annotator"
    project = Project.create(path, annotator="ana")
    project.articles.add_text(OWN, title="Own")
    for title, text in OTHERS.items():
        project.articles.add_text(text, title=title)
    project.close()
    return path


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, path: Path, tmp_path: Path) -> Iterator[Desk]:
    """The window on the first article; “ministry” in its first sentence is a speaker."""
    window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    qtbot.addWidget(window)
    open_first(window, path)
    window.resize(1100, 700)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    assert window.workspace is not None
    project = window.workspace.project
    label = project.labels.by_name("speaker")
    article = window.workspace.article
    assert label is not None
    assert article is not None
    template = project.spans.add(article, 4, 12, label.row)
    template = project.spans.set_attribute(template.row, "name", "Ministry of Trade")
    yield Desk(window, qtbot, template)
    window.close()
