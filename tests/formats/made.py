"""Articles made at random for the tests of formats, and what is left of them on the way back."""

from collections.abc import Iterable, Set
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotator.core.model import Label, Meta, RelationKind, RelationType, Status
from annotator.formats.fitting import fitted
from annotator.formats.format import PLAIN_READ, Format, Split, WritePlan
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord, RelationRecord, SpanRecord

LABELS = ("quote", "speaker", "figure", "sector")
PLAN = WritePlan(
    labels=tuple(Label(name=name, color="blue", row=row) for row, name in enumerate(LABELS, 1)),
    types=(
        RelationType(name="said_by", kind=RelationKind.ATTRIBUTION, ends=((1, 2),), row=1),
        RelationType(name="continues", kind=RelationKind.CHAIN, ends=((1, 1),), row=2),
    ),
)

WORDS = (
    *("steel", "Russia’s", "26.3", "$240.1", "don't", "“We", "cut”", "Übermut", "re-do", "(x)"),
    *("a\u0301b", "G7,", "\u202bصلب\u202c", "\u200b"),
    *(
        "🙂",
        "👩‍👩‍👧",
        "🇩🇪",
        "𝒳",
        "钢铁业",
        "增长，",
        "сталь",
        "فولاذ",
        "\u202bصلب\u202c",
        "\u200b",
        "re-do",
        "(x)",
    ),
)
BLANKS = (" ", "  ", "\n", "\r\n", "\n\n", "\u00a0", "\t", "\u2028", "\u3000")
texts = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from(BLANKS)), min_size=1, max_size=14
).map(lambda pairs: "".join(word + blank for word, blank in pairs))
names = st.sampled_from(("Ana Ortiz", "O’Neil: “x”", "王伟", "a\tb\nc", "=1+1", "naïve, yes", "{}"))
metas = st.builds(
    Meta,
    title=st.none() | names,
    source=st.none() | names,
    published=st.none() | st.just("2024-05-17T21:07:30"),
    url=st.none() | st.just("https://example.org/a?b=1&c=“2”"),
)


@st.composite
def spans(draw: st.DrawFn, text: str, number: int) -> SpanRecord | None:
    """A span that holds something; its edges may lie inside of words."""
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    surface = text[start:end]
    if not surface.strip("\u200b \t\r\n\u00a0\u2028\u3000"):
        return None
    label = draw(st.sampled_from(LABELS))
    attributes = {"type": "direct"} if label == "quote" and draw(st.booleans()) else {}
    note = draw(st.none() | names)
    return SpanRecord(f"s{number}", start, end, label, surface, attributes, note)


@st.composite
def article(draw: st.DrawFn, number: int) -> ArticleRecord:
    """An article with spans that nest, overlap and coincide, relations, and a chain of quotes."""
    text = draw(texts)
    found: dict[tuple[int, int, str], SpanRecord] = {}
    for place in range(draw(st.integers(0, 6))):
        span = draw(spans(text, place))
        if span is not None:
            found.setdefault((span.start, span.end, span.label), span)
    kept = list(found.values())
    quotes = [span for span in kept if span.label == "quote"]
    ties = [
        RelationRecord(f"c{i}", "continues", str(after.id), str(before.id))
        for i, (before, after) in enumerate(pairwise(quotes[:3]))
    ]
    ties += [
        RelationRecord(f"r{i}", "said_by", str(quotes[0].id), str(speaker.id))
        for i, speaker in enumerate(span for span in kept if span.label == "speaker" and quotes)
    ]
    return ArticleRecord(
        id=f"a{number}",
        text=text,
        meta=draw(metas),
        status=draw(st.sampled_from(Status)),
        annotator=draw(st.sampled_from(("ana", "王", ""))),
        spans=kept,
        relations=ties,
    )


@st.composite
def articles(draw: st.DrawFn) -> list[ArticleRecord]:
    """Some articles, each with an id of its own."""
    return [draw(article(number)) for number in range(draw(st.integers(0, 4)))]


def write(format: Format, records: Iterable[ArticleRecord], path: Path) -> Path:
    """Write records as an export does."""
    if format.encode_files is not None:
        for name, chunk in format.encode_files([Split(records=records)], PLAN):
            target = path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("ab") as handle:
                handle.write(chunk)
    else:
        assert format.encode is not None
        path.write_bytes(b"".join(format.encode(records, PLAN)))
    return path


def read(format: Format, path: Path) -> list[ArticleRecord]:
    """Everything that a file or folder holds; a problem fails the test."""
    assert format.read is not None
    found = list(format.read(path, PLAIN_READ))
    assert all(isinstance(item, ArticleRecord) for item in found), found
    return [item for item in found if isinstance(item, ArticleRecord)]


def fit(format: Format, records: Iterable[ArticleRecord]) -> list[ArticleRecord]:
    """The records as the format can hold them."""
    return list(fitted(records, format, PLAN, Losses()))


def shape(record: ArticleRecord, keeps: Set[Part]) -> dict[str, Any]:
    """What has to be the same on both sides of a format."""
    has_blanks = Part.WHITESPACE in keeps

    def place(span: SpanRecord) -> tuple[Any, ...]:
        surface = record.text[span.start : span.end]
        return (span.start, span.end) if has_blanks else ("".join(surface.split()),)

    by_id = {span.id: span for span in record.spans}
    found: dict[str, Any] = {
        "text": record.text if has_blanks else "".join(record.text.split()),
        "spans": sorted((*place(span), span.label) for span in record.spans),
    }
    if Part.ATTRIBUTES in keeps:
        found["attributes"] = sorted(
            (*place(span), span.label, sorted(span.attributes.items())) for span in record.spans
        )
    if Part.NOTES in keeps:
        found["notes"] = sorted(
            (*place(span), span.label, span.note or "") for span in record.spans
        )
        found["note"] = record.note
    if Part.RELATIONS in keeps:
        found["relations"] = sorted(
            (tie.type, *((*place(by_id[id]), by_id[id].label) for id in (tie.from_id, tie.to_id)))
            for tie in record.relations
        )
    if Part.IDS in keeps:
        found["ids"] = sorted(str(span.id) for span in record.spans)
    if Part.METADATA in keeps:
        found["id"], found["meta"] = record.id, record.meta
    if Part.STATUS in keeps:
        found["status"] = record.status
    if Part.ANNOTATORS in keeps:
        found["annotator"] = record.annotator
    return found
