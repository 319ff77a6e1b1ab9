"""Open actions of earlier meetings of a forum, carried forward to a meeting."""

from sqlalchemy import select

from disrupt.records import Action, Meeting
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.action_lines import line
from orders.forum.agencies import agencies
from orders.forum.considered import ActionLine
from orders.forum.promised import by_due, open_on
from orders.forum.sittings import earlier


def carried(desk: Workspace, meeting: str) -> tuple[ActionLine, ...]:
    """The oldest meeting's first, and within it by the day on which they are due."""
    number, found = number_of(desk, Meeting, meeting), []
    with desk.store.reading() as session:
        known = agencies(session)
        for each in earlier(session, session.get_one(Meeting, number)):
            mine = Action.meeting == each.reference, open_on(Action, desk.today)
            held = session.scalars(select(Action).where(*mine).order_by(Action.id)).all()
            found += [
                line(action, known, desk.today, carried=True) for action in sorted(held, key=by_due)
            ]
    return tuple(found)
