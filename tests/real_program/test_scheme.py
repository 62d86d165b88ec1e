"""The editor of the labels: every change is in force at once, told before, and taken back."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QListWidget

from annotator.core.model import Label, RelationType
from annotator.gui.label_chip import LabelChip
from annotator.gui.scheme.attribute_table import CHOICES
from annotator.gui.scheme.dialog import SchemeDialog
from annotator.project.project import Project
from tests.real_program.conftest import Sitting
from tests.real_program.user import User, read
from tests.real_window.hands import until

TEXT = (
    "Wheat will be dearer by 26.3 percent, Ana Ortiz said. “We can feed everybody,” said Ben Kay."
)
OTHER = "Exports of steel may fall to 14 tons, Ben Kay said."


def _editor(user: User) -> SchemeDialog:
    """The editor, asked for by its key."""
    user.hands.press("ctrl+l")
    dialog = user.dialog("Labels")
    assert isinstance(dialog, SchemeDialog)
    return dialog


def _names(user: User) -> list[str]:
    return [label.name for label in user.project.labels.all()]


def _label(user: User, name: str) -> Label:
    found = user.project.labels.by_name(name)
    assert found is not None
    return found


def _data(user: User) -> Any:
    """All that the project says of labels, spans and links."""
    project = user.project
    rows = list(project.queue.rows())
    return (
        project.labels.all(),
        project.labels.types(),
        [project.spans.of(row) for row in rows],
        [project.relations.of(row) for row in rows],
    )


@contextmanager
def _steps(user: User, editor: SchemeDialog, count: int = 1) -> Iterator[None]:
    """What is done meanwhile must be so many steps, which keys take back and do again."""
    before = _data(user)
    yield
    after = _data(user)
    assert after != before
    names = editor.labels.list
    user.click(names.viewport(), names.visualItemRect(names.currentItem()).center())
    user.hands.press("ctrl+z", times=count)
    until(lambda: _data(user) == before, "all is as it was before")
    user.hands.press("ctrl+y", times=count)
    until(lambda: _data(user) == after, "all is done again")


def _choose(user: User, editor: SchemeDialog, name: str) -> None:
    """Click a label in the list."""
    names = editor.labels.list
    row = _names(user).index(name)
    user.click(names.viewport(), names.visualItemRect(names.item(row)).center())
    until(lambda: read(editor.labels.name.edit) == name, f"{name} is shown")


def _project(path: Path) -> None:
    """Spans of two annotators, a link, and two labels on the same words."""
    project = Project.create(path, annotator="ana")
    first, second = (project.articles.add_text(text).row for text in (TEXT, OTHER))
    labels = {label.name: label.row for label in project.labels.all()}

    def tag(article: int, text: str, words: str, label: str) -> int:
        start = text.index(words)
        return project.spans.add(article, start, start + len(words), labels[label]).row

    quote = tag(first, TEXT, "We can feed everybody", "quote")
    speaker = tag(first, TEXT, "Ben Kay", "speaker")
    project.relations.link(quote, speaker)
    tag(first, TEXT, "26.3 percent", "figure")
    tag(first, TEXT, "26.3 percent", "sector")
    tag(second, OTHER, "steel", "sector")
    project.set_annotator("ben")
    tag(second, OTHER, "Exports", "sector")
    project.set_annotator("ana")
    project.close()


def test_each_change_of_a_label_is_one_step_that_is_taken_back(
    sit: Sitting, tmp_path: Path
) -> None:
    path = tmp_path / "Grain.annotator"
    _project(path)

    def work(user: User) -> None:
        hands, editor = user.hands, _editor(user)
        page = editor.labels
        with _steps(user, editor, 2):
            user.press("Add Label", editor)
            until(page.name.edit.hasFocus, "the name of the new label can be typed")
            hands.write("forecast\n")
            until(lambda: "forecast" in _names(user), "the label is there by its name")
        with _steps(user, editor):
            user.press("Red", editor)
            until(lambda: _label(user, "forecast").color == "red", "it is red")
        with _steps(user, editor):
            # A key that another label has is refused, and by whom it is told.
            user.write(page.key.edit, "3")
            hands.press("Return")
            until(lambda: "figure" in user.texts(page.key), "the other label is named")
            assert _label(user, "forecast").key == "5"
            user.write(page.key.edit, "f")
            hands.press("Return")
            until(lambda: _label(user, "forecast").key == "f", "it has a key")
            assert user.texts(page.key) == ""
        with _steps(user, editor):
            user.write(page.definition.edit, "What somebody expects & says.")
            hands.press("Tab")
            until(lambda: _label(user, "forecast").definition != "", "it has a definition")
        with _steps(user, editor):
            user.click(page.list.viewport(), page.list.visualItemRect(page.list.item(4)).center())
            hands.press("alt+Up")
            until(lambda: _names(user).index("forecast") == 3, "it stands one place higher")
        with _steps(user, editor):
            user.press("Move the label up", editor)
            until(lambda: _names(user).index("forecast") == 2, "and one more")
        with _steps(user, editor):
            # Dragged below the last one.
            names = page.list
            first, last = (names.visualItemRect(names.item(row)) for row in (2, 4))
            below = QPoint(last.center().x(), last.bottom())
            hands.drag_and_drop(
                names.viewport().mapToGlobal(first.center()),
                names.viewport().mapToGlobal(below),
                lambda: names.dropIndicatorPosition() is names.DropIndicatorPosition.BelowItem,
            )
            until(lambda: _names(user)[-1] == "forecast", "it is the last one")
        hands.press("Escape")
        user.back()
        # In force at once: in the bar, by its key in the text, in the tip over its chip.
        chip = user.find(LabelChip, "Tag as forecast, key f")
        hands.move(chip.mapToGlobal(chip.rect().center()))
        until(lambda: "What somebody expects & says." in user.tip(), "the tip is there")
        hands.move(chip.mapToGlobal(-chip.pos()))
        until(lambda: not user.tip(), "the tip is gone from the words below it")
        user.drag_over("be dearer")
        hands.press("f")
        assert ("forecast", "be dearer") in user.spans()

    sit(work, str(path))


def test_a_merge_and_a_deletion_tell_what_goes_and_one_step_brings_it_back(
    sit: Sitting, tmp_path: Path
) -> None:
    path = tmp_path / "Grain.annotator"
    _project(path)

    def work(user: User) -> None:
        hands, editor = user.hands, _editor(user)
        before = _data(user)

        # Sector goes into figure.
        _choose(user, editor, "sector")
        assert user.find(QLabel, "3 spans (ana: 2, ben: 1)", editor)

        def merge() -> QDialog:
            user.press("Merge into…", editor)
            user.pick(user.popup(), "figure")
            return user.dialog("Merge “sector” into “figure”")

        told = user.texts(merge())
        for sentence in (
            "3 spans with the label “sector” become “figure”.",
            "By annotator: ana: 2; ben: 1.",
            "1 span goes, as the other label stands on the same words.",
        ):
            assert sentence in told
        hands.press("Escape")
        until(lambda: len(user.dialogs()) == 1, "the question is gone")
        assert _data(user) == before
        with _steps(user, editor):
            merge()
            hands.press("Return")
            until(lambda: "sector" not in _names(user), "the label is gone")
            assert user.spans().count(("figure", "26.3 percent")) == 1
        hands.focus(editor)
        hands.press("ctrl+z")
        until(lambda: _data(user) == before, "the merge is taken back")

        # Speaker goes, with the link to it.
        _choose(user, editor, "speaker")
        with _steps(user, editor):
            user.press("Delete…", editor)
            told = user.texts(user.dialog("Delete “speaker”"))
            assert "The label “speaker” goes, and with it 1 span." in told
            assert "1 link goes, as it no longer fits." in told
            hands.press("Return")
            until(lambda: "speaker" not in _names(user), "the label is gone")
        hands.press("ctrl+z")
        until(lambda: _data(user) == before, "the deletion is taken back")

    sit(work, str(path))


def test_attributes_and_relation_types_are_edited_in_their_tables(
    sit: Sitting, tmp_path: Path
) -> None:
    path = tmp_path / "Grain.annotator"
    _project(path)

    def work(user: User) -> None:
        hands, editor = user.hands, _editor(user)
        table = editor.labels.attributes.table

        def attributes() -> list[tuple[str, str, tuple[str, ...]]]:
            specs = _label(user, "sector").attributes
            return [(each.name, each.type.value, each.choices) for each in specs]

        _choose(user, editor, "sector")
        with _steps(user, editor, 2):
            user.press("Add Attribute", editor)
            until(lambda: table.findChild(QLineEdit), "the name can be typed")
            hands.write("size\n")
            until(lambda: attributes() == [("size", "text", ())], "it is there by its name")
        with _steps(user, editor):
            user.select(user.find(QComboBox, "Type of size", table), "choice")
            until(lambda: attributes() == [("size", "choice", ("yes", "no"))], "it is a choice")
        with _steps(user, editor):
            cell = table.visualRect(table.model().index(0, CHOICES))
            hands.click(table.viewport().mapToGlobal(cell.center()), clicks=2)
            until(lambda: table.findChild(QLineEdit), "the choices can be typed")
            hands.press("ctrl+a")
            hands.write("small, large\n")
            until(lambda: attributes()[0][2] == ("small", "large"), "they are others")
            assert editor.isVisible()
        with _steps(user, editor):
            user.press("Remove", editor)
            until(lambda: attributes() == [], "it is gone")

        # A relation type of one's own, from a figure to its sector.
        bar = editor.tabs.tabBar()
        user.click(bar, bar.tabRect(1).center())
        page = editor.relations
        before = user.project.labels.types()
        user.press("Add Relation Type", page)
        until(page.name.edit.hasFocus, "its name can be typed")
        hands.write("measures\n")
        ends = page.ends
        names = _names(user)
        index = ends.model().index(names.index("figure"), names.index("sector"))
        ends.scrollTo(index)
        box = ends.visualRect(index)
        hands.click(ends.viewport().mapToGlobal(QPoint(box.left() + 10, box.center().y())))
        pair = (_label(user, "figure").row, _label(user, "sector").row)

        def made() -> list[RelationType]:
            return [each for each in user.project.labels.types() if each.name == "measures"]

        until(lambda: [pair in each.ends for each in made()] == [True], "it joins the two")
        user.press("Remove", page)
        until(lambda: made() == [], "it is gone")
        hands.press("ctrl+z")
        until(lambda: [pair in each.ends for each in made()] == [True], "it is there again")
        hands.press("ctrl+z", times=3)
        until(lambda: user.project.labels.types() == before, "all is as it was before")

    sit(work, str(path))


def test_labels_are_exported_changed_elsewhere_and_imported(sit: Sitting, tmp_path: Path) -> None:
    path, file = tmp_path / "Grain.annotator", tmp_path / "labels.json"
    _project(path)

    def work(user: User) -> None:
        editor = _editor(user)
        with user.naming(file):
            user.press("Export…", editor)
        until(lambda: str(file) in editor.told.text(), "where they were written is told")
        # Nothing new is in it.
        with user.naming(file):
            user.press("Import…", editor)
        until(lambda: "as it is there" in editor.told.text(), "that nothing would change is told")

        written = json.loads(file.read_text(encoding="utf-8"))
        written["labels"][0]["color"] = "gold"
        written["labels"].append({"name": "place", "key": "p", "color": "moss"})
        file.write_text(json.dumps(written), encoding="utf-8")
        with user.naming(file):
            user.press("Import…", editor)
        with _steps(user, editor):
            question = user.dialog("Import Labels")
            changes = user.find(QListWidget, "Changes", question)
            lines = [changes.item(row).text() for row in range(changes.count())]
            assert lines == ["speaker: colour", "new label: place"]
            user.hands.press("Return")
            until(lambda: "place" in _names(user), "the new label is there")
            assert _label(user, "speaker").color == "gold"
            user.hands.focus(editor)

    sit(work, str(path))
