"""What an import takes in, counts as known, or refuses with the place and the reason."""

import json
import os

import pytest

from annotator.core.errors import BadInput, Cancelled, NothingToUndo
from annotator.core.model import Status
from annotator.project.checks import check_project
from annotator.project.transfer import import_sources, index_pending

TEXT = "“We cut 120 jobs,” said Ana Ortiz."
QUOTE = {"id": "s1", "start": 1, "end": 16, "label": "quote", "text": "We cut 120 jobs"}
FIGURE = {"id": "s2", "start": 8, "end": 16, "label": "figure", "attributes": {"value": 120}}
SPEAKER = {"id": "s3", "start": 24, "end": 33, "label": "speaker", "note": "ours"}
SAID_BY = {"id": "r1", "type": "said_by", "from": "s1", "to": "s3"}
LINE = {
    "id": "a1",
    "text": TEXT,
    "annotator": "ana",
    "status": "done",
    "spans": [QUOTE, FIGURE, SPEAKER],
    "relations": [SAID_BY],
}


def line(**changes):
    return LINE | changes


def codes(report):
    return [problem.code for problem in report.problems]


def counts(report):
    return (report.articles, report.spans, report.relations, report.statuses)


def test_a_whole_line_comes_in_and_out_again(desk):
    report = desk.bring(LINE)
    assert counts(report) == (1, 3, 1, 1)
    assert (report.problems, report.refused, report.duplicates) == ([], 0, 0)
    (out,) = desk.exported()
    assert (out["id"], out["text"], out["status"], out["annotator"]) == ("a1", TEXT, "done", "ana")
    assert [span["id"] for span in out["spans"]] == ["s1", "s2", "s3"]
    assert out["relations"] == [SAID_BY]
    assert desk.names() == ["Import 1 article"]
    assert check_project(desk.path) == []


@pytest.mark.parametrize(
    "lines",
    [
        [LINE],
        [{"text": TEXT}],
        [{"text": TEXT, "spans": [{k: v for k, v in QUOTE.items() if k != "id"}]}],
        [line(annotator=None)],
        [line(score=0.9), line(annotator="bob", score=0.8)],
        [{"id": "a1", "text": TEXT, "score": 0.9}],
        [line(spans=[QUOTE | {"score": 1}], relations=[])],
        [line(status="open")],
        [{"id": "a1", "text": TEXT, "annotator": "ana", "meta": {"title": "T", "mood": [1]}}],
        [
            line(relations=[]),
            line(relations=[{"type": "said_by", "from": "s1", "to": "s3"}]),
        ],
    ],
)
def test_importing_the_same_twice_changes_nothing(desk, lines):
    desk.bring(*lines)
    before, names = desk.export(), desk.names()
    report = desk.bring(*lines)
    assert counts(report) == (0, 0, 0, 0)
    assert (report.problems, report.duplicates, report.seq) == ([], len(lines), None)
    assert (desk.export(), desk.names()) == (before, names)


def test_an_export_read_back_changes_nothing(desk):
    desk.bring(line(score=1), {"id": "a2", "text": "Oil.", "score": 2}, {"text": "Gas."})
    article = desk.project.articles.by_id("a2")
    desk.tag(article, "Oil", "sector")
    desk.project.articles.set_flag(article.row, True)
    desk.project.articles.set_flag(article.row, False)
    desk.tag(desk.project.articles.get(3), "Gas", "sector")
    before, names = desk.export(), desk.names()
    report = import_sources(desk.project, [desk.folder / "out.jsonl"])
    assert (report.problems, report.duplicates, report.seq) == ([], 3, None)
    assert (desk.export(), desk.names()) == (before, names)


def test_colleagues_exchange_work_until_they_have_the_same(new_desk):
    mine, theirs = new_desk("mine", prefix="m"), new_desk("theirs", prefix="t")
    mine.bring({"id": "a1", "text": TEXT}, {"id": "a2", "text": "Oil."})
    theirs.bring(*mine.exported())
    theirs.project.set_annotator("bob")
    theirs.tag(theirs.project.articles.by_id("a1"), "Ana Ortiz", "speaker")
    mine.tag(mine.project.articles.by_id("a1"), "We cut 120 jobs", "quote")
    mine.project.articles.set_status(1, Status.DONE)
    report = mine.bring(*theirs.exported())
    assert (counts(report), report.duplicates) == ((0, 1, 0, 1), 1)
    theirs.bring(*mine.exported())
    assert theirs.export() == mine.export()
    assert mine.bring(*theirs.exported()).seq is None


