"""The frozen splits: articles that stay in one split of the training data, whatever comes."""

from collections import Counter
from collections.abc import Mapping

from annotator.core.changes import MANY
from annotator.core.errors import Cancelled
from annotator.core.model import FrozenSplit
from annotator.core.progress import Cancel, Progress, never, no_progress
from annotator.project.session import Session
from annotator.store import queries
from annotator.store.project_file import Connection


def frozen_splits(connection: Connection) -> dict[int, str]:
    """The split of each frozen article, by its row."""
    return {each.article: each.name for each in queries.every(connection, FrozenSplit)}


class Splits:
    """The frozen splits, shared by all who work in the project."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def frozen(self) -> dict[str, int]:
        """How many articles are frozen in each split."""
        counts = Counter(frozen_splits(self._session.file.reader).values())
        return dict(sorted(counts.items()))

    def freeze(
        self,
        splits: Mapping[str, str],
        *,
        progress: Progress = no_progress,
        cancel: Cancel = never,
    ) -> int:
        """Keep articles, by their ids, in these splits from now on, as one operation; how many
        are new there. Those that are frozen or gone stay as they are.

        Progress counts articles. Raises Cancelled; nothing was frozen then.
        """
        reader = self._session.file.reader
        there = frozen_splits(reader)
        rows = queries.article_rows(reader, splits)
        wanted = [(row, splits[id]) for id, row in rows.items() if row not in there]
        if not wanted:
            return 0
        count = len(wanted)
        name = "Set split of 1 article" if count == 1 else f"Set splits of {count} articles"
        with self._session.change(name, long_task=name if count > MANY else None) as work:
            for number, (row, split) in enumerate(sorted(wanted), 1):
                if cancel():
                    raise Cancelled("The change was cancelled; nothing of it was kept.")
                work.insert(FrozenSplit(article=row, name=split))
                progress(number, count)
        return count

    def clear(self, *, progress: Progress = no_progress, cancel: Cancel = never) -> int:
        """Let all frozen articles go, as one operation; how many these were. Raises Cancelled."""
        found = queries.every(self._session.file.reader, FrozenSplit)
        if not found:
            return 0
        name = "Clear frozen splits"
        with self._session.change(name, long_task=name if len(found) > MANY else None) as work:
            for number, each in enumerate(found, 1):
                if cancel():
                    raise Cancelled("The change was cancelled; nothing of it was kept.")
                work.delete(each)
                progress(number, len(found))
        return len(found)
