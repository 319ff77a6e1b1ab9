"""Orders and outcomes in a pack: how far each has got, what happened to it, what it rests on."""

from collections.abc import Iterable, Iterator

from disrupt.fields import Seen
from disrupt.records import Order, OrderEvent, Outcome, Person, Subject
from orders.answered import answered
from orders.forum.dated import within
from orders.packs.known import Known
from orders.packs.lines_held import line
from orders.packs.pieces import Piece, Words
from orders.packs.said import labelled, together, worded
from orders.recorded import SAYS

SERVED = "served"


def order_line(known: Known, order: Order, of: Subject) -> Words:
    """Its name and how far it has got; then its days, and what they hang on."""
    standing = known.standing[order.reference]
    untold = [*is_of_its_own(order, of), *_told_below(known, order, of)]
    name, *more = line(known, order, of.reference, untold=untold)
    found = answered(standing.power, order.facts or ())
    said = (
        labelled(field, value, worded(field, value))
        for field in found.fields
        if (value := found.values[field.name]) is not None
    )
    facts = (Piece(each, Seen.ORDERS) for each in (*said, *_plain(found.others)))
    return (name, Piece(standing.stage, Seen.ORDERS), *more, *facts)


def is_of_its_own(record: Subject, of: Subject) -> Iterator[str]:
    """Where it is said of them already in which area they are."""
    area = getattr(record, "area", None)
    if area and area == getattr(of, "area", None):
        yield "area"


def _told_below(known: Known, order: Order, of: Subject) -> Iterator[str]:
    """Its service, where that stands among what happened to it."""
    if any(
        each.event == SERVED and each.at == order.served for each in _happened(known, order, of)
    ):
        yield SERVED


def events(known: Known, order: Order, of: Subject) -> Iterator[Piece]:
    """Such as “03 Nov 2026 served, by post”."""
    for each in _happened(known, order, of):
        words = line(known, each, of.reference)
        day, more = words[:1], words[1:]
        said = together(more, ", ") if each.at and more else None
        yield together((*day, said), " ") if said else together(words, ", ")


def _happened(known: Known, order: Order, of: Subject) -> Iterator[OrderEvent]:
    """Of several respondents, to this one."""
    for each in known.parts_of(OrderEvent, order):
        if not isinstance(of, Person) or each.person in (None, of.reference):
            yield each


def outcome_line(known: Known, outcome: Outcome, of: Subject) -> Words:
    words = line(known, outcome, of.reference, untold=[*is_of_its_own(outcome, of)])
    sort = words[0].sort
    facts = (Piece(each, Seen.RESULT, sort) for each in _plain(outcome.facts or ()))
    return (*words, *facts)


def _plain(facts: Iterable[str]) -> Iterator[str]:
    """What no power asks for, as it was written, in words."""
    return (within(each.replace(SAYS, ": ").replace("_", " ")) for each in facts)
