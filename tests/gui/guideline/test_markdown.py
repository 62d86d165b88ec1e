"""What a stranger's guideline may hold: nothing is loaded, and nothing takes long to show."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument
from pytestqt.qtbot import QtBot

from annotator.gui.context import Context
from annotator.gui.guideline import markdown
from annotator.gui.guideline.markdown import headings_of, tamed
from annotator.gui.guideline.page import GuidelinePage
from annotator.project.guideline import MOST


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> GuidelinePage:
    page = GuidelinePage(context, None)  # pyright: ignore[reportArgumentType]
    qtbot.addWidget(page)
    page.resize(280, 500)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_html_stays_as_it_was_typed(page: GuidelinePage) -> None:
    page.show_text("<h1>big</h1> <img src='file:///etc/hostname'> <script>alert(1)</script>")
    assert page.toPlainText() == (
        "<h1>big</h1> <img src='file:///etc/hostname'> <script>alert(1)</script>"
    )
    assert page.headings == []


def test_a_picture_is_its_words_and_no_file_is_asked_for(
    page: GuidelinePage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[object] = []
    for kind in (markdown.SafeDocument, GuidelinePage):
        monkeypatch.setattr(kind, "loadResource", lambda *words: asked.append(words))
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"\x89PNG\r\n")
    page.show_text(
        f"See ![the plan]({QUrl.fromLocalFile(str(secret)).toString()}) and ![](http://a.b/c)"
    )
    page.grab()
    assert page.toPlainText() == "See [the plan] and "
    assert asked == []


def test_what_is_asked_for_is_nothing(page: GuidelinePage, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    url = QUrl.fromLocalFile(str(secret))
    page.show_text("text")
    gc.collect()
    for kind in QTextDocument.ResourceType:
        assert page.loadResource(kind.value, url) is None
        assert page.document().resource(kind.value, url) is None
    page.setSource(url)
    assert "secret" not in page.toPlainText()


def click_link(qtbot: QtBot, page: GuidelinePage) -> None:
    """Click the first words of the page, which are the link."""
    page.grab()
    place = next(QPoint(x, 18) for x in range(4, 200, 3) if page.anchorAt(QPoint(x, 18)))
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.mark.parametrize(
    ("address", "copied"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("javascript:alert(1)", "before"),
        ("file:///etc/passwd", "before"),
        ("other.md", "before"),
    ],
)
def test_a_link_opens_nothing_and_its_address_is_copied_where_that_is_safe(
    page: GuidelinePage, context: Context, qtbot: QtBot, address: str, copied: str
) -> None:
    QGuiApplication.clipboard().setText("before")
    page.show_text(f"[a link of some length]({address})")
    with qtbot.waitSignal(context.notifier.said):
        click_link(qtbot, page)
    assert QGuiApplication.clipboard().text() == copied
    assert page.toPlainText() == "a link of some length"


def test_a_link_to_a_section_goes_there(page: GuidelinePage, qtbot: QtBot) -> None:
    filling = "word " * 900
    page.show_text(
        f"[down here, please](#split-quotes)\n\n{filling}\n\n## Split quotes!\n\n{filling}"
    )
    with qtbot.waitSignal(page.heading_reached):
        click_link(qtbot, page)
    assert page.textCursor().block().text() == "Split quotes!"
    assert page.verticalScrollBar().value() > 100


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5_000_000,
        "a word and " * 450_000,
        ">" * MOST + " deep",
        "\n".join("  " * depth + "- item" for depth in range(400)),
        "> - " * 2_000 + "deep",
        "[" * MOST,
        "*a _b " * 30_000,
        "`" * MOST,
        "|" + "a|" * 1_000 + "\n|" + "-|" * 1_000 + "\n" + ("|" + "b|" * 1_000 + "\n") * 90,
        ("|" + "a|" * 25 + "\n|" + "-|" * 25 + "\n" + ("|" + "b|" * 25 + "\n") * 3_000),
        "# " * 90_000,
        "\0\ufffe\ud800 # x",
        "&#0; &#xD800; &nbsp;" * 100,
        "\u202e" * 5_000,
    ],
    ids=[
        *("one word of 5 MB", "5 MB", "quotes", "lists", "both", "brackets", "stars", "ticks"),
        *("wide table", "long table", "heading", "odd signs", "entities", "overrides"),
    ],
)
def test_the_page_comes_through_what_is_meant_to_break_it(page: GuidelinePage, text: str) -> None:
    page.show_text(text)
    page.grab()
    assert page.document().characterCount() <= MOST * 2
    assert page.document().blockCount() >= 1


def test_what_is_too_long_is_cut_and_says_so(page: GuidelinePage) -> None:
    page.show_text("word\n" * MOST)
    assert page.toPlainText().endswith("The guideline is too long; the rest of it is not shown.")


def test_the_words_of_a_long_run_are_all_there() -> None:
    assert tamed("x" * 1_200).replace(" ", "") == "x" * 1_200
    normal = "# A\n\n| a | b |\n|---|---|\n| c | d |\n"
    assert tamed(normal) == normal


def test_a_table_that_would_take_long_is_plain_lines(page: GuidelinePage) -> None:
    table = "|a|b|\n|-|-|\n" + "|c|d|\n" * 1_000
    page.show_text(f"{table}\n## After\n")
    assert page.toPlainText().count("|c|d|") > 300
    assert [each.text for each in page.headings] == ["After"]


def test_what_looks_like_front_matter_is_shown(page: GuidelinePage) -> None:
    page.show_text("---\ntitle: x\n---\n\nText")
    assert "title: x" in page.toPlainText()


def test_the_headings_are_found_and_that_of_a_label_among_them(page: GuidelinePage) -> None:
    page.show_text("# Rule\n\n## Figures and units\n\n### quote\n\n## Quotes\n")
    assert [(each.level, each.text) for each in headings_of(page.document())] == [
        (1, "Rule"),
        (2, "Figures and units"),
        (3, "quote"),
        (2, "Quotes"),
    ]
    assert page.section_of("figure") == 1
    assert page.section_of("Quote") == 2
    assert page.section_of("fig") is None
