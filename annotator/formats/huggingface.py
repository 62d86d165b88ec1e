"""A data set folder as `datasets` loads it: rows with text, tokens, tags and spans, and a card."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import orjson

from annotator.core.problems import Problem
from annotator.formats.dataset_rows import (
    KEEPS,
    RELATION_TEXTS,
    SPAN_TEXTS,
    TEXTS,
    are_rows,
    parser,
    row_of,
    tag_names,
)
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, Split, WritePlan
from annotator.formats.json_items import first_object, records
from annotator.formats.records import ArticleRecord

CARD = "README.md"
_CARD_SIZE = 1024 * 1024
_SPLITS = {"": "train", "dev": "validation", "valid": "validation"}
_ENDINGS = (".jsonl", ".json", ".ndjson")
_BESIDE = re.compile(
    r"readme|licen[sc]e|manifest\.json|dataset_infos?\.json|.*\.(md|py|txt)$", re.I
)
_PATH = re.compile(r"""\bpath:\s*['"]?([^\s'"]+)""")
_COLUMN = re.compile(r"\s*-?\s*name:\s*(\S+)\s*$")
_CLASS = re.compile(r"""\s+['"]?(\d+)['"]?:\s*(.+?)\s*$""")
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_INTRODUCTION = """\
# News articles with marked spans

Each row is an article as one annotator sees it. `spans` holds every span; its `start` and `end`
count Unicode code points of `text`, half-open: `text[start:end]` is the span. `relations` joins
spans by their ids. `ner_tags` gives each of the `tokens` one tag (BIO); of spans that overlap it
has one. `attributes` and `more` are JSON.
"""


@dataclass(slots=True, kw_only=True)
class _Counts:
    """What went into a split."""

    name: str
    rows: int = 0
    size: int = 0
    spans: Counter[str] = field(default_factory=Counter[str])


