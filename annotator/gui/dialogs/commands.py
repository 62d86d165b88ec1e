"""What the command palette offers: the actions, labels, recent projects and articles by title."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Status
from annotator.gui.action_spec import ON_ARTICLE, QT_TRANSLATE_NOOP, ActionSpec, Needs
from annotator.gui.action_table import PLACES
from annotator.gui.actions import Actions, plain, translated
from annotator.gui.dialogs.matching import Words, cost, words_of

if TYPE_CHECKING:
    from annotator.core.model import Label
    from annotator.core.queue import ArticleSummary
    from annotator.gui.workspace import Workspace

SELF = "help.palette"
ARTICLES = 30
"""So many articles are offered at most."""

SHORTEST = 2
"""Letters that a search for titles needs: with one, it would be slow in large projects."""

AFTER_OTHERS = 8
"""What an article costs more than an action or label that fits as well."""

_WHY_NOT = {
    Needs.PROJECT: QT_TRANSLATE_NOOP("commands", "no project is open"),
    Needs.WRITABLE: QT_TRANSLATE_NOOP("commands", "the project is read-only"),
    Needs.ARTICLE: QT_TRANSLATE_NOOP("commands", "no article is shown"),
    Needs.SELECTION: QT_TRANSLATE_NOOP("commands", "nothing is selected"),
    Needs.ACTIVE: QT_TRANSLATE_NOOP("commands", "no span is active"),
    Needs.LINKABLE: QT_TRANSLATE_NOOP("commands", "the label of the span does not allow it"),
    Needs.PART: QT_TRANSLATE_NOOP("commands", "the label of the span does not allow it"),
    Needs.NAMELESS: QT_TRANSLATE_NOOP("commands", "the label of the span does not allow it"),
    Needs.LINKED: QT_TRANSLATE_NOOP("commands", "the span has no link"),
    Needs.HEAD: QT_TRANSLATE_NOOP("commands", "nothing was taken off the front"),
    Needs.UNDO: QT_TRANSLATE_NOOP("commands", "nothing was done yet"),
    Needs.REDO: QT_TRANSLATE_NOOP("commands", "nothing was taken back"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One line of the palette. `run` does it; `in_text` says that it acts on the text.

    `id` tells it from others and is kept with the recent ones; `why_not` is empty where it can
    be done now. A label has a `color`, an article a `status`, an action perhaps an `icon`.
    """

    id: str
    text: str
    detail: str = ""
    keys: str = ""
    why_not: str = ""
    color: str = ""
    icon: str = ""
    is_on: bool = False
    status: Status | None = None
    in_text: bool = False
    run: Callable[[], object] = field(compare=False)
    name: Words = ()
    beside: Words = ()

    @property
    def told(self) -> str:
        """The line as a screen reader says it."""
        parts = [self.text, _tr("on") if self.is_on else "", self.detail, self.keys]
        if self.why_not:
            parts.append(_tr("not now: {why}").format(why=self.why_not))
        return ", ".join(part for part in parts if part)


