"""The dates of one subject that come next: of orders, of bail and prison, of licences."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.fields import Seen, fields_of
from disrupt.lists import word_list
from disrupt.moments import When, beginning, ending
from disrupt.records import Handling, Person
from disrupt.records.base import capital
from orders.alerts.found import Found
from orders.alerts.handled import Handlings
from orders.alerts.items import LOST, Asking, still_due
from orders.alerts.of_orders import is_known, is_open, was_put_down
from orders.binding import orders_of
from orders.eyes import Eyes
from orders.forum.considered import Said
from orders.forum.dated import within
from orders.forum.resulting import sort_of
from orders.licensing_dues import Due, of_clock, of_fields
from orders.licensing_held import licences_of, with_decisions
from orders.outcomes import live
from orders.reckoning import Law
from orders.standing import ENDS, Standing, all_standing
from orders.whom import Whom

MOST = 4
AHEAD = timedelta(days=365)
"""What lies further ahead is told where something ends for good with it, and else not yet."""
LICENSING = ("licence", "licence_decision")


@dataclass(frozen=True)
class Ahead:
    """One date, and whose or of what it is."""

    found: Found
    label: str
    """Such as “CAWN-2026-0031, last day in force”."""
    seen: Seen
    sort: str = ""

    @property
    def when(self) -> When:
        return self.found.due.when

    @property
    def said(self) -> Said:
        """Such as “CAWN-2026-0031, last day in force: 23 November 2026”."""
        says = f"{self.label}: {phrasing.when(self.when)}"
        return Said(says, self.seen, self.found.reference, self.sort)


Told = Iterator[Ahead]


def ends_next(
    session: Session, law: Law, whom: Whom, at: datetime, *, eyes: Eyes
) -> tuple[Said, ...]:
    """The nearest first; what is done and what is past is left out."""
    every = ahead(session, law, told(session, law, whom, at, eyes=eyes), at)
    near = (each.said for each in every if _is_near(each.found.due, at))
    return tuple(dict.fromkeys(near))[:MOST]


def ahead(session: Session, law: Law, told: Iterable[Ahead], at: datetime) -> tuple[Ahead, ...]:
    """The nearest first, however far ahead; without what is done and what is past."""
    known = [each for each in told if at < ending(each.when)]
    done = _handlings(session, {each.found.reference for each in known}, at)
    asking = Asking(at, law.local)
    still = {each.key for each in still_due((each.found for each in known), done, asking)}
    left = (each for each in known if (each.found.reference, each.found.name) in still)
    return tuple(sorted(left, key=lambda each: ending(each.when)))


def _is_near(due: Due, at: datetime) -> bool:
    return ending(due.when) <= at + AHEAD or due.lost == LOST[0]


def told(session: Session, law: Law, whom: Whom, at: datetime, *, eyes: Eyes) -> Told:
    """Also what is past, or done."""
    if eyes.may("order"):
        yield from _of_orders(session, law, whom, at)
    if isinstance(whom, Person):
        if eyes.may("outcome"):
            yield from _of_outcomes(session, law, whom, at)
        if eyes.may(*LICENSING):
            yield from _of_licences(session, law, whom, at)
        yield from _of_itself(whom, eyes)


def _of_orders(session: Session, law: Law, whom: Whom, at: datetime) -> Told:
    for standing in all_standing(session, law, orders_of(session, whom), at):
        reference = standing.of.order.reference
        for due in _dues(standing):
            yield one(Found(standing.of.order, due, standing.stage), reference, Seen.ORDERS)


def _dues(standing: Standing) -> Iterator[Due]:
    reference, hearing = standing.of.order.reference, standing.hearing
    for each in standing.found.deadlines:
        if not each.clock.is_limit and is_open(standing, each) and is_known(standing, each):
            yield of_clock(each, reference)
    if hearing and was_put_down(standing, hearing):
        yield of_clock(hearing, reference)


def _of_outcomes(session: Session, law: Law, person: Person, at: datetime) -> Told:
    for under in live(session, law, person, at):
        if under.ends:
            due = Due(ENDS, "Ends", under.ends, "ends for good", "", "")
            found, sort = Found(under.outcome, due), sort_of(under.outcome.kind)
            yield replace(one(found, under.sort.title, Seen.RESULT), sort=sort)


def _of_licences(session: Session, law: Law, person: Person, at: datetime) -> Told:
    """Of decisions taken by then; by the kind of licence, as fewer may see its number."""
    for held in with_decisions(session, licences_of(session, person)):
        kind = word_list("licence_kinds").says(held.licence.kind or "")
        for decision in held.decisions:
            if decision.decided and beginning(decision.decided) > at:
                continue
            for due in held.clock(law, decision, at).dues:
                if due.met is None and due.lost != "limit" and not due.is_supposed:
                    yield one(Found(decision, due), f"{kind} licence".strip(), Seen.ORDERS)


def _of_itself(person: Person, eyes: Eyes) -> Told:
    """What their own record says, such as until when they are in prison."""
    seen = {each.name: each.seen for each in fields_of(Person)}
    for due in of_fields(person, person.reference):
        if due.name in eyes.fields(person.kind_name()):
            yield one(Found(person, due), "", seen[due.name])


def one(found: Found, of: str, seen: Seen) -> Ahead:
    label = f"{of}, {within(found.due.label)}" if of else found.due.label
    return Ahead(found, capital(label), seen)


def _handlings(session: Session, references: Collection[str], at: datetime) -> Handlings:
    """What was done by then."""
    found: dict[tuple[str, str], list[Handling]] = {}
    mine = select(Handling).where(Handling.record.in_(references))
    for each in session.scalars(mine.order_by(Handling.at, Handling.id)):
        if beginning(each.at) <= at:
            found.setdefault((each.record, each.deadline), []).append(each)
    return found
