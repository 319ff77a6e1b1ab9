"""What is worked out for the page of a person or a place, as far as the reader may see it."""

from typing import cast

from disrupt.page import Page
from disrupt.records import Person, Premises
from disrupt.workspace import Workspace
from orders.binding import Binding, binding, binding_place
from orders.controls import Track, controls
from orders.eyes import eyes_of
from orders.options import NEEDED, Option, options
from orders.outcomes import state
from orders.reckoning import Law

ASKED = (Person, Premises)
"""Of which kinds of record it can be asked what binds them."""
SHOWN = ("order", "outcome")
"""What binds is one of these."""
EXACT = ("order_condition", "outcome_condition")
"""And these are its exact words."""


def may_ask(desk: Workspace, page: Page) -> bool:
    """Whether there is anything to tell this reader of what binds."""
    return isinstance(page.subject, ASKED) and any(desk.readable(kind) for kind in SHOWN)


def may_print(desk: Workspace, page: Page) -> bool:
    """Whether this reader may have a pocket card of them: half a card would be taken for all."""
    eyes = eyes_of(desk)
    return isinstance(page.subject, Person) and eyes.may(*SHOWN, *EXACT)


def may_weigh(desk: Workspace) -> bool:
    """Whether the reader may see all that the measures are worked out from."""
    return all(desk.readable(kind) for kind in NEEDED)


def binds(desk: Workspace, law: Law, page: Page) -> tuple[Binding, ...]:
    """What binds now; of what the reader's roles do not open, nothing, nor that it is there."""
    at, eyes = desk.store.clock.now(), eyes_of(desk)
    with desk.store.reading() as session:
        if isinstance(page.subject, Premises):
            return binding_place(session, law, page.subject, at, eyes=eyes)
        return binding(session, law, _person(page), at, eyes=eyes)


def state_of(desk: Workspace, law: Law, page: Page) -> str:
    """Such as “on bail after charge to 9 February 2027”."""
    if not isinstance(page.subject, Person) or not desk.readable("outcome"):
        return ""
    with desk.store.reading() as session:
        return state(session, law, page.subject, desk.store.clock.now())


def controls_of(desk: Workspace, law: Law, page: Page) -> tuple[Track, ...]:
    with desk.store.reading() as session:
        return controls(session, law, _person(page), desk.today, eyes=eyes_of(desk))


def options_of(desk: Workspace, law: Law, page: Page) -> tuple[Option, ...]:
    at = desk.store.clock.now()
    with desk.store.reading() as session:
        return options(session, law, _person(page), at, eyes=eyes_of(desk))


def _person(page: Page) -> Person:
    return cast(Person, page.subject)
