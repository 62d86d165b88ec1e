"""What must hold after every event: the store, the view and the gesture machine agree."""

from collections.abc import Callable, Iterator, Mapping

from annotator.core.intervals import LONG, SpanIndex
from annotator.core.model import Span
from annotator.core.rules import check_range
from annotator.core.segmentation import grapheme_at
from annotator.gui.article import chains
from annotator.gui.article.accents import accents_of
from annotator.gui.article.surface import ArticleSurface
from annotator.gui.gestures.machine import Mode
from annotator.gui.gestures.modes import HeldEdge, Linking, Pull
from annotator.gui.inspector.span_lines import SpanLines
from annotator.gui.main_window import MainWindow
from annotator.gui.workspace import Workspace

Problems = Iterator[str]


def quick_problems(workspace: Workspace) -> Problems:
    """What costs next to nothing to look at: after each event."""
    surface = workspace.surface
    yield from _places(surface)
    yield from _machine(workspace)


def thorough_problems(workspace: Workspace) -> Problems:
    """Everything that the window shows of the article, held against the store."""
    checks: tuple[Callable[[Workspace], Problems], ...] = (
        _store,
        _contents,
        _marks,
        _layout,
        _pictures,
        _inspector,
        _queue,
        _frame,
    )
    for check in checks:
        yield from check(workspace)


# The text


def _places(surface: ArticleSurface) -> Problems:
    view = surface.view
    text, caret, selection = view.text, view.caret(), view.selection()
    if not 0 <= caret <= len(text):
        yield f"the caret is at {caret} of {len(text)}"
    if selection is not None and not 0 <= selection[0] < selection[1] <= len(text):
        yield f"the selection is {selection} of {len(text)}"
    for place in {caret, *(selection or ())}:
        if not is_edge(text, place):
            yield f"caret or selection at {place}, inside of {grapheme_at(text, place)}"
    active = surface.active
    if active is not None and active not in surface.contents.spans:
        yield f"span {active} is active and not there"


def is_edge(text: str, position: int) -> bool:
    """Whether a place lies between two graphemes."""
    return position == len(text) or grapheme_at(text, position)[0] == position


# The gesture machine


def _machine(workspace: Workspace) -> Problems:
    surface, view = workspace.surface, workspace.surface.view
    listener = surface._made_input
    if listener is None:
        return
    gestures, performer = listener.gestures, listener._performer
    state = gestures._state
    targets = view._painter.scene.targets
    if (targets is not None) != (gestures.mode is Mode.LINKING):
        yield f"mode {gestures.mode} with the targets {targets}"
    if isinstance(state, Linking) and targets is not None:
        rows = {target.span for target in state.targets}
        if set(targets) != rows:
            yield f"the targets {sorted(targets)} are shown, {sorted(rows)} are meant"
    if (performer._held is not None) != (gestures.mode is Mode.EDGE):
        yield f"mode {gestures.mode} with the edge {performer._held} held"
    if isinstance(state, HeldEdge | Linking | Pull) and state.span != surface.active:
        yield f"{gestures.mode} of span {state.span} while {surface.active} is active"
    if isinstance(state, HeldEdge) and performer._held is not state.edge:
        yield f"the edge {performer._held} is held, {state.edge} is meant"
    if workspace.label_bar._armed != gestures.armed:
        yield f"{gestures.armed} is armed, {workspace.label_bar._armed} is shown"
    if gestures.pending is not None and not listener._settled.isActive():
        yield "a tag waits for a clock that does not run"
    if performer.is_performing:
        yield "the performer has not come back"


# The store and what is made of it


def _store(workspace: Workspace) -> Problems:
    article = workspace.article
    if article is None:
        return
    text = workspace.project.articles.get(article).text
    for span in workspace.project.spans.of(article):
        where = f"span {span.row} [{span.start}, {span.end})"
        for violation in check_range(text, span.start, span.end):
            yield f"{where}: {violation.message}"
        if text[span.start : span.end] != span.surface:
            yield f"{where}: the surface is “{span.surface[:40]}”"
        for place in (span.start, span.end):
            if not is_edge(text, place):
                yield f"{where}: {place} lies inside of {grapheme_at(text, place)}"


