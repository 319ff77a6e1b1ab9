"""What binds somebody, or a place, now: each order, notice and bail, to be read out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt import phrasing
from disrupt.page import Page
from orders.binding import Binding, Line
from ui import who
from ui.arriving import Arriving
from ui.parts import UNSURE, Card, Muted, Strong, Tag, Words, wrapped
from ui.veil import MASK, Named

NOTHING = "Nothing that binds now is recorded here."
PART = "Only what your roles let you see stands here."
HEAD = 4
"""As tall as so many conditions is what stands around them."""
ANSWERS = ("licence",)
"""What is said of the end of these is an answer."""
CALLED = {"male": "him", "trans male": "him", "female": "her", "trans female": "her"}


def heading(page: Page) -> str:
    """Such as “What binds him now”."""
    if page.kind == "premises":
        return "What binds here now"
    return f"What binds {CALLED.get(str(who.value(page, 'sex')), 'them')} now"


class BindsCard(Card):
    """The live ones first, as they are handed in; side by side where there is room."""

    arrived = Signal(object)
    """One of them came up."""

    def __init__(
        self, title: str, bindings: Sequence[Binding], columns: int = 1, *, is_all: bool = True
    ) -> None:
        super().__init__(title)
        self.setProperty("state", "binds")
        if not is_all:
            self.column.addWidget(wrapped(Muted(PART)))
        elif not bindings:
            self.column.addWidget(Muted(NOTHING))
        if not bindings:
            return
        beside = QHBoxLayout()
        beside.setSpacing(24)
        for several in _shared_out(bindings, min(columns, len(bindings))):
            column = Arriving()
            column.arrived.connect(self.arrived)
            column.bring(partial(Bound, each) for each in several)
            beside.addWidget(column, 1)
        self.column.addLayout(beside)


def _shared_out(bindings: Iterable[Binding], columns: int) -> list[list[Binding]]:
    """Each in the column that is the shortest so far."""
    found: list[list[Binding]] = [[] for _ in range(columns)]
    for each in bindings:
        min(found, key=lambda held: sum(HEAD + len(one.lines) for one in held)).append(each)
    return found


class Bound(QWidget):
    """One of them: what it is, until when, its exact words, and what breaking it would be."""

    def __init__(self, binding: Binding) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(_head(binding))
        for says in _dates(binding):
            rows.addWidget(wrapped(says))
        for line in binding.lines:
            rows.addLayout(_condition(line))
        for said in _consequence(binding):
            rows.addWidget(wrapped(said))


def _head(binding: Binding) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(wrapped(Strong(f"{binding.title} {binding.reference}")), 1)
    head.addWidget(Tag(binding.state, "in_force" if binding.binds else "asked"))
    if not binding.sure:
        head.addWidget(Tag(UNSURE, "week"))
    return head


def _dates(binding: Binding) -> Iterator[Words]:
    """What a licence is asked at the roadside stands out, and its answer with it."""
    served = [f"Served {phrasing.when(binding.served)}"] if binding.served else []
    is_answer = binding.kind in ANSWERS
    if is_answer:
        yield Strong(binding.ends_says)
    ends = "" if is_answer else _ends(binding)
    if said := " · ".join(part for part in (*served, ends) if part):
        yield Words(said)


def _ends(binding: Binding) -> str:
    """Written out as the date of service before it is."""
    last = binding.ends
    if last is None or isinstance(last, datetime):
        return binding.ends_says
    return f"last day {phrasing.weekday(last)} {phrasing.day(last)}"


def _condition(line: Line) -> QHBoxLayout:
    """Its number stands before it, as on the paper."""
    row = QHBoxLayout()
    row.setSpacing(8)
    number = Muted(line.number)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Named(line.text, MASK))
    if beside := " · ".join(_beside(line)):
        words.addWidget(Named(beside, MASK, "muted"))
    row.addWidget(number)
    row.addLayout(words, 1)
    row.setAlignment(number, Qt.AlignmentFlag.AlignTop)
    return row


def _beside(line: Line) -> Iterator[str]:
    if line.hours:
        yield line.hours
    if line.about:
        yield f"about {line.about}"
    if line.ends:
        yield f"to {phrasing.when(line.ends)}"


def _consequence(binding: Binding) -> Iterator[Words]:
    """Whether one may be arrested for it stands out: it is asked at the roadside."""
    if binding.arrest:
        yield Strong(binding.arrest)
    if binding.breach:
        yield Words(binding.breach)
    if binding.source:
        yield Muted(binding.source)
