"""The look: one table of colours, light and dark, laid over Qt's own plainest style."""

import re
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from disrupt.paths import resource

# What each is for, in light and in dark. A name that ends in _soft is the ground of the other.
COLOURS = {
    "page": ("#F4F6F8", "#10161C"),
    "card": ("#FFFFFF", "#19212A"),
    "chosen": ("#E2F1F0", "#173B3D"),
    "hover": ("#EEF1F4", "#232D37"),
    "line": ("#E2E6EB", "#2D3843"),
    "edge": ("#7C8A97", "#7C8A97"),
    "ink": ("#1B2733", "#E6EBF0"),
    "muted": ("#5B6875", "#A6B2BD"),
    "accent": ("#0B6E6E", "#63C7C1"),
    "filled": ("#0B6E6E", "#0E7775"),
    "pressed": ("#0E7A7A", "#0A6361"),
    "on_filled": ("#FFFFFF", "#FFFFFF"),
    "ring_on_filled": ("#0A0F14", "#FFFFFF"),
    "banner": ("#17212B", "#05080B"),
    "on_banner": ("#E6EBF0", "#E6EBF0"),
    "overdue": ("#B42318", "#FF9E94"),
    "overdue_soft": ("#FDECEA", "#3D1F1D"),
    "day": ("#A3410A", "#FFB27D"),
    "day_soft": ("#FDEFE3", "#3D2614"),
    "week": ("#6E4E00", "#EBC765"),
    "week_soft": ("#FBF3D9", "#352C11"),
    "month": ("#1F5FA8", "#93C2F7"),
    "month_soft": ("#E8F0FA", "#1A2D45"),
    "fact": ("#45535F", "#C3CDD6"),
    "fact_soft": ("#E9EDF0", "#2B3640"),
    "in_force": ("#FFFFFF", "#10161C"),
    "in_force_soft": ("#2B3A47", "#C3CDD6"),
    "paler": ("#72A8A4", "#3F8683"),
    "hatch": ("#C9D1D9", "#3C4955"),
}
FONTS = ("NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Bold", "DejaVuSans")
FAMILIES = ("Noto Sans", "DejaVu Sans")
# In pixels, at 100 %: the size of letters, and the thickest line.
BASE = 13
LINE = 2

_ROLES = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "page",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on_filled",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "filled",
    QPalette.ColorRole.HighlightedText: "on_filled",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "banner",
}
_ASLEEP = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)
_SCHEMES = {
    "follow": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def apply(app: QApplication, theme: str, scale: int) -> None:
    """Dress the program; `theme` is follow, light or dark, `scale` from 100 to 200."""
    dark = _is_dark(theme)
    # While a sheet is worn, each of the next three would fit it to every part anew.
    app.setStyleSheet("")
    app.setStyle("Fusion")
    app.setPalette(_palette(dark=dark))
    app.setFont(_font(scale))
    app.setStyleSheet(_sheet(scale, dark=dark))


def colour(name: str) -> str:
    """A colour of the table, in the theme that is shown now."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return COLOURS[name][ground.lightness() < 128]


def _is_dark(theme: str) -> bool:
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(_SCHEMES[theme])
    if theme == "follow":
        return hints.colorScheme() == Qt.ColorScheme.Dark
    return theme == "dark"


def _palette(*, dark: bool) -> QPalette:
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(COLOURS[name][dark]))
    for role in _ASLEEP:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(COLOURS["edge"][dark]))
    return palette


def _font(scale: int) -> QFont:
    _load_fonts()
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(_scaled(BASE, scale))
    return font


@cache
def _load_fonts() -> None:
    for name in FONTS:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"{name}.ttf")))


def _sheet(scale: int, *, dark: bool) -> str:
    """The style sheet in these colours, every size of it scaled."""
    sheet = resource("style.qss").read_text(encoding="utf-8")
    sized = re.sub(r"\b(\d+)px", lambda size: f"{_scaled(int(size[1]), scale)}px", sheet)
    words = {name: both[dark] for name, both in COLOURS.items()}
    return Template(sized).substitute(words, icons=resource("icons").as_posix())


def _scaled(pixels: int, scale: int) -> int:
    # Lines grow in whole steps: so a ring of two takes up exactly a line and its margin of one.
    if pixels <= LINE:
        return pixels * (scale // 100)
    return round(pixels * scale / 100)
