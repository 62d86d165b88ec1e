"""In a made-up language longer than English nothing is left in English, and nothing is cut."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.core.queue import QueueFilter
from annotator.core.splits import USUAL
from annotator.gui.action_table import RECENT
from annotator.gui.actions import plain
from annotator.gui.app import build_window, open_first
from annotator.gui.context import Context
from annotator.gui.dialogs.about import PARTS
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.languages import NAMES, Languages
from annotator.gui.main_window import MainWindow
from annotator.gui.notifier import Notice
from annotator.gui.queue.filter_panel import FilterPanel
from annotator.gui.scheme.toll import TollDialog
from annotator.gui.tour.steps import STEPS
from annotator.gui.workspace import Workspace
from annotator.project.project import Project
from tests.gui.dialog_makers import DIALOGS, Make
from tests.gui.pseudo import clipped, pseudo_language, texts_of, untranslated

SMALL = (1024, 640)
ROOM = QSize(1024, 600)
"""What a small screen leaves to a dialog, without its frame and the system's bars."""
FILTER = QueueFilter(status=Status.OPEN, labels_present=frozenset({1, 2}), published_from="2024")
OWN = {
    "Annotator",
    *NAMES.values(),
    *map(plain, NAMES.values()),
    *(word for part in PARTS for word in part),
    *USUAL.names,
}
"""Names that are the same in every language."""
FROM_TESTS = {"a.jsonl", "a.txt", "CRLF", "It is empty.", "Remove it."}


