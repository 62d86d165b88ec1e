"""spaCy's DocBin: documents with all spans under “sc”, and as entities those that fit."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any, cast

from annotator.core.model import NOTHING
from annotator.core.problems import Problem
from annotator.formats.beside import described, said_beside
from annotator.formats.fitting import overlapping
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, WritePlan
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord
from annotator.formats.tokens import Tokens, tokens_of
from annotator.formats.values import (
    Fault,
    as_id,
    mapping,
    optional_text,
    refuse_deep,
)

SPANS_KEY = "sc"
_LARGEST = 512 * 1024 * 1024
_LARGEST_UNPACKED = 2 * 1024 * 1024 * 1024
_AT_ONCE = 1024 * 1024
_SUGGESTED = 3
"""The most tokens of a span that spancat finds with its own settings."""


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    is_packed = start[:1] == b"\x78"
    return 0.9 if path.suffix.lower() in (".spacy", ".docbin") and is_packed else 0.0


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield each document with the spans of all its groups and its entities."""
    number = 0
    try:
        data = _bytes_of(path)
        docs = import_module("spacy.tokens").DocBin().from_bytes(data)
        for number, doc in enumerate(docs.get_docs(import_module("spacy.vocab").Vocab()), 1):
            record = _record(doc)
            record.line = number
            record.at = len(data) * number // len(docs)
            yield record
    except Fault as fault:
        yield _problem(path, fault, number)
    except OSError as error:
        message = f"The file can’t be read: {error.strerror or error}."
        yield _problem(path, Fault("unreadable", message), 0)
    except (
        # What spaCy and numpy raise for bytes that are no DocBin.
        *(ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError),
        zlib.error,
    ) as error:
        reason = str(error).partition("\n")[0].rstrip(".")
        message = f"spaCy can’t read the file: {reason[:200]}."
        yield _problem(path, Fault("bad-docbin", message, "Is it whole, and really a DocBin?"), 0)


