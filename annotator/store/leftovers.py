"""What processes that were killed have left beside a file: found by the number in its name."""

import glob
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path


def sweep(path: Path, ending: str) -> None:
    """Remove files and folders “.NAME.NUMBER.ending” of processes that are no more."""
    with suppress(OSError):
        for left in path.parent.glob(f".{glob.escape(path.name)}.*{ending}"):
            number = left.name.removesuffix(ending).rpartition(".")[2]
            if number.isdecimal() and not _lives(int(number)):
                if left.is_dir():
                    shutil.rmtree(left, ignore_errors=True)
                else:
                    left.unlink(missing_ok=True)


def _lives(number: int) -> bool:
    if sys.platform == "win32":
        return False  # What a process has open there can't be removed.
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