def _contents(workspace: Workspace) -> Problems:
    contents, article = workspace.surface.contents, workspace.article
    shown = contents.article.row if contents.article is not None else None
    if shown != article:
        yield f"article {article} is open, {shown} is shown"
        return
    if article is None:
        return
    stored = workspace.project.articles.get(article)
    if contents.article != stored:
        yield "the shown article is not the stored one"
    if workspace.surface.view.text != stored.text:
        yield "the view has another text"
    spans = workspace.project.spans.of(article)
    if contents.spans != {span.row: span for span in spans}:
        yield f"other spans than are stored: {_odd(contents.spans, spans)}"
    if list(contents.spans.index) != [(span.start, span.end, span.row) for span in spans]:
        yield "the places are others than the stored ones, or in another order"
    labels = {row: contents.spans.label_of(row).row for row in contents.spans}
    if labels != {span.row: span.label for span in spans}:
        yield "the places have other labels than are stored"
    for row, ties in contents._ties.items():
        if ties != workspace.project.relations.at(row):
            yield f"span {row} has other relations than are stored"


def _odd(shown: Mapping[int, Span], stored: list[Span]) -> list[Span]:
    found = {span.row: span for span in stored}
    rows = shown.keys() | found.keys()
    return [
        span
        for row in rows
        if shown.get(row) != found.get(row)
        for span in (shown.get(row), found.get(row))
        if span is not None
    ][:4]


def _marks(workspace: Workspace) -> Problems:
    surface = workspace.surface
    contents, painter = surface.contents, surface.view._painter
    listener = surface._made_input
    expected = {row: contents._mark(span) for row, span in contents.spans.items()}
    state = listener.gestures._state if listener is not None else None
    if isinstance(state, Pull) and state.span in expected:
        start, end = state.shown
        expected[state.span] = expected[state.span]._replace(start=start, end=end)
    if painter.marks != expected:
        odd = [row for row in expected if painter.marks.get(row) != expected[row]]
        yield f"the marks are not those of the spans: {odd[:4]}"
    if painter.scene.marks is not painter.marks:
        yield "the scene has other marks than the painter"
    yield from _index(painter.marks.index)
    yield from _index(contents.spans.index)
    shown = {(tie.source, tie.target) for tie in surface.view._links.ties if not tie.is_offer}
    links = set[tuple[int, int]]()
    if surface.active is not None:
        types = workspace.project.labels.types()
        relations = chains.shown_relations(contents, types, surface.active)
        links = {(relation.from_span, relation.to_span) for relation in relations}
    if shown != links:
        yield f"the links {shown} of {surface.active} are shown, not {links}"


def _index(index: SpanIndex) -> Problems:
    entries = list(zip(index._starts, index._ends, index._kinds, index._rows, strict=True))
    if entries != sorted(entries, key=lambda entry: (entry[0], -entry[1], *entry[2:])):
        yield "the ranges of the index are not sorted"
    known = sorted((row, start) for start, _, _, row in entries)
    if list(zip(index._known, index._known_starts, strict=True)) != known:
        yield "the rows of the index are not those of its ranges"
    if sorted(index._long) != sorted((s, e, row) for s, e, _, row in entries if e - s > LONG):
        yield "the long ranges of the index are not those that are long"
    longest = max((e - s for s, e, _, _ in entries if e - s <= LONG), default=1)
    if index._reach < longest:
        yield f"the index reaches {index._reach}, its longest short range is {longest}"


# What is painted


