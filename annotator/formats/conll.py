"""Column files with a tag a token, as CoNLL-2003 has them: BIO out, BIO, IOB1, BILOU in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.model import Meta
from annotator.core.problems import Problem
from annotator.formats.format import PLAIN_READ, PLAIN_WRITE, Format, ReadPlan, WritePlan
from annotator.formats.json_items import BOM
from annotator.formats.losses import Losses
from annotator.formats.records import ArticleRecord
from annotator.formats.tags import OUTSIDE, TAG, check, join, plain, spans_of
from annotator.formats.tokens import Tokens, tokens_of
from annotator.formats.values import Fault

_DOCUMENT = "-DOCSTART-"
_ENDINGS = (".conll", ".bio", ".iob", ".iob2", ".bioes", ".bilou")
_OTHER_ENDINGS = frozenset((".txt", ".tsv", ".ner", ".data", ".train", ".dev", ".test", ""))
_STOPS = frozenset(".!?…。！？؟")
_WIDE_STOPS = frozenset("。！？")
_CLOSERS = frozenset("”’»\"')）」』")
_LONGEST_LINE = 1024 * 1024
_MOST_TOKENS = 2_000_000
_CUT_AT = 20_000
"""Tokens of one article in a file that does not say where articles begin."""


def matches(path: Path, start: bytes) -> float:
    """How sure it is, from 0 to 1, that a file is of this format."""
    ending = path.suffix.lower()
    if ending not in _ENDINGS and ending not in _OTHER_ENDINGS:
        return 0.0
    lines = start.removeprefix(BOM).decode("utf-8", "replace").splitlines()
    if lines and lines[0].startswith(_DOCUMENT):
        return 0.95
    if len(start) >= 4096:
        lines.pop()
    rows = [row for row in map(_columns, lines) if row and not _is_comment(row)]
    tagged = [row for row in rows if len(row) > 1 and (row[-1] == "O" or TAG.fullmatch(row[-1]))]
    if rows and len(tagged) == len(rows) and len({len(row) for row in rows}) == 1:
        return 0.9 if len(rows) > 1 or ending in _ENDINGS else 0.0
    return 0.3 if ending in _ENDINGS else 0.0


@dataclass(slots=True)
class _Gathered:
    """The tokens of an article so far."""

    line: int = 0
    tokens: list[str] = field(default_factory=list[str])
    tags: list[str] = field(default_factory=list[str])
    breaks: list[int] = field(default_factory=list[int])


def read(path: Path, _plan: ReadPlan = PLAIN_READ) -> Iterator[ArticleRecord | Problem]:
    """Yield the article behind each -DOCSTART- line; a file without any is one article.

    Blanks are not in the file: they are set as in print, and each sentence is a line.
    """
    gathered, marked, at, told = _Gathered(), False, 0, ()
    number = 0
    try:
        with path.open("rb") as handle:
            while raw := handle.readline(_LONGEST_LINE):
                number += 1
                at += len(raw)
                row = _columns(_text_of(raw.removeprefix(BOM) if number == 1 else raw))
                if row and row[0].startswith(_DOCUMENT):
                    yield from _article(gathered, path, at, told)
                    gathered, marked = _Gathered(number), True
                elif not row:
                    if not marked and len(gathered.tokens) >= _CUT_AT:
                        told = (f"Cut into articles of about {_CUT_AT:,} tokens.",)
                        yield from _article(gathered, path, at, told)
                        gathered = _Gathered(number)
                    gathered.breaks.append(len(gathered.tokens))
                elif not _is_comment(row):
                    problem = _take(row, gathered)
                    if problem is not None:
                        yield _problem(path, number, problem)
            yield from _article(gathered, path, at, told)
    except Fault as fault:
        yield _problem(path, number, fault)
    except OSError as error:
        message = f"The file can't be read: {error.strerror or error}."
        yield _problem(path, None, Fault("unreadable", message))


def encode(articles: Iterable[ArticleRecord], _plan: WritePlan = PLAIN_WRITE) -> Iterator[bytes]:
    """Four columns as in CoNLL-2003, the two in the middle empty; a blank line per sentence."""
    for record in articles:
        tokens = tokens_of(record.text)
        numbers = [(span.label, tokens.of(span)) for span in record.spans]
        tags = tokens.tags((plain(label), found) for label, found in numbers if found is not None)
        lines = [f"{_DOCUMENT} -X- O O", ""]
        for number, (start, end) in enumerate(tokens.ranges):
            if tags[number][0] != "I" and _begins_sentence(record.text, tokens, number):
                lines.append("")
            word = "".join(record.text[start:end].split())
            lines.append(f"{word} -X- _ {tags[number]}")
        yield ("\n".join(lines) + "\n\n").encode()


def advice(_losses: Losses) -> Iterator[str]:
    """What helps where spans overlap."""
    yield (
        "A token has one tag here. Export quotes and what lies in them to two files (--label) "
        "to keep all spans."
    )


def _begins_sentence(text: str, tokens: Tokens, number: int) -> bool:
    """Whether a sentence begins at a token: behind a line end, or behind a stop and a blank."""
    if not number:
        return False
    ranges = tokens.ranges
    start = ranges[number][0]
    gap = text[ranges[number - 1][1] : start]
    if "\n" in gap or "\u2029" in gap:
        return True
    last = number - 1
    while last and text[slice(*ranges[last])] in _CLOSERS:
        last -= 1
    stop = text[slice(*ranges[last])]
    if stop in _WIDE_STOPS:
        return text[slice(*ranges[number])] not in _CLOSERS | _STOPS
    return bool(gap) and stop in _STOPS and not text[start].islower()


def _take(row: list[str], gathered: _Gathered) -> Fault | None:
    """Add a token; the fault of its tag, which then counts as none. Raises Fault."""
    if len(gathered.tokens) >= _MOST_TOKENS:
        raise Fault("too-big", f"An article has more than {_MOST_TOKENS:,} tokens.")
    if not row[0]:
        return Fault("bad-line", "There is a tag without a token.", "The line was left out.")
    fault = None
    tag = row[-1] if len(row) > 1 else "O"
    try:
        if len(row) == 1:
            raise Fault("bad-line", "There is a token without a tag.")
        check(tag)
    except Fault as found:
        fault = Fault(found.code, str(found), "The token was read without it.")
        tag = "O"
    gathered.tokens.append(row[0])
    gathered.tags.append(tag)
    return fault


def _article(
    gathered: _Gathered, path: Path, at: int, told: tuple[str, ...]
) -> Iterator[ArticleRecord]:
    if not gathered.tokens:
        return
    text, places = join(gathered.tokens, gathered.breaks)
    yield ArticleRecord(
        text=text,
        meta=Meta(file=path.name),
        spans=list(spans_of(gathered.tags, places)),
        line=gathered.line,
        at=at,
        told=told,
    )


def _columns(line: str) -> list[str]:
    """The columns of a line: between tabs where there are any, else between blanks."""
    line = line.rstrip("\r\n")
    if "\t" in line:
        return [column.strip(" ") for column in line.split("\t")] if line.strip() else []
    return [column for column in line.split(" ") if column]


def _is_comment(row: list[str]) -> bool:
    is_tagged = len(row) in (2, 4) and (row[-1] in OUTSIDE or TAG.fullmatch(row[-1]) is not None)
    return row[0].startswith("#") and not is_tagged


def _text_of(raw: bytes) -> str:
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        raise Fault(
            "bad-encoding",
            "The line is no UTF-8; its article and what follows were left out.",
            "Save the file as UTF-8.",
        ) from None
    if "\0" in text or len(raw) >= _LONGEST_LINE:
        raise Fault(
            "bad-line",
            "The line is no row of columns; its article and what follows were left out.",
            "Is it a CoNLL file?",
        )
    return text


def _problem(path: Path, line: int | None, fault: Fault) -> Problem:
    return Problem(file=path.name, line=line, code=fault.code, message=str(fault), hint=fault.hint)


FORMAT = Format(
    name="conll",
    title="CoNLL (BIO)",
    description="A token a line with its BIO tag, for taggers; no overlaps, no relations",
    endings=_ENDINGS,
    matches=matches,
    read=read,
    encode=encode,
    advice=advice,
    loading="`spacy convert -c ner NAME.conll .`; `flair.datasets.ColumnCorpus`",
)
