"""Sorts many articles into splits: the signatures, the sorting, and what a near copy costs.

python3 tests bench splits [--articles 10000] [--shared 0.0] [--copies 0.1]

Articles of 3 kB in made-up words; `shared` is the part of the text that all have in common, as the
notice of a source, `copies` the part of the articles that are copies of the one before, edited.
Seconds of one core, so that other work on the machine does not count.
"""

import argparse
import hashlib
import random
import time
from collections.abc import Iterator
from itertools import accumulate

from annotator.core.resemblance import signature
from annotator.core.splits import USUAL
from annotator.core.stories import LEFT_OUT, Candidate, sorted_by_story

WORDS, AN_ARTICLE = 30_000, 470


def texts(count: int, *, shared: float, copies: float) -> Iterator[str]:
    """The articles; words are as frequent as in a language."""
    chance = random.Random(1)
    letters = "abcdefghijklmnopqrstuvwxyz"
    known = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(WORDS)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(WORDS)))
    notice = chance.choices(known, cum_weights=weights, k=round(AN_ARTICLE * shared))
    words: list[str] = []
    for number in range(count):
        if number and chance.random() < copies:
            words[:40] = chance.choices(known, cum_weights=weights, k=40)
        else:
            size = AN_ARTICLE - len(notice)
            words = chance.choices(known, cum_weights=weights, k=size)
        yield " ".join((*words, *notice))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python3 tests bench splits")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--shared", type=float, default=0.0)
    parser.add_argument("--copies", type=float, default=0.1)
    words = parser.parse_args()
    candidates: list[Candidate] = []
    spent = 0.0
    for text in texts(words.articles, shared=words.shared, copies=words.copies):
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        start = time.process_time()
        found = signature(text)
        spent += time.process_time() - start
        candidates.append(Candidate(sha256, found))
    print(f"signatures: {spent:.1f} s, {1000 * spent / words.articles:.2f} ms each")
    start = time.process_time()
    result = sorted_by_story(candidates, USUAL)
    print(f"sorting: {time.process_time() - start:.1f} s")
    left_out = result.splits.count(LEFT_OUT)
    print(f"{len(set(result.leaders)) - left_out:,} stories, {left_out:,} articles left out")


if __name__ == "__main__":
    main()
