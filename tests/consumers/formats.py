"""Writes the sample articles in the formats of other programs, and loads each with its program."""

import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotator.core.model import Label
from annotator.core.problems import Problem
from annotator.formats import jsonl, registry
from annotator.formats.fitting import fitted
from annotator.formats.format import Split, WritePlan
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord

Found = Counter[tuple[str, str]]
"""How often each pair of surface and label was found."""


def check_formats(samples: Path) -> int:
    """Each format with its program; how many of them lost or made a span."""
    articles = [item for item in jsonl.read(samples) if not isinstance(item, Problem)]
    names = dict.fromkeys(span.label for article in articles for span in article.spans)
    plan = WritePlan(
        labels=tuple(Label(name=name, color="blue", row=row) for row, name in enumerate(names, 1))
    )
    failures = 0
    for name, load in CONSUMERS.items():
        with tempfile.TemporaryDirectory() as folder:
            written = write(name, articles, plan, Path(folder))
            found = load(Path(folder))
        is_good = written == found
        failures += not is_good
        print(f"  {'ok ' if is_good else 'BAD'} {name}: {found.total():,} of {written.total():,}")
        for lost in list((written - found) + (found - written))[:5]:
            print(f"      {lost}")
    return failures


def write(name: str, articles: list[ArticleRecord], plan: WritePlan, folder: Path) -> Found:
    """Write the articles as an export does; the spans that the format holds of them."""
    format = registry.writer(name)
    kept = list(fitted(articles, format, plan, Losses()))
    pieces = (
        format.encode_files((Split(name="train", records=kept),), plan)
        if format.encode_files
        else ((f"out{format.endings[0]}", chunk) for chunk in format.encode(kept, plan))
    )
    for path, chunk in pieces:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        with (folder / path).open("ab") as file:
            file.write(chunk)
    is_bare = name == "conll"
    return Counter(
        (bare(surface) if is_bare else surface, span.label)
        for article in kept
        for span in article.spans
        for surface in [article.text[span.start : span.end]]
    )


def bare(text: str) -> str:
    """A text without the blanks, which columns of tokens do not keep."""
    return "".join(text.split())


def load_datasets(folder: Path) -> Found:
    """`load_dataset` of the folder, as its card describes it."""
    from datasets import disable_progress_bars, load_dataset

    disable_progress_bars()
    rows = load_dataset(str(folder), split="train")
    names = rows.features["spans"].feature["label"].names
    return Counter(
        (row["text"][span["start"] : span["end"]], names[span["label"]])
        for row in rows
        for span in row["spans"]
    )


def load_pyarrow(folder: Path) -> Found:
    """The table of the Parquet file."""
    import pyarrow.parquet as pq

    rows = pq.read_table(folder / "out.parquet").to_pylist()
    return Counter(
        (row["text"][span["start"] : span["end"]], span["label"])
        for row in rows
        for span in row["spans"]
    )


def load_spacy(folder: Path) -> Found:
    """The documents of the DocBin, in another program's vocabulary."""
    import spacy
    from spacy.tokens import DocBin

    docs = DocBin().from_disk(folder / "out.spacy").get_docs(spacy.blank("en").vocab)
    return Counter((span.text, span.label_) for doc in docs for span in doc.spans["sc"])


def load_conll(folder: Path) -> Found:
    """spaCy's converter of CoNLL files."""
    from spacy.training.converters import conll_ner_to_docs

    text = (folder / "out.conll").read_text(encoding="utf-8")
    docs = conll_ner_to_docs(text, no_print=True)
    return Counter((bare(span.text), span.label_) for doc in docs for span in doc.ents)


def load_cassis(folder: Path) -> Found:
    """The annotations of each XMI document, with the type system beside them."""
    import cassis

    found: Found = Counter()
    with (folder / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    for path in folder.rglob("*.xmi"):
        with path.open("rb") as file:
            cas: Any = cassis.load_cas_from_xmi(file, types)
        spans = cas.select("webanno.custom.Span")
        found.update((span.get_covered_text(), span.label) for span in spans)
    return found


CONSUMERS: dict[str, Callable[[Path], Found]] = {
    "huggingface": load_datasets,
    "parquet": load_pyarrow,
    "spacy": load_spacy,
    "conll": load_conll,
    "cas": load_cassis,
}
