"""A project with very many short articles, made once for all that measures the queue."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from annotator.project.importing import index_pending
from annotator.project.project import Project

ANNOTATOR = "ana"
PLACES = ("Halloway", "Tarn", "Okeridge", "Sund", "Brekke", "Moss", "Lindale", "Vare")
WORDS = (
    "steel",
    "ferry",
    "harbour",
    "exports",
    "ministry",
    "jobs",
    "prices",
    "union",
    "tax",
    "rail",
)
RARE = "zeppelin"
"""Stands in every 10,000th article; “steel” in each of them."""


def make_project(path: Path, articles: int) -> None:
    """A project in which half of the articles are handled and each third has spans."""
    Project.create(path, annotator=ANNOTATOR).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        marks = ", ".join("?" * 15)
        connection.executemany(f"INSERT INTO articles VALUES ({marks})", _articles(articles))
        connection.executemany(
            "INSERT INTO states VALUES (?, ?, 1, ?, ?, NULL, ?, '{}')", _states(articles)
        )
        connection.executemany(
            "INSERT INTO spans VALUES (?, ?, 1, ?, ?, ?, ?, ?, '{}', NULL, '{}')", _spans(articles)
        )
        connection.commit()
    project = Project.open(path, annotator=ANNOTATOR)
    index_pending(project)
    project.close()


def _text(number: int) -> str:
    place, word = PLACES[number % 8], WORDS[number * 7 % 10]
    rare = f" A {RARE} was seen." if number % 10_000 == 0 else ""
    return f"The {word} of {place} made steel news, said Ana Ortiz on day {number}.{rare}"


def _articles(count: int) -> Iterator[tuple[Any, ...]]:
    for number in range(1, count + 1):
        text = _text(number)
        title = f"{PLACES[number * 3 % 8]} and the {WORDS[number % 10]} {number}"
        published = f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}"
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        source = f"Wire {number % 50}"
        yield (
            *(number, f"a{number}", sha256, title, source, None, None, published, None, None, None),
            *("{}", "{}", "", text),
        )


def _states(count: int) -> Iterator[tuple[Any, ...]]:
    for row, number in enumerate(range(1, count + 1, 2), 1):
        status = ("done", "done", "skipped", "open")[row % 4]
        yield row, number, status, int(row % 10 == 0), "look again" if row % 100 == 0 else None


def _spans(count: int) -> Iterator[tuple[Any, ...]]:
    row = 0
    for number in range(1, count + 1, 3):
        text = _text(number)
        for words, label in (("Ana Ortiz", 1), ("steel", 4)):
            row += 1
            start = text.index(words)
            yield row, number, f"s{row}", start, start + len(words), label, words
