"""The menu of the right button: what the keys do to the selection or the span, for the mouse."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from annotator.core.model import Label
from annotator.gui.action_spec import Needs
from annotator.gui.actions import Actions, translated

ON_SELECTION = ("span.repeat", "copy", "article.correct")
ON_SPAN = (
    *("span.link", "span.link_nearest", "span.unlink", "span.unattributed"),
    *("span.continue", "span.continue_any"),
    *("span.occurrences", "span.select", "span.edge", "span.note", "span.delete"),
    *("span.precedent", "span.guideline"),
)

BY_SCHEME = Needs.LINKABLE | Needs.PART | Needs.NAMELESS
"""What is left out for spans of which the scheme does not let it be said."""


def span_menu(
    parent: QWidget,
    actions: Actions,
    labels: Sequence[Label],
    tag: Callable[[int], None],
    situation: Needs,
) -> QMenu:
    """The menu for what is selected or active now; it is not shown yet, and goes when it hides."""
    has_selection, has_active = Needs.SELECTION in situation, Needs.ACTIVE in situation
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    if has_selection or has_active:
        heading = translated("Tag As") if has_selection else translated("Relabel To")
        menu.addAction(heading).setEnabled(False)
        for label in labels:
            name = label.name.replace("&", "&&")
            entry = menu.addAction(f"{name}\t{label.key}" if label.key else name)
            entry.triggered.connect(lambda _on=False, row=label.row: tag(row))
        menu.addSeparator()
    for action_id in (*ON_SELECTION, *(ON_SPAN if has_active else ())):
        if actions.spec(action_id).needs & BY_SCHEME in situation:
            menu.addAction(actions.action(action_id))
    return menu
