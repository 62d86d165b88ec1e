"""What Annotator needs from the operating system on Linux: looked for, named, installed with apt.

Qt aborts the process where a library is missing, and Python cannot catch that: so look first.
"""

from __future__ import annotations

import os
import sys

from annotator.bootstrap import SetupError, run, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# (shared library, Debian package). With no display Qt needs the first list, on X both.
QT_LIBRARIES = (
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
)
X_LIBRARIES = (
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
)
# What the tests of the real window need: (a file or a program, Debian package).
TEST_PROGRAMS = (
    ("Xvfb", "xvfb"),
    ("xdotool", "xdotool"),
    ("setxkbmap", "x11-xkb-utils"),
)
TEST_FONTS = (
    ("truetype/dejavu/DejaVuSans.ttf", "fonts-dejavu-core"),
    ("truetype/noto/NotoSans-Regular.ttf", "fonts-noto-core"),
    ("opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk"),
)
_FONTS = "/usr/share/fonts"
_APT_LISTS = "/var/lib/apt/lists"


def ensure_display(*, may_be_unseen: bool) -> None:
    """See that there is a display, without which Qt aborts; raises SetupError.

    What nobody needs to see is drawn in memory instead.
    """
    if not sys.platform.startswith("linux"):
        return
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return
    if not may_be_unseen:
        raise SetupError(
            "There is no display to open a window on: start Annotator on a desktop, "
            "or use its commands, which `annotator --help` lists."
        )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def ensure_for_window() -> None:
    """See that Qt can load its libraries here; raises SetupError.

    Once all have been found, a mark in the environment spares the later starts the search.
    """
    if not sys.platform.startswith("linux") or getattr(sys, "frozen", False):
        return
    on_x = _window_is_on_x()
    mark = os.path.join(sys.prefix, "annotator-found-x" if on_x else "annotator-found-qt")
    if os.path.exists(mark):
        return
    missing = missing_libraries((*QT_LIBRARIES, *X_LIBRARIES) if on_x else QT_LIBRARIES)
    if missing:
        install(missing, needed_for="To open its window, Annotator")
    _leave(mark)


def ensure_for_tests() -> None:
    """See that windows can be tested here, on screen and off; raises SetupError."""
    if not sys.platform.startswith("linux"):
        return
    mark = os.path.join(sys.prefix, "annotator-found-test-tools")
    if os.path.exists(mark):
        return
    libraries = missing_libraries((*QT_LIBRARIES, *X_LIBRARIES))
    tools = missing_test_tools()
    if libraries or tools:
        install([*libraries, *tools], needed_for="To test real windows, Annotator")
    _leave(mark)


def missing_libraries(libraries: Sequence[tuple[str, str]]) -> list[str]:
    """The Debian packages of the libraries that cannot be loaded."""
    import ctypes

    missing: list[str] = []
    for library, package in libraries:
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def missing_test_tools() -> list[str]:
    """The Debian packages of the programs and fonts that are not there."""
    import shutil

    missing = [package for program, package in TEST_PROGRAMS if shutil.which(program) is None]
    for font, package in TEST_FONTS:
        if not os.path.exists(os.path.join(_FONTS, font)):
            missing.append(package)
    return missing


def install(packages: Sequence[str], needed_for: str) -> None:
    """Install Debian packages, as root or after consent; raises SetupError with their names."""
    import shutil

    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        raise SetupError(
            f"{needed_for} needs what Debian calls {names}: "
            "install the packages of the same libraries on this system and start again."
        )
    command = _privileged(names, needed_for)
    if command is None:
        raise SetupError(
            f"{needed_for} needs packages that are missing: "
            f"run `sudo apt-get install {names}` and start again."
        )
    say(f"{needed_for} needs these system packages, which are installed now: {names} …")
    apt = [*command, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    wanted = [*apt, "install", "-y", "--no-install-recommends", *packages]
    problem = run(wanted) if _has_package_lists() else "no package lists"
    if problem:
        problem = run([*apt, "update"]) or run(wanted)
    if problem:
        raise SetupError(
            f"The packages {names} could not be installed: {problem.splitlines()[-1].strip()}"
        )


def _window_is_on_x() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    return platform == "xcb" or not (platform or os.environ.get("WAYLAND_DISPLAY"))


def _privileged(names: str, needed_for: str) -> list[str] | None:
    """What to put before apt-get; None where nobody may or will install."""
    import shutil

    if os.name == "posix" and os.geteuid() == 0:
        return []
    rights = shutil.which("sudo") or shutil.which("pkexec")
    if rights is None or not sys.stdin or not sys.stdin.isatty():
        return None
    say(f"{needed_for} needs these system packages: {names}")
    say("Install them now? [Y/n] ")
    answer = sys.stdin.readline().strip().lower()
    return [rights] if answer in {"", "y", "yes"} else None


def _has_package_lists() -> bool:
    try:
        return any("_Packages" in name for name in os.listdir(_APT_LISTS))
    except OSError:
        return False


def _leave(mark: str) -> None:
    """The mark only saves time: an environment that cannot be written does without it."""
    import contextlib

    with contextlib.suppress(OSError), open(mark, "wb"):
        pass
