"""The test command, from a bare Python too.

python3 tests                 everything: lint, format, types, import rules, tests with coverage
python3 tests -k undo         pytest alone, with these arguments
python3 tests bench NAME…     the benchmark tests/benchmarks/NAME.py, with its own arguments
python3 tests pictures        the pictures of the guide, painted anew; --all: every window
python3 tests fuzz            random mouse and key events on a project; --help tells the options
python3 tests faults          kill -9, failing disks, lost power; --help tells which there are
python3 tests translations    the catalogues, brought up to date with the program
python3 tests format_table    the tables of docs/formats.md, made anew from the formats
python3 tests consumers       the exports, read by the programs that they are made for; or with the
                              names of formats, or with JSONL files
"""

from __future__ import annotations

import os
import sys

TESTS = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(TESTS)
sys.path[0] = ROOT

from annotator import bootstrap, system_packages  # noqa: E402  the path has to be there first

DEVELOPMENT = bootstrap.Environment(
    ".venv",
    "tests/requirements.lock",
    purpose="Annotator's tests (once, about 30 s)",
    modules=(
        *bootstrap.APP.modules,
        "basedpyright",
        "hypothesis",
        "importlinter",
        "jsonschema",
        "pytest",
        "pytest_cov",
        "pytest_timeout",
        "pytestqt",
        "ruff",
        "xdist",
    ),
)
WINDOWS = "tests/journeys/test_real_window.py"
# Scripts whose packages must not come near the app's: name → module, and the environment that it
# runs in.
APART = {
    "consumers": (
        "tests.consumers",
        bootstrap.Environment(
            ".venv-consumers",
            "tests/consumers/requirements.lock",
            purpose="the programs that read the exports (once, some minutes)",
            modules=(),
        ),
    ),
}


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for; the exit status."""
    bootstrap.enter(DEVELOPMENT, TESTS, arguments)
    if arguments and arguments[0] in APART:
        return run_apart(arguments[0], arguments[1:])
    system_packages.ensure_for_tests()
    if arguments and arguments[0] == "bench":
        return run_benchmarks(arguments[1:])
    if arguments and arguments[0] == "pictures":
        return call([sys.executable, os.path.join(TESTS, "pictures"), *arguments[1:]])
    if arguments and arguments[0] in ("faults", "format_table", "fuzz", "translations"):
        return call([sys.executable, "-m", f"tests.{arguments[0]}", *arguments[1:]])
    if arguments:
        return call([sys.executable, "-m", "pytest", *arguments])
    return run_everything()


def run_everything() -> int:
    """All checks; pytest comes last so that its closing line is the last thing to be seen."""
    import subprocess

    # These need little of this process's time, and more of the clock's than all the checks.
    windows = subprocess.Popen(
        [sys.executable, "-m", "pytest", "-q", WINDOWS],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    lint_imports = os.path.join(os.path.dirname(sys.executable), "lint-imports")
    checks = (
        ("Lint", [sys.executable, "-m", "ruff", "check", "."]),
        ("Format", [sys.executable, "-m", "ruff", "format", "--check", "."]),
        ("Types", [sys.executable, "-m", "basedpyright", "--pythonpath", sys.executable]),
        ("Import rules", [lint_imports, "--no-logo"]),
    )
    failed = [name for name, command in checks if show(name, command) != 0]
    heading("Real windows")
    print(windows.communicate()[0].decode("utf-8", "replace"), flush=True)
    if windows.returncode != 0:
        failed.append("Real windows")
    if failed:
        print(f"\nFailed so far: {', '.join(failed)}", flush=True)
    spread = ("-n", "auto", "--dist", "worksteal")
    tests = [sys.executable, "-m", "pytest", "--cov", *spread, "--ignore=" + WINDOWS]
    status = show("Tests", tests)
    return status or (1 if failed else 0)


def run_benchmarks(words: list[str]) -> int:
    """Run the named scripts one after the other, each with the arguments up to the next name;
    without a name, tell which there are.
    """
    folder = os.path.join(TESTS, "benchmarks")
    found = sorted(name[:-3] for name in os.listdir(folder) if name.endswith(".py"))
    if not words or words[0] not in found:
        print(f"Usage: python3 tests bench NAME [ARGUMENT…]…, with NAME one of: {' '.join(found)}")
        return 2
    commands: list[list[str]] = []
    for word in words:
        if word in found:
            commands.append([word])
        else:
            commands[-1].append(word)
    return max(
        # As a module: what lies beside it must not hide modules of Python (statistics).
        show(name, [sys.executable, "-m", f"tests.benchmarks.{name}", *arguments])
        for name, *arguments in commands
    )


def run_apart(name: str, arguments: list[str]) -> int:
    """Run a script in an environment of its own."""
    module, environment = APART[name]
    bootstrap.set_up(environment)
    return call([environment.python, "-m", module, *arguments])


def show(name: str, command: list[str]) -> int:
    """Run a command under a heading; its exit status."""
    heading(name)
    return call(command)


def heading(name: str) -> None:
    """A line above what follows."""
    print(f"\n── {name} {'─' * (60 - len(name))}", flush=True)


def call(command: list[str]) -> int:
    """Run a command in the checkout; its exit status."""
    import subprocess

    return subprocess.run(command, check=False, cwd=ROOT).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except bootstrap.SetupError as error:
        bootstrap.say(str(error))
        sys.exit(bootstrap.FAILED)
    except KeyboardInterrupt:
        sys.exit(bootstrap.INTERRUPTED)
