"""What an exchange format is: how it is found, read and written, and what it can hold."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from annotator.core.model import Label, RelationType
from annotator.core.problems import Problem
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord


class Overlaps(StrEnum):
    """Which of two spans that overlap a format gets that can't hold both."""

    LONGEST = "longest"
    INNERMOST = "innermost"
    LABEL_ORDER = "label-order"
    LEAVE_OUT = "leave-out"


class Unit(StrEnum):
    """What the offsets of a file count."""

    CODE_POINTS = "code-points"
    UTF16 = "utf-16"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPlan:
    """What a person said about a file that is read. `columns` maps what is wanted (text, title,
    published…) to the name of the column that has it; those that are `left_out` are not read.
    `unit`, `header`, `delimiter` and `encoding` (of Python) are None where nobody said.
    """

    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    left_out: frozenset[str] = frozenset()
    delimiter: str | None = None
    encoding: str | None = None
    header: bool | None = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WritePlan:
    """What a writer is told: the scheme of the project, and how overlaps are decided."""

    labels: tuple[Label, ...] = ()
    types: tuple[RelationType, ...] = ()
    overlaps: Overlaps = Overlaps.LONGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """The records of one split of a data set; `name` is empty where there are no splits."""

    name: str = ""
    records: Iterable[ArticleRecord]


PLAIN_READ = ReadPlan()
PLAIN_WRITE = WritePlan()
"""Nobody said anything."""

Reader = Callable[[Path, ReadPlan], Iterator[ArticleRecord | Problem]]
"""Yields what a file, or the folder that a writer made, holds."""

Encoder = Callable[[Iterable[ArticleRecord], WritePlan], Iterator[bytes]]
"""The bytes of one file."""

FilesEncoder = Callable[[Sequence[Split], WritePlan], Iterator[tuple[str, bytes]]]
"""Pairs (name of a file in the folder, with “/”; some of its bytes), one file after the other."""


def never_matches(_path: Path, _start: bytes) -> float:
    """For a format that is only written, or only read when it is named."""
    return 0.0


def no_advice(_losses: Losses) -> Iterable[str]:
    """The usual settings do."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One exchange format. `keeps` says what it holds beside texts and simple spans; with
    `spreads` each part of a chain of quotes has the speaker that the project ties to the first.
    `needs` is the module that must be there (an extra of the wheel), empty where none is. The
    reader of a `verbatim` one gives offsets as they stand, so that the import converts them.

    `matches` says from 0 to 1 how sure it is that a file is of this format, by its path and first
    bytes. A format is written by `encode` (one file) or `encode_files` (a folder), or not at all.
    """

    name: str
    title: str
    description: str
    endings: tuple[str, ...] = ()
    keeps: frozenset[Part] = frozenset()
    spreads: bool = True
    needs: str = ""
    verbatim: bool = False
    matches: Callable[[Path, bytes], float] = never_matches
    read: Reader | None = None
    encode: Encoder | None = None
    encode_files: FilesEncoder | None = None
    advice: Callable[[Losses], Iterable[str]] = no_advice
    """Lines for the configuration of the usual trainer, from what the data holds, and sentences
    about them, which end in a full stop or a colon: these are translated.
    """
    loading: str = ""
    """How what was written gets into the program that it is for, in Markdown: a line of its code, a
    command, or the place in its menus. NAME is the file or folder.
    """

    @property
    def is_written(self) -> bool:
        """Whether it can be exported."""
        return self.encode is not None or self.encode_files is not None

    @property
    def is_folder(self) -> bool:
        """Whether an export makes a folder, also without splits."""
        return self.encode_files is not None

    def file_of(self, split: str) -> str:
        """The name of the file that holds a split, where a file holds one."""
        return f"{split}{self.endings[0]}"
