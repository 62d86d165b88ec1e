"""Tokens with a tag each, as column files and data sets have them: to text and spans again."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

import regex

from annotator.formats.records import SpanRecord
from annotator.formats.values import Fault

TAG = re.compile(r"(?P<place>[BIELMSU])-(?P<label>.+)")
OUTSIDE = frozenset(("O", "_", "-", ""))
_BEGINS, _ENDS = frozenset("BSU"), frozenset("ELSU")
_NO_BLANK_BEFORE = regex.compile(
    r"[.,;:!?%)\]}”’»…،؛؟。，、；：！？）」』》】]+ | ['’]\p{L}{1,2} | n['’]t", regex.VERBOSE
)
_NO_BLANK_BEHIND = regex.compile(r"[(\[{“‘«$€£¥#（「『《【]+")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_RESERVED = re.compile(r"[\s%]")


def plain(label: str) -> str:
    """A label as it can stand in a tag: blanks as “%20”."""
    return _RESERVED.sub(lambda m: "".join(f"%{byte:02X}" for byte in m[0].encode()), label)


def join(tokens: Sequence[str], breaks: Sequence[int] = ()) -> tuple[str, list[tuple[int, int]]]:
    """A readable text of tokens whose blanks are lost, and the place of each in it.

    `breaks` are the numbers of the tokens that begin a sentence, each on a line of its own.
    """
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at, before, openings = 0, "", set(breaks)
    for number, token in enumerate(tokens):
        gap = ""
        if before:
            gap = "\n" if number in openings else _gap(before, token)
        parts += (gap, token)
        at += len(gap)
        places.append((at, at + len(token)))
        at += len(token)
        before = token
    return "".join(parts), places


def _gap(before: str, token: str) -> str:
    is_joined = (
        _NO_BLANK_BEFORE.fullmatch(token)
        or _NO_BLANK_BEHIND.fullmatch(before)
        or (_UNSPACED.match(token) and _UNSPACED.match(before))
    )
    return "" if is_joined else " "


def check(tag: str) -> None:
    """Raise Fault for what is no tag of BIO, IOB1, BILOU, BIOES."""
    if tag not in OUTSIDE and not TAG.fullmatch(tag):
        raise Fault("bad-tag", f"“{tag[:40]}” is no tag like O, B-name or I-name.")


def spans_of(tags: Sequence[str], places: Sequence[tuple[int, int]]) -> Iterator[SpanRecord]:
    """The spans that tags mark, one after the other; what is no tag counts as O.

    All usual schemes are read at once: a span begins at B, S and U, and where I, E, L follow
    nothing of their label; it ends behind E, L, S and U, and before O and another label.
    """
    label, start, end = "", 0, 0
    for tag, place in zip(tags, places, strict=True):
        match = TAG.fullmatch(tag)
        name = match["label"] if match else ""
        begins = match is not None and match["place"] in _BEGINS
        if label and (begins or name != label):
            yield _span(start, end, label)
            label = ""
        if match is None:
            continue
        if not label:
            label, start = name, place[0]
        end = place[1]
        if match["place"] in _ENDS:
            yield _span(start, end, label)
            label = ""
    if label:
        yield _span(start, end, label)


def _span(start: int, end: int, label: str) -> SpanRecord:
    return SpanRecord(None, start, end, unquote(label) if "%" in label else label, None)
