"""REFI-QDA projects (.qdpx), as programs for qualitative analysis exchange them."""

import shutil
import zipfile
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO

import orjson

from annotator.core.problems import Problem
from annotator.core.scheme import PALETTE
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, WritePlan
from annotator.formats.losses import Losses, Part
from annotator.formats.records import ArticleRecord
from annotator.formats.refi_project import NAMESPACE, ORIGIN, Project
from annotator.formats.refi_zip import FAULTS, PROJECT, Archive
from annotator.formats.sink import Sink
from annotator.formats.values import META_KEYS, Fault
from annotator.formats.xml import attributes, quoted

_VARIABLES = ("article", "status", "flagged", "reason", *META_KEYS, "more")
_COLORS = {
    name: f"#{color}"
    for name, color in zip(
        PALETTE,
        "1464d2 b4561a 00543c 6a2a66 952345 564f00 "
        "0f7d8b 3900c0 5f0f3c 545f68 193700 8f5535".split(),
        strict=True,
    )
}
"""The label colours as the light window shows them."""

_IN_MEMORY = 32 * 1024 * 1024
_NAME_LENGTH = 60


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    if path.suffix.lower() != ".qdpx":
        return 0.0
    return 0.95 if start.startswith(b"PK") else 0.3


def read(path: Path, plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield each text with its coded selections; a selection is a span for each of its codes."""
    try:
        with Archive(path) as archive:
            project = Project(archive.project(), plan.unit)
            for number, source in enumerate(project.sources, 1):
                try:
                    record = project.record(source, archive)
                except Fault as fault:
                    yield _problem(path, fault, f"{path.name}/{source.get('name') or number}")
                    continue
                record.at = archive.size * number // len(project.sources)
                yield record
    except Fault as fault:
        yield _problem(path, fault)
    except OSError as error:
        message = f"The file can't be read: {error.strerror or error}."
        yield _problem(path, Fault("unreadable", message))
    except FAULTS as error:
        message = f"The file can’t be read as a REFI-QDA project: {error}."
        yield _problem(path, Fault("bad-zip", message, "Export it again from its program."))


def encode(articles: Iterable[ArticleRecord], plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """The archive: a text for each article and annotator, then the project with codes and links."""
    sink, users = Sink(), dict[str, str]()
    codes = {label.name: _guid("code", label.name) for label in plan.labels}
    with (
        zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive,
        SpooledTemporaryFile[bytes](_IN_MEMORY) as sources,
        SpooledTemporaryFile[bytes](_IN_MEMORY) as links,
    ):
        for number, record in enumerate(articles, 1):
            guid = _guid("source", str(number), record.id or "", record.annotator)
            archive.writestr(_entry(f"Sources/{guid}.txt"), record.text.encode())
            user = users.setdefault(record.annotator, _guid("user", record.annotator))
            _describe(record, guid, user, codes, sources, links)
            yield sink.take()
        with archive.open(_entry(PROJECT), "w") as target:
            target.write(_head(plan, codes, users))
            for name, part in (("Sources", sources), ("Links", links)):
                if part.tell():
                    part.seek(0)
                    target.write(f"<{name}>\n".encode())
                    shutil.copyfileobj(part, target)
                    target.write(f"</{name}>\n".encode())
            target.write(b"</Project>\n")
    yield sink.take()


def advice(_losses: Losses) -> Iterator[str]:
    """What the usual program does with it."""
    yield "QualCoder takes over texts, codes and notes, but not the links between selections."


def _head(plan: WritePlan, codes: dict[str, str], users: dict[str, str]) -> bytes:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f"<Project{attributes(xmlns=NAMESPACE, name='Annotator', origin=ORIGIN)}>")
    if users:
        shown = (f"<User{attributes(guid=guid, name=name)}/>" for name, guid in users.items())
        lines += ["<Users>", *shown, "</Users>"]
    if codes:
        lines.append("<CodeBook><Codes>")
        for label in plan.labels:
            color = _COLORS.get(label.color, label.color)
            guid = codes[label.name]
            code = attributes(guid=guid, name=label.name, isCodable="true", color=color)
            lines.append(f"<Code{code}>{_description(label.definition)}</Code>")
        lines.append("</Codes></CodeBook>")
    lines.append("<Variables>")
    for name in _VARIABLES:
        guid = _guid("variable", name)
        lines.append(f"<Variable{attributes(guid=guid, name=name, typeOfVariable='Text')}/>")
    lines.append("</Variables>")
    return ("\n".join(lines) + "\n").encode()


def _describe(
    record: ArticleRecord,
    guid: str,
    user: str,
    codes: dict[str, str],
    sources: IO[bytes],
    links: IO[bytes],
) -> None:
    """Write the source of a record with its selections, and its links."""
    path = f"internal://{guid}.txt"
    name = record.meta.title or record.id
    lines = [
        f"<TextSource{attributes(guid=guid, name=name, plainTextPath=path, creatingUser=user)}>"
    ]
    lines.append(_description(record.note))
    selections: dict[str | None, str] = {}
    for place, span in enumerate(record.spans):
        selection = selections[span.id] = _guid(guid, str(place), span.id or "")
        shown = " ".join(record.text[span.start : span.end].split())[:_NAME_LENGTH]
        where = attributes(
            guid=selection,
            name=shown,
            startPosition=span.start,
            endPosition=span.end,
            creatingUser=user,
        )
        coding = attributes(guid=_guid(selection, "coding"), creatingUser=user)
        lines.append(f"<PlainTextSelection{where}>{_description(span.note)}<Coding{coding}>")
        code = attributes(targetGUID=codes[span.label])
        lines.append(f"<CodeRef{code}/></Coding></PlainTextSelection>")
    for variable, value in _values(record).items():
        ref = attributes(targetGUID=_guid("variable", variable))
        lines.append(f"<VariableValue><VariableRef{ref}/><TextValue>{quoted(value)}</TextValue>")
        lines.append("</VariableValue>")
    lines.append("</TextSource>\n")
    sources.write("\n".join(filter(None, lines)).encode())
    for place, tie in enumerate(record.relations):
        link = attributes(
            guid=_guid(guid, "link", str(place)),
            name=tie.type,
            direction="OneWay",
            originGUID=selections[tie.from_id],
            targetGUID=selections[tie.to_id],
        )
        links.write(f"<Link{link}/>\n".encode())


def _values(record: ArticleRecord) -> dict[str, str]:
    meta = record.meta
    found = {
        "article": record.id,
        "status": record.status.value,
        "flagged": "true" if record.flagged else None,
        "reason": record.reason,
        **{key: getattr(meta, key) for key in META_KEYS},
        "more": orjson.dumps(dict(meta.more), option=orjson.OPT_SORT_KEYS).decode()
        if meta.more
        else None,
    }
    return {key: value for key, value in found.items() if value is not None}


def _description(text: str | None) -> str:
    return f"<Description>{quoted(text)}</Description>" if text else ""


def _guid(*parts: str) -> str:
    """The same GUID for the same thing, so that equal data give equal bytes."""
    digest = blake2b("\0".join(parts).encode(), digest_size=16, person=b"annotator").hexdigest()
    return "-".join(
        (digest[:8], digest[8:12], f"8{digest[13:16]}", f"a{digest[17:20]}", digest[20:])
    )


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)  # of 1980, as no time of day belongs into the bytes
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _problem(path: Path, fault: Fault, file: str = "") -> Problem:
    return Problem(file=file or path.name, code=fault.code, message=str(fault), hint=fault.hint)


FORMAT = Format(
    name="refi",
    title="REFI-QDA project",
    description="One .qdpx file for QualCoder, MAXQDA, NVivo, ATLAS.ti: texts, codes, links, notes",
    endings=(".qdpx",),
    keeps=frozenset(set(Part) - {Part.ATTRIBUTES, Part.IDS, Part.LINE_ENDS, Part.EXTRA}),
    matches=matches,
    read=read,
    encode=encode,
    advice=advice,
    loading="in QualCoder: Project › Import REFI-QDA Project; the others call it REFI-QDA too",
)
