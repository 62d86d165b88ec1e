"""What was made by hand and when, against small stories and against a plain count."""

import random
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from annotator.core.errors import StorageFailed
from annotator.core.model import Status
from annotator.core.periods import Step
from annotator.project.project import Project
from annotator.project.worked import Day, bundled, moment
from tests.project.conftest import Desk
from tests.project.statistics.counting import (
    FIRST,
    TEXT,
    Clock,
    added,
    by_label,
    counted,
    counted_at,
    label_of,
    tag,
)


def test_spans_are_told_by_the_local_day_on_which_they_were_made(
    project: Project, clock: Clock, in_utc: Callable[[str], None]
) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("this system can't change the zone of a process")
    (article,) = added(project)
    clock.now = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
    tag(project, article, "steel", "sector")
    assert [day.first for day in counted(project).worked.days] == [date(2026, 3, 2)]
    in_utc("XST-2")
    assert [day.first for day in counted(project).worked.days] == [date(2026, 3, 3)]


def test_only_what_is_there_now_counts(project: Project, clock: Clock) -> None:
    (article,) = added(project)
    kept = tag(project, article, "Ana Ortiz", "speaker")
    gone = tag(project, article, "steel", "sector")
    tag(project, article, "12 percent", "figure")
    project.undo()
    project.spans.delete(gone.row)
    (day,) = counted(project).worked.days
    assert day.spans == {label_of(project, "speaker"): 1}
    assert [span.row for span in counted(project).worked.spans] == [kept.row]


def test_a_span_that_was_deleted_and_brought_back_keeps_its_day(
    project: Project, clock: Clock
) -> None:
    (article,) = added(project)
    span = tag(project, article, "steel", "sector")
    clock.go(86_400)
    project.spans.delete(span.row)
    project.undo()
    assert [day.first for day in counted(project).worked.days if day.spans] == [FIRST.date()]


def test_a_row_that_is_used_again_is_another_span(project: Project, clock: Clock) -> None:
    (article,) = added(project)
    first = tag(project, article, "steel", "sector")
    project.spans.delete(first.row)
    clock.go(86_400)
    second = tag(project, article, "shipping", "sector")
    assert second.row == first.row
    days = [day.first for day in counted(project).worked.days if day.spans]
    assert days == [FIRST.date() + timedelta(days=1)]


def test_imported_spans_are_counted_but_have_no_time(desk: Desk) -> None:
    span = {"start": 13, "end": 16, "label": "figure"}
    desk.bring({"id": "a", "text": desk.TEXT, "spans": [span], "status": "done"})
    found = counted_at(desk.path)
    assert by_label(found) == {"figure": 1}
    assert found.total.done == 1
    assert found.worked.days == ()
    assert found.pace.handled == 0


def test_an_article_counts_when_it_was_done_last(project: Project, clock: Clock) -> None:
    one, two = added(project, 2)
    project.articles.set_status(one.row, Status.DONE)
    project.articles.set_status(two.row, Status.SKIPPED, reason="no news")
    clock.go(86_400)
    project.articles.set_status(one.row, Status.OPEN)
    project.articles.set_status(one.row, Status.DONE)
    first, second = counted(project).worked.days
    assert (first.done, first.skipped) == (set(), {two.row})
    assert (second.done, second.handled) == ({one.row}, 1)


def test_a_reopened_article_is_not_done(project: Project) -> None:
    (article,) = added(project)
    project.articles.set_status(article.row, Status.DONE)
    project.articles.set_status(article.row, Status.OPEN)
    found = counted(project)
    assert found.worked.done == frozenset()
    assert (found.total.done, found.left) == (0, 1)


def test_a_flag_on_a_done_article_does_not_do_it_again(project: Project, clock: Clock) -> None:
    (article,) = added(project)
    project.articles.set_status(article.row, Status.DONE)
    clock.go(86_400)
    project.articles.set_flag(article.row, True)
    found = counted(project)
    assert [day.first for day in found.worked.days if day.done] == [FIRST.date()]
    assert found.flagged == 1


def test_time_at_work_leaves_rests_out(project: Project, clock: Clock) -> None:
    (article,) = added(project)
    for words, pause in (("steel", 30), ("shipping", 3600), ("12 percent", 90)):
        clock.go(pause)
        tag(project, article, words, "sector")
    (day,) = counted(project).worked.days
    assert day.seconds == 120


