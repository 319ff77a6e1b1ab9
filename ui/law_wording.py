"""Clocks, limits, conditions and ages of the catalogue, said in words and by their labels."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from disrupt.phrasing import day
from orders.asks import Answer, Asks, Condition, Wanted
from orders.given import words_of
from orders.provisions import Evidence, Provision
from orders.terms import Age, Clock, Fact, Limit, Power, Requirement, Skip
from orders.working import WORDINGS, amount

EVIDENCE: Mapping[Evidence, str] = {
    "read": "the law's own text was read",
    "official": "from an official page, read in part",
    "secondary": "from a secondary source",
    "unverified": "not verified: check with legal",
}
SKIPPED: Mapping[Skip, str] = {
    "christmas-day": "25 December",
    "good-friday": "Good Friday",
    "saturday": "Saturdays",
    "sunday": "Sundays",
    "bank-holiday": "bank holidays",
    "boxing-day-on-a-saturday": "a 26 December that is a Saturday",
}
Labels = Mapping[str, str]

# What each test says of its fact or event; a date that it names is said by its label.
ASKED: Mapping[str, Callable[[Any, Labels], str]] = {
    "said": lambda than, _dates: "is recorded" if than else "is not recorded",
    "happened": lambda than, _dates: "has its date" if than else "has no date",
    "other_than": lambda than, _dates: f"is other than {_answer(than)}",
    "below": lambda than, _dates: f"is below {than}",
    "below_local": lambda than, _dates: f"is below the local setting {than}",
    "over": lambda than, _dates: f"is over {than}",
    "at_most": lambda than, _dates: f"is at most {than}",
    "after": lambda than, dates: f"is after {dates[than]}",
    "by": lambda than, dates: f"is not after {dates[than]}",
    "since": lambda than, _dates: f"is on or after {day(than)}",
    "before": lambda than, _dates: f"is before {day(than)}",
}


def counting(clock: Clock, power: Power) -> str:
    """“48 hours from service, leaving out 25 December, where “Hours” is over 24”."""
    dates, wording = _dates(power), WORDINGS[clock.rule]
    words = dates | {event.id: event.words for event in power.events}
    which = f"the {'latest' if clock.latest else 'earliest'} of " if len(clock.begins) > 1 else ""
    after = "the day after " if clock.day_after else ""
    choice = day(clock.on) if clock.on else " or ".join(words[name] for name in clock.begins)
    skipped = ", ".join(SKIPPED[each] for each in clock.skip)
    return "".join(
        (
            f"{wording.before.format(_amount(clock, power))} {after}{which}{choice}{wording.after}",
            f", leaving out {skipped}" if skipped else "",
            where(clock, power),
            f", if not after {dates[clock.not_after]}" if clock.not_after else "",
        )
    )


def limit(each: Limit, power: Power) -> str:
    dates = _dates(power)
    bounds = (("not before", each.at_least), ("not after", each.at_most))
    held = " and ".join(f"{words} {dates[name]}" for words, name in bounds if name)
    return f"{_events(power)[each.event]} {held}, else {each.level}{where(each, power)}"


def where(rule: Clock | Limit | Requirement, power: Power) -> str:
    held = f", where {'; '.join(_asks(rule.when, power))}" if rule.when else ""
    return held + (f", unless {'; '.join(_asks(rule.unless, power))}" if rule.unless else "")


def age(each: Age, power: Power) -> str:
    """“age under 18 by “Born”: when “Applied for”, else when “Order made””."""
    days = ", else when ".join(_events(power)[name] for name in each.on)
    return f"{_aged(each, power)}: when {days}"


def answers(fact: Fact) -> str:
    """What a fact may be answered with."""
    by_kind = {
        "yes-no": "yes or no",
        "number": f"a whole number from {fact.least} to {fact.most}",
        "word": "; ".join(f"{word} ({says})" for word, says in words_of(fact).items()),
    }
    assumed = f"; taken as {fact.assume} when not said" if fact.assume else ""
    return by_kind[fact.kind] + assumed


def evidence(each: Provision | Clock | Limit | Requirement) -> str:
    """How surely it is known; what hangs on a local setting is no law to be sure of."""
    return "local setting" if _is_settled_locally(each) else EVIDENCE[each.evidence]


def _is_settled_locally(each: Provision | Clock | Limit | Requirement) -> bool:
    if isinstance(each, Requirement):
        return any(isinstance(asks, Asks) and asks.below_local for asks in each.when.values())
    return isinstance(each, Clock) and bool(each.count_local)


def _amount(clock: Clock, power: Power) -> str:
    if clock.count is not None:
        return amount(clock.rule, clock.count)
    facts = _facts(power)
    names = [facts[name] for name in clock.count_facts]
    said = f"{' and '.join(names)} say" if names else f"the local setting {clock.count_local} says"
    return f"as many {WORDINGS[clock.rule].unit}s as {said}"


def _asks(condition: Condition, power: Power) -> Iterable[str]:
    ages = {each.id: _aged(each, power) for each in power.ages}
    named, dates = _events(power) | _facts(power) | ages, _dates(power)
    for name, wanted in condition.items():
        yield from (f"{named[name]} {said}" for said in _wanted(wanted, dates))


def _wanted(wanted: Wanted, dates: Labels) -> Iterable[str]:
    if isinstance(wanted, Asks):
        return [ASKED[test](than, dates) for test, than in wanted.asked.items()]
    return [f"is {' or '.join(wanted) if isinstance(wanted, tuple) else _answer(wanted)}"]


def _answer(wanted: Answer) -> str:
    return str({True: "yes", False: "no"}[wanted] if isinstance(wanted, bool) else wanted)


def _aged(each: Age, power: Power) -> str:
    years = f"under {each.under}" if each.under is not None else f"{each.at_least} or over"
    return f"age {years} by {_events(power)[each.born]}"


def _facts(power: Power) -> dict[str, str]:
    return {each.id: f"“{each.label}”" for each in power.facts}


def _events(power: Power) -> dict[str, str]:
    return {each.id: f"“{each.label}”" for each in power.events}


def _dates(power: Power) -> dict[str, str]:
    """Events, and clocks before them; several clocks of one name by each of their labels."""
    labels: dict[str, dict[str, None]] = defaultdict(dict)
    for clock in power.clocks:
        labels[clock.name][f"“{clock.label}”"] = None
    return _events(power) | {name: " or ".join(each) for name, each in labels.items()}
