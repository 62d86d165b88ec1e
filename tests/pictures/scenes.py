"""What the pictures of the guide show: places in the sample project, and keys to get there."""

import itertools
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.project.project import Project

SIZE = QSize(1180, 760)
WHOLE = ""
_PAUSE_MS = 200
_MARGIN = 14
_numbers = itertools.count()


REPEATED = (
    "Farmers brought in 7.1 million tonnes of rice this year, the ministry of agriculture said on "
    "Monday, more than ever before.\n\nExports rose by a third, the ministry added. Officials of "
    "the ministry and of the ports met in April to plan for it; the ministry paid for 40 new "
    "cranes.\n\n“We had the rain when we needed it,” said Lan Truong, who grows rice on 12 "
    "hectares in the south. What the ministry calls a record is a living for her.\n"
)
"""An article in which the same words stand again and again."""


class Stage:
    """A window on a new sample project, and hands for it."""

    def __init__(
        self, app: QApplication, folder: Path, *, theme: str, size: QSize, language: str = "en"
    ) -> None:
        from annotator.gui.app import build_window

        home = folder / str(next(_numbers))
        home.mkdir()
        self.app = app
        self.language = language
        self.window = build_window(app, home=home)
        self.window.use_language(language)
        self.window.views._theme(theme)
        self.window.enter(_sample(folder, home))
        self.window.resize(size)
        self.window.show()
        self.pause()
        workspace = self.window.workspace
        assert workspace is not None
        self.workspace = workspace
        self.view = workspace.surface.view
        self.view.setFocus()

    def pause(self) -> None:
        """Let what was put off be done."""
        QTest.qWait(_PAUSE_MS)

    def article(self, words: str) -> None:
        """Show the first article that has these words in its text."""
        project = self.workspace.project
        for row in project.queue.rows():
            if words in project.articles.get(row).text:
                self.workspace.show_article(row)
                self.pause()
                return
        raise LookupError(words)

    def select(self, words: str) -> None:
        """Select words of the text."""
        start = self.view.text.index(words)
        self.view.reveal_range(start, start + len(words))
        self.view.set_selection(start, start + len(words))

    def activate(self, words: str) -> None:
        """Make the span on these words the active one."""
        spans = self.workspace.surface.contents.spans.values()
        row = next(span.row for span in spans if span.surface.startswith(words))
        self.workspace.surface.activate(row)

    def remove(self, words: str) -> None:
        """Take a span of the sample away, to make it anew by keys."""
        self.activate(words)
        self.keys(Qt.Key.Key_Delete)

    def keys(
        self, *keys: str | Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press keys on what has the focus."""
        for key in keys:
            QTest.keyClick(self.app.focusWidget() or self.view, key, held)  # type: ignore[arg-type]
        self.pause()

    def picture(self, part: str | None) -> QPixmap:
        """The window, or the lines of the text from the words before "…" to those behind it."""
        self.pause()
        if part is None:
            return self.window.grab()
        first, _, last = part.partition("…")
        start = self.view.text.index(first)
        end = self.view.text.index(last or first, start) + len(last or first)
        self.view.reveal_range(start, start)
        self.pause()
        top = self.view.line_rect(start)
        bottom = self.view.line_rect(max(start, end - 1))
        rect = top.united(bottom).adjusted(-40, -_MARGIN, 44, _MARGIN)
        return self.view.viewport().grab(rect & QRect(QPoint(0, 0), self.view.viewport().size()))

    def close(self) -> None:
        """Put the window away, and its language with it."""
        self.window.close()
        self.window._services.languages.use("en")
        self.window.deleteLater()
        self.app.processEvents()


def _sample(folder: Path, home: Path) -> Project:
    """The sample project anew, copied from one that is made once in the folder."""
    from annotator.gui.sample import make_sample

    name = "Sample.annotator"
    if not (folder / name).exists():
        make_sample(folder / name, annotator="ana").close()
    shutil.copy(folder / name, home / name)
    return Project.open(home / name, annotator="ana")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A picture: what is done before it is taken, and which part of the window it shows."""

    name: str
    act: Callable[[Stage], None]
    part: str = WHOLE
    themes: tuple[str, ...] = ("light",)
    scales: tuple[int, ...] = (2,)

    def file(self, theme: str, scale: int) -> str:
        """The name of the picture's file."""
        themed = f"-{theme}" if len(self.themes) > 1 else ""
        scaled = f"@{scale}x" if len(self.scales) > 1 and scale > 1 else ""
        return f"{self.name}{themed}{scaled}.png"

    def files(self) -> list[str]:
        """The names of all its files."""
        return [self.file(theme, scale) for scale in self.scales for theme in self.themes]


def _window(stage: Stage) -> None:
    stage.activate("Nobody on this quay")


def _select(stage: Stage) -> None:
    stage.select("43 container ships")


def _overlap(stage: Stage) -> None:
    stage.activate("4.2 percent")


def _edge(stage: Stage) -> None:
    stage.activate("the port authority")
    stage.keys("e")


def _link(stage: Stage) -> None:
    stage.activate("The agreement raises")
    stage.keys("l", "l", "l")


def _likely(stage: Stage) -> None:
    stage.remove("that 1,180 members")
    stage.select(
        "that 1,180 members had taken part in the ballot on Pier 4 and that almost nine in ten"
        " of them had accepted the offer."
    )
    stage.keys("2")


def _split(stage: Stage) -> None:
    stage.remove("We wanted a roster")
    stage.select("We wanted a roster that lets people sleep, and now we have it.")
    stage.keys("2")


def _right_to_left(stage: Stage) -> None:
    stage.article("استأنف ميناء")
    stage.activate("إن الطاقة")


def _chinese(stage: Stage) -> None:
    stage.article("青澜市")
    stage.activate("三年前")


def _find(stage: Stage) -> None:
    stage.keys("/")
    stage.keys(*"the port")


def _occurrences(stage: Stage) -> None:
    article = stage.workspace.project.articles.add_text(REPEATED, title="Rice harvest at a record")
    stage.workspace.show_article(article.row)
    stage.select("the ministry")
    stage.keys("1", "a")


def _palette(stage: Stage) -> None:
    stage.select("43 container ships")
    stage.keys("k", held=Qt.KeyboardModifier.ControlModifier)
    stage.keys(*"fig")


SCENES = (
    Scene(name="window", act=_window, themes=("light", "dark", "sepia"), scales=(1, 2)),
    Scene(name="selection", act=_select, part="Dockworkers at Port…authority said."),
    Scene(name="overlap", act=_overlap, part="The agreement raises…container quay."),
    Scene(name="edge", act=_edge, part="Dockworkers at Port…authority said."),
    Scene(name="link", act=_link, part="The agreement raises…and now we have it."),
    Scene(name="likely", act=_likely, part="Brekke said that…accepted the offer."),
    Scene(name="split", act=_split, part='"Nobody on this quay…and now we have it.'),
    Scene(name="find", act=_find, scales=(1,)),
    Scene(name="occurrences", act=_occurrences, scales=(1,)),
    Scene(name="palette", act=_palette, scales=(1,)),
    Scene(name="right-to-left", act=_right_to_left, part="وقالت المديرة…الشتاء الماضي."),
    Scene(name="chinese", act=_chinese, part="“三年前…20家企业。"),
)
