"""Near copies are never in two splits, and what comes later moves nothing."""

import random
from collections import Counter
from functools import cache
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import Cancelled
from annotator.core.resemblance import NEAR, resemblance, signature
from annotator.core.splits import USUAL, SplitPlan
from annotator.core.stories import LEFT_OUT, Candidate, sorted_by_story
from tests.core.test_resemblance import story

HALVES = SplitPlan((("a", 1), ("b", 1)))


@cache
def candidate(text: str, frozen: str = "") -> Candidate:
    return Candidate(sha256(text.encode()).hexdigest(), signature(text), frozen)


@cache
def version(seed: int, change: int) -> str:
    """A story as one desk sends it: another beginning, and a word here and there."""
    words, chance = story(seed), random.Random(f"{seed} {change}")
    if change:
        words[:20] = story(chance.randrange(10**9) + 1000, words=chance.randrange(40))
        for _ in range(6):
            words[chance.randrange(len(words))] = f"changed{chance.randrange(999)}"
    return " ".join(words)


VERSIONS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 4)), max_size=16)


@st.composite
def desks(draw) -> list[Candidate]:
    """Articles of a few stories, each in several versions, some of them frozen anywhere."""
    return [
        candidate(version(*each), draw(st.sampled_from(["", "", "", "a", "b"])))
        for each in draw(VERSIONS)
    ]


def splits(articles, plan=HALVES) -> list[str]:
    return sorted_by_story(articles, plan).splits


@given(VERSIONS)
def test_near_copies_never_straddle(versions):
    found = splits([candidate(version(*each)) for each in versions])
    by_story: dict[int, set[str]] = {}
    for (seed, _change), split in zip(versions, found, strict=True):
        by_story.setdefault(seed, set()).add(split)
    assert all(len(each) == 1 for each in by_story.values())
    assert LEFT_OUT not in found


@given(desks(), desks())
def test_new_articles_never_move_old_ones(old, new):
    new = [each._replace(frozen="") for each in new]
    assert splits([*old, *new])[: len(old)] == splits(old)


@given(desks())
def test_frozen_articles_stay_where_they_are(articles):
    for article, split in zip(articles, splits(articles), strict=True):
        assert split == (article.frozen or split)


@given(desks())
def test_what_is_not_frozen_never_straddles(articles):
    found = splits(articles)
    for one, left in zip(articles, found, strict=True):
        for other, right in zip(articles, found, strict=True):
            are_near = resemblance(one.signature, other.signature) > 2 * NEAR
            if are_near and left and right and not (one.frozen and other.frozen):
                assert left == right


@given(VERSIONS, st.data())
def test_freezing_what_was_sorted_changes_nothing(versions, data):
    articles = [candidate(version(*each)) for each in versions]
    found = splits(articles)
    which = data.draw(st.lists(st.booleans(), min_size=len(found), max_size=len(found)))
    frozen = [
        each._replace(frozen=split if is_frozen else "")
        for each, split, is_frozen in zip(articles, found, which, strict=True)
    ]
    assert splits(frozen) == found


@given(st.permutations(range(6)))
def test_stories_of_one_article_each_do_not_depend_on_the_order(order):
    articles = [candidate(version(seed, 0)) for seed in range(6)]
    found = splits(articles)
    assert splits([articles[place] for place in order]) == [found[place] for place in order]


def test_a_story_goes_where_its_first_article_goes():
    first = candidate(version(1, 0))
    wanted = HALVES.split_of(first.sha256)
    others = [candidate(version(1, change)) for change in range(1, 30)]
    assert {HALVES.split_of(each.sha256) for each in others} == {"a", "b"}
    found = sorted_by_story([first, *others], HALVES)
    assert set(found.splits) == {wanted}
    assert set(found.leaders) == {0}


def test_a_new_article_joins_a_frozen_story():
    for split in ("a", "b"):
        frozen = candidate(version(1, 0), split)
        assert splits([candidate(version(1, 1)), frozen]) == [split, split]


def test_what_resembles_two_splits_is_left_out_and_joins_nobody():
    one, other = " ".join(story(1)), " ".join(story(2))
    both = candidate(f"{one} {other}")
    articles = [candidate(one, "a"), candidate(other, "b"), both, both]
    found = sorted_by_story(articles, HALVES)
    assert found.splits == ["a", "b", LEFT_OUT, LEFT_OUT]
    assert found.leaders == [0, 1, 2, 3]


def test_the_proportions_hold_on_many():
    articles = [candidate(f"story number {n} of its own {n * n}") for n in range(1_000)]
    counts = Counter(splits(articles, USUAL))
    assert counts["train"] == pytest.approx(800, abs=40)
    assert counts["dev"] == pytest.approx(100, abs=30)
    assert counts["test"] == pytest.approx(100, abs=30)


def test_it_can_be_stopped():
    def stop() -> None:
        raise Cancelled("Enough.")

    with pytest.raises(Cancelled):
        sorted_by_story([candidate("a")], USUAL, passed=stop)
