"""What the window shows of each kind of record, as values: a later page is one more of these."""

from collections.abc import Callable
from dataclasses import dataclass

from disrupt.listing import BY_REFERENCE
from disrupt.records import (
    Child,
    Order,
    Outcome,
    Person,
    Premises,
    Sighting,
    Subject,
    Vehicle,
)
from disrupt.selecting import Order as By
from disrupt.worked import WorkedOut
from disrupt.workspace import Workspace
from orders.listed import standings
from orders.reckoning import Law


@dataclass(frozen=True)
class Screen:
    """One list and its page."""

    title: str
    one: str
    """What a single one of them is called."""
    section: str
    icon: str
    kind: type[Subject]
    columns: tuple[str, ...]
    empty: str
    """What belongs here, said where there is nothing yet."""
    worked: Callable[[Law, Workspace], WorkedOut] | None = None
    """What is shown of each beside what is held, and who works it out."""
    order: By = BY_REFERENCE
    """In which order it stands until somebody wants another."""


PEOPLE = Screen(
    title="People",
    one="person",
    section="Registers",
    icon="people",
    kind=Person,
    columns=(
        *("reference", "family_name", "given_names", "aliases", "born"),
        *("status", "area", "vehicles", "owner"),
    ),
    empty="People of concern stand here. Bring in a sheet, or record the first.",
)

PREMISES = Screen(
    title="Premises",
    one="place",
    section="Registers",
    icon="premises",
    kind=Premises,
    columns=("reference", "name", "kind", "address", "area", "responsible_person", "owner"),
    empty="Places where children are exploited stand here. Bring in a sheet, or record the first.",
)

VEHICLES = Screen(
    title="Vehicles",
    one="vehicle",
    section="Registers",
    icon="vehicle",
    kind=Vehicle,
    columns=("reference", "registration", "make", "colour", "keeper"),
    empty="Vehicles stand here by their mark. Bring in a sheet, or record the first.",
)

CHILDREN = Screen(
    title="Children",
    one="child",
    section="Registers",
    icon="child",
    kind=Child,
    columns=("reference", "authority"),
    empty="Children stand here by their reference, and never by name. Record the first.",
)

ORDERS = Screen(
    title="Orders",
    one="order",
    section="Work",
    icon="orders",
    kind=Order,
    columns=(
        # The date that comes next is seen without moving sideways, in large letters too.
        *("reference", "who", "power", "next_date"),
        *("stage", "lost", "owner"),
    ),
    empty="Orders and notices stand here. Bring in a sheet, or record the first.",
    worked=standings,
    order=By("next_date"),
)
SIGHTINGS = Screen(
    title="Sightings",
    one="sighting",
    section="Work",
    icon="eye",
    kind=Sighting,
    columns=("reference", "at", "place", "people", "vehicle", "child"),
    empty="Who was seen where, and with whom. Record the first.",
)
OUTCOMES = Screen(
    title="Outcomes",
    one="outcome",
    section="Work",
    icon="check",
    kind=Outcome,
    columns=("reference", "at", "kind", "person", "offence", "court", "area"),
    empty="Arrests, bail, charges and results stand here. Record the first.",
)

SCREENS: tuple[Screen, ...] = (
    *(PEOPLE, PREMISES, VEHICLES, CHILDREN),
    *(ORDERS, SIGHTINGS, OUTCOMES),
)
