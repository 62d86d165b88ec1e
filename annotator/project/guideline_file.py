"""The guideline as a Markdown file: out with the labels and the precedents, and in again."""

import re
from collections.abc import Iterator
from pathlib import Path

from annotator.core.errors import BadInput
from annotator.core.model import Label, Precedent
from annotator.formats.decoding import decode
from annotator.project.guideline import MOST
from annotator.project.output import check_target, replacing
from annotator.project.project import Project

MARK = "<!-- What follows comes from the project, and is left out when this file is read. -->"

MOST_BYTES = 4 * MOST
"""What the longest guideline may have as a file."""

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_BEGINS_BLOCK = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def export_guideline(project: Project, out: Path, *, force: bool = False) -> None:
    """Write guideline, labels and precedents as one file: the whole file or nothing.

    Raises ExportRefused, ReadOnly, StorageFailed.
    """
    check_target(project.path, out, force=force)
    text = "\n".join(_lines(project))
    with replacing(out, force=force) as handle:
        # A lone surrogate in an imported text has no UTF-8.
        handle.write(text.encode("utf-8", "replace"))


def read_guideline(path: Path) -> str:
    """The guideline that a file holds, without what an export added. Raises BadInput."""
    try:
        with path.open("rb") as handle:
            data = handle.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadInput(f"{path} can’t be read: {error.strerror or error}.") from error
    if len(data) > MOST_BYTES:
        raise BadInput(
            f"{path.name} is too long for a guideline.",
            hint=f"It may have {MOST:,} characters.",
        )
    text, mark, _ = decode(data).text.partition(MARK)
    return text.rstrip() + "\n" if mark else text


def as_text(words: str) -> str:
    """Words on one line, written so that Markdown leaves every sign as it is."""
    line = _SPECIAL.sub(r"\\\1", " ".join(words.split()))
    return _BEGINS_BLOCK.sub(r"\1\\\2", line)


def _lines(project: Project) -> Iterator[str]:
    text = project.guideline.text().rstrip()
    if text:
        yield text
        yield ""
    yield MARK
    yield ""
    labels = project.labels.all()
    yield "# Labels"
    yield ""
    for label in labels:
        yield from _label_lines(label)
    yield ""
    precedents = project.precedents.all()
    if not precedents:
        return
    yield "# Precedents"
    yield ""
    for label in (*labels, None):
        found = [each for each in precedents if each.label == (label.row if label else None)]
        if found:
            yield f"## {as_text(label.name) if label else 'No label'}"
            yield ""
            yield from (_precedent_line(each) for each in found)
            yield ""


def _label_lines(label: Label) -> Iterator[str]:
    definition = as_text(label.definition)
    yield f"- **{as_text(label.name)}**" + (f": {definition}" if definition else "")
    for spec in label.attributes:
        choices = ", ".join(as_text(choice) for choice in spec.choices)
        yield f"  - {as_text(spec.name)}: {spec.type}" + (f" ({choices})" if choices else "")


def _precedent_line(precedent: Precedent) -> str:
    before, after = precedent.before, precedent.after
    words = "".join(
        (
            as_text(before) + (" " if before[-1:].isspace() else ""),
            f"**{as_text(precedent.surface)}**",
            (" " if after[:1].isspace() else "") + as_text(after),
        )
    )
    return f"- “{words}” — {as_text(precedent.ruling)}"
