"""The long work of an export, to be run off the window's thread."""

from pathlib import Path
from typing import Any

from annotator.formats import registry
from annotator.gui.export_request import ExportRequest
from annotator.gui.jobs import Cancel, Progress, Work
from annotator.project.balance import Balance
from annotator.project.exporting import (
    ExportCounts,
    export_again,
    export_project,
    preview_export,
    start_of_export,
)
from annotator.project.last_export import compared, last_export
from annotator.project.project import Project
from annotator.project.sorting import Signatures


def first_lines(project: Path, request: ExportRequest) -> Work:
    """How it would begin; gives a list of Beginning."""

    def work(_progress: Progress, cancel: Cancel) -> object:
        return start_of_export(project, **_words(request), cancel=cancel)

    return work


def count(project: Path, request: ExportRequest, known: Signatures) -> Work:
    """What would be in it; gives ExportCounts. `known` spares work the next time."""

    def work(progress: Progress, cancel: Cancel) -> object:
        return preview_export(
            project,
            **_words(request),
            splits=request.splits,
            known=known,
            progress=progress,
            cancel=cancel,
        )

    return work


def compare(request: ExportRequest, counts: ExportCounts) -> Work:
    """What of it would be new at its place; gives a Comparison."""

    def work(_progress: Progress, _cancel: Cancel) -> object:
        format = registry.writer(request.format)
        return compared(
            last_export(request.out, is_folder=request.is_folder), format, counts.prints
        )

    return work


def export(project: Path, request: ExportRequest, known: Signatures, *, force: bool) -> Work:
    """Write it; gives an ExportReport."""

    def work(progress: Progress, cancel: Cancel) -> object:
        return export_project(
            project,
            request.out,
            **_words(request),
            splits=request.splits,
            known=known,
            force=force,
            progress=progress,
            cancel=cancel,
        )

    return work


def again(project: Project, request: ExportRequest) -> Work:
    """Write it in the place of the last one, if that is as it was, and keep the splits where that
    is asked for; gives an ExportReport.
    """

    def work(progress: Progress, cancel: Cancel) -> object:
        report = export_again(
            project.path,
            request.out,
            **_words(request),
            splits=request.splits,
            progress=progress,
            cancel=cancel,
        )
        balance = report.counts.balance
        if request.freeze and balance is not None and not project.read_only:
            project.splits.freeze(balance.articles, cancel=cancel)
        return report

    return work


def freeze(project: Project, balance: Balance) -> Work:
    """Keep the articles of an export in their splits; gives how many are new there."""

    def work(progress: Progress, cancel: Cancel) -> object:
        return project.splits.freeze(balance.articles, progress=progress, cancel=cancel)

    return work


def _words(request: ExportRequest) -> dict[str, Any]:
    return {
        "format": request.format,
        "filter": request.filter,
        "overlaps": request.overlaps,
    }
