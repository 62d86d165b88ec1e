"""Rows and columns: Hugging Face datasets, pyarrow, pandas."""

import csv
from typing import Any

from tests.consumers.exports import Export, Tally, mark


def check_folder(export: Export, tally: Tally) -> None:
    """`load_dataset` of the folder, by its card alone: every span, tag, class and null."""
    from datasets import ClassLabel, load_dataset

    loaded = load_dataset(str(export.path))
    tally.same("splits", ["train"], list(loaded))
    rows = loaded["train"]
    tags, labels = rows.features["ner_tags"].feature, rows.features["spans"].feature["label"]
    tally.holds(isinstance(tags, ClassLabel), "ner_tags has no classes")
    tally.same("classes of spans", export.labels, labels.names)
    _check_rows(export, rows, tally, lambda value: labels.names[value])
    for row in rows:
        _check_tags(row, [tags.names[tag] for tag in row["ner_tags"]], tally)
    frame = rows.to_pandas()
    tally.same("rows in pandas", len(export.records), len(frame))


def check_splits(export: Export, tally: Tally) -> None:
    """`load_dataset` of a folder of splits: all of it, and no article in two of them."""
    from datasets import load_dataset

    loaded = load_dataset(str(export.path))
    tally.holds({"train", "validation"} <= set(loaded), f"there are only {list(loaded)}")
    names = loaded["train"].features["spans"].feature["label"].names
    texts = {split: {row["text"] for row in rows} for split, rows in loaded.items()}
    tally.same(
        "texts in two splits", len(set().union(*texts.values())), sum(map(len, texts.values()))
    )
    tally.all_found(
        export.marks,
        (
            mark(row["text"], span["start"], span["end"], names[span["label"]])
            for rows in loaded.values()
            for row in rows
            for span in row["spans"]
        ),
    )


def check_pyarrow(export: Export, tally: Tally) -> None:
    """The table of the file, its types fixed also for columns that hold nothing."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pq.read_table(export.path)
    tally.same("rows", len(export.records), table.num_rows)
    for field in table.schema:
        tally.holds(not pa.types.is_null(field.type), f"{field.name} has no type")
    rows = table.to_pylist()
    _check_rows(export, rows, tally, str)
    for row in rows:
        _check_tags(row, row["ner_tags"], tally)


def check_parquet_in_datasets(export: Export, tally: Tally) -> None:
    """`load_dataset("parquet")`."""
    from datasets import load_dataset

    rows = load_dataset("parquet", data_files=str(export.path), split="train")
    _check_rows(export, rows, tally, str)


def check_parquet_in_pandas(export: Export, tally: Tally) -> None:
    """`read_parquet`: texts, offsets and what is not there."""
    import pandas as pd

    _check_rows(export, pd.read_parquet(export.path).to_dict("records"), tally, str)


def check_csv(export: Export, tally: Tally) -> None:
    """`read_csv`: each row is a span of a text, by its article."""
    import pandas as pd

    table = pd.read_csv(export.path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    rows = table.to_dict("records")
    with export.path.open(encoding="utf-8-sig", newline="") as file:
        tally.same("rows of csv", list(csv.DictReader(file)), rows)
    texts = {record.id: record.text for record in export.records}
    found = [
        # A cell that would be a formula begins with an apostrophe, as Excel has it.
        mark(text, start, end, row["label"], row["surface"].removeprefix("'"))
        for row in rows
        for text, start, end in [(texts[row["article"]], int(row["start"]), int(row["end"]))]
    ]
    tally.all_found(export.marks, found)
    for row in rows:
        for name, cell in row.items():
            is_safe = cell[:1] not in ("=", "+", "-", "@")
            tally.holds(is_safe, f"{name} would be a formula: {cell!r}")


def _check_rows(export: Export, rows: Any, tally: Tally, name: Any) -> None:
    found: list[Any] = []
    for record, row in zip(export.records, rows, strict=True):
        tally.same("id", record.id, row["id"])
        tally.same(f"{record.id}: text", record.text, row["text"])
        tally.same(f"{record.id}: reason", record.reason, _null(row["reason"]))
        tally.same(f"{record.id}: note", record.note, _null(row["note"]))
        tally.same(f"{record.id}: title", record.meta.title, _null(row["title"]))
        tally.same(f"{record.id}: flagged", record.flagged, bool(row["flagged"]))
        for span in row["spans"]:
            start, end = int(span["start"]), int(span["end"])
            found.append(mark(row["text"], start, end, name(span["label"])))
            tally.same(f"{record.id}: surface", row["text"][start:end], span["text"])
        ids = {span["id"] for span in row["spans"]}
        for tie in row["relations"]:
            tally.holds({tie["from"], tie["to"]} <= ids, f"{record.id}: a relation ends nowhere")
        tally.same(f"{record.id}: relations", len(record.relations), len(row["relations"]))
    tally.all_found(export.marks, found)


def _null(value: Any) -> Any:
    """What pandas has for nothing, as None."""
    return None if value != value else value


def _check_tags(row: Any, tags: list[str], tally: Tally) -> None:
    """The tokens lie in the text one after the other, and each tagged run is a span of the row."""
    text, at, places = row["text"], 0, []
    for token in row["tokens"]:
        start = text.find(token, at)
        tally.holds(
            start >= 0 and not text[at:start].strip(), f"{row['id']}: {token!r} is not next"
        )
        at = start + len(token)
        places.append((start, at))
    tally.same(f"{row['id']}: tags", len(places), len(tags))
    ranges = {(span["start"], span["end"]) for span in row["spans"]}
    for number, tag in enumerate(tags):
        if tag.startswith("B-"):
            last = number
            while last + 1 < len(tags) and tags[last + 1] == f"I-{tag[2:]}":
                last += 1
            run = places[number][0], places[last][1]
            tally.holds(run in ranges, f"{row['id']}: the tags from {run} are no span")
