"""Correcting the text: everybody's spans go along, and one undo takes it back."""

import pytest

from annotator.core.errors import Refused
from annotator.core.queue import QueueFilter

TEXT = "“We cut 120 jobs,” said Ana Ortz. “Steel is not finshed,” she added. “Not yet.”"


@pytest.fixture
def article(desk):
    return desk.article(TEXT)


def correct(desk, article, old, new):
    start = desk.project.articles.get(article.row).text.index(old)
    return desk.project.corrections.correct(article.row, start, start + len(old), new)


def surfaces(desk, article):
    text = desk.project.articles.get(article.row).text
    spans = desk.project.spans.of(article.row)
    assert [text[span.start : span.end] for span in spans] == [span.surface for span in spans]
    return [span.surface for span in spans]


def test_spans_behind_move_and_spans_around_get_the_new_words(desk, article):
    desk.tag(article, "120 jobs", "figure")
    desk.tag(article, "Ana Ortz", "speaker")
    desk.project.set_annotator("bob")
    desk.tag(article, "she", "speaker")
    desk.project.set_annotator("ana")
    before = desk.export()
    after = correct(desk, article, "Ortz", "Ortiz de la Vega")
    assert after.text == TEXT.replace("Ortz", "Ortiz de la Vega")
    assert surfaces(desk, article) == ["120 jobs", "Ana Ortiz de la Vega"]
    desk.project.set_annotator("bob")
    assert surfaces(desk, article) == ["she"]
    assert desk.names()[-1] == "Correct text"
    desk.project.undo()
    assert desk.export() == before
    desk.project.redo()
    assert surfaces(desk, article) == ["she"]


def test_what_would_be_touched_is_told_before(desk, article):
    speaker = desk.tag(article, "Ana Ortz", "speaker")
    gone = desk.tag(article, "said", "sector")
    desk.tag(article, "she", "speaker")
    start = TEXT.index(" said Ana Ortz")
    touched = desk.project.corrections.touched(
        article.row, start, start + len(" said Ana Ortz"), " Ana Ortiz"
    )
    told = [(each.before.row, each.after and each.after.surface) for each in touched]
    assert told == [(gone.row, None), (speaker.row, "Ana Ortiz")]
    assert "Correct text" not in desk.names()


def test_a_span_goes_with_its_words_and_its_speaker_to_the_next_part(desk, article):
    first, second = (
        desk.tag(article, "We cut 120 jobs", "quote"),
        desk.tag(article, "Steel is not finshed", "quote"),
    )
    speaker = desk.tag(article, "Ana Ortz", "speaker")
    desk.project.relations.link(first.row, speaker.row)
    desk.project.relations.carry_on(second.row, first.row)
    correct(desk, article, "“We cut 120 jobs,” said", "So")
    assert surfaces(desk, article) == ["Ana Ortz", "Steel is not finshed"]
    assert desk.said(article) == [("Steel is not finshed", "Ana Ortz")]
    assert desk.continued(article) == []
    desk.project.undo()
    assert desk.continued(article) == [("Steel is not finshed", "We cut 120 jobs")]


def test_parts_that_go_together_leave_no_link(desk, article):
    first = desk.tag(article, "We cut 120 jobs", "quote")
    second = desk.tag(article, "Steel is not finshed", "quote")
    speaker = desk.tag(article, "Ana Ortz", "speaker")
    desk.project.relations.link(first.row, speaker.row)
    desk.project.relations.carry_on(second.row, first.row)
    correct(desk, article, TEXT[: TEXT.index(" she")], "Then")
    assert surfaces(desk, article) == []
    assert desk.relations(article) == []


def test_of_two_spans_that_become_equal_one_stays(desk, article):
    desk.tag(article, "Ana Ortz", "speaker")
    desk.tag(article, "Ana", "speaker")
    correct(desk, article, " Ortz", "")
    assert surfaces(desk, article) == ["Ana"]


def test_spans_that_would_meet_on_the_way_are_moved_without_a_clash(desk):
    article = desk.article("ab cd ef gh ij")
    for word in ("ab", "cd", "ef", "gh", "ij"):
        desk.tag(article, word, "sector")
    correct(desk, article, "ab", "xx yy ab")
    correct(desk, article, "xx yy ab cd", "cd")
    assert surfaces(desk, article) == ["cd", "ef", "gh", "ij"]


def test_the_search_finds_the_corrected_words(desk, article):
    correct(desk, article, "finshed", "finished")
    queue = desk.project.queue
    assert len(queue.rows(QueueFilter(search="finished"))) == 1
    assert len(queue.rows(QueueFilter(search="finshed"))) == 0


def test_a_text_that_no_article_can_have_is_refused(desk, article):
    with pytest.raises(Refused, match="no text"):
        desk.project.corrections.correct(article.row, 0, len(TEXT), " ")
    assert desk.project.articles.get(article.row).text == TEXT


def test_the_same_words_are_no_step(desk, article):
    correct(desk, article, "Steel", "Steel")
    assert "Correct text" not in desk.names()
