"""The benchmark of the effort counts what reached the program, and takes nothing but the gold."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from annotator.formats.records import ArticleRecord, SpanRecord
from tests.benchmarks import effort
from tests.benchmarks.hands.counting import Counter, Purpose, Tally
from tests.benchmarks.hands.gold import GoldRefused, differences, read_gold

TEXT = "Ana Ortiz said sales rose 26.3 percent.\n\n“We lit candles,” she said, “and it worked.”"


def gold_line(**changed: object) -> str:
    """An article with a split quote, nested and neighbouring spans."""

    def span(id: str, label: str, words: str) -> dict[str, object]:
        start = TEXT.index(words)
        return {"id": id, "label": label, "start": start, "end": start + len(words), "text": words}

    line = {
        "id": "a",
        "text": TEXT,
        "annotator": "ana",
        "spans": [
            span("s1", "speaker", "Ana Ortiz"),
            span("s2", "quote", "sales rose 26.3 percent."),
            span("s3", "figure", "26.3 percent"),
            span("s4", "quote", "We lit candles"),
            span("s5", "speaker", "she"),
            span("s6", "quote", "and it worked."),
        ],
        "relations": [
            {"id": "r1", "type": "said_by", "from": "s2", "to": "s1"},
            {"id": "r2", "type": "said_by", "from": "s4", "to": "s5"},
            {"id": "r3", "type": "continues", "from": "s6", "to": "s4"},
        ],
    }
    return json.dumps({**line, **changed}) + "\n"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "given.jsonl"
    path.write_text(gold_line(), encoding="utf-8")
    return path


@pytest.mark.usefixtures("qapp")
def test_both_ways_end_with_the_gold(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert effort.main([str(gold)]) == 0
    printed = capsys.readouterr().out
    assert "Every export is the gold" in printed
    assert "not selected as planned" not in printed
    sums = {line.split("  ")[1]: line.split()[-5:] for line in printed.splitlines()[-3:-1]}
    keys, clicks, drags, *_ = sums["keyboard only"]
    assert (clicks, drags) == ("0", "0")
    assert int(keys) > 6
    # Each span is selected by one drag; the quotes, of which there are most, are armed.
    keys, clicks, drags, *_ = sums["mouse mostly"]
    assert (keys, clicks, drags) == ("7", "0", "6")


@pytest.mark.usefixtures("qapp")
def test_another_export_than_the_gold_is_told(
    gold: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(effort, "WAYS", {"keyboard only": effort.KeyboardWork})
    monkeypatch.setattr(effort.KeyboardWork, "_make_tie", lambda *_: None)
    assert effort.main([str(gold)]) == 1
    printed = capsys.readouterr().out
    assert "keyboard only, not the gold: Missing: quote 42–56 “We lit candles” said_by" in printed
    assert "Every export is the gold" not in printed


def test_gold_that_the_program_refuses_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(gold_line(text="Short."), encoding="utf-8")
    assert effort.main([str(path)]) == 3
    assert "bad.jsonl:1" in capsys.readouterr().err
    empty = tmp_path / "empty.jsonl"
    empty.write_text(gold_line(spans=[], relations=[]), encoding="utf-8")
    with pytest.raises(GoldRefused, match="no article in it has a span"):
        read_gold(empty, tmp_path)


def test_differences_are_told_both_ways() -> None:
    def record(*labels: str) -> ArticleRecord:
        spans = [SpanRecord(id=label, start=0, end=2, label=label, text="ab") for label in labels]
        return ArticleRecord(id="a", text="ab", spans=spans)

    assert differences(record("quote"), record("quote")) == []
    assert differences(record("quote"), record("figure")) == [
        "Missing: quote 0–2 “ab”",
        "Too much: figure 0–2 “ab”",
    ]


def test_chords_double_clicks_and_drags_are_counted_as_they_come(qtbot: QtBot, qapp) -> None:
    field = QLineEdit("some words to click on")
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    handle = field.windowHandle()
    counter = Counter()
    qapp.installEventFilter(counter)
    left, free = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.keyPress(handle, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(handle, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    counter.purpose = Purpose.SELECT
    QTest.mouseDClick(handle, left, free, QPoint(10, 8))
    QTest.mousePress(handle, left, free, QPoint(10, 8))
    QTest.mouseMove(handle, QPoint(60, 8))
    QTest.mouseRelease(handle, left, free, QPoint(60, 8))
    qapp.removeEventFilter(counter)
    assert counter.tallies[Purpose.FIND] == Tally(keys=1)
    assert counter.tallies[Purpose.SELECT] == Tally(clicks=2, drags=1)
    assert counter.sum == Tally(keys=1, clicks=2, drags=1)
