"""The lock files install the same, checked packages from whatever index a machine uses."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
APP = ROOT / "requirements.lock"
DEVELOPMENT = ROOT / "tests" / "requirements.lock"
CONSUMERS = ROOT / "tests" / "consumers" / "requirements.lock"
EACH = pytest.mark.parametrize(
    "lock", [APP, DEVELOPMENT, CONSUMERS], ids=["app", "development", "consumers"]
)


def locked(lock: Path) -> dict[str, str]:
    """The version of each package of a lock, by its normalised name."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", lock.read_text("utf-8"), re.M)
    return {normalised(name): version for name, version in found}


def normalised(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name
    return re.sub(r"[-_.]+", "-", name[0]).lower()


@EACH
def test_a_lock_names_no_index_and_no_place(lock):
    text = lock.read_text("utf-8").lower()
    assert [word for word in ("index", "://", "/home", "/tmp", "--find") if word in text] == []


@EACH
def test_every_locked_package_has_hashes(lock):
    entries = re.split(r"^(?=\S)", lock.read_text("utf-8"), flags=re.M)
    packages = [entry for entry in entries if "==" in entry and not entry.startswith("#")]
    assert packages
    assert [entry for entry in packages if "--hash=sha256:" not in entry] == []


def test_every_dependency_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    app = {normalised(name) for name in project["project"]["dependencies"]}
    development = {normalised(name) for name in project["dependency-groups"]["dev"]}
    assert app <= locked(APP).keys()
    assert app | development <= locked(DEVELOPMENT).keys()


def test_every_program_that_reads_the_exports_is_locked():
    wanted = CONSUMERS.with_suffix(".in").read_text("utf-8").splitlines()
    assert {normalised(line) for line in wanted} <= locked(CONSUMERS).keys()


def test_the_tests_run_on_the_packages_of_the_app():
    assert locked(APP).items() <= locked(DEVELOPMENT).items()


def test_the_app_brings_neither_numpy_nor_pandas():
    assert not {"numpy", "pandas"} & (locked(APP).keys() | locked(DEVELOPMENT).keys())


def test_the_locked_qt_is_not_the_one_that_kills_python_3_11():
    assert locked(APP)["pyside6-essentials"] != "6.12.0"
