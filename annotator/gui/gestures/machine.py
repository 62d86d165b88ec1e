"""What keys and mouse mean on the text: a state machine without Qt and without a clock.

The view feeds it events and carries out the intents that come back, in order. `None` means that a
key is not for it; an empty tuple that it was taken and changes nothing.

After a Tag comes MoveCaret to the new span's end; the new span is made active by whoever carries
out the Tag, who alone knows its row. Caret moves that the machine asked for need no
`caret_moved`; those that the view makes by itself (arrows, Page Down) do.
"""

from enum import StrEnum

from annotator.gui.article.marks import Edge
from annotator.gui.gestures import acts
from annotator.gui.gestures.intents import (
    Activate,
    Arm,
    Find,
    Intents,
    MoveCaret,
    Reason,
    Refuse,
    Relabel,
    Resize,
    Reveal,
    Tag,
)
from annotator.gui.gestures.keymap import Command, Key, Keymap, KeyPress, Stroke, strokes
from annotator.gui.gestures.modes import DIGITS, Drag, HeldEdge, Linking, Pull
from annotator.gui.gestures.page_state import PageState
from annotator.gui.gestures.widening import widened

_NEXT_TARGET = frozenset({Key.TAB, Key.DOWN, Key.RIGHT})
_TARGET_BEFORE = frozenset({Key.BACKTAB, Key.UP, Key.LEFT})


class Mode(StrEnum):
    """What the next event is taken for."""

    IDLE = "idle"
    ARMED = "armed"
    DRAGGING = "dragging"
    RESIZING = "resizing"
    EDGE = "edge"
    LINKING = "linking"