def _layout(workspace: Workspace) -> Problems:
    view = workspace.surface.view
    layout, document = view._layout, view.document()
    if len(layout.heights) != document.blockCount():
        yield f"{len(layout.heights)} heights for {document.blockCount()} blocks"
        return
    if document.characterCount() - 1 != view._map.view_length:
        yield f"the document has {document.characterCount() - 1} units, not {view._map.view_length}"
    total = 0
    for number in range(len(layout.heights)):
        if number in layout._laid:
            lines = document.findBlockByNumber(number).layout().lineCount()
            if layout.heights[number] != layout._height(number, lines):
                yield f"block {number} has {lines} lines and the height {layout.heights[number]}"
        total += layout.heights[number]
    if total != layout.heights.top(len(layout.heights)):
        yield "the heights do not add up"


def _pictures(workspace: Workspace) -> Problems:
    """The kept pictures of the blocks in view are those that would be made now."""
    view = workspace.surface.view
    painter, layout, offset = view._painter, view._layout, view._keeper.offset
    first, last = layout.block_at(offset), layout.block_at(offset + view.viewport().height())
    for number in [number for number in painter._pictures if first <= number <= last]:
        if number not in layout._laid:
            continue
        kept, made = painter._pictures[number], painter._compose(number)
        for name in ("firsts", "tints", "rails", "boxes", "stripes", "lit"):
            if getattr(kept, name) != getattr(made, name):
                yield f"block {number} is painted with other {name}"
        shown, now = painter.accents(number).handles, accents_of(made, painter.scene).handles
        if [handle[1] for handle in shown] != [handle[1] for handle in now]:
            yield f"block {number} is painted with other handles"


# The rest of the window


def _inspector(workspace: Workspace) -> Problems:
    pane, contents = workspace.inspector, workspace.surface.contents
    lines = pane._list.model
    if lines._own.listing.spans != contents.spans:
        yield "the list has other spans than the text"
    for row, relation in lines._own.listing.relations.items():
        if relation != workspace.project.relations.get(row):
            yield f"the list has relation {row} other than it is stored"
    fresh = SpanLines(workspace.project)
    fresh.set_order(lines.order)
    fresh.show(workspace.article)
    fresh.set_filter(lines.filter)
    if (lines._own.owners, lines._own.ties) != (fresh._own.owners, fresh._own.ties):
        yield "the lines are not those of a fresh list"
    active = workspace.surface.active
    if pane._active != active:
        yield f"the details are of {pane._active}, active is {active}"
    if active is not None and pane._span_details._span != contents.spans.get(active):
        yield f"the details show {pane._span_details._span}, not {contents.spans.get(active)}"
    place = pane._list._rows.place()
    line = lines.line(place) if place is not None else None
    # It may stand on a span of another annotator, which is never the active one, and the filter
    # may leave the active one out.
    stands_on = line.span.row if line is not None and line.owner is None else None
    is_listed = active is not None and lines.place_of(active) is not None
    if stands_on != (active if is_listed else None):
        stands = line.span if line else None
        yield f"the list (filter “{lines.filter}”) stands on {stands}, active is {active}"


def _queue(workspace: Workspace) -> Problems:
    model, article = workspace.queue._model, workspace.article
    place = model.place_of(article) if article is not None else None
    if place is None or article is None:
        return
    shown, stored = model.summary(place), workspace.project.queue.summaries([article])[0]
    if shown != stored:
        yield f"the queue shows {shown}, not {stored}"


def _frame(workspace: Workspace) -> Problems:
    window, surface = workspace.window, workspace.surface
    actions = workspace.context.actions
    if actions.situation != workspace.situation():
        yield f"the actions are for {actions.situation!r}, it is {workspace.situation()!r}"
    assert isinstance(window, MainWindow)
    line = window.status_line
    # The place is told once for each turn of the event loop.
    if not window._place_timer.isActive() and line.place.text() != surface.place():
        yield f"the status line says “{line.place.text()}”, the place is “{surface.place()}”"
    if workspace.article is not None:
        state = workspace.project.articles.state(workspace.article)
        if actions.action("article.flag").isChecked() != state.flagged:
            yield "the flag of the menu is not that of the article"
