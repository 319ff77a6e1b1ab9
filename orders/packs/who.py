"""Who somebody is, or what a place is, as at the day of a pack: what stands under its name."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from disrupt import phrasing
from disrupt.fields import Seen, field_of
from disrupt.partial import PartialDate
from disrupt.records import Child, Person, Photograph, Premises, Responsible, Subject
from disrupt.records.base import current
from disrupt.records.person import Address, Marker
from orders.ages import age
from orders.packs.known import Known
from orders.packs.pieces import Piece, Words
from orders.packs.said import bare, said, short
from orders.packs.subject import Photo

NO_DATE = "no date recorded"
AT = bare("kind", "address", "postcode")
RUN = bare("capacity", "who")


def who(known: Known, subject: Subject) -> Words:
    """Born, sex, aliases, address and how to reach them; of a place, what it is and who runs it."""
    return tuple(TOLD[type(subject)](known, subject)) if type(subject) in TOLD else ()


def photo(known: Known, subject: Subject) -> Photo | None:
    """The newest that had been taken by then."""
    newest = current(known.parts_of(Photograph, subject), known.day)
    if newest is None:
        return None
    taken = short(newest.taken_on) if newest.taken_on else NO_DATE
    return Photo(Piece(taken, Seen.IDENTITY), newest.picture)


def markers(known: Known, subject: Subject) -> Words:
    """Each with its day, such as “violence (02 Jun 2024)”."""
    return tuple(_marker(each) for each in known.parts_of(Marker, subject))


def _marker(each: Marker) -> Piece:
    says = phrasing.shown(field_of(Marker, "marker"), each.marker)
    on = f" ({short(each.on)})" if each.on else ""
    return Piece(f"{says}{on}", Seen.MARKERS, each.marker.casefold())


def _person(known: Known, of: Person) -> Iterator[Piece]:
    if of.born:
        yield Piece(f"born {phrasing.partial(of.born)} ({_aged(known, of.born)})", Seen.IDENTITY)
    yield from said(known, of, "sex", way=bare("sex"))
    if of.aliases:
        yield Piece("also " + ", ".join(f"“{each}”" for each in of.aliases), Seen.IDENTITY)
    if home := current(known.parts_of(Address, of), known.day):
        yield from said(known, home, "address", "postcode", "since", way=AT)
    yield from said(known, of, "phones", "vehicles", "handles")


def _aged(known: Known, born: PartialDate) -> str:
    """Where only a part of the day is known, as much as that leaves open."""
    least, most = age(born.latest(), known.day), age(born.earliest(), known.day)
    if born.about:
        return f"about {least}"
    return f"{least}" if least == most else f"{least} or {most}"


def _place(known: Known, of: Premises) -> Iterator[Piece]:
    yield from said(known, of, "kind", "address", "postcode", way=AT)
    yield from said(known, of, "online_handle", "grid_reference", "uprn")
    for each in known.parts_of(Responsible, of):
        if each.held_on(known.day):
            yield from said(known, each, "capacity", "who", "since", way=RUN)


def _child(known: Known, of: Child) -> Iterator[Piece]:
    yield from said(known, of, "authority")


TOLD: Mapping[type[Subject], Callable[[Known, Any], Iterator[Piece]]] = {
    Person: _person,
    Premises: _place,
    Child: _child,
}
"""By the kind of subject."""
