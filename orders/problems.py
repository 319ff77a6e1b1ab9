"""What is wrong with an order as it was said: not in force, over its limits, unlawfully made."""

from collections.abc import Iterable
from datetime import date

from orders import working
from orders.conditions import applies, is_after
from orders.deadlines import Deadlines
from orders.moments import day_of
from orders.said import Said
from orders.terms import Limit


def problems(found: Deadlines) -> Iterable[Said]:
    yield from _not_in_force(found)
    yield from _born_too_late(found)
    for each in found.power.requirements:
        if applies(each, found):
            yield Said(each.level, each.says, found.power.cites(each.section))
    for limit in found.power.limits:
        if applies(limit, found):
            yield from _beyond(limit, found)


def _born_too_late(found: Deadlines) -> Iterable[Said]:
    """Nobody is born after what their age is asked on."""
    label = found.event_label
    pairs = {(each.born, on) for each in found.power.ages for on in each.on}
    for name, on in sorted(pairs):
        born, then = found.event(name), found.event(on)
        if born and then and is_after(born, then):
            yield Said("refused", f"{label(name)}: this lies after “{label(on)}”.")


def _not_in_force(found: Deadlines) -> Iterable[Said]:
    """Why the power could not be used on the day that selects its edition."""
    power = found.power
    if power.is_pending:
        yield Said(
            "refused",
            f"{power.name} is not in force. {power.explanation} It can be chosen once somebody "
            "has entered the instrument that commences it, and its date, in the local settings "
            f"under [commenced.{power.id}].",
            power.statute,
        )
    elif not power.is_in_force(found.event):
        window = working.between(power.in_force_from, power.in_force_to)
        said = f"{power.name} could be used{window} only. {power.explanation}".strip()
        yield Said("refused", said, power.in_force_section or power.statute)
    if power.status == "pilot":
        yield Said("note", power.explanation, power.statute)


def _beyond(limit: Limit, found: Deadlines) -> Iterable[Said]:
    said = found.event(limit.event)
    least, most = (found.when(name) if name else None for name in (limit.at_least, limit.at_most))
    if said is None:
        return
    if least is not None and is_after(least, said):
        yield _told(limit, found, limit.at_least)
    if most is not None and is_after(said, most):
        on_boundary = limit.boundary and _corresponding(limit, found) == day_of(said)
        yield _on_the_boundary(limit, found) if on_boundary else _told(limit, found, limit.at_most)


def _told(limit: Limit, found: Deadlines, bound: str) -> Said:
    stated = (found.event_label(limit.event), found.event(limit.event))
    both = (stated, (found.label(bound), found.when(bound)))
    sides = "; ".join(f"{label}: {working.when(when)}" for label, when in both if when)
    return Said(limit.level, f"{limit.says} {sides}.", found.power.cites(limit.section))


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
