"""What was said under an item of an agenda, of nobody in particular."""

from sqlalchemy import select

from disrupt.records import AgendaHeading, Meeting
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.agenda_of import headings_of
from orders.forum.forums import plain
from orders.forum.headings import stands
from orders.forum.laying import ask, lay, one_unit, relay


def minute(desk: Workspace, meeting: str, item: str, text: str, *, number: int) -> AgendaHeading:
    """In place of what stood there. An agenda of no rows of its own gets all of them first."""
    ask(desk, AgendaHeading, {"minute": text})
    of = number_of(desk, Meeting, meeting)
    said = {"minute": text.strip() or None}
    with one_unit(desk) as session:
        held = session.scalars(select(AgendaHeading).where(AgendaHeading.meeting_id == of)).all()
        for each in held:
            if plain(each.item) == plain(item):
                again = {} if stands(each) else {"number": str(number)}
                return relay(desk, session, each, {**said, **again})
        for one in () if held else headings_of(session, session.get_one(Meeting, of)):
            if plain(one.item) != plain(item):
                row = {"number": str(one.number), "item": one.item}
                lay(desk, session, AgendaHeading, row, meeting_id=of)
        values = {"number": str(number), "item": item, **said}
        return lay(desk, session, AgendaHeading, values, meeting_id=of)
