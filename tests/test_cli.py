"""The command line as a user or a script meets it: words in, status and report out."""

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotator import __main__
from annotator.cli import main as cli
from annotator.cli import outcome
from annotator.cli.words import parser
from annotator.project import exporting, importing
from annotator.project.project import Project

ROOT = Path(__file__).resolve().parent.parent
LINE = {
    "id": "a1",
    "text": "“We cut 120 jobs,” said Ana Ortiz.",
    "annotator": "ana",
    "status": "done",
    "spans": [
        {"id": "s1", "start": 1, "end": 16, "label": "quote"},
        {"id": "s3", "start": 24, "end": 33, "label": "speaker"},
    ],
    "relations": [{"id": "r1", "type": "said_by", "from": "s1", "to": "s3"}],
}
BAD = {"id": "a2", "text": "Oil.", "spans": [{"start": 0, "end": 99, "label": "figure"}]}
REPORT_KEYS = ["ok", "command", "counts", "problems", "outputs"]
PROBLEM_KEYS = ["file", "line", "code", "message", "hint"]
OUTPUT_KEYS = ["path", "sha256", "articles", "spans"]


@pytest.fixture
def run(capsys):
    """Run a command; its status and what it said on both streams."""

    def start(*words):
        status = cli.main([str(word) for word in words])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        if status in (cli.WRONG_USAGE, cli.FAILED):
            assert said.err.startswith("annotator: ")
            assert said.err.count("\n") == 1
        else:
            assert said.err == ""
        return status, said.out, said.err

    return start


@pytest.fixture
def ask(run):
    """Run a command with --json; its status and the report, which has the promised shape."""

    def start(*words):
        status, out, _ = run(*words, "--json")
        report = json.loads(out)
        assert list(report)[:5] == REPORT_KEYS
        assert report["ok"] == (status == 0)
        assert all(list(problem) == PROBLEM_KEYS for problem in report["problems"])
        assert all(list(output) == OUTPUT_KEYS for output in report["outputs"])
        return status, report

    return start


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def project(run, project_path, source):
    """A project with one article, made by an import."""
    assert run("import", project_path, source)[0] == 0
    return project_path


def test_the_window_and_the_command_line_know_the_same_commands():
    (choices,) = [
        action.choices for action in parser()._actions if isinstance(action.choices, dict)
    ]
    assert set(choices) == set(cli.COMMANDS) == __main__.COMMANDS


def test_init_makes_a_project_and_replaces_none(ask, run, project_path):
    status, report = ask("init", project_path)
    assert (status, report["counts"]) == (0, {"labels": 4})
    before = project_path.read_bytes()
    status, report = ask("init", project_path)
    assert (status, report["problems"][0]["code"]) == (3, "exists")
    assert project_path.read_bytes() == before
    assert run("init", project_path.with_name("b.annotator"))[1].startswith("Made ")


def test_init_takes_a_label_scheme(ask, tmp_path, project_path):
    labels = tmp_path / "labels.json"
    labels.write_bytes(b"\xef\xbb\xbf" + b'{"labels": [{"name": "claim"}]}')
    assert ask("init", project_path, "--labels", labels)[1]["counts"] == {"labels": 1}


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"{", "not valid JSON"), (b"\xff", "not UTF-8"), (b"[]", "must be an object"), (None, "")],
)
def test_a_bad_label_scheme_makes_no_project(run, tmp_path, project_path, content, said):
    labels = tmp_path / "labels.json"
    if content is not None:
        labels.write_bytes(content)
    status, _, err = run("init", project_path, "--labels", labels)
    assert status == 3
    assert said in err
    assert not project_path.exists()


def test_import_makes_the_project_and_counts(ask, run, project_path, source):
    status, report = ask("import", project_path, source)
    assert (status, report["ok"], report["command"]) == (0, True, "import")
    assert report["counts"] == {
        "articles": 1,
        "spans": 2,
        "relations": 1,
        "statuses": 1,
        "duplicates": 0,
        "refused": 0,
    }
    status, out, _ = run("import", project_path, source)
    assert (status, "1 duplicate, 0 refused" in out) == (0, True)


def test_import_reports_what_it_refused_with_file_and_line(ask, run, tmp_path, project_path):
    source = tmp_path / "bad.jsonl"
    source.write_text("{\n" + json.dumps(BAD) + "\n")
    status, report = ask("import", project_path, source)
    assert (status, report["counts"]["articles"], report["counts"]["refused"]) == (1, 1, 2)
    places = [(problem["file"], problem["line"]) for problem in report["problems"]]
    assert places == [("bad.jsonl", 1), ("bad.jsonl", 2)]
    status, out, _ = run("import", project_path, source)
    assert status == 1
    assert "bad.jsonl:2: The span 0 to 99 (figure) is not inside the text" in out


