from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.core.problems import Problem
from annotator.gui.actions import Actions
from annotator.gui.context import Context
from annotator.gui.dialogs.about import AboutDialog
from annotator.gui.dialogs.import_report import ImportReportDialog, ProblemModel
from annotator.gui.dialogs.keys import KeysDialog
from annotator.gui.dialogs.paste import PasteDialog
from annotator.gui.dialogs.skip import SkipDialog
from annotator.project.import_report import ImportReport
from annotator.project.project import Project

Open = Callable[[QDialog], None]

STORY = (
    "Oil output rises\n\nSource: Xinhua\nEditor: huaxia\n2024-05-17 21:07:30\n\n"
    "HARBIN, May 17 (Xinhua) -- Oil output rose by a tenth, he said."
)
PROBLEMS = (
    Problem(file="a.jsonl", line=3, code="x", message="The text is empty.", hint="Remove it."),
    Problem(file="b.txt", code="y", message="The file can't be read."),
)


@pytest.fixture
def open_dialog(qtbot: QtBot) -> Open:
    def open_dialog(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        dialog.activateWindow()

    return open_dialog


def shown(dialog: QDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def press(qtbot: QtBot, dialog: QDialog, text: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def text_box(dialog: QDialog) -> QPlainTextEdit:
    box = dialog.findChild(QPlainTextEdit)
    assert box is not None
    return box


def test_pasted_text_shows_what_is_recognised_as_its_head(
    qtbot: QtBot, context: Context, open_dialog: Open
) -> None:
    dialog = PasteDialog(context)
    open_dialog(dialog)
    text_box(dialog).setPlainText(STORY)
    qtbot.waitUntil(lambda: "Source: Xinhua" in shown(dialog))
    assert "Title: Oil output rises" in shown(dialog)
    assert "Published: 2024-05-17T21:07:30" in shown(dialog)
    press(qtbot, dialog, "Add Article")
    row = dialog.article()
    assert row is not None
    article = context.project.articles.get(row)
    assert article.meta.source == "Xinhua"
    assert not dialog.isVisible()


def test_a_text_that_is_there_already_is_refused_in_the_dialog(
    qtbot: QtBot, context: Context, open_dialog: Open
) -> None:
    context.project.articles.add_text(STORY)
    dialog = PasteDialog(context)
    open_dialog(dialog)
    text_box(dialog).setPlainText(STORY)
    press(qtbot, dialog, "Add Article")
    assert "in the project already" in shown(dialog)
    assert dialog.isVisible()
    assert text_box(dialog).toPlainText() == STORY


def test_a_typed_title_goes_before_a_recognised_one(
    qtbot: QtBot, context: Context, open_dialog: Open
) -> None:
    dialog = PasteDialog(context)
    open_dialog(dialog)
    text_box(dialog).setPlainText(STORY)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "Mine")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    row = dialog.article()
    assert row is not None
    assert context.project.articles.get(row).meta.title == "Mine"


def test_typing_replaces_the_text_of_the_clipboard(
    qtbot: QtBot, context: Context, open_dialog: Open
) -> None:
    dialog = PasteDialog(context, text="What was copied.")
    open_dialog(dialog)
    assert text_box(dialog).toPlainText() == "What was copied."
    qtbot.keyClicks(text_box(dialog), "Mine")
    assert text_box(dialog).toPlainText() == "Mine"


def test_nothing_to_paste_can_not_be_added(
    qtbot: QtBot, context: Context, open_dialog: Open
) -> None:
    dialog = PasteDialog(context)
    open_dialog(dialog)
    press(qtbot, dialog, "Add Article")
    assert dialog.isVisible()
    assert shown(dialog).strip() == "Title"


def test_enter_skips_with_the_typed_reason(
    qtbot: QtBot, context: Context, open_dialog: Open
) -> None:
    dialog = SkipDialog(context)
    open_dialog(dialog)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "off topic"
    assert field.hasFocus()
    qtbot.keyClicks(field, "sports")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.reason() == "sports"


def test_recent_reasons_come_first(
    context: Context, open_dialog: Open, add_articles: Callable[..., list[int]], project: Project
) -> None:
    one, two = add_articles("one", "two")
    project.articles.set_status(one, Status.SKIPPED, reason="too short")
    project.articles.set_status(two, Status.SKIPPED, reason="paywall")
    dialog = SkipDialog(context)
    open_dialog(dialog)
    assert dialog.reason() == "paywall"
    assert dialog.reasons()[:3] == ["paywall", "too short", "off topic"]


def test_the_report_of_an_import_can_be_read_and_copied(qtbot: QtBot, open_dialog: Open) -> None:
    report = ImportReport(
        articles=45, spans=1, duplicates=2, refused=2, problems=list(PROBLEMS), seq=7
    )
    report.told.append("a.txt: the encoding was guessed as Windows-1252.")
    dialog = ImportReportDialog(report)
    open_dialog(dialog)
    assert "Imported 45 articles, 1 span." in shown(dialog)
    assert "2 were refused; the rest is in." in shown(dialog)
    table = dialog.findChild(QTableView)
    assert table is not None
    cells = [table.model().index(0, column).data() for column in range(4)]
    assert cells == ["a.jsonl", "3", "The text is empty.", "Remove it."]
    press(qtbot, dialog, "Copy as Text")
    copied = QGuiApplication.clipboard().text()
    assert "a.jsonl:3: The text is empty. Remove it." in copied
    assert "guessed as Windows-1252" in copied


def test_an_import_that_brought_nothing_says_so(open_dialog: Open) -> None:
    dialog = ImportReportDialog(ImportReport(duplicates=1))
    open_dialog(dialog)
    assert "Nothing new was imported." in shown(dialog)
    assert "1 was in the project already and was left as it is." in shown(dialog)


def test_the_model_of_problems_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(ProblemModel(PROBLEMS))


@pytest.mark.parametrize(
    ("words", "found"),
    [("", ["Undo", "Mark done"]), ("ctrl+z", ["Undo"]), ("article", ["Mark done"])],
)
def test_the_sheet_of_keys_is_narrowed_by_action_key_or_menu(
    qtbot: QtBot, open_dialog: Open, words: str, found: Sequence[str]
) -> None:
    rows = [("Edit", "Undo", "Ctrl+Z"), ("Article", "Mark done", "Ctrl+Return")]
    dialog = KeysDialog(rows)
    open_dialog(dialog)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    assert field.hasFocus()
    qtbot.keyClicks(field, words)
    shown_actions = [text for _, text, _ in rows if text in shown(dialog).split("\n")]
    assert shown_actions == found


def test_the_sheet_of_keys_reads_the_table_of_actions(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = KeysDialog(Actions())
    open_dialog(dialog)
    assert "Undo" in shown(dialog)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "unicorn")
    assert "No action and no key fits these words." in shown(dialog)


def test_about_names_the_program_and_what_it_stands_on(open_dialog: Open) -> None:
    dialog = AboutDialog()
    open_dialog(dialog)
    for words in ("Annotator", "PySide6, Qt", "LGPL-3.0", "sqlite-utils", "orjson", "regex"):
        assert words in shown(dialog)
