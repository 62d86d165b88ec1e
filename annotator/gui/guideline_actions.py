"""The guideline in its dock, built when it is first seen, and the filing of precedents."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from annotator.core.errors import AnnotatorError
from annotator.core.model import Precedent
from annotator.gui.frame import Frame
from annotator.gui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.gui.guideline.panel import GuidelinePanel
    from annotator.gui.guideline.precedent_bar import PrecedentBar

SUFFIX = ".md"


class GuidelineActions(QObject):
    """The owner "guideline" of the table of actions."""

    def __init__(self, workspace: Workspace, frame: Frame) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._context = workspace.context
        self._frame = frame
        self._dock = frame.guideline_dock
        self._bar: PrecedentBar | None = None
        workspace.surface.precedent_wanted.connect(self.file_precedent)
        workspace.surface.guideline_wanted.connect(self.show_label)
        workspace.label_bar.guideline_wanted.connect(self.show_label)
        self._dock.visibilityChanged.connect(self._on_visibility)

    def toggle(self) -> None:
        """Bring the guideline to the front, or hide it where it is seen."""
        if self._dock.visibleRegion().isEmpty():
            self._show()
        else:
            self._dock.hide()
        shown = not self._dock.isHidden()
        self._context.actions.action("view.guideline").setChecked(shown)

    def edit(self) -> None:
        """Open the guideline to be changed."""
        self._show().edit()

    def replace(self) -> None:
        """Ask for a file and put its text in the place of the guideline."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getOpenFileName(
            self._workspace.window,
            self.tr("Replace Guideline"),
            str(self._workspace.project.path.parent),
            self._filter(),
        )
        if not name:
            return
        from annotator.project.guideline_file import read_guideline

        panel = self._show()
        panel.read()
        try:
            self._workspace.project.guideline.replace(read_guideline(Path(name)))
        except AnnotatorError as error:
            self._context.notifier.refuse(error)

    def export(self) -> None:
        """Ask for a place and write guideline, labels and precedents there."""
        from PySide6.QtWidgets import QFileDialog

        project = self._workspace.project
        title = self.tr("{project} guideline").format(project=project.path.stem)
        name, _ = QFileDialog.getSaveFileName(
            self._workspace.window,
            self.tr("Export Guideline"),
            str(project.path.with_name(title)) + SUFFIX,
            self._filter(),
        )
        if not name:
            return
        from annotator.project.guideline_file import export_guideline

        out = Path(name)
        self.flush()
        try:
            # The dialog has asked about a file that is there; one it did not see is kept.
            force = bool(out.suffix)
            out = out if out.suffix else out.with_name(out.name + SUFFIX)
            export_guideline(project, out, force=force)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return
        self._context.notifier.say(self.tr("Wrote the guideline to {path}").format(path=out))

    def flush(self) -> None:
        """Save what is typed, before the project is put away."""
        panel = self._workspace.guideline
        if panel is not None:
            panel.flush()

    @Slot(int)
    def show_label(self, row: int) -> None:
        """Go to the section about a label, or say that there is none."""
        try:
            label = self._workspace.project.labels.get(row)
        except AnnotatorError as error:
            self._context.notifier.refuse(error)
            return
        if not self._show().show_section(label.name):
            text = self.tr("The guideline has no section “{label}”.")
            self._context.notifier.say(text.format(label=label.name))

    @Slot(int)
    def file_precedent(self, row: int) -> None:
        """Ask how the case of a span is decided, in a line below the text."""
        if self._bar is None:
            from annotator.gui.guideline.precedent_bar import PrecedentBar

            self._bar = PrecedentBar(self._context, self._workspace.surface)
            self._bar.left.connect(self._focus_text)
            self._workspace.surface.add_bar(self._bar)
        try:
            self._bar.begin(self._workspace.project.spans.get(row))
        except AnnotatorError as error:
            self._context.notifier.refuse(error)

    def dispose(self) -> None:
        """The dock is for the next project."""
        self._dock.visibilityChanged.disconnect(self._on_visibility)

    def _show(self) -> "GuidelinePanel":
        self._frame.show_guideline()
        return self._panel()

    def _panel(self) -> "GuidelinePanel":
        if self._workspace.guideline is None:
            from annotator.gui.guideline.panel import GuidelinePanel

            panel = GuidelinePanel(self._context, self._dock)
            panel.left.connect(self._focus_text)
            panel.precedent_chosen.connect(self._go_to_precedent)
            self._dock.setWidget(panel)
            self._workspace.guideline = panel
        return self._workspace.guideline

    @Slot(bool)
    def _on_visibility(self, seen: bool) -> None:
        if seen and self._workspace.guideline is None:
            # At a start with the pane open the text comes first.
            QTimer.singleShot(0, self, self._build)

    @Slot()
    def _build(self) -> None:
        if self._dock.isVisible():
            self._panel()

    @Slot(object)
    def _go_to_precedent(self, precedent: Precedent) -> None:
        place = self._workspace.project.precedents.place(precedent)
        if place is None:
            self._context.notifier.say(self.tr("These words are no longer in the project."))
            return
        article, start, end = place
        self._workspace.show_article(article)
        self._workspace.surface.go_to(start, end, label=precedent.label)

    @Slot()
    def _focus_text(self) -> None:
        self._workspace.window.activateWindow()
        self._workspace.surface.setFocus()

    def _filter(self) -> str:
        return self.tr("Markdown (*.md *.markdown *.txt)")
