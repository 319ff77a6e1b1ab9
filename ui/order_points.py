"""What the law says of an order as it is typed: as points to be met, and as remarks on fields."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from disrupt import entry
from disrupt.checks import Remark, Values, Weight
from disrupt.fields import Field, Kind
from disrupt.lists import word_list
from disrupt.nowhere import leads_nowhere
from disrupt.page import Page
from disrupt.records import Order
from disrupt.workspace import Workspace
from orders.actions import objections
from orders.answered import together
from orders.considered import Considered
from orders.editions import unlisted
from orders.points import Point
from orders.questions import asked_by
from orders.reckoning import Law
from orders.said import Said
from orders.terms import Level, Power
from orders.understood import COLUMNS
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
    if said := strange((field for field, _ in page.values), values):
        return said
    kept = together(law, page, values)
    if nowhere := leads_nowhere(desk, Order, kept):
        return nowhere
    held = {field.name: value for field, value in page.values}
    word = str(values.get("power", held["power"]))
    power = law.catalogue.latest(word) if word in law.catalogue else unlisted(word)
    return refusals(power, objections(desk, law, page.reference, kept), held)


def strange(fields: Iterable[Field], values: Values) -> tuple[Remark, ...]:
    """An answer that is none of its power's words, told by the words that can be seen."""
    return tuple(_strange(fields, values))


def _strange(fields: Iterable[Field], values: Values) -> Iterator[Remark]:
    for field in fields:
        said, is_answer = values.get(field.name), field.name not in COLUMNS
        is_chosen = is_answer and field.kind is Kind.CHOICE and field.choices
        if said and is_chosen and not word_list(field.choices).knows(str(said)):
            words = ", ".join(entry.offered(field))
            yield Remark(field.name, Weight.REFUSED, f"“{said}” is none of {words}.")


def with_source(said: Said) -> str:
    return f"{said.text} [{said.source}]" if said.source else said.text
