"""The article on which the tour is taken: short, new each time, with somebody who speaks."""

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Status
from annotator.gui.action_spec import QT_TRANSLATE_NOOP
from annotator.project.project import Project

TITLE = QT_TRANSLATE_NOOP("practice", "First steps: the paper mill opens again")
TEXT = QT_TRANSLATE_NOOP(
    "practice",
    "The old paper mill in Lindenau will open again in May, its new owner said on Tuesday.\n\n"
    "“We have found the people and the orders that we need,” said Clara Winter, who runs the "
    "mill. She expects sales of 12.5 million euros in the first year.\n\n"
    "The mayor, Jonas Adler, welcomed the news. “Eighty families have waited for this day,” he "
    "said. The mill had closed six years ago.",
)


def practice_article(project: Project) -> int:
    """The row of the article, untouched; one that was worked on gives way. AnnotatorError."""
    title, articles = _tr(TITLE), project.articles
    for found in project.queue.titled(title, limit=3):
        if found.title == title:
            state = articles.state(found.row)
            if state.status is Status.OPEN and not project.spans.of(found.row):
                return found.row
            articles.delete([found.row])
    return articles.add_text(_tr(TEXT), title=title).row


def _tr(text: str) -> str:
    return QCoreApplication.translate("practice", text)
