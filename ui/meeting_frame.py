"""What stands around the parts of a meeting's page: its head, their names, and what it tells."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.flow import Flow
from ui.meeting_head import MeetingHead
from ui.meeting_parts import PARTS
from ui.tab_strip import TabStrip


class MeetingFrame(QWidget):
    kind = "meeting"
    wanted = Signal(object)
    """A place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""
    righted = Signal()
    """What it told is put right."""
    stood = Signal(object)
    """The place that one is at now, without having gone to another page."""
    room_asked = Signal()
    subject_shown = Signal(str)
    """Whom the meeting considers now; nothing where it is at an item."""
    subject_known = Signal(object)
    """Considered: all that is known of them."""
    phase_told = Signal(str)
    """How far the meeting has got; who is there may be others than before."""

    def __init__(self, *, may_pack: bool) -> None:
        super().__init__()
        self.head = MeetingHead(may_pack=may_pack)
        self.tabs = TabStrip("Parts of the meeting", PARTS.values())
        self._stack = QStackedWidget()
        self._draw()

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        column.addWidget(self.head)
        line = Flow()
        line.add(self.tabs, self.head.pill, self.head.who)
        column.addLayout(line)
        column.addWidget(self.head.missing)
        column.addWidget(self._stack, 1)
