"""Who is still to be told of an order that binds, and who still holds one that does not."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from disrupt.moments import day_of
from orders.deadlines import Deadline
from orders.recorded import Recorded
from orders.stages import OVER, bound_from
from orders.standing import Standing, over_since
from orders.terms import Clock

PRACTICE = "No statute: practice"
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
            label = f"To be told: {word}"
            yield _deadline("tell", label, day_of(bound), "the day on which it binds")


def _to_be_taken_off(standing: Standing) -> Iterator[Deadline]:
    over = over_since(standing)
    for each in standing.of.circulation:
        if over and each.taken_off is None:
            label = f"To be taken off: {each.told}"
            yield _deadline("take off", label, day_of(over) + ONE_DAY, "the day after it was over")


def _deadline(name: str, label: str, due: date, working: str) -> Deadline:
    clock = Clock(name, label, "STATED", "action", PRACTICE, evidence="unverified")
    return Deadline(clock, due, f"{working}; {PRACTICE}", PRACTICE, "low")
