"""Where things lie: the shipped resources, and the user's folders by each system's customs.

The one place that knows the layouts: checkout, editable install, wheel, frozen bundle.
"""

import os
import sys
from pathlib import Path

_APP = "annotator"


def resource(name: str) -> Path:
    """The path of a shipped file or folder, named with slashes below `resources`.

    Raises FileNotFoundError when nothing of that name is shipped.
    """
    for folder in _resource_folders():
        path = folder / name
        if path.exists():
            return path
    raise FileNotFoundError(f"There is no resource {name!r}.")


def config_dir() -> Path:
    """The folder of the user's settings; it may not exist yet."""
    return _user_dir("config", "XDG_CONFIG_HOME", ".config")


def state_dir() -> Path:
    """The folder of logs, recent files and window places; it may not exist yet."""
    return _user_dir("state", "XDG_STATE_HOME", ".local/state")


def data_dir() -> Path:
    """The folder of data that Annotator keeps for the user; it may not exist yet."""
    return _user_dir("data", "XDG_DATA_HOME", ".local/share")


def _resource_folders() -> list[Path]:
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return [Path(bundle) / _APP / "resources"]
    package = Path(__file__).resolve().parent
    return [package / "resources", package.parent / "resources"]


def _user_dir(kind: str, xdg_variable: str, xdg_default: str) -> Path:
    """ANNOTATOR_HOME holds all three, for portable use and for tests."""
    home = os.environ.get("ANNOTATOR_HOME")
    if home:
        return Path(home) / kind
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Annotator" / kind
    if sys.platform == "win32":
        roaming = os.environ.get("APPDATA")
        base = Path(roaming) if roaming else Path.home() / "AppData" / "Roaming"
        return base / "Annotator" / kind
    xdg = os.environ.get(xdg_variable, "")
    # The specification has relative paths ignored.
    base = Path(xdg) if Path(xdg).is_absolute() else Path.home() / xdg_default
    return base / _APP
