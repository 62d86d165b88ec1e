"""The sitting of which each call is made to fail, and random ones without an end."""

import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.faults.hands import Acks, Hands
from tests.faults.judge import digest

GOLDEN = Path(__file__).parents[1] / "golden"
NEWS, OLD, OUT = "News.annotator", "Old.annotator", "out.jsonl"
ARTICLES = 24
CANCELLED = "cancelled import"
SAME = (CANCELLED, "import", "export", "export again")
"""Steps that may well change nothing."""

Step = tuple[str, Callable[[], str]]


def lay_out(folder: Path) -> None:
    """What is there before a sitting: a project of an older version."""
    folder.mkdir(parents=True)
    shutil.copy(GOLDEN / "projects" / "format1.annotator", folder / OLD)


def write_source(path: Path) -> None:
    """Articles that take several pages of a project."""
    sentence = "“We cut 120 jobs,” said Zoë Ortiz 🙂. Exports fell 26.3 percent. "
    with path.open("w", encoding="utf-8") as handle:
        for number in range(ARTICLES):
            text = f"Story {number}. {sentence * 25}"
            span = {"id": "s1", "start": 0, "end": 5, "label": "sector", "text": "Story"}
            line = {"id": f"story-{number}", "text": text, "spans": [span]}
            handle.write(json.dumps(line) + "\n")


def scripted(hands: Hands, folder: Path, source: Path) -> Iterator[Step]:
    """Everything once."""
    yield "create", lambda: hands.create(folder / NEWS)
    yield CANCELLED, lambda: hands.cancel_bringing(source)
    yield "import", lambda: hands.bring(source)
    yield "tag speaker", lambda: hands.tag(0, 6, 1)
    yield "tag quote", lambda: hands.tag(0, 2, 2)
    yield "tag figure", lambda: hands.tag(0, 4, 3)
    yield "undo", hands.undo
    yield "redo", hands.redo
    yield "link", lambda: hands.link(0)
    yield "done", lambda: hands.finish(0)
    yield "export", lambda: hands.export(folder / OUT)
    yield "tag behind an emoji", lambda: hands.tag(1, 30, 3)
    yield "export again", lambda: hands.export(folder / OUT)
    yield "delete article", lambda: hands.delete(0)
    yield "undo delete", hands.undo
    yield "undo tag", hands.undo
    yield "close", hands.close
    yield "migrate", lambda: hands.open(folder / OLD)
    yield "tag in old", lambda: hands.tag(0, 1, 3)
    yield "undo in old", hands.undo
    yield "close old", hands.close


def random_steps(
    hands: Hands, folder: Path, source: Path, seed: int, *, migrates: bool
) -> Iterator[Step]:
    """One of the acts of a sitting after the other, for ever, on the project as it was left."""
    choose = random.Random(seed)
    news = folder / NEWS
    if migrates:
        yield "migrate", lambda: hands.open(folder / OLD)
        yield "tag in old", lambda: hands.tag(0, 1, 3)
        yield "close old", hands.close
    if not news.exists():
        yield "create", lambda: hands.create(news)
    else:
        yield "open", lambda: hands.open(news)
    if hands.project is None or not hands.project.queue.rows():
        yield "import", lambda: hands.bring(source)
    while True:
        article, words = choose.randrange(ARTICLES), choose.randrange(300)
        label = choose.randint(1, 4)
        acts: tuple[tuple[int, str, Callable[[], str]], ...] = (
            (12, "tag", lambda a=article, w=words, k=label: hands.tag(a, w, k)),
            (5, "undo", hands.undo),
            (4, "redo", hands.redo),
            (2, "done", lambda a=article: hands.finish(a)),
            (2, "export", lambda: hands.export(folder / OUT)),
            (1, "delete article", lambda a=article: hands.delete(a)),
            (2, "import", lambda: hands.bring(source)),
        )
        _, name, act = choose.choices(acts, weights=[each[0] for each in acts])[0]
        yield name, act


def lay_out_old(folder: Path) -> None:
    """The project of an older version once more."""
    for left in folder.glob("Old*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    shutil.copy(GOLDEN / "projects" / "format1.annotator", folder / OLD)


def run(hands: Hands, steps: Iterator[Step], acks: Acks) -> None:
    """Do the steps and acknowledge each; `wrong` tells of an error that changed something, or of
    a change that is not there.
    """
    before: str | None = None
    for name, act in steps:
        told = act()
        project = hands.project
        now = digest(project.session.file.reader) if project is not None else None
        acks.write(
            step=name,
            told=told,
            file=project.path.name if project is not None else None,
            digest=now,
            wrong=_is_wrong(name, told, before, now),
            crashes=getattr(hands, "crashes", []),
        )
        before = now


def _is_wrong(name: str, told: str, before: str | None, now: str | None) -> bool:
    if before is None or now is None:
        return False
    is_same = now == before
    return not is_same if name == CANCELLED else is_same != bool(told) and name not in SAME
