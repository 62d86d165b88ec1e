"""The actions that choose the language; each is called by the name that its speakers give it."""

from annotator.gui.action_spec import QT_TRANSLATE_NOOP, ActionSpec
from annotator.gui.languages import NAMES

MENU = QT_TRANSLATE_NOOP("Actions", "&View")
SUBMENU = QT_TRANSLATE_NOOP("Actions", "&Language")

LANGUAGE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        id="language.system",
        menu=MENU,
        submenu=SUBMENU,
        group="language",
        text=QT_TRANSLATE_NOOP("Actions", "As the S&ystem"),
        handler="views.language_system",
    ),
    *(
        ActionSpec(
            id=f"language.{code}",
            menu=MENU,
            submenu=SUBMENU,
            group="language",
            text=name,
            handler=f"views.language_{code}",
        )
        for code, name in NAMES.items()
    ),
)
