"""Whether a catalogue entry makes sense: it uses what it defines, and every number has a source."""

import re
from collections.abc import Collection, Iterable

from orders.askable import unaskable
from orders.given import words_of
from orders.naming import conditions, misnamed, placed, readable, rules
from orders.openings import opening_faults
from orders.terms import LARGEST, Power
from orders.topics import TOPICS, WANTED

UNCOUNTED = ("STATED", "FIXED")


def faults(power: Power, powers: Collection[str]) -> Iterable[str]:
    """All that is wrong, each with its place in the file."""
    yield from misnamed(power, powers, TOPICS)
    for part in (_unsaid, _without_a_section, _in_facts, _in_ages, _in_clocks, _in_limits):
        yield from part(power)
    yield from opening_faults(power)
    facts = [fact for _, fact in readable(power)]
    for place, condition in conditions(power):
        yield from (f"{place}, {fault}" for fault in unaskable(condition, power, facts))


def _unsaid(power: Power) -> Iterable[str]:
    for topic in WANTED[power.kind]:
        if topic not in power.law:
            yield f"law: nothing is said of “{topic}”."
    if bool(power.short) != (power.kind != "clock"):
        yield "short: an order or a notice has a short name, and nothing else has one."
    if power.status != "in force" and not power.explanation.strip():
        yield f"explanation: nothing says why it is {power.status}."
    if power.status == "historic" and not power.in_force_to:
        yield "in_force_to: what is historic has a last day."


def _without_a_section(power: Power) -> Iterable[str]:
    """No number stands in a file without the section that it comes from."""
    for topic, provision in power.law.items():
        if re.search(r"\d", provision.says) and not provision.section.strip():
            yield f"law, {topic}: a number stands here without its section."
    for place, rule in (*rules(power), *placed("points", power.points)):
        if not rule.section.strip():
            yield f"{place}: there is no section."


def _in_facts(power: Power) -> Iterable[str]:
    for place, fact in readable(power):
        words = words_of(fact)
        if bool(words) != (fact.kind == "word"):
            yield f"{place}: words are wanted if, and only if, one of them is the answer."
        if fact.assume and fact.assume not in words:
            yield f"{place}: “{fact.assume}” is assumed, which is none of its words."
        if not 0 <= fact.least <= fact.most <= LARGEST:
            yield f"{place}: numbers run from 0 to {LARGEST} at most, the least first."


def _in_ages(power: Power) -> Iterable[str]:
    for place, age in placed("ages", power.ages):
        if not age.on:
            yield f"{place}: nothing says on which day."
        if (age.under is None) == (age.at_least is None):
            yield f"{place}: either “under” or “at_least” is wanted."


def _in_clocks(power: Power) -> Iterable[str]:
    numbers = {fact.id: fact for fact in power.facts}
    for place, clock in placed("clocks", power.clocks):
        if bool(clock.begins) == bool(clock.on):
            yield f"{place}: it begins with something, or on a day that the law names."
        if bool(clock.on) != (clock.rule == "FIXED"):
            yield f"{place}: a day that the law names is fixed, and no other is."
        ways = (clock.count is not None, bool(clock.count_facts), bool(clock.count_local))
        if sum(ways) != (clock.rule not in UNCOUNTED):
            yield f"{place}: how much it counts must be said once, and not where the end is stated."
        if clock.count is not None and not 1 <= clock.count <= LARGEST:
            yield f"{place}: it can count from 1 to {LARGEST}."
        counted = [numbers[name] for name in clock.count_facts if name in numbers]
        if counted and not any(fact.least for fact in counted):
            yield f"{place}: what it counts may be nothing."
        if clock.is_limit and (clock.met_by or clock.passes or clock.step):
            yield f"{place}: what only bounds another date is not met, passed or prepared."


def _in_limits(power: Power) -> Iterable[str]:
    for place, limit in placed("limits", power.limits):
        if not limit.at_least and not limit.at_most:
            yield f"{place}: either “at_least” or “at_most” is wanted."
