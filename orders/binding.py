"""What binds somebody, or a place, at a moment, in its exact words; and what breaking it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.moments import When, as_an_end, beginning, ending
from disrupt.records import Condition, Order, Person, Premises
from disrupt.records.condition_line import ConditionLine
from orders.bound import Binding as Binding
from orders.bound import Line as Line
from orders.breach import arrest, breach, is_sure, source
from orders.eyes import EVERYTHING, Eyes, Names, names
from orders.held import is_about, is_on
from orders.licensing_binding import binds_by_licence, binds_premises
from orders.outcomes import Under, live
from orders.reckoning import Law
from orders.standing import END_NOT_KNOWN, Standing, all_standing

IN_FORCE = "in force"
NOT_YET = "not yet enforceable"
NOT_SERVED = f"{NOT_YET}: not served"
NOT_ON_THEM = f"{NOT_YET}: not served on this respondent"
ENDS_WITH = {"travel": "travel_ends"}
"""By the kind of a line, the date of its order with which it ends."""
PROTECTS, CONCERNS = "It protects this child.", "It is about this place."


def binding(
    session: Session, law: Law, person: Person, at: datetime, *, eyes: Eyes = EVERYTHING
) -> tuple[Binding, ...]:
    """The live ones first, then what is not yet enforceable; of each the newest first."""
    held = orders_of(session, person) if eyes.may("order") else ()
    under = live(session, law, person, at) if eyes.may("outcome") else ()
    outcomes = [each for each in under if each.sort.binds or each.conditions]
    standings = [each for each in _live(session, law, held, at) if not _is_let_off(each, person)]
    called = names(session, _said(standings, outcomes), eyes)
    orders = [_of_order(each, called, eyes, person.reference) for each in standings]
    under_now = [_of_outcome(each, called, eyes, at) for each in outcomes]
    licences = binds_by_licence(session, law, person, at, eyes=eyes)
    return _in_order([*orders, *under_now, *licences])


def binding_place(
    session: Session, law: Law, premises: Premises, at: datetime, *, eyes: Eyes = EVERYTHING
) -> tuple[Binding, ...]:
    held = orders_of(session, premises) if eyes.may("order") else ()
    standings = _live(session, law, held, at)
    called = names(session, _said(standings, ()), eyes)
    orders = [_of_order(each, called, eyes) for each in standings]
    return _in_order([*orders, *binds_premises(session, premises, at, eyes=eyes)])


def orders_of(session: Session, whom: Person | Premises) -> tuple[Order, ...]:
    """Every order and notice of which they are a respondent, or that is on the place."""
    naming = select(Order).where(NAMING[type(whom)](whom.reference)).order_by(Order.id)
    return tuple(session.scalars(naming))


NAMING: Mapping[type[Person | Premises], Callable[[str], ColumnElement[bool]]] = {
    Person: is_about,
    Premises: is_on,
}


def _live(
    session: Session, law: Law, orders: Iterable[Order], at: datetime
) -> tuple[Standing, ...]:
    found = all_standing(session, law, orders, at)
    return tuple(each for each in found if each.stage in (IN_FORCE, NOT_YET))


def _of_order(of: Standing, called: Names, eyes: Eyes, person: str = "") -> Binding:
    order, state = of.of.order, _state(of, person)
    facts = of.of.facts()
    return Binding(
        reference=order.reference,
        kind=order.kind_name(),
        power=of.power.id,
        title=of.power.name,
        state=state,
        binds=state == IN_FORCE,
        began=of.of.when("made") or of.of.when("served"),
        served=of.served_on(person),
        ends=of.ends,
        until_further_order=bool(order.until_further_order),
        ends_says=ends_in_words(of.ends) if of.ends else of.ends_says,
        lines=tuple(_lines_of_order(of, called, eyes)),
        breach=breach(of.power, facts, of.found),
        arrest=arrest(of.power, facts, of.found, of.at),
        source=source(of.power),
        sure=is_sure(of.power, of.found, of.ends),
    )


def _is_let_off(of: Standing, person: Person) -> bool:
    """Whether it is over for this respondent alone, of several; an interim one with its main."""
    joined = (of.of, of.of.main) if of.power.kind == "interim" else (of.of,)
    over = (each.let_off(person.reference) for each in joined if each)
    return any(when is not None and beginning(when) <= of.at for when in over)


def _state(of: Standing, person: str) -> str:
    """Of several respondents, each is bound from their own service."""
    if of.stage == IN_FORCE:
        return IN_FORCE if of.binds_on(of.at, person) else NOT_ON_THEM
    return NOT_YET if of.power.binds_from or of.of.when("served") else NOT_SERVED


def _lines_of_order(of: Standing, called: Names, eyes: Eyes) -> Iterator[Line]:
    """The conditions; without one that names them, the child or place that the whole is about."""
    live = [each for each in of.of.conditions if not _is_past(each, of)]
    lines = _lines(live, called, of.at) if eyes.may("order_condition") else ()
    named = {each for line in lines for each in line.refers}
    order = of.of.order
    for text, about in ((PROTECTS, order.child), (CONCERNS, order.premises)):
        if about and about in called.called and about not in named:
            yield Line("", text, "", called.called[about], None, (about,))
    yield from lines


def _is_past(line: Condition, of: Standing) -> bool:
    """A ban on travel ends before the order that holds it, whatever the line says."""
    ends = of.of.when(ENDS_WITH[line.kind]) if line.kind in ENDS_WITH else None
    return ends is not None and ending(as_an_end(ends)) <= of.at


def _lines(held: Iterable[ConditionLine], called: Names, at: datetime) -> tuple[Line, ...]:
    begun = (each for each in held if not each.begins or beginning(each.begins) <= at)
    live = (each for each in begun if not each.ends or ending(as_an_end(each.ends)) > at)
    return tuple(_line(each, called) for each in sorted(live, key=_by_number))


def _line(held: ConditionLine, called: Names) -> Line:
    about = held.about or ""
    refers = tuple(each for each in called.of(about) if each in called.called)
    ends = as_an_end(held.ends) if held.ends else None
    return Line(held.number, held.text, held.hours or "", called.shown(about), ends, refers)


def _by_number(held: ConditionLine) -> tuple[int, str]:
    digits = "".join(each for each in held.number if each.isdigit())
    return int(digits or 0), held.number


def _of_outcome(of: Under, called: Names, eyes: Eyes, at: datetime) -> Binding:
    clock = of.power
    return Binding(
        reference=of.outcome.reference,
        kind=of.outcome.kind_name(),
        power=clock.id if clock else "",
        title=of.sort.title,
        state=IN_FORCE,
        binds=True,
        began=of.begins,
        served=None,
        ends=of.ends,
        until_further_order=False,
        ends_says=ends_in_words(of.ends) if of.ends else END_NOT_KNOWN,
        lines=_lines(of.conditions, called, at) if eyes.may("outcome_condition") else (),
        breach=breach(clock, {}) if clock else "",
        arrest=arrest(clock, {}, of.found, at) if clock else "",
        source=source(clock) if clock else "",
        sure=clock is not None and is_sure(clock, of.found, of.ends),
    )


def ends_in_words(ends: When) -> str:
    """Such as “last day Mon 23 Nov 2026”; to the minute where it is known so."""
    if isinstance(ends, datetime):
        return f"to {phrasing.moment(ends)}"
    return f"last day {phrasing.weekday(ends)[:3]} {ends.day} {phrasing.short_month(ends)}"


def _said(standings: Iterable[Standing], outcomes: Iterable[Under]) -> Iterator[str]:
    """Every text that may name whom or what it is about."""
    for each in standings:
        yield from (text for text in (each.of.order.child, each.of.order.premises) if text)
        yield from (line.about for line in each.of.conditions if line.about)
    for under in outcomes:
        yield from (line.about for line in under.conditions if line.about)


def _in_order(found: Iterable[Binding]) -> tuple[Binding, ...]:
    newest = sorted(found, key=_begun, reverse=True)
    return tuple(sorted(newest, key=lambda each: not each.binds))


def _begun(bound: Binding) -> float:
    return beginning(bound.began).timestamp() if bound.began else 0.0
