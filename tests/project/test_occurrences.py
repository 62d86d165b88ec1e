"""Where the words of a span stand in other articles: the open ones, and none of them is missed."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.errors import Cancelled, Refused
from annotator.core.model import Status
from annotator.core.occurrences import Wanted
from annotator.project import occurrences
from annotator.project.importing import index_pending
from annotator.project.occurrences import in_article, in_open_articles

TEXT = "The ministry said that the ministry of trade asked the Ministry."


@pytest.fixture
def span(desk):
    return desk.tag(desk.article(TEXT), "ministry", "speaker")


def search(desk, span, **switches):
    return in_open_articles(desk.path, Wanted(template=span, **switches))


def counts(found):
    """Title, hits and those that are tagged already, by article."""
    return [(each.title, len(each.hits), each.already) for each in found.articles]


def test_the_other_places_of_the_article_are_found_with_what_is_tagged_already(desk, span):
    found = in_article(desk.project, Wanted(template=span), span.article)
    assert [(hit.start, hit.end) for hit in found.hits] == [(27, 35)]
    assert (found.article, found.title, found.already) == (span.article, TEXT, 0)
    desk.project.spans.add(span.article, 23, 35, desk.label("speaker"))
    found = in_article(desk.project, Wanted(template=span), span.article)
    assert (found.hits, found.already) == ((), 1)


def test_an_article_that_is_gone_is_refused(desk, span):
    desk.project.articles.delete([span.article])
    with pytest.raises(Refused):
        in_article(desk.project, Wanted(template=span), span.article)


def test_open_articles_are_looked_through_the_templates_own_first(desk):
    desk.article("A ministry.", id="before", meta={"title": "Before"})
    span = desk.tag(desk.article(TEXT, meta={"title": "Own"}), "ministry", "speaker")
    desk.article("No such word.", id="none")
    desk.article("ministry, ministry", id="after", meta={"title": "After"})
    assert counts(search(desk, span)) == [("Own", 1, 0), ("Before", 1, 0), ("After", 2, 0)]
    assert counts(search(desk, span, match_case=False))[0] == ("Own", 2, 0)


def test_handled_articles_are_left_alone_but_only_by_who_handled_them(desk, span):
    done = desk.article("A ministry.", id="b", meta={"title": "Done"})
    skipped = desk.article("That ministry.", id="c", meta={"title": "Skipped"})
    desk.project.articles.set_status(done.row, Status.DONE)
    desk.project.articles.set_status(skipped.row, Status.SKIPPED)
    assert [title for title, _, _ in counts(search(desk, span))] == [TEXT]
    desk.project.set_annotator("bob")
    mine = desk.tag(desk.project.articles.get(span.article), "ministry", "speaker")
    assert len(search(desk, mine).articles) == 3
    desk.project.articles.set_status(span.article, Status.DONE)
    assert [title for title, _, _ in counts(search(desk, mine))] == ["Done", "Skipped"]


def test_what_the_annotator_has_tagged_is_counted_and_not_listed(desk, span):
    other = desk.article("ministry, ministry", id="b", meta={"title": "B"})
    desk.tag(other, "ministry", "speaker")
    desk.tag(other, "ministry", "sector")
    desk.project.set_annotator("bob")
    desk.project.spans.add(other.row, 10, 18, desk.label("speaker"))
    assert counts(search(desk, span))[1:] == [("B", 1, 1)]


def test_no_more_are_listed_than_can_be_looked_through(desk, span, monkeypatch):
    monkeypatch.setattr(occurrences, "MOST", 3)
    desk.article("ministry " * 5, id="b")
    desk.article("ministry", id="c")
    found = search(desk, span)
    assert [len(each.hits) for each in found.articles] == [1, 2]
    assert found.is_cut


def test_as_many_as_can_be_listed_are_not_called_cut(desk, span, monkeypatch):
    monkeypatch.setattr(occurrences, "MOST", 3)
    desk.article("ministry ministry", id="b")
    desk.article("nothing", id="c")
    assert not search(desk, span).is_cut
    desk.article("ministry", id="d")
    assert search(desk, span).is_cut


def test_progress_counts_articles_and_cancelling_ends_it(desk, span):
    for number in range(4):
        desk.article(f"ministry {number}", id=f"b{number}")
    told = []
    wanted = Wanted(template=span)
    in_open_articles(desk.path, wanted, progress=lambda *now: told.append(now))
    assert told == [(done, 5) for done in range(1, 6)]
    with pytest.raises(Cancelled):
        in_open_articles(desk.path, wanted, cancel=lambda: True)


def test_ideographs_are_looked_up_in_the_index_and_new_articles_beside_it(desk, monkeypatch):
    span = desk.tag(desk.article("农业部表示"), "农业部", "speaker")
    desk.article("农业部", id="b", meta={"title": "B"})
    desk.article("部农业", id="c", meta={"title": "C"})
    index_pending(desk.project)
    desk.article("昨天农业部说", id="d", meta={"title": "Not indexed yet"})
    read = []
    texts = occurrences.queries.texts
    monkeypatch.setattr(
        occurrences.queries, "texts", lambda conn, rows: read.extend(rows) or texts(conn, rows)
    )
    found = search(desk, span, whole_words=False)
    assert [title for title, *_ in counts(found)] == ["B", "Not indexed yet"]
    assert desk.project.articles.by_id("c").row not in read


PIECES = st.sampled_from(
    [
        *"钢铁部农a \nかア가。\U00020000\uf90a",
        *("\u00ad", "\ufe00", "\u3099", "\u200b", "e\u0301", "\u0640"),
    ]
)
texts = st.lists(PIECES, min_size=1, max_size=8).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    bodies=st.lists(texts, min_size=1, max_size=6),
    surface=st.lists(PIECES, min_size=1, max_size=3).map("".join),
    case=st.booleans(),
    whole=st.booleans(),
)
def test_the_index_hides_no_occurrence(new_desk, bodies, surface, case, whole):
    if not surface.strip(" \n\u00ad\u200b\u3099\ufe00\u0640"):
        return
    desk = new_desk(f"index-{next(_numbers)}")
    own = desk.article(surface, id="own")
    span = desk.project.spans.add(own.row, 0, len(surface), desk.label("sector"))
    desk.bring(*({"id": str(n), "text": f"x{text}"} for n, text in enumerate(bodies)))
    index_pending(desk.project)
    wanted = Wanted(template=span, match_case=case, whole_words=whole)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(occurrences, "index_query", lambda _wanted: "")
        everywhere = in_open_articles(desk.path, wanted)
    assert in_open_articles(desk.path, wanted) == everywhere


_numbers = itertools.count()
