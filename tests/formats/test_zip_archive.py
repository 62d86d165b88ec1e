"""Reading the files of an archive, and refusing what an archive may hide."""

import io
import tempfile
import zipfile
from collections.abc import Generator
from pathlib import Path

import pytest

from annotator.core.problems import Problem
from annotator.formats import registry, zip_archive
from annotator.formats.records import ArticleRecord


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def read(folder: Path, data: bytes) -> list[ArticleRecord | Problem]:
    path = folder / "news.zip"
    path.write_bytes(data)
    return list(zip_archive.read(path))


def problem_of(folder: Path, data: bytes) -> Problem:
    (problem,) = read(folder, data)
    assert isinstance(problem, Problem)
    assert problem.message.endswith(".")
    return problem


def test_each_file_is_read_by_the_reader_that_fits_it(tmp_path):
    files = {
        "a.txt": b"One.",
        "deep/b.jsonl": b'{"id": "x", "text": "Two."}\n{"text": \n',
        "c.md": b"# Three\n\nText *three*.",
        "__MACOSX/a.txt": b"no",
        ".DS_Store": b"no",
        "picture.png": b"\x89PNG\r\n",
    }
    items = read(tmp_path, packed(files))
    records = [item for item in items if isinstance(item, ArticleRecord)]
    problems = [item for item in items if isinstance(item, Problem)]
    assert [record.text for record in records] == ["One.", "Two.", "Text three."]
    assert [record.meta.file for record in records] == ["news.zip/a.txt", None, "news.zip/c.md"]
    assert [(each.file, each.line, each.code) for each in problems] == [
        ("news.zip/deep/b.jsonl", 2, "bad-json"),
        ("news.zip/picture.png", None, "unknown-format"),
    ]


@pytest.mark.parametrize("name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:/out.txt"])
def test_a_name_that_leads_out_is_refused(name, tmp_path):
    assert problem_of(tmp_path, packed({name: b"Out."})).code == "bad-name"
    assert [path.name for path in tmp_path.rglob("*")] == ["news.zip"]


def test_a_bomb_is_refused_and_the_rest_is_read(tmp_path):
    bomb, record = read(tmp_path, packed({"a.txt": b"a" * 20_000_000, "b.txt": b"Text."}))
    assert isinstance(bomb, Problem)
    assert (bomb.file, bomb.code) == ("news.zip/a.txt", "too-big")
    assert isinstance(record, ArticleRecord)


def test_too_much_together_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_archive, "_MOST_BYTES", 10)
    record, problem = read(tmp_path, packed({"a.txt": b"12345678", "b.txt": b"123"}))
    assert isinstance(record, ArticleRecord)
    assert isinstance(problem, Problem)
    assert problem.code == "too-big"


def test_too_many_files_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_archive, "_MOST_ENTRIES", 1)
    assert problem_of(tmp_path, packed({"a.txt": b"a", "b.txt": b"b"})).code == "too-big"


@pytest.mark.parametrize("name", ["in.zip", "in.bin", "in"])
def test_an_archive_in_an_archive_is_refused(name, tmp_path):
    inner = packed({"a.txt": b"Text."})
    assert problem_of(tmp_path, packed({name: inner})).code == "nested"


def test_a_file_with_a_password_is_told(tmp_path):
    data = bytearray(packed({"a.txt": b"Text."}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert problem_of(tmp_path, bytes(data)).code == "encrypted"


def test_a_damaged_file_is_told_and_the_rest_is_read(tmp_path):
    data = bytearray(packed({"a.txt": b"Text. " * 50, "b.txt": b"Other."}))
    data[36:40] = b"\xff\xff\xff\xff"
    problem, record = read(tmp_path, bytes(data))
    assert isinstance(problem, Problem)
    assert (problem.file, problem.code) == ("news.zip/a.txt", "bad-archive")
    assert isinstance(record, ArticleRecord)


@pytest.mark.parametrize("codec", ["utf-8", "cp866", "cp1251"])
def test_names_whose_encoding_is_not_given_are_made_out(codec, tmp_path):
    name = "гавань и торговля новости.txt"
    raw = name.encode(codec)
    data = packed({"x" * len(raw): b"Text."}).replace(b"x" * len(raw), raw)
    (record,) = read(tmp_path, data)
    assert isinstance(record, ArticleRecord)
    assert record.meta.file == f"news.zip/{name}"
    assert bool(record.told) == (codec != "utf-8")


@pytest.mark.parametrize(
    ("data", "code"),
    [(packed({}), "empty"), (b"", "bad-archive"), (b"PK\x03\x04 cut off", "bad-archive")],
)
def test_what_is_no_archive_with_files_is_told(data, code, tmp_path):
    assert problem_of(tmp_path, data).code == code


def test_nothing_stays_behind_where_the_import_is_cancelled(tmp_path, monkeypatch):
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    path = tmp_path / "news.zip"
    path.write_bytes(packed({"a.txt": b"a", "b.txt": b"b"}))
    items = zip_archive.read(path)
    assert isinstance(items, Generator)
    next(items)
    assert list(place.iterdir())
    items.close()
    assert not list(place.iterdir())


def test_it_is_found_by_its_ending(tmp_path):
    path = tmp_path / "a.ZIP"
    path.write_bytes(packed({"a.txt": b"a"}))
    assert registry.reader_for(path) is zip_archive.FORMAT
