"""Tags the other mentions of a span from the list of occurrences, where that is less work."""

from dataclasses import dataclass

from annotator.core.model import Span
from annotator.core.occurrences import Wanted
from annotator.formats.records import ArticleRecord
from annotator.gui.occurrences.panel import OccurrencesPanel
from annotator.gui.workspace import Workspace
from annotator.project.occurrences import in_article
from tests.benchmarks.hands.pair import Hands

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats:
    """Where else the words of a span are listed, and which of these places the gold has."""

    listed: tuple[Range, ...]
    meant: frozenset[Range]

    @property
    def others(self) -> list[int]:
        """The rows whose ticks have to go."""
        return [row for row, place in enumerate(self.listed) if place not in self.meant]


def repeats_of(span: Span, gold: ArticleRecord, label: str, workspace: Workspace) -> Repeats:
    """What the list would show for a span."""
    found = in_article(workspace.project, Wanted(template=span), span.article)
    meant = {(each.start, each.end) for each in gold.spans if each.label == label}
    listed = tuple((hit.start, hit.end) for hit in found.hits)
    return Repeats(listed=listed, meant=frozenset(meant.intersection(listed)))


def tag_repeats(hands: Hands, repeats: Repeats, *, by_mouse: bool) -> None:
    """Open the list for the active span, take off the ticks that are wrong, and tag the rest."""
    hands.press("A")
    panel = hands.workspace.occurrences
    assert isinstance(panel, OccurrencesPanel)
    for row in repeats.others:
        if by_mouse:
            hands.click_tick(panel.list, row)
            continue
        at = panel.list.place() or 0
        hands.press(*["Down" if at < row else "Up"] * abs(row - at), "Space")
    hands.press("Return")
