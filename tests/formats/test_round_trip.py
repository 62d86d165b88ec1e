"""Every format gives back what was written, up to what it says that it can't hold."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.formats import registry
from annotator.formats.format import Format
from tests.formats.made import articles, fit, read, shape, write

WRITERS = [
    pytest.param(format, id=format.name) for format in registry.writers() if format.read is not None
]


@pytest.mark.parametrize("format", WRITERS)
@given(given=articles())
@settings(max_examples=40)
def test_what_was_written_reads_back(format: Format, given):
    if not registry.is_there(format):
        pytest.skip(f"{format.needs} is not installed")
    fitting = fit(format, given)
    with tempfile.TemporaryDirectory() as folder:
        ending = format.endings[0] if format.endings and not format.is_folder else ""
        found = read(format, write(format, fitting, Path(folder) / f"out{ending}"))
    key = lambda shape: str(sorted(shape.items()))  # noqa: E731
    assert sorted((shape(each, format.keeps) for each in found), key=key) == sorted(
        (shape(each, format.keeps) for each in fitting), key=key
    )


@pytest.mark.parametrize("format", WRITERS)
@given(given=articles())
@settings(max_examples=15)
def test_the_same_articles_give_the_same_bytes(format: Format, given):
    if not registry.is_there(format):
        pytest.skip(f"{format.needs} is not installed")
    fitting = fit(format, given)
    with tempfile.TemporaryDirectory() as folder:
        written = [write(format, fitting, Path(folder) / name) for name in ("one", "two")]
        one, two = (
            {file.name: file.read_bytes() for file in path.rglob("*") if file.is_file()}
            if path.is_dir()
            else {"": path.read_bytes()}
            for path in written
            if path.exists()
        )
    assert one == two
