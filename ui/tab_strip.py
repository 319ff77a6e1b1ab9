"""The names of several tabs in a line that goes on below where there is no room beside."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.flow import Flow
from ui.parts import Link

STOP = Qt.FocusPolicy.StrongFocus


class Tab(Link):
    """Of several, one is chosen: Tab leads to it, and the arrow keys to the others."""

    part = "tab"

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.setCheckable(True)


class TabStrip(QWidget):
    chosen = Signal(int)
    """Counted as they stand."""

    def __init__(self, called: str, titles: Iterable[str]) -> None:
        super().__init__()
        self.setAccessibleName(called)
        self.tabs = tuple(map(Tab, titles))
        line = Flow()
        self.setLayout(line)
        line.add(*self.tabs)
        group = QButtonGroup(self)
        for at, tab in enumerate(self.tabs):
            group.addButton(tab, at)
        self.tabs[0].setChecked(True)
        group.idToggled.connect(self._toggled)

    def _toggled(self, at: int, is_on: bool) -> None:
        if is_on:
            self._lead_to(at)
            self.chosen.emit(at)

    def _lead_to(self, at: int) -> None:
        """Once one has had the keyboard, Tab leads to that one alone, whichever is chosen."""
        if any(not _is_stop(tab) for tab in self.tabs):
            for number, tab in enumerate(self.tabs):
                tab.setFocusPolicy(STOP if number == at else Qt.FocusPolicy.ClickFocus)


def _is_stop(tab: Tab) -> bool:
    return bool(tab.focusPolicy() & Qt.FocusPolicy.TabFocus)
