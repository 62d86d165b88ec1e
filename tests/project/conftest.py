"""A project with the default labels, whose clock and ids count."""

import itertools
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.core.model import Article, Relation, Span
from annotator.project.exporting import export_project
from annotator.project.import_report import ImportReport
from annotator.project.importing import import_sources
from annotator.project.project import Project

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = "“We cut 120 jobs,” said Ana Ortiz. “Steel is not finished,” she added. “Not yet.”"


class Desk:
    """An open project and short words for what tests do with it."""

    TEXT = TEXT

    def __init__(self, path: Path, make_id: Callable[[], str]) -> None:
        self.path = path
        self.folder = path.parent
        self._make_id = make_id
        self._seconds = itertools.count()
        self.project = self.open()

    def open(self, *, annotator: str = "ana", read_only: bool = False) -> Project:
        return Project.open(
            self.path,
            annotator=annotator,
            read_only=read_only,
            clock=lambda: f"2025-01-01T00:00:00.{next(self._seconds):06}+00:00",
            make_id=self._make_id,
        )

    def reopen(self) -> Project:
        self.project.close()
        self.project = self.open()
        return self.project

    def write(self, *lines: Any, name: str = "in.jsonl") -> Path:
        """A JSONL file of these lines: objects, text or bytes."""
        path = self.folder / name
        parts = (
            line
            if isinstance(line, bytes)
            else (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)).encode()
            for line in lines
        )
        path.write_bytes(b"".join(part + b"\n" for part in parts))
        return path

    def bring(self, *lines: Any, name: str = "in.jsonl", **words: Any) -> ImportReport:
        """Import these lines."""
        return import_sources(self.project, [self.write(*lines, name=name)], **words)

    def article(self, text: str = TEXT, *, id: str = "a1", **more: Any) -> Article:
        """Import an article and give it."""
        self.bring({"id": id, "text": text, **more})
        found = self.project.articles.by_id(id)
        assert found is not None
        return found

    def label(self, name: str) -> int:
        found = self.project.labels.by_name(name)
        assert found is not None
        return found.row

    def type(self, name: str) -> int:
        return next(type_.row for type_ in self.project.labels.types() if type_.name == name)

    def tag(self, article: Article, surface: str, label: str) -> Span:
        """Tag the first place where a text stands."""
        start = article.text.index(surface)
        return self.project.spans.add(article.row, start, start + len(surface), self.label(label))

    def said(self, article: Article) -> list[tuple[str, str]]:
        """The surfaces that the article's said_by relations join."""
        return self._joined(article, "said_by")

    def continued(self, article: Article) -> list[tuple[str, str]]:
        """The surfaces that the article's chains join."""
        return self._joined(article, "continues")

    def _joined(self, article: Article, type_: str) -> list[tuple[str, str]]:
        spans = {span.row: span.surface for span in self.project.spans.of(article.row)}
        return [
            (spans[tie.from_span], spans[tie.to_span])
            for tie in self.relations(article)
            if tie.type == self.type(type_)
        ]

    def relations(self, article: Article) -> list[Relation]:
        return self.project.relations.of(article.row)

    def export(self, name: str = "out.jsonl", **words: Any) -> bytes:
        """The bytes of an export."""
        export_project(self.path, self.folder / name, force=True, **words)
        return (self.folder / name).read_bytes()

    def exported(self, **words: Any) -> list[dict[str, Any]]:
        """The lines of an export as objects."""
        return [json.loads(line) for line in self.export(**words).split(b"\n") if line]

    def names(self) -> list[str]:
        """The names of the operations, oldest first."""
        return [info.name for info in reversed(self.project.operations())]

    def undo_all(self) -> int:
        """Take everything back; how many steps that was."""
        steps = 0
        while self.project.next_undo():
            self.project.undo(into_earlier_sitting=True)
            steps += 1
        return steps

    def redo_all(self) -> None:
        while self.project.next_redo():
            self.project.redo()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a project with the default labels and nothing else."""
    path = tmp_path_factory.mktemp("template") / "template.annotator"
    Project.create(path, annotator="ana").close()
    return path.read_bytes()


@pytest.fixture(scope="session")
def template_path(template: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as a file, to be copied."""
    path = tmp_path_factory.mktemp("template") / "copy.annotator"
    path.write_bytes(template)
    return path


@pytest.fixture
def new_desk(template: bytes, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Makes projects, each in a folder of its own."""
    made: list[Desk] = []

    def make(name: str = "test", *, prefix: str = "id") -> Desk:
        folder = tmp_path / name
        folder.mkdir()
        path = folder / f"{name}.annotator"
        path.write_bytes(template)
        numbers = itertools.count(1)
        made.append(Desk(path, lambda: f"{prefix}{next(numbers):04}"))
        return made[-1]

    yield make
    for desk in made:
        desk.project.close()


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    """A new project, open, and nobody's work in it."""
    return new_desk()


@pytest.fixture
def run_python() -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Run a program in another process that has the package."""

    def run(program: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-c", program, *map(str, arguments)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    return run
