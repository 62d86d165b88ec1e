"""The native JSONL: in the standard library, datasets, pandas and spaCy's blank pipelines."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.consumers.articles import ROOT, Line
from tests.consumers.exports import Tally

LANGUAGES = (
    ("zh", "[\u4e00-\u9fff]"),
    ("ru", "[\u0400-\u04ff]"),
    ("ar", "[\u0600-\u06ff]"),
    ("he", "[\u0590-\u05ff]"),
)


def check_json(path: Path, tally: Tally) -> None:
    """The surface of each span is what its offsets say."""
    for line in lines(path):
        _check_spans(line, line["text"], tally)


def check_load_dataset(path: Path, tally: Tally) -> None:
    """`load_dataset("json")` with the documented features gives every value."""
    from datasets import load_dataset

    rows = load_dataset("json", data_files=str(path), features=features(), split="train")
    _check_rows(path, rows, tally)


def check_from_generator(path: Path, tally: Tally) -> None:
    """`Dataset.from_generator` with the features of the manifest gives every value, too."""
    from datasets import Dataset, Features

    manifest = path.with_name(f"{path.name}.manifest.json")
    named = features()
    if manifest.is_file():
        named = Features.from_dict(json.loads(manifest.read_text("utf-8"))["features"])
        tally.same("the manifest’s features", features(), named)
    rows = Dataset.from_generator(lines, gen_kwargs={"path": path}, features=named)
    _check_rows(path, rows, tally)


def check_pandas(path: Path, tally: Tally) -> None:
    """`read_json(lines=True)` keeps ids as text, and offsets fit."""
    import pandas as pd

    table = pd.read_json(path, lines=True, dtype=False)
    for line, row in zip(lines(path), table.to_dict("records"), strict=True):
        tally.same("id", line["id"], row["id"])
        _check_spans(row, row["text"], tally)


def check_spacy(path: Path, tally: Tally) -> None:
    """`char_span` of the blank pipelines finds each span; tells how many lie inside tokens."""
    import spacy

    pipelines = {name: spacy.blank(name) for name in ("en", *(name for name, _ in LANGUAGES))}
    inside: Counter[str] = Counter()
    for line in lines(path):
        language = language_of(line["text"])
        doc = pipelines[language](line["text"])
        tally.same(f"{line['id']}: the text", line["text"], doc.text)
        for span in line["spans"]:
            start, end, surface = span["start"], span["end"], span["text"]
            exact = doc.char_span(start, end, label=span["label"])
            if exact is not None:
                tally.same(f"{line['id']} {span['id']}", surface, exact.text)
                continue
            inside[language] += 1
            wide = doc.char_span(start, end, label=span["label"], alignment_mode="expand")
            is_around = wide is not None and wide.start_char <= start < end <= wide.end_char
            tally.holds(is_around, f"{line['id']} {span['id']}: {surface!r} is not found")
    told = ", ".join(f"{count} in {name}" for name, count in inside.items())
    print(f"        inside of spaCy’s tokens (alignment_mode='expand'): {told or 'none'}")


CHECKS = (
    ("json", "the standard library", check_json),
    ("datasets", "load_dataset with the documented features", check_load_dataset),
    ("datasets", "from_generator with those of the manifest", check_from_generator),
    ("pandas", "read_json", check_pandas),
    ("spacy", "char_span of blank pipelines", check_spacy),
)


def features() -> Any:
    """The features as docs/format.md gives them: what is checked is what is documented."""
    page = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
    block = re.search(r"^```python features\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    if block is None:
        raise SystemExit("docs/format.md has no block “python features”.")
    names: dict[str, Any] = {}
    exec(block[1], names)  # our own page
    return names["features"]


def lines(path: Path) -> Iterator[Line]:
    """The objects of a JSONL file."""
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            yield json.loads(line)


def language_of(text: str) -> str:
    """The blank pipeline for a text, by its letters."""
    counts = {name: len(re.findall(letters, text)) for name, letters in LANGUAGES}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] * 5 > len(text) else "en"


def same(a: Any, b: Any) -> bool:
    """Whether two JSON values are equal, fractions up to ten places."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b, strict=True))
    if isinstance(a, float) and isinstance(b, int | float) and not isinstance(b, bool):
        return math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-10)
    return type(a) is type(b) and a == b


def _check_rows(path: Path, rows: Any, tally: Tally) -> None:
    """Hold each value of a data set against the file."""
    for line, row in zip(lines(path), rows, strict=True):
        for item in (*line["spans"], *line["relations"]):
            item.setdefault("extra", None)
        for key, value in line.items():
            is_same = same(value, row[key])
            tally.holds(is_same, f"{line['id']}: {key} is {row[key]!r}, not {value!r}")
        _check_spans(row, row["text"], tally)


def _check_spans(line: Line, text: str, tally: Tally) -> None:
    for span in line["spans"]:
        there = text[span["start"] : span["end"]]
        tally.same(f"{line['id']} {span['id']}", span["text"], there)
