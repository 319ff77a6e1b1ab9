"""What a power asks of an officer beside its dates: met, open, or for somebody to check."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from disrupt import edit
from disrupt.errors import Invalid
from disrupt.records import Order
from disrupt.workspace import Workspace
from orders import provisions
from orders.conditions import holds
from orders.editions import own_edition
from orders.held import recorded
from orders.reckoning import Law
from orders.standing import Standing, find_order

State = Literal["met", "open", "check"]
SURE = ("read", "official")


@dataclass(frozen=True)
class Point:
    """One of them: its state, in the power's own order."""

    id: str
    state: State
    says: str
    source: str
    is_ticked_by_hand: bool
    """Nothing that is said of the order answers it."""


def points(standing: Standing) -> tuple[Point, ...]:
    """Of an order that is held, or of one that is being typed."""
    return tuple(_points(standing))


def open_points(standing: Standing) -> tuple[Point, ...]:
    return tuple(point for point in points(standing) if point.state != "met")


def tick(desk: Workspace, law: Law, reference: str, point: str, *, met: bool) -> Order:
    """That a person saw it met, or that it is open again."""
    with desk.store.reading() as session:
        order = find_order(desk, session, reference)
        (of,) = recorded(session, (order,))
    by_hand = [each.id for each in own_edition(law, of).points if each.met is None]
    if point not in by_hand:
        raise Invalid([f"“{point}” is no point that is ticked: {', '.join(by_hand) or 'none is'}."])
    left = tuple(each for each in order.ticked or () if each != point)
    return edit.change(desk, order, {"ticked": (*left, point) if met else left})


def _points(standing: Standing) -> Iterator[Point]:
    for each in standing.power.points:
        source = standing.power.cites(each.section)
        yield Point(each.id, _state(each, source, standing), each.says, source, each.met is None)


def _state(point: provisions.Point, source: str, standing: Standing) -> State:
    """What is answered from a source that is not certain is for somebody to check."""
    if point.met is None:
        return "met" if point.id in (standing.of.order.ticked or ()) else "open"
    known = standing.found.known
    if not known or not holds(point.met, known) or _is_refused(source, standing):
        return "open"
    return "met" if point.evidence in SURE else "check"


def _is_refused(source: str, standing: Standing) -> bool:
    """What the clock refuses with the same source is not met, whatever was answered."""
    says = standing.found.says
    return any(said.level == "refused" and said.source == source for said in says)
