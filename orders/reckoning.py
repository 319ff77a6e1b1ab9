"""One reckoning: what a power requires of an order, and every date that it sets."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from types import MappingProxyType

from disrupt.moments import When
from orders import catalogue
from orders.catalogue import Catalogue
from orders.conditions import Known
from orders.deadlines import Awaited, Deadline, Deadlines
from orders.given import read_events, read_given
from orders.local import Local
from orders.problems import problems
from orders.reading import Unreadable
from orders.said import Said, Sayings
from orders.terms import Level, Power

URGENCY: tuple[Level, ...] = ("refused", "warned", "note")
REMEMBERED = 8192
"""How many reckonings are: about as many as the licences of a county need."""
Pairs = tuple[tuple[str, Hashable], ...]


@dataclass(frozen=True)
class Law:
    """The catalogue, and what is settled locally."""

    catalogue: Catalogue
    local: Local

    @cached_property
    def remembered(self) -> "Callable[[str, Pairs, Pairs], Reckoning]":
        return lru_cache(REMEMBERED)(partial(_of_pairs, self))


@dataclass(frozen=True)
class Reckoning(Sayings):
    """What came of one call of the clock; the gravest is said first."""

    power: Power
    deadlines: tuple[Deadline, ...]
    awaited: tuple[Awaited, ...]
    known: Known | None = field(default=None, compare=False, repr=False)
    """What was said, for whoever asks more of it."""


def the_law(settled: Local) -> Law:
    """The shipped catalogue, with what this force or council has settled of its powers."""
    every = catalogue.shipped()
    if unknown := sorted(settled.powers - every.editions.keys()):
        names = ", ".join(f"“{name}”" for name in unknown)
        raise Unreadable(f"what is settled locally names no power of the catalogue: {names}.")
    return Law(every.commenced(settled.commenced), settled)


def reckon(
    law: Law, name: str, facts: Mapping[str, object], events: Mapping[str, object]
) -> Reckoning:
    """Facts and events as they were typed or sent; the power is one of the catalogue's."""
    latest = law.catalogue.latest(name)
    power = law.catalogue.power(name, read_events(latest, events).get)
    return reckon_by(law, power, facts, events)


def reckon_again(
    law: Law, name: str, facts: Mapping[str, Hashable], events: Mapping[str, Hashable]
) -> Reckoning:
    """Of records, whose dates are asked every day: what was reckoned of the same words before."""
    return law.remembered(name, tuple(facts.items()), tuple(events.items()))


def _of_pairs(law: Law, name: str, facts: Pairs, events: Pairs) -> Reckoning:
    return reckon(law, name, dict(facts), dict(events))


def reckon_by(
    law: Law,
    power: Power,
    facts: Mapping[str, object],
    events: Mapping[str, object],
    *,
    latest: Mapping[str, When] = MappingProxyType({}),
) -> Reckoning:
    """By one edition of a power; of what is known only in part, from the earliest to the latest."""
    given = replace(read_given(power, facts, events), latest=latest)
    found = Deadlines(power, given, law.local)
    deadlines = found.all()
    said = [*given.says, *problems(found), *found.failures()]
    said += [remark for each in deadlines for remark in each.remarks]
    said += _to_check(deadlines)
    return Reckoning(by_urgency(said), power, deadlines, tuple(found.awaited()), found)


def also_said(found: Reckoning, more: Iterable[Said]) -> Reckoning:
    """The same, with what else there is to say."""
    return replace(found, says=by_urgency((*found.says, *more)))


def _to_check(deadlines: tuple[Deadline, ...]) -> list[Said]:
    of_law = (each for each in deadlines if not each.clock.is_local)
    labels = [each.clock.label for each in of_law if each.confidence != "high"]
    if not labels:
        return []
    return [Said("note", f"Check with legal, as the source is not certain: {'; '.join(labels)}.")]


def by_urgency(said: Iterable[Said]) -> tuple[Said, ...]:
    """Nothing twice."""
    return tuple(sorted(dict.fromkeys(said), key=lambda each: URGENCY.index(each.level)))
