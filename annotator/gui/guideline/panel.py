"""The pane of the guideline: its sections, the text to read or to edit, the precedents below."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import Guideline, Precedent
from annotator.gui.context import Context
from annotator.gui.dialogs.counts import number
from annotator.gui.guard import guarded
from annotator.gui.guideline.page import GuidelinePage
from annotator.gui.guideline.precedent_list import PrecedentList
from annotator.gui.guideline.precedent_rows import PrecedentRows
from annotator.gui.inspector.drafts import Unsaved
from annotator.gui.inspector.fields import Field, QuietCombo, quiet_label
from annotator.gui.queue.empty_state import EmptyState
from annotator.gui.queue.list_view import ENTER
from annotator.gui.sign_button import MenuButton
from annotator.project.guideline import MOST, ROW

EDGE = 8
ENDLESS = 20_000
TALL = 16_777_215
"""Qt's own word for no limit."""
SHARES = (700, 300)
"""Of the text and of the precedents, at first."""
_DRAFT = "guideline", ROW, ""
_CTRL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class GuidelinePanel(QWidget):
    """`precedent_chosen` carries a precedent; `left` asks for the focus to go to the text."""

    precedent_chosen = Signal(object)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._text = ""
        self._build()
        self._sections.activated.connect(self._on_section)
        self.page.heading_reached.connect(self._on_heading)
        self.mode.clicked.connect(self._toggle)
        self._empty.asked.connect(self.edit)
        self.precedents.wanted.connect(self._on_wanted)
        self.precedents.entered_row.connect(self._on_entered)
        self.precedents.deleted.connect(self._on_deleted)
        self.precedents.left.connect(self.left)
        context.signals.changed.connect(self._on_changed)
        context.appearance.changed.connect(self._restyle)
        self._read()

    @property
    def is_editing(self) -> bool:
        """Whether the text is open to be changed."""
        return self._stack.currentWidget() is self._editing

    @property
    def entrance(self) -> QWidget:
        """What F6 comes to."""
        if self.is_editing:
            return self.editor
        return self.page if self._text.strip() else self._empty.entrance

    @Slot()
    def edit(self) -> None:
        """Open the text to be changed, at the section that is read."""
        if self.is_editing or self._context.project.read_only:
            return
        if len(self._text) > MOST:
            self._context.notifier.say(self.tr("The guideline is too long to be edited here."))
            return
        number = self._sections.currentIndex()
        # Qt takes seconds to break a line that has no end.
        is_endless = any(len(line) > ENDLESS for line in self._text.split("\n"))
        modes = QPlainTextEdit.LineWrapMode
        self.editor.setLineWrapMode(modes.NoWrap if is_endless else modes.WidgetWidth)
        self._field.draft.bind(_DRAFT, self._text, self._context.project.guideline.set_text)
        self._stack.setCurrentWidget(self._editing)
        self._tell_mode()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._find_source(number)

    @Slot()
    def read(self) -> None:
        """Save what was typed and show it as it is read; stays open where it can't be saved."""
        if not self.is_editing or not self.flush():
            return
        had_focus = self.editor.hasFocus()
        self._field.draft.release()
        self._show_text()
        self._tell_mode()
        if had_focus:
            self.entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Save what is typed; whether nothing is left unsaved."""
        saved = not self.is_editing or self._field.draft.flush()
        self._unsaved.retry()
        return saved

    def show_section(self, name: str) -> bool:
        """Go to the section about a label; whether there is one."""
        self.read()
        number = self.page.section_of(name)
        if number is None or self.is_editing:
            return False
        self.page.go_to(number)
        return True

    def show_precedent(self, row: int) -> None:
        """Make a precedent current and bring it into view."""
        self.precedents.show_place(self._rows.place_of(row))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the text; what was typed is saved."""
        if event.key() == Qt.Key.Key_Escape:
            self.flush()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter ends the editing: here it does not mark the article done."""
        if not isinstance(event, QKeyEvent) or event.key() not in ENTER:
            return False
        if event.modifiers() & ~_KEYPAD != _CTRL:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.read()
            return True
        return False

    def _build(self) -> None:
        self._sections = QuietCombo(self.tr("Section"), self)
        self._sections.setToolTip(self.tr("Go to a section"))
        self.mode = QToolButton(self)
        self.mode.setAutoRaise(True)
        self.mode.setDisabled(self._context.project.read_only)
        self.more = self._menu_button()
        top = QHBoxLayout()
        top.setContentsMargins(EDGE, EDGE, EDGE, EDGE - 2)
        top.setSpacing(4)
        top.addWidget(self._sections, 1)
        top.addWidget(self.mode)
        top.addWidget(self.more)

        self.page = GuidelinePage(self._context, self)
        self._empty = EmptyState(self)
        self._unsaved = Unsaved(self)
        self._editing = self._make_editor()
        self._stack = QStackedWidget(self)
        for each in (self.page, self._empty, self._editing):
            self._stack.addWidget(each)

        self._rows = PrecedentRows(self._context, self)
        self._below = QWidget(self)
        self._title = QLabel(self._below)
        self._title.setContentsMargins(EDGE + 2, EDGE - 2, EDGE, EDGE - 4)
        self.precedents = PrecedentList(self._context, self._rows, self._below)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._title)
        below.addWidget(self.precedents, 1)
        self._below.setMinimumHeight(90)

        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._stack)
        splitter.addWidget(self._below)
        splitter.setSizes(list(SHARES))
        splitter.setStretchFactor(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(splitter, 1)

    def _menu_button(self) -> MenuButton:
        button = MenuButton(self)
        button.setText("⋯")
        button.setAccessibleName(self.tr("More about the guideline"))
        button.setToolTip(self.tr("More about the guideline"))
        for action_id in ("guideline.replace", "guideline.export"):
            button.menu().addAction(self._context.actions.action(action_id))
        return button

    def _make_editor(self) -> QWidget:
        page = QWidget(self)
        self._field = Field(self.tr("Text of the guideline"), self._unsaved, page, lines=2)
        assert isinstance(self._field.edit, QPlainTextEdit)
        self.editor = self._field.edit
        self.editor.setMinimumHeight(60)
        self.editor.setMaximumHeight(TALL)
        self.editor.installEventFilter(self)
        hint = quiet_label(
            self.tr("Markdown: # heading, **bold**, - list. Ctrl+Enter shows it."), page
        )
        hint.setWordWrap(True)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(EDGE, 0, EDGE, EDGE)
        layout.setSpacing(6)
        layout.addWidget(self._field, 1)
        layout.addWidget(hint)
        return page

    # What is shown

    def _read(self) -> None:
        try:
            self._text = self._context.project.guideline.text()
            self._rows.reload()
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
        self._show_text()
        self._tell_mode()
        self._show_precedents()

    def _show_text(self) -> None:
        self.page.show_text(self._text)
        writable = not self._context.project.read_only
        self._empty.tell(
            self.tr("There is no guideline yet."),
            self.tr("Write down what counts as what, so that the next article is tagged alike."),
            button=self.tr("Write It") if writable else "",
        )
        self._stack.setCurrentWidget(self.page if self._text.strip() else self._empty)
        with QSignalBlocker(self._sections):
            lowest = min((each.level for each in self.page.headings), default=1)
            self._sections.show_entries(
                ["\u2003" * (each.level - lowest) + each.text for each in self.page.headings]
            )

    def _tell_mode(self) -> None:
        text = self.tr("Done") if self.is_editing else self.tr("Edit")
        tip = (
            self.tr("Show it as it is read (Ctrl+Enter)")
            if self.is_editing
            else self.tr("Change the guideline")
        )
        self.mode.setText(text)
        self.mode.setAccessibleName(tip)
        self.mode.setToolTip(tip)
        self._sections.setEnabled(bool(self.page.headings))

    def _show_precedents(self) -> None:
        count = self._rows.count
        title = self.tr("Precedents ({count})").format(count=number(count))
        self._title.setText(title)
        self._below.setVisible(bool(count))
        key = self._context.actions.key_shown("span.precedent")
        self._title.setToolTip(
            self.tr("Hard cases and how they were decided. {key} files the active span.").format(
                key=key
            )
        )

    def _find_source(self, number: int) -> None:
        """Put the caret to the heading that was read, in the text as it is typed."""
        if not 0 <= number < len(self.page.headings):
            return
        wanted = self.page.headings[number].text
        block = self.editor.document().begin()
        while block.isValid():
            line = block.text()
            if line.startswith("#") and line.strip("# \t").replace("*", "") == wanted:
                cursor = self.editor.textCursor()
                cursor.setPosition(block.position())
                self.editor.setTextCursor(cursor)
                self.editor.centerCursor()
                return
            block = block.next()

    # What happens

    @Slot(int)
    def _on_section(self, number: int) -> None:
        if self.is_editing:
            self._find_source(number)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.page.go_to(number)

    @Slot(int)
    def _on_heading(self, number: int) -> None:
        self._sections.setCurrentIndex(max(0, number))

    @Slot()
    def _toggle(self) -> None:
        if self.is_editing:
            self.read()
        else:
            self.edit()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        try:
            if changes.bulk or any(changes.of_kind(Guideline)):
                self._text = self._context.project.guideline.text()
                if self.is_editing:
                    self._field.draft.refresh(self._text)
                else:
                    self._show_text()
                    self._tell_mode()
            if self._rows.is_touched_by(changes):
                self._reload_precedents(changes)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)

    def _reload_precedents(self, changes: ChangeSet) -> None:
        """The current one stays so; one that came or changed is brought into view."""
        place = self.precedents.place()
        current = self._rows.at(place) if place is not None else None
        scrolled = self.precedents.verticalScrollBar().value()
        self._rows.reload()
        self._show_precedents()
        self.precedents.verticalScrollBar().setValue(scrolled)
        touched = [each.after for each in changes.of_kind(Precedent)]
        wanted = touched[0] if len(touched) == 1 and touched[0] is not None else current
        found = self._rows.place_of(wanted.row) if isinstance(wanted, Precedent) else None
        if found is None and place is not None and isinstance(current, Precedent):
            # It was deleted: Delete can be pressed again.
            found = self._nearest(place)
        self.precedents.show_place(found)

    def _nearest(self, place: int) -> int | None:
        for each in (place, place - 1, place - 2):
            if isinstance(self._rows.at(each), Precedent):
                return each
        return None

    @Slot(int)
    def _on_wanted(self, place: int) -> None:
        precedent = self._rows.at(place)
        if isinstance(precedent, Precedent):
            self.precedent_chosen.emit(precedent)

    @Slot(int)
    def _on_entered(self, place: int) -> None:
        self._on_wanted(place)
        self.left.emit()

    @Slot(int)
    def _on_deleted(self, place: int) -> None:
        precedent = self._rows.at(place)
        if not isinstance(precedent, Precedent):
            return
        try:
            self._context.project.precedents.delete(precedent.row)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)

    @Slot()
    def _restyle(self) -> None:
        if not self.is_editing:
            self._show_text()
        self.precedents.viewport().update()
