"""Reads exports with the programs that they are made for, and looks whether all is found again.

python3 tests consumers                 all formats, of articles that are hard on other programs
python3 tests consumers spacy conll     these formats
python3 tests consumers FILE…           the native JSONL files that are named

Needs the packages of requirements.lock beside this file.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from annotator.core.splits import SplitPlan
from tests.consumers import native, programs, tables, training
from tests.consumers.articles import UNTOUCHED, write_large_file
from tests.consumers.exports import Exports, Tally, check_manifest

SHOWN = 5
SPLITS = SplitPlan.parse("train=60,dev=20,test=20")

# Format → what reads it: the package (empty: the format's documentation), how, and the check.
CONSUMERS: dict[str, tuple[tuple[str, str, Callable[[Any, Tally], None]], ...]] = {
    "prodigy": (("", "the documented task, tokens by spaCy", programs.check_prodigy),),
    "doccano": (("", "the documented line", programs.check_doccano),),
    "labelstudio": (
        ("label-studio-sdk", "tasks and annotations are valid", programs.check_label_studio),
        ("label-studio-sdk", "converter to JSON_MIN", programs.check_label_studio_converter),
    ),
    "spacy": (
        ("spacy", "DocBin", training.check_docbin),
        ("spacy", "debug data and train, ner", training.check_ner),
        ("spacy", "debug data and train, spancat as advised", training.check_spancat),
    ),
    "huggingface": (("datasets", "load_dataset of the folder", tables.check_folder),),
    "parquet": (
        ("pyarrow", "read_table", tables.check_pyarrow),
        ("datasets", "load_dataset", tables.check_parquet_in_datasets),
        ("pandas", "read_parquet", tables.check_parquet_in_pandas),
    ),
    "conll": (
        ("spacy", "convert", training.check_conll),
        ("nervaluate", "entities of the columns", training.check_columns),
    ),
    "brat": (("pybrat", "the folder", programs.check_brat),),
    "gliner": (("", "the documented rows", programs.check_gliner),),
    "chat": (("datasets", "load_dataset, answers by their schema", programs.check_chat),),
    "webannotation": (("pyld", "expanded to the W3C’s terms", programs.check_web_annotation),),
    "cas": (("dkpro-cassis", "load_cas_from_xmi", programs.check_cas),),
    "refi": (("", "the standard’s rules, QualCoder’s way", programs.check_refi),),
    "csv": (("pandas", "read_csv", tables.check_csv),),
}
# What reads the folder of splits that a format makes.
OF_SPLITS: dict[str, tuple[str, str, Callable[[Any, Tally], None]]] = {
    "spacy": ("spacy", "DocBin of each split", training.check_splits),
    "huggingface": ("datasets", "load_dataset of splits", tables.check_splits),
}


def main(words: list[str]) -> int:
    """Check what is named, or everything; 0 where all is found again."""
    wanted = [word for word in words if word in ("jsonl", *CONSUMERS)]
    files = [Path(word) for word in words if word not in wanted]
    for path in files:
        if not path.is_file():
            print(f"There is no format and no file {path}.", file=sys.stderr)
            return 2
    started, total = time.monotonic(), Tally()
    with tempfile.TemporaryDirectory() as name:
        # Nothing of the user's is touched, and nothing asks the network.
        os.environ.update(HF_HOME=name, HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1")
        os.environ["HF_DATASETS_DISABLE_PROGRESS_BARS"] = "1"
        os.environ.update(ANNOTATOR_HOME=str(Path(name) / "home"), NLTK_DATA=name)
        for path in files:
            check_native(path, total)
        if not files:
            check_formats(Path(name), wanted or ["jsonl", *CONSUMERS], total)
    seconds = time.monotonic() - started
    failed = f"{len(total.faults):,} of {total.checks:,} checks failed"
    end = failed if total.faults else f"All {total.checks:,} checks passed"
    print(f"{end} in {seconds:.0f} s.")
    return 1 if total.faults else 0


def check_formats(folder: Path, wanted: list[str], total: Tally) -> None:
    """Export to each format, and let its programs read it."""
    exports = Exports(folder)
    for name in wanted:
        if name == "jsonl":
            check_native(exports.native, total)
            large = folder / "large.jsonl"
            write_large_file(large)
            check_native(large, total, said=f", first {UNTOUCHED:,} articles without spans")
            continue
        export = exports.make(name)
        print(f"{name}: {len(export.records):,} records, {len(export.marks):,} spans")
        for sentence in export.losses.sentences():
            print(f"        {sentence}")
        for package, how, check in (("", "the manifest", check_manifest), *CONSUMERS[name]):
            _run(package, how, check, export, total)
        if name in OF_SPLITS:
            package, how, check = OF_SPLITS[name]
            _run(package, how, check, exports.make(name, splits=SPLITS), total)


def check_native(path: Path, total: Tally, said: str = "") -> None:
    """Every program on one file of the native format."""
    print(f"jsonl: {path.name}, {path.stat().st_size:,} bytes{said}")
    for package, how, check in native.CHECKS:
        _run("" if package == "json" else package, how, check, path, total)


def _run(package: str, how: str, check: Callable[[Any, Tally], None], given: Any, total: Tally):
    tally, started = Tally(), time.monotonic()
    try:
        check(given, tally)
    except Exception as error:  # noqa: BLE001 - other people's programs: anything
        tally.holds(False, f"{type(error).__name__}: {error}")
    seconds = time.monotonic() - started
    who = f"{package} {version(package)}: {how}" if package else how
    word = "BAD" if tally.faults else "ok "
    print(f"    {word} {who}: {tally.checks:,} checks, {seconds:.1f} s", flush=True)
    for fault in tally.faults[:SHOWN]:
        print(f"          {fault}")
    if len(tally.faults) > SHOWN:
        print(f"          … and {len(tally.faults) - SHOWN:,} more")
    total.checks += tally.checks
    total.faults += tally.faults


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
