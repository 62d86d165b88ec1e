"""The articles that the surface is measured with, and a project file that holds them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson

from annotator.project.importing import import_sources, index_pending
from annotator.project.project import Project

ANNOTATOR = "ana"
WORDS = (
    "the company said on Friday that trade with China grew by 26.3 percent to 240.1 billion "
    "dollars while automotive and financial services minister Vitaly Mankevich told reporters "
    "difficulties remain for exports of agriculture and semiconductors in the second quarter"
).split()
SCRIPTS = (
    WORDS,
    "中国 企业家 星期五 表示 双边贸易 增长 百分之二十六点三 达到".split(),
    "二千四百亿美元 农业 汽车 半导体".split(),
    "قال الوزير يوم الجمعة إن التجارة مع الصين نمت بنسبة مليار دولار في الربع الثاني".split(),
    "אמר השר ביום שישי כי הסחר עם סין גדל בשיעור של מיליארד דולר ברבעון השני".split(),
    "📈 🇨🇳 👩🏽‍💼 🚗 👍🏿 🧑‍🌾 💶 ✅".split(),
)
LABELS = ("figure", "speaker", "sector", "quote")
PARAGRAPH = (60, 600)
QUOTE = (60, 400)
OTHER = (4, 22)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One article: `size` in characters, `spans` spread evenly over it."""

    name: str
    size: int
    spans: int
    in_one: bool = False
    """Whether it is a single paragraph."""
    blanks: bool = True
    mixed: bool = False
    """Whether it is written in Latin, Chinese, Arabic and Hebrew letters and emoji."""

    def text(self) -> str:
        """Words by chance, the same ones each time."""
        chance = random.Random(self.size)
        parts: list[str] = []
        length = 0
        until = chance.randint(*PARAGRAPH)
        script = WORDS
        while length < self.size:
            if self.mixed and chance.random() < 0.12:
                script = chance.choice(SCRIPTS)
            word = chance.choice(script)
            until -= len(word) + 1
            ends = until < 0 and not self.in_one
            if self.blanks:
                word += ".\n" if ends else " "
            if ends:
                until = chance.randint(*PARAGRAPH)
            parts.append(word)
            length += len(word)
        return "".join(parts)


START = Case(name="a line", size=80, spans=1)
CASES = (
    Case(name="3 kB / 40", size=3_000, spans=40),
    Case(name="100 kB / 2,000", size=100_000, spans=2_000),
    Case(name="1 MB / 20,000", size=1_000_000, spans=20_000),
    Case(name="5 MB / 100,000", size=5_000_000, spans=100_000),
    Case(name="200 kB in one / 4,000", size=200_000, spans=4_000, in_one=True),
    Case(name="200 kB, no blank / 4,000", size=200_000, spans=4_000, in_one=True, blanks=False),
    Case(name="1 MB mixed / 20,000", size=1_000_000, spans=20_000, mixed=True),
)


def make_project(path: Path, cases: tuple[Case, ...]) -> None:
    """A project of these articles, ready for the search; its rows are 1, 2, 3…"""
    source = path.with_suffix(".jsonl")
    source.write_bytes(b"".join(orjson.dumps(_line(case)) + b"\n" for case in cases))
    project = Project.create(path, annotator=ANNOTATOR)
    report = import_sources(project, [source])
    assert not report.problems, report.problems
    index_pending(project)
    project.close()


def _line(case: Case) -> dict[str, object]:
    """An article as JSONL has it; each quote is linked to the speaker nearest before it."""
    text = case.text()
    spans: list[dict[str, object]] = []
    relations: list[dict[str, object]] = []
    speaker = ""
    for number, (start, end, label) in enumerate(_ranges(case, text)):
        name = f"00000000-0000-4000-8000-{number:012}"
        spans.append({"id": name, "start": start, "end": end, "label": label})
        if label == "speaker":
            speaker = name
        elif label == "quote" and speaker:
            relations.append({"id": f"r{number}", "type": "said_by", "from": name, "to": speaker})
    return {
        "id": case.name,
        "text": text,
        "meta": {"title": f"An article of {case.name}", "source": "Wire"},
        "annotator": ANNOTATOR,
        "spans": spans,
        "relations": relations,
    }


def _ranges(case: Case, text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, label) of spans that begin and end with a word; one in five is a quote."""
    chance = random.Random(case.spans)
    for number in range(case.spans):
        is_quote = number % 5 == 0
        start = _word_edge(text, number * (len(text) - OTHER[1]) // case.spans)
        end = start + chance.randint(*(QUOTE if is_quote else OTHER))
        end = max(start + 1, _word_edge(text, min(len(text), end)) - 1)
        yield start, end, LABELS[3] if is_quote else LABELS[number % 3]


def _word_edge(text: str, at: int) -> int:
    """Where the next word begins, if that is near."""
    for near in range(at, min(at + 15, len(text))):
        if text[near - 1].isspace() and not text[near].isspace():
            return near
    return at
