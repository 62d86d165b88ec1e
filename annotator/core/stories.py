"""Sorts articles into splits, so that those that tell the same story are never in two of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.core.resemblance import ROWS, SIZE, are_near
from annotator.core.splits import SplitPlan

LEFT_OUT = ""
"""Stands for a split where an article can be in none."""


class Candidate(NamedTuple):
    """What is asked of an article; `frozen` is the split that it is bound to, empty if to none."""

    sha256: str
    signature: bytes
    frozen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """The split of each article, in the order in which they were given, and of each the place of
    the first article of its story; what is left out leads itself.
    """

    splits: list[str]
    leaders: list[int]


_Group = dict[str, list[int]]
"""Articles that agree in a band, by their split; those that were sorted so far."""


def sorted_by_story(
    articles: Sequence[Candidate], plan: SplitPlan, *, passed: Callable[[], None] = lambda: None
) -> Sorted:
    """Sort articles, given in project order.

    Frozen ones keep their split. Each other one is looked at in turn: where it resembles frozen
    ones or ones before it, it joins their split; where these are in different splits, it is left
    out; where it resembles none, it begins a story, and the hash of its text decides. So what
    comes later never moves what was there before. `passed` is called now and then, and may raise.
    """
    groups = _groups([article.signature for article in articles], passed)
    splits = [article.frozen for article in articles]
    leaders = list(range(len(articles)))
    later = [place for place, article in enumerate(articles) if not article.frozen]
    frozen = [place for place, article in enumerate(articles) if article.frozen]
    numbers = [int.from_bytes(article.signature) for article in articles]
    for count, place in enumerate((*frozen, *later)):
        if count % 100 == 0:
            passed()
        near = _near(place, numbers, groups[place])
        if not articles[place].frozen:
            if len(near) > 1:
                splits[place] = LEFT_OUT
                continue
            splits[place] = next(iter(near), "") or plan.split_of(articles[place].sha256)
        split = splits[place]
        leaders[place] = leaders[near[split]] if split in near else place
        for group in groups[place]:
            group.setdefault(split, []).append(place)
    return Sorted(splits=splits, leaders=leaders)


def _groups(signatures: Sequence[bytes], passed: Callable[[], None]) -> list[list[_Group]]:
    """For each article the groups that it shares with others, empty as yet."""
    found: list[list[_Group]] = [[] for _ in signatures]
    for at in range(0, SIZE - ROWS + 1, ROWS):
        passed()
        first: dict[bytes, int] = {}
        shared: dict[bytes, _Group] = {}
        for place, signature in enumerate(signatures):
            band = signature[at : at + ROWS]
            earlier = first.setdefault(band, place)
            if earlier != place:
                if band not in shared:
                    shared[band] = {}
                    found[earlier].append(shared[band])
                found[place].append(shared[band])
    return found


def _near(place: int, numbers: Sequence[int], groups: list[_Group]) -> dict[str, int]:
    """The splits of the articles that one resembles, with one of these each."""
    here = numbers[place]
    near: dict[str, int] = {}
    seen: set[int] = set()
    for group in groups:
        for split, members in group.items():
            if split in near:
                continue
            for other in members:
                if other in seen:
                    continue
                seen.add(other)
                if are_near(here, numbers[other]):
                    near[split] = other
                    break
    return near
