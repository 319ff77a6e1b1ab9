"""Why something cannot be handed over, in one sentence, and what to do."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from disrupt.errors import Trouble
from disrupt.records import HandOver
from disrupt.store.slots import compared
from orders.alerts.handed import Handed, Way, holds
from orders.alerts.handed_said import ONE_DAY, on, since, span
from orders.alerts.handing import Asked, Known

CHOOSE = "Choose one of the names that are offered."
SOMEBODY_ELSE = "Choose somebody else."
WhyNot = Callable[[Known, Asked], Trouble | None]


def why_not(held: Known, asked: Asked) -> Trouble | None:
    return next((said for check in CHECKS if (said := check(held, asked))), None)


def ways(held: Known, asked: Asked) -> Iterator[tuple[date, Way]]:
    """Of each day on which anything changes, where all goes that would go by it."""
    new = asked.over()
    after = Handed((*held.handed.overs, new))
    named = {each for over in held.handed.overs for each in over.about or ()}
    for day in _days(held, new):
        whose = {new.whose, *(each.whose for each in held.handed.overs if holds(each, day))}
        for name in sorted(whose):
            for reference in new.about or ("", *sorted(named)):
                way = after.way(name, reference, day)
                if new in way.overs:
                    yield day, way


def _days(held: Known, new: HandOver) -> tuple[date, ...]:
    ends = [each.until + ONE_DAY for each in held.handed.overs if each.until]
    turns = {new.since, *ends, *(each.since for each in held.handed.overs)}
    return tuple(sorted(each for each in turns if holds(new, each)))


def _nobody_there(held: Known, asked: Asked) -> Trouble | None:
    there = {compared(each) for each in held.names} | set(held.left)
    missing = (each for each in (asked.whose, asked.to_whom) if compared(each) not in there)
    name = next(missing, None)
    return Trouble(f"There is nobody called “{name}” here.", CHOOSE) if name is not None else None


def _to_themselves(held: Known, asked: Asked) -> Trouble | None:
    if compared(asked.whose) != compared(asked.to_whom):
        return None
    return Trouble(f"What is {asked.whose}’s is with {asked.whose} already.", SOMEBODY_ELSE)


def _to_a_leaver(held: Known, asked: Asked) -> Trouble | None:
    day = held.left.get(compared(asked.to_whom))
    if day is None:
        return None
    says = f"{asked.to_whom} left on {on(day, held.today)}."
    return Trouble(says, "Choose somebody who is here.")


def _back_before(held: Known, asked: Asked) -> Trouble | None:
    if asked.until is None or asked.since <= asked.until:
        return None
    says = f"{on(asked.until, held.today)} comes before {on(asked.since, held.today)}."
    return Trouble(f"Back before they leave: {says}", "Put the two days right.")


def _past(held: Known, asked: Asked) -> Trouble | None:
    if asked.until is None or asked.until >= held.today:
        return None
    return Trouble("Those days are past.", "Choose a last day that is still to come.")


def _handed_already(held: Known, asked: Asked) -> Trouble | None:
    """All of it twice, or one record twice; some of it may go elsewhere than the rest."""
    new = asked.over()
    for each in held.handed.overs:
        mine = compared(each.whose) == compared(new.whose)
        if mine and _meet(each, new) and _same(each, new):
            what = "Some of that" if new.about else f"What is {new.whose}’s"
            says = f"{what} is handed to {each.to_whom} already, {span(each, held.today)}."
            return Trouble(says, "End that first, or choose other days.")
    return None


def _meet(one: HandOver, other: HandOver) -> bool:
    """On some day both hold."""
    return holds(one, max(one.since, other.since)) and holds(other, max(one.since, other.since))


def _same(one: HandOver, other: HandOver) -> bool:
    if not one.about and not other.about:
        return True
    return not set(one.about or ()).isdisjoint(other.about or ())


def _nothing(held: Known, asked: Asked) -> Trouble | None:
    if asked.references is None or asked.references:
        return None
    return Trouble("Nothing is ticked.", "Tick what is handed over, or choose all of it.")


def _back_to_the_absent(held: Known, asked: Asked) -> Trouble | None:
    """In a ring it would end with somebody who is away themselves."""
    every = (*held.handed.overs, asked.over())
    for day, way in ways(held, asked):
        away = {name: over for name in way.names if (over := _away(every, name, day))}
        if way.minded_by in away:
            name = asked.to_whom if asked.to_whom in away else way.minded_by
            says = f"{name} is away {since(day, held.today)}"
            other = away[name].to_whom
            return Trouble(f"{says}, and {other} looks after what is theirs.", SOMEBODY_ELSE)
    return None


def _away(every: Iterable[HandOver], name: str, day: date) -> HandOver | None:
    theirs = (each for each in every if compared(each.whose) == compared(name))
    return next((each for each in theirs if not each.about and holds(each, day)), None)


def _sees_none(held: Known, asked: Asked) -> Trouble | None:
    rows = held.theirs(asked.whose, asked.since)
    if asked.references is not None:
        rows = tuple(each for each in rows if each.item.found.reference in asked.references)
    if not rows or len(held.out_of_sight(asked.to_whom, rows)) < len(rows):
        return None
    return Trouble(f"{asked.to_whom} may see none of it.", "Choose somebody whose work it is.")


CHECKS: tuple[WhyNot, ...] = (
    *(_nobody_there, _to_themselves, _to_a_leaver),
    *(_back_before, _past, _handed_already, _nothing),
    *(_back_to_the_absent, _sees_none),
)
"""In the order in which one reads the form."""
