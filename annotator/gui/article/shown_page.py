"""The page as the gesture machine sees it: the view, the contents and the project's rules."""

from collections.abc import Sequence

from annotator.core.model import Span
from annotator.gui.article import chains
from annotator.gui.article.contents import Contents
from annotator.gui.article.view import ArticleView
from annotator.project.project import Project


class ShownPage:
    """Answers what the machine asks; `last_label` is the label that was used last."""

    def __init__(self, project: Project, view: ArticleView, contents: Contents) -> None:
        self._project = project
        self._view = view
        self._contents = contents
        self.last_label: int | None = None

    @property
    def text(self) -> str:
        """The stored text."""
        return self._view.text

    @property
    def selection(self) -> tuple[int, int] | None:
        """The selected range, in code points."""
        return self._view.selection()

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self._view.caret()

    @property
    def active(self) -> int | None:
        """The row of the active span."""
        return self._view.active

    def span(self, row: int) -> Span | None:
        """A span of the article."""
        return self._contents.spans.get(row)

    def next_span(self, row: int | None, step: int) -> int | None:
        """The neighbour of a span, or of the caret, going round."""
        return self._contents.neighbour(row, step, caret=self.caret)

    def spans_at(self, position: int) -> Sequence[int]:
        """The spans that cover a character, from the inside out."""
        return self._view.spans_at(position)

    def in_view(self, row: int) -> bool:
        """Whether a part of a span is on the screen."""
        return self._view.is_in_view(row)

    def legal_ends(self, row: int) -> Sequence[int]:
        """What a span may be linked to, nearest first. Raises AnnotatorError."""
        return self._project.relations.legal_ends(row)

    def nearest_end(self, row: int) -> int | None:
        """The likely end of a link, else the nearest that is legal. Raises AnnotatorError."""
        likely = chains.likely_end(self._contents, self._project.labels.types(), row)
        return likely if likely is not None else next(iter(self.legal_ends(row)), None)

    def part_before(self, row: int) -> int | None:
        """The nearest earlier span that a span could continue."""
        return chains.part_before(self._contents, self._project.labels.types(), row)

    def parts(self, row: int) -> Sequence[int]:
        """The spans that could be other parts, nearest first. Raises AnnotatorError."""
        return self._project.relations.parts(row)

    def label_for_key(self, char: str) -> int | None:
        """The label that has this key."""
        for label in self._project.labels.all():
            if label.key and label.key.lower() == char:
                return label.row
        return None
