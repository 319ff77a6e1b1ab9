"""The headings of a meeting's agenda: added, struck, and put in another order, all at once."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.errors import Invalid
from disrupt.records import AgendaHeading, Meeting
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.forums import plain
from orders.forum.items import items_of
from orders.forum.laying import ask, lay, one_unit, relay
from orders.working import many

STRUCK = "0"
"""Nothing is ever removed: a heading with this number stands on no agenda."""


def stands(heading: AgendaHeading) -> bool:
    return heading.number != STRUCK


def arrange(desk: Workspace, reference: str, items: Iterable[str]) -> None:
    """These from now on, in this order; one that is left out is struck."""
    ask(desk, AgendaHeading)
    wanted = {plain(each): " ".join(each.split()) for each in items if each.strip()}
    if not wanted:
        raise Invalid(["An agenda has at least one heading."])
    number = number_of(desk, Meeting, reference)
    with desk.store.reading() as session:
        held = _held(session, number)
        struck = [each for each in held if plain(each.item) not in wanted and stands(each)]
        _need_empty(session, session.get_one(Meeting, number), struck)
    with one_unit(desk) as session:
        rows = {plain(each.item): each for each in _held(session, number)}
        for place, (key, item) in enumerate(wanted.items(), start=1):
            values = {"number": str(place), "item": item}
            if key in rows:
                relay(desk, session, rows[key], values)
            else:
                lay(desk, session, AgendaHeading, values, meeting_id=number)
        for each in struck:
            relay(desk, session, session.get_one(AgendaHeading, each.id), {"number": STRUCK})


def _held(session: Session, meeting: int) -> Sequence[AgendaHeading]:
    mine = select(AgendaHeading).where(AgendaHeading.meeting_id == meeting)
    return session.scalars(mine.order_by(AgendaHeading.id)).all()


def _need_empty(session: Session, meeting: Meeting, struck: Iterable[AgendaHeading]) -> None:
    """Whoever stands under a heading, and what was said under it, would be lost from sight."""
    there = [plain(each.item) for each in items_of(session, meeting)]
    wrong = [
        f"“{each.item}” cannot be struck: {why}. Put them elsewhere first."
        for each in struck
        if (why := _why_not(each, there.count(plain(each.item))))
    ]
    if wrong:
        raise Invalid(wrong)


def _why_not(heading: AgendaHeading, under: int) -> str:
    if under:
        return f"the meeting considers {many(under, 'row')} under it"
    return "what was said under it is recorded" if heading.minute else ""
