"""The full-text index follows every change, and takes in later what an import left behind."""

from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.errors import NothingToUndo
from annotator.core.model import Article, Meta
from annotator.core.queue import QueueFilter
from annotator.store import fulltext, listing, queries
from annotator.store.bulk import BulkInsert
from annotator.store.steps import redo, undo


def find(desk, words):
    """The texts of the articles that a search finds, in project order."""
    rows = listing.queue_rows(desk.file.reader, QueueFilter(search=words), 1)
    return [queries.by_row(desk.file.reader, Article, row).text for row in rows]


def bring(desk, *texts):
    """Add articles as an import does."""
    with desk.change("Import") as work:
        bulk = BulkInsert(work.connection)
        for text in texts:
            row = bulk.row("articles")
            bulk.add_article(Article(row=row, id=f"{work.seq}-{row}", text=text, sha256=""))
        work.bulk = bulk.ranges()


def index(desk, limit=100):
    with desk.file.writing() as connection:
        return fulltext.index_some(connection, limit=limit)


def remove(desk, *articles):
    with desk.change("Delete") as work:
        for article in articles:
            work.delete(article)


def articles(desk):
    return queries.every(desk.file.reader, Article, 'ORDER BY "row"')


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("俄中企业家寻求合作", "企业"),
        ("俄中企业家寻求合作", "合作"),
        ("Zoë Kovač sagte", "zoe kovac"),
        ("Zoe\u0301 said", "zoé"),
        ("Нефть подорожала", "нефть"),
        ("Steel is not finished", "finis"),
        ("a\x00b steel", "steel"),
    ],
)
def test_words_are_found_in_any_script_with_or_without_accents(desk, text, words):
    desk.article(text)
    desk.article("Weather")
    assert find(desk, words) == [text]


def test_characters_that_do_not_stand_together_are_not_found(desk):
    desk.article("俄中企业家寻求合作")
    assert find(desk, "企合") == []


def test_a_title_is_searched_too(desk):
    desk.article("Text", title="Steel")
    assert find(desk, "steel") == ["Text"]


@pytest.mark.parametrize("words", ['"', "*", "AND", "a OR", "(", "title:"])
def test_no_words_are_taken_as_a_query_language(desk, words):
    desk.article("Steel")
    assert find(desk, words) == []


def test_an_import_is_found_once_it_was_indexed(desk):
    bring(desk, "Steel one", "Steel two", "Steel three")
    assert fulltext.pending(desk.file.reader) == 3
    assert find(desk, "steel") == []
    assert index(desk, limit=2) == 2
    assert find(desk, "steel") == ["Steel one", "Steel two"]
    assert index(desk) == 1
    assert index(desk) == 0
    assert find(desk, "steel") == ["Steel one", "Steel two", "Steel three"]


def test_an_article_added_behind_an_import_waits_its_turn(desk):
    bring(desk, "Steel one")
    desk.article("Steel two")
    assert fulltext.pending(desk.file.reader) == 2
    index(desk)
    assert find(desk, "steel") == ["Steel one", "Steel two"]


def test_changing_deleting_undoing_and_redoing_keep_the_index_right(desk):
    article = desk.article("Steel")
    other = desk.article("Oil")
    with desk.change("Correct") as work:
        work.update(article, replace(article, text="Iron"))
    assert (find(desk, "steel"), find(desk, "iron")) == ([], ["Iron"])
    remove(desk, *articles(desk))
    assert (find(desk, "iron"), find(desk, "oil")) == ([], [])
    undo(desk.file)
    assert (find(desk, "iron"), find(desk, "oil")) == (["Iron"], ["Oil"])
    undo(desk.file)
    assert (find(desk, "iron"), find(desk, "steel")) == ([], ["Steel"])
    redo(desk.file)
    redo(desk.file)
    assert (find(desk, "iron"), find(desk, "oil")) == ([], [])
    assert other not in articles(desk)


def test_a_title_that_changes_is_followed(desk):
    article = desk.article("Text", title="Steel")
    with desk.change("Edit") as work:
        work.update(article, replace(article, meta=Meta(title=None)))
    assert find(desk, "steel") == []
    undo(desk.file)
    assert find(desk, "steel") == ["Text"]


@pytest.mark.parametrize("indexed", [0, 1, 3])
def test_an_import_taken_back_leaves_the_index_and_waits_again_after_redo(desk, indexed):
    desk.article("Steel zero")
    bring(desk, "Steel one", "Steel two", "Steel three")
    index(desk, limit=indexed)
    undo(desk.file)
    assert find(desk, "steel") == ["Steel zero"]
    redo(desk.file)
    index(desk)
    assert len(find(desk, "steel")) == 4
    assert index(desk) == 0


@pytest.mark.parametrize("indexed", [0, 1, 2])
def test_no_row_is_given_out_anew(desk, indexed):
    bring(desk, "Steel one", "Steel two")
    index(desk, limit=indexed)
    remove(desk, *articles(desk))
    again = desk.article("Oil")
    assert again.row == 3
    index(desk)
    assert (find(desk, "steel"), find(desk, "oil")) == ([], ["Oil"])
    undo(desk.file)
    undo(desk.file)
    index(desk)
    assert (find(desk, "steel"), find(desk, "oil")) == (["Steel one", "Steel two"], [])


@pytest.mark.parametrize("few", [0, 50])
@pytest.mark.parametrize("indexed", [0, 3, 8])
def test_many_articles_that_go_and_come_back_are_found_like_few(desk, monkeypatch, indexed, few):
    monkeypatch.setattr(fulltext, "_LONGEST_WAITING", 20)
    monkeypatch.setattr(fulltext, "FEW", few)
    bring(desk, *(f"Steel {number}" for number in range(8)))
    index(desk, limit=indexed)
    before = find(desk, "steel")
    remove(desk, *articles(desk)[1:])
    assert find(desk, "steel") == ["Steel 0"][:indexed]
    undo(desk.file)
    index(desk)
    assert find(desk, "steel")[: len(before)] == before
    assert len(find(desk, "steel")) == 8
    assert fulltext.pending(desk.file.reader) == 0


