"""Judges what an import brings, line by line: new, here already, or refused with the reason."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.core.model import (
    NOTHING,
    Article,
    ArticleState,
    AttributeValue,
    Label,
    RelationKind,
)
from annotator.core.offsets import TextMap
from annotator.core.problems import Problem
from annotator.core.rules import check_attribute, check_text
from annotator.formats.format import Unit
from annotator.formats.records import ArticleRecord, LocalId, RelationRecord, SpanRecord
from annotator.formats.units import Units
from annotator.project.articles import sha256_of
from annotator.project.import_report import FileReport, ImportReport
from annotator.project.known import KnownSpan, KnownWork, known_work
from annotator.project.naming import Names
from annotator.project.origins import Origins
from annotator.project.session import Session
from annotator.store import queries
from annotator.store.bulk import BulkInsert, compact_json
from annotator.store.operations import Operation

_NOT_WANTED = (0, 0)
"""The end of a relation whose span does not come in, as a person said."""


class Intake:
    """Takes records in, one after the other, inside the import's transaction."""

    def __init__(
        self,
        session: Session,
        names: Names,
        bulk: BulkInsert,
        work: Operation,
        *,
        annotator: str,
        report: ImportReport,
    ) -> None:
        self._session = session
        self._work = work
        self._connection = work.connection
        self._names = names
        self._chains = names.chains
        self._attributions = names.attributions
        self._bulk = bulk
        self._default_annotator = annotator or session.annotator.name
        self._annotators: dict[str, int] = {}
        self._report = report
        self._origins = Origins(bulk)
        self._before = report.totals()
        self._map: TextMap | None = None
        self._map_of: ArticleRecord | None = None

    def start_file(self, path: Path) -> None:
        """What comes next is from this file."""
        self._origins.start_file(path.name)
        self._report.files.append(FileReport(path=path))
        self._before = self._report.totals()

    def end_file(self) -> None:
        """The counts of the file are whole."""
        file = self._report.files[-1]
        found = (now - old for now, old in zip(self._report.totals(), self._before, strict=True))
        file.articles, file.spans, file.relations, file.duplicates, file.refused = found

    def take(self, record: ArticleRecord) -> None:
        """Add what is new in a record, count what is here already, report what is refused."""
        violations = check_text(record.text)
        if violations:
            self._refuse(record, violations[0].code, violations[0].message)
            return
        sha256 = sha256_of(record.text)
        both = (sha256, sha256_of(record.head + record.text)) if record.head else (sha256,)
        known = queries.known_article(self._connection, id=record.id, sha256s=both)
        if known is None:
            article, fresh = self._add_article(record, sha256), True
        elif record.id is not None and known[2] not in both:
            self._refuse(
                record,
                "id-conflict",
                f"The id “{record.id}” belongs to another text: {self._place(known[0])}.",
                "Give one of the two another id.",
            )
            return
        else:
            article, fresh = known[0], False
            self._compare(record, article)
        before = self._report.spans, self._report.relations, self._report.statuses
        self._take_work(record, article, fresh=fresh)
        unchanged = before == (
            self._report.spans,
            self._report.relations,
            self._report.statuses,
        )
        self._report.duplicates += not fresh and unchanged
        self._bulk.flush(force=False)

    def _add_article(self, record: ArticleRecord, sha256: str) -> int:
        row = self._bulk.row("articles")
        meta = record.meta
        if meta.file is not None:
            # The system may take any bytes as a name; what is no text can't be stored.
            meta = replace(meta, file=meta.file.encode(errors="replace").decode())
        self._bulk.add_article(
            Article(
                row=row,
                id=record.id or self._session.make_id(),
                text=record.text,
                sha256=sha256,
                head=record.head,
                meta=meta,
                extra=NOTHING if record.annotator else record.extra,
            )
        )
        self._origins.add(record.line)
        self._report.articles += 1
        return row

    def _compare(self, record: ArticleRecord, row: int) -> None:
        """Tell where the article is described otherwise; what its own “extra” says goes from an
        annotator's record, as an export puts the two together.
        """
        here = queries.by_row(self._connection, Article, row)
        # Another name of the file says nothing of the article.
        meta = replace(record.meta, file=here.meta.file)
        if record.id is not None and meta != here.meta:
            self._report.problems.append(
                self._problem(
                    record,
                    "meta-kept",
                    "The article is here already with other metadata; those here were kept.",
                )
            )
        if record.annotator:
            record.extra = {
                key: value
                for key, value in record.extra.items()
                if key not in here.extra or here.extra[key] != value
            }
        elif record.extra and record.extra != here.extra:
            self._report.problems.append(
                self._problem(
                    record, "extra-kept", "The article is here already with another “extra”."
                )
            )

    def _take_work(self, record: ArticleRecord, article: int, *, fresh: bool) -> None:
        state = ArticleState(
            article=article,
            annotator=0,
            status=record.status,
            flagged=record.flagged,
            reason=record.reason,
            note=record.note,
            extra=record.extra if record.annotator else NOTHING,
        )
        says_nothing = state.is_default and not record.annotator
        if says_nothing and not record.spans and not record.relations:
            return
        annotator = self._annotator(record.annotator or self._default_annotator)
        here = KnownWork()
        if not fresh:
            self._bulk.flush()
            here = known_work(self._connection, article, annotator)
        if not says_nothing and not (state.is_default and here.spans):
            self._take_state(record, state, article, annotator, fresh=fresh)
        ends: dict[str, tuple[int, int]] = {}
        for span in record.spans:
            self._take_span(record, span, article, annotator, here, ends)
        # Chains first: an attribution goes to the first span of its chain.
        for relation in sorted(record.relations, key=self._is_no_chain):
            self._take_relation(record, relation, article, annotator, here, ends)

    def _take_state(
        self,
        record: ArticleRecord,
        state: ArticleState,
        article: int,
        annotator: int,
        *,
        fresh: bool,
    ) -> None:
        if not fresh:
            here = queries.state_of(self._connection, article, annotator)
            if here.row:
                self._meet_state(record, here, replace(state, row=here.row, annotator=annotator))
                return
        row = self._bulk.row("states")
        self._bulk.add_state(replace(state, row=row, annotator=annotator))
        self._report.statuses += 1

    def _meet_state(self, record: ArticleRecord, here: ArticleState, state: ArticleState) -> None:
        """What the file says of an article that the annotator has touched here already."""
        if state.is_default or state == here:
            return
        if here.is_default:
            self._work.update(here, state)
            self._report.statuses += 1
            return
        self._refuse(
            record,
            "status-kept",
            f"The annotator's status here is “{here.status}” already; "
            "status, flag and note here were kept.",
        )

    def _take_span(
        self,
        record: ArticleRecord,
        span: SpanRecord,
        article: int,
        annotator: int,
        here: KnownWork,
        ends: dict[str, tuple[int, int]],
    ) -> None:
        given, start, end, label_name, text, attributes, note, extra = span
        id = None if isinstance(given, LocalId) else given
        label = self._names.label(label_name)
        if label is None:
            if self._names.is_left_out(label_name):
                self._report.left_out += 1
                if given is not None:
                    ends[given] = _NOT_WANTED
                return
            self._refuse(
                record,
                "unknown-label",
                f"The label “{label_name}” is not in this project; the span was left out.",
                "Add the label, then import the file again.",
            )
            return
        surface = record.text[start:end] if 0 <= start < end <= len(record.text) else ""
        if not surface or surface.isspace():
            self._note_misfit(record, start, end, text)
            what = "holds only blank space" if surface else "is not inside the text"
            self._refuse(
                record,
                "bad-offsets",
                f"The span {start} to {end} ({label_name}) {what} ({len(record.text)} characters).",
                "Offsets count Unicode characters (code points) from 0.",
            )
            return
        if text is not None and text != surface:
            self._note_misfit(record, start, end, text)
            self._refuse(
                record,
                "surface-mismatch",
                f"The span {start} to {end} ({label_name}) should read “{_short(text)}”, "
                f"but the text there is “{_short(surface)}”.",
                "Offsets count Unicode characters (code points), not bytes or UTF-16 units.",
            )
            return
        if attributes:
            label = self._names.declaring(label, attributes)
            attributes, extra = self._fitting(record, label, attributes, extra)
        known = here.spans.get(id) if id is not None else None
        equal = here.places.get((start, end, label.row))
        if known or equal:
            found = known or equal
            assert found is not None
            same = found is equal and (found.attributes, found.note, found.extra) == (
                attributes,
                note,
                extra,
            )
            if same and (known or id is None):
                ends[given or found.id] = (found.row, label.row)
                return
            what = f"The span id “{id}”" if known else f"An equal span (“{_short(surface)}”)"
            self._refuse(
                record,
                "span-conflict" if known else "equal-span",
                f"{what} is in {self._place(article)} already, with other content.",
                "What is there was kept.",
            )
            if found is equal and given is not None:
                ends.setdefault(given, (found.row, label.row))
            return
        row = self._bulk.row("spans")
        id = id or self._session.make_id()
        self._bulk.add_span(
            (
                *(row, article, annotator, id, start, end, label.row, surface),
                *(compact_json(attributes), note, compact_json(extra)),
            )
        )
        added = KnownSpan(row, id, start, end, label.row, attributes, note, extra)
        here.spans[id] = here.places[start, end, label.row] = added
        ends[given or id] = (row, label.row)
        self._report.spans += 1

    def _take_relation(
        self,
        record: ArticleRecord,
        relation: RelationRecord,
        article: int,
        annotator: int,
        here: KnownWork,
        ends: dict[str, tuple[int, int]],
    ) -> None:
        id, type_name, from_id, to_id, extra = relation
        if self._names.is_type_left_out(type_name):
            self._report.left_out += 1
            return
        source = ends.get(from_id) or _end(here.spans.get(from_id))
        target = ends.get(to_id) or _end(here.spans.get(to_id))
        if _NOT_WANTED in (source, target):
            self._report.left_out += 1
            return
        type_ = self._names.type(type_name, make=bool(source and target))
        if type_ is None or source is None or target is None:
            why = (
                f"The relation type “{type_name}” is not in this project"
                if type_ is None
                else f"A span it joins (“{from_id if source is None else to_id}”) did not come in"
            )
            self._refuse(record, "bad-relation", f"{why}; the relation was left out.")
            return
        type_ = self._names.joining(type_, source[1], target[1])
        is_of_chain = False
        if type_.kind is RelationKind.ATTRIBUTION:
            first = here.ties.first(source[0], self._chains)
            # Other formats say of each part who said it.
            is_of_chain = here.ties.goes_on(first, self._chains)
            if first != source[0]:
                source = (first, source[1])
        known = here.relations.get(id) if id is not None else None
        tie = (type_.row, source[0], target[0])
        if known == (*tie, extra):
            return
        violations = here.ties.check(type_, source, target)
        is_equal = bool(violations) and violations[0].code == "equal-relation"
        if known is None and is_equal and (id is None or is_of_chain):
            return
        why = ""
        if known:
            why = f"The relation id “{id}” is in {self._place(article)} already, with other content"
        elif violations:
            why = f"{violations[0].message[:-1]} ({type_name})"
        elif type_.row in self._chains and here.ties.stands_on(source[0], self._attributions):
            why = f"The span “{from_id}” has an attribution, as only the first of a chain may"
        if why:
            self._refuse(record, "bad-relation", f"{why}; the relation was left out.")
            return
        row = self._bulk.row("relations")
        id = id or self._session.make_id()
        self._bulk.add_relation((row, article, annotator, id, *tie, compact_json(extra)))
        here.ties.add(*tie)
        here.relations[id] = (*tie, extra)
        self._report.relations += 1

    def _is_no_chain(self, relation: RelationRecord) -> bool:
        return not self._names.is_chain(relation.type)

    def _note_misfit(self, record: ArticleRecord, start: int, end: int, text: str | None) -> None:
        """See in which unit the surface of a span would be at its place."""
        if text is None:
            return
        file = self._report.files[-1]
        file.misfits += 1
        if record.text.isascii():
            return
        if self._map_of is not record:
            self._map, self._map_of = TextMap(record.text), record
        for unit in (Unit.UTF16, Unit.BYTES):
            units = Units(record.text, unit, self._map)
            if units.reads(*units.place(start, end), text):
                file.fits[unit] += 1

    def _fitting(
        self,
        record: ArticleRecord,
        label: Label,
        attributes: Mapping[str, Any],
        extra: Mapping[str, Any],
    ) -> tuple[Mapping[str, AttributeValue], Mapping[str, Any]]:
        """The attributes that the label declares; the others are kept under `extra`."""
        specs = {spec.name: spec for spec in label.attributes}
        fitting: dict[str, AttributeValue] = {}
        others: dict[str, Any] = {}
        for name, value in attributes.items():
            spec = specs.get(name)
            if spec is None or check_attribute(spec, value):
                others[name] = value
            else:
                fitting[name] = value
        if others:
            self._report.problems.append(
                self._problem(
                    record,
                    "unknown-attribute",
                    f"The label “{label.name}” does not take "
                    + ", ".join(f"{name}={value!r}" for name, value in others.items())
                    + "; kept under “extra” of the span.",
                )
            )
            extra = {**extra, "attributes": others}
        return fitting, extra

    def _annotator(self, name: str) -> int:
        row = self._annotators.get(name)
        if row is None:
            found = queries.annotator_named(self._connection, name)
            if found is None:
                cursor = self._connection.execute(
                    "INSERT INTO annotators (name) VALUES (?)", (name,)
                )
                row = cursor.lastrowid or 0
            else:
                row = found.row
            self._annotators[name] = row
        return row

    def _place(self, article: int) -> str:
        """Where an article came from: a line of this import, or the project."""
        line = self._origins.of(article)
        return line or f"the project, {queries.article_place(self._connection, article)}"

    def _refuse(self, record: ArticleRecord, code: str, message: str, hint: str = "") -> None:
        self._report.refused += 1
        self._report.problems.append(self._problem(record, code, message, hint))

    def _problem(self, record: ArticleRecord, code: str, message: str, hint: str = "") -> Problem:
        return Problem(
            file=self._origins.file,
            line=record.line or None,
            code=code,
            message=message,
            hint=hint,
        )


def _end(span: KnownSpan | None) -> tuple[int, int] | None:
    return None if span is None else (span.row, span.label)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"
