"""Where a selection by words begins, and how one grows; without a window."""

import pytest

from annotator.gui.gestures.widening import first_word, wider


@pytest.mark.parametrize(
    ("line", "begins_with"),
    [
        ("rose| to € 180,000 in", "to"),
        ("rose to| € 180,000 in", "€"),
        ("rose to €| 180,000 in", "180"),
        ("by 26.3| percent in", "percent"),
        ("cent, (|“We wait”) she", "We"),
        ("said|: “We", "We"),
        ("mi|nister", "nister"),
        ("the end|", ""),
        ("the end| ...", " ..."),
    ],
)
def test_a_selection_by_words_begins_with_one(line: str, begins_with: str) -> None:
    text, caret = line.replace("|", ""), line.index("|")
    assert text[first_word(text, caret) :].startswith(begins_with)
    assert first_word(text, caret) >= caret


TEXT = "He said: “They ‘won’t pay 5 percent,’ I hear.” So it is.\n\nNo."


def test_a_selection_grows_from_the_figure_to_the_paragraph() -> None:
    held: tuple[int, int] | None = None
    taken: list[str] = []
    while (found := wider(TEXT, held, TEXT.index("percent"))) is not None:
        held = found
        taken.append(TEXT[slice(*held)])
    assert taken == [
        "5 percent",
        "won’t pay 5 percent",
        "They ‘won’t pay 5 percent,’ I hear.",
        "He said: “They ‘won’t pay 5 percent,’ I hear.” So it is.",
    ]


def test_beside_the_words_there_is_the_paragraph_and_then_nothing() -> None:
    dash = "One — two."
    assert wider(dash, None, 4) == (0, len(dash))
    assert wider(dash, (0, len(dash)), 4) is None
    assert wider("", None, 0) is None
