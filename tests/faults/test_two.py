"""A short fight of two processes for one file."""

import os

import pytest

from tests.faults.report import Report
from tests.faults.two import run

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")


def test_two_processes_lose_nothing_and_write_only_in_turn(tmp_path, capsys) -> None:
    report = Report()
    run(tmp_path, report, seconds=6, seed=3)
    report.tell()
    assert not report.failed, capsys.readouterr().out
