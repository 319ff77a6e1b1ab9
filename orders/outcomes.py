"""What somebody is under at a moment, bail or prison or licence: worked out from outcomes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import chain
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.links import named, references
from disrupt.moments import When, as_an_end, beginning, day_of, ending, is_when, written
from disrupt.paths import resource
from disrupt.records import Outcome, OutcomeCondition, Person
from orders.held import batches
from orders.reading import read_file
from orders.reckoning import Law, Reckoning, reckon_again
from orders.recorded import SAYS
from orders.terms import Power

Needs = Literal["nothing", "months", "terms"]


@dataclass(frozen=True)
class Sort:
    """What one kind of outcome puts somebody under, and how its dates are asked of the clock."""

    outcome: str
    title: str
    says: str
    track: str
    bar: str
    ended_by: tuple[str, ...]
    power: str = ""
    at: str = ""
    until: str = ""
    arrest: str = ""
    """The events of that power that the outcome's own days are."""
    ended_in_its_case_by: tuple[str, ...] = ()
    """Where both name the same arrest, and it is prison."""
    needs: Needs = "nothing"
    binds: bool = True
    """Prison holds somebody, and binds them only by conditions of its own."""


@dataclass(frozen=True)
class States:
    title: str
    source: str
    of_a_case: tuple[str, ...]
    """What decides a case, and so ends nothing that names an arrest unless it names the same."""
    states: tuple[Sort, ...]


@dataclass(frozen=True)
class Under:
    """One outcome that put somebody under something, from its beginning to its end."""

    outcome: Outcome
    sort: Sort
    conditions: tuple[OutcomeCondition, ...]
    power: Power | None
    found: Reckoning | None
    begins: When
    ends: When | None
    """Its own last day, as it was stated or as the clock has it."""
    ended: When | None
    """When something later in the case ended it."""

    def is_live(self, at: datetime) -> bool:
        over = self.ends is not None and ending(self.ends) <= at
        ended = self.ended is not None and beginning(self.ended) <= at
        return beginning(self.begins) <= at and not over and not ended

    @property
    def last(self) -> When | None:
        """The end that came first."""
        known = [when for when in (self.ends, self.ended) if when]
        return min(known, key=ending, default=None)

    def says(self) -> str:
        """Such as “on bail after charge to 9 February 2027”."""
        return f"{self.sort.says} to {phrasing.when(self.ends)}" if self.ends else self.sort.says


def state(session: Session, law: Law, person: Person, at: datetime) -> str:
    """In words; empty where no outcome says anything of it."""
    return "; ".join(each.says() for each in live(session, law, person, at))


def live(session: Session, law: Law, person: Person, at: datetime) -> tuple[Under, ...]:
    """What they are under at that moment, the newest first."""
    held = under(session, law, person)
    return tuple(each for each in reversed(held) if each.is_live(at))


def under(session: Session, law: Law, person: Person) -> tuple[Under, ...]:
    """Everything that outcomes put somebody under, now or once, in the order of their days."""
    mine = select(Outcome).where(Outcome.person == person.reference)
    return tuple(under_each(session, law, [session.scalars(mine).all()]))


def under_each(session: Session, law: Law, people: Iterable[Sequence[Outcome]]) -> Iterator[Under]:
    """One person after the other, each by every outcome of theirs."""
    people = tuple(people)
    outcomes = tuple(chain.from_iterable(people))
    known = {each.reference: each for each in outcomes}
    known |= named(session, Outcome, {each.arrest for each in outcomes if each.arrest} - set(known))
    lines = _lines(session, [each.id for each in outcomes])
    for theirs in people:
        in_order = sorted(theirs, key=lambda each: (beginning(_day(each)), each.id))
        for each in in_order:
            if each.kind in sorts():
                found = _under(law, each, arrests=known, lines=lines[each.id], later=in_order)
                if NEEDED[found.sort.needs](found):
                    yield found


def sorts() -> Mapping[str, Sort]:
    """By the kind of outcome."""
    return {each.outcome: each for each in _states().states}


@cache
def _states() -> States:
    return read_file(States, resource("states.toml"))


