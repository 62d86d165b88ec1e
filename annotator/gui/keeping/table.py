"""The actions that keep a project safe."""

from annotator.gui.action_spec import EDITING, QT_TRANSLATE_NOOP, ActionSpec, Needs

KEEPING_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        id="backup.now",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "&Back Up Now"),
        needs=Needs.PROJECT,
        handler="keeping.back_up",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Make a checked copy of the project in the folder of its backups."
        ),
        rule=True,
    ),
    ActionSpec(
        id="backup.restore",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "Restore from Bac&kup…"),
        needs=EDITING,
        handler="keeping.restore",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Go back to a backup; the project as it is now is put aside."
        ),
    ),
    ActionSpec(
        id="project.copy",
        menu="&File",
        text=QT_TRANSLATE_NOOP("Actions", "Sa&ve a Copy…"),
        needs=Needs.PROJECT,
        handler="keeping.save_copy",
        tip=QT_TRANSLATE_NOOP(
            "Actions", "Write a clean copy of the project, to hand on, with or without its history."
        ),
    ),
)
