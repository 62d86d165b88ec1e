"""`annotator --smoke`: a window on a fresh sample, a tag by real events, an export, then out."""

import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.errors import AnnotatorError
from annotator.gui.app import build_application, build_window
from annotator.gui.main_window import MainWindow
from annotator.gui.sample import make_sample

_NO_KEY = Qt.KeyboardModifier.NoModifier


class SmokeFailed(Exception):
    """What was expected did not happen."""


def run_smoke() -> int:
    """0 if the program works from the window to the exported file, else 1 with a sentence."""
    app = build_application()
    mistakes: list[str] = []
    before = sys.excepthook
    sys.excepthook = lambda kind, error, _trace: mistakes.append(f"{kind.__name__}: {error}")
    try:
        with tempfile.TemporaryDirectory(prefix="annotator-smoke-") as folder:
            window = build_window(app, home=Path(folder))
            try:
                _try_out(app, window, Path(folder))
            finally:
                window.close()
                app.processEvents()
        if mistakes:
            raise SmokeFailed(mistakes[0])
    except (SmokeFailed, AnnotatorError, OSError, ValueError) as error:
        sys.stderr.write(f"The smoke test failed: {error}\n")
        return 1
    finally:
        sys.excepthook = before
    return 0


def _try_out(app: QApplication, window: MainWindow, folder: Path) -> None:
    from annotator.project.exporting import export_project

    path, out = folder / "smoke.annotator", folder / "smoke.jsonl"
    window.enter(make_sample(path, annotator="smoke"))
    window.show()
    app.processEvents()
    workspace = window.workspace
    if workspace is None or workspace.article is None:
        raise SmokeFailed("the sample has no article")
    project, article = workspace.project, workspace.article
    before = project.spans.of(article)
    label = project.labels.all()[0]
    wanted = _free_word(project.articles.get(article).text, [(s.start, s.end) for s in before])
    view = workspace.surface.view
    view.reveal_range(*wanted)
    app.processEvents()
    _drag(view.viewport(), *(_point(window, position) for position in wanted))
    _press(view, label.key)
    app.processEvents()
    after = project.spans.of(article)
    new = [span for span in after if span not in before]
    if [(span.start, span.end, span.label) for span in new] != [(*wanted, label.row)]:
        raise SmokeFailed(f"the word at {wanted} was not tagged")
    if not window.grab().width():
        raise SmokeFailed("nothing was painted")
    export_project(path, out)
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").split("\n") if line]
    spans = [(line["text"], span) for line in lines for span in line["spans"]]
    if new[0].id not in [span["id"] for _, span in spans]:
        raise SmokeFailed("the tag is not in the export")
    for text, span in spans:
        if text[span["start"] : span["end"]] != span["text"]:
            raise SmokeFailed(f"span {span['id']} does not match its text")


def _free_word(text: str, taken: list[tuple[int, int]]) -> tuple[int, int]:
    """The first longer word with plain blanks around it that no span touches."""
    start = 0
    for word in text.split(" "):
        end = start + len(word)
        is_free = all(end <= first or last <= start for first, last in taken)
        if start and is_free and len(word) > 3 and word.isalpha():
            return start, end
        start = end + 1
    raise SmokeFailed("the sample has no word to tag")


def _point(window: MainWindow, position: int) -> QPoint:
    """The place of a position on the screen, in pixels of the view."""
    assert window.workspace is not None
    view = window.workspace.surface.view
    at = view.line_rect(position).center()
    # The layout tells which position a point belongs to; the other way round is a search.
    for x in range(view.viewport().width()):
        if view.position_at(QPoint(x, at.y())) == position:
            return QPoint(x + 1, at.y())
    raise SmokeFailed(f"position {position} is nowhere on its line")


def _drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, at, button, held in (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, (start + end) / 2, none, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    ):
        place = QPointF(at)
        spot = QPointF(widget.mapToGlobal(at))
        QApplication.sendEvent(widget, QMouseEvent(kind, place, spot, button, held, _NO_KEY))


def _press(widget: QWidget, key: str) -> None:
    code = Qt.Key(ord(key.upper()))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, code, _NO_KEY, key))
