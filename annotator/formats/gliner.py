"""GLiNER's training data: an array of texts as tokens, with spans by their first and last one."""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from annotator.core.problems import Problem
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, WritePlan
from annotator.formats.json_items import array_lines, first_object, records
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord, LocalId, RelationRecord, SpanRecord
from annotator.formats.tokens import tokens_of
from annotator.formats.values import Fault, each, listing

_MAX_WIDTH = 12
"""Tokens: what the models that predict whole spans are set to, if nothing else is said."""

_MAX_LEN = 384
"""Tokens of a text that a model reads, if nothing else is said."""


def matches(path: Path, _start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() not in (".json", ".jsonl", ".ndjson"):
        return 0.0
    first = first_object(path)
    is_list = isinstance(first.get("tokenized_text"), list)
    return 0.95 if is_list and isinstance(first.get("ner", []), list) else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield each text as a record, its tokens with one blank between."""
    return records(path, _record)


def encode(articles: Iterable[ArticleRecord], _plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """Each record as an element of one array; relations name their spans by place in “ner”."""
    return array_lines(map(_element, articles))


def advice(losses: Losses) -> Iterator[str]:
    """What to set where a model would pass over the data without a word."""
    width = max(losses.longest.values(), default=0)
    if width > _MAX_WIDTH:
        label = max(losses.longest, key=lambda name: losses.longest[name])
        yield (
            f"Set max_width to {width}, the tokens of the longest span (“{label}”): longer ones "
            "are passed over. For long quotes a model that tags tokens is better."
        )
    if losses.words > _MAX_LEN:
        yield f"Set max_len to {losses.words}, the tokens of the longest article: the rest is cut."


def _element(record: ArticleRecord) -> dict[str, Any]:
    tokens = tokens_of(record.text)
    places = {span.id: number for number, span in enumerate(record.spans)}
    ner: list[tuple[int, int, str]] = []
    for span in record.spans:
        numbers = tokens.of(span)
        assert numbers is not None  # off the edges: taken off before
        ner.append((numbers.start, numbers.stop - 1, span.label))
    return {
        "tokenized_text": [record.text[start:end] for start, end in tokens.ranges],
        "ner": ner,
        "relations": [
            (places[tie.from_id], places[tie.to_id], tie.type) for tie in record.relations
        ],
    }


def _record(root: dict[str, Any], faults: list[Fault]) -> ArticleRecord:
    words = listing(root.get("tokenized_text"), "“tokenized_text”")
    if not words or not all(type(word) is str for word in words):
        raise Fault("no-text", "There are no tokens in “tokenized_text”.")
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))

    def span(item: tuple[int, Any]) -> SpanRecord:
        first, last, label = _triple(item[1], "bad-span")
        if not 0 <= first <= last < len(words):
            raise Fault("bad-offsets", f"there are no tokens {first} to {last}.")
        return SpanRecord(_id(item[0]), starts[first], starts[last + 1] - 1, label, None)

    def relation(data: Any) -> RelationRecord:
        source, target, type_ = _triple(data, "bad-relation")
        if not {_id(source), _id(target)} <= ids:
            raise Fault("bad-relation", "it joins spans that are not there.")
        return RelationRecord(None, type_, _id(source), _id(target))

    spans = each(list(enumerate(listing(root.get("ner"), "“ner”"))), "span", span, faults)
    ids = {span.id for span in spans}
    return ArticleRecord(
        text=" ".join(words),
        spans=spans,
        relations=each(root.get("relations"), "relation", relation, faults),
    )


def _triple(data: Any, code: str) -> tuple[int, int, str]:
    found = listing(data, "it")
    if len(found) != 3 or type(found[2]) is not str or not found[2]:
        raise Fault(code, "it is no list of two numbers and a name.")
    if type(found[0]) is not int or type(found[1]) is not int:
        raise Fault(code, "its first two values must be whole numbers.")
    return found[0], found[1], found[2]


def _id(number: int) -> LocalId:
    return LocalId(f"#{number}")


FORMAT = Format(
    name="gliner",
    title="GLiNER",
    description="JSON to train GLiNER: tokens, spans by token, relations",
    endings=(".json",),
    keeps=frozenset({Part.OVERLAPS, Part.RELATIONS}),
    matches=matches,
    read=read,
    encode=encode,
    advice=advice,
    loading='`json.load(open("NAME.json"))` is the `train_dataset` of its trainer',
)
