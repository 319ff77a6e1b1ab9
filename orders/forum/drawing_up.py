"""An agenda drawn up at once: all who are adopted, deferred, or about whom an action is open."""

from collections.abc import Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.records import Action, AgendaItem, Meeting
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.items import (
    DEFERRED,
    NEW,
    REFERRED,
    REVIEW,
    fitting,
    items_of,
    rows_of,
    state_of,
)
from orders.forum.laying import ask, lay, one_unit
from orders.forum.phase import phase_of
from orders.forum.promised import open_on
from orders.forum.sittings import earlier, the_last
from orders.forum.standing import standing_before

CARRIED_OVER = ("item", "reason", "support", "referred_by", "recorded_on")
"""What is kept of somebody whom the meeting before left open."""


def draw_up(desk: Workspace, meeting: str) -> tuple[str, ...]:
    """Whom it put onto the agenda: each once, and nobody who stands there or was taken off."""
    ask(desk, AgendaItem)
    number = number_of(desk, Meeting, meeting)
    with one_unit(desk) as session:
        at = session.get_one(Meeting, number)
        need_ahead(desk, at)
        there = {each.about for each in rows_of(session, at)}
        wanted = {
            each: said for each, said in _wanted(desk, session, at).items() if each not in there
        }
        for about, said in wanted.items():
            lay(desk, session, AgendaItem, {**said, "about": about}, meeting_id=at.id)
    return tuple(wanted)


def need_ahead(desk: Workspace, at: Meeting) -> None:
    """Nobody comes onto the agenda of a meeting that is over, or off it."""
    if phase_of(at, desk.store.clock.now()) == "over":
        raise Trouble("This meeting is over.", "Refer them to the next one.")


def _wanted(desk: Workspace, session: Session, at: Meeting) -> Mapping[str, Mapping[str, object]]:
    """By whom it is about, what their row says."""
    standing, last = standing_before(session, at), the_last(session, at)
    before = {each.about: each for each in (items_of(session, last) if last else ())}
    left = [
        about
        for about, row in before.items()
        if state_of(row) in {REFERRED, DEFERRED} and about not in standing
    ]
    wanted = dict.fromkeys((*standing, *left, *_with_open_actions(desk, session, at)))
    items = fitting(session, {each: each in standing for each in wanted})
    found: dict[str, Mapping[str, object]] = {}
    for about in wanted:
        row = before.get(about)
        if row is not None and about in left:
            found[about] = {
                **{name: getattr(row, name) for name in CARRIED_OVER},
                "state": REFERRED,
            }
        else:
            stood = row.item if row and row.item not in (NEW, REVIEW) else ""
            found[about] = {"item": stood or items[about]}
    return found


def _with_open_actions(desk: Workspace, session: Session, at: Meeting) -> Iterator[str]:
    """About whom this forum has set an action that is open."""
    references = [each.reference for each in (*earlier(session, at), at)]
    mine = Action.meeting.in_(references), open_on(Action, desk.today)
    for about in session.scalars(select(Action.about).where(*mine).order_by(Action.id)):
        if about:
            yield about
