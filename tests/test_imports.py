"""Which part may import which; import-linter holds the layers, this holds what it cannot say."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "annotator"


def imports_of(folder: Path) -> Iterator[tuple[str, str]]:
    """The (file and line, imported module) of every import below a folder."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                continue
            for name in names:
                yield f"{file.relative_to(PACKAGE)}:{node.lineno}", name


def run_python(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd=PACKAGE.parent,
    )


def test_core_imports_only_itself_the_standard_library_and_regex():
    input_and_output = {"sqlite3", "subprocess", "socket", "tempfile", "shutil"}
    allowed = (sys.stdlib_module_names - input_and_output) | {"regex"}
    foreign = [
        f"{place} {name}"
        for place, name in imports_of(PACKAGE / "core")
        if not name.startswith("annotator.core")
        and name.partition(".")[0] not in allowed | {"regex"}
    ]
    assert foreign == []


def test_only_gui_names_pyside6():
    users = {
        place.partition("/")[0]
        for place, name in imports_of(PACKAGE)
        if name.partition(".")[0] in {"PySide6", "shiboken6"}
    }
    assert users == {"gui"}


def test_nothing_imports_pandas_or_numpy():
    heavy = {"numpy", "pandas"}
    assert [found for found in imports_of(PACKAGE) if found[1].partition(".")[0] in heavy] == []


def test_choosing_what_to_run_loads_nothing_heavy():
    program = (
        "import sys; import annotator.__main__, annotator.bootstrap, annotator.system_packages\n"
        "print([m for m in sys.modules if m.split('.')[0] in "
        "('PySide6', 'sqlite3', 'sqlite_utils', 'orjson', 'regex') or m == 'annotator.cli'])"
    )
    assert run_python(program).stdout == "[]\n"


def test_knowing_the_formats_loads_no_reader_of_documents():
    program = (
        "import sys; from annotator.formats import registry; registry.formats()\n"
        "print([m for m in sys.modules if m.split('.')[0] in "
        "('lxml', 'trafilatura', 'pypdfium2', 'markdown_it')])"
    )
    assert run_python(program).stdout == "[]\n"


@pytest.mark.parametrize(
    "words",
    [
        ["--version"],
        ["init", "{project}"],
        ["import", "{project}", "{folder}/a.jsonl"],
        ["stats", "{project}"],
        ["check", "{project}"],
        ["log", "{project}"],
        ["export", "{project}", "{folder}/out.jsonl"],
    ],
    ids=lambda words: words[0],
)
def test_commands_run_where_qt_cannot_be_loaded(words, tmp_path):
    source = tmp_path / "a.jsonl"
    source.write_text('{"text": "Sales rose 3 percent, Ana Ortiz said."}\n', encoding="utf-8")
    project = tmp_path / "test.annotator"
    blocked = "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
    program = blocked + "from annotator.__main__ import main; sys.exit(main(sys.argv[1:]))"
    if words[0] not in {"--version", "init", "import"}:
        assert run_python(program, "import", str(project), str(source)).returncode == 0
    places = [word.format(project=project, folder=tmp_path) for word in words]
    result = run_python(program, *places)
    assert result.returncode == 0, result.stderr
