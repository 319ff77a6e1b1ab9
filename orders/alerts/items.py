"""Everything that is due, each once: how near, what is lost, whose it is, and what was done."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from disrupt.moments import When, day_of, ending, midnight
from disrupt.time_seen import Ahead, ahead, rightly
from orders.alerts import sources
from orders.alerts.bands import BANDS, Band, band_of, worse
from orders.alerts.found import Found
from orders.alerts.handled import Handled, Handlings, Now, all_handlings, handled
from orders.alerts.owners import Owner, Owners
from orders.holidays import Unreckonable, is_working
from orders.local import Local
from orders.reckoning import Law
from orders.terms import Lost

LOST: tuple[Lost, ...] = ("ends for good", "duty broken", "court date", "local review", "action")
"""What is lost, the gravest first."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Asking:
    """When it is asked what is due, and by whose settings."""

    at: datetime
    local: Local
    ahead: tuple[Ahead, ...] = ()
    """When clocks were ahead here."""

    def rightly(self, found: Found) -> Found:
        """What was recorded by a clock that was ahead was known when that was put right."""
        if found.recorded is None or not self.ahead:
            return found
        return replace(found, recorded=day_of(rightly(midnight(found.recorded), self.ahead)))


@dataclass(frozen=True)
class Item:
    found: Found
    owner: Owner
    act_by: date | None
    """The day by which work on it should begin."""
    band: Band | None
    act_band: Band | None
    handled: Handled
    minded_by: str = ""
    """Its owner's name, whether or not whoever looks may know it: what was done hangs on it."""

    @property
    def place(self) -> Band | None:
        """Where it stands: the worse of the two."""
        return worse(self.band, self.act_band)

    @property
    def is_by_act(self) -> bool:
        """Whether its act-by, and not its own day, put it there."""
        return self.place != self.band

    @property
    def when(self) -> When:
        """What its place hangs on."""
        return self.act_by if self.is_by_act and self.act_by else self.found.due.when

    @property
    def passed_before_recorded(self) -> bool:
        """Nobody could have been warned of it here."""
        recorded = self.found.recorded
        return recorded is not None and ending(self.found.due.when) <= midnight(recorded)

    @property
    def key(self) -> tuple[str, str]:
        return self.found.reference, self.found.name


def all_items(
    session: Session, law: Law, at: datetime, step: Callable[[], None] = lambda: None
) -> tuple[Item, ...]:
    """Nothing that is finished; the nearest first, and what ends for good before all else there."""
    asking = Asking(at, law.local, ahead(session))
    found: list[Found] = []
    for each in sources.found(session, law, at):
        step()
        if not _is_over(each, at):
            found.append(asking.rightly(each))
    owners = Owners(session, found, day_of(at))
    done = all_handlings(session)
    items = (_item(each, owners.of(each), done, asking) for each in found)
    return in_order(each for each in items if each.handled.state != "done")


def still_due(found: Iterable[Found], done: Handlings, asking: Asking) -> Iterator[Item]:
    """Nothing that is finished. Whose they are is not asked: what is done is done for everyone."""
    for each in map(asking.rightly, found):
        item = _item(each, Owner(), done, asking)
        if item.handled.state != "done" and not _is_over(each, asking.at):
            yield item


def _is_over(found: Found, at: datetime) -> bool:
    """A date that asks nothing of anybody once it has passed."""
    return found.due.passes and ending(found.due.when) <= at


def _item(found: Found, owner: Owner, done: Handlings, asking: Asking) -> Item:
    at, act_by = asking.at, act_by_of(found, asking)
    band, act_band = band_of(found.due.when, at), band_of(act_by, at)
    now = Now(found.due.when, owner.name, found.stage, band, act_band, day_of(at))
    rows = done.get((found.reference, found.name), ())
    shown = Owner() if owner.is_hidden else owner
    return Item(found, shown, act_by, band, act_band, handled(rows, now), owner.name)


def act_by_of(found: Found, asking: Asking) -> date | None:
    """So many days before it, on a working day; at once, where it was not known here so early."""
    if found.due.act_by:
        return day_of(found.due.act_by)
    lead = asking.local.lead(found.due.step, found.power)
    if lead is None or ending(found.due.when) <= asking.at:
        return None
    day = _working(day_of(found.due.when) - timedelta(days=lead))
    return max(day, found.recorded or day)


def _working(day: date) -> date:
    """The last working day up to it; the day itself, where no calendar reaches so far."""
    try:
        while not is_working(day):
            day -= ONE_DAY
    except Unreckonable:
        pass
    return day


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """By place; within it what ends for good, then by day; linked clocks stay together."""
    ranked = sorted(items, key=_rank)
    first: dict[tuple[object, str], int] = {}
    for at, each in enumerate(ranked):
        first.setdefault((each.place, _family(each)), at)
    return tuple(sorted(ranked, key=lambda each: first[each.place, _family(each)]))


def _rank(item: Item) -> tuple[int, bool, datetime, int, str, str]:
    place = BANDS.index(item.place) if item.place else len(BANDS)
    lost = item.found.due.lost
    return (
        place,
        lost != LOST[0],
        ending(item.when),
        LOST.index(lost),
        *item.key,
    )


def _family(item: Item) -> str:
    return item.found.family or item.found.reference


def within(items: Iterable[Item], days: int, at: datetime) -> Iterator[Item]:
    """What is overdue, and what is due or to be acted on by that day."""
    last = day_of(at) + timedelta(days=days)
    for each in items:
        known = [each.found.due.when, *([each.act_by] if each.act_by else [])]
        if any(day_of(when) <= last for when in known):
            yield each
