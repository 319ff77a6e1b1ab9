"""Whether a catalogue entry uses only what it defines, and defines it once."""

from collections import Counter
from collections.abc import Collection, Iterable
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from typing import TypeVar

from disrupt.lists import word_list
from disrupt.paths import resource
from orders.asks import Asks, Condition
from orders.local import NUMBERS, WORDS
from orders.provisions import Suspension
from orders.recorded import TOLD
from orders.terms import Clock, Fact, Limit, Power, Requirement

Each = TypeVar("Each")

Use = tuple[str, str, str]
"""Where a name stands, what it is to be the name of, and the name."""


def misnamed(power: Power, powers: Collection[str], topics: Collection[str]) -> Iterable[str]:
    known = {**_known(power), "power": powers, "topic": topics}
    for place, kind, name in _uses(power):
        if name not in known[kind]:
            yield f"{place}: “{name}” is no {kind} here."
    yield from _named_twice(power)
    yield from _circles(power)


def placed(part: str, entries: Iterable[Each]) -> Iterable[tuple[str, Each]]:
    """Each entry of a part, with its place as a reader counts it."""
    return ((f"{part} {at}", each) for at, each in enumerate(entries, start=1))


def rules(power: Power) -> Iterable[tuple[str, Clock | Limit | Requirement | Suspension]]:
    """What carries conditions, and rests on a section."""
    return chain(
        placed("clocks", power.clocks),
        placed("limits", power.limits),
        placed("requirements", power.requirements),
        placed("suspended", power.suspended),
    )


def conditions(power: Power) -> Iterable[tuple[str, Condition]]:
    for place, rule in rules(power):
        for word, condition in (("when", rule.when), ("unless", rule.unless)):
            if condition is not None:
                yield f"{place}, {word}", condition
    for place, point in placed("points", power.points):
        if point.met is not None:
            yield f"{place}, met", point.met


def readable(power: Power) -> Iterable[tuple[str, Fact]]:
    """Facts whose list, if they name one, is there."""
    known = {"", *_lists()}
    return (each for each in placed("facts", power.facts) if each[1].list in known)


def _lists() -> Collection[str]:
    return {path.stem for path in resource("lists").glob("*.toml")}


def _known(power: Power) -> dict[str, Collection[str]]:
    """Every name that may be used, by what it is the name of."""
    events = {event.id for event in power.events}
    clocks = {clock.name for clock in power.clocks}
    facts = {fact.id for fact in power.facts}
    return {
        "event": events,
        "event or clock": events | clocks,
        "known event": events.union(TOLD, (each.word for each in word_list("order_events").words)),
        "number": {fact.id for fact in power.facts if fact.kind == "number"},
        "fact or event": facts | events | {age.id for age in power.ages},
        "list": _lists(),
        "local word": WORDS,
        "local number": NUMBERS,
    }


def _uses(power: Power) -> Iterable[Use]:
    others = (("main", power.main), ("interim", power.interim), ("extension", power.extension))
    yield from ((place, "power", name) for place, name in others if name)
    yield from (("replaces", "power", name) for name in power.replaces)
    yield from (("law", "topic", name) for name in power.law)
    yield from (("selected_by", "event", name) for name in power.selected_by)
    yield from (("binds_from", "event", name) for name in power.binds_from)
    if power.takes_effect:
        yield "takes_effect", "event", power.takes_effect
    yield from ((at, "list", fact.list) for at, fact in placed("facts", power.facts) if fact.list)
    for place, event in placed("events", power.events):
        yield from ((place, "event", name) for name in event.not_before)
    for place, age in placed("ages", power.ages):
        yield from ((place, "event", name) for name in (age.born, *age.on))
    for place, clock in placed("clocks", power.clocks):
        yield from ((place, kind, name) for kind, name in _in_clock(clock))
    for place, limit in placed("limits", power.limits):
        yield place, "event", limit.event
        bounds = (limit.at_least, limit.at_most)
        yield from ((place, "event or clock", name) for name in bounds if name)
    for place, condition in conditions(power):
        yield from ((place, kind, name) for kind, name in _in_condition(condition))


def _in_clock(clock: Clock) -> Iterable[tuple[str, str]]:
    for name in clock.begins:
        # A clock can begin with an event of its own name, and never with itself.
        yield "event" if name == clock.name else "event or clock", name
    yield from (("number", name) for name in clock.count_facts)
    yield from (("known event", name) for name in clock.met_by)
    if clock.count_local:
        yield "local number", clock.count_local
    if clock.not_after:
        yield "event or clock", clock.not_after


def _in_condition(condition: Condition) -> Iterable[tuple[str, str]]:
    for name, wanted in condition.items():
        yield "fact or event", name
        if isinstance(wanted, Asks):
            yield from (("event or clock", each) for each in (wanted.after, wanted.by) if each)
            if wanted.below_local:
                yield "local word", wanted.below_local


def _named_twice(power: Power) -> Iterable[str]:
    answered = [*(fact.id for fact in power.facts), *(age.id for age in power.ages)]
    happening = [event.id for event in power.events]
    asked = [point.id for point in power.points]
    told = (("facts and ages", answered), ("events", happening), ("points", asked))
    for parts, names in told:
        for name, times in Counter(names).items():
            if times > 1:
                yield f"{parts}: “{name}” is there {times} times."


def _circles(power: Power) -> Iterable[str]:
    """Clocks that wait for each other would never be reckoned."""
    waits: dict[str, set[str]] = {clock.name: set() for clock in power.clocks}
    for clock in power.clocks:
        waits[clock.name] |= waits.keys() & _asked_by(clock)
    try:
        TopologicalSorter(waits).prepare()
    except CycleError as error:
        yield f"clocks: {' waits for '.join(f'“{name}”' for name in error.args[1])}."


def _asked_by(clock: Clock) -> set[str]:
    said = (condition for condition in (clock.when, clock.unless) if condition)
    asked = {name for each in said for kind, name in _in_condition(each) if kind != "fact or event"}
    return asked | {clock.not_after} | (set(clock.begins) - {clock.name})
