"""What an import takes for new and what for known; taking it back as one step."""

import pytest

from annotator.core.errors import Cancelled, NothingToUndo
from annotator.core.model import Status
from annotator.project.checks import check_project
from annotator.project.importing import import_sources, index_pending

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
    assert desk.names()[-1] == "Import the statuses"
    desk.project.undo()
    assert desk.exported()[0]["status"] == "open"
    desk.project.redo()
    assert desk.exported()[0]["reason"] == "short"


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
