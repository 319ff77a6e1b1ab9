"""What the law says of an order as it is typed: as points to be met, and as remarks on fields."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from disrupt.checks import Remark, Weight
from disrupt.page import Page
from disrupt.workspace import Workspace
from orders.actions import objections
from orders.considered import Considered
from orders.points import Point
from orders.questions import asked_by
from orders.reckoning import Law
from orders.said import Said
from orders.terms import Level, Power
from ui.points_card import Item

REQUIRES, ALSO = "What the power requires", "Also checked"
WEIGHTS: Mapping[Level, Weight] = {"refused": Weight.REFUSED, "warned": Weight.WARNED}
SHOWN: Mapping[Level, str] = {"refused": "refused", "warned": "check"}


def items(found: Considered) -> Mapping[str, Sequence[Item]]:
    """What is refused first; then what stands open, what is met, and what to look at."""
    said = said_items(found.found.says)
    points = [point_item(each) for each in found.points]
    also = [Item(each.state, each.says, each.source) for each in found.also]
    return {REQUIRES: [*said, *points], ALSO: also}


def point_item(point: Point) -> Item:
    """What nothing that is said answers is ticked by a person."""
    by_hand, is_met = point.is_ticked_by_hand, point.state == "met"
    return Item(point.state, point.says, point.source, point.id if by_hand else "", is_met)


def said_items(says: Iterable[Said]) -> list[Item]:
    """What is refused, then what is warned of."""
    held = tuple(says)
    return [_said(each) for level in SHOWN for each in held if each.level == level]


def _said(said: Said) -> Item:
    return Item(SHOWN[said.level], said.text, said.source)


def refusals(power: Power, says: Iterable[Said], names: Collection[str]) -> tuple[Remark, ...]:
    """Each beside the field that it is about, with its section."""
    return tuple(
        Remark(asked_by(power, said.text, names), WEIGHTS[said.level], with_source(said))
        for said in says
        if said.level in WEIGHTS
    )


def objected(
    desk: Workspace, law: Law, page: Page, values: Mapping[str, object]
) -> tuple[Remark, ...]:
    """What keeps these values of an order that is held from being saved."""
    held = {field.name: value for field, value in page.values}
    power = law.catalogue.latest(str(values.get("power", held["power"])))
    return refusals(power, objections(desk, law, page.reference, values), held)


def with_source(said: Said) -> str:
    return f"{said.text} [{said.source}]" if said.source else said.text