def test_a_second_annotators_spans_join_the_known_article(desk):
    desk.bring(LINE)
    report = desk.bring(line(annotator="bob", spans=[QUOTE, SPEAKER], status="skipped"))
    assert counts(report) == (0, 2, 1, 1)
    assert (report.problems, report.duplicates) == ([], 0)
    assert [out["annotator"] for out in desk.exported()] == ["ana", "bob"]


def test_a_text_without_an_id_is_known_by_its_hash(desk):
    desk.bring(LINE)
    report = desk.bring({"text": TEXT, "annotator": "bob", "spans": [QUOTE]})
    assert counts(report) == (0, 1, 0, 1)
    assert desk.exported()[1]["id"] == "a1"


def test_another_id_makes_another_article_of_the_same_text(desk):
    desk.bring(LINE)
    assert counts(desk.bring(line(id="a2")))[0] == 1


def test_an_id_with_another_text_is_refused_with_both_places(desk):
    desk.bring(line(meta={"title": "Jobs", "file": "wire.txt"}))
    report = desk.bring(line(id="a0"), line(text="Oil.", spans=[], relations=[]), name="new.jsonl")
    (problem,) = report.problems
    assert (problem.file, problem.line, problem.code) == ("new.jsonl", 2, "id-conflict")
    assert "the project, “Jobs” from wire.txt" in problem.message


def test_the_first_of_two_lines_with_one_id_and_two_texts_comes_in(desk):
    report = desk.bring({"id": 7, "text": "Oil."}, {"id": "7", "text": "Gas."})
    assert (report.articles, codes(report)) == (1, ["id-conflict"])
    assert "in.jsonl:1" in report.problems[0].message


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (FIGURE | {"end": 11}, "span-conflict"),
        (FIGURE | {"note": "?"}, "span-conflict"),
        (FIGURE | {"attributes": {}}, "span-conflict"),
        (FIGURE | {"label": "sector", "attributes": {}}, "span-conflict"),
        (FIGURE | {"id": "other"}, "equal-span"),
        (FIGURE | {"id": None, "note": "?"}, "equal-span"),
    ],
)
def test_a_span_that_is_here_otherwise_is_kept_as_it_is(desk, changed, code):
    desk.bring(LINE)
    before = desk.export()
    report = desk.bring(line(spans=[QUOTE, changed, SPEAKER]), name="new.jsonl")
    (problem,) = report.problems
    assert (problem.file, problem.line, problem.code) == ("new.jsonl", 1, code)
    assert "the project" in problem.message
    assert (report.refused, report.duplicates, report.seq) == (1, 1, None)
    assert desk.export() == before


def test_relations_follow_a_span_that_is_here_under_another_id(desk):
    desk.bring(line(relations=[]))
    report = desk.bring(
        line(spans=[QUOTE | {"id": "q"}, SPEAKER], relations=[SAID_BY | {"from": "q"}])
    )
    assert (codes(report), report.relations) == (["equal-span"], 1)
    assert desk.exported()[0]["relations"] == [SAID_BY]


