"""The tables of a project file; the gate holds every file against these definitions."""

APPLICATION_ID = 0x416E7431
"""“Ant1”, at byte 68 of the file."""

VERSION = 3
"""The schema this program writes; kept as `user_version`, at byte 60 of the file."""

MIGRATION_NAMES = ("m001_first_schema", "m002_workbench", "m003_splits")
MIGRATION_SET = "annotator"

FIRST_TABLES = {
    "project": """CREATE TABLE project (
  name TEXT PRIMARY KEY NOT NULL,
  value NOT NULL
) WITHOUT ROWID""",
    "annotators": """CREATE TABLE annotators (
  "row" INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE
)""",
    "labels": """CREATE TABLE labels (
  "row" INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  color TEXT NOT NULL,
  "key" TEXT NOT NULL,
  definition TEXT NOT NULL,
  position INTEGER NOT NULL,
  attributes TEXT NOT NULL
)""",
    "relation_types": """CREATE TABLE relation_types (
  "row" INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  ends TEXT NOT NULL,
  position INTEGER NOT NULL
)""",
    "articles": """CREATE TABLE articles (
  "row" INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  title TEXT,
  source TEXT,
  editor TEXT,
  author TEXT,
  published TEXT,
  dateline TEXT,
  url TEXT,
  file TEXT,
  more TEXT NOT NULL,
  extra TEXT NOT NULL,
  head TEXT NOT NULL,
  text TEXT NOT NULL
)""",
    "states": """CREATE TABLE states (
  "row" INTEGER PRIMARY KEY NOT NULL,
  article INTEGER NOT NULL REFERENCES articles("row") DEFERRABLE INITIALLY DEFERRED,
  annotator INTEGER NOT NULL REFERENCES annotators("row") DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'skipped')),
  flagged INTEGER NOT NULL CHECK (flagged IN (0, 1)),
  reason TEXT,
  note TEXT,
  extra TEXT NOT NULL,
  UNIQUE (article, annotator)
)""",
    "spans": """CREATE TABLE spans (
  "row" INTEGER PRIMARY KEY NOT NULL,
  article INTEGER NOT NULL REFERENCES articles("row") DEFERRABLE INITIALLY DEFERRED,
  annotator INTEGER NOT NULL REFERENCES annotators("row") DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL,
  "start" INTEGER NOT NULL CHECK ("start" >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > "start"),
  label INTEGER NOT NULL REFERENCES labels("row") DEFERRABLE INITIALLY DEFERRED,
  surface TEXT NOT NULL,
  attributes TEXT NOT NULL,
  note TEXT,
  extra TEXT NOT NULL,
  UNIQUE (article, annotator, "start", "end", label),
  UNIQUE (article, annotator, id)
)""",
    "relations": """CREATE TABLE relations (
  "row" INTEGER PRIMARY KEY NOT NULL,
  article INTEGER NOT NULL REFERENCES articles("row") DEFERRABLE INITIALLY DEFERRED,
  annotator INTEGER NOT NULL REFERENCES annotators("row") DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL,
  type INTEGER NOT NULL REFERENCES relation_types("row") DEFERRABLE INITIALLY DEFERRED,
  from_span INTEGER NOT NULL REFERENCES spans("row") DEFERRABLE INITIALLY DEFERRED,
  to_span INTEGER NOT NULL REFERENCES spans("row") DEFERRABLE INITIALLY DEFERRED,
  extra TEXT NOT NULL,
  CHECK (from_span <> to_span),
  UNIQUE (from_span, to_span, type),
  UNIQUE (article, annotator, id)
)""",
    "operations": """CREATE TABLE operations (
  seq INTEGER PRIMARY KEY NOT NULL,
  time TEXT NOT NULL,
  sitting INTEGER NOT NULL,
  annotator INTEGER NOT NULL,
  name TEXT NOT NULL,
  article INTEGER,
  state TEXT NOT NULL CHECK (state IN ('applied', 'undone', 'discarded')),
  bulk TEXT,
  joins TEXT,
  changes TEXT NOT NULL
)""",
    "shelved": """CREATE TABLE shelved (
  operation INTEGER NOT NULL REFERENCES operations(seq),
  "table" TEXT NOT NULL,
  "row" INTEGER NOT NULL,
  image TEXT NOT NULL
)""",
    "articles_fts": """CREATE VIRTUAL TABLE articles_fts USING fts5(
  title, body, content='', tokenize="unicode61 remove_diacritics 2"
)""",
}

