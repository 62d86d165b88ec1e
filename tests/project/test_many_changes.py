"""Operations that change very much: one step, given back to the byte, or not begun at all."""

import itertools
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.errors import Busy, Cancelled, NothingToUndo, Refused
from annotator.core.history import OperationState
from annotator.core.model import Status
from annotator.project.checks import check_project
from annotator.store import history, images, operations, steps
from tests.project import test_scheme_property as scheme_property

TEXT = "steel, steel and steel; steel"
LABELS = ("speaker", "quote", "figure")
_numbers = itertools.count()

spot = st.fixed_dictionaries(
    {
        "start": st.integers(0, 12),
        "length": st.integers(1, 6),
        "label": st.sampled_from(LABELS),
        "annotator": st.sampled_from(["ana", "bob"]),
        "note": st.sampled_from([None, 'a],["spans', "],["]),
    }
)
spots = st.lists(spot, min_size=1, max_size=14)
merge = st.tuples(st.sampled_from(LABELS), st.sampled_from(LABELS)).filter(lambda p: p[0] != p[1])
act = st.one_of(merge, st.sampled_from(LABELS))
little_time = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None
)


@pytest.fixture(autouse=True)
def soon_many(monkeypatch):
    """Three changes are many already, and the history is read in small pieces."""
    monkeypatch.setattr(operations, "MANY", 3)
    monkeypatch.setattr(steps, "MANY", 3)
    monkeypatch.setattr(steps, "_AT_ONCE", 4)
    monkeypatch.setattr(history, "LONG", 500)
    monkeypatch.setattr(images, "_PIECE", 300)


def lines(spots):
    """Two articles with these spans, and each quote said by each speaker of its annotator."""
    for article, annotator in itertools.product("ab", ("ana", "bob")):
        mine = [each for each in spots if each["annotator"] == annotator]
        spans = [
            {
                "id": f"{number}",
                "start": each["start"],
                "end": each["start"] + each["length"],
                "label": each["label"],
                "note": each["note"],
                "attributes": {"unit": "ton"} if each["label"] == "figure" else {},
            }
            for number, each in enumerate(mine)
        ]
        ids = {label: [span["id"] for span in spans if span["label"] == label] for label in LABELS}
        relations = [
            {"type": "said_by", "from": quote, "to": speaker}
            for quote, speaker in itertools.product(ids["quote"], ids["speaker"])
        ]
        text = TEXT if article == "a" else TEXT[::-1].strip()
        yield {
            **{"id": article, "text": text, "annotator": annotator},
            **{"spans": spans, "relations": relations},
        }


def changed(desk, act, **watch):
    """Merge two labels, or delete one."""
    scheme = desk.project.scheme
    if isinstance(act, tuple):
        return scheme.merge(desk.label(act[0]), desk.label(act[1]), **watch)
    return scheme.delete(desk.label(act), **watch)


def counts(desk):
    """How far the annotator is, as the window keeps it up, and counted anew."""
    kept = desk.project.queue.progress()
    desk.project.queue._progress = None
    assert desk.project.queue.progress() == kept
    return kept


@little_time
@given(spots=spots, act=act)
def test_undo_and_redo_of_a_merge_or_deletion_give_the_same_bytes(new_desk, spots, act):
    desk = new_desk(f"there-and-back-{next(_numbers)}")
    desk.bring(*lines(spots))
    before, numbers = desk.export(), counts(desk)
    changed(desk, act)
    after, numbers_after = desk.export(), counts(desk)
    for _ in range(2):
        desk.project.undo()
        assert (desk.export(), counts(desk)) == (before, numbers)
        assert check_project(desk.path) == []
        desk.project.redo()
        assert (desk.export(), counts(desk)) == (after, numbers_after)
        assert check_project(desk.path) == []


@little_time
@given(spots=spots, act=act, when=st.integers(0, 6))
def test_a_step_that_is_cancelled_changes_nothing(new_desk, spots, act, when):
    desk = new_desk(f"cancelled-{next(_numbers)}")
    desk.bring(*lines(spots))
    before = desk.export()
    changed(desk, act)
    after = desk.export()
    for step, was, is_to_be in (
        (desk.project.undo, after, before),
        (desk.project.redo, before, after),
    ):
        asked = itertools.count()
        history = desk.project.operations()
        try:
            step(cancel=lambda asked=asked: next(asked) >= when)
        except Cancelled:
            assert (desk.export(), desk.project.operations()) == (was, history)
            assert check_project(desk.path) == []
            step()
        assert desk.export() == is_to_be


def test_very_much_is_published_as_a_reason_to_read_anew(desk):
    desk.bring(*({"id": n, "text": f"Article {n}"} for n in range(6)))
    heard = []
    desk.project.subscribe(heard.append)
    rows = list(desk.project.queue.rows())
    assert desk.project.articles.set_statuses(rows, Status.DONE) == 6
    assert desk.project.queue.sitting().done == 6
    desk.project.undo()
    assert desk.project.queue.sitting().done == 0
    desk.project.articles.delete(rows[:2])
    assert [(len(each.changes), each.bulk) for each in heard] == [(0, True), (0, True), (2, False)]
    assert counts(desk).total == 4


def test_deleted_articles_come_back_and_are_found_again(desk):
    desk.bring(*({"id": n, "text": f"Steel number {n}."} for n in range(8)))
    project = desk.project
    rows = list(project.queue.rows())
    before = desk.export()
    project.articles.delete(rows[:-1])
    after = desk.export()
    project.undo()
    assert desk.export() == before
    project.redo()
    assert desk.export() == after
    assert check_project(desk.path) == []


