"""Articles that are hard on other programs, many that they can train on, and a large file."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from annotator.core.scheme import Scheme, parse_scheme

Line = dict[str, Any]
Marked = tuple[str, str]
"""A label, and the words that have it; of words that stand there twice the first ones."""

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples" / "articles.jsonl"
UNTOUCHED = 8_000
"""The first articles of the large file have no spans."""

TRAINED = 120
"""Less makes spaCy say that there are too few."""

FURTHER_LABELS = ("company name", "机构 & Co")
"""Labels with what formats of columns, of XML and of configuration stumble over."""

# Letters in two parts, of the higher planes, from right to left, without blanks between words.
HARD: tuple[tuple[str, str, Sequence[Marked]], ...] = (
    (
        "emoji",
        "🙂 “We cut 120 jobs 👩‍👩‍👧,” said Ana Ortíz 🇵🇹 of 𝒜cme Steel. 👍🏽",
        (
            ("quote", "We cut 120 jobs 👩‍👩‍👧"),
            ("figure", "120 jobs"),
            ("speaker", "Ana Ortíz"),
            ("company name", "𝒜cme Steel"),
        ),
    ),
    (
        "chinese",
        "“钢铁业𠮷产量增长26.3%，”王伟说。他说，农业稳定。",
        (
            ("quote", "钢铁业𠮷产量增长26.3%"),
            ("figure", "26.3%"),
            ("speaker", "王伟"),
            ("sector", "农业"),
            ("机构 & Co", "钢铁业"),
        ),
    ),
    (
        "arabic",
        "قال الوزير: «ارتفعت صادرات \u202bالصلب\u202c بنسبة ٢٦٫٣ في المئة»، يوم الجمعة.",
        (
            ("quote", "ارتفعت صادرات \u202bالصلب\u202c بنسبة ٢٦٫٣ في المئة"),
            ("speaker", "الوزير"),
            ("sector", "الصلب"),
        ),
    ),
    (
        "hebrew",
        "\u200fהשר אמר כי המחירים עלו ב־4.2 אחוזים.",
        (("quote", "המחירים עלו ב־4.2 אחוזים"), ("speaker", "השר"), ("figure", "4.2 אחוזים")),
    ),
    (
        "combining",
        "Die U\u0308bernahme kostet 18,5\u202fMio.\u00a0€, sagt Nu\u0308\u0301n\u0303ez\u0301.",
        (
            ("quote", "Die U\u0308bernahme kostet 18,5\u202fMio.\u00a0€"),
            ("speaker", "Nu\u0308\u0301n\u0303ez\u0301"),
        ),
    ),
    (
        "windows",
        "Prices rose.\r\n\r\n“They will fall,” the bank said\r\nin a report.\rThe end 🙂.\r\n",
        (
            ("quote", "They will fall"),
            ("speaker", "the bank"),
            ("sector", "bank said\r\nin"),
            ("company name", "The end 🙂"),
        ),
    ),
    (
        "thai",
        "รัฐมนตรีกล่าวว่าราคาเพิ่มขึ้น 3 เปอร์เซ็นต์",
        (("speaker", "รัฐมนตรี"), ("figure", "3 เปอร์เซ็นต์")),
    ),
    (
        "russian",
        "Сталь подорожала на 3,5\u00a0%, сообщил\u2028Виталий Манкевич.\u2029Конец\u0085.",
        (
            ("quote", "Сталь подорожала на 3,5\u00a0%"),
            ("figure", "3,5\u00a0%"),
            ("speaker", "Виталий Манкевич"),
        ),
    ),
    (
        "blanks",
        "  Two  blanks\tand a tab.\n\n\n   \u3000“Yes”\u200b, she said.   \n",
        (("quote", "Yes"), ("speaker", "she"), ("sector", "blanks\tand")),
    ),
    (
        "markup",
        '=1+1 <b>"A&B"</b> {"x": [1]} a;b,c\td\n-DOCSTART- -X- O O\n# no comment\nT1\tquote 0 4',
        (
            ("company name", '"A&B"'),
            ("figure", "=1+1"),
            ("sector", "-DOCSTART-"),
            ("quote", "# no comment"),
            ("speaker", "T1\tquote"),
        ),
    ),
    (
        "overlaps",
        "The union and the port said wages and prices rose 3 percent, semi-automatic.",
        (
            ("quote", "wages and prices rose 3 percent"),
            ("figure", "3 percent"),
            ("sector", "prices rose"),
            ("quote", "and prices"),
            ("speaker", "The union"),
            ("company name", "The union"),
            ("speaker", "the port"),
            ("sector", "automatic"),
            ("figure", "omat"),
        ),
    ),
)


def scheme() -> Scheme:
    """The default labels, and some with names that are hard."""
    data = json.loads((ROOT / "resources" / "default_labels.json").read_text("utf-8"))
    data["labels"] += [{"name": name, "color": "slate"} for name in FURTHER_LABELS]
    return parse_scheme(json.dumps(data))


def write_articles(path: Path) -> None:
    """The samples, the hard articles, those to train on, and one that two annotators worked on."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(SAMPLES.read_text("utf-8"))
        for line in (*_hard(), *_chain(), *_trained()):
            _write(file, line)


