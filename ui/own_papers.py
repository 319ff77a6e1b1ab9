"""The papers of one person, place or order, by their names, and which of them may be asked for."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from disrupt import roles
from disrupt.links import references
from disrupt.page import Page
from disrupt.records import Order, Person, Premises
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.applications import Application, applications, of_power, open_to
from orders.reckoning import Law
from reports.deliver import Document
from ui.places import Paper

Choice = tuple[str, Paper]
"""What it is called there, and where it leads."""


def bring_in_those_of_records() -> None:
    from reports.own import (  # noqa: F401 - to have been brought in is all that is wanted
        court_chronology,
        order_papers,
        person_papers,
        place_papers,
        review_file,
    )


def choices(desk: Workspace, page: Page) -> tuple[Choice, ...]:
    """Those of this record; for whoever may give out none, none."""
    if page.kind not in OWN or not roles.may(desk.store.actor.roles, "deliver"):
        return ()
    says, what = OWN[page.kind]
    return ((says, Paper(what, page.reference)), *_applications(desk, page))


def kind_of(what: str) -> str:
    """The kind of record that a paper of this name is of; nothing where it is none of these."""
    own = {name: kind for kind, (_, name) in OWN.items()}
    return {**own, **{each.name: each.about for each in applications().papers}}.get(what, "")


def is_unsigned(what: str) -> bool:
    """Whether it bears fixed words that nobody has signed off."""
    said = applications()
    return any(each.name == what for each in said.papers) and not said.signed_off_by


def _applications(desk: Workspace, page: Page) -> Iterator[Choice]:
    if not isinstance(page.subject, Order):
        for each in open_to(desk, page.kind):
            yield capital(each.name), Paper(each.name, page.reference)
        return
    for each in of_power(desk, page.subject.power):
        yield from _of_order(each, page.subject)


def _of_order(each: Application, order: Order) -> Iterator[Choice]:
    """Of whom or what an order is about; of several, each by their reference."""
    for reference in references(getattr(order, each.about)):
        yield f"{capital(each.name)} of {reference}", Paper(each.name, reference)


def _person(desk: Workspace, law: Law, reference: str) -> Document:
    from reports.own import person_papers

    return person_papers.document(person_papers.gather(desk, law, reference))


def _place(desk: Workspace, law: Law, reference: str) -> Document:
    from reports.own import place_papers

    return place_papers.document(place_papers.gather(desk, law, reference))


def _order(desk: Workspace, law: Law, reference: str) -> Document:
    from reports.own import order_papers

    return order_papers.document(order_papers.gather(desk, law, reference))


def _of_person(which: str, desk: Workspace, law: Law, reference: str) -> Document:
    from reports.own import court_chronology

    return court_chronology.document(court_chronology.gather(desk, law, reference, which))


def _of_place(which: str, desk: Workspace, law: Law, reference: str) -> Document:
    from reports.own import review_file

    return review_file.document(review_file.gather(desk, law, reference, which))


Drawn = Callable[[Workspace, Law, str], Document]
ABOUT: Mapping[str, Callable[[str, Workspace, Law, str], Document]] = {
    Person.kind_name(): _of_person,
    Premises.kind_name(): _of_place,
}
"""By whom or what an application is about."""
OWN: Mapping[str, tuple[str, str]] = {
    Person.kind_name(): ("Their own papers", "papers of a person"),
    Premises.kind_name(): ("The place’s own papers", "papers of a place"),
    Order.kind_name(): ("The order’s own papers", "papers of an order"),
}
"""By the kind of record, what its own papers are called there, and by which name they go."""
OF_RECORDS: Mapping[str, Drawn] = {
    "papers of a person": _person,
    "papers of a place": _place,
    "papers of an order": _order,
    **{each.name: partial(ABOUT[each.about], each.id) for each in applications().papers},
}
"""They are read and drawn beside the window."""
