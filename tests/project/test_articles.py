"""Articles: pasting, metadata, the head put back, status and notes, removal; the queue of them."""

from dataclasses import replace

import pytest

from annotator.core.errors import Refused
from annotator.core.model import Meta, Status
from annotator.core.queue import QueueFilter
from annotator.project.importing import index_pending

WIRE = """Steel town waits
Source: Coastal Wire

PORT HALLOWAY, March 14 (Coastal Wire) -- Steel is not finished, she said.
"""


def with_head(desk):
    """An article from whose text a head was taken, with spans of two annotators."""
    article = desk.project.articles.add_text(WIRE)
    assert article.head
    steel = desk.tag(article, "Steel", "sector")
    desk.project.set_annotator("bob")
    speaker = desk.tag(article, "she", "speaker")
    desk.project.set_annotator("ana")
    return article, (steel, speaker)


def test_a_pasted_text_becomes_an_article_with_its_head_taken_off(desk):
    article = desk.project.articles.add_text(WIRE, title=" Mine ")
    assert article.head + article.text == WIRE
    assert article.meta.title == "Mine"
    assert desk.project.articles.by_id(article.id) == article
    assert desk.names() == ["Add article"]


@pytest.mark.parametrize("text", ["", " \n", "half \ud83d"])
def test_a_text_that_no_article_can_have_is_refused(desk, text):
    with pytest.raises(Refused):
        desk.project.articles.add_text(text)
    assert desk.names() == []


def test_a_text_that_is_there_already_is_refused_and_named(desk):
    article = desk.project.articles.add_text(WIRE)
    with pytest.raises(Refused, match="already: “Steel town waits”"):
        desk.project.articles.add_text(WIRE)
    desk.project.articles.put_back_head(article.row)
    with pytest.raises(Refused, match="already"):
        desk.project.articles.add_text(WIRE)


def test_the_place_of_a_known_text_is_its_title_or_its_beginning_and_its_file(desk):
    desk.article("Oil went up. " * 9, meta={"file": "wire/1.txt"})
    with pytest.raises(Refused, match=r"“Oil went up.*…” from wire/1\.txt"):
        desk.project.articles.add_text("Oil went up. " * 9)


def test_putting_the_head_back_moves_the_spans_of_every_annotator_and_undoes(desk):
    article, spans = with_head(desk)
    before = desk.export()
    after = desk.project.articles.put_back_head(article.row)
    shift = len(article.head)
    assert (after.text, after.head) == (WIRE, "")
    assert desk.project.articles.get(article.row) == after
    for span in spans:
        moved = desk.project.spans.get(span.row)
        assert (moved.start, moved.end) == (span.start + shift, span.end + shift)
        assert WIRE[moved.start : moved.end] == moved.surface == span.surface
    desk.project.undo()
    assert desk.export() == before
    assert desk.project.articles.get(article.row) == article


def test_spans_that_would_meet_on_the_way_are_moved_without_a_clash(desk):
    article = desk.project.articles.add_text(WIRE)
    label, shift = desk.label("sector"), len(article.head)
    text = article.text + "x" * (3 * shift)
    desk.project.articles.delete([article.row])
    with desk.project.session.change("Longer") as work:
        article = work.insert(replace(article, row=0, text=text))
    for start in (0, shift, 2 * shift):
        desk.project.spans.add(article.row, start, start + 5, label)
    desk.project.articles.put_back_head(article.row)
    starts = [span.start for span in desk.project.spans.of(article.row)]
    assert starts == [shift, 2 * shift, 3 * shift]
    desk.project.undo()
    desk.project.redo()
    assert [span.start for span in desk.project.spans.of(article.row)] == starts


def test_there_may_be_no_head_to_put_back(desk):
    with pytest.raises(Refused, match="Nothing was taken"):
        desk.project.articles.put_back_head(desk.article().row)


def test_typing_metadata_is_one_step_for_each_article_and_annotator(desk):
    first, second = desk.article(), desk.article("Oil.", id="a2")
    articles = desk.project.articles
    for title in ("S", "St"):
        articles.set_meta(first.row, Meta(title=title))
    articles.set_meta(second.row, Meta(title="Oil"))
    articles.set_meta(first.row, Meta(title="Steel"))
    desk.project.set_annotator("bob")
    articles.set_meta(first.row, Meta(title="Bob's"))
    assert desk.names().count("Edit metadata") == 4
    assert desk.project.operations()[0].annotator == "bob"
    desk.project.undo()
    assert articles.get(first.row).meta.title == "Steel"


def test_removing_articles_takes_all_that_anybody_said_of_them(desk):
    article, (steel, _) = with_head(desk)
    desk.project.articles.set_note(article.row, "odd")
    other = desk.article("Oil.", id="a2")
    before = desk.export()
    desk.project.articles.delete([article.row, other.row])
    assert desk.export() == b""
    assert desk.names()[-1] == "Delete 2 articles"
    with pytest.raises(Refused, match="This article is not"):
        desk.project.articles.get(article.row)
    desk.project.undo()
    assert desk.export() == before
    assert desk.project.spans.get(steel.row) == steel
    desk.project.articles.delete([other.row])
    assert desk.names()[-1] == "Delete article"


