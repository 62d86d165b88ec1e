"""What an import did, or would do, as a whole and file by file."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.problems import Problem
from annotator.formats.format import Unit


@dataclass(slots=True, kw_only=True)
class FileReport:
    """What one file, or a folder that is one, brought. `misfits` are spans whose surface is not at
    their place; `fits` are those of them that it is at in another unit.
    """

    path: Path
    format: str = ""
    articles: int = 0
    spans: int = 0
    relations: int = 0
    duplicates: int = 0
    refused: int = 0
    misfits: int = 0
    fits: Counter[Unit] = field(default_factory=Counter[Unit])

    @property
    def unit(self) -> Unit | None:
        """What the offsets count, where most misfits speak for it."""
        unit, count = max(self.fits.items(), key=lambda pair: pair[1], default=(None, 0))
        return unit if 2 * count > self.misfits else None


@dataclass(slots=True, kw_only=True)
class ImportReport:
    """What an import did. `articles`, `spans` and `relations` are new; `seq` is its operation
    (None: nothing was written); `told` says what was done to texts on the way in. `left_out` are
    spans and relations that a person did not want; `unknown_labels` and `unknown_types` count, by
    name, those that the project had no label or type for.
    """

    articles: int = 0
    spans: int = 0
    relations: int = 0
    statuses: int = 0
    duplicates: int = 0
    refused: int = 0
    left_out: int = 0
    unknown_labels: Mapping[str, int] = field(default_factory=dict[str, int])
    unknown_types: Mapping[str, int] = field(default_factory=dict[str, int])
    files: list[FileReport] = field(default_factory=list[FileReport])
    problems: list[Problem] = field(default_factory=list[Problem])
    told: list[str] = field(default_factory=list[str])
    seq: int | None = None

    @property
    def is_new(self) -> bool:
        """Whether anything came in."""
        return bool(self.articles or self.spans or self.relations or self.statuses)

    def totals(self) -> tuple[int, int, int, int, int]:
        """Articles, spans, relations, duplicates and refused so far."""
        return self.articles, self.spans, self.relations, self.duplicates, self.refused
