"""The manifest of an export: what it was made from, what is in it, and what was left out."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator import __version__
from annotator.core.model import Guideline
from annotator.core.scheme import dump_scheme
from annotator.formats.format import Format, WritePlan
from annotator.project.lines import ExportFilter
from annotator.project.session import utc_now
from annotator.store import queries
from annotator.store.project_file import Connection

_NATIVE = "jsonl"
_TEXT = {"dtype": "string", "_type": "Value"}
_WHOLE = {"dtype": "int64", "_type": "Value"}
_TRUTH = {"dtype": "bool", "_type": "Value"}
_JSON = {"_type": "Json"}
_SPAN = {
    "id": _TEXT,
    "start": _WHOLE,
    "end": _WHOLE,
    "label": _TEXT,
    "text": _TEXT,
    "attributes": _JSON,
    "note": _TEXT,
    "extra": _JSON,
}
_RELATION = {"id": _TEXT, "type": _TEXT, "from": _TEXT, "to": _TEXT, "extra": _JSON}
FEATURES: Mapping[str, Any] = {
    "id": _TEXT,
    "text": _TEXT,
    "meta": _JSON,
    "status": _TEXT,
    "flagged": _TRUTH,
    "reason": _TEXT,
    "note": _TEXT,
    "annotator": _TEXT,
    "spans": {"feature": _SPAN, "_type": "List"},
    "relations": {"feature": _RELATION, "_type": "List"},
    "extra": _JSON,
}
"""The columns of the native format, as `Features.from_dict` of Hugging Face datasets takes them."""


def manifest(
    connection: Connection,
    project: Path,
    format: Format,
    filter: ExportFilter,
    plan: WritePlan,
    *,
    counts: Mapping[str, Any],
    losses: Mapping[str, int],
    files: Sequence[Mapping[str, Any]],
    splits: Mapping[str, Any] | None,
    difference: Mapping[str, Any] | None,
    prints: Mapping[str, Any] | None,
) -> bytes:
    """The manifest as JSON; `counts`, `losses` and `difference` by name, `files` with size and
    sha256, `splits` by name with their counts.
    """
    guideline = next(iter(queries.every(connection, Guideline)), None)
    content: dict[str, Any] = {
        "program": f"Annotator {__version__}",
        "time": utc_now(),
        "project": project.stem,
        "format": format.name,
        "filter": filter.to_json(),
        "overlaps": plan.overlaps.value,
        "counts": counts,
        "losses": losses,
        "splits": splits,
        "difference": difference,
        "files": files,
        "scheme": json.loads(dump_scheme(plan.labels, plan.types)),
        "guideline_sha256": _sha256(guideline.text) if guideline else None,
    }
    if format.name == _NATIVE:
        content["features"] = FEATURES
    # Last, as it is long and for programs only.
    content["prints"] = prints
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    # A lone surrogate in a definition has no UTF-8.
    return text.encode("utf-8", "replace")


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
