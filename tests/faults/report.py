"""Counts what was tried and what went wrong, and tells it."""

import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

SHOWN = 20


class Found(Exception):
    """Something went wrong, and that is all that was asked."""


class Report:
    """The figures of a run; `failed` where anything was not as it must be.

    One that `ends` at the first of these raises Found, and tells nothing.
    """

    def __init__(self, *, ends: bool = False) -> None:
        self._ends = ends
        self._tried = Counter[str]()
        self._wrong: list[str] = []
        self._told = Counter[str]()
        self._acknowledged = 0
        self._begun = time.monotonic()

    @property
    def failed(self) -> bool:
        """Whether anything went wrong."""
        return bool(self._wrong)

    @property
    def first(self) -> str:
        """The first thing that went wrong, in one line."""
        return self._wrong[0].splitlines()[0] if self._wrong else ""

    def tried(self, what: str, count: int = 1) -> None:
        """One more of a kind."""
        self._tried[what] += count
        if sys.stderr.isatty() and not self._ends:
            sys.stderr.write(f"\r{what}: {self._tried[what]:,} ")

    def acknowledged(self, steps: int) -> None:
        """So many steps were acknowledged, and looked for afterwards."""
        self._acknowledged += steps

    def told(self, sentences: Iterable[str]) -> None:
        """What a user was told, without names and numbers."""
        self._told.update(re.sub(r"/\S*/", "…/", sentence) for sentence in sentences)

    def wrong(self, where: str, found: Sequence[str], *, keep: Path | None = None) -> None:
        """What was not as it must be."""
        for each in found:
            self._wrong.append(f"{where}: {each}" + (f" ({keep})" if keep else ""))
            if len(self._wrong) <= SHOWN:
                self.note(f"WRONG {self._wrong[-1]}")
        if found and self._ends:
            raise Found

    def note(self, text: str) -> None:
        """A line in between."""
        if not self._ends:
            print(text, flush=True)

    def tell(self) -> None:
        """The figures."""
        for what, count in self._tried.items():
            self.note(f"{what}: {count:,}")
        if self._acknowledged:
            self.note(f"acknowledged steps looked for: {self._acknowledged:,}")
        for sentence, count in self._told.most_common():
            self.note(f"  told {count:,} ×: {sentence}")
        self.note(f"wrong: {len(self._wrong)}  ({time.monotonic() - self._begun:.0f} s)")
