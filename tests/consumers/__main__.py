"""Reads exports as other programs do, and looks whether every span is found again.

python tests/consumers [FILE…]    default: the sample articles, also in the formats of other
                                  programs, and a large file made here

Needs the packages of requirements.lock beside this file.
"""

import json
import math
import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples" / "articles.jsonl"
LANGUAGES = (("zh", "[\u4e00-\u9fff]"), ("ru", "[\u0400-\u04ff]"), ("ar", "[\u0600-\u06ff]"))
UNTOUCHED = 8_000
SHOWN = 5

Line = dict[str, Any]


def main(arguments: list[str]) -> int:
    """Check the files named, or the samples and a large one; 0 where all is found again."""
    with tempfile.TemporaryDirectory() as folder:
        # Nothing of the user's is touched, and nothing asks the network.
        os.environ.update(HF_HOME=folder, HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1")
        paths = [Path(argument) for argument in arguments]
        missing = [path for path in paths if not path.is_file()]
        if missing:
            print(f"There is no file {missing[0]}.", file=sys.stderr)
            return 2
        failures = sum(check_file(path) for path in paths or [SAMPLES])
        if not paths:
            failures += check_large_file(Path(folder) / "large.jsonl")
            failures += check_other_formats()
    print("All spans were found again." if not failures else f"{failures} checks failed.")
    return 1 if failures else 0


def check_file(path: Path) -> int:
    """Every consumer on one file; how many of them failed."""
    print(f"{path.name}: {path.stat().st_size:,} bytes")
    return sum(
        _run(name, check, path)
        for name, check in (
            ("json", check_json),
            ("datasets, load_dataset", check_load_dataset),
            ("datasets, from_generator", check_from_generator),
            ("pandas", check_pandas),
            ("spaCy", check_spacy),
        )
    )


def check_large_file(path: Path) -> int:
    """A file over 10 MB whose first articles have no spans, so that no column's type is seen."""
    write_large_file(path)
    print(f"{path.name}: {path.stat().st_size:,} bytes, first {UNTOUCHED:,} articles without spans")
    return _run("datasets, load_dataset", check_load_dataset, path) + _run(
        "pandas", check_pandas, path
    )


def check_other_formats() -> int:
    """The formats of other programs, which Annotator writes here; how many of them failed."""
    print("other formats, of the samples")
    sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
    import formats

    return formats.check_formats(SAMPLES)


def check_json(path: Path) -> list[str]:
    """The standard library: the surface of each span is what its offsets say."""
    return [fault for line in lines(path) for fault in span_faults(line, line["text"])]


def check_load_dataset(path: Path) -> list[str]:
    """`load_dataset("json")` with the documented features gives every value."""
    from datasets import disable_progress_bars, load_dataset

    disable_progress_bars()
    rows = load_dataset("json", data_files=str(path), features=features(), split="train")
    return row_faults(path, rows, digits=10)


def check_from_generator(path: Path) -> list[str]:
    """`Dataset.from_generator` with the documented features gives every value, too."""
    from datasets import Dataset, disable_progress_bars

    disable_progress_bars()
    rows = Dataset.from_generator(lines, gen_kwargs={"path": path}, features=features())
    return row_faults(path, rows, digits=10)


def check_pandas(path: Path) -> list[str]:
    """`read_json(lines=True)` keeps ids as text, and offsets fit."""
    import pandas as pd

    table = pd.read_json(path, lines=True, dtype=False)
    faults: list[str] = []
    for line, row in zip(lines(path), table.to_dict("records"), strict=True):
        if row["id"] != line["id"]:
            faults.append(f"id {line['id']!r} came back as {row['id']!r}")
        faults += span_faults(row, row["text"])
    return faults


def check_spacy(path: Path) -> list[str]:
    """`char_span` of the blank pipelines finds each span; tells which lie inside tokens."""
    import spacy

    pipelines = {name: spacy.blank(name) for name in ("en", *(name for name, _ in LANGUAGES))}
    faults: list[str] = []
    inside: Counter[str] = Counter()
    for line in lines(path):
        language = language_of(line["text"])
        doc = pipelines[language](line["text"])
        if doc.text != line["text"]:
            faults.append(f"{line['id']}: spaCy changed the text")
            continue
        for span in line["spans"]:
            start, end, surface = span["start"], span["end"], span["text"]
            exact = doc.char_span(start, end, label=span["label"])
            if exact is not None:
                if exact.text != surface:
                    faults.append(f"{line['id']} {span['id']}: {exact.text!r}, not {surface!r}")
                continue
            wide = doc.char_span(start, end, label=span["label"], alignment_mode="expand")
            inside[language] += 1
            if wide is None or not (wide.start_char <= start < end <= wide.end_char):
                faults.append(f"{line['id']} {span['id']}: {surface!r} is not found")
            elif inside.total() <= SHOWN * len(pipelines):
                print(f"    inside a token ({language}): {surface!r} in {wide.text!r}")
    print(f"    spans that need alignment_mode='expand': {dict(inside) or 'none'}")
    return faults


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


def span_faults(line: Line, text: str) -> list[str]:
    """The spans of a line whose surface is not what their offsets say."""
    return [
        f"{line['id']} {span['id']}: {text[span['start'] : span['end']]!r}, not {span['text']!r}"
        for span in line["spans"]
        if text[span["start"] : span["end"]] != span["text"]
    ]


def row_faults(path: Path, rows: Any, *, digits: int) -> list[str]:
    """Where rows of a dataset differ from the file; fractions are compared to `digits` places."""
    faults: list[str] = []
    for line, row in zip(lines(path), rows, strict=True):
        for item in (*line["spans"], *line["relations"]):
            item.setdefault("extra", None)
        faults += [
            f"{line['id']}: {key} is {row[key]!r}, not {value!r}"
            for key, value in line.items()
            if not same(value, row[key], digits=digits)
        ]
        faults += span_faults(row, row["text"])
    return faults


def same(a: Any, b: Any, *, digits: int) -> bool:
    """Whether two JSON values are equal, numbers up to `digits` places."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key], digits=digits) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        pairs = zip(a, b, strict=False)
        return len(a) == len(b) and all(same(x, y, digits=digits) for x, y in pairs)
    if isinstance(a, float) and isinstance(b, int | float) and not isinstance(b, bool):
        return math.isclose(a, b, rel_tol=1e-12, abs_tol=10.0**-digits)
    return type(a) is type(b) and a == b


def language_of(text: str) -> str:
    """The blank pipeline for a text, by its letters."""
    counts = {name: len(re.findall(letters, text)) for name, letters in LANGUAGES}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] * 5 > len(text) else "en"


def write_large_file(path: Path) -> None:
    """Untouched articles first; then spans, attributes, and here and there further keys."""
    filler = "Nothing to see here, only weather 🙂, wind and 天气. " * 30
    names = ("title", "source", "editor", "author", "published", "dateline", "url", "file")
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number in range(UNTOUCHED + 1_000):
            touched = number >= UNTOUCHED
            meta: Line = dict.fromkeys(names)
            meta["published"] = "2024-05-17T21:07:30" if number % 3 == 0 else None
            if touched and number % 9 == 0:
                meta["tags"] = ["steel", 1]
            line: Line = {
                "id": f"article-{number}",
                "text": f"🙂 “Prices rose 26.3 percent in farming,” he said. {filler}{number}",
                "meta": meta,
                "status": "done" if touched else "open",
                "flagged": number % 50 == 0,
                "reason": None,
                "note": "seen twice" if number == UNTOUCHED + 7 else None,
                "annotator": "ana" if touched else "",
                "spans": [],
                "relations": [],
                "extra": {"model": {"scores": [0.5, None], "n": number}} if touched else {},
            }
            if touched:
                add_spans(line, number)
            file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


def add_spans(line: Line, number: int) -> None:
    """A quote, a figure, a sector and a speaker, with attributes that differ from line to line."""
    value: float = 240_100_000_000 if number % 2 else 26.3
    bounds = {0: {"value_max": 30.5}, 1: {"value_max": 31}}.get(number % 4, {})
    described: tuple[tuple[str, str, Line], ...] = (
        ("Prices rose 26.3 percent in farming", "quote", {"type": "direct"}),
        (
            "26.3 percent",
            "figure",
            {"approximate": True, "kind": "percent", "value": value} | bounds,
        ),
        ("farming", "sector", {}),
        ("he", "speaker", {"name": "Ana Ortiz"} if number % 2 else {}),
    )
    for place, (surface, label, attributes) in enumerate(described, 1):
        start = line["text"].index(surface)
        span: Line = {"id": f"s{place}", "start": start, "end": start + len(surface)}
        span |= {"label": label, "text": surface, "attributes": attributes, "note": None}
        if number % 11 == 0:
            span["extra"] = {"score": 0.5}
        line["spans"].append(span)
    relation: Line = {"id": "r1", "type": "said_by", "from": "s1", "to": "s4"}
    line["relations"].append(relation | ({"extra": {"w": [1]}} if number % 13 == 0 else {}))


def _run(name: str, check: Callable[[Path], list[str]], path: Path) -> bool:
    faults = check(path)
    total = sum(len(line["spans"]) for line in lines(path))
    print(f"  {'ok ' if not faults else 'BAD'} {name}: {total:,} spans, {len(faults)} faults")
    for fault in faults[:SHOWN]:
        print(f"      {fault}")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
