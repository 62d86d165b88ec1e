"""Find in the article: runs the bar, marks the hits, and makes one of them the selection.

What the list of articles was searched for is found in the same way, until something is typed.
"""

from bisect import bisect_left

from PySide6.QtCore import QObject, Qt, Signal, Slot

from annotator.core.finding import Finder
from annotator.gui.article.find_bar import FindBar
from annotator.gui.article.hit_search import HitSearch, Range, typed_hits
from annotator.gui.article.view import ArticleView
from annotator.gui.dialogs import counts

LONGEST_SELECTION = 300
"""Of a longer selection nobody means to find another one."""

_LINE_ENDS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")


class Find(QObject):
    """One for a text view; `message` is a sentence for the status line, while there is no bar."""

    message = Signal(str)

    def __init__(self, view: ArticleView, bar: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._bar = bar
        self._finders: dict[bool, Finder] = {}
        self._words = ""
        """What the list of articles was searched for, if that is what F3 goes on with."""
        self._is_current = False
        """Whether the hits are those of this text and query."""
        self._selects_first = False
        self._is_selecting = False
        self._origin = 0
        self._before: Range = (0, 0)
        self._hint = ""
        self._search = HitSearch(self)
        self._search.advanced.connect(self._on_advanced)
        bar.changed.connect(self._on_typed)
        bar.stepped.connect(self.step)
        bar.entered.connect(self._remember_place)
        bar.left.connect(self.close)
        view.selection_changed.connect(self._on_selection)

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return not self._bar.isHidden()

    def open(self) -> None:
        """Show the bar and put the caret into it, with what is selected or was found last."""
        words = self._selected_line()
        selection = self._view.selection()
        if self.is_open and self._number_of(selection) is not None:
            words = None
        self._words = ""
        self._hint = ""
        self._remember_place()
        self._bar.begin(words)
        self._begin()

    @Slot()
    def close(self) -> None:
        """Hide the bar and the marks; the hit stays selected, and the text gets the focus."""
        if self._selects_first:
            # The next key may be a label's.
            self._search.finish()
        self._finders.clear()
        self._bar.hide()
        self._view.set_hits(())
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def step(self, direction: int) -> None:
        """Go to the next hit (1) or the one before (-1), round the ends of the text."""
        if not self._query:
            self.open()
            return
        if not self._is_current:
            self._begin()
        self._search.finish()
        hits = self._search.hits
        self._hint = ""
        if hits:
            number = self._neighbour(direction)
            if not 0 <= number < len(hits):
                number %= len(hits)
                self._hint = (
                    self.tr("from the start again")
                    if direction > 0
                    else self.tr("from the end again")
                )
            self._select(hits[number])
            self._remember_place()
        self._show_count()
        if not self.is_open:
            self.message.emit(self._told() if hits else self._missing())

    def show_words(self, query: str, *, select: bool) -> None:
        """Mark what the list was searched for, and select the first of it; "" for no search.

        Where the bar is open, what stands there counts.
        """
        if self.is_open or not (query or self._words):
            return
        self._words = query
        self._hint = ""
        if not query:
            self._is_current = False
            self._view.set_hits(())
            return
        self._selects_first = select
        self._origin = 0
        self._begin()

    def article_changed(self) -> None:
        """Another text is shown; while the bar is open it is searched too."""
        self._finders.clear()
        self._search.drop()
        self._is_current = False
        self._selects_first = False
        self._words = ""
        self._hint = ""
        self._remember_place()
        if self.is_open:
            self._begin()

    @property
    def _query(self) -> str:
        return self._words or self._bar.query

    def _begin(self) -> None:
        """Search the text for what is wanted now."""
        self._is_current = True
        if self._words:
            from annotator.core.searchtext import hits_in_parts

            self._search.begin(hits_in_parts(self._view.text, self._words))
            return
        match_case = self._bar.case.isChecked()
        finder = self._finders.get(match_case)
        if finder is None:
            finder = self._finders[match_case] = Finder(self._view.text, match_case=match_case)
        whole = self._bar.words.isChecked()
        self._search.begin(typed_hits(finder, self._bar.query, whole_words=whole))

    @Slot()
    def _on_typed(self) -> None:
        """Find while it is typed, from where the caret stood when the search began."""
        self._words = ""
        self._hint = ""
        if self._query:
            self._selects_first = True
        else:
            self._selects_first = False
            self._view.set_selection(*self._before)
        self._begin()

    @Slot()
    def _on_advanced(self) -> None:
        search = self._search
        if self._selects_first and (
            search.is_complete or (search.hits and search.hits[-1][0] >= self._origin)
        ):
            self._selects_first = False
            self._select_first()
        if search.is_complete:
            self._view.set_hits(search.hits if self.is_open or self._words else ())
        self._show_count()

    def _select_first(self) -> None:
        """Select the first hit from the origin on, else the first of all."""
        hits = self._search.hits
        if hits:
            self._select(hits[bisect_left(hits, (self._origin, 0)) % len(hits)])
        elif not self._words:
            # What was selected for fewer letters must not be tagged for more.
            self._view.set_caret(self._origin)

    def _select(self, hit: Range) -> None:
        self._is_selecting = True
        self._view.set_selection(*hit)
        self._view.reveal_range(*hit)
        self._is_selecting = False

    @Slot()
    def _on_selection(self) -> None:
        if not self._is_selecting:
            # The user was faster than a search through a long text.
            self._selects_first = False
        self._show_count()

    def _neighbour(self, direction: int) -> int:
        """The number of the next hit or the one before; one past the ends at the ends."""
        hits = self._search.hits
        start, end = self._view.selection() or (self._view.caret(), self._view.caret())
        number = bisect_left(hits, (start, 0))
        if direction < 0:
            return number - 1
        return number + 1 if number < len(hits) and hits[number] == (start, end) else number

    def _number_of(self, selection: Range | None) -> int | None:
        """Which hit is selected."""
        hits = self._search.hits
        number = bisect_left(hits, selection) if selection is not None else len(hits)
        return number if number < len(hits) and hits[number] == selection else None

    @Slot()
    def _remember_place(self) -> None:
        """Where a search begins, and what is selected again if nothing is wanted after all."""
        selection = self._view.selection()
        caret = self._view.caret()
        start, end = selection or (caret, caret)
        self._before = (end, start) if caret == start else (start, end)
        self._origin = start

    def _selected_line(self) -> str | None:
        """The selected text if it lies in one line."""
        selection = self._view.selection()
        if selection is None or selection[1] - selection[0] > LONGEST_SELECTION:
            return None
        words = self._view.text[slice(*selection)]
        return None if _LINE_ENDS & set(words) else words

    @Slot()
    def _show_count(self) -> None:
        if self.is_open:
            is_missing = bool(self._query) and self._search.is_complete and not self._search.hits
            self._bar.tell(self._told(), is_missing=is_missing)

    def _told(self) -> str:
        """Which hit is selected and how many there are, in words."""
        if not self._query.strip():
            return ""
        hits, number = self._search.hits, counts.number
        if not self._search.is_complete:
            return self.tr("{count}…").format(count=number(len(hits)))
        if not hits:
            return self.tr("Nothing found")
        selected = self._number_of(self._view.selection())
        if selected is not None:
            told = self.tr("{number} of {count}").format(
                number=number(selected + 1), count=number(len(hits))
            )
        else:
            told = counts.counted(self.tr, len(hits), "1 hit", "{count} hits")
        return f"{told} · {self._hint}" if self._hint else told

    def _missing(self) -> str:
        return self.tr("“{words}” is not in this article.").format(words=self._query)
