"""The keys of the page Today, each beside what it does, which can be clicked too."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.actions import key_of
from ui.flow import Flow
from ui.parts import Card, Key, Link
from ui.today_list import NEXT, OPEN, TICK

TAKE_BACK = "take back"
KEYS: Mapping[str, tuple[str, str]] = {
    OPEN: ("Enter", "open"),
    NEXT: ("N", "next step"),
    "acknowledge": ("A", "acknowledge"),
    "snooze": ("S", "snooze"),
    "done": ("D", "done, with outcome"),
    "give": ("O", "give to someone"),
    TICK: ("Space", "tick several"),
    TAKE_BACK: ("Ctrl+Z", "take back"),
}


class TodayKeys(Card):
    asked = Signal(str)
    hand_over_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Keys")
        lines, flow = QWidget(), Flow()
        lines.setLayout(flow)
        for act, (key, says) in KEYS.items():
            flow.addWidget(self._line(key, says, partial(self.asked.emit, act)))
        hand_over = self.hand_over_asked.emit
        flow.addWidget(self._line(key_of("hand_over"), "hand over", hand_over))
        self.column.addWidget(lines)

    def _line(self, key: str, says: str, does: Callable[[], None]) -> QWidget:
        both, link = QWidget(), Link(says)
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(Key(key))
        line.addWidget(link)
        link.clicked.connect(lambda: does())
        return both
