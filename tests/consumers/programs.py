"""Other programs for annotation and for training: each by its own code, or by its documentation."""

import json
import re
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.core.model import Status
from tests.consumers.exports import Export, Mark, Tally, bare, mark

SCHEMAS = Path(__file__).parent / "schemas"


def check_prodigy(export: Export, tally: Tally) -> None:
    """The documented task; its tokens make the text again, as spaCy puts words together."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    found: list[Mark] = []
    vocab = Vocab()
    for line in _lines(export.path):
        _check_schema("prodigy", line, tally)
        text, tokens = line["text"], line["tokens"]
        doc = Doc(
            vocab,
            words=[token["text"] for token in tokens],
            spaces=[token["ws"] for token in tokens],
        )
        tally.same("the text of the tokens", text, doc.text)
        for number, token in enumerate(tokens):
            place = number, doc[number].idx, text[token["start"] : token["end"]]
            tally.same("a token", (token["id"], token["start"], token["text"]), place)
        for span in line["spans"]:
            words = doc[span["token_start"] : span["token_end"] + 1]
            found.append(mark(text, span["start"], span["end"], span["label"], words.text))
        for tie in line["relations"]:
            ends = tie["head_span"]["token_end"], tie["child_span"]["token_end"]
            tally.same("a relation", (tie["head"], tie["child"]), ends)
    tally.all_found(export.marks, found)


def check_doccano(export: Export, tally: Tally) -> None:
    """The documented line; every relation joins two spans of its line."""
    found: list[Mark] = []
    numbers: list[int] = []
    for line in _lines(export.path):
        _check_schema("doccano", line, tally)
        ids = {span["id"] for span in line["entities"]}
        numbers += [span["id"] for span in line["entities"]]
        found += [
            mark(line["text"], span["start_offset"], span["end_offset"], span["label"])
            for span in line["entities"]
        ]
        for tie in line["relations"]:
            tally.holds({tie["from_id"], tie["to_id"]} <= ids, f"{tie} joins what is not there")
    tally.same("numbers of spans", len(numbers), len(set(numbers)))
    tally.all_found(export.marks, found)


def check_label_studio(export: Export, tally: Tally) -> None:
    """The SDK takes each task and annotation, in the interface that the export advises."""
    from label_studio_sdk.label_interface import LabelInterface

    interface = LabelInterface(_interface(export))
    found: list[Mark] = []
    for task in json.loads(export.path.read_text("utf-8")):
        # Of a whole task the SDK calls the check of its annotations without them.
        is_good = interface.validate_task({"data": task["data"]})
        tally.holds(is_good, f"{task['data']['article']} is no task")
        for annotation in task["annotations"]:
            is_good = interface.validate_annotation(annotation)
            tally.holds(is_good, f"{task['data']['article']}: an annotation is not valid")
            ids = {region["id"] for region in annotation["result"] if "id" in region}
            for region in annotation["result"]:
                if region["type"] == "relation":
                    is_tied = {region["from_id"], region["to_id"]} <= ids
                    tally.holds(is_tied, f"{region} joins what is not there")
                    continue
                value = region["value"]
                place = value["start"], value["end"], value["labels"][0]
                found.append(mark(task["data"]["text"], *place))
    tally.all_found(export.marks, found)


def check_label_studio_converter(export: Export, tally: Tally) -> None:
    """Label Studio's own converter to JSON_MIN has every span of what was not skipped."""
    from label_studio_sdk.converter import Converter

    found: list[Mark] = []
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "interface.xml"
        config.write_text(_interface(export), "utf-8")
        converter = Converter(str(config), folder, output_tags=["label"])
        out = Path(folder) / "out"
        converter.convert_to_json_min(str(export.path), str(out), is_dir=False)
        for task in json.loads(next(out.glob("*.json")).read_text("utf-8")):
            found += [
                mark(task["text"], span["start"], span["end"], label, span["text"])
                for span in task.get("label") or ()
                for label in span["labels"]
            ]
    done = [each for each in export.records if each.status is not Status.SKIPPED]
    tally.all_found(replace(export, records=done).marks, found)


