"""A project as a whole: making, opening, annotators, sittings, labels."""

import pytest

from annotator.core.errors import Busy, NothingToUndo, ProjectExists, ReadOnly, Refused
from annotator.core.history import EarlierSitting
from annotator.core.model import Guideline
from annotator.core.scheme import parse_scheme
from annotator.project import project as module
from annotator.project.project import Project
from annotator.project.session import new_id, utc_now
from annotator.store import queries


def test_a_new_project_has_labels_a_guideline_and_no_history(project_path):
    project = Project.create(project_path, annotator="ana")
    assert [label.name for label in project.labels.all()] == [
        *("speaker", "quote", "figure", "sector")
    ]
    assert project.operations() == []
    with pytest.raises(NothingToUndo):
        project.undo()
    assert queries.by_row(project.session.file.reader, Guideline, 1).text.startswith("#")
    project.close()


def test_a_new_project_may_start_with_labels_of_its_own(project_path):
    scheme = parse_scheme('{"labels": [{"name": "claim"}]}')
    project = Project.create(project_path, annotator="ana", scheme=scheme)
    assert [(label.name, label.row) for label in project.labels.all()] == [("claim", 1)]
    assert project.labels.types() == []
    project.close()


def test_a_project_that_could_not_be_set_up_is_not_left_behind(project_path, monkeypatch):
    with pytest.raises(Refused, match="needs a name"):
        Project.create(project_path, annotator=" ")

    def fail(*words, **more):
        raise KeyError("a bug")

    monkeypatch.setattr(module, "install_scheme", fail)
    with pytest.raises(KeyError):
        Project.create(project_path, annotator="ana")
    assert list(project_path.parent.iterdir()) == []


def test_a_new_project_replaces_nothing(desk):
    before = desk.path.read_bytes()
    with pytest.raises(ProjectExists):
        Project.create(desk.path, annotator="ana")
    assert desk.path.read_bytes() == before


def test_a_project_is_open_once(desk):
    with pytest.raises(Busy):
        desk.open()


def test_a_project_opened_for_reading_only_shows_and_changes_nothing(desk):
    article = desk.article()
    desk.tag(article, "cut", "quote")
    project = desk.open(read_only=True)
    assert project.read_only
    assert len(project.spans.of(article.row)) == 1
    stranger = desk.open(read_only=True, annotator="zoe")
    assert stranger.annotator.row == 0
    assert stranger.spans.of(article.row) == []
    with pytest.raises(ReadOnly):
        project.spans.add(article.row, 0, 3, desk.label("quote"))
    project.close()
    stranger.close()


def test_a_project_that_fails_to_open_lets_go_of_the_file(desk):
    desk.project.close()
    with pytest.raises(Refused):
        desk.open(annotator="")
    desk.reopen()


def test_annotators_are_added_once_and_found_again(desk):
    first = desk.project.set_annotator("bob ")
    assert desk.project.set_annotator("bob") == first
    with pytest.raises(Refused, match="needs a name"):
        desk.project.set_annotator(" ")
    assert desk.project.annotator == first
    assert desk.project.path == desk.path


def test_undo_into_an_earlier_sitting_has_to_be_asked_for(desk):
    article = desk.article()
    desk.tag(article, "cut", "quote")
    project = desk.reopen()
    with pytest.raises(EarlierSitting) as caught:
        project.undo()
    assert caught.value.operation.name == "Add quote"
    project.undo(into_earlier_sitting=True)
    assert project.spans.of(article.row) == []
    assert project.next_redo().name == "Add quote"
    project.redo()
    assert len(project.spans.of(article.row)) == 1


def test_the_history_can_be_asked_for_one_article(desk):
    first, second = desk.article(), desk.article("Oil.", id="a2")
    desk.tag(first, "cut", "quote")
    desk.tag(second, "Oil", "sector")
    names = [step.name for step in desk.project.operations(article=second.row)]
    assert names == ["Add sector"]
    assert len(desk.project.operations(limit=2)) == 2


def test_a_label_that_is_added_takes_the_next_color_and_key(desk):
    claim = desk.project.labels.add(" claim ")
    assert (claim.name, claim.color, claim.key, claim.position) == ("claim", "red", "5", 4)
    own = desk.project.labels.add("own", color="#102030", key="o")
    assert (own.color, own.key) == ("#102030", "o")
    assert desk.project.labels.get(own.row) == own
    desk.project.undo()
    assert desk.project.labels.by_name("own") is None
    desk.project.redo()
    assert desk.project.labels.by_name("own") == own


def test_labels_beyond_the_colors_and_keys_still_come(desk):
    added = [desk.project.labels.add(f"l{number}") for number in range(10)]
    assert added[-1].key == ""
    assert [label.color for label in added[-3:]] == ["brown", "blue", "blue"]


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        (" ", {}, "needs a name"),
        ("quote", {}, "“quote” already"),
        ("claim", {"key": "1"}, "belongs to another"),
        ("claim", {"key": "ab"}, "one character"),
    ],
)
def test_a_label_that_would_not_work_is_refused(desk, name, words, said):
    with pytest.raises(Refused, match=said):
        desk.project.labels.add(name, **words)
    assert desk.names() == []


def test_what_is_not_in_the_scheme_is_refused(desk):
    with pytest.raises(Refused, match="label"):
        desk.project.labels.get(99)
    with pytest.raises(Refused, match="relation type"):
        desk.project.labels.type(99)


def test_ids_are_random_uuids_and_times_are_utc():
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100
    for id in ids:
        assert (len(id), id[14]) == (36, "4")
        assert id[19] in "89ab"
    assert utc_now().endswith("+00:00")
