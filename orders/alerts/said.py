"""What may be said of a locked register: counts and moments, in sentences."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal

from disrupt.moments import beginning, day_of, ending
from disrupt.phrasing import time_of_day
from orders.alerts.bands import band_of
from orders.alerts.card import Card, Thing

HOURS = {1: "Within the hour", 4: "Within 4 hours", 24: "Within 24 hours"}
"""How long before a moment it is told of, the nearest first; and under which heading."""
TO_ACT_ON, PASSED, TODAY = "To act on today", "Overdue", "Today"
DAY = timedelta(days=1)

Near = Literal["today", "tomorrow", "to act on", "overdue"]


def count(card: Card, clock: datetime) -> int:
    """What is overdue, or comes within 24 hours."""
    return card.overdue + sum(map(len, _near(card, card.now(clock)).values()))


def sentences(card: Card, clock: datetime) -> tuple[str, ...]:
    """Each thing in one of them; none, where nothing is near."""
    near = _near(card, card.now(clock))
    many = {name: len(some) for name, some in near.items()}
    many["overdue"] += card.overdue
    return tuple(_numbered((many[name], SAYS[name](near[name], many[name])) for name in near))


def see(card: Card, clock: datetime) -> str:
    return "Unlock to see it." if count(card, clock) == 1 else "Unlock to see them."


def heading(card: Card, since: datetime, clock: datetime) -> str:
    """Of what came to be told of since then, the most pressing; nothing, where nothing did."""
    at = card.now(clock)
    came = [each for each in card.things if any(since < mark <= at for mark in _marks(each))]
    left = [each.ends - at for each in came if isinstance(each.ends, datetime) and each.ends > at]
    for hours, says in HOURS.items():
        if any(each <= timedelta(hours=hours) for each in left):
            return says
    if any(each.act_by and ending(each.act_by) > at for each in came):
        return TO_ACT_ON
    return PASSED if came else ""


def _marks(thing: Thing) -> Iterator[datetime]:
    """The moments at which it is told of by itself."""
    if isinstance(thing.ends, datetime):
        for hours in HOURS:
            yield thing.ends - timedelta(hours=hours)
    if thing.act_by:
        yield beginning(thing.act_by)


def _near(card: Card, at: datetime) -> Mapping[Near, list[Thing]]:
    found: dict[Near, list[Thing]] = {name: [] for name in SAYS}
    for each in card.things:
        name = _nearness(each, at)
        if name:
            found[name].append(each)
    return found


def _nearness(thing: Thing, at: datetime) -> Near | None:
    """Its end before all else, while that can still be met."""
    if thing.ends and band_of(thing.ends, at) == "24 hours":
        return "today" if day_of(thing.ends) == day_of(at) else "tomorrow"
    place = thing.place(at)
    if place == "overdue":
        return "overdue"
    return "to act on" if place == "24 hours" else None


def _ends_on(day: str) -> Callable[[Sequence[Thing], int], str]:
    def says(some: Sequence[Thing], many: int) -> str:
        for_good = all(each.lost == "ends for good" for each in some)
        verb = ("ends", "end") if for_good else ("is due", "are due")
        moments = [each.ends for each in some if isinstance(each.ends, datetime)]
        hour = time_of_day(min(moments)) if moments else ""
        at = f"{' at' if many == 1 else ', the first at'} {hour}" if hour else ""
        return f"{verb[many > 1]} {day}{at}"

    return says


SAYS: Mapping[Near, Callable[[Sequence[Thing], int], str]] = {
    "today": _ends_on("today"),
    "tomorrow": _ends_on("tomorrow"),
    "to act on": lambda _some, many: f"{'is' if many == 1 else 'are'} to be acted on",
    "overdue": lambda _some, many: f"{'is' if many == 1 else 'are'} overdue",
}
"""In this order."""


def _numbered(counted: Iterator[tuple[int, str]]) -> Iterator[str]:
    """What they are is said in the first alone."""
    noun = {True: " thing", False: " things"}
    told = ((many, says) for many, says in counted if many)
    for at, (many, says) in enumerate(told):
        yield f"{many}{noun[many == 1] if at == 0 else ''} {says}."
