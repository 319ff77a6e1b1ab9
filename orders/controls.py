"""What controlled somebody, or a place, over time: a row for each sort, a bar for each of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.moments import LAST_MINUTE, When, beginning, day_of, ending
from orders.binding import orders_of
from orders.eyes import EVERYTHING, Eyes
from orders.outcomes import Under
from orders.reckoning import Law
from orders.recorded import counts_from
from orders.stages import BEGUN, SERVED, WITHDRAWN
from orders.standing import Standing, all_standing
from orders.whom import Whom, sort_of

State = Literal["over", "live", "asked", "lost"]


@dataclass(frozen=True)
class Bar:
    reference: str
    says: str
    begins: date
    ends: date | None
    state: State


@dataclass(frozen=True)
class Track:
    label: str
    bars: tuple[Bar, ...]


STATES: Mapping[str, State] = {
    "in force": "live",
    "not yet enforceable": "asked",
    "hearing listed": "asked",
    "applied for": "asked",
    "ended": "over",
    "discharged": "over",
    "superseded": "over",
}
"""What is drawn of an order by its stage: what was only considered, or refused, is no control."""
ASKED = {"hearing listed": "applied for"}
"""What is said of a bar that is not there yet, where its stage says less."""
LONGEST = 24
"""Letters of a label; what is longer goes by its short name."""
OVER = ("discharged", "superseded", "ended")


def controls(
    session: Session, law: Law, whom: Whom, today: date, *, eyes: Eyes = EVERYTHING
) -> tuple[Track, ...]:
    at = ending(today) - LAST_MINUTE
    orders = orders_of(session, whom) if eyes.may("order") else ()
    under = sort_of(whom).under(session, law, whom) if eyes.may("outcome") else ()
    return tracks(law, whom, all_standing(session, law, orders, at), under, today=today)


def tracks(
    law: Law, whom: Whom, orders: Iterable[Standing], under: Iterable[Under], *, today: date
) -> tuple[Track, ...]:
    """The row that begins first stands first."""
    rows: dict[str, list[Bar]] = defaultdict(list)
    for each in orders:
        rows[_label(law, each)] += _bars(each, whom)
    for held in under:
        rows[held.sort.track].append(_bar(held, today))
    found = [Track(label, _by_beginning(bars)) for label, bars in rows.items() if bars]
    return tuple(sorted(found, key=lambda each: (each.bars[0].begins, each.label)))


def _by_beginning(bars: Iterable[Bar]) -> tuple[Bar, ...]:
    return tuple(sorted(bars, key=lambda each: (each.begins, each.reference)))


def _label(law: Law, of: Standing) -> str:
    """An interim order stands in the row of the order that it goes before."""
    power = of.power
    if power.kind == "interim" and power.main in law.catalogue:
        power = law.catalogue.latest(power.main)
    return power.name if len(power.name) <= LONGEST or not power.short else power.short


def _bars(of: Standing, whom: Whom) -> Iterator[Bar]:
    """One, where it is or was a control, or was asked for as one."""
    state = STATES.get(of.stage)
    over = _over(of, whom)
    if over and beginning(over) <= of.at:
        state = "over"
    begins = _begins(of) if state else None
    if state and begins:
        last = _earliest(over, of.ends) if state != "asked" else None
        yield Bar(of.of.order.reference, _says(of, state), day_of(begins), _day(last), state)


def _begins(of: Standing) -> When | None:
    """When it was made or first bound; of what was only asked for, when it is to be heard."""
    events = (*BEGUN, *SERVED, *of.power.binds_from)
    known = (of.of.when(event) for event in events)
    begun = _earliest(*(when for when in known if when and beginning(when) <= of.at))
    asked = (of.of.when(event) for event in ("hearing listed", "applied", "received"))
    return begun or next(filter(None, asked), None)


def _over(of: Standing, whom: Whom) -> When | None:
    """When it ended before its own end, for all or for this respondent alone."""
    ends = (*OVER, WITHDRAWN) if of.power.kind == "notice" else OVER
    own = of.of.happenings(*ends)
    mine = [counts_from(each) for each in own if each.person in (None, whom.reference)]
    return _earliest(*mine)


def _earliest(*known: When | None) -> When | None:
    return min((when for when in known if when), key=beginning, default=None)


def _day(when: When | None) -> date | None:
    return day_of(when) if when else None


def _says(of: Standing, state: State) -> str:
    reference, heard = of.of.order.reference, of.of.when("hearing listed")
    if state == "live":
        return reference
    if state == "over":
        return f"{reference} {of.stage if of.stage in OVER else 'ended'}"
    hearing = f"; hearing {phrasing.when(heard)}" if heard else ""
    return f"{reference} {ASKED.get(of.stage, of.stage)}{hearing}"


def _bar(held: Under, today: date) -> Bar:
    begins, ends = day_of(held.begins), _day(held.last)
    state: State = "live" if ends is None or ends >= today else "over"
    if held.ended and day_of(held.ended) <= today:
        state = "over"
    if begins > today:
        state = "asked"
    return Bar(held.outcome.reference, held.sort.bar, begins, ends, state)