def test_removing_what_is_gone_removes_nothing(desk):
    article = desk.article()
    with pytest.raises(Refused):
        desk.project.articles.delete([article.row, article.row])
    assert desk.project.articles.get(article.row) == article


def test_nothing_can_be_said_of_an_article_that_is_gone(desk):
    article = desk.article().row
    articles = desk.project.articles
    articles.delete([article])
    for say in (
        lambda: articles.set_note(article, "odd"),
        lambda: articles.set_flag(article, True),
        lambda: articles.set_status(article, Status.DONE),
    ):
        with pytest.raises(Refused, match="This article is not"):
            say()


def test_status_flag_and_note_belong_to_the_annotator(desk):
    article = desk.article().row
    articles = desk.project.articles
    articles.set_status(article, Status.SKIPPED, reason=" not news ")
    articles.set_flag(article, True)
    articles.set_note(article, "look again")
    mine = articles.state(article)
    said = (mine.status, mine.reason, mine.flagged, mine.note)
    assert said == (Status.SKIPPED, "not news", True, "look again")
    desk.project.set_annotator("bob")
    assert articles.state(article).is_default
    articles.set_note(article, "fine")
    desk.project.undo()
    desk.project.set_annotator("ana")
    assert articles.state(article) == mine


def test_a_reason_belongs_to_a_skipped_article_only(desk):
    article = desk.article().row
    articles = desk.project.articles
    articles.set_status(article, Status.SKIPPED, reason=" ")
    assert articles.state(article).reason is None
    articles.set_status(article, Status.SKIPPED, reason="short")
    assert articles.set_status(article, Status.DONE).reason is None
    assert articles.set_status(article, Status.OPEN, reason="x").reason is None
    assert desk.names()[1:] == ["Skip", "Skip", "Mark done", "Reopen"]


def test_saying_the_same_again_is_no_step(desk):
    article = desk.article().row
    articles = desk.project.articles
    articles.set_flag(article, False)
    articles.set_note(article, "")
    assert len(desk.names()) == 1
    articles.set_flag(article, True)
    articles.set_flag(article, True)
    assert desk.names()[1:] == ["Flag"]
    articles.set_flag(article, False)
    assert desk.names()[-1] == "Unflag"


def test_typing_a_note_is_one_step_of_its_annotator(desk):
    article = desk.article().row
    for note in ("o", "od", "odd"):
        desk.project.articles.set_note(article, note)
    desk.project.set_annotator("bob")
    desk.project.articles.set_note(article, "b")
    assert desk.names()[1:] == ["Edit article note"] * 2
    assert [step.annotator for step in desk.project.operations()[:2]] == ["bob", "ana"]


@pytest.fixture
def queue(desk):
    """Five articles, of which Ana has handled some."""
    texts = ("Steel rises", "Oil falls", "Steel falls", "钢铁产量", "Weather")
    desk.bring(*({"id": f"a{n}", "text": text} for n, text in enumerate(texts, 1)))
    index_pending(desk.project)
    articles = desk.project.articles
    articles.set_status(1, Status.DONE)
    articles.set_status(2, Status.SKIPPED)
    articles.set_flag(1, True)
    articles.set_flag(3, True)
    desk.tag(articles.get(1), "Steel", "sector")
    return desk.project.queue


@pytest.mark.parametrize(
    ("wanted", "rows"),
    [
        (QueueFilter(), [1, 2, 3, 4, 5]),
        (QueueFilter(status=Status.OPEN), [3, 4, 5]),
        (QueueFilter(status=Status.DONE), [1]),
        (QueueFilter(flagged=True), [1, 3]),
        (QueueFilter(flagged=False), [2, 4, 5]),
        (QueueFilter(search="steel"), [1, 3]),
        (QueueFilter(search="产量"), [4]),
        (QueueFilter(search="steel", status=Status.OPEN, flagged=True), [3]),
        (QueueFilter(search="*"), []),
        (QueueFilter(search=" "), [1, 2, 3, 4, 5]),
    ],
)
def test_the_queue_is_filtered_by_status_flag_and_words(queue, wanted, rows):
    assert list(queue.rows(wanted)) == rows


def test_the_queue_is_each_annotators_own(desk, queue):
    desk.project.set_annotator("bob")
    assert list(queue.rows(QueueFilter(status=Status.OPEN))) == [1, 2, 3, 4, 5]
    assert queue.progress().done == 0


def test_a_line_of_the_queue_shows_what_matters(desk, queue):
    desk.project.articles.set_meta(1, Meta(title="T", source="S", published="2025"))
    second, first = queue.summaries([2, 99, 1])
    assert (first.id, first.title, first.source, first.published) == ("a1", "T", "S", "2025")
    assert (first.length, first.status, first.flagged, first.spans) == (11, Status.DONE, True, 1)
    assert first.first_words == "Steel rises"
    assert (second.status, second.spans) == (Status.SKIPPED, 0)


def test_the_opening_of_a_text_is_read_without_the_rest(desk, queue):
    text = desk.project.articles.get(1).text
    assert queue.opening(1, length=4) == text[:4]
    assert queue.opening(1, length=10_000) == text
    assert queue.opening(99, length=4) == ""


def test_progress_counts_what_the_annotator_has_done(queue):
    now = queue.progress()
    assert (now.total, now.done, now.skipped, now.flagged, now.spans) == (5, 1, 1, 2, 1)
    assert now.open == 3