def test_articles_that_come_later_have_no_words_of_many_that_went(desk, monkeypatch):
    monkeypatch.setattr(fulltext, "FEW", 0)
    for number in range(3):
        desk.article(f"Steel {number}", title="Steel")
    remove(desk, *articles(desk)[1:])
    bring(desk, "Oil")
    desk.article("Gas")
    index(desk)
    assert (find(desk, "steel"), find(desk, "oil"), find(desk, "gas")) == (
        ["Steel 0"],
        ["Oil"],
        ["Gas"],
    )
    assert len(queries.titled(desk.file.reader, "steel", limit=10)) == 1


ACTS = ("add", "bring", "bring", "index", "remove", "remove", "edit", "undo", "undo", "redo")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 9)), max_size=30),
    few=st.sampled_from([0, 2]),
    longest=st.sampled_from([0, 30, 10_000]),
)
def test_whatever_is_done_a_search_finds_each_text_by_its_own_words(new_desk, acts, few, longest):
    desk = new_desk()
    with pytest.MonkeyPatch.context() as patch, closing(desk.file):
        patch.setattr(fulltext, "FEW", few)
        patch.setattr(fulltext, "_LONGEST_WAITING", longest)
        words = list[str]()

        def fresh():
            words.append(f"w{len(words)}")
            return words[-1]

        for act, number in acts:
            there = articles(desk)
            try:
                match act:
                    case "add":
                        desk.article(f"{fresh()} steel")
                    case "bring":
                        bring(desk, *(f"{fresh()} steel" for _ in range(number // 2 + 1)))
                    case "index":
                        index(desk, limit=number)
                    case "remove":
                        remove(desk, *there[number // 3 :: 1 + number % 3])
                    case "edit" if there:
                        chosen = there[number % len(there)]
                        with desk.change("Edit") as work:
                            work.update(chosen, replace(chosen, text=f"{fresh()} iron"))
                    case "undo":
                        undo(desk.file)
                    case "redo":
                        redo(desk.file)
                    case _:
                        pass
            except NothingToUndo:
                continue
            live = [article.text for article in articles(desk)]
            for word in words:
                assert set(find(desk, word)) <= {text for text in live if text.split()[0] == word}
        index(desk)
        assert fulltext.pending(desk.file.reader) == 0
        live = [article.text for article in articles(desk)]
        for word in words:
            assert find(desk, word) == [text for text in live if text.split()[0] == word]
        assert find(desk, "steel") == [text for text in live if text.endswith("steel")]


@pytest.mark.parametrize("value", ["no list", "[1]", "[[1, null]]", '[["a", "b"]]', "{}", "7", 7])
def test_a_damaged_note_stops_nobody(desk, value):
    desk.article("Steel")
    for name in ("stale", "highest"):
        desk.behind("INSERT INTO project VALUES (?, ?)", name, value)
    remove(desk, *articles(desk))
    desk.article("Oil")
    undo(desk.file)
    undo(desk.file)
    assert find(desk, "steel") == ["Steel"]


def test_what_comes_back_is_found_at_once(desk):
    for number in range(3):
        desk.article(f"Steel {number}")
    remove(desk, *articles(desk))
    undo(desk.file)
    assert find(desk, "steel") == ["Steel 0", "Steel 1", "Steel 2"]


def test_one_operation_may_put_another_article_on_a_row_that_it_freed(desk):
    article = desk.article("Steel")
    with desk.change("Replace") as work:
        work.delete(article)
        work.insert(replace(article, text="Oil", id="other"))
        work.update(replace(article, text="Oil", id="other"), replace(article, text="Gas", id="g"))
    assert [len(find(desk, words)) for words in ("steel", "oil", "gas")] == [0, 0, 1]
    undo(desk.file)
    assert [len(find(desk, words)) for words in ("steel", "oil", "gas")] == [1, 0, 0]


def test_deleting_what_waits_leaves_the_rest_waiting(desk):
    bring(desk, "Steel one", "Steel two", "Steel three")
    remove(desk, articles(desk)[1])
    assert fulltext.pending(desk.file.reader) == 2
    undo(desk.file)
    index(desk)
    assert len(find(desk, "steel")) == 3


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("steel", ["Steel mills", "The price of steel"]),
        ("pri ste", ["The price of steel"]),
        ("STEEL mil", ["Steel mills"]),
        ("俄能源", ["中俄能源部长会晤"]),
        ("能源", ["中俄能源部长会晤"]),
        ("中源", []),
        ("fetes orl", ["Fêtes à Orléans"]),
        ("teel", []),
        ("oil", []),
        (") OR title:oil", []),
        ("…", []),
        ("", []),
    ],
)
def test_articles_are_found_by_words_that_begin_in_their_titles(desk, words, found):
    for title in ("Steel mills", "The price of steel", "中俄能源部长会晤", "Fêtes à Orléans"):
        desk.article(f"Oil and gas, {title[:3]}", title=title)
    rows = queries.titled(desk.file.reader, words, limit=10)
    titles = [queries.by_row(desk.file.reader, Article, row).meta.title for row in rows]
    assert titles == found


def test_only_the_first_articles_with_a_title_are_read(desk):
    for number in range(5):
        desk.article(f"Text {number}", title=f"Steel {number}")
    rows = [article.row for article in articles(desk)]
    assert queries.titled(desk.file.reader, "steel", limit=3) == rows[:3]