def test_an_import_that_is_half_taken_back_stays_when_that_is_cancelled(desk):
    desk.bring({"id": "first", "text": "Steel."})
    first = desk.export()
    desk.bring(*lines([]), *({"id": n, "text": f"Article {n}"} for n in range(9)))
    before = desk.export()
    reports = []
    with pytest.raises(Cancelled):
        desk.project.undo(
            progress=lambda done, total: reports.append((done, total)), cancel=lambda: bool(reports)
        )
    assert reports
    assert desk.export() == before
    desk.project.undo(progress=lambda done, total: reports.append((done, total)))
    assert reports[-1][0] == reports[-1][1]
    assert desk.export() == first
    with pytest.raises(Cancelled):
        desk.project.redo(cancel=lambda: True)
    assert desk.export() == first
    desk.project.redo()
    assert desk.export() == before
    assert check_project(desk.path) == []


def test_progress_goes_up_to_its_end_and_others_are_told_what_runs(desk):
    desk.bring(*lines([]), *({"id": n, "text": f"Article {n}"} for n in range(9)))
    desk.project.articles.set_flags(list(desk.project.queue.rows()), True)
    reports, refused = [], []

    def report(done, total):
        reports.append((done, total))
        with pytest.raises(Busy) as caught:
            desk.project.articles.set_flag(1, False)
        refused.append(caught.value.message)

    desk.project.undo(progress=report)
    assert len(reports) > 1
    assert reports == sorted(reports)
    assert reports[-1][0] == reports[-1][1]
    assert set(refused) == {"Undo Flag 11 articles is running."}


def test_a_small_step_makes_nobody_wait(desk):
    article = desk.article()
    desk.tag(article, "Steel", "sector")
    step = desk.project.next_undo()
    assert step is not None
    assert not desk.project.takes_long(step)


def test_more_than_a_step_can_hold_is_refused_whole(desk, monkeypatch):
    desk.bring(*({"id": n, "text": f"Article {n}"} for n in range(9)))
    before = desk.export()
    limit = 1_000_000_000
    monkeypatch.setattr(operations, "_SPARE", limit - 1_000)
    with pytest.raises(Refused, match="more than one step"):
        desk.project.articles.set_flags(list(desk.project.queue.rows()), True)
    assert desk.export() == before


def test_the_history_of_very_much_is_kept_as_that_of_a_little(desk):
    desk.bring(*({"id": n, "text": f"Zoë {n}"} for n in range(9)))
    desk.project.articles.set_flags(list(desk.project.queue.rows()), True)
    sql = "SELECT typeof(changes), changes FROM operations ORDER BY seq DESC LIMIT 1"
    kind, source = desk.project.session.file.reader.execute(sql).fetchone()
    assert kind == "text"
    assert [image[0] for image in json.loads(source)] == ["states"] * 9


def test_a_small_change_after_a_long_undo_only_notes_what_it_discards(desk):
    desk.bring(*({"id": n, "text": f"Article {n}"} for n in range(9)))
    project, row = desk.project, desk.project.queue.rows()[0]
    project.articles.set_flag(row, True)
    project.articles.set_statuses(list(project.queue.rows()), Status.DONE)
    project.undo()
    states = "SELECT state FROM operations ORDER BY seq"
    project.articles.set_note(row, "n")

    def stored():
        return [state for (state,) in project.session.file.reader.execute(states)]

    told = [info.state.value for info in reversed(project.operations())]
    assert stored() == ["applied", "applied", "undone", "applied"]
    assert told == ["applied", "applied", "discarded", "applied"]
    assert project.next_redo() is None
    with pytest.raises(NothingToUndo):
        project.redo()
    project.undo()
    project.undo()
    assert [project.redo().name for _ in range(2)] == ["Flag", "Edit article note"]
    project = desk.reopen()
    assert stored() == ["applied", "applied", "discarded", "applied"]
    assert check_project(desk.path) == []


def test_what_was_noted_is_discarded_by_the_next_that_changes_much(desk):
    desk.bring(*({"id": n, "text": f"Article {n}"} for n in range(9)))
    project, rows = desk.project, list(desk.project.queue.rows())
    project.articles.set_statuses(rows, Status.DONE)
    project.undo()
    project.articles.set_note(rows[0], "n")
    project.undo()
    project.articles.set_flags(rows, True)
    assert [each.state for each in project.operations()].count(OperationState.DISCARDED) == 2
    reader = project.session.file.reader
    sql = "SELECT count(*) FROM operations WHERE state = 'undone'"
    assert reader.execute(sql).fetchone() == (0,)
    assert reader.execute("SELECT * FROM project WHERE name = 'discarded'").fetchone() is None


class LongWork(scheme_property.SchemeWork):
    """Any verbs in any order, where everything is very much."""

    def __init__(self):
        super().__init__()
        self._patch = pytest.MonkeyPatch()
        for module, name, value in (
            *((operations, "MANY", 2), (steps, "MANY", 2), (steps, "_AT_ONCE", 2)),
            *((images, "_PIECE", 100), (history, "LONG", 0)),
        ):
            self._patch.setattr(module, name, value)

    def teardown(self):
        try:
            super().teardown()
        finally:
            self._patch.undo()


TestLongWork = LongWork.TestCase
TestLongWork.settings = settings(scheme_property.TestSchemeWork.settings, max_examples=15)
