"""What every part of the window is handed when it is built; there are no globals."""

from dataclasses import dataclass

from annotator.gui.actions import Actions
from annotator.gui.jobs import Jobs
from annotator.gui.languages import Languages
from annotator.gui.notifier import Notifier
from annotator.gui.settings import Preferences, Settings
from annotator.gui.signals import ProjectSignals
from annotator.gui.theme.apply import Appearance
from annotator.gui.theme.palette import Theme
from annotator.gui.waiting import WaitingEdits
from annotator.gui.window_state import WindowState
from annotator.project.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What lives as long as the window, whatever project is open."""

    preferences: Preferences
    languages: Languages
    appearance: Appearance
    notifier: Notifier
    waiting: WaitingEdits
    jobs: Jobs
    actions: Actions
    state: WindowState


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One open project and the services around it; a new project gets a new context."""

    project: Project
    signals: ProjectSignals
    preferences: Preferences
    appearance: Appearance
    notifier: Notifier
    waiting: WaitingEdits
    jobs: Jobs
    actions: Actions

    @property
    def settings(self) -> Settings:
        """The settings as they are now; `preferences.changed` tells of new ones."""
        return self.preferences.current

    @property
    def theme(self) -> Theme:
        """The colours as they are now; `appearance.changed` tells of new ones."""
        return self.appearance.theme


def context_for(project: Project, signals: ProjectSignals, services: Services) -> Context:
    """The context of a project that was just opened."""
    return Context(
        project=project,
        signals=signals,
        preferences=services.preferences,
        appearance=services.appearance,
        notifier=services.notifier,
        waiting=services.waiting,
        jobs=services.jobs,
        actions=services.actions,
    )
