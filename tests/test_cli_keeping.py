"""The commands that keep a project safe: backup, restore, copy."""

import json
import sqlite3
from contextlib import closing

import pytest

from annotator import paths
from annotator.cli import main as cli
from annotator.project.backups import Backups
from annotator.project.project import Project


@pytest.fixture
def ask(capsys):
    """Run a command with --json; its status, report and standard error."""

    def start(*words):
        status = cli.main([*map(str, words), "--json"])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert said.err.count("\n") == (1 if status > 1 else 0)
        return status, json.loads(said.out)

    return start


@pytest.fixture
def path(project_path):
    """A closed project with one article."""
    project = Project.create(project_path, annotator="ana")
    project.articles.add_text("“We cut 120 jobs,” said Ana Ortiz.")
    project.close()
    return project_path


def change(path):
    project = Project.open(path, annotator="ana")
    project.articles.add_text("Oil fell.")
    project.close()


def test_a_backup_goes_into_the_folder_beside_the_project(ask, path):
    status, report = ask("backup", path)
    assert status == 0
    (output,) = report["outputs"]
    assert output["path"] == str(Backups(path).all()[0].path)
    assert (output["articles"], output["spans"]) == (1, 0)
    assert len(output["sha256"]) == 64


def test_a_backup_goes_where_the_settings_say(ask, path, tmp_path):
    paths.config_dir().mkdir(parents=True)
    chosen = tmp_path / "safe"
    settings = paths.config_dir() / "settings.json"
    settings.write_text(json.dumps({"backup_folder": str(chosen)}), encoding="utf-8")
    assert ask("backup", path)[0] == 0
    assert len(Backups(path, chosen=str(chosen)).all()) == 1
    change(path)
    assert ask("restore", path)[1]["counts"]["articles"] == 1


@pytest.mark.parametrize("stored", ["{", "[]", '{"backup_folder": 3}'])
def test_settings_that_make_no_sense_are_not_heeded(ask, path, stored):
    paths.config_dir().mkdir(parents=True)
    (paths.config_dir() / "settings.json").write_text(stored, encoding="utf-8")
    assert ask("backup", path)[0] == 0
    assert len(Backups(path).all()) == 1


def test_a_backup_is_made_while_a_window_has_the_project(ask, path, tmp_path):
    project = Project.open(path, annotator="ana")
    project.articles.add_text("Gas fell.")
    assert ask("backup", path, tmp_path / "b.annotator")[1]["counts"]["articles"] == 2
    assert ask("copy", path, tmp_path / "c.annotator")[0] == 0
    assert ask("restore", path, tmp_path / "b.annotator")[0] == cli.FAILED
    project.close()


def test_a_backup_never_replaces_a_file(ask, path, tmp_path):
    there = tmp_path / "there.annotator"
    there.write_text("mine")
    status, report = ask("backup", path, there)
    assert (status, report["problems"][0]["code"]) == (cli.FAILED, "exists")
    assert there.read_text() == "mine"


def test_restore_goes_back_and_names_what_was_put_aside(ask, path):
    ask("backup", path)
    change(path)
    status, report = ask("restore", path)
    assert (status, report["counts"]["articles"]) == (0, 1)
    assert report["from"] == str(Backups(path).all()[0].path)
    assert report["aside"] == str(path.with_name("test (before restoring).annotator"))


def test_a_damaged_backup_is_passed_over_and_told(ask, path):
    ask("backup", path)
    change(path)
    ask("backup", path)
    newest = Backups(path).all()[0].path
    newest.write_bytes(newest.read_bytes()[:-4096])
    status, report = ask("restore", path)
    assert status == cli.DONE_WITH_PROBLEMS
    assert [problem["code"] for problem in report["problems"]] == ["damaged"]
    assert report["counts"]["articles"] == 1


def test_restore_without_a_backup_says_what_to_do(ask, path):
    status, report = ask("restore", path)
    assert (status, report["problems"][0]["code"]) == (cli.FAILED, "missing")


def test_a_copy_without_history_can_not_be_undone(ask, path, tmp_path):
    new = tmp_path / "new.annotator"
    assert ask("copy", path, new, "--without-history")[0] == 0
    assert ask("undo", new)[0] == cli.FAILED
    assert ask("check", new)[0] == 0


@pytest.mark.parametrize("words", [("backup",), ("restore",), ("copy", "new.annotator")])
def test_a_project_that_is_not_there_is_told(ask, tmp_path, words):
    command, *more = words
    status, report = ask(command, tmp_path / "no.annotator", *(tmp_path / word for word in more))
    assert (status, report["problems"][0]["code"]) == (cli.FAILED, "missing")
    assert list(tmp_path.iterdir()) == []


def test_repair_mends_and_names_the_backup(ask, path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP INDEX spans_by_label")
    assert ask("check", path)[0] == cli.DONE_WITH_PROBLEMS
    status, report = ask("check", path, "--repair")
    assert (status, report["done"]) == (0, ["The indexes were made anew."])
    assert report["backup"] == str(Backups(path).all()[0].path)
    assert ask("check", path)[0] == 0


def test_of_a_damaged_file_what_can_be_read_is_saved(ask, path):
    data = path.read_bytes()
    path.write_bytes(b"\xaa" * 4096 + data[4096:])
    assert ask("stats", path)[0] == cli.FAILED
    status, report = ask("check", path, "--repair")
    assert status == cli.DONE_WITH_PROBLEMS
    assert report["saved"] == str(path.with_name("test (saved).annotator"))
    assert report["counts"]["articles"] == 1
    assert path.read_bytes()[4096:] == data[4096:]


def test_a_file_that_is_no_project_is_not_repaired(ask, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ana, " * 1000)
    assert ask("check", letter, "--repair")[0] == cli.FAILED
    assert [each.name for each in tmp_path.iterdir()] == ["letter.txt"]
