"""What is handed in with an application or a review: its words, parts and powers are data."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from disrupt import roles
from disrupt.paths import resource
from disrupt.records import Person
from disrupt.workspace import Workspace
from orders.chronology import Line
from orders.known import CONVICTED, known_of
from orders.noted import FACT, INTELLIGENCE
from orders.provisions import Provision
from orders.reading import read_file
from orders.reckoning import Law
from orders.terms import Power

SUSPECTED_SAYS = "Suspected: no conviction is recorded here."
CONVICTED_SAYS = "Convicted, as recorded here. What else follows is suspected until it is proved."
CONFIRMED = ("read", "official")
"""How what the law says must be known to stand without a word of warning."""


@dataclass(frozen=True)
class Part:
    """One part of a chronology: which kinds of record stand in it, and which events of an order."""

    title: str
    kinds: tuple[str, ...]
    empty: str
    events: tuple[str, ...] = ()


@dataclass(frozen=True)
class Application:
    """One paper: whom it is about, the powers that it is for, and what of the law it cites."""

    id: str
    name: str
    """What it is called in menus, in the log and in file names: it names nobody."""
    title: str
    about: Literal["person", "premises"]
    powers: tuple[str, ...]
    law: tuple[str, ...]
    needs: tuple[str, ...]
    """The kinds of record that one must see all of to make it."""
    says: tuple[str, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Applications:
    edition: str
    papers: tuple[Application, ...]
    signed_off_by: str = ""


@dataclass(frozen=True)
class Sorted:
    """The entries of one part, the earliest first."""

    part: Part
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Cited:
    """One thing that the law says of a power, with its place."""

    power: str
    topic: str
    says: str
    source: str
    is_sure: bool


@cache
def applications() -> Applications:
    return read_file(Applications, resource("text", "applications.toml"))


def application(name: str) -> Application:
    return next(each for each in applications().papers if each.id == name)


def open_to(desk: Workspace, about: str) -> tuple[Application, ...]:
    """Those of a person or of a place that this reader may make."""
    return tuple(e for e in applications().papers if e.about == about and may_make(desk, e))


def of_power(desk: Workspace, name: str) -> tuple[Application, ...]:
    """Those with which this power is applied for, or what it decides is begun."""
    return tuple(e for e in applications().papers if name in e.powers and may_make(desk, e))


def may_make(desk: Workspace, of: Application) -> bool:
    """Whoever sees a part of what it needs would hand in half of it."""
    return _sees(desk, of.needs)


def sees_all(desk: Workspace, of: Application) -> bool:
    """Whether nothing that could stand in it is out of this reader's sight."""
    return _sees(desk, (kind for part in of.parts for kind in part.kinds))


def conviction_says(desk: Workspace, person: Person) -> str:
    """Whoever is not convicted is suspected."""
    at = desk.store.clock.now()
    with desk.store.reading() as session:
        is_convicted = known_of(session, person, at)[CONVICTED]
    return CONVICTED_SAYS if is_convicted else SUSPECTED_SAYS


def in_parts(of: Application, lines: Iterable[Line]) -> tuple[Sorted, ...]:
    """What is recorded as fact; what no part names is left out."""
    facts = [each for each in lines if each.nature == FACT]
    first = {index: _part_of(of, each) for index, each in enumerate(facts)}
    return tuple(
        Sorted(part, tuple(each for index, each in enumerate(facts) if first[index] is part))
        for part in of.parts
    )


def opinions(of: Application, lines: Iterable[Line]) -> tuple[Line, ...]:
    """And what nobody said to be fact; never intelligence."""
    kinds = {kind for part in of.parts for kind in part.kinds}
    apart = (FACT, INTELLIGENCE)
    return tuple(each for each in lines if each.nature not in apart and each.kind in kinds)


def law_says(law: Law, of: Application) -> Iterator[Cited]:
    """Of each of its powers what its topics say, said once where two say the same."""
    told: set[tuple[str, str]] = set()
    for name in of.powers:
        power = law.catalogue.latest(name)
        for topic in (each for each in of.law if each in power.law):
            cited = _cited(power, topic, power.law[topic])
            if (topic, cited.says) not in told:
                told.add((topic, cited.says))
                yield cited


def _sees(desk: Workspace, kinds: Iterable[str]) -> bool:
    by = desk.store.actor.roles
    return all(desk.readable(each) and not roles.reads_in_part(by, each) for each in kinds)


def _part_of(of: Application, line: Line) -> Part | None:
    by_event = [part for part in of.parts if line.event in part.events]
    by_kind = [part for part in of.parts if line.kind in part.kinds]
    return next(iter((*by_event, *by_kind)), None)


def _cited(power: Power, topic: str, said: Provision) -> Cited:
    source = power.cites(said.section) if said.section else ""
    return Cited(power.name, topic, said.says, source, said.evidence in CONFIRMED)
