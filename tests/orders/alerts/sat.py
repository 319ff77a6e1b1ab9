"""Who sits down at a register, when, and what is due there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from disrupt import edit
from disrupt.clock import Clock
from disrupt.partial import PartialDate
from disrupt.records import Agency, Officer, Premises
from disrupt.store.make import Charter, Founder, new_register
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.actions import record
from orders.alerts.card import Card, card_of
from orders.alerts.items import Item
from orders.alerts.looked import Row, due
from orders.keeping import follows
from tests.conftest import EVERY_ROLE, PASSPHRASE, QUICK, Register
from tests.orders.lives import LAW, NOTICE, kept, when

AGREEMENT = "agreement_ends"
"""The name of the date on which a sharing agreement ends."""


def register_made(folder: Path, at: str) -> Register:
    """A register whose log begins then."""
    founder, clock = Founder("anna", EVERY_ROLE, PASSPHRASE), Clock(when(at))
    with new_register(folder, Charter("police", "Westmere"), founder, clock, effort=QUICK) as made:
        pass
    return Register(folder, made)


@contextmanager
def sat(register: Register, at: str, name: str = "anna") -> Iterator[Workspace]:
    """From unlocking to locking, in London's wall time."""
    store = register.open(name, Clock(when(at)))
    try:
        yield Workspace(store, "a test", follows(LAW))
    finally:
        store.close()


def take_on(register: Register, name: str, *roles: str) -> None:
    """Another officer, in the same roles unless others are said."""
    store = register.open()
    with store.writing("a test") as session:
        session.add(Officer(name=name, roles=roles or EVERY_ROLE))
    store.close()


def partial(day: str) -> PartialDate:
    return PartialDate(*map(int, day.split("-")))


def agreement(desk: Workspace, ends: str, name: str = "Westmere Council", **more: str) -> str:
    """Something that is due on a day."""
    said = {"name": name, AGREEMENT: partial(ends), **more}
    return edit.make(desk, Agency, said).reference


def closure(desk: Workspace, issued: str = "2026-11-19T15:00", served: str = "") -> str:
    """Something that ends at a moment, 24 hours later."""
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    said = {**NOTICE, "issued": issued, "served": served or issued, "premises": place}
    return kept(record(desk, LAW, "closure-notice", said))


def card(desk: Workspace) -> Card:
    return card_of(desk, LAW, Task())


def places(desk: Workspace) -> dict[str, str | None]:
    """Where each date stands, by its record."""
    return {row.item.found.reference: row.item.place for row in due(desk, LAW).rows}


def rows(desk: Workspace) -> dict[tuple[str, str], Row]:
    """Each date that is due, by its record and its name."""
    return {row.item.key: row for row in due(desk, LAW).rows}


def item(desk: Workspace, reference: str, name: str = AGREEMENT) -> Item:
    return rows(desk)[reference, name].item
