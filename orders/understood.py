"""What is said of an order, a word each, put where it is kept: a column, an event or a fact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from disrupt import checks
from disrupt.errors import Invalid
from disrupt.fields import fields_of
from disrupt.moments import is_when
from disrupt.records import Order, OrderEvent
from disrupt.sheets import cells
from orders.recorded import KEPT_IN, SAYS, Recorded
from orders.terms import Power

Texts = Mapping[str, str]
COLUMNS = {each.name: each for each in fields_of(Order)}
AT = next(each for each in fields_of(OrderEvent) if each.name == "at")


@dataclass(frozen=True)
class Understood:
    """The values of an order's own columns, facts that were said, and events."""

    values: Mapping[str, object]
    facts: tuple[str, ...] = ()
    events: tuple[OrderEvent, ...] = ()


@dataclass(frozen=True)
class _Read:
    """One word of what was said: a column, an event, a fact, or what is wrong with it."""

    values: Mapping[str, object] = field(default_factory=dict)
    event: OrderEvent | None = None
    fact: str = ""
    wrong: str = ""


def understood(power: Power, said: Texts) -> Recorded:
    """An order as it would be recorded, linked with nothing yet."""
    read = placed(power, said)
    held = read.values.get("facts")
    facts = with_facts(held if isinstance(held, tuple) else (), read.facts)
    order = Order(**{**read.values, "facts": facts, "power": power.id}, series=power.short)
    return Recorded(order, read.events)


def placed(power: Power, said: Texts) -> Understood:
    """Each word in its place, or all that is wrong at once."""
    read = [_read(power, name, text) for name, text in said.items()]
    if wrong := [each.wrong for each in read if each.wrong]:
        raise Invalid(wrong)
    values = {name: value for each in read for name, value in each.values.items()}
    return Understood(
        checks.tidied(tuple(COLUMNS.values()), values),
        tuple(each.fact for each in read if each.fact),
        tuple(each.event for each in read if each.event),
    )


def _read(power: Power, name: str, text: str) -> _Read:
    column = COLUMNS.get(KEPT_IN.get(name, name))
    is_event = any(event.id == name for event in power.events)
    is_fact = any(fact.id == name for fact in power.facts)
    try:
        if column:
            return _Read({column.name: cells.read(column, text)})
        if is_event and (is_when(text) or not is_fact):
            return _Read(event=OrderEvent(event=name, at=cells.read(AT, text)))
    except ValueError as error:
        return _Read(wrong=f"{name}: {error}")
    if is_fact:
        return _Read(fact=f"{name}{SAYS}{text}")
    return _Read(wrong=f"“{name}” says nothing about {power.name}.")


def with_facts(held: tuple[str, ...], said: Iterable[str]) -> tuple[str, ...]:
    """What is held, and in the place of each fact that is said again what is said now."""
    new = {_name(each): each for each in said}
    kept = [new.pop(_name(each), each) for each in held]
    return tuple(each for each in (*kept, *new.values()) if not each.endswith(SAYS))


def _name(fact: str) -> str:
    return fact.partition(SAYS)[0].strip()
