"""The panel below the text: what is looked for, where, the places with their ticks, and Tag."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import Label
from annotator.core.occurrences import ArticleHits, Wanted
from annotator.gui.context import Context
from annotator.gui.dialogs import counts
from annotator.gui.elided import ElidedLabel
from annotator.gui.guard import guarded
from annotator.gui.occurrences.delegate import OccurrenceDelegate
from annotator.gui.occurrences.heading import Heading
from annotator.gui.occurrences.list_view import OccurrenceList
from annotator.gui.occurrences.rows import OccurrenceRows
from annotator.gui.queue.empty_state import EmptyState
from annotator.gui.queue.list_view import ENTER, PLAIN
from annotator.gui.theme.icons import icon
from annotator.project.spans import Place

EDGE = 10


class Scope(StrEnum):
    """Where to look."""

    ARTICLE = "article"
    OPEN = "open"


class OccurrencesPanel(QWidget):
    """Shows what it is told and tells what the user wants.

    `search_changed`: scope or switches are others; `place_chosen` carries the row of the list that
    the user went to; `tag_wanted`; `asked`: the button of the empty list; `left`: put it away.
    """

    search_changed = Signal()
    place_chosen = Signal(int)
    tag_wanted = Signal()
    asked = Signal()
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_cut = False
        self.rows = OccurrenceRows(self)
        self._build()
        self._scopes.idToggled.connect(self._on_scope)
        for switch in (self._whole_words, self._match_case):
            switch.toggled.connect(self.search_changed)
        self.list.chosen.connect(self.place_chosen)
        self.list.toggled.connect(self.rows.toggle)
        self.list.all_toggled.connect(self.rows.toggle_all)
        self.list.entered_row.connect(self._enter)
        self.list.left.connect(self.left)
        self.rows.ticks_changed.connect(self._show_counts)
        self._empty.asked.connect(self.asked)
        self._tag.clicked.connect(self.tag_wanted)
        self._close.clicked.connect(self.left)
        context.appearance.changed.connect(self._restyle)
        self._restyle()

    @property
    def scope(self) -> Scope:
        """Where the user wants to look."""
        return Scope.OPEN if self._open.isChecked() else Scope.ARTICLE

    @property
    def match_case(self) -> bool:
        """Whether case and accents must match."""
        return self._match_case.isChecked()

    @property
    def whole_words(self) -> bool:
        """Whether words are whole."""
        return self._whole_words.isChecked()

    def begin(self, label: Label, wanted: Wanted) -> None:
        """Take up other words: in their article, with the switches as they are wanted."""
        self.blockSignals(True)
        self._article.setChecked(True)
        self._whole_words.setChecked(wanted.whole_words)
        self._match_case.setChecked(wanted.match_case)
        self.blockSignals(False)
        self.rows.tick_anew()
        self.name(label, wanted)

    def name(self, label: Label, wanted: Wanted) -> None:
        """Say what is looked for."""
        self._heading.tell(label, wanted.template.surface)
        self._delegate.color = label.color
        self.list.viewport().update()

    def choose_scope(self, scope: Scope) -> None:
        """Look elsewhere, as if the user had chosen it."""
        (self._open if scope is Scope.OPEN else self._article).setChecked(True)

    def show_found(self, articles: Sequence[ArticleHits], *, is_cut: bool) -> None:
        """List what was found; the row that was current stays so where it is still there."""
        current = self.current()
        offset = self.list.verticalScrollBar().value()
        self._is_cut = is_cut
        self.rows.show(articles, headings=self.scope is Scope.OPEN)
        self._stack.setCurrentWidget(self.list)
        place = self.rows.place_of(current) if current is not None else None
        self.list.verticalScrollBar().setValue(offset)
        self.list.show_place(place if place is not None else self.rows.first_hit())

    def show_nothing(self, message: str, hint: str = "", *, button: str = "") -> None:
        """Say why nothing is listed."""
        self._is_cut = False
        self.rows.show((), headings=False)
        self._empty.tell(message, hint, button=button)
        self._stack.setCurrentWidget(self._empty)

    @property
    def entrance(self) -> QWidget:
        """What takes the focus: the list, or what stands in its place."""
        return self._empty.entrance if self._stack.currentWidget() is self._empty else self.list

    def take_focus(self) -> None:
        """Put the focus into the panel."""
        self.entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_near(self, wanted: Place) -> None:
        """Make the first hit at or behind a place current; tells nobody."""
        place = self.rows.place_of(wanted)
        if place is not None:
            self.list.show_place(place)

    def current(self) -> Place | None:
        """Where the hit of the current row is."""
        at = self.list.place()
        row = self.rows.row(at) if at is not None else None
        return row.place if row is not None else None

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter tags wherever the focus is; on an empty list it presses its button."""
        if event.key() in ENTER and event.modifiers() in PLAIN:
            self._enter()
        else:
            super().keyPressEvent(event)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = event.size().width() >= self._width_in_a_row
        direction = QBoxLayout.Direction
        self._switches.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _build(self) -> None:
        self._heading = Heading(self._context, self)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setIconSize(QSize(16, 16))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close"))
        self._article = QRadioButton(self.tr("&This article"), self)
        self._open = QRadioButton(self.tr("All &open articles"), self)
        self._article.setChecked(True)
        self._scopes = QButtonGroup(self)
        self._scopes.addButton(self._article)
        self._scopes.addButton(self._open)
        self._whole_words = QCheckBox(self.tr("&Whole words"), self)
        self._whole_words.setToolTip(self.tr("Leave out what is only a part of a longer word."))
        self._match_case = QCheckBox(self.tr("Match &case"), self)
        self._match_case.setToolTip(self.tr("Small and capital letters, and accents, must match."))
        self.list = OccurrenceList(self)
        self.list.setAccessibleName(self.tr("Occurrences"))
        self.list.setModel(self.rows)
        self._delegate = OccurrenceDelegate(self._context, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.fit_rows()
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._counts = ElidedLabel(self)
        self._counts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._counts.setAccessibleName(self.tr("What is listed"))
        self._tag = QPushButton(self)
        self._tag.setToolTip(self.tr("Give the label to all that are ticked: one step to undo."))
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._close)
        halves = [
            _in_a_row(self._article, self._open),
            _in_a_row(self._whole_words, self._match_case),
        ]
        self._switches = QHBoxLayout()
        self._switches.addLayout(halves[0], 1)
        self._switches.addLayout(halves[1])
        # Where it is narrower than the first the two pairs stand below each other.
        self._width_in_a_row = self._switches.sizeHint().width() + 2 * EDGE
        self.setMinimumWidth(max(half.sizeHint().width() for half in halves) + 2 * EDGE)
        bottom = QHBoxLayout()
        bottom.addWidget(self._counts)
        bottom.addStretch(1)
        bottom.addWidget(self._tag)
        for row in (top, self._switches, bottom):
            row.setContentsMargins(EDGE, 0, EDGE, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 8)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(self._switches)
        layout.addWidget(self._stack, 1)
        layout.addLayout(bottom)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.list)

    @Slot()
    def _restyle(self) -> None:
        theme = self._context.theme
        self._close.setIcon(icon("close", QColor(theme.text)))
        self.list.viewport().update()

    @Slot()
    def _enter(self) -> None:
        switches = (self._article, self._open, self._whole_words, self._match_case)
        if any(switch.isDown() for switch in switches):
            # Alt and a letter have an effect only after a moment; until then the list is the old.
            return
        if self._stack.currentWidget() is self.list:
            self.tag_wanted.emit()
        elif self._empty.has_button:
            self.asked.emit()

    @Slot(int, bool)
    def _on_scope(self, _id: int, checked: bool) -> None:
        if checked:
            self.search_changed.emit()

    @Slot()
    def _show_counts(self) -> None:
        rows = self.rows
        ticked = rows.ticked_count
        self._tag.setEnabled(ticked > 0)
        self._tag.setText(
            self.tr("Tag {count}").format(count=counts.number(ticked)) if ticked else self.tr("Tag")
        )
        self._counts.setText(self._told())
        self._counts.updateGeometry()

    def _told(self) -> str:
        rows = self.rows
        parts: list[str] = []
        if rows.ticked_count < rows.total:
            parts.append(
                self.tr("{ticked} of {total} ticked").format(
                    ticked=counts.number(rows.ticked_count), total=counts.number(rows.total)
                )
            )
        elif rows.total:
            parts.append(counts.counted(self.tr, rows.total, "1 occurrence", "{count} occurrences"))
        if self.scope is Scope.OPEN and rows.ticked_count:
            parts[-1] += " " + counts.counted(
                self.tr, rows.article_count(), "in 1 article", "in {count} articles"
            )
        if rows.already and rows.total:
            parts.append(
                counts.counted(
                    self.tr, rows.already, "1 is tagged already", "{count} are tagged already"
                )
            )
        if self._is_cut:
            parts.append(self.tr("there are more: tag these first"))
        return " · ".join(parts)


def _in_a_row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
