"""Who is still to be told of an order that binds, and who still holds one that does not."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from disrupt.moments import day_of
from orders.deadlines import CONFIDENCE, Deadline
from orders.provisions import Point
from orders.recorded import Recorded
from orders.stages import OVER, bound_from
from orders.standing import Standing, over_since
from orders.terms import Clock, Power

PRACTICE = Point("", "", "No statute: practice", "unverified")
ONE_DAY = timedelta(days=1)

# Who is told, and of which orders. The lists of a force may hold more: those are told by choice.
TELLS: tuple[tuple[str, Callable[[Recorded], bool]], ...] = (
    ("force system", lambda of: True),
    ("child's social worker", lambda of: of.child is not None),
    ("licensing", lambda of: bool(of.premises and of.premises.licence_number)),
)


def untold(standing: Standing, today: date) -> tuple[Deadline, ...]:
    """As deadlines: due on the day on which it binds, or on the day after it is over."""
    if standing.stage in OVER:
        return tuple(_to_be_taken_off(standing))
    return tuple(_to_be_told(standing, today))


def _to_be_told(standing: Standing, today: date) -> Iterator[Deadline]:
    bound = bound_from(standing.of, standing.power)
    if bound is None or day_of(bound) > today:
        return
    told = {each.told for each in standing.of.circulation}
    for word, is_told in TELLS:
        if is_told(standing.of) and word not in told:
            clock = _clock(f"tell {word}", f"To be told: {word}", _by_law(standing.power, word))
            yield _deadline(clock, day_of(bound), "the day on which it binds")


def _to_be_taken_off(standing: Standing) -> Iterator[Deadline]:
    over = over_since(standing)
    for each in standing.of.circulation:
        if over and each.taken_off is None:
            clock = _clock(f"take off {each.told}", f"To be taken off: {each.told}", PRACTICE)
            yield _deadline(clock, day_of(over) + ONE_DAY, "the day after it was over")


def _by_law(power: Power, word: str) -> Point:
    """A point of the power that asks for it under the same word; else practice alone does."""
    asked = (each for each in power.points if each.id == word)
    return next((replace(each, section=power.cites(each.section)) for each in asked), PRACTICE)


def _clock(name: str, label: str, rests_on: Point) -> Clock:
    section, evidence = rests_on.section, rests_on.evidence
    return Clock(name, label, "STATED", "action", section, evidence=evidence)


def _deadline(clock: Clock, due: date, why: str) -> Deadline:
    source = clock.section
    return Deadline(clock, due, f"{why}; {source}", source, CONFIDENCE[clock.evidence])
