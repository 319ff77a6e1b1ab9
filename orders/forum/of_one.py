"""What the forum has of somebody or some place: plans, actions, and each meeting about them."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.lists import word_list
from disrupt.moments import When, beginning
from disrupt.named import names
from disrupt.page import Page
from disrupt.records import Action, AgendaItem, Forum, Meeting, Plan
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.entries import Entry, joined, when_of
from orders.forum.agencies import agencies
from orders.forum.items import REFERRED, WITHDRAWN, state_of
from orders.forum.promised import by_due, days_over, stands
from orders.happened import Happened, happened
from orders.working import many

Considered = tuple[AgendaItem, Meeting]


def plans(session: Session, page: Page) -> Sequence[Plan]:
    """What is still to be reached first, by the day on which it is due."""
    held = session.scalars(select(Plan).where(Plan.about == page.reference)).all()
    return sorted(held, key=_order)


def actions(session: Session, page: Page) -> Sequence[Action]:
    """What is still to be done first, by the day on which it is due."""
    held = session.scalars(select(Action).where(Action.about == page.reference)).all()
    return sorted(held, key=_order)


def considered(session: Session, page: Page) -> Sequence[Considered]:
    """Each time that they stood on an agenda, the newest first."""
    rows = session.execute(
        select(AgendaItem, Meeting)
        .join(Meeting, Meeting.id == AgendaItem.meeting_id)
        .where(AgendaItem.about == page.reference)
    )
    held = ((item, met) for item, met in rows if state_of(item) != WITHDRAWN)
    return sorted(held, key=_met_at, reverse=True)


def plans_of(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    if not desk.readable(Plan.kind_name()):
        return ()
    with desk.store.reading() as session:
        held = plans(session, page)
        known = agencies(session)
    return tuple(_plan(each, known.called(each.agency), desk.today) for each in held)


def actions_of(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    if not desk.readable(Action.kind_name()):
        return ()
    with desk.store.reading() as session:
        return _told(desk, session, actions(session, page))


def steps_of(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    """The actions that are steps of a plan, whose page it is."""
    if not desk.readable(Action.kind_name()):
        return ()
    with desk.store.reading() as session:
        held = session.scalars(select(Action).where(Action.plan == page.reference)).all()
        return _told(desk, session, sorted(held, key=_order))


def forum_of(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    """Referred, adopted, reviewed, discharged: with the day, why, and what was decided."""
    if not desk.readable(AgendaItem.kind_name()):
        return ()
    with desk.store.reading() as session:
        held = considered(session, page)
        called = names(desk, session, Forum, {met.forum for _item, met in held if met.forum})
    return tuple(_item(item, met, called.get(met.forum or "", met.forum)) for item, met in held)


def of_meetings(session: Session, page: Page) -> Iterator[Happened]:
    for item, met in considered(session, page):
        if item.state:
            whose = "to" if state_of(item) == REFERRED else "by"
            yield from happened(met, met.at, f"{capital(_state(item))} {whose} the forum")


def of_actions(session: Session, page: Page) -> Iterator[Happened]:
    for each in actions(session, page):
        yield from happened(each, each.closed, f"Done: {each.action}")


def of_plans(session: Session, page: Page) -> Iterator[Happened]:
    for each in plans(session, page):
        yield from happened(each, each.closed, f"Plan closed: {each.objective}")


def _told(desk: Workspace, session: Session, held: Sequence[Action]) -> tuple[Entry, ...]:
    known = agencies(session)
    return tuple(_action(each, known.called(each.agency), desk.today) for each in held)


def _plan(each: Plan, by: str, today: date) -> Entry:
    tactic = word_list("tactics").says(each.tactic) if each.tactic else None
    beside = joined(tactic, by, each.owner, _day(each, today), each.outcome)
    return _entry(each, each.objective, beside, today)


def _action(each: Action, by: str, today: date) -> Entry:
    rated = joined(
        _rated("action", each.action_rag), _rated("outcome", each.outcome_rag), between=", "
    )
    beside = joined(by, each.owner, _day(each, today), rated)
    return _entry(each, each.action, beside, today)


def _entry(each: Action | Plan, says: str, beside: str, today: date) -> Entry:
    return Entry(
        each.kind_name(),
        each.reference,
        says,
        stands(each, today),
        beside,
        names=True,  # free words may name anybody
        due=None if each.closed else each.due,
    )


def _item(item: AgendaItem, met: Meeting, forum: str | None) -> Entry:
    why = f"Why: {item.reason}" if item.reason else None
    says = joined(item.decision, why, between=" ")
    support = f"support: {item.support}" if item.support else None
    beside = joined(when_of(met.at), forum, item.item, support)
    return Entry(
        met.kind_name(),
        met.reference,
        says or "Nothing is decided yet.",
        _state(item),
        beside,
        names=True,
    )


def _state(item: AgendaItem) -> str:
    return word_list("agenda_states").says(item.state) if item.state else ""


def _rated(which: str, letter: str | None) -> str:
    return f"{which} {letter or 'not rated'}"


def _day(each: Action | Plan, today: date) -> str | None:
    """By when, and how long ago that was; once it is done, when that was."""
    if each.closed:
        return f"done {phrasing.day(each.closed)}"
    if each.due is None:
        return None
    over = days_over(each, today)
    late = f", {many(over, 'day')} over" if over else ""
    return f"due {phrasing.day(each.due)}{late}"


def _order(each: Action | Plan) -> tuple[bool, date, int]:
    return each.closed is not None, by_due(each), each.id


def _met_at(each: Considered) -> tuple[datetime, int]:
    item, met = each
    at: When | None = met.at
    return beginning(at) if at else met.made_at, item.id
