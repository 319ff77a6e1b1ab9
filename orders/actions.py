"""What is done with an order: recorded as it is said, once the law has been asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from disrupt import checks
from disrupt.errors import Invalid, Misworded
from disrupt.fields import fields_of
from disrupt.links import dangling
from disrupt.moments import is_when
from disrupt.records import Order, OrderEvent
from disrupt.sheets import cells
from disrupt.workspace import Workspace
from orders.reckoning import Law, Reckoning
from orders.recorded import KEPT_IN, SAYS, Recorded
from orders.said import Said
from orders.standing import linked, reckoned, stage_of
from orders.terms import Power

Texts = Mapping[str, str]
COLUMNS = {each.name: each for each in fields_of(Order)}
AT = next(each for each in fields_of(OrderEvent) if each.name == "at")


@dataclass(frozen=True)
class Kept:
    """What came of it: the order with its stage, unless it was refused; and what the clock says."""

    reference: str
    stage: str
    found: Reckoning

    @property
    def refused(self) -> bool:
        return not self.reference


def record(desk: Workspace, law: Law, name: str, said: Texts, *, as_found: str = "") -> Kept:
    """An order from what is said of it: refused where the law refuses it, unless kept as found."""
    desk.ask_to_write(Order.kind_name())
    power = _recordable(law, name)
    of = _linked(desk, _understood(power, said))
    found = reckoned(law, of)
    found = replace(found, says=(*_missing_links(power, of.order), *found.says))
    if found.refused and not as_found:
        return Kept("", "", found)
    of.order.as_found = as_found or None
    _write(desk, of)
    return Kept(of.order.reference, stage_of(desk, of, found), found)


def _recordable(law: Law, name: str) -> Power:
    if name not in law.catalogue:
        raise Misworded(
            f"There is no power “{name}” in the catalogue.", "“disrupt powers” lists them all."
        )
    power = law.catalogue.latest(name)
    if power.kind == "clock":
        raise Misworded(
            f"{power.name} is no order and no notice.", "Only orders and notices are recorded so."
        )
    return power


def _understood(power: Power, said: Texts) -> Recorded:
    """Each word in its place, or all that is wrong at once."""
    read = [_read(power, name, text) for name, text in said.items()]
    if wrong := [each.wrong for each in read if each.wrong]:
        raise Invalid(wrong)
    values = {name: value for each in read for name, value in each.values.items()}
    values["facts"] = (*_several(values.get("facts")), *(each.fact for each in read if each.fact))
    kept = checks.tidied(tuple(COLUMNS.values()), values)
    events = tuple(each.event for each in read if each.event)
    return Recorded(Order(power=power.id, series=power.short, **kept), events)


@dataclass(frozen=True)
class Read:
    """One word of what was said: a column, an event, a fact, or what is wrong with it."""

    values: Mapping[str, object] = field(default_factory=dict)
    event: OrderEvent | None = None
    fact: str = ""
    wrong: str = ""


def _read(power: Power, name: str, text: str) -> Read:
    column = COLUMNS.get(KEPT_IN.get(name, name))
    is_event = any(event.id == name for event in power.events)
    is_fact = any(fact.id == name for fact in power.facts)
    try:
        if column:
            return Read({column.name: cells.read(column, text)})
        if is_event and (is_when(text) or not is_fact):
            return Read(event=OrderEvent(event=name, at=cells.read(AT, text)))
    except ValueError as error:
        return Read(wrong=f"{name}: {error}")
    if is_fact:
        return Read(fact=f"{name}{SAYS}{text}")
    return Read(wrong=f"“{name}” says nothing about {power.name}.")


def _several(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _linked(desk: Workspace, of: Recorded) -> Recorded:
    values = {name: getattr(of.order, name) for name in COLUMNS}
    with desk.store.reading() as session:
        if wrong := [each.says for each in dangling(session, COLUMNS.values(), values)]:
            raise Invalid(wrong)
        return linked(session, of)


def _missing_links(power: Power, order: Order) -> Iterable[Said]:
    """Whom the law protects by this power stands on the order, by a reference."""
    if power.child == "required" and not order.child:
        yield Said("refused", f"{power.name}: say which child it protects, by reference.")
    if power.about == "premises" and not order.premises:
        yield Said("refused", f"{power.name}: say which premises it is about.")
    if power.about == "person" and not order.person:
        yield Said("refused", f"{power.name}: say who the respondent is.")


def _write(desk: Workspace, of: Recorded) -> None:
    with desk.store.writing(desk.reason) as session:
        session.add(of.order)
        session.flush()
        for event in of.events:
            event.order_id, event.recorded_on = of.order.id, desk.today
        session.add_all(of.events)
