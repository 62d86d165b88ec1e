"""Precedents are filed, decided anew, deleted, found again; all of it can be undone."""

from dataclasses import replace

import pytest

from annotator.core.errors import Refused
from annotator.core.model import Span
from annotator.project.checks import check_project
from annotator.project.precedents import MOST, context
from annotator.project.project import Project
from tests.project.conftest import Desk


@pytest.fixture
def project(desk: Desk) -> Project:
    return desk.project


TEXT = "She sold about a third of the shares.\n\nHe sold a third of his, too."


@pytest.fixture
def span(project: Project) -> Span:
    row = project.articles.add_text(TEXT).row
    figure = project.labels.by_name("figure")
    assert figure is not None
    start = TEXT.index("a third")
    return project.spans.add(row, start, start + 7, figure.row)


def test_a_case_is_filed_with_the_words_around_it(project: Project, span: Span) -> None:
    filed = project.precedents.add(span, "  without\n“about” ")
    assert (filed.before, filed.surface, filed.after) == (
        "She sold about ",
        "a third",
        " of the shares.",
    )
    assert filed.ruling == "without “about”"
    assert (filed.label, filed.annotator) == (span.label, project.annotator.row)
    assert project.precedents.all() == [filed]


def test_a_corrected_text_is_that_of_its_precedents_too(project: Project, span: Span) -> None:
    filed = project.precedents.add(span, "without “about”")
    start = TEXT.index("third")
    project.corrections.correct(span.article, start, start + len("third of the"), "fourth of her")
    (now,) = project.precedents.all()
    words = (now.before, now.surface, now.after)
    assert words == ("She sold about ", "a fourth", " of her shares.")
    assert check_project(project.path) == []
    project.undo()
    assert project.precedents.all() == [filed]


def test_each_act_is_one_step_back_and_forth(project: Project, span: Span) -> None:
    row = project.precedents.add(span, "first").row
    project.precedents.set_ruling(row, "second")
    project.precedents.delete(row)
    names = [each.name for each in project.operations(limit=3)]
    assert names == ["Delete precedent", "Change ruling", "Add precedent"]
    project.undo()
    assert project.precedents.get(row).ruling == "second"
    project.undo()
    assert project.precedents.get(row).ruling == "first"
    project.undo()
    assert project.precedents.all() == []
    for _ in range(3):
        project.redo()
    assert project.precedents.all() == []


def test_a_ruling_is_one_line_of_some_length(project: Project, span: Span) -> None:
    for ruling in (" \n ", "x" * (MOST + 1)):
        with pytest.raises(Refused):
            project.precedents.add(span, ruling)
    filed = project.precedents.add(span, "yes")
    with pytest.raises(Refused):
        project.precedents.set_ruling(filed.row, "")
    before = len(project.operations())
    project.precedents.set_ruling(filed.row, " yes ")
    assert len(project.operations()) == before


def test_it_outlives_its_span_and_its_article(project: Project, span: Span) -> None:
    filed = project.precedents.add(span, "yes")
    project.spans.delete(span.row)
    assert project.precedents.place(filed) == (span.article, span.start, span.end)
    project.articles.delete([span.article])
    filed = project.precedents.get(filed.row)
    assert project.precedents.place(filed) is None
    assert (filed.surface, filed.ruling) == ("a third", "yes")


def test_the_head_that_is_put_back_moves_it_along(project: Project) -> None:
    story = "MOSCOW, May 17 (Xinhua) -- Trade grew by a third, officials said on Friday."
    article = project.articles.add_text(story)
    assert article.head
    figure = project.labels.by_name("figure")
    assert figure is not None
    start = article.text.index("a third")
    span = project.spans.add(article.row, start, start + 7, figure.row)
    filed = project.precedents.add(span, "yes")
    text = project.articles.put_back_head(article.row).text
    moved = project.precedents.get(filed.row)
    assert text[moved.start : moved.end] == "a third"
    assert check_project(project.path) == []
    project.undo()
    assert project.precedents.get(filed.row) == filed


def test_the_check_names_a_precedent_that_does_not_match_its_text(
    project: Project, span: Span
) -> None:
    filed = project.precedents.add(span, "yes")
    with project.session.change("Spoil") as work:
        work.update(filed, replace(filed, start=0, end=7))
    assert [each.code for each in check_project(project.path)] == ["bad-precedent"]


def test_words_that_moved_are_found_by_what_stands_around_them(
    project: Project, span: Span
) -> None:
    filed = project.precedents.add(span, "yes")

    moved = replace(filed, start=filed.start + 20, end=filed.end + 20)
    assert project.precedents.place(moved) == (span.article, span.start, span.end)
    elsewhere = replace(moved, after=" of nothing")
    assert project.precedents.place(elsewhere) is None


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("x", 0, 1, ("", "")),
        ("one two three four five six seven eight", 34, 39, ("two three four five six seven ", "")),
        ("first\nmid\nlast", 6, 9, ("", "")),
        ("中" * 200, 100, 101, ("中" * 80, "中" * 80)),
    ],
)
def test_the_context_is_a_few_words_of_the_same_paragraph(
    text: str, start: int, end: int, expected: tuple[str, str]
) -> None:
    assert context(text, start, end) == expected
