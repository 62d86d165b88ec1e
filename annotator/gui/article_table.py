"""The entries of the table that are for the article as a whole."""

import sys

from annotator.gui.action_spec import ON_ARTICLE, QT_TRANSLATE_NOOP, ActionSpec, Needs

ENTER = ("Return", "Enter") if sys.platform == "darwin" else ("Enter", "Return")
"""The large key and that of the number pad; the first is shown, as keyboards have it on them."""

ARTICLE_ACTIONS: tuple[ActionSpec, ...] = (
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
        keys=tuple(f"Ctrl+{key}" for key in ENTER),
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
        keys=tuple(f"Ctrl+Shift+{key}" for key in ENTER),
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
        id="article.correct",
        menu="&Article",
        text=QT_TRANSLATE_NOOP("Actions", "Correct &Text…"),
        keys=("Ctrl+R",),
        needs=ON_ARTICLE | Needs.SELECTION,
        handler="articles.correct",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Put other words in place of the selected ones; all spans move along."
        ),
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
)
