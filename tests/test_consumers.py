"""Every format that is written has a program, or its documentation, that it is held to."""

from annotator.formats import registry
from tests.consumers.__main__ import CONSUMERS, OF_SPLITS


def test_every_format_that_is_written_is_read_by_somebody():
    assert {format.name for format in registry.writers()} == {"jsonl", *CONSUMERS}
    assert set(OF_SPLITS) <= set(CONSUMERS)
