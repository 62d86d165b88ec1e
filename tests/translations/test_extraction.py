"""What the extraction finds in a source, and what it refuses to overlook."""

from pathlib import Path

import pytest

from tests.translations import message_texts, source_text, window_texts
from tests.translations.catalogue import merge, problems
from tests.translations.source_text import SourceText, Unclear

HEAD = """
from PySide6.QtCore import QCoreApplication, QObject


def _tr(text):
    return QCoreApplication.translate("below", text)


class Box(QObject):
    def show(self, found, count, name):
"""


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Takes the lines of a method and gives a module with them."""
    message_texts.error_names()  # those of the program; they are kept
    monkeypatch.setattr(source_text, "ROOT", tmp_path)
    path = tmp_path / "annotator" / "project" / "box.py"
    path.parent.mkdir(parents=True)

    def write(*lines: str) -> Path:
        path.write_text(HEAD + "".join(f"        {line}\n" for line in lines), encoding="utf-8")
        source_text.parsed.cache_clear()
        return path

    return write


def in_window(path: Path) -> list[SourceText]:
    known = window_texts._translators(source_text.parsed(path))
    return window_texts._Finder(path, known).texts()


def below(path: Path) -> dict[str, tuple[str, ...]]:
    return {each.text: each.texts_in for each in message_texts._Reader(path).texts()}


def test_tr_belongs_to_its_class_and_a_function_to_its_context(source) -> None:
    found = in_window(source('self.tr("One")', '_tr("Two" if found else "Three")'))
    assert [(each.context, each.text) for each in found] == [
        ("Box", "One"),
        ("below", "Two"),
        ("below", "Three"),
    ]


def test_a_counted_text_is_known_by_its_many(source) -> None:
    found = in_window(source('counted(self.tr, count, "1 hit", "{count} hits")'))
    assert found == [SourceText(context="Box", text="{count} hits", counted=True)]


def test_a_text_put_together_in_tr_is_refused(source) -> None:
    with pytest.raises(Unclear, match="only a literal"):
        in_window(source('self.tr("One " + name)'))


def test_fields_of_an_error_are_named_by_what_is_put_in(source) -> None:
    path = source('raise Refused(f"{name} has {len(found):,} of {count.row}.", hint="Stop.")')
    assert below(path) == {"{name} has {found} of {row}.": (), "Stop.": ()}


def test_a_text_inside_of_a_text_is_found_too(source) -> None:
    path = source(
        'what = "a folder" if found else f"no file of {name}"', 'raise Refused(f"It is {what}.")'
    )
    assert below(path) == {"a folder": (), "no file of {name}": (), "It is {what}.": ("what",)}


def test_an_operation_is_found_as_it_is_kept_and_as_it_is_told(source) -> None:
    path = source('with self.change(f"Add {name}") as work:', '    work.name += " twice"')
    assert set(below(path)) == {
        "Add {name}",
        "Added {name}",
        "Add {name} twice",
        "Added {name} twice",
    }


def test_advice_gives_its_sentences_and_not_the_lines_to_copy(source) -> None:
    lines = ('yield f"Set it to {size}:"', 'yield f"size = {size}"', 'yield "It is so."')
    path = source("def advice(losses):", *(f"    {line}" for line in lines))
    assert below(path) == {"Set it to {size}:": (), "It is so.": ()}


def test_an_error_whose_text_can_not_be_followed_is_refused(source) -> None:
    with pytest.raises(Unclear, match="can't be followed"):
        below(source("raise Refused(self.text(name))"))


def test_translations_stay_and_what_is_gone_goes() -> None:
    old, kept, new = (SourceText(context="c", text=text) for text in ("old", "kept {n}", "new"))
    merged = merge("zh", [kept, new], {old: ("旧",), kept: ("留 {n}",)})
    assert merged.entries == {kept: ("留 {n}",), new: ("",)}
    assert (merged.new, merged.dropped) == ((new,), 1)


@pytest.mark.parametrize(
    ("text", "form", "fault"),
    [
        ("{name} is here", "这里", "fields"),
        ("&Open", "打开", "& before"),
        ("Open…", "打开", "dots"),
        ("Open", "", "not translated"),
    ],
)
def test_a_faulty_translation_is_told(text: str, form: str, fault: str) -> None:
    source = SourceText(context="c", text=text)
    found = list(problems("zh", [source], {source: (form,)}))
    assert len(found) == 1
    assert fault in found[0]
