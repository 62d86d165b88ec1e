"""The statistics of a project, and the articles behind each figure."""

import random
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from annotator.core.errors import Cancelled
from annotator.core.model import Meta, Status
from annotator.core.periods import Period, Step
from annotator.core.queue import QueueFilter
from annotator.project.behind import articles_behind
from annotator.project.counting import Counting
from annotator.project.figures import MOST_NAMES
from annotator.project.project import Project
from annotator.project.statistics import Behind, Part, Scope, Statistics
from tests.project.conftest import Desk
from tests.project.statistics.counting import (
    FIRST,
    TEXT,
    Clock,
    added,
    behind,
    by_label,
    count_all,
    counted,
    counted_at,
    label_of,
    tag,
    whole,
)


def test_an_empty_project_has_nothing_to_tell(project: Project) -> None:
    found = counted(project)
    assert found.total.total == found.left == found.flagged == 0
    assert found.worked.days == ()
    assert found.pace.per_hour is None
    assert found.sources == found.published == ()
    assert by_label(found) == {}


def test_a_period_has_only_what_was_made_in_it(project: Project, clock: Clock) -> None:
    one, two = added(project, 2, source="Wire")
    tag(project, one, "steel", "sector")
    project.articles.set_status(one.row, Status.DONE)
    clock.go(86_400)
    tag(project, two, "Ana Ortiz", "speaker")
    later = Period(first=FIRST.date() + timedelta(days=1))
    found = counted(project, period=later)
    assert by_label(found) == {"speaker": 1}
    assert (found.total.total, found.total.done, found.left) == (1, 0, 1)
    assert [(each.key, each.total) for each in found.sources] == [("Wire", 1)]
    assert [each.name for each in found.speakers.names] == ["Ana Ortiz"]
    assert found.words.names == ()


def test_names_come_from_the_attribute_or_the_words(project: Project) -> None:
    (article,) = added(project)
    named = tag(project, article, "she", "speaker")
    project.spans.set_attribute(named.row, "name", "ana  ortiz ")
    tag(project, article, "Ana Ortiz", "speaker")
    tag(project, article, "steel", "sector")
    tag(project, article, "Steel", "sector")
    tag(project, article, "shipping", "sector")
    found = counted(project)
    (speaker,) = found.speakers.names
    assert (speaker.name.casefold(), speaker.spans) == ("ana ortiz", 2)
    assert [(each.name.casefold(), each.spans) for each in found.words.names] == [
        ("steel", 2),
        ("shipping", 1),
    ]


def test_quotes_count_for_the_speaker_that_they_are_linked_to(project: Project) -> None:
    (article,) = added(project)
    speaker = tag(project, article, "Ana Ortiz", "speaker")
    for words in ("steel rose", "shipping rose"):
        quote = tag(project, article, words, "quote")
        project.relations.link(quote.row, speaker.row)
    found = counted(project)
    assert [(each.spans, each.quotes) for each in found.speakers.names] == [(1, 2)]


def test_what_is_too_much_to_tell_is_gathered(project: Project) -> None:
    for number in range(MOST_NAMES + 3):
        (article,) = added(project, 1, f"Wire{number} has news.", source=f"Wire {number:02}")
        tag(project, article, f"Wire{number}", "speaker")
    added(project, 1, "Nobody sent this.")
    found = counted(project)
    assert (len(found.speakers.names), found.speakers.others) == (MOST_NAMES, 3)
    assert len(found.sources) == MOST_NAMES + 2
    assert [(each.key, each.total) for each in found.sources[-2:]] == [(None, 3), ("", 1)]


def test_the_words_of_any_label_can_be_asked_for(project: Project) -> None:
    (article,) = added(project)
    tag(project, article, "12 percent", "figure")
    counting = Counting(project.path, Scope())
    found = whole(count_all(counting, label_of(project, "figure")))
    assert [each.name for each in found.words.names] == ["12 percent"]
    gone = whole(count_all(counting, 1_000))
    assert gone.words.label.name == "sector"


