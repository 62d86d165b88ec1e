"""Signatures of texts: near copies resemble each other, others do not, and no number ever moves."""

import random
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.resemblance import NEAR, SIZE, resemblance, shingles, signature

SYLLABLES = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
RUSSIAN = "Порт закроет старые доки в мае, сказал мэр."
CHINESE = "第一批货轮将于五月驶离旧码头，市长说，新码头明年开放。"
SEEDS = st.integers(0, 2**32)


def story(seed: int, *, words: int = 300) -> list[str]:
    """The words of an article that nobody else wrote."""
    chance = random.Random(seed)
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(words)]


def told(one: str, other: str) -> float:
    return resemblance(signature(one), signature(other))


def exact(one: str, other: str) -> float:
    here, there = shingles(one), shingles(other)
    return len(here & there) / len(here | there)


@pytest.mark.parametrize(
    ("text", "start", "whole"),
    [
        (
            "The port of Halloway will close its old docks in May, the mayor said.",
            "b5c6f14bf5e237a1",
            "05917bb439d43a7f",
        ),
        (CHINESE, "1f151284182a6159", "e7a71a6617fc2656"),
        (RUSSIAN, "cce75ce5b21df4ea", "51d3bd72c0a91fd4"),
        ("—", "6804dd447dc9cc4f", "4a22d55579c886d4"),
        ("", "0000000000000000", "5341e6b2646979a7"),
    ],
)
def test_signatures_are_the_same_for_ever(text, start, whole):
    found = signature(text)
    assert len(found) == SIZE
    assert found[:8].hex() == start
    assert sha256(found).hexdigest()[:16] == whole


def test_case_punctuation_and_forms_of_characters_do_not_count():
    plain = "“The mayor said: Cafés will stay open,” Ana wrote."
    assert signature(plain) == signature('"THE MAYOR SAID - cafe\u0301s will stay open", Ana wrote')


def test_a_text_without_blanks_is_compared_by_characters():
    assert len(shingles(CHINESE)) > 15
    assert told(CHINESE * 3, CHINESE * 3 + "市长没有说更多。") > NEAR
    assert shingles("Hello 市长 there now") == {"hello 市长 there", "市长 there now"}


def test_vowel_signs_belong_to_their_words():
    assert shingles("यह हिन्दी है") == {"यह हिन्दी है"}


def test_short_texts_resemble_only_their_like():
    assert told("Markets closed", "Markets closed.") == 1
    briefs = [f"brief number {number}" for number in range(40)]
    found = {told(one, other) for one in briefs for other in briefs if one < other}
    assert max(found) < NEAR


def test_texts_without_a_letter_resemble_only_themselves():
    assert told("— —", "— —") == 1
    assert told("— —", "* * *") < NEAR
    assert told("", "* * *") < NEAR


@given(SEEDS, st.integers(0, 300), st.integers(0, 300))
def test_the_estimate_is_near_the_share_of_common_shingles(seed, start, more):
    words = story(seed, words=700)
    one, other = " ".join(words[:400]), " ".join(words[start : 400 + more])
    assert abs(told(one, other) - exact(one, other)) < 0.2
    assert told(one, other) == told(other, one)


@given(SEEDS, SEEDS)
def test_articles_of_their_own_do_not_resemble_each_other(seed, other):
    if seed != other:
        assert told(" ".join(story(seed)), " ".join(story(other))) < NEAR / 2


@given(st.text(), st.text())
def test_any_text_has_a_signature(one, other):
    assert len(signature(one)) == SIZE
    assert told(one, one) == 1
    assert 0 <= told(one, other) <= 1
