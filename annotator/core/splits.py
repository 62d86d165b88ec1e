"""The splits of a data set by proportions, and which of them a story goes to."""

import math
import re
from dataclasses import dataclass
from hashlib import sha256

from annotator.core.errors import BadInput

_SALT = b"annotator split 1 "
"""Never to be changed: every article would move."""

_NAME = re.compile("[A-Za-z][A-Za-z0-9_]{0,30}")
_TAKEN = re.compile(
    "all|manifest|readme.*|licen[sc]e.*|con|prn|aux|nul|com[0-9]|lpt[0-9]", re.IGNORECASE
)
"""Files of these names are something else, on some system or for some program."""

_EXAMPLE = "Write them as in train=80,dev=10,test=10."


@dataclass(frozen=True, slots=True)
class SplitPlan:
    """Names of splits with their shares, which need not sum up to 100 or 1.

    A share of 0 gets nothing by chance, only what is frozen there. Raises BadInput for names and
    shares that can't be.
    """

    parts: tuple[tuple[str, float], ...]

    def __post_init__(self) -> None:
        names = [name for name, _share in self.parts]
        for name in names:
            if not _NAME.fullmatch(name):
                raise BadInput(
                    f"“{name}” can’t be the name of a split: it needs a letter, then letters, "
                    "digits or _.",
                    hint=_EXAMPLE,
                )
            if _TAKEN.fullmatch(name):
                raise BadInput(f"“{name}” can’t be the name of a split.", hint=_EXAMPLE)
        if len({name.lower() for name in names}) < len(names):
            raise BadInput("Two splits have the same name.", hint=_EXAMPLE)
        shares = [share for _name, share in self.parts]
        if not all(math.isfinite(share) and share >= 0 for share in shares):
            raise BadInput("A share must be a number, 0 or more.", hint=_EXAMPLE)
        if not sum(shares) > 0 or not math.isfinite(sum(shares)):
            raise BadInput("At least one share must be more than 0.", hint=_EXAMPLE)

    @classmethod
    def parse(cls, words: str) -> "SplitPlan":
        """The plan that words like “train=80,dev=10,test=10” name. Raises BadInput."""
        parts: list[tuple[str, float]] = []
        for word in words.split(","):
            name, _, share = (part.strip() for part in word.partition("="))
            try:
                parts.append((name, float(share)))
            except ValueError:
                raise BadInput(
                    f"“{word.strip()}” is no name of a split with its share.", hint=_EXAMPLE
                ) from None
        return cls(tuple(parts))

    @property
    def names(self) -> tuple[str, ...]:
        """The names in their order."""
        return tuple(name for name, _share in self.parts)

    def split_of(self, text_sha256: str) -> str:
        """The split of a story by the hash of its first text: the same one wherever it is asked."""
        place = int.from_bytes(sha256(_SALT + text_sha256.encode()).digest()[:6]) / 2**48
        place *= sum(share for _name, share in self.parts)
        until = 0.0
        for name, share in self.parts:
            until += share
            if place < until:
                return name
        return [name for name, share in self.parts if share][-1]


USUAL = SplitPlan((("train", 80), ("dev", 10), ("test", 10)))
"""What is proposed."""
