"""The first start: the welcome, the tour done as it is told, an own project and its first text."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from annotator.core.model import Status
from annotator.gui.tour.steps import STEPS
from annotator.gui.tour.tour import Tour
from tests.real_program.conftest import Sitting
from tests.real_program.user import User
from tests.real_window.hands import until


def _tour(user: User) -> Tour:
    until(lambda: user.window.tour is not None, "the tour begins")
    assert user.window.tour is not None
    return user.window.tour


def _is_told(user: User, number: int, *words: str) -> None:
    """Wait for a step, which must be told with these words and hide no text that is spoken of."""
    tour = _tour(user)
    told = f"{number} of {len(STEPS)}"
    until(lambda: tour.card.number.text() == told, f"the step {told}")
    for each in words:
        assert each in tour.card.text.text()
    assert tour.card.isVisible()
    assert user.window.rect().contains(tour.card.geometry())


def test_the_tour_is_done_as_it_is_told(sit: Sitting) -> None:
    def work(user: User) -> None:
        hands, window = user.hands, user.window
        assert window.welcome is not None
        user.write(window.welcome.name, "Eva Lind")
        user.press("Try the sample project")

        _is_told(user, 1, "Drag over the name of somebody who speaks. Roughly is enough")
        practice = user.workspace.article
        assert practice is not None
        assert user.project.annotator.name == "Eva Lind"
        start = user.workspace.surface.view.text.index("Clara Winter")
        hands.drag(user.place_of(start + 2), user.place_of(start + len("Clara Winter") - 2))

        _is_told(user, 2, "Press 1.")
        hands.press("1")
        assert user.spans() == [("speaker", "Clara Winter")]

        _is_told(user, 3, "Select the first words of what this person said. Then press ]")
        user.drag_over("We have found")
        hands.press("bracketright", "bracketright")
        view = user.workspace.surface.view
        selection = view.selection()
        assert selection is not None
        assert view.text[slice(*selection)] == "We have found the people"

        _is_told(user, 4, "Press 2: it is a quote. Then press L")
        hands.press("2", "l", "1")
        assert ("quote", "We have found the people") in user.spans()
        assert len(user.project.relations.of(practice)) == 1

        _is_told(user, 5, "Press Ctrl+Z.")
        hands.press("ctrl+z")
        until(lambda: user.project.relations.of(practice) == [], "the link is gone")

        _is_told(user, 6, "Press Ctrl+F and type a word. Esc leaves the search")
        hands.press("ctrl+f")
        hands.write("million")
        hands.press("Escape")
        selection = view.selection()
        assert selection is not None
        assert view.text[slice(*selection)] == "million"

        _is_told(user, 7, "Press Ctrl+Enter: the article is done")
        hands.press("ctrl+Return")
        assert user.project.articles.state(practice).status is Status.DONE
        assert user.workspace.article != practice

        _is_told(user, 8, "Press Ctrl+E")
        hands.press("ctrl+e")
        dialog = user.dialog("Export")
        hands.press("Escape")
        until(lambda: not dialog.isVisible(), "it is closed again")
        user.back()

        _is_told(user, 9, "Ctrl+K finds every command by its name.")
        user.press("Close")
        until(lambda: window.tour is None, "the tour is over")
        assert user.workspace.surface.view.hasFocus()

        # Once more from Help, which begins anew; Esc in the text ends it.
        user.choose("Help", "60-Second Tour")
        _is_told(user, 1)
        assert user.spans() == []
        hands.press("Escape")
        until(lambda: window.tour is None, "the tour is over")

    sit(work)


def test_an_own_project_begins_empty_and_takes_a_pasted_article(
    sit: Sitting, tmp_path: Path
) -> None:
    text = "Output rose by a third, Ana Ortiz said."

    def work(user: User) -> None:
        hands, welcome = user.hands, user.window.welcome
        assert welcome is not None
        # The name of the system's user is there already; by keys alone.
        assert welcome.annotator() == "ana"
        assert welcome.buttons["sample"].hasFocus()
        hands.press("Tab")
        assert welcome.buttons["new"].hasFocus()
        # The ending is added where none was typed.
        with user.naming(tmp_path / "Harvest"):
            hands.press("Return")
        until(lambda: user.window.workspace is not None, "the project is open")
        assert user.project.path == tmp_path / "Harvest.annotator"
        assert user.window.windowTitle().startswith("Harvest")
        assert user.workspace.article is None

        QGuiApplication.clipboard().setText(text)
        hands.press("ctrl+shift+v")
        dialog = user.dialog("Paste Article")
        field = user.find(QPlainTextEdit, "Text of the article", dialog)
        until(field.hasFocus, "the text can be pasted")
        hands.press("ctrl+v")
        until(lambda: "the whole text is the article" in user.texts(dialog), "it is looked at")
        user.press("Add Article", dialog)
        until(lambda: user.workspace.article is not None, "the article is shown")
        user.back()
        assert user.workspace.surface.view.text == text
        user.drag_over("Ana Ortiz")
        hands.press("1")
        assert user.spans() == [("speaker", "Ana Ortiz")]

    sit(work)
