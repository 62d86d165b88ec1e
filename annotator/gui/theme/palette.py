"""The colours of the three themes: page, labels, and the window around them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

from annotator.gui.theme.color import READABLE, contrast, mixed, moved, readable


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
    """One look. Colours are "#rrggbb"; the alphas (0 to 1) are those of label fills on the page."""

    name: str
    is_dark: bool
    page: str
    text: str
    muted: str
    """Text beside the text: bylines, hints."""
    faded: str
    """Text that steps back while a target is chosen."""
    selection: str
    chip_text: str
    found: str
    """Behind the hits of a search."""
    tint_alpha: float
    outer_tint_alpha: float
    active_tint_alpha: float
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    """Label colour by palette name."""
    window: str
    base: str
    """Behind lists and fields."""
    raised: str
    """Buttons."""
    border: str
    accent: str
    accent_text: str
    good: str
    warning: str
    bad: str


OUTLINE = 0.85
"""How much of the muted text's colour is in the outline of a control."""

FUSION_DARKER = 140
"""Percent: by how much Fusion darkens the window's colour for outlines."""

LABEL_COLORS = (
    "blue",
    "orange",
    "green",
    "plum",
    "red",
    "gold",
    "cyan",
    "violet",
    "pink",
    "slate",
    "moss",
    "brown",
)
"""The palette names in the order in which a scheme's labels take them; the first four are the
defaults'.

Found by a search for the largest smallest distance under protanopia, deuteranopia and tritanopia
(color_vision.py): in each theme at least 15.9 between the first four, 7 between all twelve.
"""


def _labels(*colors: str) -> Mapping[str, str]:
    return MappingProxyType(dict(zip(LABEL_COLORS, colors, strict=True)))


LIGHT = Theme(
    name="light",
    is_dark=False,
    page="#fcfbf8",
    text="#1e2126",
    muted="#5d626b",
    faded="#696d75",
    selection="#bfd7f5",
    chip_text="#ffffff",
    found="#fbe6a2",
    tint_alpha=0.15,
    outer_tint_alpha=0.093,
    active_tint_alpha=0.26,
    labels=_labels(
        *("#1464d2", "#b4561a", "#00543c", "#6a2a66", "#952345", "#564f00"),
        *("#0f7d8b", "#3900c0", "#5f0f3c", "#545f68", "#193700", "#8f5535"),
    ),
    window="#f3f1ec",
    base="#fcfbf8",
    raised="#faf8f4",
    border="#d8d4ca",
    accent="#1464d2",
    accent_text="#ffffff",
    good="#17683f",
    warning="#855300",
    bad="#b3261e",
)

DARK = Theme(
    name="dark",
    is_dark=True,
    page="#1b1d21",
    text="#e8e4db",
    muted="#a3a19b",
    faded="#909093",
    selection="#2f4f7f",
    chip_text="#14161a",
    found="#5a4a12",
    tint_alpha=0.20,
    outer_tint_alpha=0.124,
    active_tint_alpha=0.25,
    labels=_labels(
        *("#74a7f7", "#f0903c", "#98f0b0", "#f0cdeb", "#e36650", "#feed25"),
        *("#46d4fc", "#9a88b6", "#b7808d", "#a5afba", "#d0df77", "#cca67e"),
    ),
    window="#23262b",
    base="#1b1d21",
    raised="#2d3137",
    border="#3d4249",
    accent="#74a7f7",
    accent_text="#14161a",
    good="#7fd39a",
    warning="#e8b04a",
    bad="#ff8a7c",
)

SEPIA = Theme(
    name="sepia",
    is_dark=False,
    page="#f5ecd9",
    text="#35291c",
    muted="#6b5b45",
    faded="#70624b",
    selection="#c3d3e3",
    chip_text="#fffaf0",
    found="#f4d98a",
    tint_alpha=0.15,
    outer_tint_alpha=0.093,
    active_tint_alpha=0.26,
    labels=_labels(
        *("#1464d2", "#ad500a", "#00533e", "#6a2a65", "#952345", "#524900"),
        *("#0f7681", "#3900c0", "#5f0f3c", "#555f64", "#173500", "#8b5638"),
    ),
    window="#ece1ca",
    base="#f5ecd9",
    raised="#f2e7d1",
    border="#d3c4a4",
    accent="#0f5cc4",
    accent_text="#fffaf0",
    good="#17633b",
    warning="#7a4a00",
    bad="#a8231b",
)

THEMES: Mapping[str, Theme] = MappingProxyType({t.name: t for t in (LIGHT, DARK, SEPIA)})


@lru_cache(maxsize=512)
def color_for(color: str, theme: Theme) -> str:
    """The "#rrggbb" of a label's colour in a theme.

    `color` is a palette name or the user's own "#rrggbb", which is moved in lightness until it
    reads on the page and bears the text of a chip, and the text reads on its fills. Anything else
    is shown as slate.
    """
    if color in theme.labels:
        return theme.labels[color]
    try:
        own = readable(readable(color, theme.page), theme.chip_text)
    except ValueError:
        return theme.labels["slate"]
    return moved(own, lighter=not theme.is_dark, until=lambda each: bears_text(each, theme))


def bears_text(color: str, theme: Theme) -> bool:
    """Whether the text reads on a fill of this colour, whatever label's fill lies under it."""
    worst = mixed("#ffffff" if theme.is_dark else "#000000", theme.page, theme.outer_tint_alpha)
    return contrast(theme.text, mixed(color, worst, theme.active_tint_alpha)) >= READABLE


def ui_palette(theme: Theme) -> QPalette:
    """The palette of the Fusion style for the window around the page."""
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: mixed(theme.window, theme.base, 0.5),
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.bad,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: color_for("plum", theme),
        role.Light: mixed("#ffffff", theme.raised, 0.06 if theme.is_dark else 0.7),
        role.Midlight: mixed("#ffffff", theme.raised, 0.03 if theme.is_dark else 0.4),
        role.Mid: theme.border,
        role.Dark: mixed("#000000", theme.border, 0.15),
        role.Shadow: mixed("#000000", theme.border, 0.5),
    }
    palette = QPalette()
    for where, color in colors.items():
        palette.setColor(where, QColor(color))
    disabled = QPalette.ColorGroup.Disabled
    for where in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(disabled, where, QColor(theme.faded))
    palette.setColor(disabled, role.Highlight, QColor(theme.border))
    return palette


OUTLINED = (
    "QAbstractButton",
    "QComboBox",
    "QLineEdit",
    "QListWidget",
    "QMenu",
    "QPlainTextEdit",
    "QSpinBox",
)
"""The classes of controls whose border must be seen: an empty box is little more than that, and a
menu over a dark page has no other edge.
"""


def control_palette(theme: Theme) -> QPalette:
    """The palette of controls: Fusion makes their outline of the window's colour, much darker.

    On a dark theme that would be no outline. These controls paint no window ground themselves.
    """
    palette = ui_palette(theme)
    outline = QColor(mixed(theme.muted, theme.window, OUTLINE))
    palette.setColor(QPalette.ColorRole.Window, outline.lighter(FUSION_DARKER))
    return palette
