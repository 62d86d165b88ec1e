"""The command line beside other processes, pipes and terminals; each command in a process."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def project(project_path, source):
    """A project with one article, made by an import."""
    assert finished(process("import", project_path, source))[0] == 0
    return project_path


def process(*words, stdout=subprocess.PIPE, env=None):
    program = "import sys; from annotator.__main__ import main; sys.exit(main(sys.argv[1:]))"
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, words)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=env,
    )


def ask(*words):
    """The report of a command that has to go well."""
    status, out, err = finished(process(*words, "--json"))
    assert (status, err) == (0, "")
    return json.loads(out)


def finished(started):
    """Status and both streams of a process."""
    out, err = started.communicate()
    return started.returncode, out, err.decode()


@pytest.mark.parametrize("command", ["import", "undo"])
def test_writing_waits_for_nobody_while_a_window_holds_the_project(project, source, command):
    holder = process_that_holds(project)
    try:
        more = [source] if command == "import" else []
        status, _, err = finished(process(command, project, *more))
        assert status == 3
        assert f"process {holder.pid} on " in err
    finally:
        holder.communicate(b"\n")


def test_reading_works_while_a_window_holds_the_project(project, tmp_path):
    holder = process_that_holds(project)
    try:
        assert ask("stats", project)["counts"]["by_label"]["sector"] == 1
        assert ask("check", project)["ok"]
        assert ask("log", project)["counts"] == {"operations": 2}
        assert ask("export", project, tmp_path / "out.jsonl")["counts"]["spans"] == 3
    finally:
        holder.communicate(b"\n")
    assert [path.name for path in tmp_path.glob("test.annotator*")] == [project.name]


HOLD = """
import sys
from pathlib import Path
from annotator.project.project import Project
project = Project.open(Path(sys.argv[1]), annotator="ana")
project.spans.add(1, 8, 16, project.labels.by_name("sector").row)
print("open", flush=True)
sys.stdin.readline()
project.close()
"""


def process_that_holds(project):
    """Another process with the project open, which has just tagged something."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(project)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"open\n"
    return holder


def test_output_that_nobody_reads_to_the_end_is_no_failure(project):
    reading, writing = os.pipe()
    os.close(reading)
    started = process("log", project, stdout=writing)
    os.close(writing)
    status, _, err = finished(started)
    assert (status, err) == (0, "")


def test_a_terminal_that_is_not_utf_8_still_gets_its_report(project_path, tmp_path):
    name = os.fsdecode(b"\xff\xe4.jsonl") if os.name == "posix" else "ä.jsonl"
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    started = process("import", project_path, tmp_path / name, env=environment)
    status, out, err = finished(started)
    assert (status, err) == (1, "")
    assert b"can't be read" in out
    started = process("import", project_path, tmp_path / name, "--json", env=environment)
    assert json.loads(finished(started)[1])["problems"][0]["code"] == "unreadable"


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
def test_a_command_that_was_killed_leaves_a_sound_project(project, tmp_path):
    holder = process_that_holds(project)
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    copy = shutil.copytree(tmp_path, tmp_path.with_name(tmp_path.name + "-copy"))
    for path in (project, copy / project.name):
        assert ask("undo", path)["ok"]
        assert ask("check", path)["ok"]


def test_every_command_runs_where_qt_cannot_be_loaded(project, tmp_path):
    program = (
        "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
        "from annotator.__main__ import main\n"
        "project, folder = sys.argv[1:]\n"
        "for words in (['init', folder + '/b.annotator'], ['stats', project], ['check', project],\n"
        "    ['log', project], ['export', project, folder + '/out.jsonl'],\n"
        "    ['import', project, folder + '/out.jsonl'], ['undo', project]):\n"
        "    assert main(words) == 0, words\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", program, str(project), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert (found.returncode, found.stderr) == (0, b"")