def test_dates_that_are_none_are_told_as_such(project: Project) -> None:
    dates = ("2026-01-05T10:00:00", "2026-01-07", "2026-13-01", "soon", "0007-01-01", None)
    for number, published in enumerate(dates):
        (article,) = added(project, 1, f"News {number}.")
        project.articles.set_meta(article.row, Meta(published=published))
    found = counted(project)
    assert found.published_step is Step.DAY
    assert [(each.key, each.total) for each in found.published] == [
        ("2026-01-05", 1),
        ("2026-01-07", 1),
        ("", 4),
    ]
    assert len(behind(project, Behind(is_undated=True))) == 4
    days = (date(2026, 1, 1), date(2026, 1, 6))
    assert len(behind(project, Behind(published=days))) == 1


def test_lengths_are_exact(project: Project) -> None:
    (article,) = added(project)
    for words in ("steel", "shipping", "12"):
        tag(project, article, words, "sector")
    lengths = next(each.lengths for each in counted(project).labels if each.spans)
    assert lengths is not None
    assert (lengths.shortest, lengths.middle, lengths.longest) == (2, 5, 8)


@pytest.mark.parametrize("everybody", [False, True])
@pytest.mark.parametrize("in_period", [False, True])
def test_every_figure_leads_to_as_many_articles(
    project: Project, clock: Clock, everybody: bool, in_period: bool
) -> None:
    made = random.Random(7)
    for number in range(30):
        source = made.choice(["A", "B", None])
        (article,) = added(project, 1, f"{TEXT} {number}")
        when = made.choice(["2026-01-03", "2026-02-04", None])
        project.articles.set_meta(article.row, Meta(source=source, published=when))
        project.set_annotator(made.choice(["ana", "bo"]))
        clock.go(made.choice([60, 40_000]))
        for words, label in (("steel", "sector"), ("Ana Ortiz", "speaker")):
            if made.random() < 0.5:
                tag(project, article, words, label)
        status = made.choice(list(Status))
        if status is not Status.OPEN:
            project.articles.set_status(article.row, status, reason="x")
        if made.random() < 0.3:
            project.articles.set_flag(article.row, True)
    project.set_annotator("ana")
    scope: dict[str, Any] = {"annotator": None if everybody else project.annotator.row}
    if in_period:
        scope["period"] = Period(first=FIRST.date() + timedelta(days=1))
    found = counted(project, **scope)
    for status, count in (
        (Status.OPEN, found.total.open),
        (Status.DONE, found.total.done),
        (Status.SKIPPED, found.total.skipped),
    ):
        assert len(behind(project, Behind(status=status), **scope)) == count
    assert len(behind(project, Behind(flagged=True), **scope)) == found.flagged
    for group in found.sources:
        assert len(behind(project, Behind(source=group.key), **scope)) == group.total
    for figures in found.labels:
        rows = behind(project, Behind(label=figures.label.row), **scope)
        assert len(rows) == figures.spans  # one of each label in an article
    for name in found.speakers.names:
        which = Behind(label=found.speakers.label.row, name=name.name)
        assert len(behind(project, which, **scope)) == name.spans
    undated = next((group.total for group in found.published if group.key == ""), 0)
    assert len(behind(project, Behind(is_undated=True), **scope)) == undated


def test_counting_can_be_cancelled(project: Project) -> None:
    added(project, 3)
    with pytest.raises(Cancelled):
        Counting(project.path, Scope()).count(Part.WORK, cancel=lambda: True)


def test_progress_is_told_to_the_end(project: Project) -> None:
    (article,) = added(project)
    tag(project, article, "steel", "sector")
    told: list[tuple[int, int]] = []
    for part in (Part.SPANS, Part.SPEAKERS, Part.WORK):
        counting = Counting(project.path, Scope())
        counting.begin()
        counting.count(part, progress=lambda done, total: told.append((done, total)))
    assert told
    assert all(0 <= done <= total for done, total in told)


def test_attributes_that_are_no_json_leave_the_words(project: Project, desk: Desk) -> None:
    (article,) = added(project)
    tag(project, article, "Ana Ortiz", "speaker")
    project.close()
    with closing(sqlite3.connect(desk.path)) as connection:
        connection.execute("UPDATE spans SET attributes = '{broken'")
        connection.commit()
    found = counted_at(desk.path).speakers
    assert [each.name for each in found.names] == ["Ana Ortiz"]


def test_rows_lead_to_themselves(tmp_path: Path) -> None:
    wanted = articles_behind(
        tmp_path / "none", Statistics(scope=Scope()), Behind(rows=frozenset({3, 1}))
    )
    assert wanted == QueueFilter(rows=(1, 3))
    assert not list(tmp_path.iterdir())
