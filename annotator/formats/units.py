"""Offsets of other programs to code points: as a person said, or as the surface proves."""

from annotator.core.offsets import TextMap
from annotator.formats.format import Unit
from annotator.formats.records import ArticleRecord


class Units:
    """Places in one text. `unit` is what its offsets count; None lets each surface prove it.

    `converted` says whether any offsets were found to count UTF-16 units that nobody had named.
    """

    def __init__(self, text: str, unit: Unit | None = None, map: TextMap | None = None) -> None:
        self._text = text
        self._unit = unit
        self._map = map
        self.converted = False

    def place(self, start: int, end: int, surface: str | None = None) -> tuple[int, int]:
        """The range in code points; as it is given where it lies outside of the text."""
        if self._unit is not None:
            return self._as(self._unit, start, end)
        if surface is None or self.reads(start, end, surface):
            return start, end
        found = self._as(Unit.UTF16, start, end)
        if not self.reads(*found, surface):
            return start, end
        self.converted = True
        return found

    def reads(self, start: int, end: int, surface: str) -> bool:
        """Whether the text there is the surface, but for blanks, which browsers change."""
        if not 0 <= start < end:
            return False
        there = self._text[start:end]
        return there == surface or "".join(there.split()) == "".join(surface.split())

    def _as(self, unit: Unit, start: int, end: int) -> tuple[int, int]:
        if unit is Unit.CODE_POINTS:
            return start, end
        if self._map is None:
            self._map = TextMap(self._text)
        convert = self._map.from_utf16 if unit is Unit.UTF16 else self._map.from_utf8
        try:
            return convert(start), convert(end)
        except IndexError:
            return start, end


def convert(record: ArticleRecord, unit: Unit) -> None:
    """Make the offsets of a record, as its file has them, code points."""
    units = Units(record.text, unit)
    record.spans = [
        span._replace(start=start, end=end)
        for span in record.spans
        for start, end in (units.place(span.start, span.end),)
    ]
