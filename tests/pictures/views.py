"""How to come to each window, dialog and pane of the program, from the sample project."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu, QToolButton, QWidget

from annotator.core.model import Label, Status
from annotator.core.problems import Problem
from annotator.core.queue import Order, QueueFilter
from annotator.gui.tour.steps import STEPS
from tests.gui.dialog_makers import DIALOGS, Make
from tests.pictures.scenes import REPEATED, Stage

View = Callable[[Stage], QWidget]
"""Brings a stage to a view; gives the widget to be painted."""

ARTICLES = {
    "en": ("Dockworkers at Port", "Nobody on this quay"),
    "zh": ("青澜市", "三年前"),
    "ru": ("Лесозавод", "Мы два года ждали"),
    "mirrored": ("استأنف ميناء", "إن الطاقة"),
}
"""An article in the language, and a quote in it."""


def _window(stage: Stage) -> QWidget:
    words, quote = ARTICLES[stage.language]
    stage.article(words)
    stage.activate(quote)
    return stage.window


def _after(*actions: str) -> View:
    """The window after some actions."""

    def view(stage: Stage) -> QWidget:
        _window(stage)
        for action in actions:
            assert stage.workspace.context.actions.trigger(action), action
            stage.pause()
        return stage.window

    return view


def _figure(stage: Stage) -> QWidget:
    stage.activate("4.2 percent")
    return stage.window


def _linking(stage: Stage) -> QWidget:
    _window(stage)
    stage.keys("l")
    return stage.window


def _selection(stage: Stage) -> QWidget:
    stage.select("43 container ships")
    return stage.window


def _occurrences(stage: Stage) -> QWidget:
    article = stage.workspace.project.articles.add_text(REPEATED, title="Rice harvest at a record")
    stage.workspace.show_article(article.row)
    stage.select("the ministry")
    stage.keys("1", "a")
    return stage.window


def _find(stage: Stage) -> QWidget:
    stage.keys("/", *"the port")
    return stage.window


def _search(words: str) -> View:
    def view(stage: Stage) -> QWidget:
        stage.workspace.queue.show_filtered(QueueFilter(search=words))
        stage.workspace.queue.focus_search()
        return stage.window

    return view


def _filtered(stage: Stage) -> QWidget:
    first, second, *_ = (label.row for label in stage.workspace.project.labels.all())
    stage.workspace.queue.show_filtered(
        QueueFilter(
            status=Status.OPEN,
            labels_present=frozenset({first, second}),
            published_from="2024",
            order=Order.LENGTH,
        )
    )
    return stage.window


def _filter(stage: Stage) -> QWidget:
    stage.workspace.queue.open_filter()
    panel = stage.workspace.queue._panel
    assert panel is not None
    return panel


def _saved_filters(stage: Stage) -> QWidget:
    _filtered(stage)
    project = stage.workspace.project
    project.filters.save("Long open articles with quotes", stage.workspace.queue._asked)
    project.filters.save("Flagged", QueueFilter(flagged=True))
    return _filter(stage)


def _many_labels(stage: Stage) -> QWidget:
    for number in range(9):
        stage.workspace.project.labels.add(f"branch of the economy {number}")
    stage.workspace.label_bar.prompt()
    return stage.window


def _warning(stage: Stage) -> QWidget:
    sentence = stage.window.tr("This project is read-only: tagging is off.\n{path}")
    path = "/home/ana/projects/News.annotator"
    stage.workspace.context.notifier.warn(sentence.format(path=path), button="Details")
    stage.workspace.context.notifier.say("2 articles imported, 14 refused", button="Details")
    return stage.window


def _job(stage: Stage) -> QWidget:
    def work(progress: Callable[[int, int], None], cancel: Callable[[], bool]) -> None:
        while not cancel():
            progress(37, 100)
            time.sleep(0.01)

    stage.workspace.context.jobs.start(
        work,
        title=_translated("ImportActions", "Importing"),
        done=lambda _: None,
        failed=lambda _: None,
    )
    for _ in range(4):
        stage.pause()
    return stage.window


def _translated(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def _empty_project(stage: Stage) -> QWidget:
    from annotator.project.project import Project

    window = stage.window
    path = stage.workspace.project.path.with_name("Empty.annotator")
    window.leave()
    window.enter(Project.create(path, annotator="ana"))
    return window


def _welcome(stage: Stage) -> QWidget:
    for name in ("Elections", "News of the week", "Sample"):
        path = stage.workspace.project.path.with_name(f"{name}.annotator")
        stage.window._services.preferences.remember_project(path)
    stage.window.files.close_project()
    return stage.window


def _first_welcome(stage: Stage) -> QWidget:
    stage.window.files.close_project()
    stage.window._services.preferences.change(recent=())
    stage.window.show_welcome()
    return stage.window


def _tour(step: int) -> View:
    def view(stage: Stage) -> QWidget:
        stage.window.start_tour()
        assert stage.window.tour is not None
        stage.window.tour._go_to(step)
        return stage.window

    return view


def _guideline(stage: Stage) -> QWidget:
    _precedents(stage)
    _after("view.guideline")(stage)
    return stage.window


def _precedents(stage: Stage) -> None:
    project = stage.workspace.project
    rulings = ("without “about”", "the whole name", "A number of a day is no figure.")
    for span, ruling in zip(project.spans.of(stage.workspace.article or 0), rulings, strict=False):
        project.precedents.add(span, ruling)


def _section(stage: Stage) -> QWidget:
    _window(stage)
    stage.keys("g")
    return stage.window


def _precedent(stage: Stage) -> QWidget:
    _window(stage)
    stage.keys("p")
    return stage.window


def _palette(words: str) -> View:
    def view(stage: Stage) -> QWidget:
        stage.select("43 container ships")
        stage.keys("k", held=Qt.KeyboardModifier.ControlModifier)
        stage.keys(*words)
        return stage.window

    return view


def _dialog(make: Make) -> View:
    def view(stage: Stage) -> QWidget:
        dialog = make(stage.workspace.context)
        dialog.show()
        return dialog

    return view


def _label(stage: Stage, name: str) -> Label:
    label = stage.workspace.project.labels.by_name(name)
    assert label is not None
    return label


def _question(stage: Stage) -> QWidget:
    """What the label editor asks."""
    editor = stage.window.scheme.dialog if stage.window.scheme is not None else None
    assert editor is not None
    stage.pause()
    return next(each for each in editor.findChildren(QDialog) if each.isVisible())


def _delete_label(stage: Stage) -> QWidget:
    _precedents(stage)
    assert stage.window.scheme is not None
    stage.window.scheme.edit_label(_label(stage, "speaker").row, "")
    assert stage.window.scheme.dialog is not None
    stage.window.scheme.dialog.labels.delete()
    return _question(stage)


def _merge_labels(stage: Stage) -> QWidget:
    _precedents(stage)
    assert stage.window.scheme is not None
    stage.window.scheme.edit_label(_label(stage, "quote").row, "")
    assert stage.window.scheme.dialog is not None
    stage.window.scheme.dialog.labels.merge(_label(stage, "figure").row)
    return _question(stage)


def _import_labels(stage: Stage) -> QWidget:
    from annotator.project.scheme_file import write_scheme

    labels = stage.workspace.project.labels
    path = stage.workspace.project.path.with_name("labels.json")
    write_scheme(labels.all(), labels.types(), path, force=True)
    text = path.read_text(encoding="utf-8").replace('"sector"', '"branch"')
    path.write_text(text.replace("The mention", "Each mention"), encoding="utf-8")
    assert stage.window.scheme is not None
    stage.window.scheme.edit()
    assert stage.window.scheme.dialog is not None
    stage.window.scheme.dialog.import_file(path)
    return _question(stage)


def _label_color(stage: Stage) -> QWidget:
    """Two labels of nearly one colour, the choice of colours with the focus."""
    project, figure = stage.workspace.project, _label(stage, "figure")
    project.scheme.recolor(figure.row, "blue")
    assert stage.window.scheme is not None
    stage.window.scheme.edit_label(figure.row, "color")
    assert stage.window.scheme.dialog is not None
    return stage.window.scheme.dialog


def _import_report(_context: object) -> QWidget:
    from annotator.gui.dialogs.import_report import ImportReportDialog
    from annotator.project.import_report import ImportReport

    empty = Problem(
        file="articles/2024/may/agency-05.jsonl",
        line=1203,
        code="empty",
        message="The text is empty.",
        hint="Remove the line.",
    )
    other = Problem(
        file="notes.docx",
        code="damaged",
        message="The file can't be read: it is not a Word document.",
        hint="Open it in the program that wrote it and save it anew.",
    )
    report = ImportReport(
        articles=1_204,
        spans=31_877,
        relations=9_120,
        duplicates=12,
        refused=2,
        problems=[empty, other],
        told=["articles/old.txt: read as windows-1251", "articles/new.txt: the byte order mark"],
    )
    return ImportReportDialog(report)


def _crash(stage: Stage) -> QWidget:
    from annotator.gui.crash import CrashReporter

    reporter = CrashReporter(stage.window)
    try:
        raise ZeroDivisionError("division by zero")
    except ZeroDivisionError as error:
        reporter._queue_report(str(error), f"Traceback (most recent call last):\n{error!r}")
    stage.pause()
    assert reporter._dialog is not None
    return reporter._dialog


def _menu(place: int) -> View:
    def view(stage: Stage) -> QWidget:
        _window(stage)
        menu = stage.window.menuBar().actions()[place].menu()
        assert isinstance(menu, QMenu)
        menu.popup(QPoint(0, 24))
        return menu

    return view


def _text_menu(stage: Stage) -> QWidget:
    _window(stage)
    surface = stage.workspace.surface
    assert surface.active is not None
    span = surface.contents.spans[surface.active]
    surface._show_menu(QPoint(60, 60), span.start + 1)
    return _popup(stage)


def _chip_menu(stage: Stage) -> QWidget:
    bar = stage.workspace.label_bar
    bar._show_menu(bar._chips[0].label, QPoint(60, 60))
    return _popup(stage)


def _popup(stage: Stage) -> QWidget:
    stage.pause()
    popup = stage.app.activePopupWidget()
    assert popup is not None
    return popup


def _annotators(stage: Stage) -> QWidget:
    button = stage.window.status_line.annotator
    assert isinstance(button, QToolButton)
    menu = button.menu()
    menu.popup(QPoint(60, 60))
    return menu


VIEWS: dict[str, View] = {
    "welcome first": _first_welcome,
    "welcome": _welcome,
    "window": _window,
    "figure": _figure,
    "selection": _selection,
    "linking": _linking,
    "occurrences": _occurrences,
    "find": _find,
    "search": _search("port"),
    "search nothing": _search("zeppelin"),
    "filtered": _filtered,
    "note": _after("article.note"),
    "many labels": _many_labels,
    "warning": _warning,
    "job": _job,
    "empty project": _empty_project,
    **{f"tour {at + 1}": _tour(at) for at in range(len(STEPS))},
    "guideline": _guideline,
    "guideline section": _section,
    "guideline edited": _after("guideline.edit"),
    "precedent": _precedent,
    "filter": _filter,
    "filters saved": _saved_filters,
    "palette": _palette(""),
    "palette words": _palette("fig"),
    **{name: _dialog(make) for name, make in DIALOGS.items()},
    "import": _dialog(_import_report),
    "label colour": _label_color,
    "merge labels": _merge_labels,
    "delete label": _delete_label,
    "import labels": _import_labels,
    "crash": _crash,
    **{f"menu {at + 1}": _menu(at) for at in range(6)},
    "menu of text": _text_menu,
    "menu of label": _chip_menu,
    "menu of annotators": _annotators,
}
