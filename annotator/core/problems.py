"""One thing that was refused or kept back in a long task, told with its place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`line` counts from 1 (None: the file as a whole); `code` is stable for programs."""

    file: str
    line: int | None = None
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line is not None else self.file
        return f"{place}: {self.message} {self.hint}".strip()
