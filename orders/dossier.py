"""What is worked out for the page of a person or a place, as far as the reader may see it."""

from collections.abc import Callable, Mapping
from typing import cast

from disrupt import roles
from disrupt.page import Page
from disrupt.records import Person
from disrupt.workspace import Workspace
from orders.binding import Binding, binding, binding_place
from orders.controls import Track, controls
from orders.eyes import eyes_of
from orders.options import Option, options
from orders.outcomes import state
from orders.reckoning import Law
from orders.whom import SORTS, Whom, sort_of

SHOWN = ("order", "outcome")
"""What binds is one of these."""
EXACT = ("order_condition", "outcome_condition")
"""And these are its exact words."""


def may_ask(desk: Workspace, page: Page) -> bool:
    """Whether there is anything to tell this reader of what binds."""
    return type(page.subject) in SORTS and any(desk.readable(kind) for kind in SHOWN)


def sees_all(desk: Workspace) -> bool:
    """Whether nothing that binds is out of this reader's sight."""
    return all(desk.readable(kind) and not roles.reads_in_part(desk.roles, kind) for kind in SHOWN)


def may_print(desk: Workspace, page: Page) -> bool:
    """Whether this reader may have a pocket card of them: half a card would be taken for all."""
    eyes = eyes_of(desk)
    return isinstance(page.subject, Person) and eyes.may(*SHOWN, *EXACT)


def may_weigh(desk: Workspace, page: Page) -> bool:
    """Whether the reader may see all that the measures are worked out from."""
    return all(desk.readable(kind) for kind in sort_of(_whom(page)).needs)


def may_chart(desk: Workspace, page: Page) -> bool:
    """Whether they may see what was done: of a place, by the orders on it that they read."""
    return may_weigh(desk, page) or (page.kind == "premises" and bool(desk.readable("order")))


def binds(desk: Workspace, law: Law, page: Page) -> tuple[Binding, ...]:
    """What binds now; of what the reader's roles do not open, nothing, nor that it is there."""
    at, eyes = desk.store.clock.now(), eyes_of(desk)
    with desk.store.reading() as session:
        bound: tuple[Binding, ...] = BINDS[page.kind](session, law, page.subject, at, eyes=eyes)
        return bound


def state_of(desk: Workspace, law: Law, page: Page) -> str:
    """Such as “on bail after charge to 9 February 2027”."""
    if not isinstance(page.subject, Person) or not desk.readable("outcome"):
        return ""
    with desk.store.reading() as session:
        return state(session, law, page.subject, desk.store.clock.now())


def controls_of(desk: Workspace, law: Law, page: Page) -> tuple[Track, ...]:
    with desk.store.reading() as session:
        return controls(session, law, _whom(page), desk.today, eyes=eyes_of(desk))


def options_of(desk: Workspace, law: Law, page: Page) -> tuple[Option, ...]:
    at = desk.store.clock.now()
    with desk.store.reading() as session:
        return options(session, law, _whom(page), at, eyes=eyes_of(desk))


def _whom(page: Page) -> Whom:
    return cast(Whom, page.subject)


BINDS: Mapping[str, Callable[..., tuple[Binding, ...]]] = {
    "person": binding,
    "premises": binding_place,
}
"""By the kind of page."""
