"""A disk that loses its power: what was not synced is there, or is not, or is rubbish."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.shim import Act, Entry

SECTOR = 512


@dataclass(slots=True)
class Content:
    """A file: what is on the disk for sure, and what was done to it since, in its order."""

    synced: bytes = b""
    since: list[Entry] = field(default_factory=list[Entry])

    def settle(self) -> None:
        """What was done is on the disk now."""
        now = bytearray(self.synced)
        for entry in self.since:
            _apply(now, entry)
        self.synced = bytes(now)
        self.since = []

    def after_power_loss(self, choose: random.Random, keep: float, garble: float) -> bytes:
        """One of the contents that may be found: each sector was written, or not, or badly."""
        now = bytearray(self.synced)
        for entry in self.since:
            if entry.act is Act.RESIZE:
                if choose.random() < keep:
                    _apply(now, entry)
                continue
            for at in range(entry.offset, entry.offset + len(entry.data), SECTOR):
                part = entry.data[at - entry.offset : at - entry.offset + SECTOR]
                luck = choose.random()
                if luck < garble:
                    _put(now, at, choose.randbytes(len(part)))
                elif luck < garble + keep:
                    _put(now, at, part)
        return bytes(now)


class Disk:
    """The files of one folder; names follow what is done to them only up to a point as well."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._contents: dict[int, Content] = {}
        self._synced: dict[str, Content] = {}
        self._names: dict[str, Content] = {}
        self._steps: list[tuple[str, Content | None]] = []
        """What happened to the names since the folder was synced: None where one went."""

    def lay(self, path: Path) -> None:
        """A file that was there from the beginning."""
        content = Content(synced=path.read_bytes())
        self._contents[path.stat().st_ino] = content
        self._names[str(path)] = self._synced[str(path)] = content

    def do(self, entry: Entry) -> None:
        """Follow what was done."""
        match entry.act:
            case Act.CREATE:
                content = Content()
                self._contents[entry.file] = content
                self._name(entry.name, content)
            case Act.WRITE | Act.RESIZE:
                self._contents.setdefault(entry.file, Content()).since.append(entry)
            case Act.FLUSH if entry.file:
                self._contents.setdefault(entry.file, Content()).settle()
            case Act.FLUSH:
                self._synced = dict(self._names)
                self._steps = []
            case Act.LINK:
                self._name(entry.other, self._names[entry.name])
            case Act.MOVE:
                self._name(entry.other, self._names[entry.name])
                self._name(entry.name, None)
            case Act.REMOVE:
                self._name(entry.name, None)
            case Act.MARK:
                pass

    def images(self, choose: random.Random) -> Iterator[dict[str, bytes]]:
        """What may be found after the power went now: all kept, all lost, and by chance."""
        for keep, garble in ((1.0, 0.0), (0.0, 0.0), (0.5, 0.0), (0.4, 0.3), (0.9, 0.05)):
            steps = self._steps
            if keep < 1.0:
                steps = steps[: choose.randint(0, len(steps))] if keep else []
            names = dict(self._synced)
            for name, content in steps:
                if content is None:
                    names.pop(name, None)
                else:
                    names[name] = content
            yield {
                name: content.after_power_loss(choose, keep, garble)
                for name, content in names.items()
            }

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing that could be lost."""
        return not self._steps and not any(each.since for each in self._names.values())

    def _name(self, name: str, content: Content | None) -> None:
        if content is None:
            self._names.pop(name, None)
        else:
            self._names[name] = content
        self._steps.append((name, content))


def _apply(now: bytearray, entry: Entry) -> None:
    if entry.act is Act.RESIZE:
        del now[entry.offset :]
        now.extend(bytes(entry.offset - len(now)))
    else:
        _put(now, entry.offset, entry.data)


def _put(now: bytearray, at: int, data: bytes) -> None:
    if len(now) < at:
        now.extend(bytes(at - len(now)))
    now[at : at + len(data)] = data
