"""What the columns of tables hold, as it was said once: by their names, for the next file."""

import hashlib
import json
from collections.abc import Sequence

from annotator.formats.format import ReadPlan
from annotator.formats.table_names import FIELDS
from annotator.gui.settings import Preferences

AT_MOST = 50
"""So many kinds of tables are remembered, those that were said last."""
_LEFT_OUT, _DELIMITER, _ENCODING, _HEADER = "-", "delimiter", "encoding", "header"


def recall(preferences: Preferences, columns: Sequence[str]) -> ReadPlan | None:
    """How a table with these columns is read; None where nobody said, or it makes no sense."""
    stored = preferences.current.tables.get(_key(columns))
    if stored is None:
        return None
    said: dict[str, str] = {}
    left_out: set[str] = set()
    for each in stored:
        field, _, value = each.partition("=")
        if field == _LEFT_OUT:
            left_out.add(value)
        else:
            said[field] = value
    mapped = {field: said.get(field, "") for field in FIELDS}
    # Read with another delimiter, the columns have other names than at the first look.
    is_as_seen = not {_DELIMITER, _ENCODING, _HEADER} & said.keys()
    if not mapped["text"] or (is_as_seen and not {*mapped.values(), *left_out} <= {"", *columns}):
        return None
    return ReadPlan(
        columns=mapped,
        left_out=frozenset(left_out),
        delimiter=said.get(_DELIMITER),
        encoding=said.get(_ENCODING),
        header=said[_HEADER] == "yes" if _HEADER in said else None,
    )


def remember(preferences: Preferences, columns: Sequence[str], plan: ReadPlan) -> None:
    """Keep how a table with these columns is read."""
    said = [f"{field}={column}" for field, column in plan.columns.items() if column]
    said += [f"{_LEFT_OUT}={column}" for column in sorted(plan.left_out)]
    if plan.delimiter is not None:
        said.append(f"{_DELIMITER}={plan.delimiter}")
    if plan.encoding is not None:
        said.append(f"{_ENCODING}={plan.encoding}")
    if plan.header is not None:
        said.append(f"{_HEADER}={'yes' if plan.header else 'no'}")
    key = _key(columns)
    others = {each: value for each, value in preferences.current.tables.items() if each != key}
    kept = dict(list(others.items())[-(AT_MOST - 1) :])
    preferences.change(tables={**kept, key: tuple(said)})


def _key(columns: Sequence[str]) -> str:
    names = json.dumps(list(columns)).encode()
    return hashlib.sha256(names).hexdigest()[:16]
