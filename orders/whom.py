"""A person or a place: whom measures are weighed of, and how far the two differ in that."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from disrupt.records import Person, Premises
from orders.asks import Answer
from orders.known import known_of, premises_of
from orders.known_places import itself
from orders.outcomes import Under, under

Whom = Person | Premises


@dataclass(frozen=True)
class Sort:
    """What is asked of either, each in its own way."""

    about: tuple[Literal["person", "premises", "area"], ...]
    """What a power may be about to be used here."""
    nowhere: str
    """Why no power on premises is open where there is no place for it."""
    needs: tuple[str, ...]
    """What one must be able to read to be told: half an answer would be taken for the whole."""
    known: Callable[..., Mapping[str, Answer]]
    places: Callable[..., frozenset[str]]
    under: Callable[..., tuple[Under, ...]]


SORTS: Mapping[type[Whom], Sort] = {
    Person: Sort(
        about=("person", "premises"),
        nowhere="No premises that they run, nor an order on premises that names them, is recorded.",
        needs=("order", "outcome", "disruption", "child"),
        known=known_of,
        places=premises_of,
        under=under,
    ),
    Premises: Sort(
        about=("premises", "area"),
        nowhere="It is a place on line, and no premises. Check with legal.",
        # An order that names a child is read only by whoever reads children.
        needs=("order", "disruption", "child"),
        known=lambda *_asked: {},
        places=itself,
        under=lambda *_asked: (),
    ),
}


def sort_of(whom: Whom) -> Sort:
    return SORTS[type(whom)]