NEEDED: Mapping[Needs, Callable[[Under], bool]] = {
    "nothing": lambda under: True,
    "months": lambda under: bool(under.outcome.sentence_months),
    "terms": lambda under: bool(under.ends or under.conditions),
}
"""What an outcome has to say before it puts anybody under anything."""


def clock_of(session: Session, law: Law, outcome: Outcome) -> Reckoning | None:
    """What the clock says of one that is held; nothing where it has no clock."""
    arrests = named(session, Outcome, references(outcome.arrest))
    return reckoned(law, outcome, arrests.get(outcome.arrest or ""))


def reckoned(law: Law, outcome: Outcome, arrest: Outcome | None) -> Reckoning | None:
    """The dates of bail, as the catalogue's clock has them."""
    sort = sorts().get(outcome.kind)
    clock = sort.power if sort else ""
    if sort is None or clock not in law.catalogue:
        return None
    events = {event.id for event in law.catalogue.latest(clock).events}
    said = dict(_parted(each) for each in outcome.facts or () if SAYS in each)
    happened = {name: text for name, text in said.items() if name in events and is_when(text)}
    facts = {name: text for name, text in said.items() if name not in happened}
    own = {sort.at: outcome.at, sort.until: outcome.until}
    own[sort.arrest] = arrest.at if arrest else None
    happened |= {name: written(when) for name, when in own.items() if name and when}
    return reckon_again(law, clock, facts, happened)


def _parted(fact: str) -> tuple[str, str]:
    name, _, value = fact.partition(SAYS)
    return name.strip(), value.strip()


def _under(
    law: Law,
    outcome: Outcome,
    *,
    arrests: Mapping[str, Outcome],
    lines: Sequence[OutcomeCondition],
    later: Iterable[Outcome],
) -> Under:
    sort = sorts()[outcome.kind]
    found = reckoned(law, outcome, arrests.get(outcome.arrest or ""))
    lawful = [each.when for each in found.deadlines if each.clock.name == "ends"] if found else []
    stated = [as_an_end(outcome.until)] if outcome.until else []
    return Under(
        outcome=outcome,
        sort=sort,
        conditions=tuple(lines),
        power=found.power if found else None,
        found=found,
        begins=_day(outcome),
        ends=min([*lawful, *stated], key=ending, default=None),
        ended=next((_day(each) for each in later if _ends(each, outcome, sort)), None),
    )


def _ends(later: Outcome, outcome: Outcome, sort: Sort) -> bool:
    """What came later in the same case; of two of one kind, only the one that is newer."""
    if not _can_end(later, outcome, sort) or _are_apart(later, outcome):
        return False
    mine, theirs = beginning(_day(outcome)), beginning(_day(later))
    if later.kind == outcome.kind:
        return (theirs, later.id) > (mine, outcome.id)
    return theirs >= mine


def _can_end(later: Outcome, outcome: Outcome, sort: Sort) -> bool:
    """Some end it in its own case alone, and only where they put somebody under something."""
    if later.kind in sort.ended_by:
        return True
    is_joined = bool(later.arrest) and later.arrest == outcome.arrest
    return later.kind in sort.ended_in_its_case_by and is_joined and bool(later.sentence_months)


def _are_apart(one: Outcome, other: Outcome) -> bool:
    """Two cases: each names an arrest of its own, or one does and the other, of a case, none."""
    if one.arrest and other.arrest:
        return one.arrest != other.arrest
    return bool(other.arrest) and one.kind in _states().of_a_case


def _day(outcome: Outcome) -> When:
    """When nobody said, the day on which it was recorded."""
    return outcome.at or day_of(outcome.made_at)


def _lines(session: Session, numbers: Sequence[int]) -> Mapping[int, Sequence[OutcomeCondition]]:
    found: dict[int, list[OutcomeCondition]] = defaultdict(list)
    for some in batches(numbers):
        theirs = OutcomeCondition.outcome_id.in_(some)
        for each in session.scalars(select(OutcomeCondition).where(theirs)):
            found[each.outcome_id].append(each)
    return found
