"""Values out of strangers' JSON, each of the kind that it has to be."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from annotator.core.model import NOTHING, Meta

T = TypeVar("T")

META_KEYS = ("title", "source", "editor", "author", "published", "dateline", "url", "file")
_DEEPEST = 100
"""Levels of objects and lists in “meta” or “extra”; writers of JSON give up at some point."""


class Fault(Exception):
    """What is wrong with a line, a span or a relation: a code, a sentence, what became of it."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint


def each(items: Any, what: str, parse: Callable[[Any], T], faults: list[Fault]) -> list[T]:
    """Each item of a list (no list: none) that can be parsed; the faults of the others are kept.

    `what` names one item (“span”). Raises Fault where there is something else than a list.
    """
    found: list[T] = []
    for number, item in enumerate(listing(items, f"“{what}s”"), 1):
        try:
            found.append(parse(item))
        except Fault as fault:
            message = f"{what.capitalize()} {number}: {fault}"
            hint = "It was left out; the rest of the line was kept."
            faults.append(Fault(fault.code, message, hint))
    return found


def mapping(value: Any, what: str, code: str = "bad-value") -> dict[str, Any]:
    """A JSON object. Raises Fault."""
    if type(value) is not dict:
        raise Fault(code, f"{what} is no JSON object.")
    return cast("dict[str, Any]", value)


def listing(value: Any, what: str) -> list[Any]:
    """A JSON list; nothing is an empty one. Raises Fault."""
    if value is None:
        return []
    if type(value) is not list:
        raise Fault("bad-value", f"{what} is no list.")
    return cast("list[Any]", value)


def offsets(start: Any, end: Any) -> tuple[int, int]:
    """A range as it stands there. Raises Fault."""
    if type(start) is not int or type(end) is not int:
        raise Fault("bad-offsets", "“start” and “end” must be whole numbers.")
    return start, end


def optional_text(item: Mapping[str, Any], key: str) -> str | None:
    """The text under a key, if there is one. Raises Fault."""
    value = item.get(key)
    if value is not None and type(value) is not str:
        raise Fault("bad-value", f"“{key}” is no text.")
    return value


def named(item: Mapping[str, Any], key: str, code: str = "bad-span") -> str:
    """The name under a key, which must be there. Raises Fault."""
    value = item.get(key)
    if type(value) is not str or not value:
        raise Fault(code, f"it has no “{key}”.")
    return value


def id_of(item: Mapping[str, Any]) -> str | None:
    """What stands under “id”, as text. Raises Fault."""
    value = item.get("id")
    if type(value) is str:
        return value or None
    if value is None:
        return None
    found = as_id(value)
    if found is None:
        raise Fault("bad-id", "“id” is neither text nor a number.")
    return found


def as_id(value: Any) -> str | None:
    """An id as text; numbers become text, anything else is no id."""
    if type(value) is str:
        return value or None
    return str(value) if type(value) in (int, float) else None


def meta_of(data: Any) -> Meta:
    """Metadata under the contract's keys; all others are kept beside them. Raises Fault."""
    if data is None:
        return Meta()
    values = dict(mapping(data, "“meta”"))
    refuse_deep(values, "meta")
    known: dict[str, str | None] = {}
    for key in META_KEYS:
        value = values.pop(key, None)
        if type(value) in (int, float):
            value = str(value)
        if value is not None and type(value) is not str:
            raise Fault("bad-value", f"“{key}” in “meta” is no text.")
        known[key] = value
    return Meta(**known, more=values or NOTHING)  # pyright: ignore[reportArgumentType]


def said_of(meta: Meta) -> dict[str, Any]:
    """The metadata that are there, by key."""
    found = {key: getattr(meta, key) for key in META_KEYS if getattr(meta, key) is not None}
    return found | {key: meta.more[key] for key in sorted(meta.more)}


def refuse_deep(value: Any, key: str, levels: int = _DEEPEST) -> None:
    """Raise Fault where objects and lists are nested without end."""
    if isinstance(value, dict):
        value = list(cast("dict[str, Any]", value).values())
    if not isinstance(value, list):
        return
    if not levels:
        raise Fault("too-deep", f"“{key}” is nested more than {_DEEPEST} levels deep.")
    for item in cast("list[Any]", value):
        refuse_deep(item, key, levels - 1)
