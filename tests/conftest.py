"""What every test stands on: no real screen, no real home folder, the same random choices in CI."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded: it aborts without one

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def _move_home(patch: pytest.MonkeyPatch, home: Path) -> None:
    for variable, folder in {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "AppData/Roaming",
        "ANNOTATOR_HOME": "annotator",
        "XDG_CONFIG_HOME": ".config",
        "XDG_STATE_HOME": ".local/state",
        "XDG_DATA_HOME": ".local/share",
        "XDG_CACHE_HOME": ".cache",
    }.items():
        patch.setenv(variable, str(home / folder))


@pytest.fixture(scope="session", autouse=True)
def _session_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep fixtures of a wider scope, and what Qt remembers, away from the real home."""
    runtime = tmp_path_factory.mktemp("runtime")
    runtime.chmod(0o700)
    with pytest.MonkeyPatch.context() as patch:
        _move_home(patch, tmp_path_factory.mktemp("session-home"))
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))  # Qt warns where it has to guess one
        yield


@pytest.fixture(autouse=True)
def home(
    _session_home: None, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """An empty home folder for this test alone; it lies outside tmp_path."""
    folder = tmp_path_factory.mktemp("home")
    _move_home(monkeypatch, folder)
    return folder


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests read the texts of the source, whatever the language of the system is."""
    monkeypatch.setattr("annotator.gui.languages.system_language", lambda: "en")


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Where a test may put its project; nothing is there yet."""
    return tmp_path / "test.annotator"


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """The gate leaves out gui; its figure is shown all the same."""
    controller = config.pluginmanager.getplugin("_cov")
    coverage = getattr(getattr(controller, "cov_controller", None), "cov", None)
    if coverage is None:
        return
    coverage.set_option("report:omit", [])
    with Path(os.devnull).open("w") as nowhere:
        covered = coverage.report(include=["annotator/gui/*"], file=nowhere)
    terminalreporter.write_line(f"annotator/gui: {covered:.0f} % covered (no gate)")