@pytest.mark.parametrize(
    ("span", "code"),
    [
        (FIGURE | {"label": "mood"}, "unknown-label"),
        (FIGURE | {"end": 999}, "bad-offsets"),
        (FIGURE | {"start": -3}, "bad-offsets"),
        (FIGURE | {"start": 16, "end": 8}, "bad-offsets"),
        (FIGURE | {"start": 8, "end": 8}, "bad-offsets"),
        (FIGURE | {"start": 3, "end": 4}, "bad-offsets"),
        (FIGURE | {"start": 8.0}, "bad-offsets"),
        (FIGURE | {"start": True}, "bad-offsets"),
        (FIGURE | {"end": 2**70}, "bad-offsets"),
        (FIGURE | {"text": "130 jobs"}, "surface-mismatch"),
        (FIGURE | {"text": "x" * 99}, "surface-mismatch"),
        (FIGURE | {"label": ""}, "bad-span"),
        (FIGURE | {"attributes": [1]}, "bad-span"),
        (FIGURE | {"id": True}, "bad-id"),
        (FIGURE | {"note": 3}, "bad-value"),
        (QUOTE | {"id": "other"}, "equal-span"),
        (QUOTE | {"end": 17, "text": None}, "span-conflict"),
        ("s2", "bad-span"),
    ],
)
def test_a_bad_span_costs_only_itself(desk, span, code):
    report = desk.bring({"text": "Oil."}, line(spans=[QUOTE, span, SPEAKER]))
    assert (report.articles, report.spans, report.relations, report.refused) == (2, 2, 1, 1)
    (problem,) = report.problems
    assert (problem.line, problem.code) == (2, code)
    assert problem.hint
    assert len(desk.exported()[1]["spans"]) == 2


@pytest.mark.parametrize(
    "relation",
    [
        SAID_BY | {"type": "near"},
        SAID_BY | {"from": "s9"},
        SAID_BY | {"to": "s9"},
        SAID_BY | {"to": "s1"},
        SAID_BY | {"to": "s2"},
        SAID_BY | {"from": "s3", "to": "s1"},
        SAID_BY | {"from": None},
        SAID_BY | {"type": None},
        SAID_BY | {"id": "r2"},
        SAID_BY | {"extra": {"score": 1}},
        "r1",
    ],
)
def test_a_bad_relation_costs_only_itself(desk, relation):
    report = desk.bring(line(relations=[SAID_BY, relation]))
    assert (report.spans, report.relations, report.refused) == (3, 1, 1)
    assert codes(report) == ["bad-relation"]
    assert check_project(desk.path) == []


def test_an_equal_relation_without_an_id_is_no_news(desk):
    nameless = {key: value for key, value in SAID_BY.items() if key != "id"}
    report = desk.bring(line(relations=[SAID_BY, nameless]))
    assert (report.relations, report.problems) == (1, [])


CHAIN_TEXT = "One. Two. Three. She."
CHAIN_SPANS = [
    {"id": "q1", "start": 0, "end": 3, "label": "quote"},
    {"id": "q2", "start": 5, "end": 8, "label": "quote"},
    {"id": "q3", "start": 10, "end": 15, "label": "quote"},
    {"id": "she", "start": 17, "end": 20, "label": "speaker"},
]


def chain(*relations):
    return {
        "id": "c",
        "text": CHAIN_TEXT,
        "annotator": "ana",
        "spans": CHAIN_SPANS,
        "relations": [
            {"id": f"{a}-{b}", "type": "said_by" if b == "she" else "continues", "from": a, "to": b}
            for a, b in relations
        ],
    }


def test_a_speaker_stands_on_the_first_part_whatever_the_order_in_the_file(desk):
    desk.bring(chain(("q3", "she"), ("q3", "q2"), ("q2", "q1")))
    article = desk.project.articles.by_id("c")
    assert desk.said(article) == [("One", "She")]
    assert len(desk.continued(article)) == 2
    assert desk.bring(chain(("q3", "she"), ("q3", "q2"), ("q2", "q1"))).problems == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([("q2", "q1")], [("q2", "q3")]),
        ([("q2", "q1")], [("q3", "q1")]),
        ([("q2", "q1"), ("q3", "q2")], [("q1", "q3")]),
        ([("q2", "she")], [("q2", "q1")]),
    ],
    ids=["fork", "two follow one", "ring", "a later part with a speaker"],
)
def test_an_import_breaks_no_chain(desk, first, second):
    desk.bring(chain(*first))
    before = desk.export()
    report = desk.bring(chain(*second))
    assert codes(report) == ["bad-relation"]
    assert desk.export() == before
    assert check_project(desk.path) == []


def test_what_a_label_does_not_take_is_kept_under_extra_and_told(desk):
    odd = FIGURE | {"attributes": {"value": "many", "mood": "good", "unit": "job", "kind": None}}
    report = desk.bring(line(spans=[odd], relations=[]))
    assert (codes(report), report.refused) == (["unknown-attribute"], 0)
    (span,) = desk.exported()[0]["spans"]
    assert span["attributes"] == {"unit": "job"}
    assert span["extra"] == {"attributes": {"value": "many", "mood": "good"}}
    assert desk.bring(*desk.exported()).problems == []


