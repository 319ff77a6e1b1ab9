"""What is wrong with an order as it was said: not in force, over its limits, unlawfully made."""

from collections.abc import Iterable
from datetime import date

from disrupt import phrasing
from orders import working
from orders.conditions import holds, is_after
from orders.deadlines import Deadlines
from orders.moments import When, day_of
from orders.said import Said
from orders.terms import Limit, Power, Requirement


def problems(found: Deadlines) -> Iterable[Said]:
    yield from _not_in_force(found)
    yield from _born_too_late(found)
    for each in found.power.requirements:
        if _applies(each, found):
            yield Said(each.level, each.says, found.power.cites(each.section))
    for limit in found.power.limits:
        if _applies(limit, found):
            yield from _beyond(limit, found)


def _born_too_late(found: Deadlines) -> Iterable[Said]:
    """Nobody is born after what their age is asked on."""
    labels = {event.id: event.label for event in found.power.events}
    pairs = {(each.born, on) for each in found.power.ages for on in each.on}
    for name, on in sorted(pairs):
        born, then = found.event(name), found.event(on)
        if born and then and is_after(born, then):
            yield Said("refused", f"{labels[name]}: this lies after “{labels[on]}”.")


def _applies(each: Requirement | Limit, found: Deadlines) -> bool:
    return holds(each.when, found) and not (each.unless and holds(each.unless, found))


def _not_in_force(found: Deadlines) -> Iterable[Said]:
    """Why the power could not be used on the day that selects its edition."""
    power = found.power
    if power.is_pending:
        yield Said(
            "refused",
            f"{power.name} is not in force. {power.explanation} It can be chosen once somebody "
            "has entered the instrument that commences it, and its date.",
            power.statute,
        )
    elif not power.is_in_force(found.event):
        yield Said("refused", _window(power), power.in_force_section or power.statute)
    if power.status == "pilot":
        yield Said("note", power.explanation, power.statute)


def _window(power: Power) -> str:
    since = f" from {phrasing.day(power.in_force_from)}" if power.in_force_from else ""
    until = f" to {phrasing.day(power.in_force_to)}" if power.in_force_to else ""
    return f"{power.name} could be used{since}{until} only. {power.explanation}".strip()


def _beyond(limit: Limit, found: Deadlines) -> Iterable[Said]:
    said = found.event(limit.event)
    least, most = (found.when(name) if name else None for name in (limit.at_least, limit.at_most))
    if said is None:
        return
    if least is not None and is_after(least, said):
        yield _told(limit, found, least)
    if most is not None and is_after(said, most):
        on_boundary = limit.boundary and _corresponding(limit, found) == day_of(said)
        yield _on_the_boundary(limit, found) if on_boundary else _told(limit, found, most)


def _told(limit: Limit, found: Deadlines, bound: When) -> Said:
    return Said(
        limit.level,
        f"{limit.says} Here that is {working.when(bound)}.",
        found.power.cites(limit.section),
    )


def _corresponding(limit: Limit, found: Deadlines) -> date | None:
    bound = found.deadline(limit.at_most)
    return bound.corresponding if bound else None


def _on_the_boundary(limit: Limit, found: Deadlines) -> Said:
    return Said(
        "warned",
        f"{limit.says} The day stated is one past the safe last day: whether it counts depends "
        "on the order, so check its wording.",
        found.power.cites(limit.section),
    )
