"""What a meeting decided, in one table: a row leads to whom it is about, in the room."""

from collections.abc import Sequence
from functools import partial

from orders.forum.after import DecidedOf, decided
from ui.meeting_card import Draw, MeetingCard, Parts, in_line, quiet
from ui.places import AtMeeting, Paper
from ui.veil import MASK
from ui.wrapped_table import WrappedTable

HEADINGS = ("About", "Item", "Decided", "What", "Why")
WIDE = (1, 3, 4)
"""The columns that share what room there is; their words wrap."""
NOTHING = "Nobody stood on its agenda."


class DecidedCard(MeetingCard):
    title = "What was decided"
    _decided: tuple[DecidedOf, ...] = ()
    """As it was found last."""

    def hide_names(self, *, on: bool) -> None:
        """Free words may name somebody too."""
        super().hide_names(on=on)
        for table in self.findChildren(WrappedTable):
            table.fill([_nameless(each) if on else _cells(each) for each in self._decided])

    def _look(self) -> Draw:
        return partial(self._parts, decided(self._desk, self._reference))

    def _parts(self, found: Sequence[DecidedOf]) -> Parts:
        papers = (("Minutes", "minutes"), ("Action plan", "action plan"))
        yield in_line(*(self._lead(says, Paper(what, self._reference)) for says, what in papers))
        self._decided = tuple(found)
        if not found:
            yield quiet(NOTHING)
            return
        rows = [_cells(each) for each in found]
        table = WrappedTable("What was decided, table", HEADINGS, rows, WIDE)
        table.setObjectName("decided")
        table.opened.connect(lambda row: self._open(found[row].about))
        yield table

    def _open(self, about: str) -> None:
        self.wanted.emit(AtMeeting(self._reference, "in the room", about))


def _cells(each: DecidedOf) -> tuple[str, ...]:
    return each.name, each.item, each.state, each.decision, each.reason


def _nameless(each: DecidedOf) -> tuple[str, ...]:
    """While names are hidden: by the reference alone."""
    words = (MASK if text else "" for text in (each.decision, each.reason))
    return f"{MASK} {each.about}", each.item, each.state, *words
