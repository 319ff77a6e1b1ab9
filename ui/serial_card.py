"""Whether somebody meets a test of serial, in words, with each reason leading to its record."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders.serial import Reason, Serial, dated, tests
from ui.parts import Card, Link, Muted, Section, Tag, Words, wrapped

SHOW = "Show why"
NOTHING = "No child is recorded with them by a notice, an order, a condition or a link."
THEIR_RECORD = "the record of the child"
NOT_COUNTED = "Not counted: being seen with a child makes nobody anybody's victim."


class SerialCard(Card):
    """Children are numbered here; who they are, their records say."""

    wanted = Signal(object)
    """The place."""

    def __init__(self, serial: Serial) -> None:
        super().__init__()
        self._serial = serial
        self._why = Link(SHOW)
        self._reasons = QWidget()
        head = QHBoxLayout()
        head.addWidget(Section("Serial"), 1)
        head.addWidget(self._why)
        self.column.addLayout(head)
        for met in serial.tests if serial.children else ():
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(Tag("met" if met.is_met else "not met", "outlined"))
            line.addWidget(wrapped(Words(f"{met.says}. Test: {met.test.says}.")), 1)
            self.column.addLayout(line)
        says = tests().says if serial.children else NOTHING
        self.column.addWidget(wrapped(Muted(says)))
        self._draw_reasons()
        self._why.setVisible(bool(serial.reasons or serial.beside))
        self._why.clicked.connect(self._turn)

    def _turn(self) -> None:
        self._reasons.setVisible(self._reasons.isHidden())

    def _draw_reasons(self) -> None:
        rows = QVBoxLayout(self._reasons)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        for number, child in enumerate(self._serial.children, start=1):
            rows.addWidget(Muted(f"Child {number}"))
            self._add(rows, [each for each in self._serial.reasons if each.child == child])
        if self._serial.beside:
            rows.addWidget(wrapped(Muted(NOT_COUNTED)))
            self._add(rows, self._serial.beside)
        self.column.addWidget(self._reasons)
        self._reasons.hide()

    def _add(self, rows: QVBoxLayout, reasons: Sequence[Reason]) -> None:
        for each in reasons:
            rows.addWidget(self._lead(each), 0, Qt.AlignmentFlag.AlignLeft)

    def _lead(self, reason: Reason) -> Link:
        where = THEIR_RECORD if reason.reference == reason.child else reason.reference
        link = Link(f"{dated(reason)} · {where}")
        link.clicked.connect(lambda: self.wanted.emit(reason.reference))
        return link
