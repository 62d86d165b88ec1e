"""Recognises the head of a wire story: headline, source, editor, author, date, dateline.

Only a prefix is ever taken, and only on strong evidence: what is in doubt stays in the text.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.datelines import is_agency, read_dateline
from annotator.core.model import Meta
from annotator.core.timestamps import WEEKDAYS, parse_timestamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """`taken` is the exact prefix that is not body text ("" where nothing was recognised)."""

    taken: str
    meta: Meta


class _Kind(StrEnum):
    TITLE = "title"
    SOURCE = "source"
    EDITOR = "editor"
    AUTHOR = "author"
    PUBLISHED = "published"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line that is not blank; `start` is the code point of its first character."""

    start: int
    text: str
    after_blank: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """`label` is the word before the colon, in lower case; empty for a bare date or byline."""

    kind: _Kind
    value: str
    label: str = ""


@dataclass(slots=True)
class _Found:
    """What the lines before the body said."""

    body: int = 0
    title: str | None = None
    suffix: str | None = None
    headline_taken: bool = False
    items: list[_Item] = field(default_factory=list[_Item])

    def first(self, *kinds: _Kind) -> str | None:
        for kind in kinds:
            for item in self.items:
                if item.kind is kind:
                    return item.value
        return None


_MAX_LINES = 24
_MAX_LENGTH = 300
_LABELS: dict[_Kind, str] = {
    _Kind.TITLE: "title|headline|标题|標題|заголовок|العنوان",
    _Kind.SOURCE: "source|news source|来源|來源|新闻来源|稿件来源|文章来源|источник|المصدر|"
    "مصدر|fuente|fonte|quelle|출처|情報源",
    _Kind.EDITOR: "editor|editors|edited by|web editor|编辑|編輯|责任编辑|責任編輯|责编|責編|編集|"
    "редактор|редакторы|تحرير|المحرر|redakteur|redactor|rédacteur|편집",
    _Kind.AUTHOR: "author|authors|by|byline|written by|作者|撰文|автор|авторы|الكاتب|بقلم|autor|"
    "autora|auteur|autore|著者|작성자",
    _Kind.PUBLISHED: "published|published on|published at|posted|posted on|date|time|publish time|"
    "publication date|发布时间|發布時間|发表时间|时间|時間|日期|дата|опубликовано|التاريخ|"
    "تاريخ النشر|veröffentlicht|publicado|publié le|pubblicato|날짜|입력",
    _Kind.UPDATED: "updated|updated on|updated at|last updated|last modified|更新时间|更新時間|"
    "обновлено|تحديث|آخر تحديث|aktualisiert|actualizado|atualizado|mis à jour le|aggiornato|수정",
}
_KIND_OF = {label: kind for kind, labels in _LABELS.items() for label in labels.split("|")}
_LABEL_WORDS = "|".join(sorted(map(re.escape, _KIND_OF), key=lambda label: (-len(label), label)))
_LABELLED = re.compile(rf"(?P<label>{_LABEL_WORDS})\s?[:：]\s*(?P<value>\S.*)", re.IGNORECASE)
_TIMED = re.compile(
    r"(?P<label>published|posted|last updated|updated|publié le|mis à jour le|опубликовано|"
    r"обновлено)\s+(?:on\s+|at\s+)?(?P<value>\S.*)",
    re.IGNORECASE,
)
_BETWEEN_ITEMS = re.compile(r"\s*[|｜•·]\s*|\s*[\t\u3000]\s*|[ \u00a0]{2,}")
_BEFORE_LABEL = re.compile(rf"\s+(?=(?:{_LABEL_WORDS})\s?[:：])", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by|By|BY)\s+(?P<names>[^\W\d_].*)")
_SITE_SUFFIX = re.compile(r"\s*(?:[-–—|｜_»·]|--)\s*(?P<site>[^\W_a-z].{1,39})")
_PARTICLE_WORDS = (
    "and de da do dos del della der den di du el la le van von bin ibn al y e und et и و"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
# First words after "By" that make a phrase and not a name: "By Popular Demand".
_PHRASE_WORDS = (
    "the a an any all popular design far law way night day now then next last this that these "
    "those numbers most some request contrast default our my your their his her its january "
    "february march may july september october november december"
)
_NO_NAMES = frozenset(_PHRASE_WORDS.split()) | WEEKDAYS


def split_head(text: str) -> Head:
    """Tell the head of a wire story from its body; `text == head.taken + body` always holds.

    Without a sure sign nothing is taken and the metadata stays empty. A text that would be all
    head is left whole.
    """
    found = _read_lines(_first_lines(text))
    start = found.body if found else len(text) - len(text.lstrip())
    dateline = read_dateline(text, start)
    if found and not _is_sure(found, has_dateline=dateline is not None):
        found, dateline = None, None
    if found is None and dateline is None:
        return Head(taken="", meta=Meta())
    found = found or _Found(body=start)
    site = found.suffix if found.suffix and is_agency(found.suffix) else None
    meta = Meta(
        title=found.first(_Kind.TITLE) or found.title,
        source=found.first(_Kind.SOURCE) or (dateline.source if dateline else None) or site,
        editor=found.first(_Kind.EDITOR),
        author=found.first(_Kind.AUTHOR) or (dateline.author if dateline else None),
        published=found.first(_Kind.PUBLISHED, _Kind.UPDATED),
        dateline=dateline.text if dateline else None,
    )
    return Head(taken=text[: dateline.end if dateline else found.body], meta=meta)


def _first_lines(text: str) -> list[_Line]:
    """The first lines that are not blank, as many as a head can have and one of the body."""
    lines: list[_Line] = []
    position, after_blank = 0, False
    while position < len(text) and len(lines) < _MAX_LINES:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position:end]
        bare = line.lstrip()
        if bare:
            start = position + len(line) - len(bare)
            # One character more than a line of a head may have shows that it is none.
            words = bare[: _MAX_LENGTH + 1].rstrip()
            lines.append(_Line(start=start, text=words, after_blank=after_blank))
        after_blank = not bare
        position = end + 1
    return lines