def check_brat(export: Export, tally: Tally) -> None:
    """pybrat reads the folder; brat's own rule for the words in an annotation holds."""
    from pybrat.parser import BratParser

    class Parser(BratParser):
        def _check_entities(self, entities: Any) -> None:
            """brat lets two annotations have the same place; pybrat would not."""

    shown = (export.path / "visual.conf").read_text("utf-8")
    names = dict(re.findall(r"^(\S+) \| (.+)$", shown, re.MULTILINE))
    found: list[Mark] = []
    relations = 0
    for example in Parser().parse(str(export.path)):
        relations += len(example.relations)
        for entity in example.entities:
            surface = example.text[entity.start : entity.end]
            found.append(mark(example.text, entity.start, entity.end, names[entity.type]))
            tally.same("the words", re.sub(r"\s", " ", surface), re.sub(r"\s", " ", entity.mention))
    tally.same("relations", sum(len(record.relations) for record in export.records), relations)
    tally.all_found(export.marks, found)


def check_gliner(export: Export, tally: Tally) -> None:
    """The documented rows; a span goes from its first to its last token."""
    rows = json.loads(export.path.read_text("utf-8"))
    _check_schema("gliner", rows, tally)
    found: list[Mark] = []
    for row in rows:
        words = row["tokenized_text"]
        at = [0]
        for word in words:
            at.append(at[-1] + len(word))
        text = "".join(words)
        for first, last, label in row["ner"]:
            tally.holds(first <= last < len(words), f"there are no tokens {first} to {last}")
            found.append(mark(text, at[first], at[last + 1], label))
        for head, tail, _name in row["relations"]:
            tally.holds(max(head, tail) < len(row["ner"]), "a relation joins what is not there")
    tally.all_found(bare_marks(export), found)


