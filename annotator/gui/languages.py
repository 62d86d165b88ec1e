"""The languages of the window, and the catalogues that Qt looks texts up in."""

import logging
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from annotator import paths

log = logging.getLogger(__name__)

SYSTEM, ENGLISH = "system", "en"
NAMES = {ENGLISH: "&English", "zh": "简体中文(&C)", "ru": "&Русский"}
"""Each language by the name that its speakers give it, as a menu has it."""
CHOICES = (SYSTEM, *NAMES)
_LOCALES = {ENGLISH: "en_US", "zh": "zh_CN", "ru": "ru_RU"}


class Languages:
    """The language as it is now: `choice` is what the user chose, `current` what came of it.

    The texts are written in English; for it nothing is loaded.
    """

    def __init__(self, app: QCoreApplication, choice: str) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self.choice = self.current = ""
        self.use(choice)

    def use(self, choice: str) -> None:
        """Take up a language; unknown ones count as the system's. Widgets have to be made anew."""
        self.choice = choice if choice in CHOICES else SYSTEM
        self.current = system_language() if self.choice == SYSTEM else self.choice
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()
        QLocale.setDefault(_locale(self.current))
        if self.current != ENGLISH:
            # The one that is installed last is asked first.
            self._install(
                f"qtbase_{_LOCALES[self.current]}",
                QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
            )
            self._install(f"annotator_{self.current}", str(paths.resource("translations")))

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(name, folder):
            self._translators.append(translator)
            self._app.installTranslator(translator)
        else:
            log.warning("no translations: %s in %s", name, folder)


def system_language() -> str:
    """The first of the user's languages that the window can speak, else English."""
    return first_spoken(QLocale.system().uiLanguages())


def first_spoken(names: Iterable[str]) -> str:
    """The first language of locales like "zh-Hans-CN" that the window can speak, else English."""
    codes = (name.partition("-")[0] for name in names)
    return next((code for code in codes if code in NAMES), ENGLISH)


def _locale(language: str) -> QLocale:
    """How numbers and dates are written: by the user's country where it speaks the language."""
    system, usual = QLocale.system(), QLocale(_LOCALES[language])
    return system if system.language() == usual.language() else usual