def write_large_file(path: Path) -> None:
    """Untouched articles first; then spans, attributes, and here and there further keys."""
    filler = "Nothing to see here, only weather 🙂, wind and 天气. " * 30
    names = ("title", "source", "editor", "author", "published", "dateline", "url", "file")
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number in range(UNTOUCHED + 1_000):
            touched = number >= UNTOUCHED
            meta: Line = dict.fromkeys(names)
            meta["published"] = "2024-05-17T21:07:30" if number % 3 == 0 else None
            if touched and number % 9 == 0:
                meta["tags"] = ["steel", 1]
            line: Line = {
                "id": f"article-{number}",
                "text": f"🙂 “Prices rose 26.3 percent in farming,” he said. {filler}{number}",
                "meta": meta,
                "status": "done" if touched else "open",
                "flagged": number % 50 == 0,
                "reason": None,
                "note": "seen twice" if number == UNTOUCHED + 7 else None,
                "annotator": "ana" if touched else "",
                "spans": [],
                "relations": [],
                "extra": {"model": {"scores": [0.5, None], "n": number}} if touched else {},
            }
            if touched:
                _add_spans(line, number)
            _write(file, line)


def _hard() -> Iterator[Line]:
    for number, (name, text, marked) in enumerate(HARD):
        line = _line(f"../{name} {number}/é", text, marked)
        line["meta"] = {"title": f"=1+1 “{name}”\n<&>", "url": "https://example.org/?a=1&b=ü"}
        line["meta"]["rank"] = number
        line |= {"status": ("done", "open", "skipped")[number % 3], "flagged": number % 2 == 0}
        line["reason"] = "not\nnews" if line["status"] == "skipped" else None
        line["note"] = "Noted: 🙂\ttwice\n“so”" if number % 4 == 0 else None
        if line["spans"]:
            line["spans"][0]["note"] = " sure?\nno "
        yield line


def _chain() -> Iterator[Line]:
    """A quote in three parts with one speaker, by two annotators."""
    text = "“We grow,” Ana 🙂 said, “and we hire,” she said, “in 2 towns.” “We grow,” Bo said."
    marked = (
        ("quote", "We grow"),
        ("quote", "and we hire"),
        ("quote", "in 2 towns"),
        ("speaker", "Ana 🙂"),
        ("figure", "2 towns"),
    )
    for annotator in ("ana", "王 <b>"):
        line = _line("chain", text, marked)
        ties = (("continues", 2, 1), ("continues", 3, 2), ("said_by", 1, 4))
        line["annotator"] = annotator
        line["relations"] = [
            {"id": f"r{place}", "type": type_, "from": f"s{a}", "to": f"s{b}"}
            for place, (type_, a, b) in enumerate(ties, 1)
        ]
        line["spans"][0]["attributes"] = {"type": "direct", "unattributed": False}
        line["spans"][4]["attributes"] = {"kind": "count", "value": 2, "approximate": True}
        yield line


def _trained() -> Iterator[Line]:
    """Plain sentences on ever other people and numbers; each goes on in other words, as articles
    that resemble each other could not go into different splits.
    """
    people = ("Ana Brekke", "Tomas Aldrin", "Jo Li", "Rosa Marek", "Ivan Orlov")
    trades = ("steel", "farming", "banking", "shipping", "chemistry", "tourism")
    for number in range(TRAINED):
        who, trade = people[number % 5], trades[number % 6]
        figure = f"{number + 2}.5 percent"
        said = f"{trade} in the whole of the province grew by {figure} from May to {2000 + number}"
        text = f"“{said},” said {who}, who leads an office for {trade} in town {number}."
        words = Random(number)
        for _ in range(6):
            text += " " + " ".join(_word(words) for _ in range(8)).capitalize() + "."
        marked = (("quote", said), ("sector", trade), ("figure", figure), ("speaker", who))
        line = _line(f"trained-{number}", text, marked)
        line["relations"] = [{"id": "r1", "type": "said_by", "from": "s1", "to": "s4"}]
        yield line


def _word(words: Random) -> str:
    """A word that no other article is likely to have."""
    return "".join(words.choice("bdfgklmnprst") + words.choice("aeiou") for _ in range(3))


def _line(id: str, text: str, marked: Sequence[Marked]) -> Line:
    spans = [
        {
            "id": f"s{place}",
            "start": (start := text.index(surface)),
            "end": start + len(surface),
            "label": label,
            "text": surface,
        }
        for place, (label, surface) in enumerate(marked, 1)
    ]
    return {"id": id, "text": text, "annotator": "ana", "status": "done", "spans": spans}


def _add_spans(line: Line, number: int) -> None:
    """A quote, a figure, a sector and a speaker, with attributes that differ from line to line."""
    value: float = 240_100_000_000 if number % 2 else 26.3
    bounds = {0: {"value_max": 30.5}, 1: {"value_max": 31}}.get(number % 4, {})
    described: tuple[tuple[str, str, Line], ...] = (
        ("Prices rose 26.3 percent in farming", "quote", {"type": "direct"}),
        (
            "26.3 percent",
            "figure",
            {"approximate": True, "kind": "percent", "value": value} | bounds,
        ),
        ("farming", "sector", {}),
        ("he", "speaker", {"name": "Ana Ortiz"} if number % 2 else {}),
    )
    for place, (surface, label, attributes) in enumerate(described, 1):
        start = line["text"].index(surface)
        span: Line = {"id": f"s{place}", "start": start, "end": start + len(surface)}
        span |= {"label": label, "text": surface, "attributes": attributes, "note": None}
        if number % 11 == 0:
            span["extra"] = {"score": 0.5}
        line["spans"].append(span)
    relation: Line = {"id": "r1", "type": "said_by", "from": "s1", "to": "s4"}
    line["relations"].append(relation | ({"extra": {"w": [1]}} if number % 13 == 0 else {}))


def _write(file: Any, line: Line) -> None:
    file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
