"""Whoever is not in a copy is not named in it: their names are left out of its free words."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import wall
from disrupt.fields import Seen
from disrupt.formats import FORMATS
from disrupt.records import Child, Person, Premises, Vehicle
from orders.forum.others import MONTHS
from orders.hiding import Hide, hiding, may_occur, words_of
from orders.packs.pack import Head, Heading, Late, Listed, Pack, Row
from orders.packs.pieces import Piece
from orders.packs.said import ADDRESS
from orders.packs.subject import Page, Tie
from orders.packs.walk import with_parts, within

LEFT_OUT = "[name left out]"
THIS_PLACE = "This place"
"""What its own place is called: whoever has it knows its name."""
ABOUT: Mapping[type, str] = {Listed: "name", Page: "name", Late: "who", Row: "whom"}
"""Where whoever it is about is named."""
NAMED: Mapping[type, str] = {**ABOUT, Tie: "to"}
"""Where somebody is named whose reference stands beside."""
FREE: Mapping[type, str] = {Piece: "says", Heading: "says", Pack: "statement", Head: "place"}
"""Where words stand that somebody wrote."""
Called = Mapping[str, tuple[str, ...]]
"""By reference, whatever it may be called in a text."""


@dataclass(frozen=True)
class Names:
    """Of all that a register knows by name."""

    people: Called = field(default_factory=dict)
    """And children."""
    places: Called = field(default_factory=dict)
    vehicles: Called = field(default_factory=dict)

    def told_in(self, pack: Pack) -> "Names":
        """Those by which somebody may be named in its words: of a register, next to none."""
        words = words_of({*texts(pack)})
        return Names(*(_told_in(each, words) for each in (self.people, self.places, self.vehicles)))


def _told_in(called: Called, words: Collection[str]) -> Called:
    told = {
        whose: tuple(each for each in names if may_occur(each, words))
        for whose, names in called.items()
    }
    return {whose: names for whose, names in told.items() if names}


def known_names(session: Session) -> Names:
    """Whoever asks: no copy shows them, they are left out of it."""
    columns = (Person.reference, Person.family_name, Person.given_names, Person.aliases)
    with wall.lifted(session):
        people = session.execute(select(*columns)).all()
        children = session.scalars(select(Child.reference)).all()
        places = session.scalars(select(Premises)).all()
        vehicles = session.execute(select(Vehicle.reference, Vehicle.registration)).all()
    known = {each[0]: _person(*each) for each in people}
    return Names(
        people=known | {each: (each,) for each in children},
        places={each.reference: _place(each) for each in places},
        vehicles={each: _vehicle(each, mark or "") for each, mark in vehicles},
    )


def _person(
    reference: str, family: str | None, given: str | None, aliases: tuple[str, ...] | None
) -> tuple[str, ...]:
    """By the family name alone too; no date could be read where somebody is called as a month."""
    whole = ", ".join(each for each in (family, given) if each)
    alone = None if (family or "").casefold() in MONTHS else family
    beside = f"{whole} ({reference})" if whole else None
    return _said(reference, beside, whole, alone, *(aliases or ()))


def _place(of: Premises) -> tuple[str, ...]:
    """By its address only beside its name or its reference: others may live there."""
    called = of.called({"name", "address"})
    beside = called if of.name else None
    referring = (f"{each} ({of.reference})" for each in (called, of.name) if each)
    return _said(of.reference, *referring, of.name, beside)


def _vehicle(reference: str, registration: str) -> tuple[str, ...]:
    return _said(reference, registration, FORMATS["plate"].shown(registration))


def _said(*names: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in names if each and each.strip()))


def without_names(pack: Pack, names: Names, own: str = "", *, vehicles: bool = True) -> Pack:
    """Of those who are not in it; the place of its reader is called just that.

    The exact words of a condition name places as they do, and so does an address, in which the
    name of a street may be that of a place; the program adds none to them. Whoever bears the name
    of one who is in it is not told apart.
    """
    shown, there = {*texts(pack)}, {*_in_it(pack)} - {own}
    everybody = {**names.people, **names.places, **names.vehicles}
    keep = [each for whose in there for each in everybody.get(whose, ())]
    people = _but(names.people, there)
    things = _but(names.places if vehicles else {**names.places, **names.vehicles}, {*there, own})
    mine = {own: names.places.get(own, ())}

    def hide(each: object, said: str) -> str:
        return exactly(said) if _is_exact(each) else freely(said)

    freely = _both(
        hiding(_all(mine), shown, THIS_PLACE),
        hiding((*_all(people), *_all(things)), shown, LEFT_OUT, keep),
    )
    exactly = _both(
        hiding(_referring(mine), shown, THIS_PLACE),
        hiding((*_all(people), *_referring(things)), shown, LEFT_OUT, keep),
    )
    left: Pack = _hidden(pack, hide)
    return left


def _is_exact(each: object) -> bool:
    """Whose words stand as they were written."""
    if not isinstance(each, Piece):
        return False
    return each.seen is Seen.CONDITIONS or (each.seen, each.sort) == (Seen.CONTACT, ADDRESS)


def _but(called: Called, whose: Collection[str]) -> Called:
    return {each: names for each, names in called.items() if each not in whose}


def _all(called: Called) -> Iterator[str]:
    for names in called.values():
        yield from names


def _referring(called: Called) -> Iterator[str]:
    """As the program names them, by their reference: nobody else does."""
    for reference, names in called.items():
        yield from (each for each in names if reference in each)


def _both(first: Hide, second: Hide) -> Hide:
    return lambda said: second(first(said))


def texts(value: object) -> Iterator[str]:
    """All the words of it that somebody recorded."""
    for each in within(value):
        if type(each) in FREE:
            yield getattr(each, FREE[type(each)])


def _in_it(pack: Pack) -> Iterator[str]:
    for each in within(pack):
        if type(each) in NAMED and getattr(each, NAMED[type(each)]) is not None:
            of: Any = each
            yield of.about


def _hidden(value: Any, hide: Callable[[object, str], str]) -> Any:  # noqa: ANN401 - any part
    left = (
        value if isinstance(value, Piece) else with_parts(value, lambda each: _hidden(each, hide))
    )
    if not (name := FREE.get(type(value))):
        return left
    said = getattr(value, name)
    return left if (says := hide(value, said)) == said else replace(left, **{name: says})
