"""spaCy: the DocBin loads, `debug data` has no fault to find, `train` runs on it for some steps."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.consumers.exports import Export, Mark, Tally, bare, mark
from tests.consumers.programs import bare_marks

STEPS = 20


def check_docbin(export: Export, tally: Tally) -> None:
    """The documents in another program's vocabulary: all spans, and entities among them."""
    import spacy
    from spacy.tokens import DocBin

    docs = list(DocBin().from_disk(export.path).get_docs(spacy.blank("xx").vocab))
    for record, doc in zip(export.records, docs, strict=True):
        tally.same(f"{record.id}: the text", record.text, doc.text)
        ranges = {(span.start, span.end, span.label_) for span in doc.spans["sc"]}
        for entity in doc.ents:
            is_span = (entity.start, entity.end, entity.label_) in ranges
            tally.holds(is_span, f"{record.id}: the entity {entity.text!r} is no span")
    found = [
        mark(doc.text, span.start_char, span.end_char, span.label_, span.text)
        for doc in docs
        for span in doc.spans["sc"]
    ]
    tally.all_found(export.marks, found)


def check_splits(export: Export, tally: Tally) -> None:
    """A DocBin for each split, as `--paths.train` and `--paths.dev` want them."""
    import spacy
    from spacy.tokens import DocBin

    vocab = spacy.blank("xx").vocab
    files = sorted(path.name for path in export.path.glob("*.spacy"))
    tally.same("files", ["dev.spacy", "test.spacy", "train.spacy"], files)
    docs = [doc for name in files for doc in DocBin().from_disk(export.path / name).get_docs(vocab)]
    tally.same("documents", len(export.records), len(docs))
    found = (
        mark(doc.text, span.start_char, span.end_char, span.label_, span.text)
        for doc in docs
        for span in doc.spans["sc"]
    )
    tally.all_found(export.marks, found)


def check_ner(export: Export, tally: Tally) -> None:
    """The pipeline that `init config --pipeline ner` makes."""
    config = _config(export, "ner")
    _spacy(tally, "debug", "data", config, *_data(export))
    nlp = _trained(export, config, tally)
    tally.same("labels", set(_entity_labels(export)), set(nlp.get_pipe("ner").labels))


def check_spancat(export: Export, tally: Tally) -> None:
    """The same for spancat, with the lines that the export advises: no span is out of reach."""
    config = _config(export, "spancat")
    before = _reached(export, config)
    _use_advice(export, config)
    tally.holds(before < len(export.marks), "the advice was not needed")
    tally.same("spans that spancat can find", len(export.marks), _reached(export, config))
    _spacy(tally, "debug", "data", config, *_data(export))
    nlp = _trained(export, config, tally)
    labels = {span.label for span in export.marks}
    tally.same("labels", labels, set(nlp.get_pipe("spancat").labels))


def check_conll(export: Export, tally: Tally) -> None:
    """`spacy convert`: tokens and entities of each document."""
    import spacy
    from spacy.tokens import DocBin

    folder = export.path.with_suffix(".converted")
    folder.mkdir()
    _spacy(tally, "convert", export.path, folder, "--converter", "ner", "--lang", "xx")
    (made,) = folder.iterdir()
    docs = list(DocBin().from_disk(made).get_docs(spacy.blank("xx").vocab))
    tally.same("documents", [bare(r.text) for r in export.records], [_joined(d) for d in docs])
    found: list[Mark] = []
    for doc in docs:
        at = [0]
        for token in doc:
            at.append(at[-1] + len(token.text))
        found += [
            mark(_joined(doc), at[entity.start], at[entity.end], entity.label_)
            for entity in doc.ents
        ]
    from annotator.formats.tags import plain

    expected = [each._replace(label=plain(each.label)) for each in bare_marks(export)]
    tally.all_found(expected, found)


def check_columns(export: Export, tally: Tally) -> None:
    """nervaluate finds the entities in the columns, each tag begins or goes on as BIO has it."""
    from nervaluate.utils import collect_named_entities

    sentences = [
        [line.split(" ") for line in block.split("\n") if line]
        for block in export.path.read_text("utf-8").split("\n\n")
    ]
    spans = 0
    for sentence in sentences:
        tags = [row[3] for row in sentence]
        for before, tag in zip(["O", *tags], tags, strict=False):
            is_begun = not tag.startswith("I-") or before[2:] == tag[2:]
            tally.holds(is_begun, f"{tag} goes on behind {before}")
        spans += len(collect_named_entities(tags))
    tally.same("entities", len(export.marks), spans)


def _joined(doc: Any) -> str:
    return "".join(token.text for token in doc)


def _config(export: Export, pipe: str) -> Path:
    config = export.path.with_name(f"{pipe}.cfg")
    options = ("--lang", "xx", "--pipeline", pipe, "--force")
    _spacy(Tally(), "init", "config", config, *options)
    return config


def _use_advice(export: Export, config: Path) -> None:
    """Put the section that the export advises in the place of the one that is there."""
    lines = export.advice
    first = next(number for number, line in enumerate(lines) if line.startswith("["))
    section = lines[first]
    text = config.read_text("utf-8")
    start = text.index(section)
    end = text.index("\n[", start)
    config.write_text(text[:start] + "\n".join(lines[first:]) + "\n" + text[end:], "utf-8")


def _reached(export: Export, config: Path) -> int:
    """How many spans the suggester of a configuration proposes."""
    import spacy
    from spacy.tokens import DocBin
    from spacy.util import load_config, registry

    section = load_config(config)["components"]["spancat"]["suggester"]
    suggest = registry.resolve({"suggester": section})["suggester"]
    docs = list(DocBin().from_disk(export.path).get_docs(spacy.blank("xx").vocab))
    proposed = suggest(docs)
    at = reached = 0
    for doc, count in zip(docs, proposed.lengths, strict=True):
        ranges = {tuple(map(int, pair)) for pair in proposed.data[at : at + count]}
        at += count
        reached += sum((span.start, span.end) in ranges for span in doc.spans["sc"])
    return reached


def _trained(export: Export, config: Path, tally: Tally) -> Any:
    """The pipeline after some steps of `spacy train`."""
    import spacy

    out = config.with_suffix("")
    limits = (f"--training.max_steps={STEPS}", f"--training.eval_frequency={STEPS // 2}")
    _spacy(tally, "train", config, "--output", out, *_data(export), *limits)
    return spacy.load(out / "model-last")


def _data(export: Export) -> Sequence[str]:
    return (f"--paths.train={export.path}", f"--paths.dev={export.path}")


def _entity_labels(export: Export) -> list[str]:
    import spacy
    from spacy.tokens import DocBin

    docs = DocBin().from_disk(export.path).get_docs(spacy.blank("xx").vocab)
    return [entity.label_ for doc in docs for entity in doc.ents]


def _spacy(tally: Tally, *words: object) -> None:
    """Run one of spaCy's commands, which has to say that all is well."""
    command = [sys.executable, "-m", "spacy", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    said = (done.stdout + done.stderr).strip().splitlines()[-12:]
    tally.holds(done.returncode == 0, f"spacy {words[0]}: " + "\n          ".join(said))
