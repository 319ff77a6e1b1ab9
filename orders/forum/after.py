"""What is known of a meeting after it: what was decided of each, in the order of its agenda."""

from dataclasses import dataclass

from disrupt.lists import word_list
from disrupt.records import Meeting
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.agenda_of import headings_of
from orders.forum.forums import plain
from orders.forum.items import UNDECIDED, items_of, state_of
from orders.forum.subjects import called

NOTHING = "Nothing decided"


@dataclass(frozen=True)
class DecidedOf:
    about: str
    kind: str
    """Of record; empty where its reader may see no more than the reference."""
    name: str
    item: str
    state: str
    """Such as “Adopted”."""
    decision: str
    reason: str


def decided(desk: Workspace, reference: str) -> tuple[DecidedOf, ...]:
    """Of everybody and every place that stood on its agenda."""
    number = number_of(desk, Meeting, reference)
    with desk.store.reading() as session:
        meeting = session.get_one(Meeting, number)
        rows = items_of(session, meeting)
        order = [plain(each.item) for each in headings_of(session, meeting)]
        known = called(desk, session, [each.about for each in rows])

    def place(item: str | None) -> int:
        return order.index(plain(item)) if plain(item) in order else len(order)

    return tuple(
        DecidedOf(
            about=each.about,
            kind=known[each.about].kind,
            name=known[each.about].name,
            item=each.item or "",
            state=NOTHING if state_of(each) in UNDECIDED else _says(each.state),
            decision=each.decision or "",
            reason=each.reason or "",
        )
        for each in sorted(rows, key=lambda each: (place(each.item), each.id))
    )


def _says(state: str | None) -> str:
    return capital(word_list("agenda_states").says(state or ""))
