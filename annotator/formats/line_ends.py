"""Plain line ends for texts whose positions count both characters of Windows' ones."""

import re
from bisect import bisect_left

from annotator.formats.decoding import plain_line_ends
from annotator.formats.records import ArticleRecord, SpanRecord


def make_plain(record: ArticleRecord) -> None:
    """Give the text plain line ends; its spans move with it, and the record tells."""
    returns = [match.start() for match in re.finditer("\r\n", record.text)]
    before = record.text
    text, told = plain_line_ends(before)
    record.text = text
    record.told += told

    def moved(span: SpanRecord) -> SpanRecord:
        start = span.start - bisect_left(returns, span.start)
        end = max(start + 1, span.end - bisect_left(returns, span.end))
        is_true = span.text == before[span.start : span.end]
        surface = text[start:end] if is_true else span.text
        return span._replace(start=start, end=end, text=surface)

    record.spans = [moved(span) for span in record.spans]
