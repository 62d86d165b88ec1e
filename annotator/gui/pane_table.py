"""The entries of the table that arrange the panes, as the mouse does at their borders."""

from annotator.gui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Needs

PANE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        id="pane.wider",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "Arrange Pan&es"),
        text=QT_TRANSLATE_NOOP("Actions", "&Wider"),
        needs=Needs.PROJECT,
        handler="panes.wider",
        tip=QT_TRANSLATE_NOOP("Actions", "Widen the pane that has the focus."),
    ),
    ActionSpec(
        id="pane.narrower",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "Arrange Pan&es"),
        text=QT_TRANSLATE_NOOP("Actions", "&Narrower"),
        needs=Needs.PROJECT,
        handler="panes.narrower",
        tip=QT_TRANSLATE_NOOP("Actions", "Make the pane that has the focus narrower."),
    ),
    ActionSpec(
        id="pane.taller",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "Arrange Pan&es"),
        text=QT_TRANSLATE_NOOP("Actions", "Span List &Taller"),
        needs=Needs.PROJECT,
        handler="panes.taller",
    ),
    ActionSpec(
        id="pane.shorter",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "Arrange Pan&es"),
        text=QT_TRANSLATE_NOOP("Actions", "Span List &Shorter"),
        needs=Needs.PROJECT,
        handler="panes.shorter",
    ),
    ActionSpec(
        id="pane.other_side",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "Arrange Pan&es"),
        text=QT_TRANSLATE_NOOP("Actions", "To the &Other Side"),
        needs=Needs.PROJECT,
        handler="panes.other_side",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Move the pane that has the focus to the other side of the text."
        ),
    ),
    ActionSpec(
        id="pane.float",
        menu="&View",
        submenu=QT_TRANSLATE_NOOP("Actions", "Arrange Pan&es"),
        text=QT_TRANSLATE_NOOP("Actions", "&Float"),
        needs=Needs.PROJECT,
        handler="panes.float",
        tip=QT_TRANSLATE_NOOP("Actions", "Let the pane that has the focus float, or put it back."),
    ),
)
