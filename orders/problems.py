"""What is wrong with an order as it was said: not in force, over its limits, unlawfully made."""

from collections.abc import Iterable
from datetime import datetime

from disrupt.moments import When, day_of, ending
from orders import working
from orders.conditions import applies, is_after
from orders.dates import ONE_DAY
from orders.deadlines import Deadlines
from orders.said import Said
from orders.terms import Level, Limit, Requirement


def problems(found: Deadlines) -> Iterable[Said]:
    yield from _not_in_force(found)
    yield from _out_of_order(found)
    yield from _ages_in_doubt(found)
    for each in found.power.requirements:
        if applies(each, found):
            yield Said(_level(each, found), each.says, found.power.cites(each.section))
    for limit in found.power.limits:
        if applies(limit, found):
            yield from _beyond(limit, found)


def _level(rule: Requirement, found: Deadlines) -> Level:
    """Nothing is refused for an age that somebody may have had a day earlier."""
    in_doubt = {age.id for age in found.ages_in_doubt()} & {*rule.when, *(rule.unless or ())}
    return "warned" if in_doubt and rule.level == "refused" else rule.level


def _out_of_order(found: Deadlines) -> Iterable[Said]:
    """Nothing comes before what it follows from, and nobody is born after their age is asked."""
    label, power = found.event_label, found.power
    pairs = [(first, each.id) for each in power.events for first in each.not_before]
    pairs += [(each.born, on) for each in power.ages for on in each.on]
    for first, then in dict.fromkeys(pairs):
        began, followed = found.event(first), found.event(then)
        if began and followed and is_after(began, followed):
            yield Said("refused", f"{label(then)}: this lies before “{label(first)}”.")


def _ages_in_doubt(found: Deadlines) -> Iterable[Said]:
    """Somebody born on 29 February may be of age a day earlier than is taken."""
    for each in found.ages_in_doubt():
        yield Said(
            "warned",
            f"{found.event_label(each.born)}: of somebody born on 29 February no English rule "
            f"says whether the birthday falls on 28 February or 1 March, and it decides here "
            f"whether they are under {each.under or each.at_least}. 1 March is taken.",
        )


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
    if least is not None and _is_too_early(limit, said, least, found):
        yield _told(limit, found, limit.at_least)
    if most is not None and is_after(said, most):
        yield _too_late(limit, said, most, found)
    elif most is not None and _may_be_late(said, most):
        yield _perhaps_too_late(limit, found, found.event_label(limit.event))


def _too_late(limit: Limit, said: When, most: When, found: Deadlines) -> Said:
    """Of hours counted from a day alone, nobody knows before the day is over."""
    bound = found.deadline(limit.at_most)
    if bound and bound.from_day_alone and not is_after(said, ending(most) + ONE_DAY):
        return _perhaps_too_late(limit, found, bound.clock.label)
    if limit.boundary and bound and bound.corresponding == day_of(said):
        return _on_the_boundary(limit, found)
    return _told(limit, found, limit.at_most)


def _is_too_early(limit: Limit, said: When, least: When, found: Deadlines) -> bool:
    """What must last to the end of a day is too early at any time on it."""
    if found.is_end(limit.event):
        return ending(said) < ending(least)
    return is_after(least, said)


def _told(limit: Limit, found: Deadlines, bound: str) -> Said:
    """Nothing is refused for a bound that may have been later."""
    stated = (found.event_label(limit.event), found.event(limit.event))
    both = (stated, (found.label(bound), found.when(bound)))
    sides = "; ".join(f"{label}: {working.when(when)}" for label, when in both if when)
    level = "warned" if found.is_known_in_part(bound) else limit.level
    return Said(level, f"{limit.says} {sides}.", found.power.cites(limit.section))


def _may_be_late(said: When, most: When) -> bool:
    """Known only by the day within which its limit falls."""
    return isinstance(most, datetime) and day_of(most) == said


def _perhaps_too_late(limit: Limit, found: Deadlines, label: str) -> Said:
    most = found.when(limit.at_most)
    until = working.when(most) if most else ""
    return Said(
        "warned",
        f"{limit.says} “{label}” is known by a day alone, and whether it was in time hangs on "
        f"the hour; the limit is taken as {until}. Say the time.",
        found.power.cites(limit.section),
    )


def _on_the_boundary(limit: Limit, found: Deadlines) -> Said:
    return Said(
        "warned",
        f"{limit.says} The day stated is one past the safe last day: whether it counts depends "
        "on the order, so check its wording.",
        found.power.cites(limit.section),
    )
