"""The images of the history come back whole and in order, however they are cut into pieces."""

import sqlite3
from collections import Counter
from contextlib import closing

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.store import images

# What may be taken for a border between two images.
tricky = st.text(alphabet='],[["spans\\é🙂 ', max_size=30)
columns = st.none() | st.dictionaries(st.sampled_from(["row", "note", "id"]), tricky | st.none())
some_images = st.lists(
    st.tuples(st.sampled_from(["spans", "labels"]), st.integers(0, 9), columns, columns).map(list),
    max_size=12,
)


@pytest.fixture
def read():
    """Reads the images in a text of the history, in pieces of some bytes."""
    with closing(sqlite3.connect(":memory:")) as connection, pytest.MonkeyPatch.context() as patch:
        connection.execute("CREATE TABLE operations (changes TEXT)")

        def give(source: bytes, *, size: int, backwards: bool) -> list[tuple[list, int]]:
            connection.execute("DELETE FROM operations")
            connection.execute("INSERT INTO operations VALUES (CAST(? AS TEXT))", (source,))
            patch.setattr(images, "_PIECE", size)
            (row,) = connection.execute("SELECT rowid FROM operations").fetchone()
            with connection.blobopen("operations", "changes", row, readonly=True) as blob:
                return list(images.read(blob, backwards=backwards))

        yield give


def test_they_come_back_in_either_order_from_pieces_of_any_size(read):
    @given(found=some_images, size=st.integers(1, 60))
    def check(found, size):
        source = b"[" + images.dump(found) + b"]"
        assert orjson.loads(source) == found
        there = read(source, size=size, backwards=False)
        assert [image for piece, _ in there for image in piece] == found
        back = read(source, size=size, backwards=True)
        assert [image for piece, _ in back for image in piece] == found[::-1]
        for pieces in (there, back):
            assert [done for _, done in pieces] == sorted(done for _, done in pieces)
            assert not found or pieces[-1][1] == len(source) - 2

    check()


def test_many_images_come_in_more_than_one_piece(read):
    found = [["spans", row, None, {"row": row}] for row in range(100)]
    source = b"[" + images.dump(found) + b"]"
    assert len(read(source, size=100, backwards=True)) > 10


@pytest.mark.parametrize("source", [b"", b"[", b"{}", b'"text"', b"[[]", b'[["spans",1,null]]x'])
@pytest.mark.parametrize("backwards", [True, False])
def test_what_is_no_list_of_images_is_refused(read, source, backwards):
    with pytest.raises(ValueError, match=r"damaged|unexpected|expected|EOF"):
        read(source, size=4, backwards=backwards)


def test_only_what_came_went_or_changed_its_status_counts():
    numbers = Counter[tuple[int, str]]()
    span, done = {"annotator": 2}, {"annotator": 2, "status": "done", "flagged": 1}
    found = [
        ["spans", 1, None, span],
        ["spans", 2, span, span],
        ["spans", 3, None, {"annotator": 1}],
        ["spans", 3, {"annotator": 1}, None],
        ["articles", 1, {}, None],
        ["states", 1, {**done, "status": "open", "flagged": 0}, done],
        ["labels", 1, None, {}],
    ]
    images.count(numbers, found)
    assert {key: count for key, count in numbers.items() if count} == {
        (2, "spans"): 1,
        (0, "total"): -1,
        (2, "open"): -1,
        (2, "done"): 1,
        (2, "flagged"): 1,
    }
