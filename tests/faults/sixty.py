"""The sixty faults: which test holds each of them to its sentence."""

import re
import subprocess
import sys
from pathlib import Path

from tests.faults.report import Report

ROOT = Path(__file__).parents[2]

_GATE = "tests/store/test_gate.py::test_"
_FILE = "tests/store/test_project_file.py::test_"
_HERE = "tests/faults/test_sixty_projects.py::test_"
_IMPORTS = "tests/faults/test_sixty_imports.py::test_a_strange_file_is_taken_as_it_is_or_told"
_WINDOW = "tests/gui/main_window/test_unwritten.py::test_"
_GONE = f"{_WINDOW}a_file_that_goes_while_it_is_open_is_noticed_and_rescued"
_EXPORT = "tests/project/test_export.py::test_"
_FAULTS = "tests/faults/test_"

SIXTY: dict[int, tuple[str, str]] = {
    1: ("no database", f"{_GATE}what_is_no_database_is_no_project"),
    2: ("an empty file", f"{_GATE}an_empty_file_is_not_made_into_a_project"),
    3: ("a file that is cut off", f"{_HERE}a_file_that_was_cut_off_is_refused"),
    4: ("damaged pages", f"{_HERE}a_changed_letter_is_found_and_its_article_named"),
    5: ("another program's database", f"{_GATE}another_programs_database_is_named_as_such"),
    6: ("a newer version", f"{_GATE}a_newer_version_names_both_versions"),
    7: ("an older version", "tests/store/test_migrations.py::test_a_copy_of_the_old_format_stays_"),
    8: ("no file", f"{_GATE}nothing_is_made_where_there_is_no_file"),
    9: ("a read-only file", f"{_FILE}a_file_without_permission_to_write_opens_for_reading"),
    10: ("a full disk", f"{_WINDOW}a_tag_that_the_disk_refuses_is_told_marked_and_written_later"),
    11: ("locked by a program", f"{_HERE}what_another_program_locks_is_refused_in_a_moment"),
    12: ("deleted while open", _GONE),
    13: ("moved while open", _GONE),
    14: ("replaced while open", _GONE),
    15: ("a network or cloud folder", f"{_HERE}a_folder_that_others_write_to_is_warned_of"),
    16: ("links to nowhere and in a circle", f"{_GATE}a_link_that_points_nowhere_is_a_missing_"),
    17: ("a folder, a pipe", f"{_GATE}a_pipe_is_refused_without_waiting_for_a_writer"),
    18: ("strange names", f"{_GATE}any_name_opens"),
    19: ("a very long name", f"{_HERE}a_name_that_leaves_no_room_for_a_journal_is_refused"),
    20: ("left by a crash", f"{_FILE}a_lock_goes_with_its_process"),
    **{
        number: (fault, _IMPORTS)
        for number, fault in (
            (21, "half characters"),
            (22, "NUL in a text"),
            (23, "byte order marks"),
            (24, "UTF-16"),
            (25, "other encodings"),
            (26, "line ends"),
            (27, "unusual line separators"),
            (28, "unusual blanks"),
            (29, "right to left"),
            (30, "emoji"),
            (31, "combining marks"),
            (32, "one long line"),
            (33, "blank articles"),
        )
    },
    34: (
        "a bad line of ten thousand",
        "tests/project/test_import_lines.py::test_a_broken_line_among_ten_thousand_costs_only_",
    ),
    **{
        number: (fault, _IMPORTS)
        for number, fault in (
            (35, "spans outside the text"),
            (36, "positions in UTF-16"),
            (37, "words that are not there"),
            (38, "unknown labels"),
            (39, "an id twice"),
            (40, "NaN, true, 1.5 as positions"),
            (41, "very large numbers"),
            (42, "deep nesting"),
        )
    },
    43: ("a key twice", f"{_HERE}a_key_that_is_there_twice_is_told"),
    44: ("a bomb of a document", _IMPORTS),
    45: ("XML entities", _IMPORTS),
    46: ("a cut document", _IMPORTS),
    47: ("a cut PDF", _IMPORTS),
    48: ("a PDF of pictures", "tests/formats/test_pdf.py::test_what_has_no_text_to_read_is_told"),
    49: ("web pages with scripts", _IMPORTS),
    50: ("CSV", _IMPORTS),
    51: ("kill -9", f"{_FAULTS}kills.py::test_a_process_killed_at_a_call_loses_nothing_that_was_"),
    52: (
        "loss of power",
        f"{_FAULTS}power.py::test_what_was_acknowledged_is_there_when_the_power_",
    ),
    53: (
        "SIGTERM",
        "tests/gui/main_window/test_starting.py::test_a_signal_closes_the_window_when_what_is_",
    ),
    54: ("out of memory", f"{_HERE}without_memory_the_change_is_taken_back"),
    55: ("the clock jumps", f"{_HERE}a_clock_that_goes_back_does_not_change_the_order"),
    56: (
        "two windows",
        f"{_WINDOW}a_project_that_another_window_has_is_shown_and_taken_over",
    ),
    57: ("a disk that is pulled", f"{_FAULTS}io_errors.py::test_a_call_that_fails_is_told_and_"),
    58: (
        "keys at random",
        "tests/fuzz/test_fuzz.py::test_some_hundred_random_events_leave_everything_as_it_must_be",
    ),
    59: (
        "an export over what is there",
        f"{_EXPORT}a_folder_or_the_project_itself_is_never_replaced",
    ),
    60: ("an export that is killed", f"{_EXPORT}an_export_that_is_killed_leaves_the_old_file"),
}
"""By number: the fault, and its test (the beginning of its name is enough)."""


def whole_name(node: str) -> str:
    """The test that a row of the table means."""
    path, _, beginning = node.partition("::")
    source = (ROOT / path).read_text(encoding="utf-8")
    names = re.findall(rf"^def ({re.escape(beginning)}\w*)\(", source, re.MULTILINE)
    if len(names) != 1:
        raise LookupError(f"{node} is no test")
    return f"{path}::{names[0]}"


def run(report: Report) -> None:
    """Run all sixty; each that does not hold is told."""
    nodes = {number: whole_name(node) for number, (_, node) in SIXTY.items()}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rA", *sorted(set(nodes.values()))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    passed = set(re.findall(r"^PASSED ([^\s\[]+)", done.stdout, re.MULTILINE))
    failed = set(re.findall(r"^(?:FAILED|ERROR) ([^\s\[]+)", done.stdout, re.MULTILINE))
    for number, node in nodes.items():
        report.tried("faults")
        if node in failed or node not in passed:
            report.wrong(f"{number}, {SIXTY[number][0]}", [f"{node} does not hold"])
