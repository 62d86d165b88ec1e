"""Settings: sparse, whole or not at all, tolerant of what they do not know."""

import json
from pathlib import Path

import pytest

from annotator.gui import settings
from annotator.gui.settings import RECENT_AT_MOST, Preferences, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_without_a_file_everything_is_the_default(file: Path) -> None:
    assert Preferences(file).current == Settings()


def test_only_what_was_set_is_stored(file: Path) -> None:
    Preferences(file).change(zoom=125)
    assert json.loads(file.read_text(encoding="utf-8")) == {"zoom": 125}


def test_the_next_start_reads_what_was_set(file: Path) -> None:
    Preferences(file).change(theme="sepia", recent=("/a", "/b"))
    assert Preferences(file).current == Settings(theme="sepia", recent=("/a", "/b"))


def test_unknown_keys_are_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"of_a_later_version": [1], "zoom": 90}', encoding="utf-8")
    Preferences(file).change(theme="dark")
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "of_a_later_version": [1],
        "theme": "dark",
        "zoom": 90,
    }


@pytest.mark.parametrize(
    "content",
    [
        *("", "{", "[1]", "[" * 100_000, "\x00"),
        *('{"zoom": 100000}', '{"zoom": "big"}', '{"zoom": true}'),
        *('{"theme": "pink"}', '{"keys": []}', '{"recent": [1]}'),
    ],
    ids=range(11),
)
def test_a_broken_file_counts_as_not_set(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content, encoding="utf-8")
    preferences = Preferences(file)
    assert preferences.current == Settings()
    assert preferences.left_out
    preferences.change(typeface="sans")
    # What was written by hand is there to be mended.
    kept = [file, file.with_name("settings.json.old")]
    assert any(content in each.read_text(encoding="utf-8") for each in kept if each.exists()) or (
        json.loads(content).items() <= json.loads(file.read_text(encoding="utf-8")).items()
    )


def test_a_failed_write_leaves_the_old_file_whole(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences = Preferences(file)
    preferences.change(zoom=125)

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(settings.os, "fsync", refuse)
    preferences.change(zoom=150)
    assert json.loads(file.read_text(encoding="utf-8")) == {"zoom": 125}
    assert list(file.parent.iterdir()) == [file]
    assert preferences.current.zoom == 150


def test_a_change_is_told_once_and_only_if_it_is_one(file: Path) -> None:
    preferences = Preferences(file)
    told: list[Settings] = []
    preferences.changed.connect(told.append)
    preferences.change(zoom=125)
    preferences.change(zoom=125)
    assert [each.zoom for each in told] == [125]


def test_a_project_opened_again_moves_to_the_front_of_the_recent_ones(file: Path) -> None:
    preferences = Preferences(file)
    for number in range(RECENT_AT_MOST + 3):
        preferences.remember_project(Path(f"/p/{number}"))
    preferences.remember_project(Path("/p/5"))
    recent = preferences.current.recent
    assert len(recent) == RECENT_AT_MOST
    assert Path(recent[0]) == Path("/p/5")
    assert len(set(recent)) == len(recent)
    assert preferences.current.last_project == recent[0]


def test_changed_keys_are_kept_sparse_and_senseless_ones_left_out(file: Path) -> None:
    Preferences(file).change(keys={"span.note": ("J",), "span.link": ()})
    stored = json.loads(file.read_text(encoding="utf-8"))
    assert stored == {"keys": {"span.link": [], "span.note": ["J"]}}
    stored["keys"] |= {"find": 3, "of_a_later_version": ["Ctrl+J"]}
    file.write_text(json.dumps(stored), encoding="utf-8")
    keys = Preferences(file).current.keys
    assert keys == {"span.note": ("J",), "span.link": (), "of_a_later_version": ("Ctrl+J",)}


def test_a_reset_forgets_that_a_setting_was_set(file: Path) -> None:
    preferences = Preferences(file)
    preferences.change(zoom=125, theme="dark")
    preferences.reset("zoom")
    assert preferences.current.zoom == 100
    assert json.loads(file.read_text(encoding="utf-8")) == {"theme": "dark"}


def test_what_another_window_wrote_meanwhile_is_kept(file: Path) -> None:
    first, second = Preferences(file), Preferences(file)
    first.change(zoom=125)
    second.change(theme="dark")
    assert json.loads(file.read_text(encoding="utf-8")) == {"theme": "dark", "zoom": 125}


def test_a_text_that_no_file_can_hold_stops_nothing(file: Path) -> None:
    preferences = Preferences(file)
    preferences.change(annotator="\ud800")
    assert preferences.current.annotator == "\ud800"
