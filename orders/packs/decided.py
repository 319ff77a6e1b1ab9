"""The row of the agenda: under which item, since when adopted, and what was decided by then."""

from disrupt import phrasing
from disrupt.fields import field_of
from disrupt.lists import word_list
from disrupt.moments import beginning
from disrupt.records import AgendaItem
from orders.forum.items import UNDECIDED, state_of
from orders.packs.pieces import Piece, Words
from orders.packs.seen import words
from orders.packs.sitting import Sitting
from orders.packs.subjects import Case

TOLD = ("state", "reason", "decision", "support")
"""Of its row, in the order in which they are read."""


def item(of: Sitting, case: Case) -> Words:
    """The heading comes first; then how it stands there, and since when they are adopted."""
    state = state_of(case.row) if _is_told(of, case.row) else ""
    adopted = f"adopted {phrasing.day(case.adopted)}" if case.adopted else ""
    seen = field_of(AgendaItem, "item").seen
    return words((case.item, word_list("agenda_states").says(state), adopted), seen)


def decided(of: Sitting, case: Case) -> Words:
    """Before it was decided, nothing."""
    row = case.row
    if row is None or not is_decided(of, row):
        return ()
    said = ((name, getattr(row, name)) for name in TOLD)
    return tuple(Piece(value, field_of(AgendaItem, name).seen) for name, value in said if value)


def is_decided(of: Sitting, row: AgendaItem) -> bool:
    """By the moment of the pack; what nobody dated was decided at the meeting."""
    if row.decided:
        return beginning(row.decided) <= of.at
    return state_of(row) not in UNDECIDED and of.has_begun


def _is_told(of: Sitting, row: AgendaItem | None) -> bool:
    """That they are referred is told before the meeting, what it decided is not."""
    return row is not None and (state_of(row) in UNDECIDED or is_decided(of, row))
