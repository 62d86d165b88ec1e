"""From a bare Python into the virtual environment that holds Annotator's packages.

Standard library only. Every start passes here, so the way into a finished environment loads
nothing but os and sys; the rest is imported where it is used.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO, NoReturn

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OLDEST, NEWEST = (3, 11), (3, 13)
FAILED = 3  # the exit status of everything that could not be done
INTERRUPTED = 130

_NO_NETWORK = (
    "name resolution",
    "failed to resolve",
    "dns error",
    "network is unreachable",
    "failed to establish a new connection",
    "connection refused",
    "timed out",
    "error sending request",
)
_CHECK = (
    "import importlib.util, sys, sysconfig\n"
    "print(sysconfig.get_path('purelib'))\n"
    "print(*[m for m in sys.argv[1:] if importlib.util.find_spec(m) is None])"
)


class SetupError(Exception):
    """The set-up cannot go on; the text is one sentence for the person at the terminal."""


class Environment:
    """A virtual environment of the checkout, the lock file that fills it, and what that brings.

    `purpose` is what the person waits for, `modules` the import names that tell whether the
    packages are there.
    """

    def __init__(
        self, folder: str, lock: str, *, purpose: str, modules: Sequence[str], root: str = ROOT
    ) -> None:
        self.root = root
        self.purpose = purpose
        self.folder = os.path.join(root, folder)
        self.lock = os.path.join(root, lock)
        self.modules = tuple(modules)
        self.stamp = os.path.join(self.folder, lock.replace("/", "-") + ".stamp")
        self.unfinished = os.path.join(self.folder, "setup-unfinished")
        binary = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        self.python = os.path.join(self.folder, *binary)


APP = Environment(
    ".venv",
    "requirements.lock",
    purpose="Annotator (once, about 15 s)",
    modules=(
        *("PySide6", "sqlite_utils", "orjson", "regex"),
        *("lxml", "trafilatura", "pypdfium2", "markdown_it"),
    ),
)


def enter(environment: Environment, script: str, arguments: Sequence[str]) -> None:
    """Return when this Python has the environment's modules, or when this is no checkout.

    Otherwise start `script` with `arguments` in the environment, made first if need be, in
    place of this process. Raises SetupError.
    """
    if getattr(sys, "frozen", False) or not os.path.exists(environment.lock):
        return
    if has_modules(environment):
        return
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        _replace_process([_supported_python(), script, *arguments])
    if _is_inside(environment):
        _mark_unfinished(environment)
        _replace_process([_base_python(), script, *arguments])
    set_up(environment)
    _replace_process([environment.python, script, *arguments])


def has_modules(environment: Environment) -> bool:
    """Whether this Python is a virtual environment that has all of the modules."""
    if sys.prefix == sys.base_prefix:
        return False
    from importlib.util import find_spec

    return all(find_spec(module) is not None for module in environment.modules)


def is_ready(environment: Environment) -> bool:
    """Whether the set-up was finished, with this lock file and this version of Python.

    The stamp holds the lock itself: comparing it is as sure as a hash and loads nothing.
    """
    try:
        with open(environment.stamp, "rb") as stamp:
            found = stamp.read()
    except OSError:
        return False
    return (
        found == _stamp(environment)
        and os.path.exists(environment.python)
        and not os.path.exists(environment.unfinished)
    )


def set_up(environment: Environment) -> None:
    """Make or renew the environment unless it is ready; raises SetupError.

    Of two starts at once the second waits for the first.
    """
    if is_ready(environment):
        return
    try:
        with _only_one(environment):
            if is_ready(environment):
                return
            say(f"Setting up {environment.purpose} …")
            kept = _keep_or_clear(environment)
            _mark_unfinished(environment)
            try:
                _install(environment)
            except SetupError:
                if kept:  # fetching failed before anything was changed
                    os.remove(environment.unfinished)
                raise
            _put_checkout_on_path(environment)
            with open(environment.stamp, "wb") as stamp:
                stamp.write(_stamp(environment))
            os.remove(environment.unfinished)  # last: with it there, no stamp counts
    except OSError as error:
        raise SetupError(f"Annotator could not be set up in {environment.root}: {error}") from error


def say(line: str) -> None:
    """Tell the person at the terminal; standard output belongs to the commands' results."""
    print(line, file=sys.stderr, flush=True)


def run(command: Sequence[str]) -> str:
    """Run a command out of sight; what it said, if it failed, else an empty string."""
    import subprocess

    result = subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    return "" if result.returncode == 0 else result.stdout.strip() or "it gave no reason"


def _stamp(environment: Environment) -> bytes:
    with open(environment.lock, "rb") as lock:
        return b"%d.%d\n" % sys.version_info[:2] + lock.read()


def _is_inside(environment: Environment) -> bool:
    return os.path.realpath(sys.prefix) == os.path.realpath(environment.folder)


def _base_python() -> str:
    """The Python below a virtual environment, or this one."""
    return getattr(sys, "_base_executable", None) or sys.executable