def check_chat(export: Export, tally: Tally) -> None:
    """Conversations as trainers take them; each answer keeps to the schema and finds its words."""
    from datasets import load_dataset
    from jsonschema import Draft202012Validator

    path = export.path / "data.jsonl"
    schema = json.loads((export.path / "schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    answers = Draft202012Validator(schema)
    rows = load_dataset("json", data_files=str(path), split="train")
    tally.same("rows", len(export.records), len(rows))
    for record, row, line in zip(export.records, rows, _lines(path), strict=True):
        _check_schema("chat", line, tally)
        messages = row["messages"]
        tally.same(f"{record.id}: what datasets reads", line["messages"], messages)
        tally.same(f"{record.id}: the article", record.text, messages[1]["content"])
        answer = json.loads(messages[2]["content"])
        problems = [error.message for error in answers.iter_errors(answer)]
        tally.holds(not problems, f"{record.id}: {problems[:1]}")
        starts = [(span.start, span.label) for span in record.spans]
        for label, passages in answer.items():
            for passage in passages:
                part, at = passage["text"].partition(" … ")[0], -1
                for _ in range(passage["occurrence"]):
                    at = record.text.find(part, at + 1)
                tally.holds((at, label) in starts, f"{record.id}: {part!r} is no {label}")


def check_web_annotation(export: Export, tally: Tally) -> None:
    """pyld makes triples of each page, with the terms of the vocabulary; nothing is fetched."""
    from pyld import jsonld

    context = json.loads((SCHEMAS / "annotation.jsonld").read_text("utf-8"))

    def load(url: str, _options: Any) -> dict[str, Any]:
        if url != "http://www.w3.org/ns/anno.jsonld":
            raise ValueError(url)
        return {"contextUrl": None, "documentUrl": url, "document": context}

    oa = "http://www.w3.org/ns/oa#"
    found: list[Mark] = []
    for line in _lines(export.path):
        (page,) = jsonld.expand(line, {"documentLoader": load})
        items = page["https://www.w3.org/ns/activitystreams#items"][0]["@list"]
        tally.same("annotations", len(line["items"]), len(items))
        text = ""
        for item in items:
            tally.same("type", [f"{oa}Annotation"], item["@type"])
            tally.holds(f"{oa}hasTarget" in item, f"{item['@id']} has no target")
            why = item[f"{oa}motivatedBy"][0]["@id"].removeprefix(oa)
            bodies = item[f"{oa}hasBody"]
            if why == "describing":
                text = _values(bodies, "http://www.w3.org/1999/02/22-rdf-syntax-ns#value")[0]
            elif why == "tagging":
                selectors = item[f"{oa}hasTarget"][0][f"{oa}hasSelector"]
                start, end = (_values(selectors, oa + key)[0] for key in ("start", "end"))
                label = _values(bodies, "http://www.w3.org/1999/02/22-rdf-syntax-ns#value")[0]
                exact = _values(selectors, f"{oa}exact")[0]
                found.append(mark(text, int(start), int(end), label, exact))
                around = (_values(selectors, oa + key)[0] for key in ("prefix", "suffix"))
                before, behind = around
                tally.holds(before + exact + behind in text, f"{exact!r} is elsewhere")
            else:
                tally.same("a relation", "linking", why)
    tally.all_found(export.marks, found)


def check_cas(export: Export, tally: Tally) -> None:
    """dkpro-cassis reads each document with the type system, and writes it again."""
    import cassis

    with (export.path / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    found: list[Mark] = []
    relations = 0
    for path in sorted(export.path.rglob("*.xmi")):
        with path.open("rb") as file:
            cas: Any = cassis.load_cas_from_xmi(file, types)
        text = cas.sofa_string
        for span in cas.select("webanno.custom.Span"):
            found.append(mark(text, span.begin, span.end, span.label, span.get_covered_text()))
        for tie in cas.select("webanno.custom.Relation"):
            relations += 1
            tally.holds(tie.Governor is not None and tie.Dependent is not None, f"{path}: {tie}")
        again: Any = cassis.load_cas_from_xmi(cas.to_xmi(), types)
        tally.same(f"{path.name}, written again", text, again.sofa_string)
    tally.same("relations", sum(len(record.relations) for record in export.records), relations)
    tally.all_found(export.marks, found)


def check_refi(export: Export, tally: Tally) -> None:
    """The project keeps to the standard; texts are opened as QualCoder does, line ends made one."""
    from lxml import etree

    rules = etree.RelaxNG(etree.parse(SCHEMAS / "refi.rng"))
    tag = "{urn:QDA-XML:project:1.0}"
    found: list[Mark] = []
    with zipfile.ZipFile(export.path) as archive:
        tally.same("damaged files", None, archive.testzip())
        root = etree.fromstring(archive.read("project.qde"))
        tally.holds(rules.validate(root), f"the project: {rules.error_log.last_error}")
        guids = [each.get("guid") for each in root.iter() if each.get("guid")]
        tally.same("GUIDs", len(guids), len(set(guids)))
        codes = {code.get("guid"): code.get("name") for code in root.iter(f"{tag}Code")}
        for source in root.iter(f"{tag}TextSource"):
            name = source.get("plainTextPath").removeprefix("internal://")
            data = archive.read(f"Sources/{name}")
            tally.holds(not data.startswith(b"\xef\xbb\xbf"), f"{name} has a byte order mark")
            text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
            for selection in source.iter(f"{tag}PlainTextSelection"):
                start, end = (int(selection.get(f"{key}Position")) for key in ("start", "end"))
                for ref in selection.iter(f"{tag}CodeRef"):
                    found.append(mark(text, start, end, codes[ref.get("targetGUID")]))
        ends = {each.get("guid") for each in root.iter(f"{tag}PlainTextSelection")}
        for link in root.iter(f"{tag}Link"):
            is_tied = {link.get("originGUID"), link.get("targetGUID")} <= ends
            tally.holds(is_tied, "a link joins what is not there")
    tally.all_found(export.marks, found)


def bare_marks(export: Export) -> list[Mark]:
    """What has to be found where the blanks are lost: places count the other characters."""
    return [
        mark(
            bare(record.text),
            *(len(bare(record.text[:at])) for at in (span.start, span.end)),
            span.label,
            bare(span.text or ""),
        )
        for record in export.records
        for span in record.spans
    ]


def _interface(export: Export) -> str:
    """The labelling interface that the export advises."""
    (advice,) = export.advice
    return advice.partition(": ")[2]


def _values(nodes: Sequence[dict[str, Any]], key: str) -> list[Any]:
    return [value["@value"] for node in nodes for value in node.get(key, ())]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="\n") as file:
        yield from map(json.loads, file)


def _check_schema(name: str, instance: Any, tally: Tally) -> None:
    from jsonschema import Draft202012Validator

    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    for error in Draft202012Validator(schema).iter_errors(instance):
        tally.holds(False, f"{error.json_path}: {error.message}")
    tally.holds(True, "")
