"""UIMA CAS as XMI 1.0 with its type system, as INCEpTION and other UIMA programs exchange it."""

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import orjson

from annotator.core.errors import ExportRefused
from annotator.core.offsets import TextMap
from annotator.core.problems import Problem
from annotator.formats.cas_document import (
    ARTICLE,
    NAMESPACE,
    RELATION,
    SPAN,
    record_of,
)
from annotator.formats.decoding import MAX_BYTES
from annotator.formats.file_names import FileNames
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, Split, WritePlan
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord
from annotator.formats.values import Fault, said_of
from annotator.formats.xml import attributes, parse, unholdable

TYPES = "TypeSystem.xml"
_ENDING = ".xmi"
_BESIDE = frozenset((TYPES.lower(), "manifest.json"))
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
    f'xmlns:tcas="http:///uima/tcas.ecore" xmlns:custom="{NAMESPACE}" xmi:version="2.0">\n'
)
_STRINGS = {
    SPAN: ("label", "identifier", "attributes", "note"),
    RELATION: ("label", "identifier"),
    ARTICLE: ("identifier", "annotator", "status", "flagged", "reason", "note", "meta"),
}
_SOFA, _FIRST = 1, 2


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file, or a folder, is of this format."""
    if path.is_dir():
        return 0.9 if any(path.glob(f"*{_ENDING}")) or (path / TYPES).is_file() else 0.0
    if path.suffix.lower() not in (_ENDING, ".xml"):
        return 0.0
    return 0.95 if b"http://www.omg.org/XMI" in start else 0.3 * (path.suffix == _ENDING)


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield the document of a file, or those of a folder and the folders in it."""
    if not path.is_dir():
        yield _document(path, path.name)
        return
    at = 0
    for file in sorted(path.rglob("*")):
        if not file.is_file() or file.is_symlink() or file.name.lower() in _BESIDE:
            continue
        name = file.relative_to(path).as_posix()
        at += file.stat().st_size
        if file.suffix.lower() != _ENDING:
            message = "The file is no part of the folder as this program reads it."
            yield Problem(file=name, code="left-out", message=message, hint="Import it by itself.")
            continue
        found = _document(file, name)
        if isinstance(found, ArticleRecord):
            found.at = at
        yield found


def encode_files(
    splits: Sequence[Split], _plan: WritePlan = PLAIN_WRITE
) -> Iterator[tuple[str, bytes]]:
    """The type system, and a file for each article and annotator.

    Raises ExportRefused for a text with a character that XML can't hold.
    """
    files = FileNames()
    yield TYPES, type_system().encode()
    for split in splits:
        folder = f"{split.name}/" if split.name else ""
        for record in split.records:
            found = unholdable(record.text)
            if found:
                raise ExportRefused(
                    f"The text of article {record.id} has a character that XML can’t hold: "
                    f"{found}.",
                    hint="Leave the article out, or choose another format.",
                )
            yield f"{folder}{files.take(record.id)}{_ENDING}", document(record).encode()


def advice(_losses: Losses) -> Iterator[str]:
    """What INCEpTION has to know first."""
    yield (
        f"In INCEpTION first bring {TYPES} in under Settings › Layers › Import, then the "
        "documents as “UIMA CAS XMI (XML 1.0)”."
    )


def document(record: ArticleRecord) -> str:
    """The XMI of a record; its offsets count UTF-16 units, as Java does."""
    places, numbers = TextMap(record.text), count(_FIRST)
    end = places.to_utf16(len(record.text))
    lines = [_line("tcas:DocumentAnnotation", next(numbers), begin=0, end=end)]
    lines.append(
        _line(
            f"custom:{ARTICLE}",
            next(numbers),
            identifier=record.id,
            annotator=record.annotator,
            status=record.status.value,
            flagged=str(record.flagged).lower(),
            reason=record.reason,
            note=record.note,
            meta=orjson.dumps(said_of(record.meta)).decode(),
        )
    )
    known: dict[str | None, tuple[int, int, int]] = {}
    for span in record.spans:
        place = next(numbers), places.to_utf16(span.start), places.to_utf16(span.end)
        known[span.id] = place
        described = orjson.dumps(dict(span.attributes), option=orjson.OPT_SORT_KEYS).decode()
        lines.append(
            _line(
                f"custom:{SPAN}",
                place[0],
                begin=place[1],
                end=place[2],
                label=span.label,
                identifier=span.id,
                attributes=described if span.attributes else None,
                note=span.note,
            )
        )
    for tie in record.relations:
        start, target = known[tie.from_id], known[tie.to_id]
        lines.append(
            _line(
                f"custom:{RELATION}",
                next(numbers),
                begin=target[1],
                end=target[2],
                Governor=start[0],
                Dependent=target[0],
                label=tie.type,
                identifier=tie.id,
            )
        )
    sofa = attributes(xmi_id=_SOFA, sofaNum=1, sofaID="_InitialView", mimeType="text/plain")
    members = " ".join(map(str, range(_FIRST, next(numbers))))
    lines.append(f"<cas:Sofa{sofa}{attributes(sofaString=record.text)}/>")
    lines.append(f"<cas:View{attributes(sofa=_SOFA, members=members)}/>")
    return _HEAD + '<cas:NULL xmi:id="0"/>\n' + "\n".join(lines) + "\n</xmi:XMI>\n"


def type_system() -> str:
    """The types that the documents use."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
        "<types>",
    ]
    for type_, features in _STRINGS.items():
        base = "uima.cas.AnnotationBase" if type_ == ARTICLE else "uima.tcas.Annotation"
        lines.append(f"<typeDescription><name>webanno.custom.{type_}</name><description/>")
        lines.append(f"<supertypeName>{base}</supertypeName><features>")
        if type_ == RELATION:
            lines += (_feature(end, f"webanno.custom.{SPAN}") for end in ("Governor", "Dependent"))
        lines += (_feature(name, "uima.cas.String") for name in features)
        lines.append("</features></typeDescription>")
    return "\n".join([*lines, "</types>", "</typeSystemDescription>", ""])


def _feature(name: str, range_: str) -> str:
    return (
        f"<featureDescription><name>{name}</name><description/>"
        f"<rangeTypeName>{range_}</rangeTypeName></featureDescription>"
    )


def _line(element: str, id: int, **features: str | int | None) -> str:
    return f"<{element}{attributes(xmi_id=id, sofa=_SOFA, **features)}/>"


def _document(path: Path, name: str) -> ArticleRecord | Problem:
    try:
        with path.open("rb") as handle:
            data = handle.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise Fault("too-big", f"The file has more than {MAX_BYTES // 1024 // 1024} MB.")
        record = record_of(parse(data), path.name)
    except Fault as fault:
        return Problem(file=name, code=fault.code, message=str(fault), hint=fault.hint)
    except OSError as error:
        message = f"The file can't be read: {error.strerror or error}."
        return Problem(file=name, code="unreadable", message=message)
    record.at = len(data)
    return record


FORMAT = Format(
    name="cas",
    title="UIMA CAS",
    description="A folder of XMI documents with their type system, for INCEpTION and UIMA",
    endings=(_ENDING,),
    keeps=frozenset(set(Part) - {Part.EXTRA}),
    matches=matches,
    read=read,
    encode_files=encode_files,
    advice=advice,
    loading="`cassis.load_cas_from_xmi(file, types)`, with `types` from `TypeSystem.xml`",
)