def _supported_python() -> str:
    """Another Python of this machine that Annotator runs on; raises SetupError."""
    import shutil

    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        # A version manager puts names on the path that do not start.
        if found and not run([found, "-c", ""]):
            return found
    raise SetupError(
        "Annotator needs Python 3.11, 3.12 or 3.13 and this is {}.{}: "
        "install one of them and start again.".format(*sys.version_info[:2])
    )


def _replace_process(command: Sequence[str]) -> NoReturn:
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], list(command))
    # Windows' exec returns to the terminal at once, with the window's program still running.
    import subprocess

    with subprocess.Popen(command) as process:
        while True:
            try:
                sys.exit(process.wait())
            except KeyboardInterrupt:
                continue  # the program in the environment has got it too, and decides


def _mark_unfinished(environment: Environment) -> None:
    os.makedirs(environment.folder, exist_ok=True)
    with open(environment.unfinished, "wb"):
        pass


def _keep_or_clear(environment: Environment) -> bool:
    """Whether there is an environment to complete, such as one that uv made.

    What an interrupted set-up or another version of Python left is removed.
    """
    import shutil
    import subprocess

    if not os.path.lexists(environment.folder):
        return False
    if not os.path.exists(environment.unfinished) and os.path.exists(environment.python):
        question = [environment.python, "-c", "import sys; print(*sys.version_info[:2])"]
        answer = subprocess.run(question, check=False, capture_output=True, text=True)
        if answer.stdout.split() == [str(part) for part in sys.version_info[:2]]:
            return True
    shutil.rmtree(environment.folder)
    return False


def _install(environment: Environment) -> None:
    """Fill the environment from its lock, with uv where it is there, else with pip."""
    import shutil

    locked = ["--no-deps", "--require-hashes", "-r", environment.lock]
    problem = ""
    uv = shutil.which("uv")
    if uv:
        os.environ.setdefault("UV_SYSTEM_CERTS", "true")  # a company's own, as pip trusts it
        make = [uv, "venv", "--quiet", "--no-project", "--allow-existing"]
        install = [uv, "pip", "install", "--quiet", "--python", environment.python]
        problem = run([*make, "--python", _base_python(), environment.folder])
        problem = problem or run([*install, *locked])
        if not problem:
            return
    _need_venv_module(problem)
    install = [environment.python, "-m", "pip", "install", "--quiet", "--no-input", "--no-user"]
    problem = run([_base_python(), "-m", "venv", environment.folder])
    problem = problem or run([*install, "--disable-pip-version-check", "--retries=2", *locked])
    if problem:
        raise SetupError(_in_one_sentence(problem))


def _need_venv_module(problem_before: str) -> None:
    from importlib.util import find_spec

    if find_spec("ensurepip") is None:
        if problem_before:
            raise SetupError(_in_one_sentence(problem_before))
        from annotator import system_packages

        package = "python{}.{}-venv".format(*sys.version_info[:2])
        system_packages.install([package], needed_for="To make its environment, Annotator")


def _in_one_sentence(problem: str) -> str:
    if any(sign in problem.lower() for sign in _NO_NETWORK):
        return (
            "Annotator could not fetch its packages because the package index cannot be reached: "
            "connect to the internet and start again."
        )
    lines = [line.strip() for line in problem.splitlines() if line.strip()]
    reasons = [line for line in lines if "error" in line.lower()] or lines
    return f"Annotator could not be set up: {reasons[-1]}"


def _put_checkout_on_path(environment: Environment) -> None:
    """Make `import annotator` find the checkout, from whatever folder; no build, no copy."""
    import subprocess

    command = [environment.python, "-c", _CHECK, *environment.modules]
    answer = subprocess.run(command, check=False, capture_output=True, text=True)
    packages, missing = [*answer.stdout.splitlines(), "", ""][:2]
    if answer.returncode != 0 or missing:
        raise SetupError(
            f"Annotator's environment lacks {missing or 'a Python that starts'}: "
            f"delete the folder {environment.folder} and start again."
        )
    # Relative, because the path may hold letters that Python reads in the locale's encoding.
    relative = os.path.relpath(os.path.realpath(environment.root), os.path.realpath(packages))
    with open(os.path.join(packages, "annotator-checkout.pth"), "w", encoding="ascii") as line:
        line.write(relative + "\n")


def _only_one(environment: Environment) -> BinaryIO:
    """Hold off other starts of this checkout until the file that comes back is closed."""
    import time

    # A file that is always there: the environment's folder comes and goes.
    file = open(os.path.join(environment.root, "requirements.lock"), "r+b")  # noqa: SIM115
    waiting = False
    while not _try_lock(file):
        if not waiting:
            say("Another start of Annotator is setting up; waiting for it …")
        waiting = True
        time.sleep(0.1)
    return file


def _try_lock(file: BinaryIO) -> bool:
    """Lock the file until it is closed, if nobody else has."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(1 << 30)  # behind the end: a locked part of a file cannot be read
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
