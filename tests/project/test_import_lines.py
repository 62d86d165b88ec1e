"""What an import makes of a line: bad parts cost only themselves, foreign ones are kept."""

import pytest

from annotator.project.checks import check_project

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
