"""ZIP archives: each file in one through the reader that fits it, unpacked under other names."""

import re
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.charsets import guess
from annotator.formats.format import PLAIN_READ, Format, ReadPlan
from annotator.formats.records import ArticleRecord
from annotator.formats.values import Fault

_START = b"PK\x03\x04"
_EMPTY = b"PK\x05\x06"
_MOST_ENTRIES = 100_000
_MOST_BYTES = 2 * 1024 * 1024 * 1024
"""Of all files together, unpacked."""
_MOST_RATIO = 200
"""A larger file that shrank more than so many times holds no articles."""
_SMALL = 1024 * 1024
_CHUNK = 1024 * 1024
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_SAFE_ENDING = re.compile(r"\.[A-Za-z0-9]{1,16}")
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() != ".zip":
        return 0.0
    return 0.8 if start.startswith((_START, _EMPTY)) else 0.2


def read(path: Path, plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield what the files in the archive hold, and the Problems of each under its own name."""
    try:
        with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
            yield from _files(path, archive, Path(folder), plan)
    except OSError as error:
        yield Problem(
            file=path.name,
            code="unreadable",
            message=f"The archive can't be read: {error.strerror or error}.",
        )
    except _DAMAGED:
        yield Problem(
            file=path.name,
            code="bad-archive",
            message="This is no ZIP archive, or a damaged one.",
            hint="Get a whole copy of it.",
        )


def _files(
    path: Path, archive: zipfile.ZipFile, folder: Path, plan: ReadPlan
) -> Iterator[ArticleRecord | Problem]:
    entries = [entry for entry in archive.infolist() if not _is_beside(entry)]
    if not entries:
        yield Problem(file=path.name, code="empty", message="There are no files in the archive.")
    if len(entries) > _MOST_ENTRIES:
        yield Problem(
            file=path.name,
            code="too-big",
            message=f"The archive has {len(entries):,} files; it may have {_MOST_ENTRIES:,}.",
            hint="Unpack it and import the folder.",
        )
        return
    left, packed = _MOST_BYTES, 0
    for number, entry in enumerate(entries):
        name, told = _name(entry)
        file = f"{path.name}/{name}"
        packed += entry.compress_size
        try:
            _check(entry, name, left)
            place = folder / f"{number}{_ending(name)}"
            left -= _unpack(archive, entry, place, left)
            yield from _records(place, file, packed, told, plan)
            place.unlink()
        except Fault as fault:
            yield Problem(file=file, code=fault.code, message=str(fault), hint=fault.hint)


def _is_beside(entry: zipfile.ZipInfo) -> bool:
    """Whether this is a folder, or what a system puts beside the files."""
    parts = PurePosixPath(entry.filename).parts
    is_hidden = bool(parts) and parts[-1].startswith(".") and parts[-1] != ".."
    return entry.is_dir() or is_hidden or "__MACOSX" in parts


def _name(entry: zipfile.ZipInfo) -> tuple[str, tuple[str, ...]]:
    """The name of a file, and what was done to read it where the archive doesn't say how."""
    name = entry.filename
    if entry.flag_bits & _UTF8_NAME or name.isascii():
        return name, ()
    raw = name.encode("cp437", "replace")
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        codec = guess(raw)
    name = raw.decode(codec) if codec else name
    return name, (f"The letters of the name “{name}” are a guess.",)


def _check(entry: zipfile.ZipInfo, name: str, left: int) -> None:
    """Raise Fault for what is not unpacked."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if ".." in parts or name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name):
        raise Fault("bad-name", "Its name leads out of the archive, so it was left out.")
    if entry.flag_bits & _ENCRYPTED:
        raise Fault(
            "encrypted", "It is protected by a password.", "Unpack the archive and import that."
        )
    is_bomb = entry.file_size > _SMALL and (
        entry.file_size > _MOST_RATIO * max(1, entry.compress_size)
    )
    if is_bomb:
        raise Fault("too-big", "It unpacks to far more than articles have, so it was left out.")
    if entry.file_size > left:
        raise _too_much()


def _too_much() -> Fault:
    return Fault(
        "too-big",
        f"The files of the archive have more than {_MOST_BYTES // 1024**2:,} MB together.",
        "Unpack it and import the folder.",
    )


def _ending(name: str) -> str:
    ending = PurePosixPath(name).suffix
    return ending if _SAFE_ENDING.fullmatch(ending) else ""


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, place: Path, left: int) -> int:
    """Write a file under a name of our own; gives its size. Raises Fault."""
    size = 0
    try:
        with archive.open(entry) as source, place.open("wb") as target:
            while chunk := source.read(_CHUNK):
                size += len(chunk)
                if size > left:  # what the archive says of the size may not be true
                    raise _too_much()
                target.write(chunk)
    except _DAMAGED as error:
        raise Fault("bad-archive", "It can't be unpacked: the archive is damaged there.") from error
    return size


def _records(
    place: Path, file: str, packed: int, told: tuple[str, ...], plan: ReadPlan
) -> Iterator[ArticleRecord | Problem]:
    """What the reader that fits an unpacked file makes of it, under the name in the archive."""
    with place.open("rb") as handle:
        start = handle.read(len(_START))
    format = registry.reader_for(place)
    if format is FORMAT or (format is None and start == _START):
        raise Fault(
            "nested", "It is an archive in an archive.", "Unpack it and import what is in it."
        )
    if format is None or format.read is None:
        raise Fault("unknown-format", "The file is of no kind that can be imported.")
    inner = file.partition("/")[2]
    for item in format.read(place, plan):
        if isinstance(item, Problem):
            yield replace(item, file=file)
        else:
            item.meta = replace(item.meta, file=file if item.meta.file else None)
            item.told = (*told, *(f"{inner}: {sentence}" for sentence in item.told))
            item.at = packed
            yield item


FORMAT = Format(
    name="zip",
    title="ZIP archive",
    description="Each file in the archive by the reader that fits it",
    endings=(".zip",),
    matches=matches,
    read=read,
)
