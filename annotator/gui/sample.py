"""The sample project: made from the shipped articles, in the user's data folder."""

from pathlib import Path

from annotator.paths import data_dir, resource
from annotator.project.project import Project

FILE_NAME = "Sample.annotator"


def sample_path() -> Path:
    """Where the user's sample project is."""
    return data_dir() / FILE_NAME


def open_sample(*, annotator: str) -> Project:
    """The user's sample project as they left it; made the first time. Raises AnnotatorError."""
    path = sample_path()
    if path.exists():
        return Project.open(path, annotator=annotator)
    path.parent.mkdir(parents=True, exist_ok=True)
    return make_sample(path, annotator=annotator)


def make_sample(path: Path, *, annotator: str) -> Project:
    """A new project with the sample articles at this place. Raises AnnotatorError."""
    from annotator.project.importing import import_sources, index_pending

    project = Project.create(path, annotator=annotator)
    try:
        sources = [resource("samples")]
        import_sources(project, sources, progress=_silent, cancel=_never)
        index_pending(project, progress=_silent, cancel=_never)
    except BaseException:
        project.close()
        path.unlink(missing_ok=True)
        raise
    # Opened anew, so that the first undo does not take the articles away without a question.
    project.close()
    return Project.open(path, annotator=annotator)


def _silent(_done: int, _total: int) -> None:
    return


def _never() -> bool:
    return False
