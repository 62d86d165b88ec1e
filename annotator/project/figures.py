"""Figures made of sums: groups of articles, lengths of spans, the most frequent names."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate

from annotator.core.model import Label
from annotator.core.pace import quantile
from annotator.core.periods import Step, begin, step_for
from annotator.project.statistics import Group, LabelFigures, Lengths, Name, Names, Published

MOST_NAMES = 15
"""So many speakers, sectors or sources are told one by one."""
MOST_DATES = 31

_PRESS = range(1600, 2200)
"""Years of publication that are plotted."""
_AT_ONCE = 20_000


def groups(
    found: Iterable[tuple[str, list[int]]], done: set[int], skipped: set[int]
) -> dict[str, Group]:
    """Groups of the articles that stand behind a key; those of equal keys are put together."""
    counts: dict[str, list[int]] = {}
    for key, rows in found:
        known = counts.setdefault(key, [0, 0, 0])
        known[0] += len(rows)
        # In pieces: the window has to come to its turn in between.
        for first in range(0, len(rows), _AT_ONCE):
            some = rows[first : first + _AT_ONCE]
            known[1] += len(done.intersection(some))
            known[2] += len(skipped.intersection(some))
    return {
        key: Group(key=key, total=total, done=done, skipped=skipped)
        for key, (total, done, skipped) in counts.items()
    }


def published(by_day: Mapping[str, Group]) -> Published:
    """The articles by what their dates are gathered into."""
    days = {key: day for key in by_day if (day := day_of(key)) is not None}
    step = Step.YEAR
    if days:
        step = step_for(min(days.values()), max(days.values()), most=MOST_DATES)
    found: dict[str, list[Group]] = {}
    for key, group in by_day.items():
        when = begin(days[key], step).isoformat() if key in days else ""
        found.setdefault(when, []).append(group)
    gathered = [_together(key, each) for key, each in found.items()]
    return Published(step=step, groups=tuple(sorted(gathered, key=lambda group: group.key or "~")))


def day_of(text: str) -> date | None:
    """The day that ten characters name, in the form of ISO 8601; None for what no press saw."""
    try:
        day = date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
    return day if day is not None and day.year in _PRESS else None


def most(by_key: Mapping[str, Group]) -> tuple[Group, ...]:
    """The largest groups, then the rest as one, then the one that is not told."""
    unknown = [group for group in by_key.values() if group.key == ""]
    known = sorted(
        (group for group in by_key.values() if group.key),
        key=lambda group: (-group.total, group.key),
    )
    rest = known[MOST_NAMES:]
    others = [_together(None, rest)] if rest else []
    return (*known[:MOST_NAMES], *others, *unknown)


def _together(key: str | None, parts: Sequence[Group]) -> Group:
    return Group(
        key=key,
        total=sum(group.total for group in parts),
        done=sum(group.done for group in parts),
        skipped=sum(group.skipped for group in parts),
    )


def label_figures(
    labels: Iterable[Label], tally: Mapping[tuple[int, int], int]
) -> tuple[LabelFigures, ...]:
    """How many spans each label has, and their lengths; `tally` has them by label and length."""
    by_label: dict[int, Counter[int]] = {}
    for (label, length), count in tally.items():
        by_label.setdefault(label, Counter())[length] += count
    none = Counter[int]()
    return tuple(
        LabelFigures(
            label=label,
            spans=by_label.get(label.row, none).total(),
            lengths=_lengths(by_label.get(label.row, none)),
        )
        for label in labels
    )


def _lengths(counts: Counter[int]) -> Lengths | None:
    if not counts:
        return None
    ordered = sorted(counts)
    spread = _Spread(ordered, [counts[length] for length in ordered])
    low, quarter, middle, three_quarters, high = (
        quantile(spread, part) for part in (0.05, 0.25, 0.5, 0.75, 0.95)
    )
    return Lengths(
        shortest=ordered[0],
        low=low,
        quarter=quarter,
        middle=middle,
        three_quarters=three_quarters,
        high=high,
        longest=ordered[-1],
    )


def most_named(label: Label, counts: Mapping[str, int], quotes: Mapping[str, int]) -> Names:
    """The most frequent names, each in the spelling that is used most."""
    spellings: dict[str, list[str]] = {}
    for name in counts:
        spellings.setdefault(name_key(name), []).append(name)
    found = [
        Name(
            name=" ".join(max(names, key=lambda name: counts[name]).split()),
            spans=sum(counts[name] for name in names),
            quotes=sum(quotes.get(name, 0) for name in names),
        )
        for names in spellings.values()
    ]
    best = sorted(found, key=lambda name: (-name.spans, -name.quotes, name.name))[:MOST_NAMES]
    return Names(label=label, names=tuple(best), others=len(found) - len(best))


def name_key(name: str) -> str:
    """What two spellings of one name share."""
    return " ".join(name.split()).casefold()


class _Spread:
    """Lengths with how often each comes, as if all of them stood in a sequence."""

    def __init__(self, lengths: list[int], counts: list[int]) -> None:
        self._lengths = lengths
        self._ends = list(accumulate(counts))

    def __len__(self) -> int:
        return self._ends[-1]

    def __getitem__(self, place: int) -> int:
        return self._lengths[bisect_right(self._ends, place)]