class Commands:
    """The commands as they are at this moment; without a workspace, those that need none."""

    def __init__(
        self,
        actions: Actions,
        workspace: "Workspace | None",
        *,
        recent: Sequence[tuple[str, str]],
        open_recent: Callable[[str], None],
    ) -> None:
        self._actions = actions
        self._workspace = workspace
        self._fixed = [
            *self._labels(),
            *(self._action(spec) for spec in actions if spec.id not in (SELF, *PLACES)),
            *(_project(name, path, open_recent) for name, path in recent),
        ]

    def found(
        self, query: str, *, recent: Sequence[str], articles: Iterable[Command] = ()
    ) -> list[Command]:
        """What fits a query, the best first; what can't be done now stands last.

        Of equals, those in `recent` (ids, the newest first) come first, as they all do where
        nothing was typed.
        """
        place = {command: at for at, command in enumerate(recent)}
        wanted = words_of(query)
        ranked: list[tuple[tuple[bool, int, int, int], Command]] = []
        for at, command in enumerate((*self._fixed, *articles)):
            distance = cost(wanted, command.name, command.beside)
            if command.status is not None:
                # The index has found it, and folds a few letters otherwise.
                distance = AFTER_OTHERS + (distance or 0)
            if distance is not None:
                recency = place.get(command.id, len(place))
                ranked.append(((bool(command.why_not), distance, recency, at), command))
        ranked.sort(key=lambda pair: pair[0])
        return [command for _, command in ranked]

    def articles(self, query: str) -> list[Command]:
        """The first articles in whose titles the words begin. Raises AnnotatorError."""
        workspace = self._workspace
        words = words_of(query)
        # A character of Chinese or Japanese is a word of its own.
        is_enough = max(map(len, words), default=0) >= SHORTEST or not query.isascii()
        if workspace is None or not words or not is_enough:
            return []
        found = workspace.project.queue.titled(query, limit=ARTICLES)
        return [_article(summary, workspace) for summary in found]

    def unsearched(self) -> int:
        """How many articles the search does not find yet."""
        return self._workspace.project.queue.pending_index() if self._workspace else 0

    def _action(self, spec: ActionSpec) -> Command:
        action = self._actions.action(spec.id)
        text = plain(action.text())
        path = [plain(translated(part)) for part in (spec.menu, spec.submenu) if part]
        return Command(
            id=spec.id,
            text=text,
            detail=" › ".join(path),
            keys=self._actions.key_shown(spec.id),
            why_not="" if action.isEnabled() else self._why_not(spec.needs),
            icon=spec.icon,
            is_on=action.isCheckable() and action.isChecked(),
            in_text=spec.in_text,
            run=lambda: self._actions.trigger(spec.id),
            name=words_of(text),
            beside=words_of(" ".join((*path, translated(spec.tip) if spec.tip else ""))),
        )

    def _labels(self) -> list[Command]:
        workspace = self._workspace
        if workspace is None:
            return []
        now = self._actions.situation
        why_not = "" if ON_ARTICLE in now else self._why_not(ON_ARTICLE)
        if Needs.SELECTION in now:
            text = _tr("Tag as {label}")
        elif Needs.ACTIVE in now:
            text = _tr("Relabel to {label}")
        else:
            text = _tr("Arm {label}: tags what you select next")
        labels = workspace.project.labels.all()
        return [_label(label, text, why_not, workspace) for label in labels]

    def _why_not(self, needs: Needs) -> str:
        lacking = needs & ~self._actions.situation
        first = next((each for each in _WHY_NOT if each in lacking), None)
        return _tr(_WHY_NOT[first]) if first is not None else _tr("not possible now")


def _label(label: "Label", text: str, why_not: str, workspace: "Workspace") -> Command:
    return Command(
        id=f"label:{label.name}",
        text=text.format(label=label.name),
        detail=_tr("Label"),
        keys=label.key.upper(),
        why_not=why_not,
        color=label.color,
        in_text=True,
        run=lambda: workspace.surface.tag(label.row),
        name=words_of(label.name),
        beside=words_of(" ".join((text, _tr("Label"), _tr("Tag as {label}")))),
    )


def _project(name: str, path: str, open_recent: Callable[[str], None]) -> Command:
    text = _tr("Open {project}").format(project=name)
    return Command(
        id=f"project:{path}",
        text=text,
        detail=path,
        icon="open",
        run=lambda: open_recent(path),
        name=words_of(text),
        beside=words_of(_tr("Recent project")),
    )


def _article(summary: "ArticleSummary", workspace: "Workspace") -> Command:
    title = " ".join((summary.title or summary.first_words).split())
    detail = (summary.source, summary.published and summary.published[: len("2024-05-17")])
    return Command(
        id=f"article:{summary.row}",
        text=title,
        detail=" · ".join(part for part in detail if part),
        status=summary.status,
        in_text=True,
        run=lambda: workspace.show_article(summary.row),
        name=words_of(title),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("commands", text)
