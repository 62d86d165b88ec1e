"""How operations are told: the history calls them "Add figure", the status line "Added figure"."""

from PySide6.QtCore import QCoreApplication

from annotator.core.changes import ChangeSet, Direction
from annotator.gui.messages import operation_text

SHOWN = 48
"""Characters of a surface in the status line."""

_PAST = {
    "Add": "Added",
    "Change": "Changed",
    "Clear": "Cleared",
    "Continue": "Continued",
    "Correct": "Corrected",
    "Delete": "Deleted",
    "Edit": "Edited",
    "Flag": "Flagged",
    "Import": "Imported",
    "Link": "Linked",
    "Mark": "Marked",
    "Merge": "Merged",
    "Move": "Moved",
    "Note": "Noted",
    "Paste": "Pasted",
    "Put": "Put",
    "Recolour": "Recoloured",
    "Relabel": "Relabelled",
    "Remove": "Removed",
    "Rename": "Renamed",
    "Reopen": "Reopened",
    "Reorder": "Reordered",
    "Replace": "Replaced",
    "Resize": "Resized",
    "Save": "Saved",
    "Set": "Set",
    "Skip": "Skipped",
    "Unflag": "Unflagged",
    "Unlink": "Unlinked",
}


def done(name: str) -> str:
    """ "Add figure" as something that was done."""
    verb, blank, rest = name.partition(" ")
    past = _PAST.get(verb)
    return f"{past}{blank}{rest}" if past else name


def done_text(name: str) -> str:
    """What was done, in the user's language."""
    return operation_text(done(name))


def spoken(changes: ChangeSet) -> str:
    """What a screen reader says of what was just done, without the key; else "" for all of it."""
    return done_text(changes.name) if changes.direction is Direction.DONE else ""


def told(changes: ChangeSet, *, undo_key: str, by: str = "") -> str:
    """What the status line says after a change; `by` names the annotator if it was another's."""
    if changes.direction is Direction.DONE:
        text = _tr("{done} — {key} takes it back")
        return text.format(done=done_text(changes.name), key=undo_key)
    what = operation_text(changes.name)
    if changes.direction is Direction.REDONE:
        return _tr("Done again: {what}").format(what=what)
    if by:
        return _tr("Took back: {what}, by {annotator}").format(what=what, annotator=by)
    return _tr("Took back: {what}").format(what=what)


def shortened(surface: str) -> str:
    """A surface on one line, cut in the middle where it is long."""
    line = " ".join(surface[:400].split())
    if len(surface) <= 400 and len(line) <= SHOWN:
        return line
    tail = " ".join(surface[-40:].split())
    return f"{line[: SHOWN * 2 // 3].rstrip()}…{tail[-SHOWN // 3 :].lstrip()}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("wording", text)
