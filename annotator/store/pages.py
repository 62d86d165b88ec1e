"""Reads the rows of an SQLite file page by page, as far as its bytes let it.

SQLite gives up a table at its first bad page. Here each page stands for itself, so that what is
lost is the rows of bad pages and no more. After https://www.sqlite.org/fileformat2.html
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from mmap import mmap
from typing import Any

MAGIC = b"SQLite format 3\0"
USUAL_SIZE = 4096
_LEAF, _INTERIOR = 13, 5
_INDEX_LEAF, _INDEX_INTERIOR = 10, 2
_HEADER = 100
_MOST_COLUMNS = 100
_TOLD_EVERY = 50

_BROKEN = (IndexError, struct.error, UnicodeDecodeError)
"""What reading bytes that are no page may raise."""

Row = tuple[Any, ...]


class BadPage(Exception):
    """The bytes are no page of the kind that they should be."""


@dataclass(slots=True)
class Found:
    """The rows of a table, and the numbers of its leaves that were read and of its pages that were
    not. `gaps` are the first and last row that a bad page may have had.
    """

    rows: dict[int, Row] = field(default_factory=dict[int, Row])
    read: set[int] = field(default_factory=set[int])
    bad: set[int] = field(default_factory=set[int])
    gaps: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])

    def may_lack(self, row: int) -> bool:
        """Whether a row may have been on a page that could not be read."""
        return any(low <= row <= high for low, high in self.gaps)


class PageFile:
    """The bytes of a database file with its write-ahead log laid over it."""

    def __init__(
        self,
        data: bytes | mmap,
        log: bytes = b"",
        looked: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> None:
        """`looked` hears how many pages were looked at, of about how many; it may raise."""
        self.has_header = data[:16] == MAGIC
        self.size = self._page_size(data)
        self._data = data
        self._looked = looked
        self._looks = 0
        self._over = _committed(log, self.size) if log else {}
        self.count = max(-(-len(data) // self.size), max(self._over, default=0))
        reserved = data[20] if self.has_header else 0
        self._usable = self.size - reserved
        if 1 in self._over:
            self.has_header = self._over[1][:16] == MAGIC

    def page(self, number: int) -> bytes:
        """The bytes of a page; numbers begin at 1. Raises BadPage where the file has none."""
        found = self._over.get(number)
        if found is None:
            found = self._data[(number - 1) * self.size : number * self.size]
        if number < 1 or len(found) < self.size:
            raise BadPage(f"page {number} is not there")
        return found

    def roots(self) -> tuple[dict[str, int], bool]:
        """The first page of each table and index by name, and whether these are all of them."""
        schema = self.table(1)
        roots = {
            row[1]: row[3]
            for row in schema.rows.values()
            if len(row) == 5 and isinstance(row[1], str) and isinstance(row[3], int)
        }
        return roots, not schema.bad and self.has_header

    def table(self, root: int) -> Found:
        """The rows of the table that begins at a page."""
        found = Found()
        self._walk(root, (-(1 << 63), (1 << 63) - 1), found, set())
        return found

    def index(self, root: int) -> tuple[list[Row], bool]:
        """The entries of an index (its columns, then the row), and whether these are all."""
        entries: list[Row] = []
        seen: set[int] = set()
        waiting, is_whole = [root], True
        while waiting:
            number = waiting.pop()
            try:
                if number in seen:
                    raise BadPage(f"page {number} leads back to itself")
                seen.add(number)
                kind, cells, last = self._cells(number)
                if kind not in (_INDEX_INTERIOR, _INDEX_LEAF):
                    raise BadPage(f"page {number} is of no index")
                page = self.page(number)
                if kind == _INDEX_INTERIOR:
                    waiting.append(last)
                for cell in cells:
                    at = cell
                    if kind == _INDEX_INTERIOR:
                        waiting.append(_uint(page, at, 4))
                        at += 4
                    size, at = _varint(page, at)
                    entries.append(_record(self._payload(page, at, size, is_index=True)))
            except (BadPage, *_BROKEN):
                is_whole = False
        return entries, is_whole

    def leaves(self) -> Iterator[tuple[int, dict[int, Row]]]:
        """Every page that can be read as a leaf of some table, whether it belongs to one or not."""
        for number in range(1, self.count + 1):
            try:
                kind, cells, _ = self._cells(number)
                if kind == _LEAF:
                    yield number, dict(self._leaf_rows(number, cells))
            except BadPage:
                continue

    def free_pages(self) -> set[int]:
        """The pages that hold nothing any more, as far as the first page can be read."""
        free: set[int] = set()
        try:
            trunk = _uint(self.page(1), 32, 4) if self.has_header else 0
        except BadPage:
            return free
        while trunk and trunk not in free:
            free.add(trunk)
            try:
                page = self.page(trunk)
            except BadPage:
                break
            leaves = min(_uint(page, 4, 4), self._usable // 4 - 2)
            free.update(_uint(page, 8 + 4 * at, 4) for at in range(leaves))
            trunk = _uint(page, 0, 4)
        return free

    def _walk(self, number: int, between: tuple[int, int], found: Found, above: set[int]) -> None:
        """Read a page and all below it; `between` are the rows that it may have."""
        try:
            if number in above or len(above) > 30:
                raise BadPage(f"page {number} leads back to itself")
            kind, cells, last = self._cells(number)
            if kind == _LEAF:
                rows = self._leaf_rows(number, cells)
                if any(not between[0] <= row <= between[1] for row, _ in rows):
                    raise BadPage(f"page {number} is of another table")
                found.rows.update(rows)
                found.read.add(number)
                return
            if kind != _INTERIOR:
                raise BadPage(f"page {number} is of no table")
            children = [_child(self.page(number), at) for at in cells]
        except (BadPage, *_BROKEN):
            if number not in found.bad:
                found.bad.add(number)
                found.gaps.append(between)
            return
        low, high = between
        for child, key in children:
            self._walk(child, (low, key), found, above | {number})
            low = key + 1
        self._walk(last, (low, high), found, above | {number})

    def _cells(self, number: int) -> tuple[int, list[int], int]:
        """The kind of a page, where its cells lie, and its last child."""
        self._looks += 1
        if self._looks % _TOLD_EVERY == 0:
            self._looked(min(self._looks, self.count), self.count)
        page = self.page(number)
        start = _HEADER if number == 1 else 0
        kind = page[start]
        if kind not in (_LEAF, _INTERIOR, _INDEX_LEAF, _INDEX_INTERIOR):
            raise BadPage(f"page {number} is of no kind")
        is_interior = kind in (_INTERIOR, _INDEX_INTERIOR)
        count = _uint(page, start + 3, 2)
        first = start + (12 if is_interior else 8)
        if first + 2 * count > self._usable:
            raise BadPage(f"page {number} can't have {count} cells")
        cells = list(struct.unpack_from(f">{count}H", page, first))
        if any(not first + 2 * count <= at < self._usable for at in cells):
            raise BadPage(f"a cell of page {number} lies outside of it")
        return kind, cells, _uint(page, start + 8, 4) if is_interior else 0

    def _leaf_rows(self, number: int, cells: list[int]) -> list[tuple[int, Row]]:
        """The rows of a leaf; all or none, as bad bytes seldom come alone."""
        page = self.page(number)
        rows: list[tuple[int, Row]] = []
        try:
            for cell in cells:
                size, at = _varint(page, cell)
                row, at = _varint(page, at)
                row = row - (1 << 64) if row >= 1 << 63 else row
                rows.append((row, _record(self._payload(page, at, size, is_index=False))))
        except _BROKEN as error:
            raise BadPage(f"page {number} is damaged") from error
        return rows

    def _payload(self, page: bytes, at: int, size: int, *, is_index: bool) -> bytes:
        """The bytes of a record, wherever they lie."""
        usable = self._usable
        most = ((usable - 12) * 64 // 255 - 23) if is_index else usable - 35
        if size <= most:
            if at + size > usable:
                raise BadPage("a record goes beyond its page")
            return page[at : at + size]
        if size > self.count * self.size:
            raise BadPage("a record is larger than the file")
        least = (usable - 12) * 32 // 255 - 23
        here = least + (size - least) % (usable - 4)
        here = here if here <= most else least
        parts = [page[at : at + here]]
        left, following = size - here, _uint(page, at + here, 4)
        seen: set[int] = set()
        while left > 0:
            if following in seen:
                raise BadPage("a record leads back to itself")
            seen.add(following)
            more = self.page(following)
            parts.append(more[4 : 4 + min(left, usable - 4)])
            left -= usable - 4
            following = _uint(more, 0, 4)
        if following:
            raise BadPage("a record goes on behind its end")
        return b"".join(parts)

    @staticmethod
    def _page_size(data: bytes | mmap) -> int:
        size = struct.unpack_from(">H", data, 16)[0] if len(data) >= _HEADER else 0
        size = 65536 if size == 1 else size
        is_sound = 512 <= size <= 65536 and size & (size - 1) == 0
        return size if is_sound and data[:16] == MAGIC else USUAL_SIZE


def _committed(log: bytes, size: int) -> dict[int, bytes]:
    """The pages of a write-ahead log up to its last commit, by number."""
    if len(log) < 32:
        return {}
    magic, _, page_size, _, salt1, salt2 = struct.unpack_from(">6I", log)
    if magic & ~1 != 0x377F0682 or page_size != size:
        return {}
    order = ">" if magic & 1 else "<"
    sums = _checksum(log[:24], (0, 0), order)
    pages: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    at = 32
    while at + 24 + size <= len(log):
        number, commit, first, second, *told = struct.unpack_from(">6I", log, at)
        frame = log[at + 24 : at + 24 + size]
        sums = _checksum(frame, _checksum(log[at : at + 8], sums, order), order)
        if (first, second) != (salt1, salt2) or tuple(told) != sums:
            break
        waiting[number] = frame
        if commit:
            pages |= waiting
            waiting.clear()
        at += 24 + size
    return pages


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for at in range(0, len(words), 2):
        first = (first + words[at] + second) & 0xFFFFFFFF
        second = (second + words[at + 1] + first) & 0xFFFFFFFF
    return first, second


def _child(page: bytes, at: int) -> tuple[int, int]:
    """The page of a cell of an inner page, and the last row that it may have."""
    key, _ = _varint(page, at + 4)
    return _uint(page, at, 4), key - (1 << 64) if key >= 1 << 63 else key


def _uint(page: bytes, at: int, size: int) -> int:
    if at + size > len(page):
        raise BadPage("a number goes beyond its page")
    return int.from_bytes(page[at : at + size], "big")


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends. Raises IndexError."""
    value = 0
    for _ in range(8):
        byte = page[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | page[at], at + 1


_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def _record(payload: bytes) -> Row:
    """The values of a record. Raises BadPage, IndexError, struct.error, UnicodeDecodeError."""
    end, at = _varint(payload, 0)
    if end > len(payload):
        raise BadPage("the head of a record is longer than the record")
    values: list[Any] = []
    body = end
    while at < end:
        kind, at = _varint(payload, at)
        if len(values) >= _MOST_COLUMNS:
            raise BadPage("a record has too many columns")
        if kind == 0:
            value, size = None, 0
        elif kind in _INTEGERS:
            size = _INTEGERS[kind]
            value = int.from_bytes(payload[body : body + size], "big", signed=True)
        elif kind == 7:
            value, size = struct.unpack_from(">d", payload, body)[0], 8
        elif kind in (8, 9):
            value, size = kind - 8, 0
        elif kind >= 12:
            size = (kind - 12) // 2
            piece = payload[body : body + size]
            value = piece.decode() if kind % 2 else piece
        else:
            raise BadPage("a value is of no kind")
        body += size
        if body > len(payload):
            raise BadPage("a value goes beyond its record")
        values.append(value)
    if body != len(payload):
        raise BadPage("a record is longer than its values")
    return tuple(values)
