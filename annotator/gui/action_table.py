"""Every action of the window in one table: texts, keys, and what must be so for each."""

from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Needs(Flag):
    """What must be so for an action to make sense; the situation is the union of what is so."""

    NOTHING = 0
    PROJECT = auto()
    WRITABLE = auto()
    ARTICLE = auto()
    SELECTION = auto()
    ACTIVE = auto()
    LINKED = auto()
    HEAD = auto()
    UNDO = auto()
    REDO = auto()


EDITING = Needs.PROJECT | Needs.WRITABLE
ON_ARTICLE = EDITING | Needs.ARTICLE
ON_SPAN = ON_ARTICLE | Needs.ACTIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One entry. `keys` are portable key texts, the first is shown.

    `handler` is "owner.method"; see Actions.bind. `in_text` marks keys without Ctrl or Alt, which
    act only while the text or the span list has the focus: the text surface hears them itself.
    `group` makes a checkable action one of several; `checkable` one that is on or off.
    `submenu` puts it below a menu in the menu; `rule` draws a line above it.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = Needs.NOTHING
    handler: str
    tip: str = ""
    in_text: bool = False
    checkable: bool = False
    group: str = ""
    submenu: str = ""
    rule: bool = False


MENUS = (
    QT_TRANSLATE_NOOP("Actions", "&File"),
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&Article"),
    QT_TRANSLATE_NOOP("Actions", "&Span"),
    QT_TRANSLATE_NOOP("Actions", "&View"),
    QT_TRANSLATE_NOOP("Actions", "&Help"),
)
RECENT = "project.recent"
TAG = "span.tag"
PLACES = (RECENT, TAG)
"""Entries of the table that stand for a menu which the window fills: recent projects, labels."""

