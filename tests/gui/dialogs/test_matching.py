"""Names are found by words that are begun or shortened, in any order, the closest first."""

import pytest

from annotator.gui.dialogs.matching import cost, words_of


def ranked(query: str, *names: str) -> list[str]:
    costs = {name: cost(words_of(query), words_of(name)) for name in names}
    fit = [name for name in names if costs[name] is not None]
    return sorted(fit, key=lambda name: costs[name] or 0)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("next art", "Next Article"),
        ("art next", "Next Article"),
        ("nxt", "Next Article"),
        ("ZOOM", "Zoom In"),
        ("sektor", "Sektör"),
        ("Ölpreis", "olpreise steigen"),
        ("俄能", "中俄能源部长会晤"),
        ("源", "中俄能源部长会晤"),
        ("stra", "Straße"),
        ("strasse", "Straße"),
        ("work", "Artwork"),
        ("", "anything"),
        ("...", "anything"),
    ],
)
def test_a_name_is_found(query: str, name: str) -> None:
    assert ranked(query, name) == [name]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("next zoom", "Next Article"),
        ("txn", "Next Article"),
        ("ext", "Next"[:2]),
        ("x", "Next Article"),
        ("nextarticle", "Next Article"),
    ],
)
def test_a_name_is_not_found(query: str, name: str) -> None:
    assert ranked(query, name) == []


def test_the_closest_name_comes_first() -> None:
    names = ("Artwork undone", "The undo", "Undoing", "Undo", "Unaided otter")
    assert ranked("undo", *names) == ["Undo", "The undo", "Undoing", "Artwork undone"]


def test_a_name_counts_more_than_what_stands_beside_it() -> None:
    wanted = words_of("training")
    by_name = cost(wanted, words_of("Training set"))
    beside = cost(wanted, words_of("Export"), words_of("write a file for training"))
    assert by_name is not None
    assert beside is not None
    assert by_name < beside
    assert cost(words_of("raining"), words_of("Export"), words_of("for training")) is None
