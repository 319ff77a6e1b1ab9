"""The disruptions that name a person, a place or a group, or were part of an operation."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from disrupt.lists import word_list
from disrupt.moments import beginning
from disrupt.page import Page
from disrupt.records import Disruption, Operation
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.entries import Entry, joined, when_of
from orders.happened import Happened, happened
from orders.impact import WAITS, agreement, counts_as


def disruptions(session: Session, page: Page) -> Sequence[Disruption]:
    """In the order in which they were recorded."""
    naming = NAMING[page.kind](page)
    return session.scalars(select(Disruption).where(naming).order_by(Disruption.id)).all()


def disruptions_of(desk: Workspace, page: Page) -> tuple[Entry, ...]:
    """The newest first."""
    if not desk.readable(Disruption.kind_name()):
        return ()
    with desk.store.reading() as session:
        held = sorted(disruptions(session, page), key=_at, reverse=True)
    return tuple(
        Entry(each.kind_name(), each.reference, called(each), impact(each), _beside(each, page))
        for each in held
    )


def of_disruptions(session: Session, page: Page) -> Iterator[Happened]:
    for each in disruptions(session, page):
        yield from happened(each, each.at, called(each), impact(each))


def called(of: Disruption) -> str:
    return capital(word_list("tactics").says(of.tactic)) if of.tactic else "Disruption"


def impact(of: Disruption) -> str:
    """As it counts."""
    return word_list("impacts").says(counts_as(of))


def _at(each: Disruption) -> datetime:
    return beginning(each.at) if each.at else each.made_at


def _beside(each: Disruption, page: Page) -> str:
    """When, as part of what else, and whether it waits for a second person."""
    part_of = None if page.kind == Operation.kind_name() else each.operation
    waits = f"major {WAITS}" if agreement(each) == WAITS else None
    return joined(when_of(each.at), part_of, waits)


def _of_operation(page: Page) -> ColumnElement[bool]:
    """By its reference, or by its name."""
    name = cast(Operation, page.subject).name
    named = func.lower(Disruption.operation) == name.lower()
    return or_(Disruption.operation == page.reference, named)


NAMING: Mapping[str, Callable[[Page], ColumnElement[bool]]] = {
    "person": lambda page: Disruption.person == page.reference,
    "premises": lambda page: Disruption.premises == page.reference,
    "group": lambda page: Disruption.group == page.reference,
    "operation": _of_operation,
}
"""By the kind of page, which of them are meant."""
