"""What becomes of ranges when words of a text are replaced; positions are code points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import regex

_TOKEN = regex.compile(
    r"(?V1s)[\p{Han}\p{Hiragana}\p{Katakana}]|[\w--[\p{Han}\p{Hiragana}\p{Katakana}]]+|."
)
_COMPARED = 1_000
"""Tokens on one side; comparing more of them would be waited for."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """[start, end) of the old text gives way to `words`."""

    start: int
    end: int
    words: str


class Correction:
    """[start, end) of a text is replaced by `words`; what both have alike stays where it is.

    They are compared by words: where a letter changes, the word is another one.
    """

    def __init__(self, text: str, start: int, end: int, words: str) -> None:
        self.text = text[:start] + words + text[end:]
        self.edits = tuple(_edits(start, text[start:end], words))

    def moved(self, start: int, end: int) -> Range | None:
        """Where a range is in the new text; None where nothing of it is left.

        A range around replaced words is around the new ones; one that had a part of them loses
        that part, and the blanks beside it.
        """
        new_start, new_end = start, end
        is_cut = False
        for edit in self.edits:
            growth = len(edit.words) - (edit.end - edit.start)
            if edit.end <= start:
                new_start += growth
                new_end += growth
            elif edit.start >= end:
                break
            elif start <= edit.start and edit.end <= end:
                new_end += growth
            elif edit.start <= start and end <= edit.end:
                return None
            elif start < edit.start:
                new_end -= end - edit.start
                is_cut = True
            else:
                new_start += edit.start - start + len(edit.words)
                new_end += growth
                is_cut = True
        if is_cut:
            left = self.text[new_start:new_end]
            new_start += len(left) - len(left.lstrip())
            new_end = new_start + len(left.strip())
        return (new_start, new_end) if new_start < new_end else None


def _edits(at: int, old: str, new: str) -> Iterator[Edit]:
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    same = _alike(before, after)
    at += sum(map(len, before[:same]))
    before, after = before[same:], after[same:]
    rest = _alike(before[::-1], after[::-1])
    before, after = before[: len(before) - rest], after[: len(after) - rest]
    if max(len(before), len(after)) > _COMPARED:
        steps = [("replace", 0, len(before), 0, len(after))]
    else:
        steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for step, first, last, new_first, new_last in steps:
        end = at + sum(map(len, before[first:last]))
        if step != "equal":
            yield Edit(start=at, end=end, words="".join(after[new_first:new_last]))
        at = end


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many tokens are the same from the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def first_difference(old: str, new: str) -> int:
    """Where two texts begin to differ; the length of the shorter one where it begins the other."""
    same, differs = 0, min(len(old), len(new)) + 1
    while same + 1 < differs:
        middle = (same + differs) // 2
        if old[same:middle] == new[same:middle]:
            same = middle
        else:
            differs = middle
    return same


def followed(old: str, new: str, position: int) -> int:
    """Where a place of the old text is in the new one, if one stretch of it has changed."""
    changed = first_difference(old, new)
    if position <= changed:
        return position
    return max(changed, position + len(new) - len(old))
