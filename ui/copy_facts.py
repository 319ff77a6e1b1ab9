"""What is said of a copy: what it was, whose it is, and where it is now."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from disrupt import phrasing
from orders.packs.copies import OUT, RECALLED, Left, Listed
from orders.packs.number import short
from ui.parts import Card, Label, Link, Words, wrapped
from ui.places import AtMeeting
from ui.veil import MASK, Named
from ui.wrapped_table import WrappedTable

STATES: Mapping[str, str] = {OUT: "in_force", RECALLED: "week", "lost": "overdue"}
"""How the place where it is now is marked; the others are ended."""
ENDED = "ended"
KEPT, DESTROYED = "Kept as they were handed out, until {}", "Destroyed"
TIMES = ("At", "By", "How", "What for", "Outcome")
WHAT_FOR = 3


def state_of(copy: Listed) -> str:
    return STATES.get(copy.where, ENDED)


def where_says(copy: Listed) -> str:
    """Such as “returned 4 Dec 2026”."""
    since = phrasing.short_day(copy.where_on) if copy.where_on else ""
    return f"{copy.where} {since}".strip()


class CopyFacts(Card):
    """What it was."""

    wanted = Signal(object)
    """A place."""

    def __init__(self, copy: Listed) -> None:
        super().__init__("What it is")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for at, (says, part) in enumerate(self._lines(copy)):
            grid.addWidget(Label(says), at, 0)
            if isinstance(part, Link):
                grid.addWidget(part, at, 1, Qt.AlignmentFlag.AlignLeft)
            else:
                grid.addWidget(part, at, 1)
        self.column.addLayout(grid)

    def _lines(self, copy: Listed) -> Iterator[tuple[str, QWidget]]:
        yield "Recipient", Named(copy.recipient, MASK)
        if copy.agency:
            yield "Agency", wrapped(Words(copy.agency))
        yield "Audience", Words(copy.audience_says)
        yield "Meeting", self._lead(copy.meeting, AtMeeting(copy.meeting))
        yield "As at", Words(phrasing.when(copy.as_at))
        by = f", by {copy.issued_by}" if copy.issued_by else ""
        yield "Issued", Words(f"{phrasing.when(copy.issued)}{by}")
        yield "Pack number", Words(short(copy.pack))
        if copy.log:
            yield "Line of the log", Words(copy.log)
        if copy.disclosure:
            yield "Disclosure", self._lead(copy.disclosure, copy.disclosure)
        until = phrasing.day(copy.keep_until) if copy.keep_until else "somebody destroys them"
        yield "Its bytes", Words(KEPT.format(until) if copy.is_kept else DESTROYED)
        if copy.recall_reason:
            yield "Why recalled", Named(copy.recall_reason, MASK)
        if copy.note:
            yield "Note", Named(copy.note, MASK)

    def _lead(self, text: str, place: object) -> Link:
        link = Link(text)
        link.clicked.connect(lambda: self.wanted.emit(place))
        return link


class TimesCard(Card):
    """Each time it left."""

    def __init__(self, copy: Listed) -> None:
        super().__init__("Each time it left")
        rows = [_time(each) for each in copy.left]
        self.column.addWidget(
            WrappedTable("Each time it left, table", TIMES, rows, (WHAT_FOR, len(TIMES) - 1))
        )


def _time(each: Left) -> tuple[str, ...]:
    at = phrasing.short_when(each.at)
    return at, each.by, each.way, each.reason, each.outcome or "got there"
