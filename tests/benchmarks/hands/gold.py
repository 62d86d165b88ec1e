"""Gold annotations: read and proven by the program's own import, compared with its export."""

from pathlib import Path

from annotator.formats import jsonl
from annotator.formats.records import ArticleRecord, SpanRecord
from annotator.project.exporting import export_project
from annotator.project.importing import import_sources
from annotator.project.project import Project

ANNOTATOR = "effort"


class GoldRefused(Exception):
    """The gold is nothing that the program could hold."""


def read_gold(source: Path, folder: Path) -> list[ArticleRecord]:
    """The annotated lines of a file, as the program takes them. Raises GoldRefused."""
    project = Project.create(folder / "gold.annotator", annotator=ANNOTATOR)
    try:
        report = import_sources(project, [source])
        keys = {label.name: label.key for label in project.labels.all()}
    finally:
        project.close()
    if report.problems:
        raise GoldRefused("\n".join(str(problem) for problem in report.problems))
    records = exported(project.path, folder / "gold.jsonl")
    found = [record for record in records if record.spans]
    if not found:
        raise GoldRefused(f"{source}: no article in it has a span.")
    keyless = {span.label for record in found for span in record.spans if not keys[span.label]}
    if keyless:
        raise GoldRefused(f"{source}: these labels have no key: {', '.join(sorted(keyless))}.")
    return found


def bare_project(gold: ArticleRecord, path: Path) -> Project:
    """A new project with the same text and nothing tagged."""
    source = path.with_suffix(".bare.jsonl")
    bare = ArticleRecord(id=gold.id, text=gold.text, meta=gold.meta)
    source.write_bytes(b"".join(jsonl.encode([bare])))
    project = Project.create(path, annotator=ANNOTATOR)
    import_sources(project, [source])
    return project


def exported(path: Path, out: Path) -> list[ArticleRecord]:
    """What the program exports of a project."""
    export_project(path, out, force=True)
    return [record for record in jsonl.read(out) if isinstance(record, ArticleRecord)]


def differences(gold: ArticleRecord, made: ArticleRecord) -> list[str]:
    """What is missing in an export and what is too much, one sentence each."""
    found: list[str] = []
    if made.text != gold.text:
        found.append("The text is another one.")
    wanted, there = _told(gold), _told(made)
    found += [f"Missing: {what}" for what in sorted(wanted - there)]
    found += [f"Too much: {what}" for what in sorted(there - wanted)]
    return found


def _told(record: ArticleRecord) -> set[str]:
    """Spans and relations in words that do not depend on ids."""
    names = {span.id: _name(span) for span in record.spans}
    ties = {f"{names[tie.from_id]} {tie.type} {names[tie.to_id]}" for tie in record.relations}
    return set(names.values()) | ties


def _name(span: SpanRecord) -> str:
    words = " ".join((span.text or "").split())
    if len(words) > 40:
        words = f"{words[:24]}…{words[-15:]}"
    return f"{span.label} {span.start}–{span.end} “{words}”"
