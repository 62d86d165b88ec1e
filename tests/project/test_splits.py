"""Training data in splits: no story in two of them, the same ones again, frozen where wanted."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from annotator.core.errors import Cancelled, ExportRefused, StorageFailed
from annotator.core.model import Status
from annotator.core.splits import USUAL, SplitPlan
from annotator.formats import registry
from annotator.project.balance import Balance
from annotator.project.checks import check_project
from annotator.project.export_records import ExportCounts
from annotator.project.exporting import export_project, preview_export
from annotator.project.importing import import_sources
from annotator.project.lines import ExportFilter
from annotator.project.sorting import Signatures
from tests.core.test_stories import version

HALVES = SplitPlan((("train", 1), ("test", 1)))
STORIES = 24


def line(seed: int, change: int = 0, **more: Any) -> dict[str, Any]:
    """A version of a story with a quote and who said it."""
    text = f"Ana {seed % 5} said so. {version(seed, change)}"
    spans = [
        {"id": "s", "start": 0, "end": 5, "label": "speaker"},
        {"id": "q", "start": 11, "end": 13, "label": "quote"},
    ]
    tie = {"id": "r", "type": "said_by", "from": "q", "to": "s"}
    found: dict[str, Any] = {
        "id": f"{seed}.{change}",
        "text": text,
        "annotator": "ana",
        "spans": spans,
    }
    return found | {"relations": [tie]} | more


@pytest.fixture
def full(desk):
    """A project with stories, each in two versions."""
    desk.bring(*(line(seed) for seed in range(STORIES)))
    desk.bring(*(line(seed, 1, status="done") for seed in range(STORIES)), name="more.jsonl")
    return desk


def exported(desk, name="out", *, splits=HALVES, **words):
    return export_project(desk.path, desk.folder / name, splits=splits, force=True, **words)


def balance_of(counts: ExportCounts) -> Balance:
    assert counts.balance is not None
    return counts.balance


def in_files(folder: Path) -> dict[str, str]:
    """The file of each article, by its id."""
    return {
        json.loads(line)["id"]: path.stem
        for path in folder.glob("*.jsonl")
        for line in path.read_text(encoding="utf-8").split("\n")
        if line
    }


def test_each_split_is_a_file_and_no_story_is_in_two(full):
    report = exported(full)
    assert sorted(path.name for path in report.path.iterdir()) == [
        "manifest.json",
        "test.jsonl",
        "train.jsonl",
    ]
    found = in_files(report.path)
    assert len(found) == 2 * STORIES
    assert {found[f"{seed}.0"] == found[f"{seed}.1"] for seed in range(STORIES)} == {True}
    assert set(found.values()) == {"train", "test"}
    assert balance_of(report.counts).articles == found


def test_an_export_in_splits_gives_the_same_bytes_again(full):
    assert exported(full).sha256 == exported(full, "again").sha256


def test_new_articles_move_no_old_ones(full):
    before = in_files(exported(full).path)
    full.bring(*(line(seed, 2) for seed in range(STORIES + 9)), name="new.jsonl")
    after = in_files(exported(full).path)
    assert len(after) == len(before) + STORIES + 9
    assert {id: after[id] for id in before} == before


def test_a_filter_moves_nothing(full):
    every = in_files(exported(full).path)
    done = ExportFilter(statuses=frozenset({Status.DONE}))
    found = in_files(exported(full, "done", filter=done).path)
    assert len(found) == STORIES
    assert found == {id: every[id] for id in found}


def test_the_manifest_says_how_even_the_splits_are(full):
    report = exported(full)
    found = json.loads((report.path / "manifest.json").read_text())["splits"]
    balance = balance_of(report.counts)
    assert list(found) == ["train", "test"]
    assert found["train"]["share"] == 1
    assert found["train"]["articles"] + found["test"]["articles"] == 2 * STORIES
    assert found["test"]["articles"] == 2 * found["test"]["stories"]
    assert found["test"]["by_label"] == {
        "speaker": found["test"]["articles"],
        "quote": found["test"]["articles"],
    }
    assert found["test"]["relations"] == found["test"]["articles"]
    assert found["test"]["speakers"] == found["test"]["speakers_in_train"] == 5
    assert balance.part("train") + balance.part("test") == pytest.approx(1)
    assert balance.part_of_label("test", "quote") == balance.part("test")
    assert balance.part_of_label("test", "figure") == 0


def test_the_name_that_is_said_of_a_speaker_counts(desk):
    one, other = line(1), line(2)
    one["spans"][0]["attributes"] = {"name": "Ana  Ortiz"}
    other["spans"][0]["attributes"] = {"name": "ana ortiz"}
    desk.bring(one, other)
    balance = balance_of(exported(desk, splits=SplitPlan((("all_of_it", 1),))).counts)
    assert balance.splits["all_of_it"].speakers == {"ana ortiz"}


def test_the_preview_counts_what_the_export_writes(full):
    known: Signatures = {}
    counted = preview_export(full.path, splits=HALVES, known=known)
    assert len(known) == 2 * STORIES
    written = exported(full, known=known).counts
    assert balance_of(counted).by_name() == balance_of(written).by_name()
    assert balance_of(counted).articles == balance_of(written).articles
    assert counted.spans == written.spans


WRITERS = [format for format in registry.writers() if registry.is_there(format)]


@pytest.mark.parametrize("format", WRITERS, ids=lambda format: format.name)
def test_every_format_is_written_in_splits_and_comes_back_whole(full, new_desk, format):
    report = exported(full, splits=USUAL, format=format.name)
    assert all(path.stat().st_size for path in report.path.rglob("*") if path.is_file())
    names = "\n".join(file.name for file in report.files)
    assert all(split in names for split in ("train", "test"))
    if format.read:
        other = new_desk("other")
        back = import_sources(other.project, [report.path])
        assert (back.spans, back.problems) == (report.counts.spans, [])


def test_the_splits_of_a_data_set_have_its_own_names(full):
    report = exported(full, splits=USUAL, format="huggingface")
    names = [file.name for file in report.files]
    assert names == ["data/train.jsonl", "data/validation.jsonl", "data/test.jsonl", "README.md"]
    both = SplitPlan((("train", 1), ("dev", 1), ("validation", 1)))
    report = exported(full, splits=both, format="huggingface")
    assert [file.name for file in report.files][1:3] == ["data/dev.jsonl", "data/validation.jsonl"]


def test_what_resembles_articles_of_two_splits_is_left_out_and_told(full):
    found = in_files(exported(full).path)
    seeds = {split: int(id.split(".")[0]) for id, split in found.items()}
    text = f"{version(seeds['train'], 0)} {version(seeds['test'], 0)}"
    full.bring({"id": "both", "text": text, "status": "done"}, name="both.jsonl")
    report = exported(full)
    assert in_files(report.path) == found
    assert list(report.counts.losses.sentences()) == [
        "1 article is left out, as it resembles articles of different splits."
    ]
    assert report.counts.losses.by_name() == {"straddling": 1}
    opened = ExportFilter(statuses=frozenset({Status.OPEN}))
    assert not exported(full, filter=opened).counts.losses.straddling


def test_a_file_is_not_replaced_by_a_folder(full):
    full.export("out.jsonl")
    with pytest.raises(ExportRefused, match="is a file"):
        exported(full, "out.jsonl")


def test_an_empty_project_has_empty_splits(desk):
    report = exported(desk)
    assert report.counts.articles == 0
    assert [file.size for file in report.files] == [0, 0]


def test_cancel_writes_nothing(full):
    with pytest.raises(Cancelled):
        exported(full, cancel=lambda: True)
    assert not (full.folder / "out").exists()


def test_progress_goes_from_nothing_to_all(full):
    seen = []
    exported(full, progress=lambda done, total: seen.append(done / total))
    assert seen == sorted(seen)
    assert seen[-1] == 1


def frozen(desk, **words):
    """Export in splits and freeze what was written."""
    report = exported(desk, **words)
    desk.project.splits.freeze(balance_of(report.counts).articles)
    return in_files(report.path)


def test_frozen_articles_stay_whatever_the_proportions(full):
    before = frozen(full)
    turned = SplitPlan((("train", 0), ("test", 1)))
    full.bring(line(900), name="new.jsonl")
    after = in_files(exported(full, splits=turned).path)
    assert after == before | {"900.0": "test"}


def test_a_new_version_joins_the_frozen_story(full):
    before = frozen(full)
    full.bring(*(line(seed, 2) for seed in range(STORIES)), name="new.jsonl")
    turned = SplitPlan((("train", 0), ("test", 1)))
    after = in_files(exported(full, splits=turned).path)
    assert {f"{seed}.2": before[f"{seed}.0"] for seed in range(STORIES)}.items() <= after.items()


def test_a_frozen_article_stays_when_the_first_of_its_story_goes(full):
    before = frozen(full)
    full.project.articles.delete([full.project.articles.by_id(f"{n}.0").row for n in range(9)])
    after = in_files(exported(full).path)
    assert after == {id: before[id] for id in after}
    assert check_project(full.path) == []


def test_freezing_is_one_step_that_can_be_taken_back(full):
    steps = len(full.names())
    frozen(full)
    assert full.names()[steps:] == ["Set splits of 48 articles"]
    assert sum(full.project.splits.frozen().values()) == 48
    assert full.project.splits.freeze({"0.0": "test", "gone": "test"}) == 0
    full.project.undo()
    assert full.project.splits.frozen() == {}
    full.project.redo()
    assert sum(full.project.splits.frozen().values()) == 48
    assert check_project(full.path) == []


def test_only_what_was_written_is_frozen(full):
    frozen(full, filter=ExportFilter(statuses=frozenset({Status.DONE})))
    assert sum(full.project.splits.frozen().values()) == STORIES


def test_frozen_splits_can_be_cleared(full):
    frozen(full)
    assert full.project.splits.clear() == 48
    assert full.project.splits.frozen() == {}
    assert full.names()[-1] == "Clear frozen splits"
    assert full.project.splits.clear() == 0
    full.project.undo()
    assert sum(full.project.splits.frozen().values()) == 48


def test_freezing_can_be_stopped(full):
    with pytest.raises(Cancelled):
        full.project.splits.freeze({"0.0": "train"}, cancel=lambda: True)
    assert full.project.splits.freeze({"0.0": "train"}) == 1
    assert full.names()[-1] == "Set split of 1 article"
    with pytest.raises(Cancelled):
        full.project.splits.clear(cancel=lambda: True)
    assert full.project.splits.frozen() == {"train": 1}


def test_a_deleted_article_is_no_longer_frozen_until_it_comes_back(full):
    full.project.splits.freeze({"0.0": "train"})
    full.project.articles.delete([full.project.articles.by_id("0.0").row])
    assert full.project.splits.frozen() == {}
    full.project.undo()
    assert full.project.splits.frozen() == {"train": 1}


def test_a_frozen_split_that_is_not_asked_for_is_told(full):
    full.project.splits.freeze({"0.0": "dev"})
    with pytest.raises(ExportRefused) as error:
        exported(full)
    assert error.value.message == (
        "Articles of the project are frozen in the split “dev”, which is not named."
    )
    assert "dev=0" in error.value.hint
    report = exported(full, splits=SplitPlan((*HALVES.parts, ("dev", 0))))
    assert in_files(report.path)["0.0"] == "dev"


def test_a_damaged_row_is_told(full):
    full.project.splits.freeze({"0.0": "train"})
    full.project.close()
    with closing(sqlite3.connect(full.path)) as connection:
        connection.execute("UPDATE splits SET name = x'ff'")
        connection.commit()
    with pytest.raises(StorageFailed, match="no name of a split"):
        exported(full)
    full.reopen()
    with pytest.raises(StorageFailed):
        full.project.splits.frozen()