def encode(articles: Iterable[ArticleRecord], plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """One DocBin; spaCy packs it as a whole, so that it stands in the memory once."""
    tokens = import_module("spacy.tokens")
    vocab = import_module("spacy.vocab").Vocab()
    docs = tokens.DocBin(attrs=["ENT_IOB", "ENT_TYPE", "ENT_ID"], store_user_data=True)
    order = {label.name: number for number, label in enumerate(plan.labels)}
    for record in articles:
        found = tokens_of(record.text)
        words, spaces, places = _words(record.text, found)
        doc = tokens.Doc(vocab, words=words, spaces=spaces)
        spans: list[Any] = []
        for span in record.spans:
            if (numbers := found.of(span)) is not None:  # it never is: no edge is inside of a word
                first, end = places[numbers.start], places[numbers.stop - 1] + 1
                spans.append(tokens.Span(doc, first, end, label=span.label, span_id=span.id or ""))
        lost = overlapping(record.spans, plan.overlaps, order)
        doc.spans[SPANS_KEY] = spans
        doc.set_ents([span for place, span in enumerate(spans) if place not in lost])
        doc.user_data.update(_beside(record))
        docs.add(doc)
    yield docs.to_bytes()


def advice(losses: Losses) -> Iterator[str]:
    """The suggester that proposes spans as long as those here."""
    yield 'doc.spans["sc"] has all spans; doc.ents has one of those that overlap.'
    longest = max(losses.longest.values(), default=0)
    if longest > _SUGGESTED:
        yield f"spancat proposes 1 to {_SUGGESTED} tokens by itself; so config.cfg needs:"
        yield "[components.spancat.suggester]"
        yield '@misc = "spacy.ngram_range_suggester.v1"'
        yield "min_size = 1"
        yield f"max_size = {longest}"


def _words(text: str, tokens: Tokens) -> tuple[list[str], list[bool], list[int]]:
    """The words of a document as spaCy has them, whether a blank follows each, and which of them
    each token is: what is more than one blank is a word of its own.
    """
    words: list[str] = []
    spaces: list[bool] = []
    places: list[int] = []
    at = 0
    for start, end in chain(tokens.ranges, ((len(text), len(text)),)):
        gap = text[at:start]
        if words and gap.startswith(" "):
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            words.append(gap)
            spaces.append(False)
        if start < end:
            places.append(len(words))
            words.append(text[start:end])
            spaces.append(False)
        at = end
    return words, spaces, places


def _beside(record: ArticleRecord) -> dict[str, Any]:
    """What spaCy has no place for."""
    return {
        "article": said_beside(record),
        "attributes": {span.id: dict(span.attributes) for span in record.spans if span.attributes},
        "notes": {span.id: span.note for span in record.spans if span.note},
        "relations": [
            {"id": tie.id, "type": tie.type, "from": tie.from_id, "to": tie.to_id}
            for tie in record.relations
        ],
    }


def _record(doc: Any) -> ArticleRecord:
    """A document as a record. Raises Fault."""
    beside = cast("dict[Any, Any]", doc.user_data)
    said: dict[str, Any] = _plain(_own(beside, "article"))
    attributes, notes = _own(beside, "attributes"), _own(beside, "notes")
    spans: dict[tuple[int, int, str], SpanRecord] = {}
    for span in chain(doc.spans.get(SPANS_KEY, ()), *doc.spans.values(), doc.ents):
        id = str(span.id_)
        key = span.start_char, span.end_char, str(span.label_)
        values = mapping(attributes.get(id) or {}, "“attributes”")
        refuse_deep(values, "attributes")
        spans.setdefault(
            key,
            SpanRecord(
                *(id or None, *key, str(span.text)),
                attributes=values or NOTHING,
                note=optional_text(notes, id),
            ),
        )
    record = described(doc.text, said)
    record.spans = list(spans.values())
    record.relations = [found for tie in _ties(beside) if (found := _relation(tie)) is not None]
    return record


def _ties(beside: Mapping[Any, Any]) -> Iterable[Any]:
    ties = beside.get("relations")
    return cast("tuple[Any, ...]", ties) if isinstance(ties, tuple | list) else ()


def _relation(data: Any) -> RelationRecord | None:
    """A relation as this program writes it; other programs have others under the same key."""
    item = cast("dict[str, Any]", data) if isinstance(data, dict) else {}
    type_, from_id, to_id = item.get("type"), as_id(item.get("from")), as_id(item.get("to"))
    if type(type_) is not str or from_id is None or to_id is None:
        return None
    return RelationRecord(as_id(item.get("id")), type_, from_id, to_id)


def _own(beside: Mapping[Any, Any], key: str) -> dict[str, Any]:
    """What this program wrote under a key; other programs may have anything there."""
    value = beside.get(key)
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _plain(value: Any) -> Any:
    """Tuples, as msgpack gives them back, as lists again."""
    if isinstance(value, tuple | list):
        return [_plain(item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in cast("dict[str, Any]", value).items()}
    return value


def _bytes_of(path: Path) -> bytes:
    """The file, if it is not too large when it is unpacked. Raises Fault, OSError, zlib.error."""
    with path.open("rb") as handle:
        data = handle.read(_LARGEST + 1)
    size, unpacker, rest = 0, zlib.decompressobj(), data
    while rest and size <= _LARGEST_UNPACKED and not unpacker.eof:
        size += len(unpacker.decompress(rest, _AT_ONCE))
        rest = unpacker.unconsumed_tail
    if len(data) > _LARGEST or size > _LARGEST_UNPACKED:
        hint = "Write it as several files."
        raise Fault("too-big", "The file is too large to be read at once.", hint)
    return data


def _problem(path: Path, fault: Fault, line: int) -> Problem:
    return Problem(
        file=path.name, line=line or None, code=fault.code, message=str(fault), hint=fault.hint
    )


FORMAT = Format(
    name="spacy",
    title="spaCy DocBin",
    description='A file for “spacy train”: all spans under "sc", and entities that do not overlap',
    endings=(".spacy",),
    keeps=frozenset(set(Part) - {Part.EDGES, Part.EXTRA}),
    needs="spacy",
    matches=matches,
    read=read,
    encode=encode,
    advice=advice,
    loading='`spacy train config.cfg --paths.train NAME.spacy`; `DocBin().from_disk("NAME.spacy")`',
)