WORKBENCH_TABLES = {
    "guideline": """CREATE TABLE guideline (
  "row" INTEGER PRIMARY KEY NOT NULL,
  text TEXT NOT NULL
)""",
    "precedents": """CREATE TABLE precedents (
  "row" INTEGER PRIMARY KEY NOT NULL,
  article INTEGER REFERENCES articles("row") DEFERRABLE INITIALLY DEFERRED,
  annotator INTEGER NOT NULL REFERENCES annotators("row") DEFERRABLE INITIALLY DEFERRED,
  label INTEGER REFERENCES labels("row") DEFERRABLE INITIALLY DEFERRED,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  surface TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  ruling TEXT NOT NULL,
  made TEXT NOT NULL
)""",
    "filters": """CREATE TABLE filters (
  "row" INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL UNIQUE,
  wanted TEXT NOT NULL,
  position INTEGER NOT NULL
)""",
}

SPLIT_TABLES = {
    "splits": """CREATE TABLE splits (
  "row" INTEGER PRIMARY KEY NOT NULL,
  article INTEGER NOT NULL UNIQUE REFERENCES articles("row") DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL
)""",
}

ADDED_TABLES = {1: FIRST_TABLES, 2: WORKBENCH_TABLES, 3: SPLIT_TABLES}
"""The tables that came with each version."""


def tables_of(version: int) -> dict[str, str]:
    """The tables that a file of a version has; none where there is no such version."""
    if version not in ADDED_TABLES:
        return {}
    return {
        name: sql
        for number, tables in ADDED_TABLES.items()
        if number <= version
        for name, sql in tables.items()
    }


TABLES = tables_of(VERSION)

FIRST_INDEXES = (
    "CREATE INDEX articles_by_sha256 ON articles(sha256)",
    "CREATE INDEX states_by_status ON states(annotator, status, article)",
    "CREATE INDEX spans_by_annotator ON spans(annotator)",
    "CREATE INDEX relations_by_to_span ON relations(to_span)",
    "CREATE INDEX operations_undone ON operations(seq) WHERE state = 'undone'",
    "CREATE INDEX operations_applied ON operations(seq) WHERE state = 'applied'",
    "CREATE INDEX operations_by_article ON operations(article, seq)",
    "CREATE INDEX shelved_by_operation ON shelved(operation)",
)

WORKBENCH_INDEXES = (
    "CREATE INDEX articles_by_title ON articles(title COLLATE NOCASE)",
    "CREATE INDEX articles_by_source ON articles(source)",
    "CREATE INDEX articles_by_published ON articles(published)",
    "CREATE INDEX articles_by_length ON articles(length(text))",
    "CREATE INDEX spans_by_label ON spans(annotator, label, article)",
    "CREATE INDEX states_with_note ON states(annotator, article) WHERE note IS NOT NULL",
    "CREATE INDEX spans_with_note ON spans(annotator, article) WHERE note IS NOT NULL",
    "CREATE INDEX precedents_by_article ON precedents(article)",
)

VIEWS = {
    "v_spans": """CREATE VIEW v_spans AS
SELECT a.id AS article_id, a.title AS title, n.name AS annotator, s.id AS span_id,
  l.name AS label, s."start" AS "start", s."end" AS "end", s.surface AS surface,
  s.attributes AS attributes, s.note AS note
FROM spans s
JOIN articles a ON a."row" = s.article
JOIN annotators n ON n."row" = s.annotator
JOIN labels l ON l."row" = s.label""",
    "v_relations": """CREATE VIEW v_relations AS
SELECT a.id AS article_id, a.title AS title, n.name AS annotator, r.id AS relation_id,
  t.name AS type, f.id AS from_id, fl.name AS from_label, f.surface AS from_surface,
  o.id AS to_id, ol.name AS to_label, o.surface AS to_surface
FROM relations r
JOIN articles a ON a."row" = r.article
JOIN annotators n ON n."row" = r.annotator
JOIN relation_types t ON t."row" = r.type
JOIN spans f ON f."row" = r.from_span
JOIN labels fl ON fl."row" = f.label
JOIN spans o ON o."row" = r.to_span
JOIN labels ol ON ol."row" = o.label""",
}

FTS_SHADOWS = frozenset(f"articles_fts_{part}" for part in ("data", "idx", "docsize", "config"))
"""Tables that SQLite itself makes for the full-text index."""

MIGRATIONS_TABLE = "_sqlite_migrations"
