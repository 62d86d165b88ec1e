"""Leads through the first steps on the sample: goes on when the user has really done the act."""

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.changes import ChangeSet
from annotator.gui.article.find_bar import FindBar
from annotator.gui.article.metrics import SIDE_MARGIN
from annotator.gui.context import Services
from annotator.gui.frame import Frame
from annotator.gui.guard import guarded
from annotator.gui.tour.card import Card
from annotator.gui.tour.steps import STEPS, Act, Step, Target, acts_in, told, worded
from annotator.gui.workspace import Workspace

MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)

SETTLED_MS = 60


class Tour(QObject):
    """One round over one workspace; nothing is blocked, and what else is done does not matter."""

    ended = Signal()

    def __init__(self, frame: Frame, workspace: Workspace, services: Services) -> None:
        super().__init__(workspace)
        self._frame = frame
        self._workspace = workspace
        self._actions = services.actions
        self._at = 0
        self._selection: tuple[int, int] | None = None
        self.card = Card(services.appearance, frame)
        self.card.next_asked.connect(self._next)
        self.card.end_asked.connect(self.end)
        # What moves is looked at once all of it has moved.
        self._place_timer = QTimer(self, singleShot=True, interval=0)
        self._place_timer.timeout.connect(self._place)
        self._selected_timer = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._selected_timer.timeout.connect(self._look_at_selection)
        self._seen: list[QWidget] = [
            *(frame, frame.queue_dock, frame.inspector_dock, workspace.surface),
            frame.status_line,
        ]
        for widget in self._seen:
            widget.installEventFilter(self)
        workspace.signals.changed.connect(self._on_changed)
        workspace.surface.selection_changed.connect(self._on_selection)
        services.actions.keys_changed.connect(self._show)
        services.actions.action("export").triggered.connect(self._on_export)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self._show()
        self.card.show()
        frame.guest = self.card

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return STEPS[self._at]

    @Slot()
    def end(self) -> None:
        """Put the card away; the focus goes back to the text if the card had it."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.card.isAncestorOf(focus)
        for widget in self._seen:
            widget.removeEventFilter(self)
        self.card.hide()
        self.card.deleteLater()
        self._frame.guest = None
        self.ended.emit()
        if had_focus:
            self._workspace.surface.setFocus()
        self.deleteLater()

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the target when the window or its panes change."""
        if event.type() in MOVES:
            self._place_timer.start()
        return False

    @Slot()
    def _next(self) -> None:
        if self._at + 1 < len(STEPS):
            self._go_to(self._at + 1)
        else:
            self.end()

    def _did(self, act: Act) -> None:
        """Go on where this was asked for; one may also be a step ahead."""
        for at in (self._at, self._at + 1):
            if at < len(STEPS) and STEPS[at].act is act:
                self._go_to(at + 1)
                return

    def _go_to(self, at: int) -> None:
        self._at = at
        self._show()

    @Slot()
    def _show(self) -> None:
        step, labels = self.step, self._workspace.project.labels.all()
        self.card.tell(
            title=worded(step.title),
            text=told(step, self._actions, labels),
            number=self._at + 1,
            of=len(STEPS),
        )
        self._place()

    @Slot()
    def _place(self) -> None:
        surface = self._workspace.surface
        # The margins beside the column are free.
        text = self._in_frame(surface).adjusted(SIDE_MARGIN, 0, -SIDE_MARGIN, 0)
        self.card.place(self._target(text), [text, self._in_frame(self._workspace.label_bar)])

    def _target(self, text: QRect) -> QRect:
        frame = self._frame
        match self.step.target:
            case Target.LABEL:
                return self._in_frame(self._workspace.label_bar.first_chip())
            case Target.MESSAGE:
                return self._in_frame(frame.status_line)
            case Target.QUEUE if frame.queue_dock.isVisible():
                queue = self._workspace.queue
                row = queue.open_row()
                in_frame = self._in_frame(queue)
                return row.translated(in_frame.topLeft()) if row is not None else in_frame
            case Target.FILE_MENU if not frame.menuBar().isNativeMenuBar():
                bar = frame.menuBar()
                entry = bar.actionGeometry(bar.actions()[0])
                return entry.translated(bar.mapTo(frame, QPoint()))
            case _:
                return text

    def _in_frame(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._frame, QPoint()), widget.size())

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        for act in dict.fromkeys(acts_in(changes)):
            self._did(act)

    @Slot()
    def _on_selection(self) -> None:
        before, now = self._selection, self._workspace.surface.view.selection()
        self._selection = now
        if now is None:
            return
        is_by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        first, last = before or (-1, -1)
        if not is_by_mouse and (first == now[0]) != (last == now[1]):
            self._did(Act.MOVED_END)
        else:
            self._selected_timer.start()

    @Slot()
    def _look_at_selection(self) -> None:
        """Something is selected once the mouse has let go of it."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._selected_timer.start()
        elif self._selection is not None and self.step.act is Act.SELECTED:
            self._did(Act.SELECTED)

    @Slot()
    def _on_export(self) -> None:
        self._did(Act.EXPORTED)

    @Slot(QWidget, QWidget)
    def _on_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """Found is what the find bar was left with: until then its step is to be read."""
        if _in_find_bar(old) and now is not None and not _in_find_bar(now):
            self._did(Act.FOUND)


def _in_find_bar(widget: QWidget | None) -> bool:
    return widget is not None and isinstance(widget.parentWidget(), FindBar)
