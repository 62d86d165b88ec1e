"""Hands and eyes for the find bar: keys go where the focus is, answers are words of the text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.article.find_bar import FindBar
from annotator.gui.article.hit_search import HitSearch
from annotator.gui.article.surface import ArticleSurface
from annotator.gui.context import Context

TEXT = """\
The port reopened on Monday. A port worker, Zoë Müller, was glad:
“The Port is ours,” she said.

Traffic at ports rose 26.3
percent; Mueller and Muller agree.
"""


class Finding:
    """A shown article; `told` is what the status line would say."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        self.qtbot = qtbot
        self.told: list[str] = []
        self._project = context.project
        self.surface = ArticleSurface(context)
        self.surface.message.connect(self.told.append)
        qtbot.addWidget(self.surface)
        self.surface.resize(760, 600)
        self.surface.show()
        qtbot.waitExposed(self.surface)
        self.surface.activateWindow()
        self.show(TEXT)
        self.surface.view.setFocus()

    def show(self, text: str) -> None:
        """Show another article."""
        self.surface.show_article(self._project.articles.add_text(text).row)

    def keys(
        self, *names: str | Qt.Key, held: Qt.KeyboardModifier | None = None, wait: bool = True
    ) -> None:
        """Press keys where the focus is; a text is typed letter by letter."""
        for name in names:
            for key in name if isinstance(name, str) else (name,):
                focus = QApplication.focusWidget()
                assert focus is not None
                self.qtbot.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)
                if wait:
                    self.settle()

    def settle(self) -> None:
        """Wait for the end of a search: it takes more than one slice on a busy machine."""
        for search in self.surface.findChildren(HitSearch):
            self.qtbot.waitUntil(lambda search=search: not search._timer.isActive())

    @property
    def bar(self) -> FindBar:
        """The bar, which was opened before."""
        bar = self.surface.findChild(FindBar)
        assert bar is not None
        return bar

    def selected(self) -> str | None:
        """The selected words."""
        selection = self.surface.view.selection()
        return self.surface.view.text[slice(*selection)] if selection is not None else None

    def start(self) -> int:
        """Where the selection begins."""
        selection = self.surface.view.selection()
        assert selection is not None
        return selection[0]

    def marked(self) -> list[str]:
        """What is marked behind the text."""
        view = self.surface.view
        return [view.text[start:end] for start, end in view._painter.hits]

    def spans(self) -> list[str]:
        """The surfaces of the spans."""
        return [span.surface for span in self.surface.contents.spans.values()]
