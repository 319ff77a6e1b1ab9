"""Pictures of every page: light, dark, and at half as large again."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from disrupt.clock import Clock
from disrupt.workspace import Workspace
from ui import theme
from ui.screen import PEOPLE
from ui.window import Window

CLOCK = Clock(datetime(2026, 11, 20, 9, 14, tzinfo=UTC))
SIZE = (1440, 900)
LOOKS: Mapping[str, tuple[str, int]] = {
    "light": ("light", 100),
    "dark": ("dark", 100),
    "150": ("light", 150),
}


def _search(window: Window) -> None:
    window.search.setFocus()
    window.search.setText("bobby")
    window.search.search()


SCENES: Mapping[str, Callable[[Window], None]] = {
    "people": lambda window: window.go(PEOPLE),
    "person": lambda window: window.go("N-2024-0117"),
    "search": _search,
}


def shoot(app: QApplication, desk: Workspace, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for look, (colours, scale) in LOOKS.items():
        theme.apply(app, colours, scale)
        for name, scene in SCENES.items():
            window = Window(desk)
            window.resize(*SIZE)
            window.show()
            scene(window)
            _settle(app)
            window.grab().save(str(folder / f"{name}-{look}.png"))
            window.close()
            window.deleteLater()


def _settle(app: QApplication) -> None:
    """Layouts and single shots follow one another; each round takes one further."""
    for _ in range(4):
        app.processEvents()
