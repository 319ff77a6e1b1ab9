"""What has to be said beside a date: what the law leaves open, and what a reader may mistake."""

from collections.abc import Iterable
from datetime import datetime

from disrupt import phrasing
from disrupt.moments import When, beginning, day_of
from orders import working
from orders.dates import ONE_DAY, Counted, by_the_wall_clock
from orders.holidays import Unreckonable, falls_on
from orders.said import Said
from orders.terms import Clock
from orders.working import Begin


def remarks(clock: Clock, begins: Begin, found: Counted, source: str) -> Iterable[Said]:
    if clock.unsettled:
        yield Said("note", f"{clock.label}: {clock.unsettled}", source)
    if lacks_its_time(clock, begins.when):
        yield Said(
            "warned",
            f"{clock.label}: {begins.words} is given by its day alone. It is counted from the "
            "beginning of that day, which is the safe side.",
            source,
        )
    if found.leapling:
        eve = phrasing.day(day_of(found.last))
        yield Said(
            "warned",
            f"{clock.label}: of somebody born on 29 February no English rule says whether the "
            f"birthday falls on 28 February or 1 March. 1 March is taken; leave nothing to {eve}.",
            source,
        )
    if doubt := _doubt(clock, begins.when, found.last):
        yield Said("warned", f"{clock.label}: {doubt}", source)
    if act_by := seems_to_end(begins.when, found):
        yield Said(
            "note",
            f"{clock.label}: by the wall clock the time seems to be up at "
            f"{working.when(act_by)}. Act by then.",
            source,
        )


def seems_to_end(start: When, found: Counted) -> datetime | None:
    """By the wall clock, where the clocks go forward on the way."""
    if isinstance(found.last, datetime):
        return by_the_wall_clock(beginning(start), found.last, found.left_out)
    return None


def lacks_its_time(clock: Clock, start: When) -> bool:
    """Hours run from a moment, unless the law itself lets them begin with a day."""
    return clock.rule == "HOURS" and not clock.day_after and not isinstance(start, datetime)


def _doubt(clock: Clock, start: When, end: When) -> str:
    """Where no table says which days are holidays, that it does not say."""
    first, last = day_of(start), day_of(end)
    span = (last - first).days + 1 if clock.doubt_over else 0
    over = (first + days * ONE_DAY for days in range(span))
    try:
        is_doubtful = falls_on(last, clock.doubt_on) or any(
            falls_on(day, clock.doubt_over) for day in over
        )
    except Unreckonable as error:
        return str(error)
    return clock.doubt if is_doubtful else ""
