"""How the window looks: size of the text, theme, docks, panes, and the sheets of help."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from annotator.gui import languages
from annotator.gui.context import Services
from annotator.gui.theme.apply import CHOICES

if TYPE_CHECKING:
    from annotator.core.queue import QueueFilter
    from annotator.gui.main_window import MainWindow
    from annotator.gui.statistics.window import StatisticsWindow
    from annotator.gui.workspace import Workspace
    from annotator.project.counting import Counts

ZOOM_STEPS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Percent."""
TYPEFACES = ("serif", "sans")


class ViewActions(QObject):
    """The owner "views" of the table of actions."""

    def __init__(
        self,
        window: "MainWindow",
        services: Services,
        *,
        queue: QDockWidget,
        inspector: QDockWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._queue_dock = queue
        self._inspector_dock = inspector
        self.workspace: Workspace | None = None
        self._statistics: StatisticsWindow | None = None
        self._counts: Counts | None = None
        """What was counted for them; kept while the project is open."""
        for choice in CHOICES:
            action = services.actions.action(f"theme.{choice}")
            action.setChecked(services.appearance.choice == choice)
        for choice in languages.CHOICES:
            action = services.actions.action(f"language.{choice}")
            action.setChecked(services.languages.choice == choice)
        for typeface in TYPEFACES:
            action = services.actions.action(f"typeface.{typeface}")
            action.setChecked(services.preferences.current.typeface == typeface)
        services.actions.action("view.others").setChecked(services.preferences.current.other_spans)
        docks = {"view.queue": queue, "view.inspector": inspector}
        for action_id, dock in {**docks, "view.guideline": window.guideline_dock}.items():
            action = services.actions.action(action_id)
            dock.visibilityChanged.connect(
                lambda _seen, dock=dock, action=action: action.setChecked(not dock.isHidden())
            )

    def zoom_in(self) -> None:
        """The next larger text."""
        now = self._services.preferences.current.zoom
        self._zoom(next((step for step in ZOOM_STEPS if step > now), now))

    def zoom_out(self) -> None:
        """The next smaller text."""
        now = self._services.preferences.current.zoom
        self._zoom(next((step for step in reversed(ZOOM_STEPS) if step < now), now))

    def zoom_reset(self) -> None:
        """The size that the text has at first."""
        self._zoom(100)

    def typeface_serif(self) -> None:
        """Letters with feet, as in a book."""
        self._use_typeface("serif")

    def typeface_sans(self) -> None:
        """Plain letters, as in the window."""
        self._use_typeface("sans")

    def theme_system(self) -> None:
        """Light or dark as the system is."""
        self._theme("system")

    def theme_light(self) -> None:
        """Dark text on light ground."""
        self._theme("light")

    def theme_dark(self) -> None:
        """Light text on dark ground."""
        self._theme("dark")

    def theme_sepia(self) -> None:
        """Brown text on the ground of old paper."""
        self._theme("sepia")

    def language_system(self) -> None:
        """The language of the system, where the window speaks it."""
        self._language("system")

    def language_en(self) -> None:
        """English."""
        self._language("en")

    def language_zh(self) -> None:
        """Chinese in simplified characters."""
        self._language("zh")

    def language_ru(self) -> None:
        """Russian."""
        self._language("ru")

    def toggle_queue(self) -> None:
        """Show or hide the list of articles."""
        self._toggle(self._queue_dock, "view.queue")

    def toggle_inspector(self) -> None:
        """Show or hide the spans and details."""
        self._toggle(self._inspector_dock, "view.inspector")

    def toggle_others(self) -> None:
        """List the spans of other annotators, or no longer."""
        are_shown = self._services.actions.action("view.others").isChecked()
        self._services.preferences.change(other_spans=are_shown)

    def filter_spans(self) -> None:
        """Put the caret into the filter of the list of spans."""
        if self.workspace is not None:
            self.show_inspector()
            self.workspace.inspector.focus_filter()

    def show_inspector(self) -> None:
        """Make sure that the spans and details are seen."""
        self._inspector_dock.show()
        self._inspector_dock.raise_()

    def search_articles(self) -> None:
        """Put the caret into the search of the list."""
        if self.workspace is not None:
            self._queue_dock.show()
            self.workspace.queue.focus_search()

    def filter_articles(self) -> None:
        """Show what the list can be filtered and sorted by."""
        if self.workspace is not None:
            self._queue_dock.show()
            self._queue_dock.raise_()
            self.workspace.queue.open_filter()

    def next_pane(self) -> None:
        """Move the focus one pane on."""
        self._go_round(1)

    def previous_pane(self) -> None:
        """Move the focus one pane back."""
        self._go_round(-1)

    def choose_annotator(self) -> None:
        """Open the menu of annotators at the end of the status line."""
        self._window.status_line.choose_annotator()

    def show_statistics(self) -> None:
        """The window with the statistics, or the one that is open already."""
        workspace = self.workspace
        if workspace is None:
            return
        if self._statistics is None:
            from annotator.gui.statistics.window import StatisticsWindow
            from annotator.project.counting import Counts

            context = workspace.context
            self._counts = self._counts or Counts(context.project.path)
            window = StatisticsWindow(context, self._window, counts=self._counts)
            self._statistics = window
            window.articles_wanted.connect(self._show_articles)
            window.closed.connect(self._forget_statistics)
        self._statistics.show()
        self._statistics.raise_()
        self._statistics.activateWindow()

    def close_statistics(self) -> None:
        """Close their window before the project is closed."""
        self._counts = None
        if self._statistics is not None:
            self._statistics.close()

    @Slot()
    def _forget_statistics(self) -> None:
        self._statistics = None

    @Slot(object)
    def _show_articles(self, wanted: "QueueFilter") -> None:
        if self.workspace is not None:
            self._queue_dock.show()
            self._window.raise_()
            self._window.activateWindow()
            self.workspace.queue.show_filtered(wanted)
            self.workspace.queue.focus_list()

    def show_keys(self) -> None:
        """The sheet of keys."""
        from annotator.gui.dialogs.fixed_keys import fixed_rows
        from annotator.gui.dialogs.keys import KeysDialog, key_rows, label_rows

        labels = self.workspace.project.labels.all() if self.workspace is not None else []
        rows = [*key_rows(self._services.actions), *label_rows(labels), *fixed_rows()]
        sheet = KeysDialog(rows, self._window)
        sheet.change_asked.connect(lambda: self._services.actions.trigger("keys.change"))
        self._open(sheet)

    def show_about(self) -> None:
        """What program this is."""
        from annotator.gui.dialogs.about import AboutDialog

        self._open(AboutDialog(self._window))

    def _zoom(self, percent: int) -> None:
        self._services.preferences.change(zoom=percent)
        if self.workspace is not None:
            self.workspace.surface.set_zoom(percent)
        self._services.notifier.say(self.tr("Text at {percent} %").format(percent=percent))

    def _use_typeface(self, typeface: str) -> None:
        self._services.preferences.change(typeface=typeface)
        if self.workspace is not None:
            self.workspace.surface.set_typeface(typeface)

    def _theme(self, choice: str) -> None:
        self._services.preferences.change(theme=choice)
        self._services.appearance.choose(choice)

    def _language(self, choice: str) -> None:
        self._services.preferences.change(language=choice)
        self._window.use_language(choice)

    def _toggle(self, dock: QDockWidget, action_id: str) -> None:
        action = self._services.actions.action(action_id)
        # One that lies behind another comes to the front.
        action.setChecked(action.isChecked() or dock.visibleRegion().isEmpty())
        dock.setVisible(action.isChecked())
        dock.raise_()

    def _go_round(self, step: int) -> None:
        if self.workspace is None:
            return
        panes = self._panes(self.workspace)
        focus = QApplication.focusWidget()
        here = next((i for i, (pane, _) in enumerate(panes) if _holds(pane, focus)), None)
        after = 0 if here is None else (here + step) % len(panes)
        pane, entrance = panes[after]
        dock = pane.parent()
        if isinstance(dock, QDockWidget):
            dock.raise_()
        pane.window().activateWindow()
        _enter(pane, entrance)

    def _panes(self, workspace: "Workspace") -> list[tuple[QWidget, QWidget]]:
        """What can be gone round now, each with what takes the focus in it.

        A bar is among them while it offers something to press.
        """
        frame = self._window
        notice, job, line = frame.notice_bar, frame.job_bar, frame.status_line
        bars = ((notice, notice.entrance), (job, job.cancel_button), (line, line.button))
        trouble = frame.safekeeping.bar
        queue, surface, inspector = workspace.queue, workspace.surface, workspace.inspector
        below, beside = workspace.occurrences, workspace.guideline
        panes = (
            (queue, queue.entrance),
            (surface, surface.view),
            *([(below, below.entrance)] if below is not None else ()),
            (inspector, inspector.entrance),
            *([(beside, beside.entrance)] if beside is not None else ()),
        )
        guest = frame.guest
        return [
            *([(guest, guest.focusProxy() or guest)] if guest is not None else ()),
            *([(trouble, trouble.entrance)] if trouble and trouble.isVisible() else ()),
            *((bar, entrance) for bar, entrance in bars if entrance.isVisible()),
            *((pane, entrance) for pane, entrance in panes if pane.isVisible()),
        ]

    def _open(self, dialog: QWidget) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()


def _enter(pane: QWidget, entrance: QWidget) -> None:
    """Give a pane the focus: its entrance, or what can take it while that is hidden."""
    entrance.setFocus(Qt.FocusReason.TabFocusReason)
    if not _holds(pane, QApplication.focusWidget()):
        for child in pane.findChildren(QWidget):
            if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                child.setFocus(Qt.FocusReason.TabFocusReason)
                return


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))