def _read_lines(lines: list[_Line]) -> _Found | None:
    """Read lines up to the first that is body text; None where they can't be a head."""
    if len(lines) < 2:
        return None
    found = _Found()
    at = 0
    if not _items_of(lines[0].text, may_be_byline=False):
        pair = _repeated(lines[0].text, lines[1].text)
        if pair:
            found.title, found.suffix = pair
            found.headline_taken = found.suffix is not None or lines[1].after_blank
            at = 2
        elif _may_be_headline(lines[0].text):
            found.title = lines[0].text
            at = 1
        else:
            return None
    while at < len(lines):
        items = _items_of(lines[at].text, may_be_byline=found.title is not None)
        if not items and not (found.title and _same(found.title, lines[at].text)):
            break
        found.items += items
        at += 1
    if at == len(lines):
        return None  # Nothing is left that would be the body.
    found.body = lines[at].start
    return None if _is_a_list(found.items, lines[at:]) else found


def _is_sure(found: _Found, *, has_dateline: bool) -> bool:
    """Whether there is enough evidence that what was read is a head."""
    if found.title is not None:
        return found.headline_taken or bool(found.items) or has_dateline
    labelled = sum(1 for item in found.items if item.label)
    return labelled > 0 and len(found.items) + has_dateline > 1


def _is_a_list(items: list[_Item], rest: list[_Line]) -> bool:
    """Whether these lines belong to a talk or a chronology and not to a head.

    A head says each thing once; a bare date is no sign where the text goes on with other dates.
    """
    said: dict[str, str] = {}
    for item in items:
        if item.label and said.setdefault(item.label, item.value) != item.value:
            return True
    if any(_labels_of(line.text) & said.keys() for line in rest):
        return True
    only_dates = bool(items) and all(
        item.kind is _Kind.PUBLISHED and not item.label for item in items
    )
    return only_dates and (
        len({item.value for item in items}) > 1 or any(parse_timestamp(line.text) for line in rest)
    )


def _labels_of(line: str) -> set[str]:
    """The label of a person who speaks, where a later line begins with one again."""
    found = _LABELLED.match(line)
    if found is None or _KIND_OF[found["label"].lower()] not in (_Kind.AUTHOR, _Kind.EDITOR):
        return set()
    return {found["label"].lower()}


def _items_of(line: str, *, may_be_byline: bool) -> list[_Item]:
    """What a line of a head says; empty for a line that is, or may be, something else."""
    if len(line) > 200:
        return []
    items = _items_side_by_side(line, may_be_byline=may_be_byline)
    if items:
        return items
    item = _item_of(line, may_be_byline=may_be_byline)
    return [item] if item else []


