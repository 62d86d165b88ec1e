"""Plain line ends for texts whose positions count both characters of Windows' ones."""

import re
from bisect import bisect_left

from annotator.formats.decoding import plain_line_ends
from annotator.formats.records import ArticleRecord


def make_plain(record: ArticleRecord) -> None:
    """Give the text plain line ends; its spans move with it, and the record tells."""
    returns = [match.start() for match in re.finditer("\r\n", record.text)]
    record.text, told = plain_line_ends(record.text)
    record.told += told
    record.spans = [
        span._replace(
            start=span.start - bisect_left(returns, span.start),
            end=span.end - bisect_left(returns, span.end),
        )
        for span in record.spans
    ]