def test_unknown_keys_are_written_back_under_extra(desk):
    desk.bring(
        {"id": "a0", "text": "Oil.", "score": 0.5, "extra": {"b": [1, {"z": 1, "a": None}]}},
        line(spans=[QUOTE | {"by": "model"}, SPEAKER], relations=[SAID_BY | {"p": 1}], who="x"),
    )
    untouched, ana = desk.exported()
    assert untouched["extra"] == {"b": [1, {"a": None, "z": 1}], "score": 0.5}
    assert ana["extra"] == {"who": "x"}
    assert ana["spans"][0]["extra"] == {"by": "model"}
    assert ana["relations"][0]["extra"] == {"p": 1}
    assert "extra" not in ana["spans"][1]


def test_numbers_as_ids_become_text(desk):
    desk.bring(
        line(
            id=17,
            spans=[QUOTE | {"id": 1}, SPEAKER | {"id": 2.5}],
            relations=[{"id": 3, "type": "said_by", "from": 1, "to": 2.5}],
        )
    )
    (out,) = desk.exported()
    assert (out["id"], [span["id"] for span in out["spans"]]) == ("17", ["1", "2.5"])
    assert out["relations"] == [{"id": "3", "type": "said_by", "from": "1", "to": "2.5"}]


def test_ids_that_are_missing_are_made_and_stay(desk):
    desk.bring({"text": TEXT, "annotator": "ana", "spans": [{**QUOTE, "id": None}]})
    first = desk.export()
    assert desk.exported()[0]["id"]
    desk.undo_all()
    desk.redo_all()
    assert desk.export() == first


def test_metadata_and_status_that_are_here_are_kept_and_the_difference_told(desk):
    desk.bring(line(meta={"title": "Jobs"}), {"id": "a2", "text": "Oil.", "extra": {"a": 1}})
    before = desk.export()
    report = desk.bring(
        line(meta={"title": "Work"}, status="skipped"),
        {"id": "a2", "text": "Oil.", "extra": {"a": 2}},
    )
    assert codes(report) == ["meta-kept", "status-kept", "extra-kept"]
    assert desk.export() == before


def test_a_status_comes_in_where_the_annotator_had_said_nothing(desk):
    desk.bring(line(status="open"))
    report = desk.bring(line(status="skipped", reason="short"))
    assert (counts(report), report.problems) == ((0, 0, 0, 1), [])
    assert desk.names()[-1] == "Import statuses"
    desk.project.undo()
    assert desk.exported()[0]["status"] == "open"
    desk.project.redo()
    assert desk.exported()[0]["reason"] == "short"


def test_the_name_that_is_given_fills_in_only_where_the_file_names_nobody(desk):
    desk.bring(line(), line(annotator="", id="a2"), {"id": "a3", "text": "Oil."}, annotator="eve")
    assert [out["annotator"] for out in desk.exported()] == ["ana", "eve", ""]


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("{", "bad-json"),
        (b'{"text": "\xff"}', "bad-json"),
        ('{"text": "\\ud800"}', "bad-json"),
        ('{"text": "x", "meta": {"title": "\\udc00"}}', "bad-json"),
        ('{"text": "x", "a": NaN}', "bad-json"),
        ('{"text": "x", "a": 1e999}', "bad-json"),
        ('{"text": "x", "a": ' + "[" * 100_000 + "]" * 100_000 + "}", "bad-json"),
        ('{"text": "x", "a": ' + "[" * 500 + "]" * 500 + "}", "too-deep"),
        ('{"text": "x", "meta": {"a": ' + "[" * 200 + "]" * 200 + "}}", "too-deep"),
        ("[]", "bad-line"),
        ('"text"', "bad-line"),
        ("{}", "no-text"),
        ('{"text": 5}', "no-text"),
        ('{"text": " \\n"}', "empty"),
        ('{"text": ""}', "empty"),
        ('{"text": "x", "status": "finished"}', "bad-status"),
        ('{"text": "x", "status": ["done"]}', "bad-status"),
        ('{"text": "x", "flagged": 1}', "bad-value"),
        ('{"text": "x", "note": 1}', "bad-value"),
        ('{"text": "x", "meta": []}', "bad-value"),
        ('{"text": "x", "meta": {"title": []}}', "bad-value"),
        ('{"text": "x", "extra": []}', "bad-value"),
        ('{"text": "x", "spans": {}}', "bad-value"),
        ('{"text": "x", "id": [1]}', "bad-id"),
    ],
)
def test_a_bad_line_costs_only_itself(desk, bad, code):
    report = desk.bring({"text": "Oil."}, bad, {"text": "Gas."})
    assert (report.articles, report.refused) == (2, 1)
    (problem,) = report.problems
    assert (problem.line, problem.code) == (2, code)
    assert len(problem.message) < 200


