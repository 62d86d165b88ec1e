"""Sorts the articles of a project into the splits of training data, story by story."""

from dataclasses import dataclass

from annotator.core.errors import Cancelled, ExportRefused
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.core.resemblance import signature
from annotator.core.splits import SplitPlan
from annotator.core.stories import LEFT_OUT, Candidate, sorted_by_story
from annotator.project.splits import frozen_splits
from annotator.store.project_file import Connection

_PROGRESS_EVERY = 50

Signatures = dict[str, bytes]
"""Signatures of texts by their sha256. Whoever keeps one and hands it in again spares the work of
going through the texts, nearly all that it takes to sort a project.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the articles of a project go: their rows by split, in project order, and those that
    go nowhere, as they resemble articles of different splits.

    `stories` has for each article, by its id, the number of its story.
    """

    plan: SplitPlan
    rows: dict[str, list[int]]
    left_out: list[int]
    stories: dict[str, int]


def sort_articles(
    connection: Connection,
    plan: SplitPlan,
    *,
    known: Signatures | None = None,
    progress: Progress = no_progress,
    cancel: Cancel = never,
) -> Places:
    """Sort all articles of a project, whatever of them is exported: so an article's split does not
    depend on what is asked for. Progress counts articles.

    Raises Cancelled, and ExportRefused where a frozen split is none of the plan.
    """
    known = {} if known is None else known

    def passed() -> None:
        if cancel():
            raise Cancelled("The export was cancelled; nothing was written.")

    frozen = frozen_splits(connection)
    unknown = next((name for name in frozen.values() if name not in plan.names), None)
    if unknown is not None:
        raise ExportRefused(
            f"Articles of the project are frozen in the split “{unknown}”, which is not named.",
            hint=f"Name it, too ({unknown}=0: no new stories), or clear the frozen splits.",
        )
    found = connection.execute('SELECT "row", id, sha256 FROM articles ORDER BY "row"').fetchall()
    candidates: list[Candidate] = []
    for number, (row, _id, sha256) in enumerate(found, 1):
        if sha256 not in known:
            (text,) = connection.execute(
                'SELECT text FROM articles WHERE "row" = ?', (row,)
            ).fetchone()
            known[sha256] = signature(text)
        candidates.append(Candidate(sha256, known[sha256], frozen.get(row, "")))
        if number % _PROGRESS_EVERY == 0 or number == len(found):
            passed()
            progress(number, len(found))
    result = sorted_by_story(candidates, plan, passed=passed)
    rows: dict[str, list[int]] = {name: [] for name in plan.names}
    left_out: list[int] = []
    for (row, _id, _sha256), split in zip(found, result.splits, strict=True):
        (left_out if split == LEFT_OUT else rows[split]).append(row)
    stories = {id: leader for (_, id, _), leader in zip(found, result.leaders, strict=True)}
    return Places(plan=plan, rows=rows, left_out=left_out, stories=stories)
