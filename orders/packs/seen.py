"""With which eyes a pack is gathered, and words that become pieces of it."""

from collections.abc import Iterable, Mapping

from disrupt.fields import Seen
from disrupt.records import Child, OrderEvent, Person, Premises
from orders.eyes import EVERYTHING, Eyes
from orders.forum.considered import Said
from orders.packs.pieces import Piece, Words

UNTOLD: Mapping[str, frozenset[str]] = {
    Person.kind_name(): frozenset({"born"}),
    Child.kind_name(): EVERYTHING.fields(Child.kind_name()) - {"reference"},
    Premises.kind_name(): frozenset({"address", "postcode"}),
    OrderEvent.kind_name(): frozenset({"detail"}),
}
"""What would else stand beside a name within other words, or beside an event."""
EYES = Eyes(lambda kind: EVERYTHING.fields(kind) - UNTOLD.get(kind, frozenset()))
"""All that is held, as a line of a pack may say it of somebody."""


def piece(said: Said) -> Piece:
    return Piece(said.says, said.seen, said.sort)


def lines(said: Iterable[Said]) -> tuple[Words, ...]:
    """Each a line of its own, without what is in no pack."""
    return tuple((piece(each),) for each in said if each.seen is not Seen.NOBODY)


def words(says: Iterable[str], seen: Seen, sort: str = "") -> Words:
    """Of what is said, a piece each."""
    return tuple(Piece(each, seen, sort) for each in says if each)
