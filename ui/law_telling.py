"""The law in words: a power's page, and a reckoning that a lawyer would like to read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from textwrap import wrap
from typing import TypeVar

from disrupt import phrasing
from disrupt.clock import LONDON
from disrupt.moments import When
from orders import working
from orders.deadlines import Awaited, Deadline
from orders.provisions import Point, Provision
from orders.reckoning import Reckoning
from orders.said import Said
from orders.tactics import Tactic, Tactics
from orders.terms import (
    Age,
    Clock,
    Event,
    Fact,
    Level,
    Limit,
    Lost,
    Power,
    Requirement,
    Status,
)
from orders.topics import TOPICS
from ui.law_wording import EVIDENCE, age, answers, counting, evidence, limit, where

Each = TypeVar("Each")
WIDTH = 96
STATUSES: Mapping[Status, str] = {
    "in force": "In force",
    "pilot": "Pilot",
    "prospective": "Not yet in force",
    "historic": "Historic",
}
LEVELS: Mapping[Level, str] = {"refused": "Refused", "warned": "Warned", "note": "Notes"}
LOST: Mapping[Lost, str] = {
    "ends for good": "if missed: the order or notice is over for good",
    "duty broken": "if missed: a duty is broken",
    "court date": "if missed: the chance to go to court may be lost",
    "local review": "local review",
    "action": "something to be done",
    "limit": "a bound for what is stated",
}
COLUMNS = "  {:<30}  {:<7}  {:<10}  {}"


def powers(every: Iterable[Power]) -> Iterable[str]:
    """The catalogue, what is in force first."""
    order = list(STATUSES)
    by_status = sorted(every, key=lambda each: order.index(each.status))
    yield COLUMNS.format("NAME", "kind", "confidence", "in full")
    for status, group in groupby(by_status, key=lambda each: each.status):
        yield STATUSES[status]
        for each in group:
            yield COLUMNS.format(each.id, each.kind, each.confidence, each.name)
        yield ""
    yield "Confidence is how safe its numbers are. “disrupt powers NAME” shows all that is held."


def tactics(held: Tactics) -> Iterable[str]:
    yield ""
    yield f"{held.title}: {held.source}"
    yield from _set_in(held.says, 2)
    for group in held.groups:
        yield f"  {group.name}{'' if group.counted else ' (context, never counted)'}"
        yield from _each(group.tactics, _tactic)


def power(held: Power) -> Iterable[str]:
    yield from _heading(held)
    if held.explanation:
        yield from _set_in(held.explanation, 2)
    yield from _section("In short", _each(_in_short(held).items(), _row))
    yield from _section("What the law says", _provisions(held))
    yield from _section("Dates that it sets", _each(held.clocks, lambda it: _clock(it, held)))
    yield from _section("Limits on stated dates", _each(held.limits, lambda it: _limit(it, held)))
    yield from _section(
        "What is refused, warned of or noted",
        _each(held.requirements, lambda it: _requirement(it, held)),
    )
    yield from _section(
        "What is suspended meanwhile",
        _each(held.suspended, lambda it: _set_in(f"{it.says} [{held.cites(it.section)}]", 2)),
    )
    yield from _section(
        "What it asks beside dates", _each(held.points, lambda it: _point(it, held))
    )
    yield from _section("Worked out from a birth", _each(held.ages, lambda it: _age(it, held)))
    yield from _section("Facts to give", _each(held.facts, _fact))
    yield from _section("Events to give", _each(held.events, _event))
    yield from _section("Sources", _each(held.sources, lambda it: _set_in(it, 2)))


def reckoning(found: Reckoning) -> Iterable[str]:
    yield from _heading(found.power)
    for level, title in LEVELS.items():
        yield from _section(title, _sayings(found.says, level))
    due = [each for each in found.deadlines if not each.clock.is_limit]
    limits = [each for each in found.deadlines if each.clock.is_limit]
    yield from _section("Dates", _each(due, _deadline))
    yield from _section("Limits", _each(limits, _deadline))
    yield from _section("Not yet known", _each(found.awaited, _awaited))


def _heading(held: Power) -> Iterable[str]:
    signed = f"signed off by {held.signed_off_by}" if held.signed_off_by else "not yet signed off"
    yield f"{held.name} ({held.id})"
    yield from _set_in(held.statute, 0)
    window = working.between(held.in_force_from, held.in_force_to)
    yield from _set_in(f"Edition {held.edition}: {held.status}{window}; {held.extent}", 0)
    yield (
        f"Confidence in its numbers: {held.confidence}; "
        f"sources last read on {phrasing.day(held.verified_on)}; {signed}"
    )


def _section(title: str, lines: Iterable[str]) -> Iterable[str]:
    """Nothing at all where there is nothing to say."""
    held = list(lines)
    return ["", title, *held] if held else []


def _each(held: Iterable[Each], lines: Callable[[Each], Iterable[str]]) -> Iterable[str]:
    return (line for each in held for line in lines(each))


def _set_in(text: str, by: int) -> Sequence[str]:
    margin = " " * by
    return wrap(
        text,
        WIDTH,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _sayings(said: Iterable[Said], level: Level) -> Iterable[str]:
    for each in said:
        if each.level == level:
            yield from _set_in(f"{each.text} [{each.source}]" if each.source else each.text, 2)


def _deadline(each: Deadline) -> Iterable[str]:
    yield from _set_in(f"{each.clock.label}: {when(each.when)}", 2)
    if each.act_by:
        yield f"      act by {when(each.act_by)}"
    yield from _set_in(each.working, 6)
    sure = "" if each.clock.count_local else f"confidence {each.confidence}, "
    yield from _set_in(f"{LOST[each.clock.lost]}; {sure}{evidence(each.clock)}", 6)


def _awaited(each: Awaited) -> Iterable[str]:
    return _set_in(f"{each.clock.label}: begins with {each.begins}", 2)


def when(value: When) -> str:
    """With its weekday, as people plan by it."""
    if isinstance(value, datetime):
        here = value.astimezone(LONDON)
        return f"{here:%H:%M} {here.tzname()} on {phrasing.weekday(here)} {phrasing.day(here)}"
    return f"{phrasing.weekday(value)} {phrasing.day(value)}"


def _tactic(each: Tactic) -> Iterable[str]:
    cited = f"{each.section}; " if each.section else ""
    return _set_in(f"{each.name} [{cited}{EVIDENCE[each.evidence]}]", 6)


def _in_short(held: Power) -> Mapping[str, str]:
    return {
        "Kind": held.kind,
        "About": held.about,
        "Linked to a child": held.child,
        "Protected person": held.protected_person,
        "Until further order": held.until_further_order,
        "Breach is an offence": held.breach_is_offence,
        "Carries arrest": held.carries_arrest,
        "Belongs to": held.main,
        "Interim form": held.interim,
        "Extension": held.extension,
        "Replaces": ", ".join(held.replaces),
        "Also called": ", ".join(held.known_as),
    }


def _row(each: tuple[str, str]) -> Iterable[str]:
    title, said = each
    return _set_in(f"{title}: {said}", 2) if said else []


def _provisions(held: Power) -> Iterable[str]:
    for topic, title in TOPICS.items():
        if topic in held.law:
            yield f"  {title}"
            yield from _set_in(held.law[topic].says, 6)
            yield from _set_in(_rests_on(held.law[topic], held), 6)


def _point(each: Point, held: Power) -> Iterable[str]:
    by = "answered by what is said" if each.met else "ticked by a person"
    yield from _set_in(each.says, 2)
    yield from _set_in(f"{held.cites(each.section)}; {EVIDENCE[each.evidence]}; {by}", 6)


def _rests_on(each: Provision | Clock | Limit | Requirement, held: Power) -> str:
    cited = f"{held.cites(each.section)}; " if each.section else ""
    return f"[{cited}{evidence(each)}]"


def _clock(each: Clock, held: Power) -> Iterable[str]:
    yield from _set_in(f"{each.label} ({each.name})", 2)
    yield from _set_in(counting(each, held), 6)
    yield f"      {LOST[each.lost]}"
    yield from (line for said in (each.unsettled, each.doubt) if said for line in _set_in(said, 6))
    yield from _set_in(_rests_on(each, held), 6)


def _limit(each: Limit, held: Power) -> Iterable[str]:
    yield from _set_in(each.says, 2)
    yield from _set_in(limit(each, held), 6)
    yield from _set_in(_rests_on(each, held), 6)


def _requirement(each: Requirement, held: Power) -> Iterable[str]:
    yield from _set_in(f"{each.level.capitalize()}: {each.says}", 2)
    yield from _set_in(where(each, held).removeprefix(", "), 6)
    yield from _set_in(_rests_on(each, held), 6)


def _age(each: Age, held: Power) -> Iterable[str]:
    return _set_in(age(each, held), 2)


def _fact(each: Fact) -> Iterable[str]:
    return _set_in(f"{each.id}: {each.label}: {answers(each)}", 2)


def _event(each: Event) -> Iterable[str]:
    exactly = "to the minute" if each.time == "moment" else "a day"
    return _set_in(f"{each.id}: {each.label} ({exactly})", 2)
