"""The window in another language: chosen, followed, switched while it works."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from annotator.core.errors import Refused
from annotator.core.model import Status
from annotator.core.queue import Order, QueueFilter
from annotator.gui.app import build_window, open_first
from annotator.gui.dialogs import counts
from annotator.gui.jobs import ImmediateRunner
from annotator.gui.languages import Languages, first_spoken
from annotator.gui.main_window import MainWindow
from annotator.gui.settings import Preferences
from annotator.gui.workspace import Workspace


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """English; after the test it is so again."""
    languages = Languages(qapp, "en")
    yield languages
    languages.use("en")


@pytest.fixture
def window(sample_window: MainWindow) -> Iterator[MainWindow]:
    """The window on the sample; after the test all is in English again."""
    yield sample_window
    sample_window._services.languages.use("en")


@pytest.fixture
def new_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Callable[[], MainWindow]]:
    """Makes windows that share settings, as successive starts do."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = build_window(qapp, runner=ImmediateRunner(), home=tmp_path / "home")
        qtbot.addWidget(window)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()
        window._services.languages.use("en")


def choose(window: MainWindow, language: str) -> Workspace:
    window._services.actions.trigger(f"language.{language}")
    assert window.workspace is not None
    return window.workspace


def menu_titles(window: MainWindow) -> list[str]:
    return [action.text() for action in window.menuBar().actions()]