def matches(path: Path, _start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file, or a folder, is of this format."""
    if path.is_dir():
        return 0.9 if _card(path) and _data_files(path) else 0.0
    return 0.85 if path.suffix.lower() in _ENDINGS and are_rows(first_object(path)) else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield the rows of a folder's files, or of one file; numbers are named by the card."""
    if not path.is_dir():
        folders = (path.parent, path.parent.parent)
        card = next((text for text in map(_card, folders) if text), "")
        yield from records(path, parser(_class_names(card)))
        return
    files, names, before = _data_files(path), _class_names(_card(path)), 0
    for file in sorted(path.rglob("*")):
        if file.is_file() and file not in files and not _BESIDE.match(file.name):
            yield Problem(
                file=str(file.relative_to(path)),
                code="left-out",
                message="The file is no part of the data set as this program reads it.",
                hint="Import it by itself.",
            )
    for file in files:
        for item in records(file, parser(names)):
            if isinstance(item, Problem):
                yield replace(item, file=str(file.relative_to(path)))
            else:
                item.at += before
                yield item
        before += file.stat().st_size


def encode_files(
    splits: Sequence[Split], plan: WritePlan = PLAIN_WRITE
) -> Iterator[tuple[str, bytes]]:
    """A file of rows for each split, and the card with columns, classes and counts."""
    counted: list[_Counts] = []
    taken = {split.name for split in splits}
    for split in splits:
        usual = _SPLITS.get(split.name, split.name)
        counts = _Counts(name=split.name if usual in taken else usual)
        taken.add(counts.name)
        counted.append(counts)
        name = f"data/{counts.name}.jsonl"
        yield name, b""
        for record in split.records:
            counts.rows += 1
            counts.spans.update(span.label for span in record.spans)
            line = orjson.dumps(row_of(record, plan)) + b"\n"
            counts.size += len(line)
            yield name, line
    yield CARD, card_of(counted, plan).encode()


def card_of(counted: Sequence[_Counts], plan: WritePlan) -> str:
    """The card: YAML that `datasets` and the Hub read, and a table for people."""
    total = sum(counts.rows for counts in counted)
    # What has no rows may not be named: `datasets` refuses to load the rest, too.
    filled = [counts for counts in counted if counts.rows]
    lines = ["---", "task_categories:", "- token-classification", "size_categories:"]
    lines.append("- " + next((name for most, name in _SIZES if total < most), "n>1M"))
    lines += ["configs:", "- config_name: default", "  data_files:"]
    for counts in filled:
        lines += [f"  - split: {counts.name}", f"    path: data/{counts.name}.jsonl"]
    lines += ["dataset_info:", "  config_name: default", "  features:"]
    lines += _features(plan)
    lines.append("  splits:")
    for counts in filled:
        lines += [f"  - name: {counts.name}", f"    num_bytes: {counts.size}"]
        lines.append(f"    num_examples: {counts.rows}")
    lines += ["---", "", _INTRODUCTION]
    names = [label.name for label in plan.labels]
    lines.append("| | " + " | ".join(("rows", *map(_cell, names))) + " |")
    lines.append("|---" * (len(names) + 2) + "|")
    for counts in counted:
        numbers = (counts.rows, *(counts.spans[name] for name in names))
        lines.append(f"| {counts.name} | " + " | ".join(f"{number:,}" for number in numbers) + " |")
    return "\n".join(lines) + "\n"


def _features(plan: WritePlan) -> Iterator[str]:
    for name in TEXTS:
        yield from (f"  - name: {name}", "    dtype: string")
    yield from ("  - name: flagged", "    dtype: bool")
    yield from ("  - name: tokens", "    sequence: string")
    yield from ("  - name: ner_tags", "    sequence:")
    yield from _classes("      ", tag_names(plan))
    yield from ("  - name: spans", "    list:")
    for key in SPAN_TEXTS:
        yield f"    - name: {key}"
        if key == "label" and plan.labels:
            yield "      dtype:"
            yield from _classes("        ", [label.name for label in plan.labels])
        else:
            yield "      dtype: string"
    for key in ("start", "end"):
        yield from (f"    - name: {key}", "      dtype: int64")
    yield from ("  - name: relations", "    list:")
    for key in RELATION_TEXTS:
        yield from (f"    - name: {key}", "      dtype: string")


def _classes(indent: str, names: Sequence[str]) -> Iterator[str]:
    yield f"{indent}class_label:"
    yield f"{indent}  names:"
    for number, name in enumerate(names):
        yield f"{indent}    '{number}': {orjson.dumps(name).decode()}"


def _cell(name: str) -> str:
    return name.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


def _card(folder: Path) -> str:
    """The YAML of a folder's card; empty where there is none of a data set."""
    try:
        with (folder / CARD).open("rb") as handle:
            text = handle.read(_CARD_SIZE).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    except OSError:
        return ""
    yaml = text[4:].partition("\n---\n")[0] if text.startswith("---\n") else ""
    return yaml if re.search("^(configs|dataset_info):", yaml, re.MULTILINE) else ""


def _class_names(card: str) -> dict[str, list[str]]:
    """The names of classes by column. They stand in the card in one way only, by `datasets`."""
    found: dict[str, list[str]] = {}
    column = ""
    for line in card.splitlines():
        if named := _COLUMN.match(line):
            column = named[1]
        elif (named := _CLASS.match(line)) and int(named[1]) == len(found.get(column, ())):
            found.setdefault(column, []).append(_unquoted(named[2]))
    return found


def _unquoted(value: str) -> str:
    """A YAML scalar of one line."""
    if value.startswith('"'):
        try:
            return str(orjson.loads(value))
        except orjson.JSONDecodeError:
            return value
    if value.startswith("'") and value.endswith("'"):
        return value[1:-1].replace("''", "'")
    return value


def _data_files(folder: Path) -> list[Path]:
    """The files of rows: those that the card names, and what else has tokens with tags.

    Links could lead out of the folder and are none.
    """
    named = set(_PATH.findall(_card(folder)))
    return sorted(
        (
            path
            for pattern in ("*", "data/*")
            for path in folder.glob(pattern)
            if path.suffix.lower() in _ENDINGS
            and path.is_file()
            and not path.is_symlink()
            and not _BESIDE.match(path.name)
            and (
                path.relative_to(folder).as_posix() in named
                or not path.stat().st_size
                or are_rows(first_object(path))
            )
        ),
        key=lambda path: ("train" not in path.name, path),
    )


FORMAT = Format(
    name="huggingface",
    title="Hugging Face data set",
    description="A folder that datasets loads: text, spans and relations, tokens with tags, a card",
    keeps=KEEPS,
    matches=matches,
    read=read,
    encode_files=encode_files,
    loading='`datasets.load_dataset("NAME")`',
)
