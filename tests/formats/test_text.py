"""Reading one plain text file, and pasted text, as an article."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Meta
from annotator.core.problems import Problem
from annotator.formats import text as text_format
from annotator.formats.records import ArticleRecord
from annotator.formats.text import matches, read
from annotator.formats.whole import record_from_text

STORY = (
    "Old harbour finds new trade-Xinhua\n\nOld harbour finds new trade\n\n"
    "Source: Xinhua\n\n2024-03-02 08:15:30\n\nRIGA, March 2 (Xinhua) -- The harbour is busy.\n\n\n"
)


def read_one(path: Path) -> ArticleRecord:
    (item,) = read(path)
    assert isinstance(item, ArticleRecord)
    return item


def problem_of(path: Path) -> Problem:
    (item,) = read(path)
    assert isinstance(item, Problem)
    assert item.message.endswith(".")
    return item


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_story_is_read_with_its_head_as_metadata(tmp_path: Path) -> None:
    record = read_one(write(tmp_path / "story.txt", STORY.encode()))

    assert record.text == "The harbour is busy.\n\n\n"
    assert record.head + record.text == STORY
    assert record.meta == Meta(
        title="Old harbour finds new trade",
        source="Xinhua",
        published="2024-03-02T08:15:30",
        dateline="RIGA, March 2 (Xinhua)",
        file="story.txt",
    )
    assert record.told == ("Taken off the text as its head: title, source, date, dateline.",)
    assert record.id is None
    assert record.at == len(STORY.encode())


def test_a_text_without_a_head_stays_as_it_is(tmp_path: Path) -> None:
    record = read_one(write(tmp_path / "a.txt", b"\n\n  Just text.\n\n"))

    assert (record.text, record.head) == ("\n\n  Just text.\n\n", "")
    assert record.meta == Meta(file="a.txt")
    assert record.told == ()


def test_what_was_done_to_the_text_is_told_in_order(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + STORY.replace("\n", "\r\n").encode()
    record = read_one(write(tmp_path / "a.txt", data))

    assert record.head + record.text == STORY
    assert [sentence.split()[0] for sentence in record.told] == ["A", "Line", "Taken"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7", "binary"),
        (b"a\0b", "binary"),
        (bytes(range(0x80, 0x100)), "bad-encoding"),
    ],
)
def test_a_file_that_is_no_article_is_a_problem(tmp_path: Path, data: bytes, code: str) -> None:
    problem = problem_of(write(tmp_path / "a.txt", data))

    assert (problem.file, problem.code, problem.line) == ("a.txt", code, None)


def test_a_file_over_the_limit_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_format, "MAX_BYTES", 10)

    assert problem_of(write(tmp_path / "a.txt", b"0123456789a")).code == "too-big"


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()

    assert problem_of(tmp_path / "folder.txt").code == "unreadable"
    assert problem_of(tmp_path / "gone.txt").code == "unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert problem_of(tmp_path / "pipe.txt").code == "unreadable"


def test_a_file_without_permission_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path / "a.txt", b"text")
    monkeypatch.setattr(Path, "open", refuse)

    assert problem_of(path).message == "The file can't be read: Permission denied."


@given(st.text())
def test_pasted_text_is_kept_but_for_line_ends_and_a_mark(text: str) -> None:
    record = record_from_text(text)

    expected = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert record.head + record.text == expected


def test_pasted_text_has_its_head_split_off() -> None:
    assert record_from_text(STORY).meta.title == "Old harbour finds new trade"


@pytest.mark.parametrize(
    ("name", "start", "sure"),
    [
        ("a.txt", b"words", True),
        ("A.TXT", "é".encode("cp1252"), True),
        ("a.text", b"", True),
        ("a.txt", b"%PDF-1.7", True),
        ("article", b"words", True),
        ("article", b"\x7fELF\0", False),
        (".hidden", b"words", False),
        ("a.json", b"words", False),
        ("a.png", b"\x89PNG\r\n", False),
    ],
)
def test_text_files_are_known_by_ending_or_by_having_none(
    name: str, start: bytes, sure: bool
) -> None:
    assert (matches(Path(name), start) > 0) is sure


def test_content_of_another_format_in_a_text_file_may_win() -> None:
    assert matches(Path("a.txt"), b'{"text": "a"}') < 0.6
    assert matches(Path("a.txt"), b"\x89PNG\r\n") < matches(Path("a.txt"), b"words")
