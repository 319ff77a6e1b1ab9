"""The facts of an order that is held: each as its own field in its power's words, and put back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from disrupt.checks import Values
from disrupt.fields import Field
from disrupt.page import Page
from disrupt.records import Order, OrderEvent
from disrupt.sheets import cells
from orders.editions import own_edition
from orders.questions import questions
from orders.reckoning import Law
from orders.recorded import SAYS, Recorded
from orders.terms import Power
from orders.understood import COLUMNS, with_facts

FACTS = "facts"
OTHERS = replace(COLUMNS[FACTS], label="Other facts", help="What its power does not ask for.")


@dataclass(frozen=True)
class Answered:
    """What a power asks, what was answered, and what else stands among the facts."""

    fields: tuple[Field, ...]
    values: Mapping[str, object]
    others: tuple[str, ...]


def answered(power: Power, facts: Iterable[str]) -> Answered:
    """What cannot be read as an answer is kept as it stands."""
    asked = {field.name: field for field in _asked(power)}
    values: dict[str, object] = dict.fromkeys(asked)
    others = []
    for fact in facts:
        name, _, text = (part.strip() for part in fact.partition(SAYS))
        value = cells.read(asked[name], text) if name in asked else None
        if value is None or values[name] is not None:
            others.append(fact)
        else:
            values[name] = value
    return Answered(tuple(asked.values()), values, tuple(others))


def _asked(power: Power) -> Iterable[Field]:
    """What is a date too, or stands in a column, is asked there."""
    facts = {fact.id for fact in power.facts} - {event.id for event in power.events}
    return (each for each in questions(power, ()) if each.name in facts - COLUMNS.keys())


def one_by_one(law: Law, page: Page) -> Page:
    """The page of an order, with a field for each fact where all of them would stand in one."""
    order = page.subject
    if not isinstance(order, Order):
        return page
    found = answered(_power(law, page, order), order.facts or ())
    told: list[tuple[Field, object]] = [(f, found.values[f.name]) for f in found.fields]
    if found.others or not told:
        told.append((OTHERS, found.others))
    values = [each for pair in page.values for each in (told if pair[0].name == FACTS else [pair])]
    return replace(page, values=tuple(values))


def together(law: Law, page: Page, values: Values) -> Values:
    """Values of that page as they are kept: all facts in the one column."""
    order = page.subject
    if not isinstance(order, Order) or COLUMNS[FACTS] in dict(page.values):
        return values
    held: tuple[str, ...] = order.facts or ()
    found = answered(_power(law, page, order), held)
    said = [f"{n}{SAYS}{cells.write(v)}" for n, v in values.items() if n in found.values]
    kept = {name: value for name, value in values.items() if name not in found.values}
    others = kept.get(FACTS)
    if isinstance(others, tuple):
        held = (*(each for each in held if each not in found.others), *others)
    return kept | {FACTS: with_facts(held, said)} if said or FACTS in kept else kept


def _power(law: Law, page: Page, order: Order) -> Power:
    """In its own edition, as far as its events are known here."""
    events = [each for dated in page.dated for each in dated.held if isinstance(each, OrderEvent)]
    return own_edition(law, Recorded(order, tuple(events)))
