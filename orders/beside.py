"""What a record's command shows beside what is held: its stage, and what binds as at the day."""

from dataclasses import dataclass
from datetime import datetime

from disrupt.moments import LAST_MINUTE, ending
from disrupt.page import Page
from disrupt.records import Order, Outcome, Person, Premises
from disrupt.workspace import Workspace
from orders.binding import Binding, binding, binding_place
from orders.eyes import eyes_of
from orders.outcomes import clock_of, state
from orders.reckoning import Law, Reckoning
from orders.standing import Standing, standing_of


@dataclass(frozen=True)
class Beside:
    """As far as the reader of the page may see it; nothing stands for what is not asked of it."""

    standing: Standing | None = None
    binds: tuple[Binding, ...] | None = None
    state: str = ""
    found: Reckoning | None = None
    """Of bail, what the clock says."""


def beside(desk: Workspace, law: Law, page: Page) -> Beside:
    """Of a page that was opened, and so is in the log."""
    at, eyes = moment_of(desk, page), eyes_of(desk)
    with desk.store.reading() as session:
        if isinstance(page.subject, Order):
            return Beside(standing=standing_of(session, law, page.subject, at))
        if isinstance(page.subject, Outcome):
            return Beside(found=clock_of(session, law, page.subject))
        if isinstance(page.subject, Premises):
            return Beside(binds=binding_place(session, law, page.subject, at, eyes=eyes))
        if isinstance(page.subject, Person):
            under = state(session, law, page.subject, at) if eyes.may("outcome") else ""
            return Beside(binds=binding(session, law, page.subject, at, eyes=eyes), state=under)
    return Beside()


def moment_of(desk: Workspace, page: Page) -> datetime:
    """Now, or the last minute of the day that was asked for."""
    if page.as_at == desk.today:
        return desk.store.clock.now()
    return ending(page.as_at) - LAST_MINUTE
