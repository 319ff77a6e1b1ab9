"""The clock card: what ends next, as moments and counts, for a desk that is locked."""

import json
import secrets
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from disrupt.moments import When, ending, from_kept, kept
from disrupt.store import beside
from disrupt.store.files import RegisterFiles
from disrupt.task import Task
from disrupt.time_seen import ahead, time_seen
from disrupt.wall import lifted
from disrupt.workspace import Workspace
from orders.alerts.bands import BANDS, Band, band_of, worse
from orders.alerts.found import Found
from orders.alerts.handled import all_handlings
from orders.alerts.items import LOST, Asking, Item, still_due
from orders.alerts.settled import settled
from orders.alerts.sources import SOURCES
from orders.reckoning import Law
from orders.terms import Lost

FAR_APART = timedelta(days=14)
"""Between two dates of one thing: how long before its end it is to be acted on tells what it is."""
TOKEN = 8
"""Bytes."""


@dataclass(frozen=True)
class Thing:
    """Something that is due: when, and nothing of what."""

    ends: When | None
    act_by: date | None
    """Of the two at least one; the further of two that lie far apart is left out."""
    band: Band | None
    """Where it stood when this was written; since then it can only have come nearer."""
    lost: Lost
    token: str
    """What tells it from the others; by chance, and another on each card."""

    def place(self, at: datetime) -> Band | None:
        return worse(self.band, worse(band_of(self.ends, at), band_of(self.act_by, at)))

    def comes(self) -> datetime:
        """Its first moment."""
        return min(ending(each) for each in (self.ends, self.act_by) if each)


@dataclass(frozen=True)
class Card:
    written_at: datetime
    things: tuple[Thing, ...]
    """The next that come, the nearest first."""
    overdue: int = 0
    """How many more were overdue by then."""

    def now(self, clock: datetime) -> datetime:
        """The later of the clock and when it was written: what passed has passed."""
        return max(self.written_at, clock)


def card_of(desk: Workspace, law: Law, task: Task) -> Card:
    """Of all that is due to anybody: it shows nobody anything but moments and counts.

    One kind after the other, each in a turn of its own, so that nobody who saves waits for all.
    """
    seen = time_seen(desk)
    found: list[Found] = []
    for source in SOURCES:
        task.reach("Looking at what is due")
        with desk.store.reading() as session, lifted(session):
            found += source(session, law, seen.now)
    with desk.store.reading() as session, lifted(session):
        done, asking = all_handlings(session), Asking(seen.now, law.local, ahead(session))
    return of_items(still_due(found, done, asking), seen.now)


def of_items(items: Iterable[Item], at: datetime) -> Card:
    """What had passed before it was recorded here warns nobody."""
    held = [each for each in items if not each.passed_before_recorded]
    things = [thing for each in held if (thing := _thing(each, at))]
    shown = tuple(sorted(things, key=Thing.comes)[: settled().on_card])
    overdue = sum(each.place == "overdue" for each in held)
    return Card(at, shown, overdue - sum(each.band == "overdue" for each in shown))


def _thing(item: Item, at: datetime) -> Thing | None:
    """Nothing of it lies ahead, where there is none."""
    due, by = item.found.due.when, item.act_by
    ends = due if ending(due) > at else None
    act_by = by if by and ending(by) > at else None
    if ends and act_by and ending(ends) - ending(act_by) > FAR_APART:
        ends = None
    if not (ends or act_by):
        return None
    return Thing(ends, act_by, item.place, item.found.due.lost, secrets.token_hex(TOKEN))


def keep_card(files: RegisterFiles, card: Card) -> bool:
    """Beside the register, where this computer has a keyring."""
    return beside.keep(files, as_text(card))


def renew(desk: Workspace, law: Callable[[], Law]) -> None:
    """Where this computer keeps one: it tells of what stands there now."""
    files = desk.store.files
    if beside.kept(files) is not None:
        keep_card(files, card_of(desk, law(), Task()))


def read_card(files: RegisterFiles) -> Card | None:
    """As this computer kept it last. It needs no passphrase, and nobody else's keyring opens it."""
    text = beside.kept(files)
    return from_text(text) if text else None


def as_text(card: Card) -> str:
    things = [{**asdict(each), **_days(each)} for each in card.things]
    return json.dumps(
        {"written_at": kept(card.written_at), "things": things, "overdue": card.overdue}
    )


def _days(thing: Thing) -> dict[str, str | None]:
    return {
        "ends": kept(thing.ends) if thing.ends else None,
        "act_by": kept(thing.act_by) if thing.act_by else None,
    }


def from_text(text: str) -> Card | None:
    """Nothing where another version kept something else."""
    try:
        said = json.loads(text)
        things = tuple(_read(each) for each in said["things"])
        return Card(_moment(said["written_at"]), things, int(said["overdue"]))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _read(said: dict[str, Any]) -> Thing:
    ends, act_by = said["ends"], said["act_by"]
    if said["band"] not in (None, *BANDS) or said["lost"] not in LOST or not (ends or act_by):
        raise ValueError(said)
    return Thing(
        ends=from_kept(ends) if ends else None,
        act_by=date.fromisoformat(act_by) if act_by else None,
        band=said["band"],
        lost=said["lost"],
        token=str(said["token"]),
    )


def _moment(text: str) -> datetime:
    read = datetime.fromisoformat(text)
    if read.tzinfo is None:
        raise ValueError(text)
    return read
