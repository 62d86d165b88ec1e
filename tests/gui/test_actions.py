"""The table of actions: complete, without double keys, and obeyed by menus and situation."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from annotator.core.model import Label
from annotator.gui.action_spec import Needs
from annotator.gui.action_table import ACTIONS, MENUS, PLACES, RECENT, TAG
from annotator.gui.actions import Actions, plain
from annotator.gui.gestures.keymap import DEFAULT_KEYS, Command
from annotator.gui.menus import Menus
from annotator.gui.recent import RecentProject

EVERYTHING = ~Needs.NOTHING


@pytest.fixture
def actions(qapp: object) -> Actions:
    return Actions()


def test_no_id_and_no_key_is_given_twice() -> None:
    ids = Counter(spec.id for spec in ACTIONS)
    keys = Counter(
        QKeySequence(key).toString() for spec in ACTIONS for key in (*spec.keys, *spec.text_keys)
    )
    assert [each for each, count in (ids + keys).items() if count > 1] == []


@pytest.mark.parametrize("key", [key for spec in ACTIONS for key in spec.keys])
def test_every_key_is_one_that_qt_knows(key: str) -> None:
    assert QKeySequence(key).toString()


def test_keys_without_a_modifier_are_left_to_the_text() -> None:
    for spec in ACTIONS:
        for key in spec.keys:
            bare = not any(part in key for part in ("Ctrl+", "Alt+", "F1", "F3", "F6"))
            assert spec.in_text or not bare, spec.id


def test_the_text_obeys_the_keys_of_the_table() -> None:
    commands = {Command(spec.id): spec.keys for spec in ACTIONS if spec.in_text}
    commands |= {Command(spec.id): spec.text_keys for spec in ACTIONS if spec.text_keys}
    assert commands == {each: tuple(DEFAULT_KEYS[each]) for each in commands}


def test_mnemonics_are_unique_in_each_menu() -> None:
    for menu in MENUS:
        top = [spec for spec in ACTIONS if spec.menu == menu and not spec.submenu]
        letters = Counter(spec.text[spec.text.index("&") + 1].lower() for spec in top)
        assert [each for each, count in letters.items() if count > 1] == [], menu


def test_at_first_only_what_needs_nothing_is_enabled(actions: Actions) -> None:
    for spec in ACTIONS:
        if spec.id not in PLACES:
            assert actions.action(spec.id).isEnabled() == (spec.needs == Needs.NOTHING)


def test_an_action_is_enabled_when_all_it_needs_is_so(actions: Actions) -> None:
    actions.update(Needs.PROJECT | Needs.WRITABLE | Needs.ARTICLE)
    assert actions.action("article.done").isEnabled()
    assert not actions.action("span.delete").isEnabled()
    actions.update(Needs.PROJECT | Needs.ARTICLE | Needs.ACTIVE)
    assert not actions.action("article.done").isEnabled()


class Owner:
    def __init__(self) -> None:
        self.called: list[str] = []

    def undo(self) -> None:
        self.called.append("undo")


def test_a_bound_owner_is_called_and_an_unbound_one_is_not(actions: Actions) -> None:
    owner = Owner()
    actions.update(EVERYTHING)
    actions.bind("history", owner)
    assert actions.trigger("undo")
    actions.unbind("history")
    actions.trigger("undo")
    assert owner.called == ["undo"]


def test_a_disabled_action_is_not_triggered(actions: Actions) -> None:
    owner = Owner()
    actions.bind("history", owner)
    assert not actions.trigger("undo")
    assert owner.called == []


@pytest.fixture
def bar(qtbot: QtBot) -> QMenuBar:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    return bar


def test_the_menus_hold_every_action_once(bar: QMenuBar, actions: Actions) -> None:
    menus = _menus(bar, actions)
    found: list[str] = []
    waiting: list[QMenu] = [m for a in bar.actions() if isinstance(m := a.menu(), QMenu)]
    while waiting:
        for action in waiting.pop().actions():
            if isinstance(submenu := action.menu(), QMenu):
                waiting.append(submenu)
            elif action.objectName():
                found.append(action.objectName())
    assert sorted(found) == sorted(spec.id for spec in ACTIONS if spec.id not in PLACES)
    assert [plain(a.text()) for a in bar.actions()] == [plain(title) for title in MENUS]
    assert menus is not None


def test_recent_projects_and_labels_are_entries(bar: QMenuBar, actions: Actions) -> None:
    chosen: list[object] = []
    menus = _menus(bar, actions, chosen)
    recent = menus.entries(RECENT)
    assert [each.text() for each in recent] == [
        "News && more",
        "Gone (not found)",
        "",
        "Clear List",
    ]
    assert [each.isEnabled() for each in recent[:2]] == [True, False]
    recent[0].trigger()
    labels = menus.entries(TAG)
    assert [each.text() for each in labels] == ["quote\t2"]
    labels[0].trigger()
    menus.entries(RECENT)[-1].trigger()
    assert chosen == ["/p/News & more.annotator", 7, "cleared"]


def _menus(bar: QMenuBar, actions: Actions, chosen: list[object] | None = None) -> Menus:
    chosen = [] if chosen is None else chosen
    return Menus(
        bar,
        actions,
        recent=lambda: [
            RecentProject(path="/p/News & more.annotator", name="News & more", folder="/p"),
            RecentProject(path="/p/Gone.annotator", name="Gone", folder="/p", is_missing=True),
        ],
        open_recent=chosen.append,
        forget_recent=lambda: chosen.append("cleared"),
        labels=lambda: [Label(row=7, name="quote", color="orange", key="2")],
        tag=chosen.append,
    )