def test_import_says_what_it_did_to_a_text(ask, tmp_path, project_path):
    story = tmp_path / "story.txt"
    story.write_text("Steel town waits\nSource: Wire\n\nSteel is not finished.\n")
    _, report = ask("import", project_path, story)
    assert report["told"][0].startswith("story.txt: ")


@pytest.mark.parametrize("is_new", [True, False])
def test_a_dry_run_writes_nothing(run, tmp_path, project_path, source, is_new):
    if not is_new:
        run("init", project_path)
    before = project_path.read_bytes() if project_path.exists() else None
    status, out, _ = run("import", project_path, source, "--dry-run")
    assert (status, out.startswith("Would import 1 article")) == (0, True)
    if is_new:
        assert not project_path.exists()
    else:
        assert run("export", project_path, tmp_path / "out.jsonl")[0] == 0
        assert (tmp_path / "out.jsonl").read_bytes() == b""
    assert is_new or len(before or b"") > 0


def test_import_takes_a_format_and_a_name_for_who_is_not_named(run, tmp_path, project_path):
    source = tmp_path / "in.dat"
    nameless = {key: value for key, value in LINE.items() if key != "annotator"}
    source.write_text(json.dumps(nameless))
    words = ("--format", "jsonl", "--annotator", "eve")
    assert run("import", project_path, source, *words)[0] == 0
    assert "eve: 1 done" in run("stats", project_path)[1]


def test_an_import_that_fails_leaves_no_new_project(run, project_path, source, monkeypatch):
    def stop(*words, **more):
        raise KeyboardInterrupt

    monkeypatch.setattr(importing, "import_sources", stop)
    status, _, err = run("import", project_path, source)
    assert (status, "nothing was kept" in err) == (3, True)
    assert not project_path.exists()
    run("init", project_path)
    assert run("import", project_path, source)[0] == 3
    assert project_path.exists()


def test_export_writes_and_reports_the_hash(ask, run, project, tmp_path):
    out = tmp_path / "out.jsonl"
    status, report = ask("export", project, out)
    assert status == 0
    assert report["counts"] == {"articles": 1, "lines": 1, "spans": 2, "relations": 1}
    (written,) = report["outputs"]
    assert (written["path"], written["articles"], written["spans"]) == (str(out), 1, 2)
    status, report = ask("export", project, out)
    assert (status, report["problems"][0]["code"]) == (3, "export-refused")
    assert written["sha256"] in run("export", project, out, "--force")[1]


@pytest.mark.parametrize(
    ("words", "lines", "spans"),
    [
        (["--status", "open"], 0, 0),
        (["--status", "done", "--status", "open"], 1, 2),
        (["--annotator", "ana"], 1, 2),
        (["--annotator", ""], 0, 0),
        (["--label", "quote", "--label", "figure"], 1, 1),
        (["--from", "2025-01-01"], 0, 0),
        (["--to", "2025-01-01", "--undated"], 1, 2),
    ],
)
def test_export_takes_filters(ask, project, tmp_path, words, lines, spans):
    status, report = ask("export", project, tmp_path / "out.jsonl", *words)
    assert status == 0
    assert (report["counts"]["lines"], report["counts"]["spans"]) == (lines, spans)


def test_an_export_tells_what_is_new_since_the_last_one_there(ask, run, project, tmp_path):
    out = tmp_path / "out.jsonl"
    assert "First export here." in run("export", project, out)[1]
    again = ("export", project, out, "--force")
    assert "Since the last export here: no difference." in run(*again)[1]
    (tmp_path / "more.jsonl").write_text('{"id": "a7", "text": "More."}')
    run("import", project, tmp_path / "more.jsonl")
    found = ask(*again)[1]["difference"]
    assert (found["articles_new"], found["articles_gone"], found["spans_new"]) == (1, 0, 0)


