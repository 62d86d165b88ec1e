"""Import and export of many articles, beside plain sqlite3 + orjson doing the same rows.

python3 tests bench transfer [--articles 10000] [--spans 40] [--rounds 3]
"""

import argparse
import gc
import hashlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path

import orjson

from annotator.project.exporting import export_project
from annotator.project.importing import import_sources, index_pending
from annotator.project.project import Project

WORDS = ("output", "exports", "said", "the", "ministry", "rose", "26.3", "percent", "of", "steel")
LABELS = ("speaker", "quote", "figure", "sector")


def make_source(path: Path, *, articles: int, spans: int) -> None:
    """A JSONL file of articles of about 3 kB with spans of the four labels and relations."""
    words = [WORDS[i * 7 % len(WORDS)] for i in range(520)]
    text = "\n\n".join(" ".join(words[i : i + 40]) for i in range(0, len(words), 40))
    with path.open("wb") as handle:
        for number in range(articles):
            body = f"Article {number}. {text}"
            tagged = [
                {
                    "id": f"s{i}",
                    "start": (start := 12 + i * 70),
                    "end": (end := start + 8 + i % 5),
                    "label": LABELS[i % 4],
                    "text": body[start:end],
                    "attributes": {"kind": "percent", "value": 26.3} if i % 4 == 2 else {},
                    "note": None,
                }
                for i in range(spans)
            ]
            relations = [
                {"id": f"r{i}", "type": "said_by", "from": f"s{i}", "to": f"s{i - 1}"}
                for i in range(1, spans, 4)
            ]
            line = {
                "id": f"a{number}",
                "text": body,
                "meta": {"title": f"Article {number}", "source": "Wire", "published": "2026-01-01"},
                "status": "done",
                "annotator": "ana",
                "spans": tagged,
                "relations": relations,
            }
            handle.write(orjson.dumps(line) + b"\n")


def plain_import(source: Path, target: Path) -> None:
    """The same tables, surfaces and hashes by executemany; no history, no full-text index."""
    from annotator.store import schema

    connection = sqlite3.connect(target)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for name in ("articles", "annotators", "labels", "relation_types", "states"):
        connection.execute(schema.TABLES[name])
    connection.execute(schema.TABLES["spans"])
    connection.execute(schema.TABLES["relations"])
    connection.execute(schema.FIRST_INDEXES[0])
    connection.execute("INSERT INTO annotators VALUES (1, 'ana')")
    labels = {name: row for row, name in enumerate(LABELS, 1)}
    articles, states, spans, relations = [], [], [], []
    span_row = relation_row = 0

    def write() -> None:
        connection.executemany(f"INSERT INTO articles VALUES ({', '.join('?' * 15)})", articles)
        connection.executemany("INSERT INTO states VALUES (?, ?, ?, ?, ?, ?, ?, ?)", states)
        connection.executemany(f"INSERT INTO spans VALUES ({', '.join('?' * 11)})", spans)
        connection.executemany("INSERT INTO relations VALUES (?, ?, ?, ?, ?, ?, ?, ?)", relations)
        for rows in (articles, states, spans, relations):
            rows.clear()

    with source.open("rb") as handle:
        for row, raw in enumerate(handle, 1):
            line = orjson.loads(raw)
            text, meta = line["text"], line["meta"]
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            title, origin, published = meta["title"], meta["source"], meta["published"]
            articles.append(
                (
                    *(row, line["id"], sha256, title, origin, None, None, published),
                    *(None, None, None, "{}", "{}", "", text),
                )
            )
            states.append((row, row, 1, line["status"], 0, None, None, "{}"))
            rows = {}
            for span in line["spans"]:
                span_row += 1
                rows[span["id"]] = span_row
                start, end = span["start"], span["end"]
                attributes = orjson.dumps(span["attributes"]).decode()
                spans.append(
                    (
                        *(span_row, row, 1, span["id"], start, end, labels[span["label"]]),
                        *(text[start:end], attributes, None, "{}"),
                    )
                )
            for relation in line["relations"]:
                relation_row += 1
                ends = rows[relation["from"]], rows[relation["to"]]
                relations.append((relation_row, row, 1, relation["id"], 1, *ends, "{}"))
            if row % 500 == 0:
                write()
    write()
    connection.commit()
    connection.close()


def plain_export(source: Path, target: Path) -> None:
    """The same lines from the same rows, nothing compared."""
    connection = sqlite3.connect(source)
    labels = dict(enumerate(LABELS, 1))
    with target.open("wb") as handle:
        for row, id, title, origin, published, text in connection.execute(
            'SELECT "row", id, title, source, published, text FROM articles ORDER BY "row"'
        ):
            (status,) = connection.execute(
                "SELECT status FROM states WHERE article = ?", (row,)
            ).fetchone()
            found = connection.execute(
                'SELECT "row", id, "start", "end", label, surface, attributes, note FROM spans'
                ' WHERE article = ? ORDER BY "start", "end" DESC',
                (row,),
            ).fetchall()
            ids = {span[0]: span[1] for span in found}
            spans = [
                {
                    "id": span_id,
                    "start": start,
                    "end": end,
                    "label": labels[label],
                    "text": surface,
                    "attributes": orjson.loads(attributes),
                    "note": note,
                }
                for _, span_id, start, end, label, surface, attributes, note in found
            ]
            relations = [
                {"id": relation_id, "type": "said_by", "from": ids[a], "to": ids[b]}
                for relation_id, a, b in connection.execute(
                    "SELECT id, from_span, to_span FROM relations WHERE article = ?", (row,)
                )
            ]
            line = {
                "id": id,
                "text": text,
                "meta": {"title": title, "source": origin, "published": published},
                "status": status,
                "annotator": "ana",
                "spans": spans,
                "relations": relations,
            }
            handle.write(orjson.dumps(line) + b"\n")
    connection.close()


def timed(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def peak_of_export(project: Path, out: Path) -> float:
    """Peak memory in MB of a process that only exports, by the command line."""
    code = (
        "import resource, sys; from annotator.cli.main import main; main(sys.argv[1:]);"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    words = [sys.executable, "-c", code, "export", str(project), str(out), "--force"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return int(done.stdout.split()[-1]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--spans", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = last = folder / "source.jsonl"
        make_source(source, articles=options.articles, spans=options.spans)
        for _ in range(options.rounds):
            stem = folder / uuid.uuid4().hex
            plain, ours = stem.with_suffix(".db"), stem.with_suffix(".annotator")
            project = Project.create(ours, annotator="ana")
            rounds: dict[str, Callable[[], object]] = {
                "import, plain": partial(plain_import, source, plain),
                "import": partial(import_sources, project, [source]),
                "full-text index, afterwards": partial(index_pending, project),
                "export, plain": partial(plain_export, plain, stem.with_suffix(".plain")),
                "export": partial(export_project, ours, stem.with_suffix(".jsonl")),
            }
            for label, work in rounds.items():
                times.setdefault(label, []).append(timed(work))
            project.close()
            last = ours
        print(f"{options.articles} articles, {options.spans} spans each, {options.rounds} rounds")
        for label, seconds in times.items():
            median = statistics.median(seconds)
            print(f"{label:30} {median:7.2f} s {options.articles / median:9.0f} articles/s")
        for what in ("import", "export"):
            ratio = statistics.median(times[f"{what}, plain"]) / statistics.median(times[what])
            print(f"{what}: {ratio:.2f} of the plain speed")
        peak = peak_of_export(last, folder / "again.jsonl")
        print(f"export, peak memory of the process: {peak:.0f} MB")


if __name__ == "__main__":
    main()
