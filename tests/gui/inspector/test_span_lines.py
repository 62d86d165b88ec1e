from collections.abc import Callable
from typing import Any
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.core.changes import ChangeSet
from annotator.core.errors import Refused
from annotator.core.model import RelationKind, Span
from annotator.gui.context import Context
from annotator.gui.inspector.span_lines import SpanLines
from annotator.gui.inspector.span_listing import Order
from annotator.project.project import Project

Tag = Callable[[int, str, str], Span]


def lines(model: SpanLines) -> list[str]:
    shown: list[str] = []
    for place in range(model.rowCount()):
        line = model.line(place)
        assert line is not None
        indent = "  " if line.relation else f"{line.label.name} "
        caption = f"{line.caption} " if line.caption else ""
        shown.append(indent + caption + line.span.surface)
    return shown


def fresh(context: Context, article: int) -> SpanLines:
    model = SpanLines(context.project)
    model.show(article)
    return model


def followed(context: Context, article: int) -> SpanLines:
    model = SpanLines(context.project)
    model.show(article)
    context.project.subscribe(model.apply)
    return model


def test_a_quote_stands_with_its_speakers_below_it(context: Context, story: Any) -> None:
    model = followed(context, story.article)
    assert lines(model) == [
        "quote We sold 26.3 percent more",
        "  Mankevich",
        "figure 26.3 percent",
        "speaker Mankevich",
    ]
    assert model.span_count == 3


def test_by_label_the_spans_stand_in_the_order_of_the_labels(context: Context, story: Any) -> None:
    model = followed(context, story.article)
    model.set_order(Order.LABEL)
    assert lines(model) == [
        "speaker Mankevich",
        "quote We sold 26.3 percent more",
        "  Mankevich",
        "figure 26.3 percent",
    ]


def test_a_relation_of_another_type_is_named(context: Context, story: Any, tag: Tag) -> None:
    project = context.project
    labels = {label.name: label.row for label in project.labels.all()}
    ends = ((labels["figure"], labels["sector"]),)
    type_ = project.scheme.add_type("about", kind=RelationKind.PLAIN, ends=ends)
    model = followed(context, story.article)
    sector = tag(story.article, "car trade", "sector")
    project.relations.link(story.figure.row, sector.row, type=type_.row)
    assert "  about car trade" in lines(model)


def test_the_parts_of_a_quote_stand_below_the_first_and_the_speaker_once(
    context: Context, story: Any, tag: Tag
) -> None:
    model = followed(context, story.article)
    part = tag(story.article, "The car trade grows", "quote")
    context.project.relations.link(part.row, story.speaker.row)
    context.project.relations.carry_on(part.row, story.quote.row)
    group = [
        "quote We sold 26.3 percent more",
        "  Mankevich",
        "quote The car trade grows",
        "figure 26.3 percent",
        "speaker Mankevich",
    ]
    assert lines(model) == group
    parts = [model.line(place) for place in range(4)]
    assert [part.is_part for part in parts if part] == [False, False, True, False]
    assert [part.joins_below for part in parts if part] == [True, True, False, False]
    assert model.place_of(part.row) == 2
    context.project.undo()
    assert lines(model)[-2:] == ["quote The car trade grows", "  Mankevich"]


def test_what_becomes_of_the_first_part_is_followed_by_the_rest(
    context: Context, story: Any, tag: Tag
) -> None:
    project, model = context.project, followed(context, story.article)
    parts = [tag(story.article, words, "quote") for words in ("The car trade", "best year")]
    project.relations.carry_on(parts[0].row, story.quote.row)
    project.relations.carry_on(parts[1].row, parts[0].row)
    # From behind the figure, which it held so far, to before it and back.
    for start in (story.figure.start + 1, story.quote.start):
        project.spans.resize(story.quote.row, start, story.quote.end)
        assert lines(model) == lines(fresh(context, story.article))
    project.spans.delete(story.quote.row)
    assert lines(model) == [
        "figure 26.3 percent",
        "speaker Mankevich",
        "quote The car trade",
        "  Mankevich",
        "quote best year",
    ]
    project.undo()
    assert lines(model) == lines(fresh(context, story.article))


