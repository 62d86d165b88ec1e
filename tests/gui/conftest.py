"""An open project with a context around it, as the window hands it to its panes."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.changes import ChangeSet
from annotator.gui.actions import Actions
from annotator.gui.app import build_window, open_first
from annotator.gui.context import Context
from annotator.gui.jobs import ImmediateRunner, Jobs
from annotator.gui.main_window import MainWindow
from annotator.gui.notifier import Notifier
from annotator.gui.sample import make_sample
from annotator.gui.settings import Preferences
from annotator.gui.signals import ProjectSignals
from annotator.gui.theme.apply import Appearance
from annotator.gui.waiting import WaitingEdits
from annotator.project.project import Project


@pytest.fixture(autouse=True)
def _english_numbers() -> Iterator[None]:
    """Numbers are grouped with commas, whatever the system's customs are."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def project(project_path: Path) -> Iterator[Project]:
    """An empty project of the annotator "ana", with the default labels."""
    project = Project.create(project_path, annotator="ana")
    yield project
    project.close()


@pytest.fixture
def context(
    qtbot: QtBot, qapp: QApplication, project: Project, tmp_path: Path
) -> Iterator[Context]:
    """A light theme, work that is done at once, settings of its own."""
    signals = ProjectSignals(project)
    notifier = Notifier()
    waiting = WaitingEdits(notifier)
    waiting.attach(project)
    yield Context(
        project=project,
        signals=signals,
        preferences=Preferences(tmp_path / "settings.json"),
        appearance=Appearance(qapp, "light"),
        notifier=notifier,
        waiting=waiting,
        jobs=Jobs(ImmediateRunner()),
        actions=Actions(),
    )
    signals.close()
    # What is to be deleted later must go before its parents are collected as garbage: a collection
    # inside the delivery of that very event would delete it twice.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def changes(context: Context) -> list[ChangeSet]:
    """Every change set of the project, as it comes."""
    heard: list[ChangeSet] = []
    context.signals.changed.connect(heard.append)
    return heard


@pytest.fixture
def add_articles(project: Project) -> Callable[..., list[int]]:
    """Adds articles with these titles and gives their rows."""

    def add(*titles: str) -> list[int]:
        texts = (f"This is the text of the article {title}." for title in titles)
        return [
            project.articles.add_text(text, title=title).row
            for text, title in zip(texts, titles, strict=True)
        ]

    return add


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, closed; to be copied."""
    path = tmp_path_factory.mktemp("sample") / "Sample.annotator"
    make_sample(path, annotator="ana").close()
    return path


@pytest.fixture
def sample_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, sample_file: Path
) -> Iterator[MainWindow]:
    """The whole window on a copy of the sample project, with the focus in the text."""
    path = tmp_path / sample_file.name
    shutil.copy(sample_file, path)
    window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    window._services.preferences.change(annotator="ana")
    window._services.appearance.choose("light")
    qtbot.addWidget(window)
    open_first(window, path)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    assert window.workspace is not None
    qtbot.waitUntil(window.workspace.surface.view.hasFocus)
    yield window
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
