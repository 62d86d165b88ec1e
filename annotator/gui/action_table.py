"""Every action of the window in one table: texts, keys, and what must be so for each."""

from dataclasses import dataclass
from enum import Flag, auto


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text of the table for translation; lupdate looks for this name."""
    return text


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

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        id="project.new",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "&New Project…"),
        keys=("Ctrl+N",),
        icon="new",
        handler="files.new_project",
        tip=QT_TRANSLATE_NOOP("Actions", "Make an empty project with the default labels."),
    ),
    ActionSpec(
        id="project.open",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "&Open Project…"),
        keys=("Ctrl+O",),
        icon="open",
        handler="files.open_project",
        tip=QT_TRANSLATE_NOOP("Actions", "Open a project from a file."),
    ),
    ActionSpec(
        id=RECENT,
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "Open &Recent"),
        handler="files.open_recent",
    ),
    ActionSpec(
        id="import.files",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "&Import Files…"),
        keys=("Ctrl+I",),
        icon="import",
        needs=EDITING,
        handler="imports.import_files",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Add articles from files. Files can also be dropped on the window."
        ),
        rule=True,
    ),
    ActionSpec(
        id="import.folder",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "Import &Folder…"),
        needs=EDITING,
        handler="imports.import_folder",
        tip=QT_TRANSLATE_NOOP("Actions", "Add every article of a folder and the folders in it."),
    ),
    ActionSpec(
        id="import.paste",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "&Paste Article…"),
        keys=("Ctrl+Shift+V",),
        needs=EDITING,
        handler="imports.paste_article",
        tip=QT_TRANSLATE_NOOP("Actions", "Add one article from pasted text."),
    ),
    ActionSpec(
        id="export",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "&Export…"),
        keys=("Ctrl+E",),
        icon="export",
        needs=Needs.PROJECT,
        handler="files.export",
        tip=QT_TRANSLATE_NOOP("Actions", "Write the annotated articles to a file for training."),
    ),
    ActionSpec(
        id="project.close",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "&Close Project"),
        keys=("Ctrl+W",),
        needs=Needs.PROJECT,
        handler="files.close_project",
        rule=True,
    ),
    ActionSpec(
        id="quit",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "&Quit"),
        keys=("Ctrl+Q",),
        handler="files.quit",
    ),
    ActionSpec(
        id="undo",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "&Undo"),
        keys=("Ctrl+Z",),
        needs=EDITING | Needs.UNDO,
        handler="history.undo",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Take back the last change, also one made before the last start."
        ),
    ),
    ActionSpec(
        id="redo",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "&Redo"),
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        needs=EDITING | Needs.REDO,
        handler="history.redo",
        tip=QT_TRANSLATE_NOOP("Actions", "Apply again what was taken back."),
    ),
    ActionSpec(
        id="copy",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "&Copy"),
        keys=("Ctrl+C",),
        needs=Needs.PROJECT | Needs.ARTICLE | Needs.SELECTION,
        handler="surface.copy",
        rule=True,
    ),
    ActionSpec(
        id="queue.search",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "&Search Articles"),
        keys=("Ctrl+Shift+F",),
        needs=Needs.PROJECT,
        handler="views.search_articles",
        tip=QT_TRANSLATE_NOOP("Actions", "Search titles and texts of all articles."),
        rule=True,
    ),
    ActionSpec(
        id="article.next",
        menu="&Article",
        text=QT_TRANSLATE_NOOP("Actions", "&Next Article"),
        keys=("Ctrl+PgDown",),
        needs=Needs.PROJECT,
        handler="articles.next",
    ),
    ActionSpec(
        id="article.previous",
        menu="&Article",
        text=QT_TRANSLATE_NOOP("Actions", "&Previous Article"),
        keys=("Ctrl+PgUp",),
        needs=Needs.PROJECT,
        handler="articles.previous",
    ),
    ActionSpec(
        id="article.done",
        menu="&Article",
        text=QT_TRANSLATE_NOOP("Actions", "&Done, Go to Next Open"),
        keys=("Ctrl+Return", "Ctrl+Enter"),
        icon="done",
        needs=ON_ARTICLE,
        handler="articles.done",
        tip=QT_TRANSLATE_NOOP("Actions", "Mark the article done and show the next open one."),
        rule=True,
    ),
    ActionSpec(
        id="article.skip",
        menu="&Article",
        text=QT_TRANSLATE_NOOP("Actions", "&Skip with a Reason…"),
        keys=("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        needs=ON_ARTICLE,
        handler="articles.skip",
        tip=QT_TRANSLATE_NOOP("Actions", "Leave the article out and say why."),
    ),
    ActionSpec(
        id="article.flag",
        menu="&Article",
        text=QT_TRANSLATE_NOOP("Actions", "&Flag"),
        keys=("Ctrl+M",),
        icon="flag",
        needs=ON_ARTICLE,
        handler="articles.flag",
        tip=QT_TRANSLATE_NOOP("Actions", "Mark the article to come back to it."),
        checkable=True,
    ),
    ActionSpec(
        id="article.note",
        menu="&Article",
        text=QT_TRANSLATE_NOOP("Actions", "Article N&ote…"),
        keys=("Ctrl+Shift+N",),
        needs=ON_ARTICLE,
        handler="articles.note",
        tip=QT_TRANSLATE_NOOP("Actions", "Write a note on the article as a whole."),
        rule=True,
    ),
    ActionSpec(
        id="article.head",
        menu="&Article",
        text=QT_TRANSLATE_NOOP("Actions", "Put the &Head Back"),
        needs=ON_ARTICLE | Needs.HEAD,
        handler="articles.put_back_head",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Put what the import took off the front back before the text."
        ),
    ),
    ActionSpec(
        id="article.delete",
        menu="&Article",
        text=QT_TRANSLATE_NOOP("Actions", "De&lete Article"),
        needs=ON_ARTICLE,
        handler="articles.delete",
        tip=QT_TRANSLATE_NOOP("Actions", "Remove the article with its spans. Undo brings it back."),
    ),
    ActionSpec(
        id=TAG,
        menu="&Span",
        text=QT_TRANSLATE_NOOP("Actions", "&Tag As"),
        handler="surface.tag",
    ),
    ActionSpec(
        id="label.add",
        menu="&Span",
        text=QT_TRANSLATE_NOOP("Actions", "Add La&bel…"),
        needs=EDITING,
        handler="labels.prompt",
        tip=QT_TRANSLATE_NOOP("Actions", "Add a label to the project."),
    ),
    ActionSpec(
        id="span.delete",
        menu="&Span",
        text=QT_TRANSLATE_NOOP("Actions", "&Delete Span"),
        keys=("Del", "Backspace"),
        needs=ON_SPAN,
        handler="surface.delete_active",
        in_text=True,
        rule=True,
    ),
    ActionSpec(
        id="span.note",
        menu="&Span",
        text=QT_TRANSLATE_NOOP("Actions", "&Note on Span"),
        keys=("N",),
        needs=ON_SPAN,
        handler="views.edit_span_note",
        in_text=True,
    ),
    ActionSpec(
        id="span.link",
        menu="&Span",
        text=QT_TRANSLATE_NOOP("Actions", "&Link…"),
        keys=("L",),
        needs=ON_SPAN,
        handler="surface.link",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Link the quote to its speaker: a digit or a click."
        ),
        in_text=True,
        rule=True,
    ),
    ActionSpec(
        id="span.unlink",
        menu="&Span",
        text=QT_TRANSLATE_NOOP("Actions", "&Unlink"),
        keys=("Shift+L",),
        needs=ON_SPAN | Needs.LINKED,
        handler="surface.unlink",
        in_text=True,
    ),
    ActionSpec(
        id="span.unattributed",
        menu="&Span",
        text=QT_TRANSLATE_NOOP("Actions", "Un&attributed"),
        keys=("0",),
        needs=ON_SPAN,
        handler="surface.unattributed",
        tip=QT_TRANSLATE_NOOP("Actions", "Say that nobody is named for this quote."),
        in_text=True,
    ),
    ActionSpec(
        id="span.next",
        menu="&Span",
        text=QT_TRANSLATE_NOOP("Actions", "Ne&xt Span"),
        keys=("Space",),
        needs=Needs.PROJECT | Needs.ARTICLE,
        handler="surface.next_span",
        in_text=True,
        rule=True,
    ),
    ActionSpec(
        id="span.previous",
        menu="&Span",
        text=QT_TRANSLATE_NOOP("Actions", "&Previous Span"),
        keys=("Shift+Space",),
        needs=Needs.PROJECT | Needs.ARTICLE,
        handler="surface.previous_span",
        in_text=True,
    ),
    ActionSpec(
        id="view.zoom_in",
        menu="&View",
        text=QT_TRANSLATE_NOOP("Actions", "Zoom &In"),
        keys=("Ctrl++", "Ctrl+="),
        handler="views.zoom_in",
    ),
    ActionSpec(
        id="view.zoom_out",
        menu="&View",
        text=QT_TRANSLATE_NOOP("Actions", "Zoom &Out"),
        keys=("Ctrl+-",),
        handler="views.zoom_out",
    ),
    ActionSpec(
        id="view.zoom_reset",
        menu="&View",
        text=QT_TRANSLATE_NOOP("Actions", "&Normal Size"),
        keys=("Ctrl+0",),
        handler="views.zoom_reset",
    ),
    ActionSpec(
        id="theme.system",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Theme"),
        group="theme",
        text=QT_TRANSLATE_NOOP("Actions", "As the S&ystem"),
        handler="views.theme_system",
        rule=True,
    ),
    ActionSpec(
        id="theme.light",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Theme"),
        group="theme",
        text=QT_TRANSLATE_NOOP("Actions", "&Light"),
        handler="views.theme_light",
    ),
    ActionSpec(
        id="theme.dark",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Theme"),
        group="theme",
        text=QT_TRANSLATE_NOOP("Actions", "&Dark"),
        handler="views.theme_dark",
    ),
    ActionSpec(
        id="theme.sepia",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Theme"),
        group="theme",
        text=QT_TRANSLATE_NOOP("Actions", "&Sepia"),
        handler="views.theme_sepia",
    ),
    ActionSpec(
        id="view.queue",
        menu="&View",
        text=QT_TRANSLATE_NOOP("Actions", "&Articles Pane"),
        keys=("Ctrl+Shift+A",),
        needs=Needs.PROJECT,
        handler="views.toggle_queue",
        checkable=True,
        rule=True,
    ),
    ActionSpec(
        id="view.inspector",
        menu="&View",
        text=QT_TRANSLATE_NOOP("Actions", "&Spans Pane"),
        keys=("Ctrl+Shift+S",),
        needs=Needs.PROJECT,
        handler="views.toggle_inspector",
        checkable=True,
    ),
    ActionSpec(
        id="view.next_pane",
        menu="&View",
        text=QT_TRANSLATE_NOOP("Actions", "Ne&xt Pane"),
        keys=("F6",),
        needs=Needs.PROJECT,
        handler="views.next_pane",
        rule=True,
    ),
    ActionSpec(
        id="view.previous_pane",
        menu="&View",
        text=QT_TRANSLATE_NOOP("Actions", "&Previous Pane"),
        keys=("Shift+F6",),
        needs=Needs.PROJECT,
        handler="views.previous_pane",
    ),
    ActionSpec(
        id="help.keys",
        menu="&Help",
        text=QT_TRANSLATE_NOOP("Actions", "&Keys"),
        keys=("F1",),
        handler="views.show_keys",
        tip=QT_TRANSLATE_NOOP("Actions", "Every key, as it is now."),
    ),
    ActionSpec(
        id="help.about",
        menu="&Help",
        text=QT_TRANSLATE_NOOP("Actions", "&About Annotator"),
        handler="views.show_about",
    ),
)

REPEATING = frozenset(
    {"undo", "redo", "article.next", "article.previous", "view.zoom_in", "view.zoom_out"}
)
"""What a held key may do again and again."""
