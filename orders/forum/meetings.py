"""The meetings of a register, and the life of one: begun, ended, its papers sent."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.moments import When
from disrupt.records import Meeting
from disrupt.workspace import Workspace
from orders.forum.agenda import Phase
from orders.forum.forums import forum_key, forum_named, known_forums, plain
from orders.forum.phase import find_meeting, in_order, phase_of
from orders.forum.unfinished import Unfinished, unfinished


@dataclass(frozen=True)
class Listed:
    """One meeting in a list of them."""

    reference: str
    forum: str
    """What its forum is called."""
    at: When | None
    phase: Phase


def meetings(desk: Workspace, forum: str = "") -> tuple[Listed, ...]:
    """The earliest first; of one forum alone where it is named, by its reference or its name."""
    now = desk.store.clock.now()
    with desk.store.reading() as session:
        known = known_forums(session)
        held = in_order(session.scalars(select(Meeting)))
        wanted = forum_key(known, Meeting(forum=forum)) if plain(forum) else ""
        return tuple(
            Listed(each.reference, forum_named(known, each), each.at, phase_of(each, now))
            for each in held
            if not wanted or forum_key(known, each) == wanted
        )


def the_next(desk: Workspace) -> str:
    """The meeting that is under way, else the next, else the last; empty where there is none."""
    listed = meetings(desk)
    under_way = [each for each in listed if each.phase == "in the room"]
    ahead = [each for each in listed if each.phase == "before"]
    behind = [each for each in listed if each.phase == "over"]
    found = (*under_way[-1:], *ahead[:1], *behind[-1:])
    return found[0].reference if found else ""


def begin(desk: Workspace, reference: str) -> Meeting:
    """Now; what has begun already began when it did."""
    meeting = _found(desk, reference)
    if meeting.began:
        return meeting
    if meeting.ended:
        raise Trouble(
            f"{meeting.reference} has ended.", "Clear on its page when it ended, then begin it."
        )
    return edit.change(desk, meeting, {"began": _now(desk)})


def end(desk: Workspace, reference: str) -> Unfinished:
    """Now, and what is left undone; what has ended already ended when it did."""
    meeting = _found(desk, reference)
    left = unfinished(desk, meeting.reference)
    if not meeting.ended:
        edit.change(desk, meeting, {"ended": _now(desk)})
    return left


def papers_went(desk: Workspace, reference: str, on: date | None) -> Meeting:
    return edit.change(desk, _found(desk, reference), {"papers_out": on})


def _found(desk: Workspace, reference: str) -> Meeting:
    with desk.store.reading() as session:
        return find_meeting(desk, session, reference)


def _now(desk: Workspace) -> datetime:
    """To the minute."""
    return desk.store.clock.now().replace(second=0, microsecond=0)
