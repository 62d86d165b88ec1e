"""Reading rows page by page gives what SQLite gives, and from damaged files all but bad pages."""

import random
import sqlite3
from contextlib import closing

import pytest

from annotator.store.pages import BadPage, PageFile

TEXTS = ["", "Oil fell.", "文章" * 3000, "x" * 9000, "🛢" * 40]


@pytest.fixture(params=[512, 4096, 65536])
def base(request, tmp_path):
    """A database of several page sizes with every kind of value, long and short."""
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA page_size = {request.param}")
        connection.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, a, b, c)")
        connection.execute("CREATE INDEX t_by_a ON t(a)")
        numbers = [0, 1, -1, 127, -129, 70_000, 9 << 20, 1 << 40, -(1 << 60)]
        for n in range(1, 200):
            values = (TEXTS[n % 5], numbers[n % 9], [None, 1.5, b"\0\xff"][n % 3])
            connection.execute("INSERT INTO t VALUES (?, ?, ?, ?)", (n * 3, *values))
        connection.execute("INSERT INTO t VALUES (-5, 'below', NULL, NULL)")
        connection.commit()
    return path


def rows_of(path):
    with closing(sqlite3.connect(path)) as connection:
        return {n: (None, *rest) for n, *rest in connection.execute("SELECT * FROM t")}


def test_every_row_is_read_as_sqlite_reads_it(base):
    pages = PageFile(base.read_bytes())
    found = pages.table(pages.roots()[0]["t"])
    assert found.rows == rows_of(base)
    assert not found.bad


def test_an_index_gives_its_columns_and_the_row(base):
    pages = PageFile(base.read_bytes())
    entries, is_whole = pages.index(pages.roots()[0]["t_by_a"])
    assert is_whole
    assert {row: a for a, row in entries} == {n: values[1] for n, values in rows_of(base).items()}


def test_what_is_only_in_the_log_is_read(tmp_path):
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, a)")
        for n in range(100):
            connection.execute("INSERT INTO t VALUES (?, ?)", (n, "Oil fell." * 20))
        data, log = path.read_bytes(), path.with_name("a.db-wal").read_bytes()
        expected = rows_of(path)
        connection.execute("BEGIN")
        connection.execute("UPDATE t SET a = ''")
    pages = PageFile(data, log)
    assert pages.table(pages.roots()[0]["t"]).rows == expected
    # A frame that is torn, and all behind it, are as if they had never been written.
    torn = PageFile(data, log[:-3000])
    rows = torn.table(torn.roots()[0]["t"]).rows
    assert len(rows) == 99
    assert rows.items() <= expected.items()


def test_a_bad_page_costs_its_own_rows_and_tells_which_may_be_lost(base):
    whole = base.read_bytes()
    expected = rows_of(base)
    pages = PageFile(whole)
    root = pages.roots()[0]["t"]
    for number in random.Random(1).sample(range(2, pages.count + 1), min(pages.count - 1, 25)):
        start = (number - 1) * pages.size
        damaged = PageFile(whole[:start] + b"\xaa" * pages.size + whole[start + pages.size :])
        found = damaged.table(root)
        assert found.rows.items() <= expected.items()
        missing = expected.keys() - found.rows.keys()
        assert all(any(low <= n <= high for low, high in found.gaps) for n in missing)


def test_random_bytes_never_do_worse_than_be_refused(base):
    whole = bytearray(base.read_bytes())
    dice = random.Random(2)
    for _ in range(25):
        damaged = bytearray(whole)
        for _ in range(dice.randrange(1, 40)):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        pages = PageFile(bytes(damaged[: dice.randrange(len(damaged))]))
        for root in (1, 2, pages.count):
            assert all(low <= high for low, high in pages.table(root).gaps)
            pages.index(root)
        list(pages.leaves())
        assert pages.free_pages() <= set(range(1, pages.count + 1))


def test_what_lies_beyond_the_file_is_no_page():
    with pytest.raises(BadPage):
        PageFile(b"").page(1)
