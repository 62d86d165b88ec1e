"""Readers of files and folders take any damage: a record or a problem comes out, never an error."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.problems import Problem
from annotator.formats import registry
from annotator.formats.format import PLAIN_READ
from annotator.formats.records import ArticleRecord
from tests.formats.made import articles, fit, write

NAMES = ("conll", "huggingface", "brat", "parquet", "spacy", "cas", "refi")
damages = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from(("cut", "flip", "drop", "double")), st.binary()),
    min_size=1,
    max_size=3,
)


def damaged(data: bytes, damage: list[tuple[float, str, bytes]]) -> bytes:
    for share, kind, more in damage:
        at = int(share * len(data))
        end = at + max(1, len(more))
        data = {
            "cut": data[:at],
            "flip": data[:at] + more + data[end:],
            "drop": data[:at] + data[end:],
            "double": data[:end] + data[at:],
        }[kind]
    return data


@pytest.mark.parametrize("name", NAMES)
@given(given=articles(), damage=damages, which=st.integers(0, 50))
@settings(max_examples=40)
def test_damaged_files_give_records_and_problems(name: str, given, damage, which):
    format = registry.writer(name)
    if not registry.is_there(format):
        pytest.skip(f"{format.needs} is not installed")
    assert format.read is not None
    with tempfile.TemporaryDirectory() as folder:
        ending = format.endings[0] if not format.is_folder else ""
        path = write(format, fit(format, given), Path(folder) / f"out{ending}")
        files = sorted(file for file in path.rglob("*") if file.is_file()) or [path]
        victim = files[which % len(files)]
        victim.write_bytes(damaged(victim.read_bytes(), damage))
        for item in format.read(path, PLAIN_READ):
            assert isinstance(item, ArticleRecord | Problem)
