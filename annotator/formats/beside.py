"""What is said of an article as a whole, as JSON beside a text in a format with no keys for it."""

from collections.abc import Mapping
from typing import Any

from annotator.core.model import Status
from annotator.formats.records import ArticleRecord
from annotator.formats.values import as_id, meta_of, optional_text, said_of


def said_beside(record: ArticleRecord) -> dict[str, Any]:
    """Id, annotator, status, note and metadata."""
    return {
        "id": record.id,
        "annotator": record.annotator,
        "status": record.status.value,
        "flagged": record.flagged,
        "reason": record.reason,
        "note": record.note,
        "meta": said_of(record.meta),
    }


def described(text: str, said: Mapping[str, Any]) -> ArticleRecord:
    """The article of a text, from what `said_beside` gave. Raises Fault."""
    status = said.get("status")
    return ArticleRecord(
        id=as_id(said.get("id")),
        text=text,
        meta=meta_of(said.get("meta")),
        status=Status(status) if status in set(Status) else Status.OPEN,
        flagged=said.get("flagged") is True,
        reason=optional_text(said, "reason"),
        note=optional_text(said, "note"),
        annotator=optional_text(said, "annotator") or "",
    )