def test_resizing_the_first_part_within_its_place_resets_nothing(
    qtbot: QtBot, context: Context, story: Any, tag: Tag
) -> None:
    part = tag(story.article, "The car trade grows", "quote")
    context.project.relations.carry_on(part.row, story.quote.row)
    model = followed(context, story.article)
    quote = story.quote
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsRemoved):
        context.project.spans.resize(quote.row, quote.start, quote.end + 1)
        context.project.spans.set_note(part.row, "Sure?")
    assert lines(model)[0] == "quote We sold 26.3 percent more,"


def test_a_resized_speaker_is_shown_so_below_its_quote(context: Context, story: Any) -> None:
    model = followed(context, story.article)
    speaker = story.speaker
    context.project.spans.resize(speaker.row, speaker.start, speaker.end - 3)
    assert lines(model).count("  Mankev") == 1
    assert lines(model).count("speaker Mankev") == 1


def test_one_edit_resets_nothing(qtbot: QtBot, context: Context, story: Any, tag: Tag) -> None:
    model = followed(context, story.article)
    with qtbot.assertNotEmitted(model.modelReset):
        added = tag(story.article, "car", "sector")
        context.project.relations.unlink(context.project.relations.of(story.article)[0].row)
        context.project.spans.delete(added.row)
        context.project.undo()
    assert model.place_of(added.row) == 3


def test_another_annotators_spans_stay_out(context: Context, story: Any, tag: Tag) -> None:
    model = followed(context, story.article)
    before = lines(model)
    context.project.set_annotator("ben")
    span = tag(story.article, "car", "sector")
    context.project.set_annotator("ana")
    model.show(story.article)
    assert lines(model) == before
    context.project.undo()
    assert model.place_of(span.row) is None


def test_the_model_keeps_qts_rules(
    qtmodeltester: ModelTester, context: Context, story: Any, tag: Tag
) -> None:
    model = followed(context, story.article)
    qtmodeltester.check(model)
    tag(story.article, "car", "sector")
    model.set_order(Order.LABEL)
    context.project.spans.delete(story.speaker.row)
    context.project.undo()
    context.project.spans.relabel(story.figure.row, story.quote.label)
    qtmodeltester.check(model)


ACTS = ("add", "add", "delete", "relabel", "link", "carry on", "resize", "undo")
WORDS = "He said that she said that they would sell more cars and fewer shares of them by May."


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    steps=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 40)), max_size=15),
    words=st.sampled_from(["", "s", "he quote", "speaker"]),
)
def test_after_any_edits_the_lines_are_those_of_a_fresh_list(
    context: Context, steps: list[tuple[str, int]], words: str
) -> None:
    project = context.project
    article = project.articles.add_text(f"{uuid4()} {WORDS}").row
    begin = project.next_undo()
    model = SpanLines(project)
    model.show(article)
    model.set_filter(words)
    unsubscribe = project.subscribe(model.apply)
    for name, number in steps:
        spans = project.spans.of(article)
        span = spans[number % len(spans)].row if spans else 0
        if name == "undo" and project.next_undo() == begin:
            continue
        try:
            act(project, name, number, span=span, article=article)
        except Refused:
            continue
    new = fresh(context, article)
    new.set_filter(words)
    assert lines(model) == lines(new)
    unsubscribe()


def act(project: Project, name: str, number: int, *, span: int, article: int) -> None:
    match name:
        case "add":
            project.spans.add(article, number, number + 3, number % 4 + 1)
        case "delete":
            project.spans.delete(span)
        case "relabel":
            project.spans.relabel(span, number % 4 + 1)
        case "resize":
            project.spans.resize(span, number % 20, number + 25)
        case "carry on":
            parts = project.relations.parts(span)
            if parts:
                project.relations.carry_on(span, parts[number % len(parts)])
        case "link":
            ends = project.relations.legal_ends(span)
            if ends:
                project.relations.link(span, ends[number % len(ends)])
        case _:
            project.undo()


def test_a_bulk_change_reads_anew(qtbot: QtBot, context: Context, story: Any) -> None:
    model = followed(context, story.article)
    with qtbot.waitSignal(model.modelReset):
        model.apply(ChangeSet(seq=1, name="Import", annotator=1, changes=(), bulk=True))
