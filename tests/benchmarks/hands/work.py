"""Goes through an article as a person would, and makes every span and link of the gold."""

from abc import ABC, abstractmethod
from collections import Counter as Multiset
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.core.model import Label, Span
from annotator.core.segmentation import trim
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from annotator.gui.article.shown_page import ShownPage
from tests.benchmarks.hands.counting import Purpose
from tests.benchmarks.hands.keyboard import KeyPlanner
from tests.benchmarks.hands.mouse import Care, plan_drags
from tests.benchmarks.hands.pair import Hands
from tests.benchmarks.hands.repeats import Repeats, repeats_of, tag_repeats

Range = tuple[int, int]

_MOST_DIGITS = 9


@dataclass(slots=True, kw_only=True)
class Log:
    """What is worth knowing beside the counts."""

    cares: Multiset[Care] = field(default_factory=Multiset[Care])
    mended: list[str] = field(default_factory=list[str])
    """Spans whose selection was not what was planned."""
    repeats: int = 0
    """Spans that were tagged from the list of occurrences."""
    order: str = "by their beginnings"
    armed: str = ""


class Work(ABC):
    """The work on one article; how a range is selected is up to the two ways below."""

    is_by_mouse: bool

    def __init__(self, hands: Hands, gold: ArticleRecord) -> None:
        self.hands = hands
        self.gold = gold
        self.log = Log()
        self._surface = hands.workspace.surface
        self._project = hands.workspace.project
        self._labels = {label.name: label for label in self._project.labels.all()}
        self._rows: dict[str, int] = {}
        self._tied: set[str | None] = set()

    def do(self) -> None:
        """Tag and link everything."""
        for span in self.in_order():
            if span.id in self._rows:
                continue
            self.hands.do_for(Purpose.SELECT)
            self.select(span)
            self._mend(span)
            self.hands.do_for(Purpose.TAG)
            if self._tag(span, self._labels[span.label]):
                self.hands.do_for(Purpose.LINK)
                self._tie(span)
                self.hands.do_for(Purpose.TAG)
                self._tag_repeats(span)
        self.hands.do_for(Purpose.LINK)
        self._tie_rest()

    def in_order(self) -> Sequence[SpanRecord]:
        """The spans in the order in which they are tagged."""
        return self.gold.spans

    @abstractmethod
    def select(self, span: SpanRecord) -> None:
        """Select a range by the cheapest gesture."""

    def press_label(self, label: Label) -> None:
        """Give the selection its label."""
        self.hands.press(label.key)

    @abstractmethod
    def saved(self, repeats: Repeats, label: str) -> int:
        """How much work the list of occurrences saves, without what it takes itself."""

    # Selecting

    def selected(self) -> Range | None:
        """What would be tagged now."""
        selection = self.hands.view.selection()
        return trim(self.hands.view.text, *selection) if selection is not None else None

    def is_on_active(self, span: SpanRecord) -> bool:
        """Whether the active span has this range: X selects it."""
        active = self._surface.contents.spans.get(self._surface.active or -1)
        return active is not None and (active.start, active.end) == (span.start, span.end)

    def _mend(self, span: SpanRecord) -> None:
        """By characters, if something was not as planned."""
        goal = (span.start, span.end)
        if self.selected() == goal:
            return
        self.log.mended.append(span.text or "")
        hands, view = self.hands, self.hands.view
        if view.selection() is None:
            for _ in range(abs(view.caret() - goal[0])):
                hands.press("Right" if view.caret() < goal[0] else "Left")
            hands.press("Ctrl+]")
        for _ in range(len(view.text)):
            start, end = view.selection() or goal
            if start != goal[0]:
                hands.press("Ctrl+Shift+]" if start < goal[0] else "Ctrl+Shift+[")
            elif end != goal[1]:
                hands.press("Ctrl+]" if end < goal[1] else "Ctrl+[")
            else:
                return

    # Tagging and linking

    def _tag(self, span: SpanRecord, label: Label) -> bool:
        self.press_label(label)
        wanted = (span.start, span.end, label.row)
        if not self.hands.wait_until(lambda: self._made(wanted) is not None):
            return False
        self._note_rows()
        return True

    def _made(self, wanted: tuple[int, int, int]) -> Span | None:
        spans = self._surface.contents.spans.values()
        return next((each for each in spans if (each.start, each.end, each.label) == wanted), None)

    def _note_rows(self) -> None:
        """Note which of the gold's spans are there."""
        for span in self.gold.spans:
            made = self._made((span.start, span.end, self._labels[span.label].row))
            if made is not None and span.id is not None:
                self._rows[span.id] = made.row

    def _tag_repeats(self, span: SpanRecord) -> None:
        """The other mentions at once, if that is less work."""
        row = self._rows[span.id or ""]
        made = self._surface.contents.spans[row]
        repeats = repeats_of(made, self.gold, span.label, self.hands.workspace)
        if self.saved(repeats, span.label) <= 0:
            return
        before = len(self._rows)
        tag_repeats(self.hands, repeats, by_mouse=self.is_by_mouse)
        self._note_rows()
        self.log.repeats += len(self._rows) - before

    def _tie_rest(self) -> None:
        """Links between spans that were there before it was their turn."""
        for span in self.gold.spans:
            if not any(self._is_untied(tie, span) for tie in self.gold.relations):
                continue
            for _ in self.gold.spans:
                if self._surface.active == self._rows[span.id or ""]:
                    break
                self.hands.press("Space")
            self._tie(span)

    def _is_untied(self, tie: RelationRecord, span: SpanRecord) -> bool:
        ends = (tie.from_id, tie.to_id)
        is_ready = self._rows.keys() >= set(ends)
        return tie.id not in self._tied and span.id in ends and is_ready

    def _tie(self, span: SpanRecord) -> None:
        """Make the links of the span that was tagged last, which is the active one."""
        for tie in self.gold.relations:
            if self._is_untied(tie, span):
                self._tied.add(tie.id)
                other = tie.to_id if tie.from_id == span.id else tie.from_id
                self._make_tie(tie, self._rows[span.id or ""], self._rows[other])

    def _make_tie(self, tie: RelationRecord, row: int, other: int) -> None:
        page = ShownPage(self._project, self.hands.view, self._surface.contents)
        if tie.type != "continues":
            if page.nearest_end(row) == other:
                self.hands.press("S")
            else:
                self._choose("L", page.legal_ends(row).index(other))
        elif self._rows[tie.from_id] == row and page.part_before(row) == other:
            self.hands.press("C")
        else:
            self._choose("Shift+C", page.parts(row).index(other))

    def _choose(self, mode: str, place: int) -> None:
        """Choose the target at a place, from 0: by its digit, or by going there."""
        self.hands.press(mode)
        if place < _MOST_DIGITS:
            self.hands.press(str(place + 1))
        else:
            self.hands.press(*["Tab"] * (place + 1), "Return")


