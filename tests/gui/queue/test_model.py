from array import array
from collections.abc import Callable, Sequence

from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.core.model import Status
from annotator.core.queue import ArticleSummary, QueueFilter
from annotator.gui.queue.model import NEARBY, PAGE, PAGES_KEPT, QueueModel
from annotator.project.project import Project

Add = Callable[..., list[int]]


class ManyArticles:
    """A queue of very many articles that counts what is asked of it."""

    def __init__(self, count: int) -> None:
        self.all = array("q", range(1, count + 1))
        self.asked: list[int] = []

    def rows(self, wanted: QueueFilter = QueueFilter()) -> array:  # noqa: B008 - frozen
        return array("q") if wanted.status is Status.OPEN else array("q", self.all)

    def summaries(
        self, rows: Sequence[int], *, annotator: int | None = None
    ) -> list[ArticleSummary]:
        self.asked += rows
        return [
            ArticleSummary(
                row=row,
                id=str(row),
                title=f"Article {row}",
                source=None,
                published=None,
                length=10,
                status=Status.DONE,
                flagged=False,
                spans=0,
                first_words="",
            )
            for row in rows
        ]


def shown(model: QueueModel) -> list[str | None]:
    summaries = [model.summary(place) for place in range(model.rowCount())]
    return [summary.title if summary else None for summary in summaries]


def test_the_model_keeps_qts_rules(
    qtmodeltester: ModelTester, project: Project, add_articles: Add
) -> None:
    add_articles("one", "two", "three")
    model = QueueModel(project.queue)
    qtmodeltester.check(model)
    model.apply(QueueFilter())
    (four,) = add_articles("four")
    model.insert_new([four])
    model.remove([four])
    model.touch([1])
    model.apply(QueueFilter(status=Status.DONE))
    qtmodeltester.check(model)


def test_a_hundred_thousand_articles_are_shown_without_reading_them(qtbot: QtBot) -> None:
    queue = ManyArticles(100_000)
    model = QueueModel(queue)  # pyright: ignore[reportArgumentType]
    model.apply(QueueFilter())
    assert model.rowCount() == 100_000
    assert queue.asked == []
    summary = model.summary(99_999)
    assert summary is not None
    assert summary.title == "Article 100000"
    assert len(queue.asked) == 100_000 % PAGE


def test_only_the_pages_looked_at_last_are_kept(qtbot: QtBot) -> None:
    queue = ManyArticles(PAGE * (PAGES_KEPT + 2))
    model = QueueModel(queue)  # pyright: ignore[reportArgumentType]
    model.apply(QueueFilter())
    for page in range(PAGES_KEPT + 1):
        model.summary(page * PAGE)
    queue.asked.clear()
    model.summary(PAGES_KEPT * PAGE)
    assert queue.asked == []
    model.summary(0)
    assert len(queue.asked) == PAGE


def test_touching_an_article_reads_it_alone(qtbot: QtBot) -> None:
    queue = ManyArticles(1000)
    model = QueueModel(queue)  # pyright: ignore[reportArgumentType]
    model.apply(QueueFilter())
    model.summary(0)
    queue.asked.clear()
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: changed.append((first.row(), last.row())))
    model.touch([7, 900])
    assert queue.asked == [7]
    assert changed == [(6, 6)]


def test_next_open_goes_round_and_past_the_article_itself(
    qtbot: QtBot, project: Project, add_articles: Add
) -> None:
    one, two, three = add_articles("one", "two", "three")
    model = QueueModel(project.queue)
    model.apply(QueueFilter())
    project.articles.set_status(two, Status.DONE)
    assert model.next_open(None) == one
    assert model.next_open(one) == three
    assert model.next_open(three) == one
    project.articles.set_status(one, Status.DONE)
    assert model.next_open(three) is None


def test_next_open_is_found_far_away_too(qtbot: QtBot, project: Project, add_articles: Add) -> None:
    rows = add_articles(*(f"number {number}" for number in range(NEARBY + 10)))
    model = QueueModel(project.queue)
    model.apply(QueueFilter())
    for row in rows[1:-1]:
        project.articles.set_status(row, Status.DONE)
    assert model.next_open(rows[1]) == rows[-1]


def test_an_article_that_comes_back_stands_where_it_was(
    qtbot: QtBot, project: Project, add_articles: Add
) -> None:
    _, two, _ = add_articles("one", "two", "three")
    model = QueueModel(project.queue)
    model.apply(QueueFilter())
    assert shown(model) == ["one", "two", "three"]
    project.articles.delete([two])
    model.remove([two])
    assert shown(model) == ["one", "three"]
    project.undo()
    model.insert_new([two])
    assert shown(model) == ["one", "two", "three"]


def test_a_new_article_that_the_filter_keeps_out_does_not_come_in(
    qtbot: QtBot, project: Project, add_articles: Add
) -> None:
    model = QueueModel(project.queue)
    model.apply(QueueFilter(status=Status.DONE))
    model.insert_new(add_articles("one"))
    assert model.rowCount() == 0
