"""The law in words: a power's page, and a reckoning that a lawyer would like to read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from textwrap import wrap
from typing import TypeVar

from disrupt import phrasing
from disrupt.clock import LONDON
from orders.clock import Reckoning
from orders.deadlines import Deadline
from orders.moments import When
from orders.said import Said
from orders.sense import TOPICS
from orders.tactics import Tactics
from orders.terms import Clock, Event, Evidence, Fact, Level, Limit, Power, Provision, Requirement
from ui.law_wording import answers, counting, limit, where

Each = TypeVar("Each")
WIDTH = 96
NEVER_LOST = "limit"
EVIDENCE: Mapping[Evidence, str] = {
    "read": "the law's own text was read",
    "official": "from an official page, read in part",
    "secondary": "from a secondary source",
    "unverified": "not verified: check with legal",
}
LEVELS: Mapping[Level, str] = {"refused": "Refused", "warned": "Warned", "note": "Notes"}


def powers(every: Iterable[Power]) -> Iterable[str]:
    """The catalogue, what is in force first."""
    statuses = ("in force", "pilot", "prospective", "historic")
    by_status = sorted(every, key=lambda each: statuses.index(each.status))
    for status, group in groupby(by_status, key=lambda each: each.status):
        yield f"{status[0].upper()}{status[1:]}"
        for each in group:
            yield f"  {each.id:<30}  {each.kind:<7}  {each.confidence:<6}  {each.name}"
        yield ""
    yield "The columns are: what it is called on the command line, its kind, how safe its numbers"
    yield "are, its name. “disrupt powers NAME” shows all that is held of one."


def tactics(held: Tactics) -> Iterable[str]:
    yield ""
    yield f"{held.title}: {held.source}"
    yield from _set_in(held.says, 2)
    for group in held.groups:
        names = "; ".join(tactic.name for tactic in group.tactics)
        never = "" if group.counted else " (context, never counted)"
        yield from _set_in(f"{group.name}{never}: {names}", 2)


def power(held: Power) -> Iterable[str]:
    yield from _heading(held)
    if held.explanation:
        yield from _set_in(held.explanation, 2)
    yield from _section("What the law says", _provisions(held))
    yield from _section("Dates that it sets", _each(held.clocks, lambda it: _clock(it, held)))
    yield from _section("Limits on stated dates", _each(held.limits, lambda it: _limit(it, held)))
    yield from _section(
        "What it asks for", _each(held.requirements, lambda it: _requirement(it, held))
    )
    yield from _section("Facts to give", _each(held.facts, _fact))
    yield from _section("Events to give", _each(held.events, _event))
    yield from _section("Sources", _each(held.sources, lambda it: _set_in(it, 2)))


def reckoning(found: Reckoning) -> Iterable[str]:
    yield from _heading(found.power)
    for level, title in LEVELS.items():
        yield from _section(title, _sayings(found.says, level))
    due = [each for each in found.deadlines if each.clock.lost != NEVER_LOST]
    limits = [each for each in found.deadlines if each.clock.lost == NEVER_LOST]
    yield from _section("Dates", _each(due, _deadline))
    yield from _section("Limits", _each(limits, _deadline))
    yield from _section(
        "Not yet known",
        _each(found.awaited, lambda it: _set_in(f"{it[0].label}: begins with {it[1]}", 2)),
    )


def _heading(held: Power) -> Iterable[str]:
    signed = f"signed off by {held.signed_off_by}" if held.signed_off_by else "not yet signed off"
    yield f"{held.name} ({held.id})"
    yield from _set_in(held.statute, 0)
    yield from _set_in(f"Edition {held.edition}: {held.status}{_since(held)}; {held.extent}", 0)
    yield (
        f"Confidence in its numbers: {held.confidence}; "
        f"verified {phrasing.day(held.verified_on)}; {signed}"
    )


def _since(held: Power) -> str:
    since = f" from {phrasing.day(held.in_force_from)}" if held.in_force_from else ""
    return since + (f" to {phrasing.day(held.in_force_to)}" if held.in_force_to else "")


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
    yield f"      {_lost(each.clock)}confidence {each.confidence}, {EVIDENCE[each.clock.evidence]}"


def _lost(clock: Clock) -> str:
    return "" if clock.lost == NEVER_LOST else f"when it passes: {clock.lost}; "


def when(value: When) -> str:
    """With its weekday, as people plan by it."""
    if isinstance(value, datetime):
        here = value.astimezone(LONDON)
        return f"{here:%H:%M} {here.tzname()} on {phrasing.weekday(here)} {phrasing.day(here)}"
    return f"{phrasing.weekday(value)} {phrasing.day(value)}"


def _provisions(held: Power) -> Iterable[str]:
    for topic, title in TOPICS.items():
        if topic in held.law:
            yield f"  {title}"
            yield from _set_in(held.law[topic].says, 6)
            yield from _set_in(_rests_on(held.law[topic], held), 6)


def _rests_on(each: Provision | Clock | Limit | Requirement, held: Power) -> str:
    cited = f"{held.cites(each.section)}; " if each.section else ""
    return f"[{cited}{EVIDENCE[each.evidence]}]"


def _clock(each: Clock, held: Power) -> Iterable[str]:
    yield from _set_in(f"{each.label} ({each.name})", 2)
    yield from _set_in(counting(each, held), 6)
    if each.lost != NEVER_LOST:
        yield f"      when it passes: {each.lost}"
    yield from (line for said in (each.unsettled, each.doubt) if said for line in _set_in(said, 6))
    yield from _set_in(_rests_on(each, held), 6)


def _limit(each: Limit, held: Power) -> Iterable[str]:
    yield from _set_in(each.says, 2)
    yield from _set_in(limit(each), 6)
    yield from _set_in(_rests_on(each, held), 6)


def _requirement(each: Requirement, held: Power) -> Iterable[str]:
    yield from _set_in(f"{LEVELS[each.level]}: {each.says}", 2)
    yield from _set_in(where(each.when, each.unless).removeprefix(", "), 6)
    yield from _set_in(_rests_on(each, held), 6)


def _fact(each: Fact) -> Iterable[str]:
    return _set_in(f"{each.id}: {each.label}: {answers(each)}", 2)


def _event(each: Event) -> Iterable[str]:
    exactly = "to the minute" if each.time == "moment" else "a day"
    return _set_in(f"{each.id}: {each.label} ({exactly})", 2)