class KeyboardWork(Work):
    """Keys alone."""

    def __init__(self, hands: Hands, gold: ArticleRecord) -> None:
        super().__init__(hands, gold)
        self._planner = KeyPlanner(hands.view)

    is_by_mouse = False

    def saved(self, repeats: Repeats, label: str) -> int:
        """Each mention takes three keys at the least, each wrong tick two."""
        return 3 * len(repeats.meant) - 2 - 2 * len(repeats.others)

    def in_order(self) -> Sequence[SpanRecord]:
        """As they begin, or as they end, whichever takes fewer keys in this article."""
        by_end = sorted(self.gold.spans, key=lambda span: (span.end, -span.start))
        if self._cost(by_end) < self._cost(self.gold.spans):
            self.log.order = "by their ends"
            return by_end
        return self.gold.spans

    def select(self, span: SpanRecord) -> None:
        """By the planned keys."""
        if self.is_on_active(span):
            self.hands.press("X")
            return
        plan = self._planner.plan(self.hands.view.caret(), (span.start, span.end))
        self.hands.do_for(Purpose.FIND)
        self.hands.press(*plan.find)
        self.hands.do_for(Purpose.SELECT)
        self.hands.press(*plan.select)

    def _cost(self, spans: Sequence[SpanRecord]) -> int:
        caret, before, cost = self.hands.view.caret(), (0, 0), 0
        for span in spans:
            goal = (span.start, span.end)
            cost += 1 if goal == before else self._planner.plan(caret, goal).cost
            caret, before = span.end, goal
        return cost


class MouseWork(Work):
    """The mouse selects; keys only label and link. The label that is used most is armed."""

    is_by_mouse = True

    def saved(self, repeats: Repeats, label: str) -> int:
        """Each mention takes a drag and a key, each wrong tick a click."""
        each = 1 if label == self.log.armed else 2
        return each * len(repeats.meant) - 2 - len(repeats.others)

    def do(self) -> None:
        """Tag and link everything."""
        name, times = Multiset(span.label for span in self.gold.spans).most_common(1)[0]
        if times > 1:
            self.log.armed = name
            self.hands.do_for(Purpose.TAG)
            self.hands.press(self._labels[name].key)
        super().do()

    def select(self, span: SpanRecord) -> None:
        """By the least careful drag; a range that is too long for the screen by two clicks."""
        hands = self.hands
        for plan in plan_drags(hands.view.text, (span.start, span.end)):
            is_on_screen = hands.show(plan.start, plan.end)
            start = hands.point(plan.start)
            end = hands.point(plan.end)
            if start is None or end is None:
                continue
            self.log.cares[plan.care] += 1
            if is_on_screen:
                hands.drag(start, end, exact=plan.care is Care.EXACT)
                return
            hands.click(start)
            hands.show(plan.end, plan.end)
            end = hands.point(plan.end)
            assert end is not None
            hands.click(end, shift=True)
            return

    def press_label(self, label: Label) -> None:
        """An armed label needs no key."""
        if label.name != self.log.armed:
            super().press_label(label)
