"""Where the keys are changed: every action in a list, and below it the keys of the chosen one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QBrush, QFont, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import Label
from annotator.gui.action_table import PLACES
from annotator.gui.actions import Actions, plain, translated
from annotator.gui.announcer import announce
from annotator.gui.clear_button import add_clear_button
from annotator.gui.dialogs.buttons import Role, Standard, button_row
from annotator.gui.dialogs.counts import counted
from annotator.gui.dialogs.fixed_keys import fixed_rows
from annotator.gui.dialogs.key_panel import KeyPanel
from annotator.gui.dialogs.key_recorder import KeyField, Pressed
from annotator.gui.dialogs.keys import label_rows
from annotator.gui.dialogs.matching import cost, words_of
from annotator.gui.key_table import Keys, native
from annotator.gui.settings import Preferences

ID = Qt.ItemDataRole.UserRole
KEYS = Qt.ItemDataRole.UserRole + 1
PADDING = 3


class KeyEditor(QDialog):
    """Changes act at once and everywhere; nothing has to be confirmed.

    `labels` are those of the open project, whose keys are shown and refused.
    """

    def __init__(
        self,
        actions: Actions,
        preferences: Preferences,
        labels: Sequence[Label],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change Keys"))
        self._actions = actions
        self._preferences = preferences
        self._before: Keys | None = None
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search for an action"))
        self.search.setAccessibleName(self.tr("Search for an action"))
        add_clear_button(self.search)
        self.search.textChanged.connect(self._filter)
        self.key_search = KeyField(self)
        self.key_search.recorded.connect(self._find_key)
        self.key_search.left.connect(self._end_key_search)
        self._searches = QStackedWidget(self)
        self._searches.addWidget(self.search)
        self._searches.addWidget(self.key_search)
        self._searches.setSizePolicy(self.search.sizePolicy())
        self.by_key = QPushButton(self.tr("Search by &Key"), self)
        self.by_key.setCheckable(True)
        self.by_key.setAutoDefault(False)
        self.by_key.clicked.connect(self._toggle_key_search)
        top = QHBoxLayout()
        top.addWidget(self._searches, 1)
        top.addWidget(self.by_key)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setIndentation(14)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        # Fixed: what is filtered out must not make the column jump.
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.tree.currentItemChanged.connect(self._show_current)
        self.panel = KeyPanel(actions, preferences, labels, self)
        self.tree.itemActivated.connect(self.panel.begin)
        buttons, close, _ = button_row(self, leave=Standard.Close)
        # Enter in the list means the action that is chosen there.
        close.setAutoDefault(False)
        close.setDefault(False)
        self.reset_all = buttons.addButton(self.tr("&Reset All"), Role.ResetRole)
        self.reset_all.setAutoDefault(False)
        self.reset_all.clicked.connect(self._reset_all)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.panel)
        layout.addWidget(buttons)
        self._fill(labels)
        actions.keys_changed.connect(self._read_keys)
        self._read_keys()
        self.tree.setCurrentItem(next(iter(self._items.values())))
        self.search.setFocus()
        self.resize(640, 560)

    def choose(self, action_id: str) -> None:
        """Go to an action in the list."""
        item = self._items.get(action_id)
        if item is not None:
            self.tree.setCurrentItem(item)

    def shown(self) -> list[str]:
        """The texts of the rows that are not filtered out."""
        rows = (item for _, items in self._groups.values() for item in items)
        return [item.text(0) for item in rows if not item.isHidden()]

    def _fill(self, labels: Sequence[Label]) -> None:
        self._items: dict[str, QTreeWidgetItem] = {}
        self._groups: dict[str, tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = {}
        for spec in self._actions:
            if spec.id not in PLACES:
                parts = (spec.submenu, spec.text)
                text = ": ".join(plain(translated(part)) for part in parts if part)
                item = self._add(plain(translated(spec.menu)), text, "")
                item.setData(0, ID, spec.id)
                if spec.tip:
                    item.setToolTip(0, translated(spec.tip))
                self._items[spec.id] = item
        for group, text, keys in (*label_rows(labels), *fixed_rows()):
            item = self._add(group, text, keys)
            item.setData(0, KEYS, keys.split("   "))
            for column in (0, 1):
                item.setForeground(column, self._quiet())
        self.tree.expandAll()

    def _add(self, group: str, text: str, keys: str) -> QTreeWidgetItem:
        height = QSize(0, self.fontMetrics().height() + 2 * PADDING)
        if group not in self._groups:
            heading = QTreeWidgetItem(self.tree, [group])
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            heading.setFont(0, font)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setFirstColumnSpanned(True)
            heading.setSizeHint(0, height)
            self._groups[group] = heading, []
        heading, rows = self._groups[group]
        item = QTreeWidgetItem(heading, [text, keys])
        item.setSizeHint(0, height)
        rows.append(item)
        return item

    def _quiet(self) -> QBrush:
        return self.palette().brush(QPalette.ColorRole.PlaceholderText)

    @Slot()
    def _read_keys(self) -> None:
        changed = self._preferences.current.keys
        for action_id, item in self._items.items():
            shown = self._actions.keys_shown(action_id)
            item.setText(1, "   ".join(shown) or "–")
            item.setData(0, KEYS, shown)
            font = QFont(self.font())
            font.setBold(action_id in changed)
            item.setFont(1, font)
            told = self.tr("Changed") if action_id in changed else ""
            item.setToolTip(1, told)
            item.setData(1, Qt.ItemDataRole.AccessibleDescriptionRole, told)
        header = self.tree.header()
        header.resizeSection(1, max(header.sectionSize(1), self.tree.sizeHintForColumn(1)))
        self.reset_all.setEnabled(bool(changed) or self._before is not None)
        self.panel.refresh()

    @Slot(QTreeWidgetItem)
    def _show_current(self, item: QTreeWidgetItem | None) -> None:
        action_id = item.data(0, ID) if item is not None else None
        self.panel.show_action(action_id or "")

    @Slot()
    def _filter(self) -> None:
        words = words_of(self.search.text())
        self._show_where(
            lambda item, group: cost(words, words_of(item.text(0)), words_of(group)) is not None
        )

    @Slot(object)
    def _find_key(self, found: Pressed) -> None:
        ways = [native(key) for key in found.ways]
        self.key_search.setText(native(found.key))
        self._show_where(lambda item, _group: any(key in item.data(0, KEYS) for key in ways))

    def _show_where(self, fits: Callable[[QTreeWidgetItem, str], bool]) -> None:
        found: list[QTreeWidgetItem] = []
        for name, (heading, rows) in self._groups.items():
            kept = [item for item in rows if fits(item, name)]
            for item in rows:
                item.setHidden(item not in kept)
            heading.setHidden(not kept)
            found += kept
        count = len(found)
        # A row that is chosen and still there stays chosen.
        if found and self.tree.currentItem() not in found:
            self.tree.setCurrentItem(found[0])
        self.panel.tell("" if count else self.tr("No action fits."))
        announce(self.tree, counted(self.tr, count, "1 action", "{count} actions"))

    @Slot(bool)
    def _toggle_key_search(self, on: bool) -> None:
        self._searches.setCurrentIndex(1 if on else 0)
        self.key_search.clear()
        (self.key_search if on else self.search).setFocus(Qt.FocusReason.OtherFocusReason)
        if not on:
            self._filter()

    @Slot()
    def _end_key_search(self) -> None:
        # What was found stays while the focus goes into the list.
        if self.key_search.hasFocus():
            self.by_key.setChecked(False)
            self._toggle_key_search(False)

    @Slot()
    def _reset_all(self) -> None:
        """All keys as at first; pressed once more, it puts back what was changed."""
        before, self._before = self._before, None
        if before is None:
            self._before = self._preferences.current.keys
            self.reset_all.setText(self.tr("&Put Them Back"))
            self._preferences.reset("keys")
            self.panel.tell(self.tr("All keys are as at first."))
        else:
            self.reset_all.setText(self.tr("&Reset All"))
            self._preferences.change(keys=before)
            self.panel.tell("")
