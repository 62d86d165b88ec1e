"""What an export says of the one that stood at its place before."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Status
from annotator.formats import registry
from annotator.formats.losses import Part
from annotator.formats.records import ArticleRecord, SpanRecord
from annotator.project import prints as prints_module
from annotator.project.exporting import export_project, preview_export
from annotator.project.last_export import (
    Difference,
    Known,
    compared,
    difference,
    is_untouched,
    last_export,
)
from annotator.project.lines import ExportFilter
from annotator.project.prints import Prints

JSONL = registry.writer("jsonl")


def write(desk, name="out.jsonl", **words):
    return export_project(desk.path, desk.folder / name, force=True, **words).comparison


def manifest(desk):
    return desk.folder / "out.jsonl.manifest.json"


@pytest.fixture
def exported(desk):
    """Two articles, one with two spans, exported once."""
    first = desk.article()
    desk.article("Nothing here.", id="a2")
    desk.tag(first, "Ana Ortiz", "speaker")
    desk.tag(first, "120 jobs", "figure")
    assert write(desk).known is Known.FIRST
    return desk


def test_the_first_export_has_none_to_compare_with(exported):
    told = json.loads(manifest(exported).read_text(encoding="utf-8"))
    assert told["difference"] is None
    assert list(told)[-1] == "prints"


def test_the_same_again_is_no_difference(exported):
    found = write(exported)
    assert (found.known, found.difference) == (Known.COMPARED, Difference())
    assert found.sentence() == "Since the last export here: no difference."


def test_what_was_added_changed_and_taken_away_is_counted(exported):
    project = exported.project
    first = project.articles.by_id("a1")
    speaker, figure = sorted(project.spans.of(first.row), key=lambda span: -span.start)
    project.spans.relabel(speaker.row, exported.label("sector"))
    project.spans.delete(figure.row)
    exported.tag(first, "Not yet", "quote")
    exported.tag(first, "Steel", "sector")
    third = exported.article("“Yes,” said Bo.", id="a3")
    exported.tag(third, "Bo", "speaker")
    project.articles.delete([project.articles.by_id("a2").row])
    found = write(exported)
    assert found.difference == Difference(
        articles_new=1,
        articles_gone=1,
        articles_changed=1,
        spans_new=3,
        spans_gone=1,
        spans_changed=1,
    )
    assert found.sentence() == (
        "Since the last export here: 1 new article, 1 article gone, 1 article changed, "
        "3 new spans, 1 span gone, 1 span changed."
    )
    told = json.loads(manifest(exported).read_text(encoding="utf-8"))["difference"]
    assert told == {"since": found.since, **dict(found.difference.counts)}


def test_only_what_the_format_keeps_can_change(exported):
    write(exported, "out.gliner", format="gliner")
    write(exported, "out.jsonl")
    exported.project.articles.set_note(exported.project.articles.by_id("a1").row, "A note.")
    assert write(exported, "out.gliner", format="gliner").difference == Difference()
    assert write(exported).difference == Difference(articles_changed=1)


def test_the_preview_tells_what_the_export_will(exported):
    exported.tag(exported.project.articles.by_id("a1"), "Steel", "sector")
    counts = preview_export(exported.path)
    last = last_export(exported.folder / "out.jsonl", is_folder=False)
    assert compared(last, JSONL, counts.prints) == write(exported)


def test_a_narrower_filter_takes_articles_away(exported):
    found = write(exported, filter=ExportFilter(statuses=frozenset({Status.DONE})))
    assert found.difference == Difference(articles_gone=2, spans_gone=2)


def test_another_format_at_the_same_place_is_not_compared(exported):
    found = write(exported, format="doccano")
    assert found.known is Known.OTHER_FORMAT
    assert found.sentence() == "The last export here has another format."


def test_a_folder_is_compared_too(exported):
    assert write(exported, "chats", format="chat").known is Known.FIRST
    exported.article("More.", id="a9")
    assert write(exported, "chats", format="chat").difference == Difference(articles_new=1)


def test_a_manifest_without_its_file_tells_nothing(exported):
    (exported.folder / "out.jsonl").unlink()
    assert write(exported).known is Known.FIRST


def test_a_file_of_another_size_is_not_as_it_was_written(exported):
    out = exported.folder / "out.jsonl"
    last = last_export(out, is_folder=False)
    assert last is not None
    assert is_untouched(out, last, is_folder=False)
    out.write_bytes(out.read_bytes() + b"\n")
    assert not is_untouched(out, last, is_folder=False)


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"\xff\xfe",
        b"[1]",
        b"[" * 100_000,
        b"{}",
        b'{"format": "jsonl", "prints": {}}',
        b'{"format": 3, "time": {"a": 1}, "files": [3], "prints": {"articles": 4}}',
    ],
)
def test_a_manifest_of_another_kind_is_not_compared(exported, source):
    manifest(exported).write_bytes(source)
    found = write(exported)
    assert (found.known, found.since) == (Known.UNREADABLE, "")
    assert write(exported).known is Known.COMPARED


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("articles", "AAAA"),
        ("articles", "not base 64!"),
        ("articles", None),
        ("counts", "////////////////"),
        ("counts", ""),
        ("spans", "AAAAAA=="),
        ("spans", 7),
    ],
)
def test_prints_that_do_not_fit_each_other_are_not_taken(exported, key, value):
    told = json.loads(manifest(exported).read_text(encoding="utf-8"))
    told["prints"][key] = value
    manifest(exported).write_text(json.dumps(told), encoding="utf-8")
    assert write(exported).known is Known.UNREADABLE


def test_with_too_many_spans_articles_and_the_numbers_of_spans_are_still_told(
    exported, monkeypatch
):
    monkeypatch.setattr(prints_module, "SPANS_AT_MOST", 1)
    first = exported.project.articles.by_id("a1")
    exported.tag(first, "Steel", "sector")
    found = write(exported).difference
    assert found == Difference(articles_changed=1, spans_new=1, spans_changed=None)
    told = json.loads(manifest(exported).read_text(encoding="utf-8"))
    assert told["prints"]["spans"] is None


SPANS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 5))
ARTICLES = st.dictionaries(st.sampled_from(["x", "y", "z", "ж"]), SPANS)


def prints_of(articles):
    prints = Prints(frozenset(Part))
    for id, spans in articles.items():
        records = [SpanRecord(each, at, at + 1, "l", None) for each, at in spans.items()]
        prints.take(ArticleRecord(id=id, text="abcdefgh", spans=records))
    return prints


@given(before=ARTICLES, now=ARTICLES)
def test_the_counts_are_those_of_a_plain_comparison(before, now):
    old = {(a, s): at for a, spans in before.items() for s, at in spans.items()}
    new = {(a, s): at for a, spans in now.items() for s, at in spans.items()}
    stored = Prints.from_json(json.loads(json.dumps(prints_of(before).to_json())))
    assert stored is not None
    found = difference(stored, prints_of(now))
    assert found.articles_new == len(now.keys() - before.keys())
    assert found.articles_gone == len(before.keys() - now.keys())
    assert found.spans_new == len(new.keys() - old.keys())
    assert found.spans_gone == len(old.keys() - new.keys())
    assert found.spans_changed == sum(old[key] != new[key] for key in old.keys() & new.keys())
