"""The project that is worked on: texts in which positions, lines and directions go wrong first."""

import json
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from annotator.project.importing import import_sources, index_pending
from annotator.project.project import Project

ANNOTATOR = "ana"
HALF = 100_000
MANY_SPANS = 2_000
LINKS = (("s1", "s2"), ("s3", "s2"), ("s6", "s8"))

NEWS = """\
The harbour town of Port Halloway wants to build a second ferry terminal by 2031. \
“We have waited for nine years,” said Ines Okafor, who chairs the port authority, “and we \
cannot wait for a tenth.” The terminal would cost 240.1 million U.S. dollars, 26.3 percent more \
than was planned in 2022.

Trade unions doubt the figures. “Half of the 1,200 jobs are jobs that we have already,” the \
union’s spokesman Teo Lindqvist told reporters; “the rest are a promise.” A third of the money \
would come from the region's automotive and financial-services firms.

The ministry did not want to comment. It had said in March that “no decision is near”.
"""

RIGHT_TO_LEFT = """\
قالت وزيرة الاقتصاد ليلى حداد إن الصادرات ارتفعت بنسبة 26.3 في المئة خلال العام الماضي. \
«نحن نتوقع نموا أكبر»، أضافت الوزيرة أمام الصحفيين في Port Halloway يوم الجمعة.

"אנחנו מחכים כבר תשע שנים", אמרה יושבת הראש עדה לוי, "ולא נוכל לחכות עוד". \
הטרמינל יעלה 240.1 מיליון דולר, לפי הערכת חברת AT&T.

Mixed: the company «النور» (al-Noor) said that 1,234.56m riyals, a third of it in שקלים, are due.
"""

CHINESE = """\
新华社报道，港口城市计划在2031年前建成第二座渡轮码头。“我们已经等了九年，”港务局主席林晓说，\
“不能再等第十年。”该项目预计耗资2.401亿美元，比2022年的计划高出26.3%。

工会对这些数字表示怀疑。发言人陈立告诉记者：“一千二百个岗位中有一半早已存在。”
"""

ODD = (
    "\ufeffA mark of byte order, then CRLF ends.\r\n"
    "Caf\u0065\u0301 prices rose 3\u00a0% and 1\u202f200\u00a0\u20ac; "
    "“n\u0303o\u0323\u0308” said Zo\u0065\u0308.\r\n"
    "\r\n"
    "\U0001f469\u200d\U0001f469\u200d\U0001f466 the family \U0001f1f3\U0001f1f4\U0001f1e9\U0001f1f0"
    " and \U0001f44d\U0001f3fd said “\U0001d518\U0001d52b\U0001d526”.\u2028A line of its own.\r\n"
    "\tTabs,\u3000wide blanks,\u200b no width, \u00adhyphens, \ufffc an object, \u0000 nothing.\r\n"
    "नमस्ते दुनिया, คำพูด, 각 and 한글 e\u0301\u0301\u0301.\r\n"
)

WIRE = """\
Ferry terminal divides Port Halloway

Source: Xinhua

Editor: huaxia

2024-05-17 21:07:30

PORT HALLOWAY, May 17 (Xinhua) -- “We have waited for nine years,” said Ines Okafor. The \
terminal would cost 240.1 million U.S. dollars.

Teo Lindqvist doubts it.
"""

WORDS = (
    "ferry terminal harbour minister said percent trade quarter growth union reporters Friday "
    "dollars region exports semiconductors automotive grain prices rain vote council budget"
).split()


def make_project(path: Path) -> None:
    """Write the project; its history is empty, so that undoing everything leads back here."""
    source = path.with_suffix(".jsonl")
    lines = [json.dumps(line, ensure_ascii=False) + "\n" for line in _lines()]
    source.write_text("".join(lines), encoding="utf-8")
    project = Project.create(path, annotator=ANNOTATOR, make_id=numbered("made"))
    report = import_sources(project, [source])
    assert not report.problems, report.problems
    project.articles.add_text(WIRE)
    index_pending(project)
    project.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM operations")
        connection.commit()
    source.unlink()


def numbered(word: str) -> Callable[[], str]:
    """Ids that are the same in each run: what lies at one place is sorted by them."""
    numbers = count(1)
    return lambda: f"{word}-{next(numbers)}"


