"""What killed processes have left goes; what living ones are making stays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store.leftovers import sweep

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are asked as POSIX does")


@pytest.fixture
def gone() -> int:
    """The number of a process that is no more."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_only_what_a_dead_process_left_of_this_name_goes(tmp_path: Path, gone: int) -> None:
    out = tmp_path / "out [1].jsonl"
    left = tmp_path / f".{out.name}.{gone}.part"
    left.write_text("half")
    kept = [
        tmp_path / f".{out.name}.{os.getpid()}.part",
        tmp_path / f".{out.name}.words.part",
        tmp_path / f".other.jsonl.{gone}.part",
        out,
    ]
    for path in kept:
        path.write_text("mine")
    sweep(out, ".part")
    assert not left.exists()
    assert all(path.exists() for path in kept)


def test_a_folder_goes_with_all_that_is_in_it(tmp_path: Path, gone: int) -> None:
    left = tmp_path / f".out.{gone}.part"
    left.mkdir()
    (left / "a.txt").write_text("half")
    sweep(tmp_path / "out", ".part")
    assert not left.exists()


def test_a_folder_that_is_not_there_has_no_leftovers(tmp_path: Path) -> None:
    sweep(tmp_path / "none" / "out", ".part")
    assert list(tmp_path.iterdir()) == []
