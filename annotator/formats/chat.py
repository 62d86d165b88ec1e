"""Conversations to fine-tune a language model, and the JSON Schema that their answers follow.

An answer names passages by their words, as models miscount offsets. The parts of a split quote are
one passage, and its speaker stands with it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from annotator.core.model import AttributeSpec, AttributeType, Label, RelationKind
from annotator.core.rules import check_attribute
from annotator.formats.format import Format, Split, WritePlan
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord, SpanRecord

JOINT = " … "
"""Between the parts of a split passage."""

SCHEMA_FILE = "schema.json"

_TASK = (
    "You mark passages in news articles. Answer with one JSON object that has a list of passages "
    "for each label, in the order of the article. “text” repeats the words of the article exactly; "
    "where the article has the same words more than once, “occurrence” says which of them is "
    f"meant, counted from 1. The parts of a split passage are joined by “{JOINT}”."
)
_TYPES: dict[AttributeType, Any] = {
    AttributeType.TEXT: {"type": ["string", "null"]},
    AttributeType.NUMBER: {"type": ["number", "null"]},
    AttributeType.FLAG: {"type": "boolean"},
}


def answer_schema(plan: WritePlan) -> dict[str, Any]:
    """The JSON Schema (2020-12) of an answer, made from the labels and relation types.

    Every key is required and no other allowed, as the strict modes of providers want it.
    """
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Passages of an article",
    }
    return found | _object({shape.label.name: shape.schema() for shape in _shapes(plan)})


def encode_files(splits: Sequence[Split], plan: WritePlan) -> Iterator[tuple[str, bytes]]:
    """The schema, and a file of conversations for each split."""
    yield SCHEMA_FILE, orjson.dumps(answer_schema(plan), option=orjson.OPT_INDENT_2) + b"\n"
    shapes = _shapes(plan)
    chains = {type_.name for type_ in plan.types if type_.kind is RelationKind.CHAIN}
    system = {"role": "system", "content": _instruction(shapes)}
    for split in splits:
        name = f"{split.name or 'data'}.jsonl"
        yield name, b""
        for record in split.records:
            answer = orjson.dumps(_answer(record, shapes, chains)).decode()
            messages = [
                system,
                {"role": "user", "content": record.text},
                {"role": "assistant", "content": answer},
            ]
            yield name, orjson.dumps({"messages": messages}) + b"\n"


def advice(_losses: Losses) -> Iterator[str]:
    """How to use the schema."""
    yield (
        f"Give {SCHEMA_FILE} as the response format (“json_schema”, strict) when you ask the "
        "trained model, so that each answer keeps to it."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """What an answer says of a passage with this label: keys by attribute and by relation type."""

    label: Label
    attributes: dict[str, AttributeSpec]
    relations: dict[str, str]

    def schema(self) -> dict[str, Any]:
        texts = {"type": "array", "items": {"type": "string"}}
        keys: dict[str, Any] = {"text": {"type": "string"}, "occurrence": {"type": "integer"}}
        keys |= {key: _attribute_schema(spec) for key, spec in self.attributes.items()}
        keys |= dict.fromkeys(self.relations, texts)
        found = {"type": "array", "items": _object(keys)}
        return found | ({"description": self.label.definition} if self.label.definition else {})

    def said_of(self, span: SpanRecord) -> dict[str, Any]:
        return {
            key: _attribute_value(spec, span.attributes.get(spec.name))
            for key, spec in self.attributes.items()
        }


def _shapes(plan: WritePlan) -> list[_Shape]:
    shapes: list[_Shape] = []
    for label in plan.labels:
        taken = {"text", "occurrence"}
        attributes = {_free(spec.name, taken): spec for spec in label.attributes}
        relations = {
            _free(type_.name, taken): type_.name
            for type_ in plan.types
            if type_.kind is not RelationKind.CHAIN
            and any(source == label.row for source, _target in type_.ends)
        }
        shapes.append(_Shape(label=label, attributes=attributes, relations=relations))
    return shapes


def _free(name: str, taken: set[str]) -> str:
    """A key for a name, which is longer where the name is taken; it is taken from now on."""
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def _object(keys: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": keys,
        "required": list(keys),
        "additionalProperties": False,
    }


def _attribute_schema(spec: AttributeSpec) -> dict[str, Any]:
    if spec.type is AttributeType.CHOICE:
        return {"type": ["string", "null"], "enum": [*spec.choices, None]}
    return _TYPES[spec.type]


def _attribute_value(spec: AttributeSpec, value: Any) -> Any:
    if value is None or check_attribute(spec, value):
        return False if spec.type is AttributeType.FLAG else None
    return value


def _instruction(shapes: Sequence[_Shape]) -> str:
    keys = dict.fromkeys(f"“{key}”" for shape in shapes for key in shape.relations)
    ties = (
        f" The text of passages that belong to one stands under {', '.join(keys)}." if keys else ""
    )
    lines = [f"- {shape.label.name}: {shape.label.definition}".rstrip(": ") for shape in shapes]
    return "\n".join([_TASK + ties, "", "Labels:", *lines])


def _answer(
    record: ArticleRecord, shapes: Iterable[_Shape], chains: set[str]
) -> dict[str, list[dict[str, Any]]]:
    passages = _Passages(record, chains)
    answer: dict[str, list[dict[str, Any]]] = {}
    for shape in shapes:
        answer[shape.label.name] = [
            {"text": passages.text(span), "occurrence": passages.occurrence(span)}
            | shape.said_of(span)
            | {key: passages.ends(span, type_) for key, type_ in shape.relations.items()}
            for span in passages.firsts
            if span.label == shape.label.name
        ]
    return answer


class _Passages:
    """The spans of a record, those of a chain together. `firsts` are in the order of the text."""

    def __init__(self, record: ArticleRecord, chains: set[str]) -> None:
        self._text = record.text
        self._places: dict[str, list[int]] = {}
        self._parts: dict[str | None, list[SpanRecord]] = {}
        self._ends: dict[tuple[str | None, str], list[SpanRecord]] = {}
        first_of = self._join(record, chains)
        in_order = sorted(record.spans, key=lambda span: (span.start, -span.end, span.label))
        self.firsts = [span for span in in_order if span.id in self._parts]
        for tie in record.relations:
            if tie.type not in chains:
                source, target = first_of[tie.from_id], first_of[tie.to_id]
                self._ends.setdefault((source.id, tie.type), []).append(target)

    def _join(self, record: ArticleRecord, chains: set[str]) -> dict[str | None, SpanRecord]:
        """Fill the parts by their first span; which is the first, by the id of each span."""
        spans = {span.id: span for span in record.spans}
        next_of = {tie.to_id: tie.from_id for tie in record.relations if tie.type in chains}
        later = set(next_of.values())
        first_of: dict[str | None, SpanRecord] = {}
        for span in sorted(record.spans, key=lambda span: span.id in later):
            at = span.id
            while at is not None and at not in first_of:
                first_of[at] = span
                self._parts.setdefault(span.id, []).append(spans[at])
                at = next_of.get(at)
        return first_of

    def text(self, first: SpanRecord) -> str:
        """The words of a passage."""
        return JOINT.join(self._text[part.start : part.end] for part in self._parts[first.id])

    def occurrence(self, first: SpanRecord) -> int:
        """The how manieth of its like the first part is, in the whole text."""
        surface = self._text[first.start : first.end]
        if surface not in self._places:
            places = self._places[surface] = [self._text.find(surface)]
            while (at := self._text.find(surface, places[-1] + 1)) >= 0:
                places.append(at)
        return bisect_left(self._places[surface], first.start) + 1

    def ends(self, first: SpanRecord, type_name: str) -> list[str]:
        """The words of the passages that relations of a type lead to, each once."""
        return list(dict.fromkeys(map(self.text, self._ends.get((first.id, type_name), ()))))


FORMAT = Format(
    name="chat",
    title="Chat",
    description="JSONL of conversations to fine-tune language models, with the schema of answers",
    keeps=frozenset(
        {Part.OVERLAPS, Part.EDGES, Part.RELATIONS, Part.ATTRIBUTES, Part.WHITESPACE}
        | {Part.LINE_ENDS}
    ),
    spreads=False,
    encode_files=encode_files,
    advice=advice,
    loading=(
        '`datasets.load_dataset("json", data_files="NAME/data.jsonl")`, or upload the '
        "file where models are fine-tuned"
    ),
)
