"""The configuration of a brat folder: which labels, relations and attributes there are."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path

from annotator.core.model import AttributeType
from annotator.formats.format import WritePlan

ANNOTATION, VISUAL = "annotation.conf", "visual.conf"
IDENTIFIER = re.compile(r"[A-Za-z0-9_-]+")
"""What brat takes as the name or value of an attribute."""

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]+")
_RENAMED = re.compile(r"# (\S+) = (.+)")
_LARGEST = 1024 * 1024


def type_names(plan: WritePlan) -> dict[str, str]:
    """The labels and relation types, each with a name that brat takes, no two the same."""
    names = [label.name for label in plan.labels] + [type_.name for type_ in plan.types]
    found: dict[str, str] = {}
    taken: set[str] = {name for name in names if IDENTIFIER.fullmatch(name)}
    for name in names:
        safe = name
        if not IDENTIFIER.fullmatch(name):
            stem = _safe(name)
            candidates = (stem if not n else f"{stem}_{n}" for n in count())
            safe = next(candidate for candidate in candidates if candidate not in taken)
            taken.add(safe)
        found[name] = safe
    return found


def annotation_conf(plan: WritePlan, names: Mapping[str, str]) -> bytes:
    """Labels, relations with what they join, and the attributes that brat can hold."""
    lines = ["# What other names stand for in the project:"]
    lines += [f"# {safe} = {name}" for name, safe in names.items() if safe != name]
    by_row = {label.row: names[label.name] for label in plan.labels}
    lines += ["", "[entities]", *by_row.values(), "", "[relations]"]
    lines.append("<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>")
    for type_ in plan.types:
        for start, end in type_.ends:
            if start in by_row and end in by_row:
                lines.append(f"{names[type_.name]} Arg1:{by_row[start]}, Arg2:{by_row[end]}")
    lines += ["", "[events]", "", "[attributes]"]
    for label in plan.labels:
        for spec in label.attributes:
            if not IDENTIFIER.fullmatch(spec.name):
                continue
            if spec.type is AttributeType.FLAG:
                lines.append(f"{spec.name} Arg:{names[label.name]}")
            elif spec.type is AttributeType.CHOICE and all(map(IDENTIFIER.fullmatch, spec.choices)):
                values = "|".join(spec.choices)
                lines.append(f"{spec.name} Arg:{names[label.name]}, Value:{values}")
    return ("\n".join(lines) + "\n").encode()


def visual_conf(names: Mapping[str, str]) -> bytes:
    """The names as brat shows them."""
    shown = (f"{safe} | {name.replace('|', '/')}" for name, safe in names.items())
    return ("\n".join(["[labels]", *shown, "", "[drawing]"]) + "\n").encode()


def renamed(folders: Iterable[Path]) -> dict[str, str]:
    """What names of a folder's configuration stand for; the first folder that has one counts."""
    for folder in folders:
        try:
            with (folder / ANNOTATION).open("rb") as handle:
                text = handle.read(_LARGEST).decode("utf-8-sig", "replace")
        except OSError:
            continue
        return dict(_pairs(text))
    return {}


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        match = _RENAMED.fullmatch(line)
        # Any comment may look like this; ours say what became of a name.
        if match and re.fullmatch(re.escape(_safe(match[2])) + r"(_\d+)?", match[1]):
            yield match[1], match[2]


def _safe(name: str) -> str:
    return _UNSAFE.sub("_", name).strip("_") or "label"
