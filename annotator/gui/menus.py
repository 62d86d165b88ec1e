"""The menu bar, filled from the table of actions."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from annotator.core.model import Label
from annotator.gui.action_table import ACTIONS, MENUS, RECENT, TAG
from annotator.gui.actions import Actions, translated
from annotator.gui.recent import RecentProject


class Menus:
    """The menus; the two whose entries come from the data are filled when they open."""

    def __init__(
        self,
        bar: QMenuBar,
        actions: Actions,
        *,
        recent: Callable[[], Sequence[RecentProject]],
        open_recent: Callable[[str], None],
        forget_recent: Callable[[], None],
        labels: Callable[[], Sequence[Label]],
        tag: Callable[[int], None],
    ) -> None:
        self._recent, self._open_recent, self._forget_recent = recent, open_recent, forget_recent
        self._labels, self._tag = labels, tag
        self._menus = {title: bar.addMenu(translated(title)) for title in MENUS}
        self._submenus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            menu = self._menus[spec.menu]
            if spec.rule:
                menu.addSeparator()
            if spec.id in (RECENT, TAG):
                submenu = menu.addMenu(translated(spec.text))
                submenu.aboutToShow.connect(
                    self._fill_recent if spec.id == RECENT else self._fill_labels
                )
                self._submenus[spec.id] = submenu
                continue
            if spec.submenu:
                menu = self._submenu(menu, spec.submenu)
            menu.addAction(actions.action(spec.id))

    def reword(self) -> None:
        """Give every menu its title in the language as it is now."""
        for title, menu in self._menus.items():
            menu.setTitle(translated(title))
        for spec in ACTIONS:
            if spec.id in self._submenus:
                self._submenus[spec.id].setTitle(translated(spec.text))
            elif spec.submenu:
                self._submenus[spec.submenu].setTitle(translated(spec.submenu))

    def entries(self, place: str) -> list[QAction]:
        """The entries of the recent or the label menu as they are now."""
        if place == RECENT:
            self._fill_recent()
        else:
            self._fill_labels()
        return self._submenus[place].actions()

    def refresh_recent(self) -> None:
        """Show in the open menu which projects are gone."""
        if self._submenus[RECENT].isVisible():
            self._fill_recent()

    def _submenu(self, menu: QMenu, title: str) -> QMenu:
        found = self._submenus.get(title)
        if found is None:
            found = self._submenus[title] = menu.addMenu(translated(title))
        return found

    def _fill_recent(self) -> None:
        menu = self._submenus[RECENT]
        menu.clear()
        menu.setToolTipsVisible(True)
        for project in self._recent():
            text = translated("{name} (not found)") if project.is_missing else "{name}"
            action = menu.addAction(text.format(name=project.name).replace("&", "&&"))
            action.setToolTip(project.path)
            action.setEnabled(not project.is_missing)
            action.triggered.connect(
                lambda _on=False, chosen=project.path: self._open_recent(chosen)
            )
        if not menu.actions():
            menu.addAction(translated("No other project yet")).setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction(translated("Clear List")).triggered.connect(self._forget_recent)

    def _fill_labels(self) -> None:
        menu = self._submenus[TAG]
        menu.clear()
        for label in self._labels():
            name = label.name.replace("&", "&&")
            action = menu.addAction(f"{name}\t{label.key}" if label.key else name)
            action.triggered.connect(lambda _on=False, row=label.row: self._tag(row))
        if not menu.actions():
            menu.addAction(translated("Open a project first")).setEnabled(False)
