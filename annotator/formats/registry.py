"""Which formats there are: found by name, by ending, by content."""

import importlib
from importlib.util import find_spec
from pathlib import Path

from annotator.core.errors import BadInput
from annotator.formats.format import Format

_MODULES = (
    "jsonl",
    "text",
    "doccano",
    "prodigy",
    "labelstudio",
    "gliner",
    "chat",
    "webannotation",
    "csv_table",
    "labelbuddy",
    "huggingface",
    "parquet",
    "spacy",
    "conll",
    "brat",
    "cas",
    "refi",
    "markdown",
    "html_page",
    "docx",
    "pdf",
    "table",
    "zip_archive",
)
_SNIFFED = 4096


def formats() -> list[Format]:
    """All formats, the native one first."""
    return [_load(module) for module in _MODULES]


def readers() -> list[Format]:
    """The formats that can be imported."""
    return [format for format in formats() if format.read]


def writers() -> list[Format]:
    """The formats that can be exported."""
    return [format for format in formats() if format.is_written]


def reader(name: str) -> Format:
    """The format to import with this name. Raises BadInput."""
    return _named(name, readers())


def writer(name: str) -> Format:
    """The format to export with this name. Raises BadInput."""
    return _named(name, writers())


def reader_for(path: Path) -> Format | None:
    """The format that fits a file best, by ending and content; None where none does.

    Raises OSError where the file can't be read.
    """
    with path.open("rb") as handle:
        start = handle.read(_SNIFFED)
    score, best = max(
        ((format.matches(path, start), format) for format in readers()), key=lambda pair: pair[0]
    )
    return best if score > 0 else None


def folder_reader_for(folder: Path) -> Format | None:
    """The format of which a folder is one data set; None where its files are read one by one."""
    scored = [(format.matches(folder, b""), format) for format in readers() if format.is_folder]
    score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best if score > 0 else None


def _named(name: str, among: list[Format]) -> Format:
    for format in among:
        if format.name == name:
            return format
    known = ", ".join(format.name for format in among)
    raise BadInput(f"There is no format “{name}” here.", hint=f"Choose one of: {known}.")


def is_there(format: Format) -> bool:
    """Whether the packages that the format needs are installed."""
    return not format.needs or find_spec(format.needs) is not None


def require(format: Format) -> None:
    """Raise BadInput where the packages that a format needs are not installed."""
    if not is_there(format):
        raise BadInput(
            f"{format.title} needs a package that is not installed here: {format.needs}.",
            hint=f'Install it with: pip install "annotator[{format.name}]"',
        )


def _load(module_name: str) -> Format:
    return importlib.import_module(f"annotator.formats.{module_name}").FORMAT
