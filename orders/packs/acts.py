"""What was promised of somebody or some place, as it stood at the moment of a pack."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from disrupt.fields import Seen
from disrupt.phrasing import short_day
from disrupt.records import Action
from orders.forum.action_lines import line, matters
from orders.forum.considered import ActionLine, PlanLine
from orders.forum.planning import plans_in
from orders.forum.promised import is_open
from orders.packs.pieces import Piece, Words
from orders.packs.seen import words
from orders.packs.sitting import Sitting
from orders.packs.subject import Act
from orders.working import many

NO_DATE = "no date"


def acts(of: Sitting, about: str) -> tuple[Act, ...]:
    """What was closed later stands open, and what was set later is not told."""
    mine = select(Action).where(Action.about == about).order_by(Action.id)
    since = of.last_on or date.min
    return tuple(
        _act(of, line(each, of.agencies, of.day))
        for each in of.session.scalars(mine)
        if of.is_set(each.meeting) and matters(each, of.meeting, since)
    )


def plans(of: Sitting, about: str) -> tuple[Words, ...]:
    """Those that are open, and those that were closed since the last meeting."""
    since = of.last_on
    held = (
        each
        for each in plans_in(of.session, about)
        if is_open(each, of.day) or (since and is_open(each, since))
    )
    return tuple(_plan(of, each) for each in held)


def _act(of: Sitting, each: ActionLine) -> Act:
    sort = of.agencies.key(each.agency)
    return Act(
        number=Piece(each.number, Seen.ACTIONS, sort),
        action=Piece(each.action, Seen.ACTIONS, sort),
        who=words((each.agency, each.owner), Seen.ACTIONS, sort),
        due=words(_due(of, each), Seen.ACTIONS, sort),
        action_rag=_rated(each.action_rag, sort),
        outcome_rag=_rated(each.outcome_rag, sort),
    )


def _due(of: Sitting, each: ActionLine) -> Iterator[str]:
    """A day that has passed is told in days, and what was done by when it was."""
    yield short_day(each.due) if each.due else NO_DATE
    if each.closed and not is_open(each, of.day):
        yield f"done {short_day(each.closed)}"
    elif each.days_over:
        yield f"{many(each.days_over, 'day')} over"


def _rated(letter: str, sort: str) -> Piece | None:
    return Piece(letter, Seen.ACTIONS, sort) if letter else None


def _plan(of: Sitting, each: PlanLine) -> Words:
    sort = of.agencies.key(each.agency)
    is_closed = each.closed is not None and not is_open(each, of.day)
    said = (
        *(each.objective, each.tactic, each.agency, each.owner),
        f"due {short_day(each.due)}" if each.due else "",
        f"closed {short_day(each.closed)}" if each.closed and is_closed else "",
        each.outcome if is_closed or not each.closed else "",
    )
    return words(said, Seen.ACTIONS, sort)
