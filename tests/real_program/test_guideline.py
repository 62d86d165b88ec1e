"""The guideline: written, looked up, with precedents filed from spans, and exported."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLineEdit

from annotator.gui.guideline.panel import GuidelinePanel
from annotator.gui.label_chip import LabelChip
from tests.real_program.conftest import Sitting
from tests.real_program.user import User
from tests.real_window.hands import RIGHT, until

TEXTS = (
    "Exports of steel will fall by a third, Ana Ortiz said on Monday.",
    "“We can feed everybody,” the ministry told a paper. Wheat is dearer by 26.3 percent.",
)
WRITTEN = """\
# Speakers

A speaker is **who says** it.

# Figures

- with their unit
- never a date"""


def _panel(user: User) -> GuidelinePanel:
    """The pane, once it is seen."""

    def seen() -> bool:
        panel = user.workspace.guideline
        return panel is not None and panel.isVisible()

    until(seen, "the guideline is seen")
    panel = user.workspace.guideline
    assert panel is not None
    return panel


def _rulings(user: User) -> list[tuple[str, str]]:
    return [(each.surface, each.ruling) for each in user.project.precedents.all()]


def test_a_guideline_grows_with_the_work_and_is_exported(
    sit: Sitting, new_project: Callable[..., Path], tmp_path: Path
) -> None:
    out = tmp_path / "guideline.md"

    def work(user: User) -> None:
        hands, first = user.hands, user.workspace.article
        # Shown by its key, its text is put in place of the one that every project begins with.
        hands.press("ctrl+shift+g")
        panel = _panel(user)
        user.press("Edit", panel)
        until(panel.editor.hasFocus, "the text can be typed")
        user.write(panel.editor, WRITTEN)
        hands.press("ctrl+Return")
        until(lambda: not panel.is_editing, "it is shown as it is read")
        assert user.project.guideline.text() == WRITTEN
        shown = panel.page.document().toPlainText()
        assert "who says" in shown
        assert "#" not in shown
        assert "*" not in shown
        # Ctrl+Enter was for the pane alone.
        assert user.workspace.article == first
        assert [each.text for each in panel.page.headings] == ["Speakers", "Figures"]

        # Of a span: its label's section by G.
        hands.press("Escape")
        until(user.workspace.surface.view.hasFocus, "the text has the keyboard")
        user.drag_over("a third")
        hands.press("3", "g")
        until(lambda: panel._sections.currentText() == "Figures", "the section about figures")

        # Its hard case, filed by P with a ruling.
        hands.press("p")
        until(lambda: _has_focus(user, "Ruling"), "the ruling can be typed")
        hands.write("A share counts too")
        hands.press("Return")
        until(lambda: _rulings(user) == [("a third", "A share counts too")], "it is filed")
        until(user.workspace.surface.view.hasFocus, "the text has the keyboard again")
        # Esc files nothing; what was typed is still there.
        hands.press("p")
        until(lambda: _has_focus(user, "Ruling"), "the ruling can be typed")
        hands.write("no")
        hands.press("Escape")
        assert len(_rulings(user)) == 1
        # Taken back and done again.
        hands.press("ctrl+z")
        until(lambda: _rulings(user) == [], "the precedent is gone")
        hands.press("ctrl+y")
        until(lambda: len(_rulings(user)) == 1, "the precedent is there again")

        # From the other article a click on it goes to its words.
        hands.press("ctrl+Page_Down")
        until(lambda: user.workspace.article != first, "the other article is shown")
        rows = panel.precedents
        index = rows.model().index(1, 0)
        user.click(rows.viewport(), rows.visualRect(index).center())
        until(lambda: user.workspace.article == first, "its article is shown")
        active = user.workspace.surface.active
        assert active is not None
        assert user.project.spans.get(active).surface == "a third"
        # Decided anew in the list.
        user.hands.press("F2")
        until(lambda: _has_focus(user, "Ruling"), "the ruling can be typed")
        hands.press("ctrl+a")
        hands.write("A third, a half: figures")
        hands.press("Return")
        until(lambda: _rulings(user) == [("a third", "A third, a half: figures")], "decided anew")
        until(rows.hasFocus, "the list has the keyboard still")

        with user.naming(out):
            user.choose("File", "Guideline", "Export Guideline…")
        until(out.exists, "the file is there")
        until(lambda: "Wrote the guideline" in user.said(), "that it was written is told")
        written = out.read_text(encoding="utf-8")
        assert written.startswith(WRITTEN)
        assert "**a third**" in written
        assert "A third, a half: figures" in written

    sit(work, str(new_project(*TEXTS)))


def test_a_guideline_comes_from_a_file_and_undo_brings_the_old_one_back(
    sit: Sitting, new_project: Callable[..., Path], tmp_path: Path
) -> None:
    file = tmp_path / "rules.md"
    file.write_text("# Quotes\n\nWithout the quotation marks.\n", encoding="utf-8")

    def work(user: User) -> None:
        at_first = user.project.guideline.text()
        with user.naming(file):
            user.choose("File", "Guideline", "Replace Guideline from File…")
        until(lambda: "# Quotes" in user.project.guideline.text(), "the text of the file")
        panel = _panel(user)
        until(lambda: "quotation marks" in panel.page.document().toPlainText(), "it is shown")

        # A tip over the chip of a label says what the label means, its menu leads to the section.
        chip = user.find(LabelChip, "Tag as quote, key 2")
        user.hands.move(chip.mapToGlobal(chip.rect().center()))
        assert chip.label.definition
        until(lambda: chip.label.definition in user.tip(), "the tip is there")

        user.hands.click(QCursor.pos(), button=RIGHT)
        user.pick(user.popup(), "Look Up in Guideline")
        until(lambda: panel._sections.currentText() == "Quotes", "the section about quotes")

        user.hands.press("ctrl+z")
        until(lambda: user.project.guideline.text() == at_first, "the old guideline is back")
        assert panel.page.section_of("speaker") is not None

    sit(work, str(new_project(*TEXTS)))


def _has_focus(user: User, name: str) -> bool:
    return any(
        each.hasFocus()
        for each in user.window.findChildren(QLineEdit)
        if each.accessibleName() == name
    )
