"""The files and folders that an import reads, and the index that it leaves to be filled."""

import json
import os

import pytest

from annotator.core.errors import BadInput
from annotator.project.importing import import_sources, index_pending


def codes(report):
    return [problem.code for problem in report.problems]


def test_progress_counts_bytes_to_the_end(desk):
    seen = []
    path = desk.write(*({"text": f"Article {n}"} for n in range(5)))
    import_sources(desk.project, [path], progress=lambda *pair: seen.append(pair))
    size = path.stat().st_size
    assert seen[-1] == (size, size)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


@pytest.fixture
def tree(desk):
    """A folder with files on several levels, some of them hidden, and the project inside."""
    for name in ("b.jsonl", "a.jsonl", "sub/c.jsonl", "sub/.hidden.jsonl", ".git/d.jsonl", "z.bin"):
        path = desk.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({"text": name}))
    (desk.folder / "z.bin").write_bytes(bytes(range(256)))
    return desk.folder


def test_a_folder_is_read_in_the_order_of_names_without_what_is_hidden_or_its_own(desk, tree):
    report = import_sources(desk.project, [tree])
    assert [out["text"] for out in desk.exported()] == ["a.jsonl", "b.jsonl", "sub/c.jsonl"]
    assert codes(report) == ["unknown-format"]
    assert report.problems[0].file.endswith("z.bin")
    desk.tag(desk.project.articles.get(1), "a", "quote")  # the lock was not lost


def test_sources_that_give_nothing_are_told(desk, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    report = import_sources(desk.project, [empty, tmp_path / "gone.jsonl", desk.path])
    assert codes(report) == ["empty", "own-file", "unreadable"]
    assert report.refused == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX")
@pytest.mark.parametrize("format", [None, "jsonl"])
def test_a_pipe_is_refused_without_waiting(desk, tmp_path, format):
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    report = import_sources(desk.project, [pipe], format=format)
    assert codes(report) == ["unreadable"]


def test_an_unknown_format_is_refused_before_anything_is_read(desk):
    with pytest.raises(BadInput, match="jsonl"):
        desk.bring({"text": "Oil."}, format="docx")


def test_a_wire_story_comes_in_with_its_head_taken_off_and_is_known_again(desk):
    path = desk.folder / "story.txt"
    path.write_text("Steel town waits\nSource: Coastal Wire\n\nSteel is not finished, she said.\n")
    report = import_sources(desk.project, [path])
    assert report.articles == 1
    assert report.told[0].startswith("story.txt: ")
    (out,) = desk.exported()
    assert (out["meta"]["title"], out["meta"]["file"]) == ("Steel town waits", "story.txt")
    desk.project.articles.put_back_head(1)
    assert import_sources(desk.project, [path]).duplicates == 1


@pytest.mark.skipif(os.name != "posix", reason="names of any bytes are of POSIX")
def test_a_file_whose_name_is_no_text_comes_in(desk):
    path = desk.folder / os.fsdecode(b"\xff.txt")
    path.write_text("Steel is not finished.")
    assert import_sources(desk.project, [path]).articles == 1
    assert desk.exported()[0]["meta"]["file"] == "?.txt"


def test_what_an_import_left_is_indexed_in_small_steps_and_may_be_stopped(desk):
    desk.bring(*({"text": f"Article {n}"} for n in range(45)))
    calls = iter([False, False, True])
    seen = []
    took = index_pending(
        desk.project, progress=lambda *pair: seen.append(pair), cancel=lambda: next(calls)
    )
    assert (took, seen) == (40, [(20, 45), (40, 45)])
    assert (index_pending(desk.project), index_pending(desk.project)) == (5, 0)
    desk.bring(*({"text": f"More {n}"} for n in range(45)))
    assert index_pending(desk.project, progress=lambda *pair: desk.project.undo()) == 20
    desk.project.close()
    desk.project = desk.open(read_only=True)
    assert index_pending(desk.project) == 0


def test_the_reader_of_the_window_is_left_alone_while_a_worker_indexes(desk, monkeypatch):
    desk.bring(*({"text": f"Article {n}"} for n in range(12)))
    seen = []
    with monkeypatch.context() as patch:
        patch.setattr(desk.project.session.file, "reader", None)
        took = index_pending(desk.project, gently=True, progress=lambda *pair: seen.append(pair))
    assert (took, seen) == (12, [(5, 12), (10, 12), (12, 12)])
    assert desk.project.queue.pending_index() == 0


def test_unknown_keys_of_lines_are_told_once_a_file(desk):
    path = desk.write(*({"text": f"Story {n}.", "label": [[0, 5, "a"]]} for n in range(3)))
    report = import_sources(desk.project, [path], format="jsonl")
    assert (report.articles, report.problems) == (3, [])
    assert report.told == [
        f"{path.name}: Kept under “extra”, not read as spans or metadata: “label”."
    ]


def test_spans_without_ids_get_their_own_and_are_known_again_with_their_relations(desk):
    spans = [
        {"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": "quote"},
        {"start": 4, "end": 8, "token_start": 1, "token_end": 1, "label": "speaker"},
    ]
    tie = {"head": 0, "child": 1, "label": "said_by"}
    path = desk.write({"text": "Yes says", "answer": "accept", "spans": spans, "relations": [tie]})
    report = import_sources(desk.project, [path], format="prodigy")
    assert (report.spans, report.relations, codes(report)) == (2, 1, [])
    (line,) = desk.exported()
    assert not any(span["id"].startswith("#") for span in line["spans"])
    again = import_sources(desk.project, [path], format="prodigy")
    assert (again.is_new, again.duplicates, codes(again)) == (False, 1, [])
