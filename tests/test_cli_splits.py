"""`annotator export --split`: what a user or a script is told of the splits."""

import json

import pytest

from annotator.cli import main as cli
from annotator.project.project import Project
from tests.project.test_splits import STORIES, in_files, line


@pytest.fixture
def project(tmp_path):
    """A project with stories in two versions each."""
    source = tmp_path / "in.jsonl"
    lines = (json.dumps(line(seed, change)) for seed in range(STORIES) for change in range(2))
    source.write_text("\n".join(lines), encoding="utf-8")
    path = tmp_path / "news.annotator"
    assert cli.main(["import", str(path), str(source)]) == 0
    return path


@pytest.fixture
def run(project, capsys):
    """Export the project with these words; status, output and errors."""
    capsys.readouterr()

    def start(*words, out="out"):
        status = cli.main(["export", str(project), str(project.with_name(out)), *words])
        said = capsys.readouterr()
        return status, said.out, said.err

    return start


def steps(project):
    opened = Project.open(project, annotator="ana", read_only=True)
    found = [info.name for info in opened.operations()]
    opened.close()
    return found


def test_the_balance_is_shown_as_a_table(run, project):
    status, out, _ = run("--split", "train=3,test=1")
    assert status == 0
    found = list(in_files(project.with_name("out")).values())
    first, _, head, *rows = out.splitlines()
    assert first.startswith("Wrote 48 articles, 96 spans, 48 relations to ")
    assert head.split() == ["train", "test"]
    table = {row[: len("spans: speaker ")].strip(): row[15:].split() for row in rows}
    assert list(table) == [
        *("articles", "stories", "spans: speaker", "spans: quote"),
        *("relations", "speakers", "also in train"),
    ]
    train = f"{found.count('train')}", f"({found.count('train') / 48:.1%})"
    assert tuple(table["articles"][:2]) == train
    assert tuple(table["spans: quote"][:2]) == train
    assert len({len(row) for row in rows if row.startswith("spans")}) == 1


def test_json_has_the_splits(run):
    status, out, _ = run("--split", "train=3,test=1", "--json")
    report = json.loads(out)
    assert status == 0
    assert list(report["splits"]) == ["train", "test"]
    assert sum(each["articles"] for each in report["splits"].values()) == 48
    assert "speakers_in_train" in report["splits"]["test"]
    (output,) = report["outputs"]
    assert output["articles"] == 48


def test_without_split_there_are_none(run):
    _, out, _ = run("--json", out="out.jsonl")
    assert "splits" not in json.loads(out)


@pytest.mark.parametrize("words", ["train", "train=80,train=20", "train=0", "a/b=1", "train=-1"])
def test_wrong_words_end_with_a_sentence(run, project, words):
    status, out, err = run("--split", words)
    assert (status, out) == (cli.WRONG_USAGE, "")
    assert err.count("\n") == 1
    assert "train=80,dev=10,test=10" in err
    assert not project.with_name("out").exists()


def test_freezing_is_asked_for_and_can_be_taken_back(run, project):
    run("--split", "train=3,test=1")
    assert steps(project) == ["Import 48 articles"]
    status, out, _ = run("--split", "train=3,test=1", "--freeze", "--force")
    assert status == 0
    assert out.splitlines()[-1] == "Frozen anew in their splits: 48 articles."
    before = in_files(project.with_name("out"))
    run("--split", "train=1,test=9", "--force")
    assert in_files(project.with_name("out")) == before
    assert cli.main(["undo", str(project)]) == 0
    run("--split", "train=1,test=9", "--force")
    assert in_files(project.with_name("out")) != before


def test_freezing_needs_splits(run):
    status, _, err = run("--freeze")
    assert status == cli.WRONG_USAGE
    assert err == "annotator: --freeze needs --split. It keeps articles in their splits.\n"


def test_nothing_is_written_where_nothing_can_be_frozen(run, project):
    holder = Project.open(project, annotator="ana")
    try:
        status, _, err = run("--split", "train=3,test=1", "--freeze")
        assert status == cli.FAILED
        assert "The project is open elsewhere" in err
        assert not project.with_name("out").exists()
        assert run("--split", "train=3,test=1")[0] == 0
    finally:
        holder.close()


def test_a_project_that_may_not_be_changed_is_not_frozen(run, project, monkeypatch):
    monkeypatch.setattr(Project, "read_only", True)
    status, _, err = run("--split", "train=3,test=1", "--freeze")
    assert status == cli.FAILED
    assert "can’t be frozen" in err
    assert not project.with_name("out").exists()


def test_a_frozen_split_that_is_not_named_is_told(run, project):
    run("--split", "train=3,test=1", "--freeze")
    status, _, err = run("--split", "a=1,b=1", out="other")
    assert status == cli.FAILED
    assert "which is not named" in err
    assert not project.with_name("other").exists()


def test_frozen_articles_are_counted_and_let_go(run, project, capsys):
    run("--split", "train=3,test=1", "--freeze")
    found = list(in_files(project.with_name("out")).values())
    assert cli.main(["splits", str(project)]) == 0
    counts = f"  test: {found.count('test')}\n  train: {found.count('train')}\n"
    assert capsys.readouterr().out == f"Frozen are 48 articles.\n{counts}"
    assert cli.main(["splits", str(project), "--clear"]) == 0
    assert capsys.readouterr().out == f"Let go of 48 articles.\n{counts}"
    assert cli.main(["splits", str(project), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"] == {}
    assert steps(project)[0] == "Clear frozen splits"
