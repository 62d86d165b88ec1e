"""The preloaded library: made with the system's compiler, told what to break, its log read."""

import ctypes
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
COMPILER = next((found for name in ("cc", "gcc", "clang") if (found := shutil.which(name))), None)
WHY_NOT = "needs Linux and a C compiler (cc)" if COMPILER is None or sys.platform != "linux" else ""
"""Why there is no shim on this computer; empty where there is one."""

_PRELOADED = "ANNOTATOR_FAULTS_SHIM"
_ENTRY = struct.Struct("=BQqIHH")


class Fault(IntEnum):
    """What happens at the n-th call; the order is the one of shim.c."""

    NONE = 0
    KILL = 1
    TORN = 2
    """A write is done by half, and the process killed."""
    FULL = 3
    FAULTY = 4
    SHORT = 5
    """A write takes a part; where this lasts, the next takes nothing more."""
    SYNC = 6


class Act(IntEnum):
    """What the log tells of."""

    WRITE = 0
    RESIZE = 1
    FLUSH = 2
    CREATE = 3
    MOVE = 4
    LINK = 5
    REMOVE = 6
    MARK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One call. `file` is a number that tells files apart (0: the folder); `offset` is where, how
    long, or which mark; `name` and `other` are whole paths.
    """

    act: Act
    file: int
    offset: int
    name: str
    other: str
    data: bytes


def enter() -> None:
    """Go on with the shim in this process, which is started anew if need be."""
    if _PRELOADED in os.environ:
        return
    folder = Path(os.environ.get("TMPDIR", "/tmp")) / f"annotator-faults-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    library = folder / f"shim-{SOURCE.stat().st_mtime_ns}.so"
    if not library.exists():
        assert COMPILER is not None
        made = library.with_suffix(f".{os.getpid()}")
        command = [COMPILER, "-O1", "-fPIC", "-shared", "-o", made, SOURCE, "-ldl", "-lpthread"]
        subprocess.run(command, check=True)
        made.replace(library)
    os.environ |= {"LD_PRELOAD": str(library), _PRELOADED: str(library)}
    os.execv(sys.executable, [sys.executable, "-m", "tests.faults", *sys.argv[1:]])


class Shim:
    """Says what is to break; in the process that it is loaded into, and those forked from it."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(os.environ[_PRELOADED])
        self._library.fault_count.restype = ctypes.c_long
        self._library.fault_hits.restype = ctypes.c_long

    def arm(self, folder: Path, fault: Fault, at: int = 0, *, lasting: bool = False) -> None:
        """Count the calls on the files of a folder; the one of this number, from 1, goes wrong."""
        where = os.fsencode(folder.resolve())
        self._library.fault_arm(where, int(fault), ctypes.c_long(at), int(lasting))

    def disarm(self) -> None:
        """All is well again."""
        self._library.fault_disarm()

    @property
    def count(self) -> int:
        """How many calls there were that could have failed so."""
        return self._library.fault_count()

    @property
    def hits(self) -> int:
        """How many failed."""
        return self._library.fault_hits()

    def log(self, path: Path) -> None:
        """Keep what is done from now on."""
        self._library.fault_log(os.fsencode(path))

    def mark(self, number: int) -> None:
        """Put a mark into the log."""
        self._library.fault_mark(ctypes.c_long(number))


def read_log(path: Path) -> Iterator[Entry]:
    """What was done, in its order."""
    source = memoryview(path.read_bytes())
    place = 0
    while place < len(source):
        act, file, offset, size, names, others = _ENTRY.unpack_from(source, place)
        place += _ENTRY.size
        name, place = bytes(source[place : place + names]), place + names
        other, place = bytes(source[place : place + others]), place + others
        data, place = bytes(source[place : place + size]), place + size
        yield Entry(
            act=Act(act),
            file=file,
            offset=offset,
            name=os.fsdecode(name),
            other=os.fsdecode(other),
            data=data,
        )