def _lines() -> Iterator[dict[str, Any]]:
    yield _line("news", NEWS, _news_spans(), list(LINKS))
    yield _line("longer", NEWS * 8, *_many_times(8))
    yield _line("right-to-left", RIGHT_TO_LEFT, _found(RIGHT_TO_LEFT, ARABIC_SPANS))
    yield _line("chinese", CHINESE, _found(CHINESE, CHINESE_SPANS))
    yield _line("odd", ODD, _found(ODD, ODD_SPANS))
    yield _line("one-paragraph", _sentences(2 * HALF, seed=2))
    yield _line("no-blanks", CHINESE.replace("\n", "") * 60)
    text = _sentences(HALF, seed=3, paragraphs=True)
    yield _line("many-spans", text, list(_even_spans(text)))
    yield _line("nearly-empty", ".")
    yield _line("blank-lines", "\n\n \nOne.\n\n\n")


ARABIC_SPANS = (
    ("speaker", "ليلى حداد"),
    ("figure", "26.3 في المئة"),
    ("quote", "نحن نتوقع نموا أكبر"),
    ("speaker", "עדה לוי"),
    ("quote", "אנחנו מחכים כבר תשע שנים"),
    ("figure", "1,234.56m riyals"),
)
CHINESE_SPANS = (
    ("quote", "我们已经等了九年，”港务局主席林晓说，“不能再等第十年。"),
    ("speaker", "林晓"),
    ("figure", "2.401亿美元"),
    ("figure", "26.3%"),
)
ODD_SPANS = (
    ("quote", "n\u0303o\u0323\u0308"),
    ("speaker", "Zo\u0065\u0308"),
    ("sector", "\U0001f469\u200d\U0001f469\u200d\U0001f466"),
    ("figure", "3\u00a0%"),
    ("quote", "CRLF ends.\r\nCaf\u0065\u0301 prices"),
)


def _line(
    name: str,
    text: str,
    spans: list[dict[str, Any]] | None = None,
    links: list[tuple[str, str]] | None = None,
) -> dict[str, Any]:
    relations = [
        {"id": f"r{number}", "type": "said_by", "from": first, "to": second}
        for number, (first, second) in enumerate(links or [])
    ]
    return {
        "id": name,
        "text": text,
        "meta": {"title": f"Story “{name}”", "source": "Coastal Wire"},
        "annotator": ANNOTATOR,
        "spans": spans or [],
        "relations": relations,
    }


def _news_spans() -> list[dict[str, Any]]:
    """Spans that nest, overlap, and coincide."""
    ranges = (
        ("quote", "We have waited for nine years,” said Ines Okafor"),
        ("speaker", "Ines Okafor"),
        ("quote", "We have waited for nine years"),
        ("figure", "nine years"),
        ("figure", "240.1 million U.S. dollars"),
        ("quote", "Half of the 1,200 jobs are jobs that we have already"),
        ("figure", "1,200 jobs"),
        ("speaker", "the union’s spokesman Teo Lindqvist"),
        ("sector", "Teo Lindqvist told reporters; “the rest"),
        ("sector", "1,200 jobs"),
    )
    return _found(NEWS, ranges)


def _many_times(times: int) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    """The spans and links of the news for a text that repeats it."""
    spans = [
        {
            **span,
            "id": f"{span['id']}-{turn}",
            "start": span["start"] + turn * len(NEWS),
            "end": span["end"] + turn * len(NEWS),
        }
        for turn in range(times)
        for span in _news_spans()
    ]
    links = [(f"{a}-{turn}", f"{b}-{turn}") for turn in range(times) for a, b in LINKS]
    return spans, links


def _found(text: str, ranges: tuple[tuple[str, str], ...]) -> list[dict[str, Any]]:
    spans: list[dict[str, Any]] = []
    for number, (label, words) in enumerate(ranges, start=1):
        start = text.index(words)
        spans.append(
            {"id": f"s{number}", "start": start, "end": start + len(words), "label": label}
        )
    return spans


def _even_spans(text: str) -> Iterator[dict[str, Any]]:
    """Many short spans and, over each five of them, a long one."""
    step = len(text) // MANY_SPANS
    for number in range(MANY_SPANS):
        is_long = number % 5 == 0
        start = number * step
        end = start + (4 * step if is_long else step // 2)
        label = "quote" if is_long else ("figure", "speaker", "sector")[number % 3]
        while text[start].isspace():
            start += 1
        yield {"id": f"s{number}", "start": start, "end": end, "label": label}


def _sentences(size: int, *, seed: int, paragraphs: bool = False) -> str:
    chance = random.Random(seed)
    parts: list[str] = []
    length = 0
    while length < size:
        words = [chance.choice(WORDS) for _ in range(chance.randint(4, 22))]
        end = "\n\n" if paragraphs and chance.random() < 0.25 else " "
        sentence = " ".join(words).capitalize() + "." + end
        parts.append(sentence)
        length += len(sentence)
    return "".join(parts).rstrip() + "\n"
