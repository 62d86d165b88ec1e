"""Resources and user folders, in every layout and on every system."""

import sys
from pathlib import Path

import pytest

from annotator import paths


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    for name in ("ANNOTATOR_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name)
    monkeypatch.setattr(sys, "platform", "linux")
    return home


def put_module_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "__file__", str(folder / "annotator" / "paths.py"))


def test_a_checkout_has_its_resources_beside_the_package(tmp_path, monkeypatch):
    put_module_in(tmp_path, monkeypatch)
    icon = tmp_path / "resources" / "icons" / "quote.svg"
    icon.parent.mkdir(parents=True)
    icon.touch()
    assert paths.resource("icons/quote.svg") == icon


def test_a_wheel_has_its_resources_inside_the_package(tmp_path, monkeypatch):
    put_module_in(tmp_path, monkeypatch)
    labels = tmp_path / "annotator" / "resources" / "labels.json"
    labels.parent.mkdir(parents=True)
    labels.touch()
    assert paths.resource("labels.json") == labels


def test_a_frozen_bundle_has_its_resources_where_it_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    labels = tmp_path / "annotator" / "resources" / "labels.json"
    labels.parent.mkdir(parents=True)
    labels.touch()
    assert paths.resource("labels.json") == labels


def test_a_resource_that_is_not_shipped_is_named(tmp_path, monkeypatch):
    put_module_in(tmp_path, monkeypatch)
    with pytest.raises(FileNotFoundError, match="no-such"):
        paths.resource("no-such")


def test_annotator_home_holds_all_three_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    assert paths.config_dir() == tmp_path / "config"
    assert paths.state_dir() == tmp_path / "state"
    assert paths.data_dir() == tmp_path / "data"


def test_linux_uses_the_xdg_defaults(linux):
    assert paths.config_dir() == linux / ".config" / "annotator"
    assert paths.state_dir() == linux / ".local" / "state" / "annotator"
    assert paths.data_dir() == linux / ".local" / "share" / "annotator"


def test_linux_follows_the_xdg_variables(linux, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert paths.state_dir() == tmp_path / "annotator"


def test_a_relative_xdg_variable_is_ignored(linux, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", "here")
    assert paths.state_dir() == linux / ".local" / "state" / "annotator"


def test_macos_uses_application_support(linux, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    expected = linux / "Library" / "Application Support" / "Annotator" / "state"
    assert paths.state_dir() == expected


def test_windows_uses_appdata(linux, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("APPDATA", str(tmp_path))
    assert paths.config_dir() == tmp_path / "Annotator" / "config"
    monkeypatch.delenv("APPDATA")
    assert paths.config_dir() == linux / "AppData" / "Roaming" / "Annotator" / "config"