# Which language


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["ru-Cyrl-RU", "ru-RU", "ru"], "ru"),
        (["zh-Hans-CN", "zh-CN", "zh"], "zh"),
        (["zh-Hant-TW"], "zh"),
        (["de-DE", "de", "ru-RU"], "ru"),
        (["de-DE", "de"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_of_the_system_that_there_is_counts(
    names: list[str], language: str
) -> None:
    assert first_spoken(names) == language


def test_english_loads_no_catalogue(languages: Languages) -> None:
    assert languages._translators == []
    assert QLocale().language() == QLocale.Language.English


def test_the_system_is_followed_until_a_language_is_chosen(
    languages: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.gui.languages.system_language", lambda: "zh")
    languages.use("system")
    assert (languages.choice, languages.current) == ("system", "zh")
    languages.use("ru")
    assert (languages.choice, languages.current) == ("ru", "ru")


def test_a_language_that_there_is_not_counts_as_the_system(languages: Languages) -> None:
    languages.use("tlh")
    assert (languages.choice, languages.current) == ("system", "en")


def test_a_start_is_in_the_language_that_was_chosen(
    new_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    Preferences(tmp_path / "home" / "settings.json").change(language="ru")
    window = new_window()
    open_first(window, None)
    assert menu_titles(window)[0] == "&Файл"
    assert window._services.actions.action("language.ru").isChecked()
    assert window.welcome is not None
    assert window.welcome.buttons["sample"].text() == "Открыть пример проекта"


# Switching


def test_a_switch_shows_at_once_everywhere(window: MainWindow) -> None:
    workspace = choose(window, "ru")
    assert menu_titles(window) == ["&Файл", "&Правка", "&Статья", "Ф&рагмент", "&Вид", "Спр&авка"]
    assert window.queue_dock.windowTitle() == "Статьи"
    assert window.notice_bar.close_button.text() == "Закрыть"
    assert "готово" in workspace.queue._progress.text()
    assert workspace.queue._search.placeholderText() == "Поиск"
    assert window._services.actions.action("find").text().replace("&", "") == "Найти…"
    assert window._services.preferences.current.language == "ru"


def test_a_switch_back_leaves_nothing_of_the_other_language(window: MainWindow) -> None:
    before = menu_titles(window)
    texts = [action.text() for action in window._services.actions.all()]
    choose(window, "zh")
    assert menu_titles(window)[0] == "文件(&F)"
    workspace = choose(window, "en")
    assert menu_titles(window) == before
    assert [action.text() for action in window._services.actions.all()] == texts
    assert "done" in workspace.queue._progress.text()


def test_a_switch_keeps_the_article_the_caret_and_the_panes(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.workspace is not None
    window._services.actions.trigger("article.next")
    window.workspace.surface.set_caret(120)
    window._services.actions.trigger("view.queue")
    article = window.workspace.article
    workspace = choose(window, "zh")
    assert (workspace.article, workspace.surface.caret()) == (article, 120)
    assert window.queue_dock.isHidden()
    assert not window.inspector_dock.isHidden()
    qtbot.waitUntil(workspace.surface.view.hasFocus)


@pytest.mark.parametrize(
    "wanted",
    [
        QueueFilter(status=Status.DONE),
        QueueFilter(search="price"),
        QueueFilter(rows=(1, 2, 3)),
        QueueFilter(source="nobody", order=Order.TITLE),
    ],
)
def test_a_switch_keeps_what_the_list_is_filtered_by(
    window: MainWindow, wanted: QueueFilter, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Also where it is too long to be kept for the next start.
    monkeypatch.setattr("annotator.gui.window_state.CHOSEN_AT_MOST", 2)
    assert window.workspace is not None
    window.workspace.queue.show_filtered(wanted)
    assert choose(window, "zh").queue.view().wanted == wanted


def test_a_switch_on_the_welcome_keeps_the_name(
    new_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = new_window()
    window.show_welcome()
    assert window.welcome is not None
    window.welcome.name.setText("Ольга")
    window._services.actions.trigger("language.zh")
    assert window.welcome is not None
    assert window.welcome.annotator() == "Ольга"
    assert window.welcome.buttons["open"].text() == "打开…"


def test_a_sheet_that_is_open_does_not_stay_in_the_old_language(window: MainWindow) -> None:
    from annotator.gui.dialogs.about import AboutDialog

    window._services.actions.trigger("help.about")
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    choose(window, "ru")
    assert not dialog.isVisible()


# What it says


def test_a_tag_and_its_undo_are_told_in_the_language(window: MainWindow) -> None:
    workspace = choose(window, "ru")
    label = workspace.project.labels.by_name("figure")
    assert label is not None
    workspace.surface.view.set_selection(0, 5)
    workspace.surface.tag(label.row)
    assert window.status_line.message.text().startswith("Добавлено: figure — ")
    undo = window._services.actions.action("undo").text()
    assert undo.replace("&", "") == "Отменить: добавление «figure»"
    window._services.actions.trigger("undo")
    assert window.status_line.message.text() == "Отменено: добавление «figure»"


def test_the_history_keeps_its_names_in_english(window: MainWindow) -> None:
    workspace = choose(window, "zh")
    window._services.actions.trigger("article.flag")
    step = workspace.project.next_undo()
    assert step is not None
    assert step.name == "Flag"
    assert window.status_line.message.text().startswith("已加旗标")


def test_a_refusal_from_below_is_told_in_the_language(window: MainWindow) -> None:
    workspace = choose(window, "zh")
    with pytest.raises(Refused) as refused:
        workspace.project.labels.add("figure")
    window._services.notifier.refuse(refused.value)
    assert window.status_line.message.text() == "标签“figure”已存在。"


@pytest.mark.parametrize(
    ("count", "told"),
    [(1, "1 фрагмент"), (3, "3 фрагмента"), (5, "5 фрагментов"), (21, "21 фрагмент")],
)
def test_russian_counts_have_three_forms(languages: Languages, count: int, told: str) -> None:
    languages.use("ru")
    assert counts.spans(count) == told


def test_numbers_are_grouped_as_the_language_does(languages: Languages) -> None:
    assert counts.articles(3410) == "3,410 articles"
    languages.use("ru")
    assert counts.articles(3410) == "3\u00a0410 статей"


def test_the_texts_of_qt_are_in_the_language_too(languages: Languages, qtbot: QtBot) -> None:
    languages.use("ru")
    row = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(row)
    assert row.buttons()[0].text().replace("&", "") == "Отмена"
    languages.use("zh")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_a_class_finds_the_texts_of_the_class_that_it_extends(window: MainWindow) -> None:
    choose(window, "zh")
    assert type(window).__name__ == "MainWindow"
    assert window.label_strip.windowTitle() == "标签"  # a text of Frame


def test_the_menu_names_each_language_in_itself(window: MainWindow) -> None:
    choose(window, "ru")
    names = [
        window._services.actions.action(f"language.{code}").text() for code in ("en", "zh", "ru")
    ]
    assert names == ["&English", "简体中文(&C)", "&Русский"]


def test_the_palette_finds_a_command_by_its_translated_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    from annotator.gui.dialogs.command_palette import CommandPalette

    choose(window, "zh")
    window._services.actions.trigger("help.palette")
    palette = window.findChild(CommandPalette)
    assert palette is not None
    palette.field.insert("放大")
    shown = palette.model.index(0, 0).data(Qt.ItemDataRole.DisplayRole)
    assert shown == "放大"