def _items_side_by_side(line: str, *, may_be_byline: bool) -> list[_Item]:
    """What a line says that holds several things between bars, wide blanks or labels."""
    pieces = _BETWEEN_ITEMS.split(line)
    parts = [part for piece in pieces for part in _BEFORE_LABEL.split(piece) if part.strip()]
    if len(parts) < 2:
        return []
    read = [(part, _item_of(part, may_be_byline=may_be_byline)) for part in parts]
    items = [item for _, item in read if item]
    unread = [part.strip() for part, item in read if not item]
    if not unread:
        return items
    # "By Jane Doe | China Daily | Updated: 2024-05-17": one bare name between bars is the source.
    kinds = {item.kind for item in items}
    if len(unread) > 1 or not items or _Kind.SOURCE in kinds:
        return []
    dated = bool(kinds & {_Kind.PUBLISHED, _Kind.UPDATED})
    if not is_agency(unread[0]) and not (dated and "|" in line and _is_name(unread[0])):
        return []
    return [*items, _Item(kind=_Kind.SOURCE, value=unread[0])]


def _item_of(part: str, *, may_be_byline: bool) -> _Item | None:
    labelled = _LABELLED.fullmatch(part)
    if labelled:
        label = labelled["label"].lower()
        kind, value = _KIND_OF[label], labelled["value"].strip()
        if kind in (_Kind.PUBLISHED, _Kind.UPDATED):
            time = parse_timestamp(value)
            return _Item(kind=kind, value=time, label=label) if time else None
        if kind is _Kind.TITLE:
            return _Item(kind=kind, value=value, label=label)
        fits = _is_source(value) if kind is _Kind.SOURCE else _is_name(value)
        return _Item(kind=kind, value=value, label=label) if fits else None
    timed = _TIMED.fullmatch(part)
    time = parse_timestamp(timed["value"] if timed else part)
    if time:
        label = timed["label"].lower() if timed else ""
        return _Item(kind=_KIND_OF.get(label, _Kind.PUBLISHED), value=time, label=label)
    byline = _BYLINE.fullmatch(part) if may_be_byline else None
    if byline and len(part) <= 120 and _is_byline(byline["names"]):
        names, _, last = byline["names"].strip().rpartition(",")
        names = names if names and is_agency(last) else byline["names"].strip()
        return _Item(kind=_Kind.AUTHOR, value=names)
    return None


def _is_source(value: str) -> bool:
    """Whether this can be the name of a source: short, and no sentence."""
    return len(value) <= 60 and len(value.split()) <= 8 and not _is_sentence(value)


def _is_name(value: str) -> bool:
    """Whether this can name a person or several: "huaxia", "Jane Doe, John van Dyke"."""
    words = re.findall(r"[^\s,;/&、，；]+", value)
    if not words or len(value) > 80 or len(words) > 12 or _is_sentence(value):
        return False
    if len(words) <= 2 and "," not in value:
        return words[0][0].isalnum()
    return all(not word[0].islower() or word in _PARTICLES for word in words)


def _is_byline(names: str) -> bool:
    """Whether these are names as a byline has them: two words or more, or an agency's name."""
    if is_agency(names):
        return True
    words = names.replace(",", " ").split()
    return (
        len(words) >= 2
        and words[0].lower() not in _NO_NAMES
        and all(word[0].isupper() or word in _PARTICLES for word in words)
        and _is_name(names)
    )


def _is_sentence(value: str) -> bool:
    if re.search(r"[!?！？。…|｜\"“”«»]", value):
        return True
    return value.endswith(".") and not re.search(r"(?:\b\w|\b(?:Inc|Co|Ltd|Jr|Sr|Corp))\.$", value)


def _may_be_headline(line: str) -> bool:
    """Whether a first line can be a headline at all: words, not too long, no full sentence."""
    if not 4 <= len(line) <= 220 or not any(letter.isalpha() for letter in line):
        return False
    if line.endswith("."):
        return line.endswith("...") or bool(re.search(r"\b(?:[^\W\d_]\.){2}$", line[-8:]))
    return not line.endswith((",", ":", ";", "。", "，", "：", "；", "،", "؛"))


def _repeated(first: str, second: str) -> tuple[str, str | None] | None:
    """Headline and site ("Xinhua") where two lines are the same headline, else None."""
    short, long = sorted((first, second), key=len)
    wide = any(letter > "\u2e80" for letter in short)
    if len(short) < (6 if wide else 12) or len(long) > _MAX_LENGTH:
        return None
    if _same(short, long):
        return second, None
    suffix = _SITE_SUFFIX.fullmatch(long[len(short) :])
    if suffix is None or not _same(short, long[: len(short)]) or len(suffix["site"].split()) > 5:
        return None
    return short, suffix["site"].strip()


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(line: str) -> str:
    """A line without what differs between two copies of a headline: quotes, blanks, case."""
    line = line.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(line.split()).casefold()