def test_everybody_together_count_an_article_once(project: Project) -> None:
    one, two = added(project, 2)
    project.articles.set_status(one.row, Status.SKIPPED, reason="x")
    project.set_annotator("bo")
    project.articles.set_status(one.row, Status.DONE)
    tag(project, two, "steel", "sector")
    every = counted(project, annotator=None)
    assert (every.total.total, every.total.done, every.total.skipped) == (2, 1, 0)
    assert by_label(every) == {"sector": 1}
    assert len(every.worked.done) == 1
    assert every.worked.skipped == frozenset()
    ana = next(each.row for each in project.annotators() if each.name == "ana")
    alone = counted(project, annotator=ana)
    assert (alone.total.done, alone.total.skipped, by_label(alone)) == (0, 1, {})


def test_the_figures_are_those_of_a_plain_count(project: Project, clock: Clock) -> None:
    """A long random story, held against what each span and status was last heard to be."""
    made = random.Random(3)
    articles = added(project, 12)
    spans: dict[int, tuple[date, int]] = {}
    done: dict[int, date] = {}
    for _ in range(400):
        clock.go(made.choice([5, 40, 700, 30_000]))
        article = made.choice(articles)
        today = clock.now.date()
        act = made.random()
        if act < 0.55:
            start = made.randrange(len(TEXT) - 1)
            label = label_of(project, made.choice(["sector", "figure", "speaker"]))
            end = min(len(TEXT), start + made.randint(1, 12))
            if not article.text[start:end].strip():
                continue
            taken = {(s.start, s.end, s.label) for s in project.spans.of(article.row)}
            if (start, end, label) in taken:
                continue
            span = project.spans.add(article.row, start, end, label)
            spans[span.row] = today, label
        elif act < 0.7 and spans:
            row = made.choice(list(spans))
            project.spans.delete(row)
            del spans[row]
        else:
            status = made.choice([Status.DONE, Status.OPEN])
            before = project.articles.state(article.row).status
            project.articles.set_status(article.row, status)
            if status is Status.OPEN:
                done.pop(article.row, None)
            elif before is not Status.DONE:
                done[article.row] = today
    found = counted(project)
    assert Counter(
        {
            (day.first, label): count
            for day in found.worked.days
            for label, count in day.spans.items()
        }
    ) == Counter(spans.values())
    assert {row: day.first for day in found.worked.days for row in day.done} == done
    with closing(sqlite3.connect(f"file:{project.path}?mode=ro", uri=True)) as connection:
        by_row = connection.execute("SELECT label, count(*) FROM spans GROUP BY 1").fetchall()
    assert {each.label.row: each.spans for each in found.labels if each.spans} == dict(by_row)
    assert found.pace.handled == len(done)
    assert sum(day.seconds for day in found.worked.days) == pytest.approx(found.pace.seconds)


def test_days_are_gathered_into_months() -> None:
    days = [Day(first=date(2026, 1, 5), done={1}), Day(first=date(2026, 1, 9), done={2})]
    days[0].add_span(4, 1)
    days[1].add_span(4, 2)
    found = bundled(days, Step.MONTH)
    assert list(found) == [date(2026, 1, 1)]
    assert (found[date(2026, 1, 1)].spans, found[date(2026, 1, 1)].done) == ({4: 2}, {1, 2})


@pytest.mark.parametrize("text", ["", "yesterday", "9999-01-01T00:00:00+00:00", "1900-01-01"])
def test_a_time_that_is_none_of_this_age_is_left_out(text: str) -> None:
    assert moment(text) is None


def test_a_time_without_a_zone_is_utc() -> None:
    assert moment("2026-01-01T00:00:00") == moment("2026-01-01T00:00:00+00:00")


def test_a_damaged_history_says_so(project: Project, desk: Desk) -> None:
    (article,) = added(project)
    tag(project, article, "steel", "sector")
    project.close()
    with closing(sqlite3.connect(desk.path)) as connection:
        connection.execute("UPDATE operations SET changes = '[[1]]'")
        connection.commit()
    with pytest.raises(StorageFailed):
        counted_at(desk.path)
    with closing(sqlite3.connect(desk.path)) as connection:
        connection.execute("UPDATE operations SET changes = 'no JSON', time = 'never'")
        connection.commit()
    assert counted_at(desk.path).worked.days == ()
