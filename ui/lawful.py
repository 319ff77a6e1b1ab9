"""The law as the window asks it: with what is settled on this computer, read once."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from disrupt.errors import Trouble
from disrupt.records import Record
from disrupt.store.gate import GatedSession
from disrupt.workspace import Follows
from orders import lead_days, local
from orders.keeping import HANGS_ON, follow
from orders.lead_days import Lead
from orders.reading import Unreadable
from orders.reckoning import Law, the_law
from ui import papers
from ui.device import Device
from ui.jobs import PAPER, Jobs

SETTLED = "local.toml"
"""Beside this computer's own settings; without it, what came along holds."""


def law_of(device: Device) -> Law:
    settled = device.folder / SETTLED
    return _law(settled if settled.exists() else None)


def read_ahead(device: Device, jobs: Jobs) -> None:
    """While somebody is still at the door, with what draws paper after it.

    What is wrong with the law is said when it is asked.
    """
    jobs.run(PAPER, lambda _task: law_of(device), _nothing, _nothing)
    jobs.run(PAPER, lambda _task: papers.bring(), _nothing, _nothing)


def _nothing(_outcome: object) -> None:
    """Nobody waits for it."""


def follows_of(device: Device) -> Follows:
    """What follows a record that is written in the window. The law is read once it is asked."""

    def keep_what_hangs_on(session: GatedSession, record: Record) -> None:
        if type(record) in HANGS_ON:
            follow(session, law_of(device), record)

    return keep_what_hangs_on


def settle_leads(device: Device, days: Mapping[Lead, int]) -> None:
    """From now on the law is asked by them."""
    try:
        lead_days.settle(device.folder / SETTLED, days)
    except Unreadable as error:
        raise Trouble(
            f"The days could not be written: {error}", f"Write them into {SETTLED} by hand."
        ) from error
    finally:
        _law.cache_clear()


@cache
def _law(settled: Path | None) -> Law:
    try:
        return the_law(local.read_local(settled) if settled else local.shipped())
    except Unreadable as error:
        raise Trouble(
            f"The local settings cannot be used: {error}", f"Correct {settled}, or take it away."
        ) from error
