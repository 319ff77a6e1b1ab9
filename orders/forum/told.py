"""What a meeting is told of one subject: how far a case has got, welfare, what binds, justice."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.fields import Seen, fields_of
from disrupt.links import named
from disrupt.lists import word_list
from disrupt.moments import beginning
from disrupt.page import Page
from disrupt.records import Licence, Outcome, Person, Premises
from disrupt.records.base import capital, current
from disrupt.records.person import Status
from orders.binding import IN_FORCE, binding, binding_place
from orders.bound import Binding
from orders.eyes import Eyes
from orders.forum.considered import Said
from orders.forum.dated import day, within
from orders.forum.dated_people import CAME_OF
from orders.forum.resulting import sort_of
from orders.options import Option, options
from orders.outcomes import live, sorts
from orders.reckoning import Law
from orders.welfare import welfare
from orders.whom import Whom

CASE = ("charge", "caution", "conviction", "acquittal", "no further action")
"""Of outcomes, those that tell how far a case has got."""
OF: Mapping[str, Seen] = {
    "order": Seen.ORDERS,
    "outcome": Seen.RESULT,
    "licence": Seen.ORDERS,
    "premises": Seen.FACTS,
}
"""By the kind of what binds."""


def status(session: Session, person: Person, day: date, eyes: Eyes) -> Said | None:
    """Such as “charged 9 October 2026”; nobody is more than suspected until a court convicts."""
    if not eyes.may("person_status"):
        return None
    mine = select(Status).where(Status.person_id == person.id)
    held = current(session.scalars(mine).all(), day)
    if held is None:
        return None
    return Said(status_says(held), Seen.RESULT, person.reference, sort_of(held.status))


def status_says(held: Status) -> str:
    return f"{held.status} {phrasing.partial(held.on) if held.on else ''}".strip()


def welfare_of(person: Person, day: date, eyes: Eyes) -> tuple[Said | None, Said | None]:
    """That they are also a victim, or may be under 18; and whom to ask for support.

    That contact is for whoever keeps the record: no audience has it.
    """
    seen = eyes.fields(person.kind_name())
    values = tuple((f, getattr(person, f.name)) for f in fields_of(Person) if f.name in seen)
    page = Page(
        reference=person.reference,
        kind=person.kind_name(),
        says="",
        as_at=day,
        values=values,
        dated=(),
        stage=None,
        history=(),
        subject=person,
    )
    found = welfare(page)
    if found is None:
        return None, None
    line = Said(f"Welfare comes first: {found.why}.", Seen.VICTIM, person.reference)
    return line, Said(found.contact, Seen.NOBODY, person.reference) if found.contact else None


def binds(session: Session, law: Law, whom: Whom, at: datetime, *, eyes: Eyes) -> tuple[Said, ...]:
    return tuple(
        Said(_bound(each), OF[each.kind], each.reference)
        for each in bound(session, law, whom, at, eyes=eyes)
    )


def bound(
    session: Session, law: Law, whom: Whom, at: datetime, *, eyes: Eyes
) -> tuple[Binding, ...]:
    """What can be enforced now, then orders that cannot be yet.

    A licence goes by its kind, as fewer may see its number.
    """
    if isinstance(whom, Premises):
        found = binding_place(session, law, whom, at, eyes=eyes)
    else:
        found = binding(session, law, whom, at, eyes=eyes)
    held = [each for each in found if each.binds or each.kind == "order"]
    licences = named(session, Licence, [b.reference for b in held if b.kind == "licence"])
    return tuple(
        replace(each, title=licence_called(licences[each.reference]))
        if each.reference in licences
        else each
        for each in held
    )


def licence_called(licence: Licence) -> str:
    """Such as “Private hire driver licence”."""
    kind = word_list("licence_kinds").says(licence.kind or "")
    return capital(f"{kind} licence".strip())


def _bound(of: Binding) -> str:
    if of.kind == Licence.kind_name():
        return f"{of.title}: {of.state}"
    not_yet = "" if of.state == IN_FORCE else of.state
    return capital(", ".join(part for part in (of.title, of.ends_says, not_yet) if part))


def justice(
    session: Session, law: Law, person: Person, at: datetime, *, eyes: Eyes
) -> tuple[Said, ...]:
    """What they are under and before which court, then how far each open case has got."""
    if not eyes.may("outcome"):
        return ()
    mine = select(Outcome).where(Outcome.person == person.reference)
    under = live(session, law, person, at)
    said = [_of(each.outcome, _with(each.says(), each.outcome.court)) for each in under]
    cases = dict.fromkeys(each.outcome.arrest for each in under if each.outcome.arrest)
    held = [each for each in session.scalars(mine) if each.at and beginning(each.at) <= at]
    return (*said, *_cases(held, cases))


def _cases(held: list[Outcome], cases: Mapping[str, None]) -> Iterator[Said]:
    """Of the cases in which they are under something; where there is none, the last result."""
    told = [each for each in held if each.kind in CASE and each.kind not in sorts()]
    told.sort(key=lambda each: beginning(each.at) if each.at else each.made_at, reverse=True)
    mine = [each for each in told if each.arrest in cases] or told[:1]
    for each in {each.arrest or each.reference: each for each in reversed(mine)}.values():
        on = f" {day(each.at)}" if each.at else ""
        yield _of(each, _with(f"{word_list(CAME_OF).says(each.kind)}{on}", each.offence))


def _of(outcome: Outcome, says: str) -> Said:
    return Said(says, Seen.RESULT, outcome.reference, sort_of(outcome.kind))


def _with(says: str, more: str | None) -> str:
    return capital(f"{says}, {more}" if more else says)


def left_open(
    session: Session, law: Law, whom: Whom, at: datetime, *, eyes: Eyes
) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """What is open and was not considered, and what was ruled out.

    First the powers that are open without a question, then other powers, then tactics. What was
    noted beside an event is for no pack, and so not told here.
    """
    found = options(session, law, whom, at, eyes=_without_notes(eyes))
    of_outcomes = {each.power for each in sorts().values()}
    open_ = [o for o in found if o.state == "not considered" and o.measure not in of_outcomes]
    open_.sort(key=lambda each: (not _is_power(law, each), _is_power(law, each) and bool(each.why)))
    ruled = [each for each in found if each.state == "ruled out"]
    return (
        tuple(Said(each.name, _seen(law, each)) for each in open_),
        tuple(
            Said(f"{within(each.name)}: {each.why}", _seen(law, each), each.reference)
            for each in ruled
        ),
    )


def _without_notes(eyes: Eyes) -> Eyes:
    return Eyes(lambda kind: eyes.fields(kind) - ({"detail"} if kind == "order_event" else set()))


def _is_power(law: Law, option: Option) -> bool:
    return option.measure in law.catalogue


def _seen(law: Law, option: Option) -> Seen:
    return Seen.ORDERS if _is_power(law, option) else Seen.FACTS
