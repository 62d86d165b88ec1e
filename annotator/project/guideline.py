"""The guideline: one text in Markdown, shared by everybody who works in the project."""

from dataclasses import replace

from annotator.core.errors import Refused
from annotator.core.model import Guideline
from annotator.project.session import Session
from annotator.store import queries

MOST = 200_000
"""Characters of a guideline: a book of a hundred pages."""

ROW = 1


class GuidelineText:
    """Read, and changed as it is typed or as a whole."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def text(self) -> str:
        """The guideline in Markdown; empty where nobody has written one."""
        found = self._stored()
        return found.text if found is not None else ""

    def set_text(self, text: str) -> None:
        """What was typed: a burst is one operation. Raises Refused where it is too long."""
        self._put(text, "Change guideline", joins="guideline")

    def replace(self, text: str) -> None:
        """Put another guideline in its place, as an operation of its own. Raises Refused."""
        self._put(text, "Replace guideline")

    def _put(self, text: str, name: str, *, joins: str | None = None) -> None:
        if len(text) > MOST:
            raise Refused(
                f"A guideline may have {MOST:,} characters; this one has {len(text):,}.",
                hint="Leave out what is not about tagging.",
            )
        before = self._stored()
        if text == (before.text if before is not None else ""):
            return
        with self._session.change(name, joins=joins) as work:
            if before is None:
                work.insert(Guideline(row=ROW, text=text))
            else:
                work.update(before, replace(before, text=text))

    def _stored(self) -> Guideline | None:
        return queries.one(self._session.file.reader, Guideline, 'WHERE "row" = ?', ROW)