def test_huge_numbers_do_no_harm(desk):
    digits = "9" * 5_000
    desk.bring('{"text": "Oil.", "a": 18446744073709551615, "id": ' + digits[:20] + "}")
    report = desk.bring('{"text": "Gas.", "spans": [{"start": 0, "end": ' + digits + "}]}")
    assert report.refused == 1
    assert desk.exported()[0]["extra"] == {"a": 18446744073709551615}


def test_a_broken_line_among_ten_thousand_costs_only_itself(desk):
    lines = [f'{{"id": {number}, "text": "Article {number}"}}' for number in range(1, 10_001)]
    lines[4_999] = lines[4_999][:-1]
    report = desk.bring(*lines)
    assert (report.articles, report.refused) == (9_999, 1)
    assert report.problems[0].line == 5_000


def test_unusual_line_separators_stay_inside_a_text(desk):
    text = "One\u2028two\u2029three\x85four\x0cfive"
    report = desk.bring({"text": text}, {"text": "Oil."})
    assert (report.articles, report.problems) == (2, [])
    assert [out["text"] for out in desk.exported()] == [text, "Oil."]


def test_a_dry_run_tells_all_and_writes_nothing(desk):
    desk.bring({"text": "Oil."})
    before, names = desk.export(), desk.names()
    heard = []
    desk.project.subscribe(heard.append)
    report = desk.bring(LINE, line(annotator="bob"), {"text": ""}, dry_run=True)
    assert counts(report) == (1, 6, 2, 2)
    assert (report.refused, report.seq) == (1, None)
    assert (desk.export(), desk.names(), heard) == (before, names, [])
    assert [who.name for who in desk.project.annotators()] == ["ana"]


def test_a_cancelled_import_leaves_nothing(desk):
    calls = iter([False] * 3 + [True])
    before = desk.export()
    with pytest.raises(Cancelled):
        desk.bring(*({"text": f"Article {n}"} for n in range(9)), cancel=lambda: next(calls))
    assert (desk.export(), desk.names()) == (before, [])


def test_an_import_is_taken_back_and_applied_again_as_one_step(desk):
    empty = desk.export()
    report = desk.bring(LINE, line(annotator="bob"), {"text": "Oil."})
    full = desk.export()
    heard = []
    desk.project.subscribe(heard.append)
    assert desk.project.undo().seq == report.seq
    assert desk.export() == empty
    desk.project.redo()
    assert desk.export() == full
    assert [changes.bulk for changes in heard] == [True, True]
    index_pending(desk.project)
    assert check_project(desk.path) == []


def test_a_new_change_after_an_import_was_taken_back_discards_it_for_good(desk):
    desk.bring(LINE)
    desk.project.undo()
    desk.bring({"text": "Oil."})
    with pytest.raises(NothingToUndo):
        desk.project.redo()
    found = desk.project.session.file.reader.execute("SELECT count(*) FROM shelved").fetchone()
    assert found == (0,)


def test_an_import_without_news_leaves_the_way_forward_open(desk):
    article = desk.article()
    desk.tag(article, "cut", "quote")
    desk.project.undo()
    assert desk.bring({"id": "a1", "text": desk.TEXT}).seq is None
    desk.project.redo()
    assert len(desk.project.spans.of(article.row)) == 1


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
        desk.bring(LINE, format="docx")


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
    desk.project.close()
    desk.project = desk.open(read_only=True)
    assert index_pending(desk.project) == 0