@pytest.fixture
def pseudo(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """All that is made in the test speaks the language, whatever is set."""
    monkeypatch.setattr(Languages, "use", lambda self, choice: setattr(self, "choice", choice))
    with pseudo_language(qapp):
        yield


@pytest.fixture
def window(
    pseudo: None, qtbot: QtBot, qapp: QApplication, tmp_path: Path, sample_file: Path
) -> Iterator[MainWindow]:
    """A small window on the sample."""
    path = tmp_path / sample_file.name
    shutil.copy(sample_file, path)
    window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    window._services.preferences.change(annotator="ana")
    qtbot.addWidget(window)
    open_first(window, path)
    window.resize(*SMALL)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def data_of(project: Project) -> set[str]:
    """What a project brings along in words of its own."""
    found = {project.annotator.name, project.path.stem, str(project.path)}
    for label in project.labels.all():
        found |= {label.name, label.definition, " ".join(label.definition.split())}
        for spec in label.attributes:
            found |= {spec.name, spec.name.replace("_", " "), *spec.choices}
    for type_ in project.labels.types():
        found |= {type_.name, type_.name.replace("_", " ")}
    return found


def shown_data(workspace: Workspace) -> set[str]:
    article = workspace.surface.contents.article
    assert article is not None
    meta = article.meta
    words = {meta.title, meta.source, meta.author, meta.editor, meta.dateline, meta.url, meta.file}
    surfaces = {span.surface for span in workspace.surface.contents.spans.values()}
    spans = {part for surface in surfaces for part in (surface, " ".join(surface.split()))}
    return data_of(workspace.project) | {word for word in words if word} | spans


def guideline_data(workspace: Workspace) -> set[str]:
    text = workspace.project.guideline.text()
    return {line.lstrip("# ") for line in text.splitlines() if line.startswith("#")}


def problems(window: QWidget, data: set[str]) -> list[str]:
    def found() -> list[str]:
        return [*untranslated(texts_of(window), data | OWN), *clipped(window)]

    for _ in range(50):
        QTest.qWait(20)  # the status line is laid out after what it tells has come
        if not found():
            break
    return found()


def test_the_welcome(pseudo: None, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    qtbot.addWidget(window)
    window._services.preferences.change(annotator="ana", recent=(str(tmp_path / "News.annotator"),))
    window.show_welcome(Notice(text="7", button="7"))
    window.resize(*SMALL)
    with qtbot.waitExposed(window):
        window.show()
    assert problems(window, {"ana", "News", str(tmp_path / "News.annotator"), str(tmp_path)}) == []
    window.close()


@pytest.mark.parametrize(
    "actions",
    [
        (),
        ("span.next", "span.next"),
        ("find",),
        ("span.next", "span.occurrences"),
        ("article.note",),
        ("article.flag", "undo"),
    ],
)
def test_the_window(window: MainWindow, workspace: Workspace, actions: tuple[str, ...]) -> None:
    for action in actions:
        window._services.actions.trigger(action)
    assert problems(window, shown_data(workspace)) == []


def test_the_window_with_a_warning(window: MainWindow, workspace: Workspace) -> None:
    window._services.notifier.warn(window.tr("Annotator"), button=window.tr("Close"))
    assert problems(window, shown_data(workspace)) == []


def test_the_palette(window: MainWindow, workspace: Workspace) -> None:
    window._services.actions.trigger("help.palette")
    assert problems(window, shown_data(workspace)) == []


def test_the_filter(window: MainWindow, workspace: Workspace) -> None:
    queue = workspace.queue
    queue.show_filtered(FILTER)
    workspace.project.filters.save("A filter", FILTER)
    queue.open_filter()
    panel = queue.findChild(FilterPanel)
    assert panel is not None
    data = shown_data(workspace) | set(workspace.project.queue.sources(limit=99)) | {"A filter"}
    assert problems(window, data) == []
    assert window.rect().contains(panel.rect())
    panel.close()


@pytest.mark.parametrize("action", ["view.guideline", "guideline.edit", "span.precedent"])
def test_the_guideline(window: MainWindow, workspace: Workspace, action: str) -> None:
    actions = window._services.actions
    actions.trigger("span.next")
    span = workspace.project.spans.of(workspace.article or 0)[0]
    workspace.project.precedents.add(span, "7")
    actions.trigger(action)
    assert problems(window, shown_data(workspace) | guideline_data(workspace)) == []


def test_a_guideline_that_is_empty(window: MainWindow, workspace: Workspace) -> None:
    workspace.project.guideline.replace("")
    window._services.actions.trigger("view.guideline")
    assert problems(window, shown_data(workspace)) == []


def test_the_tour(window: MainWindow, workspace: Workspace) -> None:
    window.start_tour()
    assert window.tour is not None
    for _ in STEPS:
        assert problems(window, shown_data(workspace)) == []
        window.tour._next()


def test_the_questions_of_the_label_editor(window: MainWindow, workspace: Workspace) -> None:
    """What it tells of a label is told while another annotator has worked with it too."""
    project = workspace.project
    speaker, quote = project.labels.all()[:2]
    project.scheme.recolor(quote.row, speaker.color)
    span = project.spans.of(workspace.article or 0)[0]
    project.precedents.add(span, "7")
    window._services.actions.trigger("scheme.edit")
    assert window.scheme is not None
    editor = window.scheme.dialog
    assert editor is not None
    data = data_of(project)
    for row, ask in (
        (speaker.row, editor.labels.delete),
        (quote.row, lambda: editor.labels.merge(speaker.row)),
    ):
        editor.labels.choose(row)
        assert problems(editor, data) == []
        ask()
        question = editor.findChild(TollDialog)
        assert question is not None
        assert problems(question, data) == []
        question.reject()
        QCoreApplication.sendPostedEvents(question, QEvent.Type.DeferredDelete)


def test_an_empty_project(pseudo: None, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "Empty.annotator"
    Project.create(path, annotator="ana").close()
    window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
    qtbot.addWidget(window)
    open_first(window, path)
    window.resize(*SMALL)
    with qtbot.waitExposed(window):
        window.show()
    assert window.workspace is not None
    assert problems(window, data_of(window.workspace.project)) == []
    window.close()


def test_the_menus_of_the_right_button_and_of_the_bars(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    """Of a span, a selection, a label, an article, an annotator, and of recent projects."""
    surface, bar = workspace.surface, workspace.label_bar
    window._services.actions.trigger("span.next")
    place = surface.contents.spans[surface.active or 0].start
    texts: list[str] = []
    for show in (
        lambda: surface._show_menu(QPoint(), place),
        lambda: (surface.view.set_selection(0, 8), surface._show_menu(QPoint(), 4)),
        lambda: bar._show_menu(bar._chips[0].label, QPoint()),
        lambda: workspace.queue.menu_requested.emit(QPoint()),
        window.status_line.choose_annotator,
    ):
        show()
        qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.actions()
        texts += texts_of(menu)
        menu.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    texts += [entry.text() for entry in window.menus.entries(RECENT)]
    assert untranslated(texts, shown_data(workspace) | OWN) == []


def test_menus_tips_and_the_text_of_every_command(window: MainWindow) -> None:
    texts = [action.text() for action in window._services.actions.all()]
    texts += [action.toolTip() for action in window._services.actions.all()]
    assert untranslated(texts, OWN) == []


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS)
def test_every_dialog(pseudo: None, make: Make, context: Context, qtbot: QtBot) -> None:
    dialog = make(context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    data = data_of(context.project) | OWN | FROM_TESTS | {str(context.preferences.file)}
    assert untranslated(texts_of(dialog), data) == []
    assert clipped(dialog) == []
    dialog.resize(dialog.size().boundedTo(ROOM))
    assert dialog.size() == dialog.size().boundedTo(ROOM)
    assert clipped(dialog) == []
    dialog.close()


def test_what_is_left_in_english_is_noticed(pseudo: None, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLabel

    label = QLabel("Left in English")
    qtbot.addWidget(label)
    assert untranslated(texts_of(label), ()) == ["Left in English"]
