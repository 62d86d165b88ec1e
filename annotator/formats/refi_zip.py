"""The archive of a REFI-QDA project: its members are read one by one, bounded, never unpacked."""

import re
import zipfile
import zlib
from pathlib import Path
from typing import Any, Self

from annotator.formats.decoding import MAX_BYTES
from annotator.formats.values import Fault
from annotator.formats.xml import parse

PROJECT = "project.qde"
FAULTS = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError)
"""What `zipfile` raises for archives that are damaged, locked or packed in an unusual way."""

_LARGEST_PROJECT = 512 * 1024 * 1024
_INTERNAL = re.compile(r"internal://(?P<name>[^/\\]+)")


class Archive:
    """An archive that is open for reading."""

    def __init__(self, path: Path) -> None:
        self.size = path.stat().st_size
        self._zip = zipfile.ZipFile(path)
        self._names = {info.filename.casefold(): info for info in self._zip.infolist()}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def project(self) -> Any:
        """The root of the project’s XML. Raises Fault, and one of FAULTS."""
        return parse(self._read(PROJECT, _LARGEST_PROJECT))

    def source(self, path: str) -> bytes:
        """The bytes of a source by its path in the XML. Raises Fault, and one of FAULTS."""
        match = _INTERNAL.fullmatch(path)
        if match is None:
            raise Fault("no-text", f"The text lies outside of the project: {path[:80]}.")
        return self._read(f"sources/{match['name']}", MAX_BYTES)

    def _read(self, name: str, limit: int) -> bytes:
        info = self._names.get(name.casefold())
        if info is None:
            raise Fault("no-text", f"The file “{name[:80]}” is not in the archive.")
        # What the archive says of its sizes need not be true: no more than the limit is unpacked.
        with self._zip.open(info) as handle:
            data = handle.read(limit + 1)
        if len(data) > limit:
            raise Fault("too-big", f"“{name[:80]}” has more than {limit // 1024 // 1024} MB.")
        return data