@pytest.mark.parametrize(("rule", "kept"), [("longest", "quote"), ("innermost", "figure")])
def test_an_export_tells_what_the_format_can_not_hold(ask, run, project_path, tmp_path, rule, kept):
    figure = {"id": "s2", "start": 8, "end": 16, "label": "figure"}
    line = LINE | {"spans": [*LINE["spans"], figure]}
    (tmp_path / "in.jsonl").write_text(json.dumps(line), encoding="utf-8")
    run("import", project_path, tmp_path / "in.jsonl")
    words = ("--format", "conll", "--overlaps", rule)
    _, told, _ = run("export", project_path, tmp_path / "out.conll", *words)
    assert "1 span is left out, as it overlaps another one." in told
    status, report = ask("export", project_path, tmp_path / "two.conll", *words)
    assert (status, report["losses"]["overlaps"]) == (0, 1)
    written = (tmp_path / "two.conll").read_text(encoding="utf-8")
    assert f"B-{kept}" in written
    assert ("B-quote" in written, "B-figure" in written) == (kept == "quote", kept == "figure")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["nonsense"],
        ["stats"],
        ["import", "{project}"],
        ["export", "{project}"],
        ["stats", "{project}", "more"],
        ["export", "{project}", "{out}", "--status", "finished"],
        ["export", "{project}", "{out}", "--label", "mood"],
        ["export", "{project}", "{out}", "--annotator", "zoe"],
        ["export", "{project}", "{out}", "--format", "odt"],
        ["export", "{project}", "{out}", "--format", "text"],
        ["export", "{project}", "{out}", "--forc"],
        ["export", "{project}", "{out}", "--overlaps", "shortest"],
        ["export", "{project}", "{out}", "--from", "2025-02-30"],
        ["export", "{project}", "{out}", "--to", "2025-02-03T10:00"],
        ["export", "{project}", "{out}", "--from", "2025-02-03", "--to", "2025-02-02"],
        ["export", "{project}", "{out}", "--undated"],
        ["import", "{project}", "{out}", "--format", "odt"],
        ["log", "{project}", "--article", "\udcff"],
    ],
)
@pytest.mark.parametrize("as_json", [False, True])
def test_wrong_words_are_one_line_and_status_2(run, project, tmp_path, words, as_json):
    places = {"project": project, "out": tmp_path / "out.jsonl"}
    before = project.read_bytes()
    found = [word.format(**places) for word in words] + ["--json"] * as_json
    status, out, err = run(*found)
    assert status == 2
    assert len(err) > 20
    assert (json.loads(out)["ok"] is False) if as_json else (out == "")
    assert not (tmp_path / "out.jsonl").exists()
    assert project.read_bytes() == before


def test_a_name_that_is_no_text_is_refused_and_nothing_kept(run, tmp_path, project_path):
    source = tmp_path / "nameless.jsonl"
    source.write_text(json.dumps(LINE | {"annotator": None}))
    status, _, err = run("import", project_path, source, "--annotator", "\udcff")
    assert (status, "no text" in err) == (2, True)
    assert not project_path.exists()


@pytest.mark.parametrize("command", ["stats", "check", "log", "undo", "export", "import"])
@pytest.mark.parametrize("kind", ["missing", "text", "folder", "foreign"])
def test_what_is_no_project_is_one_line_and_status_3(run, tmp_path, source, command, kind):
    path = tmp_path / "p.annotator"
    if kind == "text":
        path.write_text("Steel is not finished.")
    elif kind == "folder":
        path.mkdir()
    elif kind == "foreign":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE notes (id)")
    elif command == "import":
        path = tmp_path / "no folder" / "p.annotator"
    more = {"export": [tmp_path / "out.jsonl"], "import": [source]}.get(command, [])
    status, out, err = run(command, path, *more)
    assert (status, out) == (3, "")
    assert str(path) in err
    assert not (tmp_path / "out.jsonl").exists()


def test_stats_count_articles_spans_and_people(ask, run, project):
    status, report = ask("stats", project)
    assert (status, report["counts"]["articles"], report["counts"]["by_label"]["quote"]) == (
        0,
        1,
        1,
    )
    assert report["counts"]["by_status"] == {"open": 0, "done": 1, "skipped": 0}
    out = run("stats", project)[1]
    assert "1 article, 2 spans, 1 relation" in out
    assert "ana: 1 done, 0 skipped" in out


def test_check_lists_what_is_wrong(ask, run, project):
    assert ask("check", project) == (
        0,
        {"ok": True, "command": "check", "counts": {"problems": 0}, "problems": [], "outputs": []},
    )
    assert run("check", project)[1] == f"{project} is sound.\n"
    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute("UPDATE articles SET text = 'Oil.'")
    status, report = ask("check", project)
    assert status == 1
    assert report["problems"][0]["code"] == "text-changed"
    assert "is sound" not in run("check", project)[1]


