"""The records of an export as its writer gets them, counted as they go by."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from annotator.core.errors import Cancelled
from annotator.core.model import Status
from annotator.core.progress import Cancel, Progress, no_progress
from annotator.formats.fitting import fitted
from annotator.formats.format import Format, Split, WritePlan
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord
from annotator.project.balance import Balance
from annotator.project.lines import ExportFilter, lines
from annotator.project.prints import Prints
from annotator.project.proof import Proof
from annotator.project.sorting import Places
from annotator.store.project_file import Connection


@dataclass(slots=True, kw_only=True)
class ExportCounts:
    """What an export writes; `lines` is one for each article and annotator."""

    articles: int = 0
    lines: int = 0
    spans: int = 0
    relations: int = 0
    by_status: dict[Status, int] = field(default_factory=dict[Status, int])
    by_label: dict[str, int] = field(default_factory=dict[str, int])
    losses: Losses = field(default_factory=Losses)
    prints: Prints = field(default_factory=Prints)
    balance: Balance | None = None
    """How the splits share it, where there are any."""

    def by_name(self) -> dict[str, Any]:
        """The counts as a manifest has them."""
        return {
            "articles": self.articles,
            "lines": self.lines,
            "spans": self.spans,
            "relations": self.relations,
            "by_status": {status.value: count for status, count in self.by_status.items()},
            "by_label": self.by_label,
        }


class ExportRecords:
    """The records of an export, split by split, counted as they go by, and proof of them."""

    def __init__(
        self,
        connection: Connection,
        writer: Format,
        filter: ExportFilter,
        plan: WritePlan,
        places: Places | None,
        cancel: Cancel,
        *,
        proves: bool = True,
    ) -> None:
        self._connection = connection
        self._writer = writer
        self._filter = filter
        self._plan = plan
        self._places = places
        self._cancel = cancel
        self._proves = proves
        self.counts = ExportCounts(
            balance=Balance(places, plan) if places else None, prints=Prints(writer.keeps)
        )
        self.proofs: dict[str, Proof] = {}
        """By the name of the file or folder that is read back; empty where it is all."""

    def splits(self, progress: Progress) -> list[Split]:
        """What the writer gets; the records are read as they are asked for, in this order."""
        if self._places is None or self.counts.balance is None:
            return [Split(records=self._taken(None, "", "", progress))]
        found: list[Split] = []
        before, total = 0, sum(map(len, self._places.rows.values()))
        for name, rows in self._places.rows.items():
            file = "" if self._writer.is_folder else self._writer.file_of(name)
            records = self._taken(rows, name, file, _part(progress, before, total))
            before += len(rows)
            found.append(Split(name=name, records=self.counts.balance.watched(name, records)))
        straddling = lines(
            self._connection, self._filter, among=self._places.left_out, progress=no_progress
        )
        self.counts.losses.straddling = len({record.id for record in straddling})
        return found

    def check(self) -> None:
        """Raise Cancelled where the user wants the work to stop."""
        if self._cancel():
            raise Cancelled("The export was cancelled; nothing was written.")

    def _taken(
        self, among: list[int] | None, split: str, file: str, progress: Progress
    ) -> Iterator[ArticleRecord]:
        """Records as they go by, counted."""
        counts = self.counts
        proof = None
        if self._proves:
            proof = self.proofs.setdefault(file, Proof(self._writer.keeps))
        records = lines(self._connection, self._filter, among=among, progress=progress)
        last: str | None = None
        for record in fitted(records, self._writer, self._plan, counts.losses):
            self.check()
            counts.articles += record.id != last
            last = record.id
            counts.lines += 1
            counts.spans += len(record.spans)
            counts.relations += len(record.relations)
            counts.by_status[record.status] = counts.by_status.get(record.status, 0) + 1
            counts.prints.take(record, split=split)
            for span in record.spans:
                counts.by_label[span.label] = counts.by_label.get(span.label, 0) + 1
            if proof is not None:
                proof.take(record)
            yield record


def _part(progress: Progress, before: int, total: int) -> Progress:
    """The progress of a part, of which some went before."""
    return lambda done, _total: progress(before + done, total)
