"""A project file with two annotators and two labels, below any use case."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from annotator.core.model import Annotator, Article, Label, Meta, Relation, RelationType, Span
from annotator.store.operations import Operation, operation
from annotator.store.project_file import ProjectFile, create

ROOT = Path(__file__).resolve().parent.parent.parent


class Desk:
    """An open project file and short words for what tests do with it."""

    ANA, BOB = 1, 2
    QUOTE, SPEAKER = 1, 2
    SAID_BY = 1

    def __init__(self, path: Path) -> None:
        self.file = ProjectFile(path, read_only=False)

    def reopen(self) -> None:
        path = self.file.path
        self.file.close()
        self.file = ProjectFile(path, read_only=False)

    def change(self, name: str = "Change", *, annotator: int = ANA, **words):
        return operation(self.file, name, annotator=annotator, time="2025-01-01", **words)

    def article(self, text: str = "Steel is not finished.", *, title: str | None = None) -> Article:
        with self.change("Add article") as work:
            return self.insert_article(work, text, title=title)

    def insert_article(
        self, work: Operation, text: str, *, title: str | None = None, row: int = 0
    ) -> Article:
        return work.insert(
            Article(row=row, id=f"{work.seq}-{text}", text=text, sha256="", meta=Meta(title=title))
        )

    def span(self, article: Article, start: int, end: int, *, label: int = QUOTE) -> Span:
        with self.change("Add span", article=article.row) as work:
            return work.insert(
                Span(
                    id=f"s{work.seq}",
                    article=article.row,
                    annotator=self.ANA,
                    start=start,
                    end=end,
                    label=label,
                    surface=article.text[start:end],
                )
            )

    def link(self, source: Span, target: Span) -> Relation:
        with self.change("Link", article=source.article) as work:
            return work.insert(
                Relation(
                    id=f"r{work.seq}",
                    article=source.article,
                    annotator=self.ANA,
                    type=self.SAID_BY,
                    from_span=source.row,
                    to_span=target.row,
                )
            )

    def rows(self, sql: str, *values: object) -> list[tuple]:
        return self.file.reader.execute(sql, values).fetchall()

    def states(self) -> list[str]:
        """The states of the operations, oldest first."""
        return [state for (state,) in self.rows("SELECT state FROM operations ORDER BY seq")]

    def behind(self, sql: str, *values: object) -> None:
        """Change something behind the history, as a tool with SQL would."""
        with closing(sqlite3.connect(self.file.path, isolation_level=None)) as connection:
            connection.execute(sql, values)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a small project."""
    path = tmp_path_factory.mktemp("template") / "template.annotator"
    create(path)
    file = ProjectFile(path, read_only=False)
    with operation(file, "Set up", annotator=1, time="2025-01-01") as work:
        for name in ("ana", "bob"):
            work.insert(Annotator(name=name))
        for name in ("quote", "speaker"):
            work.insert(Label(name=name, color="blue"))
        work.insert(RelationType(name="said_by", ends=((1, 2),)))
    with file.writing() as connection:
        connection.execute("DELETE FROM operations")
    file.close()
    return path.read_bytes()


@pytest.fixture
def project_file(template: bytes, project_path: Path) -> Path:
    """A project that nobody has open."""
    project_path.write_bytes(template)
    return project_path


@pytest.fixture
def desk(project_file: Path) -> Iterator[Desk]:
    """The project, open."""
    found = Desk(project_file)
    yield found
    found.file.close()


@pytest.fixture
def new_desk(template: bytes, tmp_path: Path) -> Callable[[], Desk]:
    """Opens a project of its own with each call; the caller closes it."""
    numbers = count()

    def make() -> Desk:
        path = tmp_path / f"{next(numbers)}.annotator"
        path.write_bytes(template)
        return Desk(path)

    return make


@pytest.fixture
def start_python() -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Start a program in another process that has the package; it ends with the test."""
    started: list[subprocess.Popen[str]] = []

    def start(program: str, *arguments: object) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-c", program, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
