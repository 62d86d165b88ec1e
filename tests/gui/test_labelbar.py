"""The bar of labels: what a chip tells of its colour, and the colour that a new label takes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from annotator.gui.context import Context
from annotator.gui.label_chip import LabelChip
from annotator.gui.labelbar import LabelBar
from annotator.gui.theme.palette import LABEL_COLORS
from annotator.project.project import Project

Chip = Callable[[str], LabelChip]


@pytest.fixture
def bar(qtbot: QtBot, context: Context) -> LabelBar:
    bar = LabelBar(context)
    qtbot.addWidget(bar)
    bar.resize(1200, 40)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


@pytest.fixture
def chip(qtbot: QtBot, bar: LabelBar) -> Chip:
    """A label's chip by name, after the colours were compared."""

    def find(name: str) -> LabelChip:
        qtbot.waitUntil(lambda: not bar._comparison.isActive())
        return next(each for each in bar._chips if each.label.name == name)

    return find


def described(shown: LabelChip) -> str:
    interface = QAccessible.queryAccessibleInterface(shown)
    return interface.text(QAccessible.Text.Description)


def test_a_chip_tells_the_definition_of_its_label(chip: Chip, project: Project) -> None:
    (quote,) = [each for each in project.labels.all() if each.name == "quote"]
    assert quote.definition
    assert described(chip("quote")) == quote.definition
    assert "Hard to tell" not in chip("quote").toolTip()


def test_the_same_colour_twice_is_told_on_both_chips(chip: Chip, project: Project) -> None:
    project.labels.add("body", color="#1464d2")
    told = "Hard to tell from “{}” by colour. The name on each mark tells them apart."
    assert described(chip("body")) == told.format("speaker")
    assert told.format("body") in described(chip("speaker"))
    assert "Hard to tell from “body”" in chip("speaker").toolTip()
    assert "Hard to tell" not in described(chip("quote"))


def test_colours_that_only_colour_blind_people_confuse_are_told(
    chip: Chip, project: Project
) -> None:
    project.labels.add("one", color="#d00000")
    project.labels.add("two", color="#705000")
    assert "“two” for some colour-blind people." in described(chip("one"))


def test_what_is_told_follows_the_theme(chip: Chip, project: Project, context: Context) -> None:
    project.labels.add("one", color="#ffffff")
    project.labels.add("two", color="#e8e8f8")
    project.labels.add("three", color="#767676")
    assert "“three”" in described(chip("one"))
    context.appearance.choose("dark")
    assert "“three”" not in described(chip("one"))
    assert "“two”" in described(chip("one"))


def test_markup_in_names_is_shown_as_it_is(chip: Chip, project: Project) -> None:
    project.labels.add("a<b>", color="blue")
    assert "“a&lt;b&gt;”" in chip("speaker").toolTip()
    assert "“a<b>”" in described(chip("speaker"))


def test_a_new_label_takes_a_free_colour_that_is_told_well_from_the_others(
    bar: LabelBar, chip: Chip, project: Project, qtbot: QtBot
) -> None:
    for name in ("place", "date"):
        qtbot.mouseClick(bar.add, Qt.MouseButton.LeftButton)
        qtbot.keyClicks(bar.name, name)
        qtbot.keyClick(bar.name, Qt.Key.Key_Return)
    colors = [label.color for label in project.labels.all()]
    assert len(set(colors)) == 6
    assert set(colors) <= set(LABEL_COLORS)
    assert "Hard to tell" not in described(chip("place")) + described(chip("date"))
