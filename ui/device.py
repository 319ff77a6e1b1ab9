"""This computer's settings while the program runs: worn at once, and kept."""

from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from disrupt import settings
from disrupt.settings import Settings
from ui import theme


class Device(QObject):
    """One for the program. Whoever changes a setting hands in new settings."""

    changed = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.settings, self.trouble = settings.load(path)
        """And the sentence to say where the file could not be used whole."""
        self._wear()
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)

    @property
    def folder(self) -> Path:
        """Where what belongs to this computer lies."""
        return self._path.parent

    def change(self, following: Settings) -> None:
        """They hold from now on, also where the disk does not take them, which is a Trouble."""
        before, self.settings = self.settings, following
        if (before.theme, before.scale) != (following.theme, following.scale):
            self._wear()
        self.changed.emit()
        settings.save(following, self._path)

    def remember(self, register: Path) -> None:
        """What to offer when the program is started the next time."""
        self.change(replace(self.settings, last_register=str(register.resolve())))

    def _wear(self) -> None:
        app = cast(QApplication, QApplication.instance())
        theme.apply(app, self.settings.theme, self.settings.scale)

    def _follow(self) -> None:
        if self.settings.theme == "follow":
            self._wear()