class Gestures:
    """The machine of one page."""

    def __init__(self, page: PageState, keymap: Keymap | None = None) -> None:
        self._page = page
        self._keymap = keymap or Keymap()
        self._state: Drag | Pull | HeldEdge | Linking | None = None
        self._armed: int | None = None
        self._pending: Tag | None = None
        self._clicked: tuple[int, ...] = ()

    @property
    def mode(self) -> Mode:
        """What the machine is at, for the status line."""
        match self._state:
            case Drag():
                return Mode.DRAGGING
            case Pull():
                return Mode.RESIZING
            case HeldEdge():
                return Mode.EDGE
            case Linking():
                return Mode.LINKING
            case None:
                return Mode.ARMED if self._armed is not None else Mode.IDLE

    @property
    def armed(self) -> int | None:
        """The armed label."""
        return self._armed

    @property
    def pending(self) -> Tag | None:
        """What an armed label will tag at the next `tick`.

        The view calls `tick` a double-click interval after the release that left something here;
        each later press, release or key starts the wait anew or ends it.
        """
        return self._pending

    def use_keymap(self, keymap: Keymap) -> None:
        """Obey other keys from now on."""
        self._keymap = keymap

    def knows(self, stroke: Stroke) -> bool:
        """Whether a stroke is the key of a command."""
        return self._keymap.command(stroke) is not None

    # Events

    def key(self, press: KeyPress) -> Intents | None:
        """A key went down; None if it is not for the text's gestures."""
        dropped = self._drop_stale()
        ways = strokes(press)
        match self._state:
            case HeldEdge() as held:
                answer = self._edge_key(held, press, ways)
            case Linking() as linking:
                answer = self._link_key(linking, press, ways)
            case _:
                answer = self._plain_key(press, ways)
        if answer is None:
            return dropped or None
        self._pending = None
        self._clicked = ()
        return dropped + answer

    def press(
        self,
        position: int,
        *,
        shift: bool = False,
        clicks: int = 1,
        ctrl: bool = False,
        over: int | None = None,
    ) -> Intents:
        """The left button went down.

        `position` is the nearest place between two characters, `over` the character under the
        pointer where it is known; `clicks` counts presses at this place, from 1.
        """
        over = position if over is None else over
        page = self._page
        before = self._drop_stale()
        state = self._state
        before += self._leave()
        if isinstance(state, Linking) and (target := state.at(page, over)) is not None:
            return before + state.tie(target)
        # A new place settles what was selected before; a further click there widens it.
        before += self.tick() if clicks == 1 and not shift else ()
        self._pending = None
        if shift:
            return before + self._extend(position, over, exact=ctrl)
        if clicks == 1:
            self._state = Drag(anchor=(position, position), over=over, last=position)
            return (*before, MoveCaret(position=position))
        taken = widened(page.text, over, clicks)
        anchor = taken or (position, position)
        self._state = Drag(
            anchor=anchor, over=over, last=max(position, anchor[0]), shown=taken, is_click=False
        )
        return before + (acts.select(taken) if taken else ())

    def grab(self, edge: Edge, *, over: int | None = None) -> Intents:
        """The left button went down on a handle of the active span, which lies over a character."""
        before = self._drop_stale() + self._leave() + self.tick()
        span = acts.active_span(self._page)
        if span is not None:
            own = (span.start, span.end)
            self._state = Pull(span=span.row, edge=edge, own=own, shown=own, over=over)
        return before

    def drag(self, position: int, *, ctrl: bool = False) -> Intents:
        """The pointer moved with the button down; `ctrl`: exact characters.

        The view reports a drag only once the pointer has left the place of the press by the
        system's drag distance.
        """
        dropped = self._drop_stale()
        if isinstance(self._state, Drag | Pull):
            return dropped + self._state.move(self._page, position, exact=ctrl)
        return dropped

    def release(self, position: int, *, ctrl: bool = False) -> Intents:
        """The left button went up."""
        before = self._drop_stale()
        state = self._state
        if isinstance(state, Drag):
            self._state = None
            if state.is_click:
                return before + self._click(state.over)
            if position != state.last:
                before += state.move(self._page, position, exact=ctrl)
            return before + self._selected(state)
        if isinstance(state, Pull):
            self._state = None
            if state.shown != state.own:
                start, end = state.shown
                return (*before, Resize(span=state.span, start=start, end=end))
            start, end = state.own
            if state.over is not None and not start <= state.over < end:
                # The next word lies partly under the handle: a click there is for the word.
                return (*before, MoveCaret(position=position), *self._click(state.over))
        return before

    def caret_moved(self, position: int) -> Intents:
        """The view moved the caret by itself: outside of the active span, that is none any more."""
        dropped = self._drop_stale()
        self._clicked = ()
        return dropped + (acts.left_behind(self._page, position) if self._state is None else ())

    def tick(self) -> Intents:
        """The double-click interval after a release is over: tag what waits for it."""
        pending, self._pending = self._pending, None
        if pending is None or self._page.selection != (pending.start, pending.end):
            return ()
        return acts.tag(self._page, (pending.start, pending.end), pending.label)

    def step_by_word(self, *, forward: bool, extend: bool) -> Intents:
        """The caret goes by a word of ours; `extend` takes the selection along.

        Ctrl with an arrow does this by itself; for systems with other keys.
        """
        self._pending = None
        return acts.step_by_word(self._page, forward=forward, extend=extend)

    def escape(self) -> Intents | None:
        """One level out; None if there is none left."""
        dropped = self._drop_stale()
        self._pending = None
        if isinstance(self._state, Drag):
            place = self._state.anchor[0]
            self._state = None
            return (MoveCaret(position=place),)
        if self._state is not None or dropped:
            return dropped + self._leave()
        if self._armed is not None:
            return self.disarm()
        if self._page.selection is not None:
            return (MoveCaret(position=self._page.caret),)
        return (Activate(span=None),) if self._page.active is not None else None

    def disarm(self) -> Intents:
        """No label is armed any more."""
        self._pending = None
        if self._armed is None:
            return ()
        self._armed = None
        return (Arm(label=None),)

    def settle(self) -> Intents:
        """Another span is active, or some have changed: a mode that is over is left."""
        return self._drop_stale()

    def article_changed(self) -> None:
        """Another text is shown: only an armed label is kept."""
        self._state = None
        self._pending = None
        self._clicked = ()

    def use_label(self, label: int) -> Intents:
        """A label's key, or its chip: tag the selection, else relabel the active span, else arm."""
        before = self._drop_stale() + self._leave()
        self._pending = None
        page = self._page
        if page.selection is not None:
            return before + acts.tag(page, page.selection, label)
        span = acts.active_span(page)
        if span is not None:
            if not page.in_view(span.row):
                return (*before, Reveal(span=span.row))
            if span.label == label:
                return before
            return (*before, Relabel(span=span.row, label=label))
        if self._armed == label:
            return before
        self._armed = label
        return (*before, Arm(label=label))

    def perform(self, command: Command) -> Intents:
        """A command, from its key or from a menu."""
        before = self._drop_stale() + self._leave()
        self._pending = None
        page = self._page
        if command in acts.SELECTION_STEPS:
            return before + acts.step_selection(page, *acts.SELECTION_STEPS[command])
        match command:
            case Command.WIDEN:
                return before + acts.widen(page)
            case Command.NEXT_SPAN:
                return before + acts.go(page, 1)
            case Command.PREVIOUS_SPAN:
                return before + acts.go(page, -1)
            case Command.REPEAT_LABEL:
                return before + acts.repeat_label(page)
            case Command.FIND:
                return (*before, Find())
            case _:
                return before + self._on_active(command)

    def _on_active(self, command: Command) -> Intents:
        span = acts.active_span(self._page)
        if span is None:
            return (Refuse(reason=Reason.NO_ACTIVE_SPAN),)
        if command is Command.TAKE_EDGE:
            self._state = held = HeldEdge(span=span.row)
            return held.show()
        if command in (Command.LINK, Command.CONTINUE_ANY):
            parts = command is Command.CONTINUE_ANY
            self._state = linking = Linking.of(self._page, span.row, joins_parts=parts)
            if linking is None:
                return (Refuse(reason=Reason.NO_PART if parts else Reason.NO_TARGET),)
            return linking.show()
        return acts.on_span(self._page, span, command)

    # Keys

    def _plain_key(self, press: KeyPress, ways: tuple[Stroke, ...]) -> Intents | None:
        if press.key is Key.ESCAPE:
            return self.escape()
        page = self._page
        if press.key is Key.ENTER:
            if self._armed is None or page.selection is None or press.ctrl or press.alt:
                return None
            return acts.tag(page, page.selection, self._armed)
        if press.key in (Key.LEFT, Key.RIGHT) and press.ctrl and not press.alt:
            forward = acts.points_forward(page, press.key)
            return self.step_by_word(forward=forward, extend=press.shift)
        if press.key in (Key.UP, Key.DOWN) and press.ctrl and not press.alt:
            self._pending = None
            forward = press.key is Key.DOWN
            return acts.step_by_paragraph(page, forward=forward, extend=press.shift)
        for way in ways:
            label = page.label_for_key(way.label_key) if way.label_key else None
            if label is not None:
                return self.use_label(label)
            command = self._keymap.command(way)
            if command is not None:
                return self.perform(command)
        return None

    def _edge_key(
        self, held: HeldEdge, press: KeyPress, ways: tuple[Stroke, ...]
    ) -> Intents | None:
        page = self._page
        if press.key in (Key.ENTER, Key.ESCAPE):
            return self._leave()
        if press.key in (Key.LEFT, Key.RIGHT) and (span := acts.active_span(page)) is not None:
            forward = acts.points_forward(page, press.key)
            return held.move(page.text, span, forward=forward, exact=not press.ctrl)
        if press.key in (Key.UP, Key.DOWN):
            return ()
        if any(self._keymap.command(way) is Command.TAKE_EDGE for way in ways):
            return held.take_other()
        return self._plain_key(press, ways)

    def _link_key(
        self, linking: Linking, press: KeyPress, ways: tuple[Stroke, ...]
    ) -> Intents | None:
        if press.key is Key.ESCAPE:
            return self._leave()
        if press.key is Key.ENTER:
            return self._link_to(linking, linking.chosen) if linking.chosen is not None else ()
        if press.key in _TARGET_BEFORE or (press.key is Key.TAB and press.shift):
            return linking.choose(-1)
        if press.key in _NEXT_TARGET:
            return linking.choose(1)
        for way in ways:
            if way.label_key and way.label_key in DIGITS:
                row = linking.by_digit(way.label_key)
                if row is None:
                    return (Refuse(reason=Reason.NO_SUCH_TARGET),)
                return self._link_to(linking, row)
            if self._keymap.command(way) in (Command.LINK, Command.CONTINUE_ANY):
                return self._leave()
        return self._plain_key(press, ways)

    def _link_to(self, linking: Linking, row: int) -> Intents:
        return self._leave() + linking.tie(row)

    # The mouse

    def _extend(self, position: int, over: int, *, exact: bool) -> Intents:
        page = self._page
        start, end = page.selection or (page.caret, page.caret)
        # The end that is farther away stays.
        anchor = end if position < start or position - start < end - position else start
        self._state = drag = Drag(
            anchor=(anchor, anchor), over=over, last=position, shown=page.selection, is_click=False
        )
        return drag.move(page, position, exact=exact)

    def _selected(self, drag: Drag) -> Intents:
        """The mouse has let go of a selection."""
        self._clicked = ()
        if drag.shown is not None and self._armed is not None:
            start, end = drag.shown
            self._pending = Tag(start=start, end=end, label=self._armed)
        return acts.left_behind(self._page, drag.caret)

    def _click(self, over: int) -> Intents:
        """Make a span active; a click on the same spans again takes the next one outwards."""
        rows = tuple(self._page.spans_at(over))
        active, again = self._page.active, rows == self._clicked
        self._clicked = rows
        if not rows:
            return (Activate(span=None),) if active is not None else ()
        place = (rows.index(active) + 1) % len(rows) if again and active in rows else 0
        return (Activate(span=rows[place]),) if rows[place] != active else ()

    # Leaving

    def _leave(self) -> Intents:
        """Leave whatever the machine is at; an armed label stays."""
        state, self._state = self._state, None
        return state.leave(self._page) if state is not None else ()

    def _drop_stale(self) -> Intents:
        """Leave a mode whose span is gone, is not the active one any more, or was moved."""
        state = self._state
        if isinstance(state, HeldEdge | Linking | Pull) and (
            self._page.active != state.span
            or self._page.span(state.span) is None
            or (isinstance(state, Pull) and state.is_stale(self._page))
        ):
            return self._leave()
        return ()
