"""Every text that has to be translated, each once."""

from tests.translations.message_texts import message_texts
from tests.translations.source_text import SourceText
from tests.translations.window_texts import window_texts


def all_texts() -> list[SourceText]:
    """The texts of the window, then those from below it; raises Unclear."""
    return list(dict.fromkeys([*window_texts(), *message_texts()]))
