"""The guideline's text: typing joins, a replacement does not, and files carry it."""

from pathlib import Path

import pytest

from annotator.core.errors import BadInput, ExportRefused, ReadOnly, Refused
from annotator.project.guideline import MOST
from annotator.project.guideline_file import as_text, export_guideline, read_guideline
from annotator.project.project import Project
from tests.project.conftest import Desk


@pytest.fixture
def project(desk: Desk) -> Project:
    return desk.project


def test_a_new_project_has_the_default_guideline(project: Project) -> None:
    assert project.guideline.text().startswith("# Annotation guideline")


def test_typing_is_one_step_of_undo_and_redo(project: Project) -> None:
    first = project.guideline.text()
    project.guideline.set_text("# O")
    project.guideline.set_text("# Our rule")
    assert [each.name for each in project.operations()] == ["Change guideline"]
    project.undo()
    assert project.guideline.text() == first
    project.redo()
    assert project.guideline.text() == "# Our rule"


def test_a_replacement_is_a_step_of_its_own(project: Project) -> None:
    project.guideline.set_text("# Typed")
    project.guideline.replace("# From a file")
    project.undo()
    assert project.guideline.text() == "# Typed"


def test_what_is_the_same_or_too_long_changes_nothing(project: Project) -> None:
    project.guideline.set_text(project.guideline.text())
    with pytest.raises(Refused, match="200,000"):
        project.guideline.set_text("x" * (MOST + 1))
    assert project.operations() == []


def test_an_export_has_the_labels_and_the_precedents_and_reads_as_the_guideline(
    project: Project, tmp_path: Path
) -> None:
    project.guideline.set_text("# Rule\n\nShort spans.\n")
    row = project.articles.add_text("About *a third* of #jobs.").row
    figure = project.labels.by_name("figure")
    assert figure is not None
    span = project.spans.add(row, 6, 15, figure.row)
    project.precedents.add(span, "yes, <b>always</b>")
    out = tmp_path / "rule.md"
    export_guideline(project, out)
    text = out.read_text(encoding="utf-8")
    assert text.startswith("# Rule\n\nShort spans.\n")
    assert "- **speaker**: " in text
    assert "## figure" in text
    assert r"- “About **\*a third\*** of \#jobs.” — yes, \<b\>always\</b\>" in text
    assert read_guideline(out) == "# Rule\n\nShort spans.\n"


def test_an_export_takes_no_others_place_and_leaves_nothing_half(
    project: Project, tmp_path: Path
) -> None:
    out = tmp_path / "rule.md"
    out.write_text("mine", encoding="utf-8")
    with pytest.raises(ExportRefused):
        export_guideline(project, out)
    with pytest.raises(ExportRefused):
        export_guideline(project, project.path, force=True)
    assert out.read_text(encoding="utf-8") == "mine"
    export_guideline(project, out, force=True)
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".md") == ["rule.md"]
    assert not list(tmp_path.glob(".*part"))


def test_a_file_that_is_too_long_or_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rule.md"
    path.write_bytes(b"a" * (4 * MOST + 1))
    with pytest.raises(BadInput, match="too long"):
        read_guideline(path)
    path.write_bytes(b"\x89PNG\r\n\0\0")
    with pytest.raises(BadInput, match="picture"):
        read_guideline(path)
    with pytest.raises(BadInput):
        read_guideline(tmp_path / "gone.md")


def test_a_file_of_windows_is_read_with_plain_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "rule.md"
    path.write_bytes("\ufeff# Règle\r\n".encode())
    assert read_guideline(path) == "# Règle\n"


def test_a_read_only_project_keeps_its_guideline(project: Project) -> None:
    path = project.path
    reader = Project.open(path, annotator="ben", read_only=True)
    try:
        with pytest.raises(ReadOnly):
            reader.guideline.set_text("# Mine")
    finally:
        reader.close()


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("- a", r"\- a"),
        ("1. a", r"\1. a"),
        ("a\n# b", r"a \# b"),
        ("![x](file:///y)", r"\!\[x\](file:///y)"),
    ],
)
def test_words_stay_words_in_markdown(words: str, written: str) -> None:
    assert as_text(words) == written
