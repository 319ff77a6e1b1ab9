"""Who has recorded a subject on their own system: each said anew by one press."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from orders.forum.considered import RecordedBy
from ui.flow import Flow
from ui.parts import Link, Muted, Strong

RECORDED, ASKED, NOT_YET = "recorded", "asked", "not yet"
NEXT: Mapping[str, str] = {NOT_YET: ASKED, ASKED: RECORDED, RECORDED: NOT_YET}
SAYS: Mapping[str, str] = {RECORDED: "✓"}
NOBODY = "no agency is invited"


class RecordedLine(QWidget):
    turned = Signal(str, str)
    """The agency, and how it stands there now."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow()
        self.setLayout(self._flow)
        self.setAccessibleName("Recorded by")
        self._title, self._nobody = Strong("Recorded by:"), Muted(NOBODY)
        self._flow.add(self._title, self._nobody)
        self.buttons: dict[str, Link] = {}
        self._states: dict[str, str] = {}
        self._may = True

    def show_recorded(self, recorded: Sequence[RecordedBy]) -> None:
        """Whoever has the keyboard keeps it: only what is said on it is another."""
        wanted = {each.agency: each for each in recorded}
        if list(wanted) != list(self.buttons):
            self._make(wanted)
        for agency, each in wanted.items():
            self._say(self.buttons[agency], each)
        self._nobody.setVisible(not wanted)

    def enable(self, *, on: bool) -> None:
        self._may = on
        for button in self.buttons.values():
            button.setEnabled(on)

    def _make(self, wanted: Mapping[str, RecordedBy]) -> None:
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {agency: Link(parent=self) for agency in wanted}
        for agency, button in self.buttons.items():
            button.setEnabled(self._may)
            button.clicked.connect(partial(self._turn, agency))
            self._flow.add(button)
            button.show()

    def _say(self, button: Link, each: RecordedBy) -> None:
        says = SAYS.get(each.state, each.state or NOT_YET)
        button.setText(f"{each.called} {says}")
        button.setAccessibleName(f"{each.called}: {each.state or NOT_YET}")
        button.setToolTip(each.their_reference)
        self._states[each.agency] = each.state

    def _turn(self, agency: str) -> None:
        self.turned.emit(agency, NEXT.get(self._states[agency], ASKED))