_tr = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        id="project.new",
        menu="&File",
        text=_tr("Actions", "&New Project…"),
        keys=("Ctrl+N",),
        icon="new",
        handler="files.new_project",
        tip=_tr("Actions", "Make an empty project with the default labels."),
    ),
    ActionSpec(
        id="project.open",
        menu="&File",
        text=_tr("Actions", "&Open Project…"),
        keys=("Ctrl+O",),
        icon="open",
        handler="files.open_project",
        tip=_tr("Actions", "Open a project from a file."),
    ),
    ActionSpec(
        id=RECENT,
        menu="&File",
        text=_tr("Actions", "Open &Recent"),
        handler="files.open_recent",
    ),
    ActionSpec(
        id="import.files",
        menu="&File",
        text=_tr("Actions", "&Import Files…"),
        keys=("Ctrl+I",),
        icon="import",
        needs=EDITING,
        handler="imports.import_files",
        tip=_tr("Actions", "Add articles from files. Files can also be dropped on the window."),
        rule=True,
    ),
    ActionSpec(
        id="import.folder",
        menu="&File",
        text=_tr("Actions", "Import &Folder…"),
        needs=EDITING,
        handler="imports.import_folder",
        tip=_tr("Actions", "Add every article of a folder and the folders in it."),
    ),
    ActionSpec(
        id="import.paste",
        menu="&File",
        text=_tr("Actions", "&Paste Article…"),
        keys=("Ctrl+Shift+V",),
        needs=EDITING,
        handler="imports.paste_article",
        tip=_tr("Actions", "Add one article from pasted text."),
    ),
    ActionSpec(
        id="export",
        menu="&File",
        text=_tr("Actions", "&Export…"),
        keys=("Ctrl+E",),
        icon="export",
        needs=Needs.PROJECT,
        handler="files.export",
        tip=_tr("Actions", "Write the annotated articles to a file for training."),
    ),
    ActionSpec(
        id="project.close",
        menu="&File",
        text=_tr("Actions", "&Close Project"),
        keys=("Ctrl+W",),
        needs=Needs.PROJECT,
        handler="files.close_project",
        rule=True,
    ),
    ActionSpec(
        id="quit",
        menu="&File",
        text=_tr("Actions", "&Quit"),
        keys=("Ctrl+Q",),
        handler="files.quit",
    ),
    ActionSpec(
        id="undo",
        menu="&Edit",
        text=_tr("Actions", "&Undo"),
        keys=("Ctrl+Z",),
        needs=EDITING | Needs.UNDO,
        handler="history.undo",
        tip=_tr("Actions", "Take back the last change, also one made before the last start."),
    ),
    ActionSpec(
        id="redo",
        menu="&Edit",
        text=_tr("Actions", "&Redo"),
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        needs=EDITING | Needs.REDO,
        handler="history.redo",
        tip=_tr("Actions", "Apply again what was taken back."),
    ),
    ActionSpec(
        id="copy",
        menu="&Edit",
        text=_tr("Actions", "&Copy"),
        keys=("Ctrl+C",),
        needs=Needs.PROJECT | Needs.ARTICLE | Needs.SELECTION,
        handler="surface.copy",
        rule=True,
    ),
    ActionSpec(
        id="queue.search",
        menu="&Edit",
        text=_tr("Actions", "&Search Articles"),
        keys=("Ctrl+Shift+F",),
        needs=Needs.PROJECT,
        handler="views.search_articles",
        tip=_tr("Actions", "Search titles and texts of all articles."),
        rule=True,
    ),
    ActionSpec(
        id="article.next",
        menu="&Article",
        text=_tr("Actions", "&Next Article"),
        keys=("Ctrl+PgDown",),
        needs=Needs.PROJECT,
        handler="articles.next",
    ),
    ActionSpec(
        id="article.previous",
        menu="&Article",
        text=_tr("Actions", "&Previous Article"),
        keys=("Ctrl+PgUp",),
        needs=Needs.PROJECT,
        handler="articles.previous",
    ),
    ActionSpec(
        id="article.done",
        menu="&Article",
        text=_tr("Actions", "&Done, Go to Next Open"),
        keys=("Ctrl+Return", "Ctrl+Enter"),
        icon="done",
        needs=ON_ARTICLE,
        handler="articles.done",
        tip=_tr("Actions", "Mark the article done and show the next open one."),
        rule=True,
    ),
    ActionSpec(
        id="article.skip",
        menu="&Article",
        text=_tr("Actions", "&Skip with a Reason…"),
        keys=("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        needs=ON_ARTICLE,
        handler="articles.skip",
        tip=_tr("Actions", "Leave the article out and say why."),
    ),
    ActionSpec(
        id="article.flag",
        menu="&Article",
        text=_tr("Actions", "&Flag"),
        keys=("Ctrl+M",),
        icon="flag",
        needs=ON_ARTICLE,
        handler="articles.flag",
        tip=_tr("Actions", "Mark the article to come back to it."),
        checkable=True,
    ),
    ActionSpec(
        id="article.note",
        menu="&Article",
        text=_tr("Actions", "Article N&ote…"),
        keys=("Ctrl+Shift+N",),
        needs=ON_ARTICLE,
        handler="articles.note",
        tip=_tr("Actions", "Write a note on the article as a whole."),
        rule=True,
    ),
    ActionSpec(
        id="article.head",
        menu="&Article",
        text=_tr("Actions", "Put the &Head Back"),
        needs=ON_ARTICLE | Needs.HEAD,
        handler="articles.put_back_head",
        tip=_tr("Actions", "Put what the import took off the front back before the text."),
    ),
    ActionSpec(
        id="article.delete",
        menu="&Article",
        text=_tr("Actions", "De&lete Article"),
        needs=ON_ARTICLE,
        handler="articles.delete",
        tip=_tr("Actions", "Remove the article with its spans. Undo brings it back."),
    ),
    ActionSpec(
        id=TAG,
        menu="&Span",
        text=_tr("Actions", "&Tag As"),
        handler="surface.tag",
    ),
    ActionSpec(
        id="label.add",
        menu="&Span",
        text=_tr("Actions", "Add La&bel…"),
        needs=EDITING,
        handler="labels.prompt",
        tip=_tr("Actions", "Add a label to the project."),
    ),
    ActionSpec(
        id="span.delete",
        menu="&Span",
        text=_tr("Actions", "&Delete Span"),
        keys=("Del", "Backspace"),
        needs=ON_SPAN,
        handler="surface.delete_active",
        in_text=True,
        rule=True,
    ),
    ActionSpec(
        id="span.note",
        menu="&Span",
        text=_tr("Actions", "&Note on Span"),
        keys=("N",),
        needs=ON_SPAN,
        handler="views.edit_span_note",
        in_text=True,
    ),
    ActionSpec(
        id="span.link",
        menu="&Span",
        text=_tr("Actions", "&Link…"),
        keys=("L",),
        needs=ON_SPAN,
        handler="surface.link",
        tip=_tr("Actions", "Link the quote to its speaker: a digit, a click, or Tab and Enter."),
        in_text=True,
        rule=True,
    ),
    ActionSpec(
        id="span.unlink",
        menu="&Span",
        text=_tr("Actions", "&Unlink"),
        keys=("Shift+L",),
        needs=ON_SPAN | Needs.LINKED,
        handler="surface.unlink",
        in_text=True,
    ),
    ActionSpec(
        id="span.unattributed",
        menu="&Span",
        text=_tr("Actions", "Un&attributed"),
        keys=("0",),
        needs=ON_SPAN,
        handler="surface.unattributed",
        tip=_tr("Actions", "Say that nobody is named for this quote."),
        in_text=True,
    ),
    ActionSpec(
        id="span.next",
        menu="&Span",
        text=_tr("Actions", "Ne&xt Span"),
        keys=("Space",),
        needs=Needs.PROJECT | Needs.ARTICLE,
        handler="surface.next_span",
        in_text=True,
        rule=True,
    ),
    ActionSpec(
        id="span.previous",
        menu="&Span",
        text=_tr("Actions", "&Previous Span"),
        keys=("Shift+Space",),
        needs=Needs.PROJECT | Needs.ARTICLE,
        handler="surface.previous_span",
        in_text=True,
    ),
    ActionSpec(
        id="view.zoom_in",
        menu="&View",
        text=_tr("Actions", "Zoom &In"),
        keys=("Ctrl++", "Ctrl+="),
        handler="views.zoom_in",
    ),
    ActionSpec(
        id="view.zoom_out",
        menu="&View",
        text=_tr("Actions", "Zoom &Out"),
        keys=("Ctrl+-",),
        handler="views.zoom_out",
    ),
    ActionSpec(
        id="view.zoom_reset",
        menu="&View",
        text=_tr("Actions", "&Normal Size"),
        keys=("Ctrl+0",),
        handler="views.zoom_reset",
    ),
    ActionSpec(
        id="theme.system",
        menu="&View",
        submenu=_tr("Actions", "&Theme"),
        group="theme",
        text=_tr("Actions", "As the S&ystem"),
        handler="views.theme_system",
        rule=True,
    ),
    ActionSpec(
        id="theme.light",
        menu="&View",
        submenu=_tr("Actions", "&Theme"),
        group="theme",
        text=_tr("Actions", "&Light"),
        handler="views.theme_light",
    ),
    ActionSpec(
        id="theme.dark",
        menu="&View",
        submenu=_tr("Actions", "&Theme"),
        group="theme",
        text=_tr("Actions", "&Dark"),
        handler="views.theme_dark",
    ),
    ActionSpec(
        id="theme.sepia",
        menu="&View",
        submenu=_tr("Actions", "&Theme"),
        group="theme",
        text=_tr("Actions", "&Sepia"),
        handler="views.theme_sepia",
    ),
    ActionSpec(
        id="view.queue",
        menu="&View",
        text=_tr("Actions", "&Articles Pane"),
        keys=("Ctrl+Shift+A",),
        needs=Needs.PROJECT,
        handler="views.toggle_queue",
        checkable=True,
        rule=True,
    ),
    ActionSpec(
        id="view.inspector",
        menu="&View",
        text=_tr("Actions", "&Spans Pane"),
        keys=("Ctrl+Shift+S",),
        needs=Needs.PROJECT,
        handler="views.toggle_inspector",
        checkable=True,
    ),
    ActionSpec(
        id="view.next_pane",
        menu="&View",
        text=_tr("Actions", "Ne&xt Pane"),
        keys=("F6",),
        needs=Needs.PROJECT,
        handler="views.next_pane",
        rule=True,
    ),
    ActionSpec(
        id="view.previous_pane",
        menu="&View",
        text=_tr("Actions", "&Previous Pane"),
        keys=("Shift+F6",),
        needs=Needs.PROJECT,
        handler="views.previous_pane",
    ),
    ActionSpec(
        id="help.keys",
        menu="&Help",
        text=_tr("Actions", "&Keys"),
        keys=("F1",),
        handler="views.show_keys",
        tip=_tr("Actions", "Every key, as it is now."),
    ),
    ActionSpec(
        id="help.about",
        menu="&Help",
        text=_tr("Actions", "&About Annotator"),
        handler="views.show_about",
    ),
)

REPEATING = frozenset(
    {"undo", "redo", "article.next", "article.previous", "view.zoom_in", "view.zoom_out"}
)
"""What a held key may do again and again."""
