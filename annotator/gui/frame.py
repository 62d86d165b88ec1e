"""The window's frame: label strip, docks, bars, pages and status line; it knows no project."""

from PySide6.QtCore import QChildEvent, QEvent, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from annotator.gui.bars import JobBar, NoticeBar
from annotator.gui.dock import Dock
from annotator.gui.guard import guarded
from annotator.gui.labelbar import LabelStrip
from annotator.gui.statusline import StatusLine
from annotator.gui.theme.apply import Appearance

FIRST_SIZE = QSize(1280, 800)
SMALLEST = QSize(640, 400)
DOCK_WIDTHS = (250, 270)


class Frame(QMainWindow):
    """The furniture (label strip and docks) is hidden while no project is open."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMinimumSize(SMALLEST)
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        self.label_strip = LabelStrip("", self)
        self.addToolBar(self.label_strip)
        self.queue_dock = Dock("", "queue", self)
        self.inspector_dock = Dock("", "inspector", self)
        self.guideline_dock = Dock("", "guideline", self)
        sides = [Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea]
        if self.isRightToLeft():
            sides.reverse()  # Qt mirrors all but the docks
        self.addDockWidget(sides[0], self.queue_dock)
        self.addDockWidget(sides[1], self.inspector_dock)
        centre = QWidget(self)
        self.column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.notice_bar = NoticeBar(appearance, centre)
        self.job_bar = JobBar(appearance, centre)
        self.stack = QStackedWidget(centre)
        column.addWidget(self.notice_bar)
        column.addWidget(self.job_bar)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self.guest: QWidget | None = None
        """What stands over the window for a while and is gone round with its panes: the tour."""
        self.status_line = StatusLine(self)
        self.setStatusBar(self.status_line)
        self.reword()
        self.show_furniture(False)
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize()))

    def reword(self) -> None:
        """Give all furniture its texts in the language as it is now."""
        self.label_strip.setWindowTitle(self.tr("Labels"))
        self.queue_dock.setWindowTitle(self.tr("Articles"))
        self.inspector_dock.setWindowTitle(self.tr("Spans"))
        self.guideline_dock.setWindowTitle(self.tr("Guideline"))
        for bar in self.findChildren(QTabBar):
            bar.setAccessibleName(self.tr("Panes"))
        for part in (
            *(self.queue_dock, self.inspector_dock, self.guideline_dock),
            *(self.notice_bar, self.job_bar, self.status_line),
        ):
            part.reword()

    def show_furniture(self, shown: bool) -> None:
        """Show or hide all that belongs to an open project."""
        for part in (self.label_strip, self.queue_dock, self.inspector_dock):
            part.setVisible(shown)
        # It is shown where it was left open, or when it is asked for.
        self.guideline_dock.hide()

    def show_guideline(self) -> None:
        """Bring the guideline to the front; its first place is that of the spans.

        It has none before it is shown: there would be tabs of one pane only.
        """
        if self.dockWidgetArea(self.guideline_dock) is Qt.DockWidgetArea.NoDockWidgetArea:
            self.tabifyDockWidget(self.inspector_dock, self.guideline_dock)
        self.guideline_dock.show()
        self.guideline_dock.raise_()

    def place_docks(self) -> None:
        """Give the docks the widths of the first start."""
        docks = [self.queue_dock, self.inspector_dock]
        self.resizeDocks(docks, list(DOCK_WIDTHS), Qt.Orientation.Horizontal)

    @guarded()
    def childEvent(self, event: QChildEvent) -> None:
        """Qt makes tabs for panes that share a place, and keeps them, out of sight, for one alone.

        What they do for the mouse F6 does for the keys.
        """
        super().childEvent(event)
        bar = event.child()
        if event.type() == QEvent.Type.ChildPolished and isinstance(bar, QTabBar):
            bar.setAccessibleName(self.tr("Panes"))
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @guarded()
    def createPopupMenu(self) -> QMenu | None:
        # The View menu has the docks.
        return None
