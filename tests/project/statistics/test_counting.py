"""What is known of a scope is kept up with the project, and nothing is counted twice."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.core.errors import AnnotatorError, Cancelled
from annotator.core.model import Meta, Status
from annotator.core.periods import Period
from annotator.project import block_sums
from annotator.project import counting as module
from annotator.project.counting import Counting, Counts
from annotator.project.importing import import_sources
from annotator.project.project import Project
from annotator.project.statistics import Part, Scope
from annotator.store import statistics_queries as sums
from tests.project.statistics.counting import (
    FIRST,
    Clock,
    added,
    count_all,
    counted_at,
    label_of,
    tag,
    whole,
)


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(block_sums, "SIZE", 3)


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The first rows of the blocks whose spans were read for their lengths."""
    found: list[int] = []
    read = sums.lengths_listed

    def lengths_listed(connection: object, who: int | None, after: int, until: int) -> str:
        found.append(after + 1)
        return read(connection, who, after, until)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(sums, "lengths_listed", lengths_listed)
    return found


def acts(project: Project, made: random.Random) -> dict[str, Callable[[], object]]:
    """Things that can be done to the project, one of which is done."""
    articles = [project.articles.get(row) for row in project.queue.rows()]
    article = made.choice(articles)
    spans = project.spans.of(article.row)

    def link() -> None:
        quote = next(span for span in spans if span.label == label_of(project, "quote"))
        speaker = next(span for span in spans if span.label == label_of(project, "speaker"))
        project.relations.link(quote.row, speaker.row)

    def name() -> None:
        span = made.choice([each for each in spans if each.label == label_of(project, "speaker")])
        project.spans.set_attribute(span.row, "name", made.choice(["Ana", "Bo", "ana"]))

    words = made.choice(["steel", "Steel", "shipping", "Ana Ortiz", "she", "12 percent"])
    label = made.choice(["sector", "speaker", "quote", "figure"])
    return {
        "add": lambda: added(project, 1, f"She said steel rose; Ana Ortiz {made.random()}."),
        "tag": lambda: tag(project, article, words, label),
        "delete": lambda: project.spans.delete(made.choice(spans).row),
        "link": link,
        "name": name,
        "status": lambda: project.articles.set_status(
            article.row, made.choice(list(Status)), reason="x"
        ),
        "flag": lambda: project.articles.set_flag(article.row, made.random() < 0.5),
        "source": lambda: project.articles.set_meta(
            article.row, Meta(source=made.choice(["A", "B", None]), published="2026-02-03")
        ),
        "undo": lambda: project.undo(into_earlier_sitting=True),
        "redo": project.redo,
        "define": lambda: project.scheme.set_definition(label_of(project, label), words),
        "merge": lambda: project.scheme.merge(
            label_of(project, "figure"), label_of(project, "sector")
        ),
        "annotator": lambda: project.set_annotator(made.choice(["ana", "bo"])),
    }


@pytest.mark.parametrize("seed", range(4))
def test_what_is_kept_up_is_what_a_new_count_finds(
    project: Project, clock: Clock, seed: int
) -> None:
    made = random.Random(seed)
    added(project, 8)
    scopes = [
        Scope(annotator=project.annotator.row),
        Scope(),
        Scope(period=Period(first=FIRST.date())),
    ]
    counts = Counts(project.path)
    for _ in range(40):
        for _ in range(made.choice([1, 1, 3])):
            clock.go(made.choice([5, 300, 50_000]))
            try:
                made.choice(list(acts(project, made).values()))()
            except (AnnotatorError, IndexError, StopIteration, ValueError, AssertionError):
                continue
        scope = made.choice(scopes)
        assert whole(count_all(counts.of(scope))) == counted_at(project.path, scope)


def test_nothing_is_counted_again_in_a_project_that_stays_as_it_is(project: Project) -> None:
    (article,) = added(project)
    tag(project, article, "steel", "sector")
    counts = Counts(project.path)
    found = count_all(counts.of(Scope()))
    again = counts.of(Scope()).begin()
    assert again == found
    assert again.missing == ()


def test_after_an_edit_only_its_block_is_read(project: Project, listed: list[int]) -> None:
    articles = added(project, 9)
    for article in articles:
        tag(project, article, "steel", "sector")
    counting = Counting(project.path, Scope())
    count_all(counting)
    assert listed == [0, 3, 6, 9]
    listed.clear()
    tag(project, articles[4], "shipping", "sector")
    count_all(counting)
    assert listed == [articles[4].row // 3 * 3]


def test_an_edit_leaves_what_it_has_nothing_to_do_with(project: Project) -> None:
    (article,) = added(project)
    counting = Counting(project.path, Scope())
    count_all(counting)
    tag(project, article, "steel", "sector")
    assert set(counting.begin().missing) == {Part.SPANS, Part.WORDS, Part.SPEAKERS, Part.WORK}
    count_all(counting)
    project.articles.set_flag(article.row, True)
    assert set(counting.begin().missing) == {
        *(Part.STATUS, Part.SOURCES, Part.PUBLISHED),
        Part.WORK,
    }


def test_counting_goes_on_where_it_was_cancelled(project: Project, listed: list[int]) -> None:
    for article in added(project, 9):
        tag(project, article, "steel", "sector")
    counting = Counting(project.path, Scope())
    counting.begin()
    asked: list[int] = []

    def cancel() -> bool:
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        counting.count(Part.SPANS, cancel=cancel)
    assert listed == [0, 3]
    counting.count(Part.SPANS)
    assert listed == [0, 3, 6, 9]
    assert whole(count_all(counting)) == counted_at(project.path)


def test_an_import_is_counted_too(project: Project, tmp_path: Path) -> None:
    added(project)
    counting = Counting(project.path, Scope())
    count_all(counting)
    line = {"text": "Steel.", "spans": [{"start": 0, "end": 5, "label": "sector"}]}
    source = tmp_path / "more.jsonl"
    source.write_text(json.dumps(line) + "\n", encoding="utf-8")
    import_sources(project, [source])
    found = whole(count_all(counting))
    assert (found.total.total, found.words.names[0].spans) == (2, 1)
    project.undo()
    assert whole(count_all(counting)) == counted_at(project.path)


def test_after_very_many_edits_all_is_counted_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LOOKED_AT", 3)
    articles = added(project, 6)
    counting = Counting(project.path, Scope())
    count_all(counting)
    for article in articles:
        tag(project, article, "steel", "sector")
    assert whole(count_all(counting)) == counted_at(project.path)


def test_the_words_of_another_label_leave_the_rest_counted(project: Project) -> None:
    (article,) = added(project)
    tag(project, article, "12 percent", "figure")
    counts = Counts(project.path)
    count_all(counts.of(Scope()))
    counting, figure = counts.of(Scope()), label_of(project, "figure")
    assert counting.begin(figure).missing == (Part.WORDS,)
    assert [each.name for each in whole(count_all(counting, figure)).words.names] == ["12 percent"]


def test_only_the_last_scopes_are_remembered(project: Project) -> None:
    counts = Counts(project.path)
    first = counts.of(Scope())
    for row in range(1, 5):
        counts.of(Scope(annotator=row))
    assert counts.of(Scope()) is not first
