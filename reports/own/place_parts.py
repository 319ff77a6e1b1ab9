"""What the papers of a place have in common: its licence, who answers for it, visits and checks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from disrupt import phrasing
from disrupt.page import Page
from disrupt.workspace import Workspace
from orders.around import orders_of, sightings_of
from orders.entries import Entry
from orders.noted import INTELLIGENCE
from orders.premises_licence import licence_says, reviews_of
from orders.reckoning import Law
from orders.there import CHECKS, conditions_of, responsible_of, training_of, visits_of

WHERE = ("address", "postcode", "uprn", "grid_reference", "online_handle", "kind", "area")
Entries = tuple[Entry, ...]
NO_LICENCE = "No premises licence is recorded."


@dataclass(frozen=True)
class Part:
    """One part of what is recorded of a place: what stands in it, and what one must read for it."""

    title: str
    entries: Callable[[Workspace, Law, Page], Entries]
    empty: str
    """What is said where there is nothing."""
    needs: tuple[str, ...]


@dataclass(frozen=True)
class Listed:
    """The same, with what is recorded of one place."""

    title: str
    entries: Entries
    empty: str


def where(page: Page) -> tuple[tuple[str, str], ...]:
    """Where and what it is, and its licence, as far as is recorded."""
    known = {field.name: (field, value) for field, value in page.values if value}
    said = [(known[name][0].label, phrasing.shown(*known[name])) for name in WHERE if name in known]
    return (*said, ("Licence", licence_says(page) or NO_LICENCE))


def listed(desk: Workspace, law: Law, page: Page, parts: Iterable[Part]) -> tuple[Listed, ...]:
    """Those that the reader's roles open; an empty one is there and says so."""
    readable = (each for each in parts if all(desk.readable(kind) for kind in each.needs))
    return tuple(Listed(e.title, e.entries(desk, law, page), e.empty) for e in readable)


def _conditions(_desk: Workspace, _law: Law, page: Page) -> Entries:
    return tuple(each for each in conditions_of(page) if each.under != CHECKS)


def _checks(_desk: Workspace, _law: Law, page: Page) -> Entries:
    return tuple(replace(e, under="") for e in conditions_of(page) if e.under == CHECKS)


def _sightings(desk: Workspace, _law: Law, page: Page) -> Entries:
    """What has a grade is intelligence, and says so in place of it."""
    found = sightings_of(desk, page)
    return tuple(replace(each, state=INTELLIGENCE if each.state else "") for each in found)


ANSWERS = Part(
    title="Who answers for it",
    entries=lambda desk, _law, page: responsible_of(desk, page),
    empty="Nobody who answers for it is recorded.",
    needs=("premises_responsible",),
)
REVIEWS = Part(
    title="Reviews of its licence that are under way",
    entries=reviews_of,
    empty="No review of its licence is recorded as under way.",
    needs=("order",),
)
CONDITIONS = Part(
    title="Conditions of its licence, as they were found last",
    entries=_conditions,
    empty="No condition of a licence is recorded.",
    needs=("premises_condition", "premises_check"),
)
CHECKED = Part(
    title="Checks of its conditions",
    entries=_checks,
    empty="No check is recorded.",
    needs=("premises_check",),
)
VISITS = Part(
    title="Visits, complaints, test purchases and advice",
    entries=lambda _desk, _law, page: visits_of(page),
    empty="No visit is recorded.",
    needs=("premises_visit",),
)
TRAINED = Part(
    title="Training",
    entries=lambda _desk, _law, page: training_of(page),
    empty="No training is recorded.",
    needs=("premises_training",),
)
ORDERS = Part(
    title="Orders and notices on it",
    entries=orders_of,
    empty="No order or notice is recorded.",
    needs=("order",),
)
SIGHTINGS = Part(
    title="Sightings here",
    entries=_sightings,
    empty="No sighting is recorded.",
    needs=("sighting",),
)
OF_A_PLACE = (ANSWERS, REVIEWS, CONDITIONS, CHECKED, VISITS, TRAINED, ORDERS, SIGHTINGS)
OF_A_REVIEW = (ANSWERS, CONDITIONS, TRAINED, ORDERS)
"""What was done there stands in the chronology of a review; intelligence stands nowhere in it."""
