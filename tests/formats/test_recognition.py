"""Each file is known as of its own format, by what it holds."""

from dataclasses import replace

import pytest

from annotator.core.model import Meta, Status
from annotator.formats import registry
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from tests.formats.made import fit, write

FILES = [
    pytest.param(format, id=format.name)
    for format in registry.writers()
    if format.read is not None and not format.is_folder
]
RECORD = ArticleRecord(
    id="a1",
    text="“We cut 120 jobs,” said Ana Ortiz.",
    meta=Meta(title="Jobs"),
    spans=(
        SpanRecord("q", 1, 16, "quote", "We cut 120 jobs"),
        SpanRecord("s", 24, 33, "speaker", "Ana Ortiz"),
    ),
    relations=(RelationRecord("r", "said_by", "q", "s"),),
)


@pytest.mark.parametrize("format", FILES)
@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("has_spans", [True, False])
def test_what_a_format_writes_is_known_as_its_own(format, status, has_spans, tmp_path):
    if not registry.is_there(format):
        pytest.skip(f"{format.needs} is not installed")
    record = replace(RECORD, status=status, annotator="ana")
    if not has_spans:
        record = replace(record, spans=(), relations=())
    path = write(format, fit(format, [record]), tmp_path / f"out{format.endings[0]}")
    assert registry.reader_for(path) is format
