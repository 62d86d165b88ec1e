"""The one executable: the command line for a command, otherwise the window.

`python3 annotator`, `python3 -m annotator` and the installed `annotator` all start here, the
first two from a bare Python too. Neither Qt nor the project's code is loaded to choose.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = frozenset("init import export splits stats check log undo backup restore copy".split())
_OPTIONS = frozenset({"--help", "-h", "--version"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command or the window on `argv` (without the program's name); the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    first = next((word for word in arguments if word != "--json"), "")
    if first in COMMANDS or first in _OPTIONS:
        from annotator.cli.main import main as run_command

        return run_command(arguments)

    from annotator import bootstrap, system_packages

    try:
        system_packages.ensure_display(may_be_unseen="--smoke" in arguments)
        system_packages.ensure_for_window()
    except bootstrap.SetupError as error:
        bootstrap.say(str(error))
        return bootstrap.FAILED
    from annotator.gui import app

    return app.main(arguments)


def start() -> int:
    """Enter the environment with the packages, then run."""
    from annotator import bootstrap

    script = os.path.join(bootstrap.ROOT, "annotator")
    try:
        bootstrap.enter(bootstrap.APP, script, sys.argv[1:])
    except bootstrap.SetupError as error:
        bootstrap.say(str(error))
        return bootstrap.FAILED
    except KeyboardInterrupt:
        bootstrap.say("The set-up was stopped; the next start does it again.")
        return bootstrap.INTERRUPTED
    return main()


if __name__ == "__main__":
    if __package__ == "":
        # The folder was run as a script, so the path has its inside and not the checkout.
        sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.exit(start())
