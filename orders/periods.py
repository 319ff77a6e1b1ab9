"""The periods that an outcome begins, such as notification: reckoned from what is on record."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.moments import LAST_MINUTE, beginning, ending, written
from disrupt.paths import resource
from disrupt.records import Outcome, Person
from orders.deadlines import Awaited
from orders.known import SENTENCE, known_of
from orders.licensing_dues import Due, in_order, of_clock
from orders.reading import read_file
from orders.reckoning import Law, reckon
from orders.said import Said
from orders.terms import Power

RELEASE = "release"
NO_SENTENCE = "No sentence is on record, and the period hangs on it."
NOT_MONTHS = "“{}” is no number of whole months: the period was not reckoned."


@dataclass(frozen=True)
class Period:
    """Which clock one kind of outcome starts, and by which of its words it is answered."""

    outcome: str
    power: str
    begins: str
    """The event of that clock that the outcome's own day is."""
    families: tuple[str, ...]
    """Of which families of offences."""
    check: str
    shows: tuple[str, ...]
    """The dates of that clock that are told here."""
    youth: str
    """The fact that they were younger than so many years on that day."""
    under: int
    facts: Mapping[str, str] = field(default_factory=dict)
    months: str = ""
    """The fact that is the length of the sentence, where the period hangs on one."""
    sentenced: Mapping[str, str] = field(default_factory=dict)
    """What else is answered once a sentence of months is on record."""
    released: str = ""


@dataclass(frozen=True)
class Periods:
    title: str
    source: str
    periods: tuple[Period, ...]


@dataclass(frozen=True)
class Begun:
    """One period that an outcome began."""

    power: Power
    dues: tuple[Due, ...]
    says: tuple[Said, ...]
    awaits: tuple[Awaited, ...]
    """Dates that cannot be reckoned yet, and what each begins with."""
    lacks: str
    check: str


def begun_by(session: Session, law: Law, person: Person, of: Outcome) -> Iterator[Begun]:
    """Of what nobody dated, nothing can be reckoned."""
    for each in _shipped().periods:
        if each.outcome == of.kind and of.family in each.families and of.at:
            yield _begun(session, law, person, of=of, period=each)


def _begun(session: Session, law: Law, person: Person, *, of: Outcome, period: Period) -> Begun:
    case = _case(session, of)
    months = _months(of, case) if period.months else ""
    facts = {**period.facts, **_youth(session, person, of, period)}
    events = {period.begins: written(of.at) if of.at else ""}
    if months.isdecimal():
        facts |= {**period.sentenced, period.months: months}
        events |= _released(case, period)
    found = reckon(law, period.power, facts, events)
    told = [each for each in found.deadlines if each.clock.name in period.shows]
    return Begun(
        power=found.power,
        dues=in_order(of_clock(each, of.reference) for each in told),
        says=found.says,
        awaits=tuple(each for each in found.awaited if each.clock.name in period.shows),
        lacks=_lacks(months) if period.months else "",
        check=period.check,
    )


def _case(session: Session, of: Outcome) -> Sequence[Outcome]:
    """What came later in the same case: where an arrest is named, all that name it too."""
    theirs = select(Outcome).where(Outcome.person == of.person).order_by(Outcome.id)
    since = beginning(of.at) if of.at else of.made_at
    return [
        each
        for each in session.scalars(theirs)
        if each.arrest == of.arrest and each.at and beginning(each.at) >= since
    ]


def _months(of: Outcome, case: Sequence[Outcome]) -> str:
    """On the conviction itself, else on the first sentence of the case."""
    said = (of, *(each for each in case if each.kind == SENTENCE))
    return next((each.sentence_months.strip() for each in said if each.sentence_months), "")


def _lacks(months: str) -> str:
    if months.isdecimal():
        return ""
    return NOT_MONTHS.format(months) if months else NO_SENTENCE


def _released(case: Sequence[Outcome], period: Period) -> dict[str, str]:
    out = next((each.at for each in case if each.kind == RELEASE and each.at), None)
    return {period.released: written(out)} if out and period.released else {}


def _youth(session: Session, person: Person, of: Outcome, period: Period) -> dict[str, str]:
    """Nothing where the birth on record does not tell."""
    at = ending(of.at) - LAST_MINUTE if of.at else of.made_at
    age = known_of(session, person, at).get("age")
    if not isinstance(age, int):
        return {}
    return {period.youth: "yes" if age < period.under else "no"}


@cache
def _shipped() -> Periods:
    return read_file(Periods, resource("periods.toml"))
