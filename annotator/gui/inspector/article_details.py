"""The open article: its metadata, its note, and what an import took off the front of its text."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from annotator.core.changes import ChangeSet
from annotator.core.errors import AnnotatorError
from annotator.core.model import Article, ArticleState, Meta
from annotator.gui.context import Context
from annotator.gui.inspector.drafts import Unsaved
from annotator.gui.inspector.fields import Field, fit_lines, narrow_form, quiet_label

NOTE_LINES = 3
HEAD_LINES = 4
FIELDS = ("title", "source", "editor", "author", "published", "dateline", "url")


class ArticleDetails(QWidget):
    """Everything is edited in place; what was taken off the text can be put back."""

    def __init__(self, context: Context, unsaved: Unsaved, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._unsaved = unsaved
        self._row: int | None = None
        self._build()

    def show_article(self, row: int | None) -> None:
        """Edit another article; raises AnnotatorError."""
        self.flush()
        self._row = row
        if row is None:
            for field in self._all_fields():
                field.draft.release()
            return
        article = self._context.project.articles.get(row)
        state = self._context.project.articles.state(row)
        for name, field in self._fields.items():
            save = partial(self._save_meta, row, name)
            field.draft.bind(("meta", row, name), getattr(article.meta, name) or "", save)
        note = partial(self._save_note, row)
        self._note.draft.bind(("article note", row, ""), state.note or "", note)
        self._show_head(article)

    def apply(self, changes: ChangeSet) -> None:
        """Show what a change set says of this article."""
        if self._row is None:
            return
        for change in changes.of_kind(Article):
            if isinstance(change.after, Article) and change.after.row == self._row:
                for name, field in self._fields.items():
                    field.draft.refresh(getattr(change.after.meta, name) or "")
                self._show_head(change.after)
        mine = self._context.project.annotator.row
        for change in changes.of_kind(ArticleState):
            state = change.record
            if not isinstance(state, ArticleState):
                continue
            if state.article == self._row and state.annotator == mine:
                gone = change.after is None
                self._note.draft.refresh("" if gone else state.note or "")

    def flush(self) -> bool:
        """Save what is typed in every field; whether nothing is left unsaved."""
        results = [field.draft.flush() for field in self._all_fields()]
        return all(results)

    def focus_note(self) -> None:
        """Put the caret into the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        names = {
            "title": self.tr("Title"),
            "source": self.tr("Source"),
            "editor": self.tr("Editor"),
            "author": self.tr("Author"),
            "published": self.tr("Published"),
            "dateline": self.tr("Dateline"),
            "url": self.tr("Web address"),
        }
        read_only = self._context.project.read_only
        form = narrow_form()
        self._fields: dict[str, Field] = {}
        for name in FIELDS:
            field = Field(names[name], self._unsaved, self)
            field.edit.setReadOnly(read_only)
            self._fields[name] = field
            form.addRow(quiet_label(names[name], self, of=field.edit), field)
        self._fields["published"].edit.setToolTip(self.tr("For example 2024-05-17T21:07:30"))
        self._note = Field(self.tr("Note on the article"), self._unsaved, self, lines=NOTE_LINES)
        self._note.edit.setReadOnly(read_only)
        note_title = quiet_label(self.tr("Note on the article"), self, of=self._note.edit)

        self._head_title = quiet_label(self.tr("Taken off the front of the text"), self)
        self._head_title.setWordWrap(True)
        self._head = QPlainTextEdit(self)
        self._head.setReadOnly(True)
        self._head.setTabChangesFocus(True)
        self._head.setAccessibleName(self.tr("Taken off the front of the text"))
        fit_lines(self._head, HEAD_LINES)
        self._put_back = QPushButton(self.tr("Put it back"), self)
        self._put_back.setToolTip(
            self.tr("Put this back in front of the text. All spans move along.")
        )
        self._put_back.setDisabled(read_only)
        self._put_back.clicked.connect(self._on_put_back)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(6)
        layout.addLayout(form)
        layout.addWidget(note_title)
        layout.addWidget(self._note)
        layout.addSpacing(4)
        layout.addWidget(self._head_title)
        layout.addWidget(self._head)
        layout.addWidget(self._put_back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _all_fields(self) -> list[Field]:
        return [*self._fields.values(), self._note]

    def _show_head(self, article: Article) -> None:
        if self._head.toPlainText() != article.head:
            self._head.setPlainText(article.head)
        for widget in (self._head_title, self._head, self._put_back):
            widget.setVisible(bool(article.head))

    def _save_meta(self, row: int, name: str, text: str) -> None:
        # What is stored now counts: another field may have been saved a moment ago.
        meta = self._context.project.articles.get(row).meta
        value = text.strip() or None
        if getattr(meta, name) != value:
            self._context.project.articles.set_meta(row, with_field(meta, name, value))

    def _save_note(self, row: int, text: str) -> None:
        self._context.project.articles.set_note(row, text.strip() or None)

    @Slot()
    def _on_put_back(self) -> None:
        if self._row is None:
            return
        self.flush()
        try:
            self._context.project.articles.put_back_head(self._row)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)


def with_field(meta: Meta, name: str, value: str | None) -> Meta:
    """The metadata with one field replaced."""
    changes: dict[str, str | None] = {name: value}
    return replace(meta, **changes)  # pyright: ignore[reportArgumentType]
