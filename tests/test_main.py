"""The one executable chooses between the command line and the window."""

import sys
from types import ModuleType

import pytest

from annotator import __main__, bootstrap, system_packages
from annotator.cli import main as cli


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """What was started, with which arguments; neither really starts."""
    started: list[tuple[str, list[str]]] = []
    window = ModuleType("annotator.gui.app")
    window.main = lambda argv: started.append(("window", argv)) or 0  # type: ignore[attr-defined]
    gui = ModuleType("annotator.gui")
    gui.app = window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "annotator.gui", gui)
    monkeypatch.setattr(cli, "main", lambda argv: started.append(("command", argv)) or 0)
    monkeypatch.setattr(system_packages, "ensure_for_window", lambda: None)
    return started


def test_the_commands_are_those_of_the_command_line():
    assert set(cli.COMMANDS) == __main__.COMMANDS


@pytest.mark.parametrize("words", [["stats", "a.annotator"], ["--json", "undo"], ["--version"]])
def test_a_command_goes_to_the_command_line(chosen, words):
    assert __main__.main(words) == 0
    assert chosen == [("command", words)]


@pytest.mark.parametrize("words", [[], ["news.annotator"], ["--smoke"]])
def test_anything_else_opens_the_window(chosen, words):
    assert __main__.main(words) == 0
    assert chosen == [("window", words)]


def test_the_arguments_are_those_of_the_process_by_default(chosen, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["annotator", "stats", "a.annotator"])
    __main__.main()
    assert chosen == [("command", ["stats", "a.annotator"])]


def test_a_window_that_cannot_open_is_one_sentence_and_status_3(chosen, monkeypatch, capsys):
    def refuse() -> None:
        raise bootstrap.SetupError("Something is missing.")

    monkeypatch.setattr(system_packages, "ensure_for_window", refuse)
    assert __main__.main([]) == 3
    assert capsys.readouterr().err == "Something is missing.\n"
    assert chosen == []


def test_start_enters_the_environment_first(chosen, monkeypatch):
    entered: list[tuple[object, ...]] = []
    monkeypatch.setattr(bootstrap, "enter", lambda *words: entered.append(words))
    monkeypatch.setattr(sys, "argv", ["annotator", "stats"])
    assert __main__.start() == 0
    assert entered[0][0] is bootstrap.APP
    assert chosen == [("command", ["stats"])]


@pytest.mark.parametrize(
    ("failure", "status", "said"),
    [
        (bootstrap.SetupError("No way in."), 3, "No way in.\n"),
        (KeyboardInterrupt(), 130, "The set-up was stopped; the next start does it again.\n"),
    ],
)
def test_a_set_up_that_fails_or_is_stopped_says_so(
    chosen, monkeypatch, capsys, failure, status, said
):
    def fail(*words: object) -> None:
        raise failure

    monkeypatch.setattr(bootstrap, "enter", fail)
    assert __main__.start() == status
    assert capsys.readouterr().err == said
    assert chosen == []
