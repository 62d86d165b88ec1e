"""The entries of the table that find words, and those that filter articles and spans."""

from annotator.gui.action_spec import ON_TEXT, QT_TRANSLATE_NOOP, ActionSpec, Needs

FIND_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        id="find",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "&Find…"),
        keys=("Ctrl+F",),
        text_keys=("/",),
        needs=ON_TEXT,
        handler="surface.find_words",
        tip=QT_TRANSLATE_NOOP("Actions", "Find words in this article and select them."),
        rule=True,
    ),
    ActionSpec(
        id="find.next",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "Find Ne&xt"),
        keys=("F3",),
        needs=ON_TEXT,
        handler="surface.find_next",
    ),
    ActionSpec(
        id="find.previous",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "Find &Previous"),
        keys=("Shift+F3",),
        needs=ON_TEXT,
        handler="surface.find_previous",
    ),
    ActionSpec(
        id="queue.search",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "Search &Articles"),
        keys=("Ctrl+Shift+F",),
        needs=Needs.PROJECT,
        handler="views.search_articles",
        tip=QT_TRANSLATE_NOOP("Actions", "Search titles and texts of all articles."),
    ),
    ActionSpec(
        id="queue.filter",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "Filter an&d Sort Articles…"),
        keys=("Ctrl+Shift+O",),
        needs=Needs.PROJECT,
        handler="views.filter_articles",
        tip=QT_TRANSLATE_NOOP("Actions", "Choose which articles are listed, and in which order."),
    ),
    ActionSpec(
        id="spans.filter",
        menu="&Edit",
        text=QT_TRANSLATE_NOOP("Actions", "F&ilter Spans"),
        keys=("Ctrl+Shift+L",),
        needs=ON_TEXT,
        handler="views.filter_spans",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Show only spans with some words. In their list, the key of Find does this."
        ),
    ),
)
