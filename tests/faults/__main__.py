"""Whatever can go wrong with the project's files is made to go wrong.

python3 tests faults kills [--count 1000] [--seed 1]       kill -9 at random moments in the window
python3 tests faults calls [--every 1]                     and at every call of a scripted sitting
python3 tests faults errors [--every 1]                    each call fails: full disk, I/O error, …
python3 tests faults two [--seconds 60]                    two processes fight for one file
python3 tests faults power [--count 10000] [--unsafe]      the disk after a loss of power
python3 tests faults sixty                                 sixty faults, each with its sentence
python3 tests faults planted [--bug NAME]…                 bugs on purpose: which are found?

Each ends with its figures; what fails is kept in a folder that is named. --verbs leaves the window
out, which is faster.
"""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests.faults import shim, sixty
from tests.faults.report import Report


def main(arguments: list[str]) -> int:
    """Run what the arguments ask for; the exit status: 0 where all held."""
    options = parse(arguments)
    if options.what == "sixty":
        report = Report()
        sixty.run(report)
        report.tell()
        return int(report.failed)
    if shim.WHY_NOT:
        print(f"Skipped: it {shim.WHY_NOT}.")
        return 0
    shim.enter()
    from tests.faults import io_errors, kills, planted, power, two
    from tests.faults.forks import Nursery
    from tests.faults.shim import Fault

    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="annotator-faults-", dir=memory))
    os.environ["ANNOTATOR_HOME"] = str(folder / "user")
    loaded = shim.Shim()
    loaded.arm(folder, Fault.NONE)  # nobody has to wait for the disk: no computer is switched off
    nursery = Nursery(loaded, home=folder / "user", windows=not options.verbs)
    report = Report()
    if options.what == "kills":
        kills.at_random(nursery, folder, report, kills=options.count, seed=options.seed)
    elif options.what == "calls":
        kills.at_every_call(nursery, folder, report, stride=options.every)
        kills.at_every_call(nursery, folder, report, stride=options.every, fault=Fault.TORN)
    elif options.what == "errors":
        io_errors.at_every_call(nursery, loaded, folder, report, stride=options.every)
    elif options.what == "two":
        two.run(folder, report, seconds=options.seconds, seed=options.seed)
    elif options.what == "power":
        if options.unsafe:
            nursery.plant = planted.BUGS["synchronous OFF"].plant
        power.images(nursery, loaded, folder, report, most=options.count, seed=options.seed)
    elif options.what == "planted":
        planted.run(nursery, loaded, folder, report, options.bug)
    report.tell()
    if options.unsafe:
        report.note("the control failed, as it must" if report.failed else "THE CONTROL HELD")
    if report.failed == options.unsafe:
        shutil.rmtree(folder)
    return int(report.failed != options.unsafe)


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(prog="python3 tests faults", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument(
        "what", choices=("kills", "calls", "errors", "two", "power", "sixty", "planted")
    )
    parser.add_argument("--bug", action="append", default=[], metavar="NAME", help="one of them")
    parser.add_argument("--count", type=int, default=1_000, metavar="N")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="each N-th call only")
    parser.add_argument("--seconds", type=float, default=60, metavar="S")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument(
        "--unsafe", action="store_true", help="nothing is synced: the control, which must fail"
    )
    parser.add_argument("--verbs", action="store_true", help="without a window: faster")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
