"""Which words stand in quotation marks around a place, in many languages."""

import pytest

from annotator.core.quotation import quotation_at, quotations_at


def around(line: str) -> str | None:
    """The quotation around the bar."""
    place = line.index("|")
    text = line.replace("|", "")
    found = quotation_at(text, place)
    return None if found is None else text[slice(*found)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("He said: “We are |ready,” and left.", "We are ready"),
        ("“We are |ready.” he said", "We are ready."),
        ('"We are rea|dy," he said. "Now."', "We are ready"),
        ('"We are ready," he sa|id. "Now."', None),
        ('"We are ready," he said. "No|w."', "Now."),
        ('He called it "gre|at" and "good".', "great"),
        ('He called it "great" a|nd "good".', None),
        ("“He said ‘g|o’ to me”", "go"),
        ("“He sa|id ‘go’ to me”", "He said ‘go’ to me"),
        ("“I don’t kn|ow,” she said", "I don’t know"),
        ("‘The traders’ un|ion is ready,’ he said", "The traders’ union is ready"),
        ("'The traders' un|ion is ready,' he said", "The traders' union is ready"),
        ("'I don't kn|ow,' he said of the '90s", "I don't know"),
        ("the workers' plan for the dog|s' home", None),
        ("rock ’n’ ro|ll ’90s", None),
        ("Er sagte: „Wir sind be|reit“, und ging.", "Wir sind bereit"),
        ("Er sagte: »Wir sind be|reit«, und ging.", "Wir sind bereit"),
        ("Il dit : «\u00a0Nous som|mes prêts\u00a0» hier", "Nous sommes prêts"),
        ("‹ Nous som|mes ›", "Nous sommes"),
        ("Hän sanoi: ”Olemme val|miita.” Niin", "Olemme valmiita."),
        ("他说：“我们准|备好了，”然后", "我们准备好了"),
        ("彼は「準備|は『完璧』だ」と", "準備は『完璧』だ"),
        ("彼は「準備は『完|璧』だ」と", "完璧"),
        ("读《红|楼梦》的人", None),
        ('של צה"ל ה|יום צה"ל', None),
        ("a 6'2\" t|all man", None),
        ('“We are rea|dy," he said, "and willing.”', "We are ready"),
        ('“We are ready," he said, "and wil|ling.”', "and willing."),
        ('“He called it "gre|at" and left.”', "great"),
        ('“He called it "great" and le|ft.”', 'He called it "great" and left.'),
        ("|“Go”", "Go"),
        ("“Go|”", "Go"),
        ("“Go” |now", None),
        ("“ |, ” x", None),
        ("no ma|rks", None),
    ],
)
def test_the_quotation_around_a_place(line: str, expected: str | None) -> None:
    assert around(line) == expected


def test_quotations_come_from_the_inside_out() -> None:
    text = "“He said ‘go’ to me,” she said"
    words = [text[slice(*found)] for found in quotations_at(text, 11)]
    assert words == ["go", "He said ‘go’ to me"]


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"')])
def test_a_quotation_over_paragraphs_keeps_to_its_paragraph(opening: str, closing: str) -> None:
    first, second = f"He said: {opening}One is one.", f"{opening}Two is two.{closing} That was all."
    text = f"{first}\n\n{second}"
    assert text[slice(*quotation_at(text, 15) or (0, 0))] == "One is one."
    place = text.index("Two")
    assert text[slice(*quotation_at(text, place) or (0, 0))] == "Two is two."
    assert quotation_at(text, len(text) - 3) is None


def test_a_mark_that_never_closes_is_no_quotation() -> None:
    assert quotation_at("He said: “One is one.\nTwo is two.", 15) is None


def test_marks_of_the_german_and_the_english_kind_close_what_they_opened() -> None:
    assert around("„Er sagte ‚g|eh‘ zu mir“") == "geh"
    assert around("“One “t|wo” three”") == "two"


def test_a_quotation_that_is_cut_off_by_the_reach_is_none() -> None:
    text = "“" + "word " * 2_000
    assert quotation_at(text, 10) is None
    assert quotation_at(text + "”", 9_990) is None


def test_very_many_marks_do_not_wait_for_each_other() -> None:
    assert quotation_at("“" * 3_000 + "word” x", 3_002) == (3_000, 3_004)
