"""The clock: what a power requires of an order, and every date that it sets."""

from collections.abc import Mapping
from dataclasses import dataclass

from orders import catalogue
from orders.catalogue import Catalogue
from orders.deadlines import Deadline, Deadlines
from orders.given import read_given
from orders.local import Local
from orders.moments import When
from orders.problems import problems
from orders.reading import Unreadable
from orders.said import Said
from orders.terms import Clock, Power

URGENCY = ("refused", "warned", "note")


@dataclass(frozen=True)
class Law:
    """The catalogue, and what is settled locally."""

    catalogue: Catalogue
    local: Local


@dataclass(frozen=True)
class Reckoning:
    """What came of one call of the clock; the gravest is said first."""

    power: Power
    events: Mapping[str, When]
    deadlines: tuple[Deadline, ...]
    awaited: tuple[tuple[Clock, str], ...]
    says: tuple[Said, ...]

    @property
    def refused(self) -> bool:
        return any(said.level == "refused" for said in self.says)

    @property
    def warned(self) -> bool:
        return any(said.level == "warned" for said in self.says)


def the_law(settled: Local) -> Law:
    """The shipped catalogue, with what this force or council has settled of its powers."""
    every = catalogue.shipped()
    if unknown := sorted(settled.powers - every.editions.keys()):
        raise Unreadable(f"“{unknown[0]}” is settled locally, and is no power of the catalogue.")
    return Law(every.commenced(settled.commenced), settled)


def reckon(
    law: Law, name: str, facts: Mapping[str, object], events: Mapping[str, object]
) -> Reckoning:
    """Facts and events as they were typed or sent; the power is one of the catalogue's."""
    latest = law.catalogue.latest(name)
    power = law.catalogue.power(name, read_given(latest, {}, events).events.get)
    given = read_given(power, facts, events)
    found = Deadlines(power, given, law.local)
    deadlines = found.all()
    wrong = tuple(problems(found))
    said = [*given.says, *wrong, *found.failures]
    said += [remark for each in deadlines for remark in each.remarks]
    said += _to_check(deadlines)
    return Reckoning(
        power,
        given.events,
        deadlines,
        tuple(found.awaited()),
        tuple(sorted(dict.fromkeys(said), key=lambda each: URGENCY.index(each.level))),
    )


def _to_check(deadlines: tuple[Deadline, ...]) -> list[Said]:
    of_law = (each for each in deadlines if each.clock.lost != "local review")
    labels = [each.clock.label for each in of_law if each.confidence != "high"]
    if not labels:
        return []
    return [Said("note", f"Check with legal, as the source is not certain: {'; '.join(labels)}.")]
