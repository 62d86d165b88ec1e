"""docs/formats.md, and the help of the command line, say what the registry does."""

import pytest

from annotator.cli.words import parser
from annotator.formats import registry
from annotator.formats.format import Format
from annotator.formats.losses import Part
from tests.format_table.table import HEADS, PAGE, renewed


def test_the_page_is_up_to_date() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert renewed(page) == page, "run: python3 tests format_table"


def test_every_part_has_a_column() -> None:
    assert set(HEADS) == set(Part)


def test_every_format_is_in_the_table_and_each_that_is_written_says_how_it_is_loaded() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for format in registry.formats():
        assert f"| `{format.name}` | **{format.title}**" in page
    assert all(format.loading for format in registry.writers())


@pytest.mark.parametrize(
    ("command", "formats"), [("import", registry.readers()), ("export", registry.writers())]
)
def test_the_help_of_a_command_names_its_formats(
    capsys: pytest.CaptureFixture[str], command: str, formats: list[Format]
) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args([command, "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert f"Formats: {', '.join(format.name for format in formats)}." in told
