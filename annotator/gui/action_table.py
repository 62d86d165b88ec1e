"""Every action of the window in one table: texts, keys, and what must be so for each."""

from annotator.gui.action_spec import (
    EDITING,
    QT_TRANSLATE_NOOP,
    ActionSpec,
    Needs,
)
from annotator.gui.article_table import ARTICLE_ACTIONS
from annotator.gui.find_table import FIND_ACTIONS
from annotator.gui.keeping.table import KEEPING_ACTIONS
from annotator.gui.language_table import LANGUAGE_ACTIONS
from annotator.gui.pane_table import PANE_ACTIONS
from annotator.gui.text_actions import SELECTION_ACTIONS, SPAN_ACTIONS

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
        handler="exports.export",
        tip=QT_TRANSLATE_NOOP("Actions", "Write the annotated articles to a file for training."),
    ),
    ActionSpec(
        id="export.again",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "Expor&t Again"),
        keys=("Ctrl+Shift+E",),
        needs=Needs.PROJECT,
        handler="exports.export_again",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Write the last export once more: the same settings, the same place."
        ),
    ),
    ActionSpec(
        id="guideline.replace",
        menu="&File",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Guideline"),
        text=QT_TRANSLATE_NOOP("Actions", "&Replace Guideline from File…"),
        needs=EDITING,
        handler="guideline.replace",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Put the text of a Markdown file in the place of the guideline."
        ),
    ),
    ActionSpec(
        id="guideline.export",
        menu="&File",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Guideline"),
        text=QT_TRANSLATE_NOOP("Actions", "&Export Guideline…"),
        needs=Needs.PROJECT,
        handler="guideline.export",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Write the guideline, the labels and the precedents to a Markdown file."
        ),
    ),
    *KEEPING_ACTIONS,
    ActionSpec(
        id="annotator.choose",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "Change &Annotator…"),
        needs=Needs.PROJECT,
        handler="views.choose_annotator",
        tip=QT_TRANSLATE_NOOP("Actions", "Choose who works now."),
        rule=True,
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
    *SELECTION_ACTIONS,
    *FIND_ACTIONS,
    ActionSpec(
        id="scheme.edit",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "&Labels…"),
        keys=("Ctrl+L",),
        needs=Needs.PROJECT,
        handler="scheme.edit",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Rename, recolour, order, merge and delete labels, and say what they mean."
        ),
        rule=True,
    ),
    ActionSpec(
        id="settings",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "Se&ttings…"),
        keys=("Ctrl+,",),
        handler="options.show_settings",
        tip=QT_TRANSLATE_NOOP("Actions", "Appearance, name, language, selecting and keys."),
    ),
    *ARTICLE_ACTIONS,
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
    *SPAN_ACTIONS,
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
        id="typeface.serif",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "T&ypeface"),
        group="typeface",
        text=QT_TRANSLATE_NOOP("Actions", "&Serif"),
        handler="views.typeface_serif",
    ),
    ActionSpec(
        id="typeface.sans",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "T&ypeface"),
        group="typeface",
        text=QT_TRANSLATE_NOOP("Actions", "S&ans Serif"),
        handler="views.typeface_sans",
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
    *LANGUAGE_ACTIONS,
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
        id="view.others",
        menu="&View",
        text=QT_TRANSLATE_NOOP("Actions", "Spans of Othe&rs"),
        handler="views.toggle_others",
        tip=QT_TRANSLATE_NOOP("Actions", "List the spans of other annotators too, to be read."),
        checkable=True,
    ),
    ActionSpec(
        id="view.guideline",
        menu="&View",
        text=QT_TRANSLATE_NOOP("Actions", "&Guideline Pane"),
        keys=("Ctrl+Shift+G",),
        needs=Needs.PROJECT,
        handler="guideline.toggle",
        tip=QT_TRANSLATE_NOOP("Actions", "How labels are used here, and the hard cases so far."),
        checkable=True,
    ),
    ActionSpec(
        id="guideline.edit",
        menu="&File",
        submenu=QT_TRANSLATE_NOOP("Actions", "&Guideline"),
        text=QT_TRANSLATE_NOOP("Actions", "E&dit Guideline"),
        needs=EDITING,
        handler="guideline.edit",
    ),
    ActionSpec(
        id="view.statistics",
        menu="&View",
        text=QT_TRANSLATE_NOOP("Actions", "Statisti&cs…"),
        needs=Needs.PROJECT,
        handler="views.show_statistics",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "How much is done, how fast it goes, and what the spans are."
        ),
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
    *PANE_ACTIONS,
    ActionSpec(
        id="help.palette",
        menu="&Help",
        text=QT_TRANSLATE_NOOP("Actions", "&Command Palette…"),
        keys=("Ctrl+K",),
        handler="commands.show",
        tip=QT_TRANSLATE_NOOP("Actions", "Find every action, label and article by its name."),
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
        id="keys.change",
        menu="&Help",
        text=QT_TRANSLATE_NOOP("Actions", "C&hange Keys…"),
        handler="options.change_keys",
        tip=QT_TRANSLATE_NOOP("Actions", "Give actions the keys that you like."),
    ),
    ActionSpec(
        id="help.tour",
        menu="&Help",
        text=QT_TRANSLATE_NOOP("Actions", "60-Second &Tour"),
        handler="files.take_tour",
        tip=QT_TRANSLATE_NOOP("Actions", "The first steps, on the sample project."),
    ),
    ActionSpec(
        id="help.about",
        menu="&Help",
        text=QT_TRANSLATE_NOOP("Actions", "&About Annotator"),
        handler="views.show_about",
    ),
)

REPEATING = frozenset(
    {
        *("undo", "redo", "article.next", "article.previous", "find.next", "find.previous"),
        *("view.zoom_in", "view.zoom_out"),
    }
)
"""What a held key may do again and again."""
