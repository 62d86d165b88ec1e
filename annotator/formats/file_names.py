"""Names of files for articles, in folders that other programs read."""

import re

_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST = 80


class FileNames:
    """Gives each article a name that is safe on every system, and another one to each."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def take(self, wanted: str | None) -> str:
        """A name near the one that is wanted, without an ending."""
        name = _UNSAFE.sub("_", wanted or "")[:_LONGEST].strip("._") or "article"
        if _RESERVED.match(name):
            name = f"_{name}"
        key = name.casefold()
        while (number := self._taken.get(key, 0)) != 0:
            self._taken[key] = number + 1
            name = f"{name}-{number + 1}"
            key = name.casefold()
        self._taken[key] = 1
        return name
