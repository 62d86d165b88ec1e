"""Names and shares of splits, and the hash that decides."""

from collections import Counter
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import BadInput
from annotator.core.splits import USUAL, SplitPlan


def hashes(count: int) -> list[str]:
    return [sha256(str(number).encode()).hexdigest() for number in range(count)]


def test_words_name_splits_with_their_shares():
    plan = SplitPlan.parse("train=80, dev=10,test = 10")
    assert plan == USUAL
    assert plan.names == ("train", "dev", "test")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "“” is no name of a split with its share."),
        ("train", "“train” is no name of a split with its share."),
        ("train=many", "“train=many” is no name"),
        ("train=80,,test=20", "“” is no name"),
        ("=80", "“” can’t be the name of a split: it needs a letter"),
        ("../up=80", "“../up” can’t be the name"),
        ("a b=80", "“a b” can’t be the name"),
        ("con=80", "“con” can’t be the name of a split."),
        ("all=80", "“all” can’t be the name of a split."),
        ("manifest=80", "“manifest” can’t be the name of a split."),
        ("train=80,Train=20", "Two splits have the same name."),
        ("train=-1,test=2", "A share must be a number, 0 or more."),
        ("train=nan", "A share must be a number, 0 or more."),
        ("train=inf", "A share must be a number, 0 or more."),
        ("train=0,test=0", "At least one share must be more than 0."),
    ],
)
def test_wrong_words_are_refused_with_a_sentence(words, why):
    with pytest.raises(BadInput) as error:
        SplitPlan.parse(words)
    assert error.value.message.startswith(why)
    assert error.value.hint == "Write them as in train=80,dev=10,test=10."


def test_the_hash_decides_the_same_for_ever():
    found = [USUAL.split_of(each) for each in hashes(12)]
    assert found == [*["train"] * 7, "test", "test", "train", "dev", "train"]


def test_the_shares_are_kept():
    counts = Counter(USUAL.split_of(each) for each in hashes(20_000))
    assert counts["train"] == pytest.approx(16_000, rel=0.02)
    assert counts["dev"] == pytest.approx(2_000, rel=0.06)


def test_the_sum_of_the_shares_is_free():
    one, other = SplitPlan.parse("a=4,b=1"), SplitPlan.parse("a=0.8,b=0.2")
    found = [one.split_of(each) for each in hashes(2_000)]
    assert [other.split_of(each) for each in hashes(2_000)] == found


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=5), st.integers(0, 1000))
def test_a_split_without_a_share_gets_nothing(shares, number):
    if sum(shares) > 0:
        plan = SplitPlan(tuple((f"s{at}", share) for at, share in enumerate(shares)))
        name = plan.split_of(hashes(number + 1)[-1])
        assert dict(plan.parts)[name] > 0