def test_log_and_undo_take_the_last_operation_back(ask, run, project):
    status, report = ask("log", project)
    assert (status, report["counts"]) == (0, {"operations": 1})
    (listed,) = report["operations"]
    assert (listed["name"], listed["state"]) == ("Import 1 article", "applied")
    status, report = ask("undo", project)
    assert (status, report["name"]) == (0, "Import 1 article")
    out = run("log", project)[1]
    assert "undone" in out
    status, _, err = run("undo", project)
    assert (status, "nothing to undo" in err) == (3, True)


def test_log_of_one_article(ask, run, project):
    with closing(Project.open(project, annotator="ana")) as opened:
        opened.articles.set_flag(1, True)
    assert ask("log", project, "--article", "a1")[1]["counts"] == {"operations": 1}
    status, _, err = run("log", project, "--article", "a9")
    assert (status, "a9" in err) == (3, True)


def test_help_and_version_end_well(capsys):
    for words in (["--help"], ["--version"], ["import", "--help"]):
        with pytest.raises(SystemExit) as caught:
            cli.main(words)
        assert caught.value.code == 0
        assert capsys.readouterr().out


def test_a_file_that_the_system_refuses_is_one_line(run, project, tmp_path, monkeypatch):
    status, _, err = run("export", project, tmp_path / ("x" * 300))
    assert (status, "too long" in err) == (3, True)

    def fail(*words, **more):
        raise OSError("something odd")

    monkeypatch.setattr(exporting, "export_project", fail)
    status, _, err = run("export", project, tmp_path / "out.jsonl")
    assert (status, f"something odd: {project}" in err) == (3, True)


def test_a_person_at_a_terminal_sees_how_far_it_is(monkeypatch, capsys, project_path, source):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert cli.main(["import", str(project_path), str(source)]) == 0
    shown = capsys.readouterr().err
    assert "\rImporting 100 %\n" in shown
    assert "\rIndexing 100 %\n" in shown


def test_a_user_without_a_name_is_an_annotator(monkeypatch, run, project_path):
    def nobody():
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr(outcome.getpass, "getuser", nobody)
    assert run("init", project_path)[0] == 0
    assert "annotator: 0 done" in run("stats", project_path)[1]


def test_columns_of_a_table_are_named(ask, project_path, tmp_path):
    table = tmp_path / "a.csv"
    table.write_text("kopf,a,b\nOil,foo,bar\n", encoding="utf-8")
    status, report = ask("import", project_path, table)
    assert status == 1
    assert report["problems"][0]["code"] == "no-mapping"
    status, report = ask("import", project_path, table, "--columns", "text=b,title=kopf")
    assert (status, report["counts"]["articles"]) == (0, 1)
    with closing(sqlite3.connect(project_path)) as connection:
        found = connection.execute("SELECT text, title, more FROM articles").fetchone()
    assert found == ("bar", "Oil", '{"a":"foo"}')


def test_columns_that_name_nothing_are_wrong_usage(run, project_path, source):
    status, _, err = run("import", project_path, source, "--columns", "colour=b")
    assert status == cli.WRONG_USAGE
    assert "“colour=b” does not name a column" in err


def test_labels_that_the_project_lacks_are_made_mapped_or_left_out(ask, project_path, tmp_path):
    spans = [{"start": 0, "end": 1, "label": label} for label in ("A", "B", "C")]
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"text": "Oil rose.", "spans": spans}), encoding="utf-8")
    _, report = ask("import", project_path, source, "--dry-run")
    assert report["unknown"] == {"labels": {"A": 1, "B": 1, "C": 1}, "relations": {}}
    assert report["files"][0]["refused"] == 3
    words = ("--make-labels", "--map", "B=speaker", "--map", "C=")
    status, report = ask("import", project_path, source, *words)
    assert status == 0
    assert (report["counts"]["spans"], report["counts"]["left_out"]) == (2, 1)
    _, report = ask("stats", project_path)
    assert report["counts"]["by_label"] == {
        **{"A": 1, "speaker": 1},
        **dict.fromkeys(("figure", "quote", "sector"), 0),
    }


def test_offsets_in_another_unit_are_told_and_read(ask, project_path, tmp_path):
    span = {"start": 3, "end": 6, "label": "speaker", "text": "Ana"}
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"text": "🙂 Ana spoke.", "spans": [span]}), encoding="utf-8")
    status, report = ask("import", project_path, source, "--dry-run")
    assert status == 1
    assert "import it with --unit utf-16." in report["told"][0]
    status, report = ask("import", project_path, source, "--unit", "utf-16")
    assert (status, report["counts"]["spans"]) == (0, 1)
