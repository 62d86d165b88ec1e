"""What the tour shows, step by step, and which act of the user ends each step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from annotator.core.changes import ChangeSet, Direction
from annotator.core.model import ArticleState, Label, Relation, Span, Status
from annotator.gui.action_spec import QT_TRANSLATE_NOOP
from annotator.gui.actions import Actions, plain, translated


class Act(StrEnum):
    """What the user did."""

    SELECTED = "selected"
    TAGGED = "tagged"
    MOVED_END = "moved the end"
    LINKED = "linked"
    UNDONE = "undone"
    FOUND = "found"
    DONE = "done"
    EXPORTED = "exported"


class Target(StrEnum):
    """What a card points at."""

    TEXT = "text"
    LABEL = "label"
    MESSAGE = "message"
    QUEUE = "queue"
    FILE_MENU = "file menu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`text` may hold {key}, that of `action` as it is now; {first} and {second} are labels'."""

    act: Act | None
    target: Target
    title: str
    text: str
    action: str = ""


STEPS: tuple[Step, ...] = (
    Step(
        act=Act.SELECTED,
        target=Target.TEXT,
        title=QT_TRANSLATE_NOOP("tour", "Select"),
        text=QT_TRANSLATE_NOOP(
            "tour",
            "Drag over the name of somebody who speaks. Roughly is enough: whole words are taken.",
        ),
    ),
    Step(
        act=Act.TAGGED,
        target=Target.LABEL,
        title=QT_TRANSLATE_NOOP("tour", "Tag"),
        text=QT_TRANSLATE_NOOP(
            "tour", "Press {first}. What is selected becomes a speaker and is saved at once."
        ),
    ),
    Step(
        act=Act.MOVED_END,
        target=Target.TEXT,
        title=QT_TRANSLATE_NOOP("tour", "Correct the selection"),
        text=QT_TRANSLATE_NOOP(
            "tour",
            "Select the first words of what this person said. Then press {key} to take one word "
            "more, and another.",
        ),
        action="selection.end_forward",
    ),
    Step(
        act=Act.LINKED,
        target=Target.TEXT,
        title=QT_TRANSLATE_NOOP("tour", "Link"),
        text=QT_TRANSLATE_NOOP(
            "tour",
            "Press {second}: it is a quote. Then press {key}: the speakers light up. Press the "
            "digit of the right one, or click it.",
        ),
        action="span.link",
    ),
    Step(
        act=Act.UNDONE,
        target=Target.MESSAGE,
        title=QT_TRANSLATE_NOOP("tour", "Undo"),
        text=QT_TRANSLATE_NOOP(
            "tour", "Press {key}. Everything can be taken back, even after the next start."
        ),
        action="undo",
    ),
    Step(
        act=Act.FOUND,
        target=Target.TEXT,
        title=QT_TRANSLATE_NOOP("tour", "Find"),
        text=QT_TRANSLATE_NOOP(
            "tour",
            "Press {key} and type a word. Esc leaves the search with the word selected, ready to "
            "be tagged.",
        ),
        action="find",
    ),
    Step(
        act=Act.DONE,
        target=Target.QUEUE,
        title=QT_TRANSLATE_NOOP("tour", "Done, and on"),
        text=QT_TRANSLATE_NOOP(
            "tour", "Press {key}: the article is done, and the next open one is shown."
        ),
        action="article.done",
    ),
    Step(
        act=Act.EXPORTED,
        target=Target.FILE_MENU,
        title=QT_TRANSLATE_NOOP("tour", "Export"),
        text=QT_TRANSLATE_NOOP(
            "tour",
            "Press {key} to write the work to a file for training. Look, and close it again.",
        ),
        action="export",
    ),
    Step(
        act=None,
        target=Target.TEXT,
        title=QT_TRANSLATE_NOOP("tour", "That is all"),
        text=QT_TRANSLATE_NOOP(
            "tour", "{key} finds every command by its name. The tour can be seen again under Help."
        ),
        action="help.palette",
    ),
)


def told(step: Step, actions: Actions, labels: Sequence[Label]) -> str:
    """What a step says, with the keys as they are now; a menu or a name where there is no key."""
    key = actions.key_shown(step.action) if step.action else ""
    if step.action and not key:
        spec = actions.spec(step.action)
        key = " › ".join(plain(translated(part)) for part in (spec.menu, spec.text))
    first, second = [*(label.key.upper() or label.name for label in labels[:2]), "", ""][:2]
    return worded(step.text).format(key=key, first=first, second=second)


def acts_in(changes: ChangeSet) -> Iterable[Act]:
    """What a change of the data shows that the user did."""
    if changes.direction is not Direction.DONE:
        if changes.direction is Direction.UNDONE:
            yield Act.UNDONE
        return
    for change in changes.changes:
        match change.after:
            case Span() if change.before is None:
                yield Act.TAGGED
            case Relation() if change.before is None:
                yield Act.LINKED
            case ArticleState(status=Status.DONE):
                yield Act.DONE
            case _:
                pass


def worded(text: str) -> str:
    """A text of the tour in the language of the user."""
    return QCoreApplication.translate("tour", text)
