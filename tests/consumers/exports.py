"""Exports as Annotator makes them, and what a program has to find in each."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from annotator.core.model import Label, RelationType
from annotator.core.problems import Problem
from annotator.core.splits import SplitPlan
from annotator.formats import jsonl, registry
from annotator.formats.fitting import fitted
from annotator.formats.format import WritePlan
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord
from annotator.project.exporting import export_project
from annotator.project.importing import import_sources
from annotator.project.manifest import manifest_beside
from annotator.project.output import MANIFEST
from annotator.project.project import Project
from annotator.store import queries
from annotator.store.project_file import reading
from tests.consumers.articles import scheme, write_articles


class Mark(NamedTuple):
    """A span as a program sees it; `surface` is what the program itself cuts out of its text."""

    text: str
    start: int
    end: int
    label: str
    surface: str


def mark(text: str, start: int, end: int, label: str, surface: str | None = None) -> Mark:
    """A span of a text, which stands there by its hash."""
    surface = text[start:end] if surface is None else surface
    return Mark(hashlib.sha256(text.encode()).hexdigest()[:8], start, end, label, surface)


def bare(text: str) -> str:
    """A text without the blanks, which columns of tokens do not keep."""
    return "".join(text.split())


@dataclass(slots=True)
class Tally:
    """What was compared, and what of it was not as it should be."""

    checks: int = 0
    faults: list[str] = field(default_factory=list[str])

    def holds(self, is_so: bool, otherwise: str) -> None:
        """One thing that has to be so."""
        self.checks += 1
        if not is_so:
            self.faults.append(otherwise)

    def same(self, what: str, expected: Any, found: Any) -> None:
        """One value that has to be what was written."""
        self.holds(expected == found, f"{what}: {found!r}, not {expected!r}")

    def all_found(self, expected: Iterable[Any], found: Iterable[Any]) -> None:
        """Each of these, as often, and nothing else."""
        wanted, there = Counter(expected), Counter(found)
        self.checks += wanted.total()
        self.faults += [f"not found: {each}" for each in (wanted - there).elements()]
        self.faults += [f"not written: {each}" for each in (there - wanted).elements()]


@dataclass(frozen=True, kw_only=True)
class Export:
    """One export: the file or folder, and the records that the format was given."""

    path: Path
    records: list[ArticleRecord]
    plan: WritePlan
    losses: Losses
    format: str

    @cached_property
    def marks(self) -> list[Mark]:
        """What has to be found; the surface is the one that the native file names."""
        return [
            mark(record.text, span.start, span.end, span.label, span.text)
            for record in self.records
            for span in record.spans
        ]

    @property
    def advice(self) -> list[str]:
        """What the program says to whoever makes this export."""
        return list(registry.writer(self.format).advice(self.losses))

    @property
    def manifest(self) -> dict[str, Any]:
        """The manifest of the export."""
        path = self.path / MANIFEST if self.path.is_dir() else manifest_beside(self.path)
        return json.loads(path.read_text("utf-8"))

    @property
    def labels(self) -> list[str]:
        """The labels of the project, in its order."""
        return [label.name for label in self.plan.labels]


def check_manifest(export: Export, tally: Tally) -> None:
    """The manifest says what is there: counts, losses, and the hash of each file."""
    said = export.manifest
    counts = {"lines": len(export.records), "spans": len(export.marks)}
    for name, count in counts.items():
        tally.same(name, count, said["counts"][name])
    tally.same("losses", export.losses.by_name(), said["losses"])
    folder = export.path if export.path.is_dir() else export.path.parent
    for file in said["files"]:
        data = (folder / file["name"]).read_bytes()
        hashed = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        tally.same(file["name"], {"name": file["name"]} | hashed, file)


class Exports:
    """A project with all the articles, exported to one format after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._project = folder / "articles.annotator"
        source = folder / "source.jsonl"
        write_articles(source)
        project = Project.create(self._project, annotator="tests", scheme=scheme())
        try:
            report = import_sources(project, [source])
        finally:
            project.close()
        if report.problems:
            raise SystemExit(f"The articles did not come in whole: {report.problems[0]}")
        with reading(self._project) as connection:
            self._plan = WritePlan(
                labels=tuple(queries.every(connection, Label)),
                types=tuple(queries.every(connection, RelationType)),
            )
        self.native = folder / "native.jsonl"
        export_project(self._project, self.native)

    def make(self, name: str, *, splits: SplitPlan | None = None) -> Export:
        """Write one format; with splits, a folder of them."""
        format = registry.writer(name)
        is_file = not (format.is_folder or splits)
        ending = format.endings[0] if format.endings and is_file else ""
        path = self._folder / f"out-{name}{'-splits' if splits else ending}"
        export_project(self._project, path, format=name, splits=splits)
        losses = Losses()
        given = (item for item in jsonl.read(self.native) if not isinstance(item, Problem))
        records = list(fitted(given, format, self._plan, losses))
        return Export(path=path, records=records, plan=self._plan, losses=losses, format=name)
