"""A child is missing: whom to ask, where they live, what they drive, and what binds them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt import phrasing
from disrupt.records import Child
from disrupt.workspace import Workspace
from orders.missing import Linked, LinkedThing, MissingChild, missing
from orders.reckoning import Law
from orders.ties import Tie
from ui import veil
from ui.arriving import Arriving, Maker
from ui.binds import Bound
from ui.labelled import Labelled
from ui.parts import Button, Card, Heading, Link, Muted, Words, wrapped
from ui.places import Missing, Paper, Whole
from ui.reading_page import ReadingPage
from ui.veil import MASK, Named

NOBODY = "Nobody was warned or ordered about this child, nor seen with them, as far as is recorded."
WIDTH = 110
"""In letters."""


class MissingPage(ReadingPage):
    """That it was looked at is logged, of the child and of each person, before it shows."""

    kind = Child.kind_name()
    wanted = Signal(object)
    """The place."""

    def __init__(self, desk: Workspace, law: Law, reference: str) -> None:
        # Before it is anywhere: where there is no such record, there is no page.
        self.found = missing(desk, law, reference)
        super().__init__()
        self._names_hidden = False
        self._print = Button("Print…")
        self._back = Link(f"What is recorded of {self.found.reference}")
        self._cards = Arriving()
        self._draw()
        self._print.setToolTip("A disclosure: that it left, and to whom, is logged.")
        self._print.clicked.connect(
            lambda: self.wanted.emit(Paper("missing", self.found.reference))
        )
        self._back.clicked.connect(lambda: self.wanted.emit(self.found.reference))

    def begin(self) -> None:
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        self.wanted.emit(Missing(self.found.reference))

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)

    def _draw(self) -> None:
        sheet = QWidget()
        sheet.setMaximumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._head())
        column.addWidget(self._cards, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(20, 16, 20, 20)
        across.addWidget(sheet, 1)
        across.addStretch(0)
        self._cards.arrived.connect(self._greet)
        self._cards.bring(self._makers())

    def _head(self) -> Card:
        card = Card()
        line = QHBoxLayout()
        line.addWidget(Heading(f"{self.found.reference} is missing"), 1)
        line.addWidget(self._print)
        card.column.addLayout(line)
        card.column.addWidget(wrapped(Words(_counted(self.found))))
        as_at = f"As at {phrasing.moment(self.found.as_at)}; that each was looked at is logged."
        card.column.addWidget(wrapped(Muted(as_at)))
        card.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _makers(self) -> Iterator[Maker]:
        for each in self.found.people:
            yield partial(PersonCard, each, self.wanted.emit)
        for title, places in (("Places", self.found.places), ("Vehicles", self.found.vehicles)):
            if places:
                yield partial(ThingsCard, title, places)

    def _greet(self, part: QWidget) -> None:
        if self._names_hidden:
            veil.hide_names(part, on=True)


def _counted(found: MissingChild) -> str:
    """Such as “Known to Westmere. Linked with this child: 3 people, 1 place.”"""
    known = f"Known to {found.authority}. " if found.authority else ""
    counts = (
        (len(found.people), "person", "people"),
        (len(found.places), "place", "places"),
        (len(found.vehicles), "vehicle", "vehicles"),
    )
    said = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
    if not said:
        return f"{known}{NOBODY}"
    return f"{known}Linked with this child: {', '.join(said)}."


class PersonCard(Card):
    """Somebody to ask: why, where, and what binds them."""

    def __init__(self, of: Linked, go: Callable[[object], None]) -> None:
        super().__init__()
        link = Link(of.reference)
        link.setAccessibleName(f"Open {of.reference}")
        link.clicked.connect(lambda: go(Whole(of.reference)))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Named(of.says, MASK, "section"), 1)
        head.addWidget(link)
        self.column.addLayout(head)
        _add_ties(self, of.ties)
        held = {"Addresses": of.addresses, "Phones": of.phones, "Vehicles": of.vehicles}
        known = [(name, _masked(texts)) for name, texts in held.items() if texts]
        self.column.addWidget(Labelled(known))
        for each in of.binds:
            self.column.addWidget(Bound(each))


class ThingsCard(Card):
    def __init__(self, title: str, things: Iterable[LinkedThing]) -> None:
        super().__init__(title)
        for each in things:
            self.column.addWidget(Named(each.says, MASK, "strong"))
            _add_ties(self, each.ties)


def _add_ties(card: Card, ties: Iterable[Tie]) -> None:
    for tie in ties:
        card.column.addWidget(wrapped(Muted(f"{tie.reference} · {tie.says}")))


def _masked(texts: Iterable[str]) -> tuple[QWidget, ...]:
    return (Named("\n".join(texts), MASK),)
