"""Whom a meeting considers, heading by heading: drawn up in one press, added to, and taken off."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from disrupt.checks import Values
from disrupt.fields import Field, Kind, Seen
from orders.forum.agenda import Agenda, Heading, Row
from orders.forum.agenda_of import agenda, missed
from orders.forum.drawing_up import draw_up
from orders.forum.headings import arrange
from orders.forum.referring import take_off
from orders.working import many
from ui.arriving import Arriving, Maker
from ui.asked_form import Asked
from ui.long_work import LongWork
from ui.meeting_card import AtHand, Draw, MeetingCard, Parts, in_line, named, quiet
from ui.parts import Link, Muted, Strong, Tag, Words, wrapped
from ui.places import Paper, page_of
from ui.refer import referral
from ui.veil import MASK, Named

DRAW_UP, ADD, HEADINGS = "Draw up the agenda", "Add somebody or some place…", "Headings…"
SAYS = (
    "One a line, in their order. A line that is moved moves its item; a new line adds one; a line "
    "that is left out strikes it, unless somebody stands under it."
)
UNDECIDED = ("", "referred")
DRAWING_UP = "Drawing up the agenda"
ALL_ON = "Everybody who is adopted, deferred or has an open action is on it already."
AT_ONCE = 6
"""Rows that are put up in one event."""
WIDTHS = {2: 11, 3: 6, 4: 9}
"""Of the narrow columns, in letters: one is as wide as in the rows above."""
LINES = Field("headings", "Headings", Kind.LONG, Seen.NOBODY, required=True)


class AgendaCard(MeetingCard):
    title = "The agenda"

    def __init__(self, of: AtHand) -> None:
        super().__init__(of)
        self._told = ""
        self._work = LongWork(self, of.jobs)

    def leave(self) -> None:
        super().leave()
        self._work.leave()

    def _look(self) -> Draw:
        known = agenda(self._desk, self._reference)
        return partial(self._parts, known, missed(self._desk, self._reference))

    def _parts(self, known: Agenda, lost: Sequence[str]) -> Parts:
        yield in_line(*self._buttons(known))
        if self._told:
            yield quiet(self._told)
        if lost:
            # Adopted and on no row of it: a chair loses nobody.
            says = f"Adopted, and on no row: {', '.join(lost)}. {DRAW_UP} puts them on."
            yield wrapped(Words(says))
        rows = Arriving()
        rows.bring(self._makers(known))
        yield rows

    def _makers(self, known: Agenda) -> Iterator[Maker]:
        for heading in known.headings:
            yield partial(_head, heading)
            for at in range(0, len(heading.rows), AT_ONCE):
                yield partial(self._rows, heading.rows[at : at + AT_ONCE])

    def _buttons(self, known: Agenda) -> Iterator[QWidget]:
        if self.may_write and known.phase != "over":
            yield self._button(DRAW_UP, "draw up", self._draw_up)
            yield self._link(ADD, "add somebody", partial(self._add, known))
            yield self._link(HEADINGS, "headings", partial(self._arrange, known))
        yield self._lead("Agenda on paper", Paper("agenda", self._reference))

    def _rows(self, rows: Sequence[Row]) -> QWidget:
        under = QWidget()
        grid = QGridLayout(under)
        grid.setContentsMargins(22, 0, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(1, 5)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in WIDTHS.items():
            grid.setColumnMinimumWidth(column, letters * letter)
        for at, row in enumerate(rows):
            grid.addWidget(Named(row.name, _nameless(row)), at, 0)
            grid.addWidget(_beside(row), at, 1)
            grid.addWidget(_tag(row), at, 2)
            for beside, link in enumerate(self._links(row), start=3):
                grid.addWidget(link, at, beside, Qt.AlignmentFlag.AlignRight)
        return under

    def _links(self, row: Row) -> Iterator[Link]:
        if row.kind:
            to = named(Link("Open"), f"open {row.about}", lambda: self._open(row))
            to.setAccessibleName(f"Open {row.about}")
            yield to
        if self.may_write and row.state in UNDECIDED:
            off = self._link("Take off", f"off {row.about}", lambda: self._take_off(row))
            off.setAccessibleName(f"Take {row.about} off the agenda")
            yield off

    def _open(self, row: Row) -> None:
        self.wanted.emit(page_of(row.kind, row.about))

    def _draw_up(self) -> None:
        desk, reference = self._desk, self._reference
        self._work.run(
            DRAWING_UP, lambda _task: draw_up(desk, reference), self._drawn_up, self.troubled.emit
        )

    def _drawn_up(self, added: Sequence[str]) -> None:
        self._told = f"{many(len(added), 'row')} put onto the agenda." if added else ALL_ON
        self.changed.emit()

    def _take_off(self, row: Row) -> None:
        self._told = ""
        self._do(lambda: take_off(self._desk, self._reference, row.about))

    def _add(self, known: Agenda) -> None:
        self._told = ""
        self._ask(referral(self._desk, known))

    def _arrange(self, known: Agenda) -> None:
        self._told = ""

        def take(values: Values) -> None:
            arrange(self._desk, self._reference, str(values["headings"] or "").splitlines())

        values = {"headings": "\n".join(each.item for each in known.headings)}
        title = "Headings of the agenda"
        self._ask(Asked(title, SAYS, "Save", (LINES,), take, values, lines=10))


def _head(heading: Heading) -> QWidget:
    head = QWidget()
    head.setLayout(in_line(Strong(f"{heading.number}  {heading.item}"), Muted(_counted(heading))))
    return head


def _counted(heading: Heading) -> str:
    return str(len(heading.rows)) if heading.rows else ""


def _nameless(row: Row) -> str:
    return f"{MASK} {row.about}"


def _beside(row: Row) -> QWidget:
    return Named(row.beside, row.beside, "muted")


def _tag(row: Row) -> QWidget:
    """What is overdue before anything else; else what the meeting is to make of them."""
    if row.chip == "overdue":
        return Tag(row.says, "overdue")
    return Tag(row.state, "outlined") if row.state else Muted()
