"""The XML of a REFI-QDA project: its codes, users and variables, and what they say of a text."""

import json
from typing import Any

from annotator.core.errors import BadInput
from annotator.core.model import Meta, Status
from annotator.formats.decoding import decode, plain_line_ends
from annotator.formats.format import Unit
from annotator.formats.line_ends import make_plain
from annotator.formats.records import ArticleRecord, LocalId, RelationRecord, SpanRecord
from annotator.formats.refi_zip import Archive
from annotator.formats.units import Units
from annotator.formats.values import META_KEYS, Fault, mapping, meta_of

NAMESPACE = "urn:QDA-XML:project:1.0"
ORIGIN = "Annotator"

_UNCODED = "Selections without a code were left out."
_NO_TEXTS = "Pictures, sound and films were left out, with what is coded in them."
_OTHER_LINKS = "Links between other things than selections of one text were left out."


class Project:
    """A project as it was parsed; `unit` is what its positions count, None where nobody said."""

    def __init__(self, root: Any, unit: Unit | None) -> None:
        if root.tag != _tag("Project"):
            raise Fault("bad-project", "The XML is not of a REFI-QDA project.")
        self._unit = unit or Unit.CODE_POINTS
        self._is_own = root.get("origin") == ORIGIN
        self._codes = _names(root, "Code")
        self._users = _names(root, "User")
        self._variables = _names(root, "Variable")
        self._links: dict[str, list[Any]] = {}
        for link in root.iter(_tag("Link")):
            self._links.setdefault(link.get("originGUID") or "", []).append(link)
        self.sources: list[Any] = [
            source
            for kind in ("TextSource", "Representation")
            for source in root.iter(_tag(kind))
            if source.get("plainTextPath") or source.find(_tag("PlainTextContent")) is not None
        ]
        others = ("PictureSource", "AudioSource", "VideoSource")
        has_others = any(root.find(f".//{_tag(kind)}") is not None for kind in others)
        self._told = [_NO_TEXTS] if has_others else []

    def record(self, source: Any, archive: Archive) -> ArticleRecord:
        """The record of a source. Raises Fault, and what the archive raises."""
        content = source.find(_tag("PlainTextContent"))
        told = list(self._told)
        if content is not None:
            text = content.text or ""
        else:
            try:
                data = archive.source(source.get("plainTextPath"))
                decoded = decode(data, keep_line_ends=True)
            except BadInput as error:
                raise Fault(error.code, error.message, error.hint) from None
            text = decoded.text
            told += decoded.told
        selections = source.findall(_tag("PlainTextSelection"))
        counts_both = False
        if not self._is_own and "\r" in text:
            # Programs differ in how they count Windows' line ends, and none says it.
            plain, changed = plain_line_ends(text)
            ends_at = (_number(selection, "endPosition") for selection in selections)
            counts_both = max(ends_at, default=0) > len(plain)
            if not counts_both:
                text = plain
                told += changed
        units = Units(text, self._unit)
        record = ArticleRecord(text=text, meta=Meta(title=source.get("name")))
        ends: dict[str, str] = {}
        spans: list[SpanRecord] = []
        for selection in selections:
            found = self._spans(selection, units)
            if not found:
                told.append(_UNCODED)
                continue
            ends[selection.get("guid")] = found[0].id or ""
            spans += found
        record.spans = spans
        record.relations = self._relations(ends, told)
        self._describe(record, source)
        record.told = tuple(dict.fromkeys(told))
        if counts_both:
            make_plain(record)
        return record

    def _spans(self, selection: Any, units: Units) -> list[SpanRecord]:
        start, end = units.place(
            _number(selection, "startPosition"), _number(selection, "endPosition")
        )
        note = _text(selection, "Description")
        found: list[SpanRecord] = []
        for coding in selection.findall(_tag("Coding")):
            for ref in coding.findall(_tag("CodeRef")):
                label = self._codes.get(ref.get("targetGUID"))
                if label is None:
                    raise Fault("bad-span", "A selection has a code that the project has not.")
                # A span for each code; notes and links are those of the first one.
                guid = coding.get("guid") or f"{selection.get('guid')}-{len(found)}"
                # The GUIDs of this program stand for no ids of the project.
                id = LocalId(guid) if self._is_own else guid
                found.append(SpanRecord(id, start, end, label, None, note=None if found else note))
        return found

    def _relations(self, ends: dict[str, str], told: list[str]) -> list[RelationRecord]:
        relations: list[RelationRecord] = []
        for guid, id in ends.items():
            for link in self._links.get(guid, ()):
                target = ends.get(link.get("targetGUID") or "")
                if target is None:
                    told.append(_OTHER_LINKS)
                    continue
                name = link.get("name") or "link"
                guid_of_link = None if self._is_own else link.get("guid")
                relations.append(RelationRecord(guid_of_link, name, id, target))
        return relations

    def _describe(self, record: ArticleRecord, source: Any) -> None:
        """Take over note, annotator and variables; ours say all that is known of an article."""
        record.note = _text(source, "Description")
        record.annotator = self._users.get(source.get("creatingUser"), "")
        values: dict[str, str] = {}
        for value in source.findall(_tag("VariableValue")):
            ref = value.find(_tag("VariableRef"))
            name = self._variables.get(ref.get("targetGUID")) if ref is not None else None
            shown = next((each.text or "" for each in value if each is not ref), None)
            if name and shown is not None:
                values[name] = shown
        if not self._is_own:
            known = {"title": record.meta.title}
            record.meta = meta_of(known | values)
            return
        status = values.get("status")
        record.id = values.get("article")
        record.status = Status(status) if status in set(Status) else Status.OPEN
        record.flagged = values.get("flagged") == "true"
        record.reason = values.get("reason")
        try:
            more = mapping(json.loads(values.get("more") or "{}"), "“more”")
        except (ValueError, RecursionError):
            raise Fault("bad-value", "“more” is no JSON.") from None
        record.meta = meta_of({key: values.get(key) for key in META_KEYS} | more)


def _names(root: Any, kind: str) -> dict[str | None, str]:
    """The names of elements of a kind by their GUIDs."""
    return {each.get("guid"): each.get("name") or "" for each in root.iter(_tag(kind))}


def _text(element: Any, kind: str) -> str | None:
    found = element.find(_tag(kind))
    return (found.text or None) if found is not None else None


def _number(element: Any, key: str) -> int:
    try:
        return int(element.get(key))
    except (TypeError, ValueError):
        raise Fault("bad-offsets", f"“{key}” must be a whole number.") from None


def _tag(kind: str) -> str:
    return f"{{{NAMESPACE}}}{kind}"
