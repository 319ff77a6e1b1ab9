"""Where ties come from: links that somebody recorded, and what several records have in common."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Row, Text, null, select, type_coerce
from sqlalchemy.orm import Session

from disrupt.formats import FORMATS
from disrupt.links import references
from disrupt.lists import word_list
from disrupt.moments import When, day_of
from disrupt.names import fold, squashed
from disrupt.records import (
    SUBJECTS,
    Licence,
    Link,
    Order,
    Person,
    Premises,
    Record,
    Responsible,
    Sighting,
    Vehicle,
)
from disrupt.records.base import PartialDateText
from disrupt.records.person import Address
from orders.eyes import Eyes
from orders.network import OPEN, End, Network, Span, Tie

LINK, KEEPER, ANSWERS = "Linked", "Registered keeper", "Answers for the place"
SEEN, SAME_ADDRESS, ABOUT = "Seen", "Same address", "~"
WORDS = {"phones": "Same phone", "handles": "Same name on line"}
"""What it is called that two share, by the field it stands in."""


@dataclass(frozen=True)
class Asked:
    """A register as one reader may see it, with what a vehicle and a person go by in it."""

    session: Session
    eyes: Eyes

    def rows(
        self, kind: type[Record], needed: str, also: str = "", *, of: str = ""
    ) -> Iterable[Row[Any]]:
        """Without all that is needed, none; what is asked for beside it is empty where unseen."""
        seen = self.eyes.fields(kind.kind_name())
        if not seen.issuperset(needed.split()):
            return ()
        beside = (_plain(getattr(kind, n)) if n in seen else null().label(n) for n in also.split())
        known = (_plain(getattr(kind, name)) for name in (*of.split(), *needed.split()))
        return self.session.execute(select(*known, *beside))

    def by_number(self, kind: type[Person | Premises]) -> Mapping[int, str]:
        """Of those that are seen, the reference that their parts belong to."""
        return {each.id: each.reference for each in self.rows(kind, "reference", of="id")}

    def marks(self) -> Mapping[str, str]:
        """The reference of each vehicle, by its registration mark and by itself."""
        held = [tuple(row) for row in self.rows(Vehicle, "reference registration")]
        return {squashed(name): each for each, mark in held for name in (each, mark) if name}


def _plain(column: Any) -> Any:  # noqa: ANN401 - SQLAlchemy's own, whose types say nothing here
    """A date that may be known in part, as it is written: to read each would take too long."""
    is_date = isinstance(column.type, PartialDateText)
    return type_coerce(column, Text).label(column.key) if is_date else column


def _span(since: str | None, until: str | None) -> Span:
    begun, over = since or "", until or ""
    return Span(begun.lstrip(ABOUT), over.lstrip(ABOUT), ABOUT in begun + over)


def _on(when: When | None) -> Span:
    """From the day on which it happened."""
    return Span(day_of(when).isoformat()) if when else OPEN


def network(session: Session, eyes: Eyes) -> Network:
    """As far as the reader may see: what ties to what is unseen is no tie."""
    asked, seen = Asked(session, eyes), visible(session, eyes)
    found = (tie for source in SOURCES for tie in source(asked))
    narrowed = (_of_those(tie, seen) for tie in found)
    return Network(tuple(tie for tie in narrowed if len(tie.ends) > 1))


def visible(session: Session, eyes: Eyes) -> Mapping[str, str]:
    """Every reference that the reader may see, with its kind."""
    kinds = (each for each in SUBJECTS if "reference" in eyes.fields(each.kind_name()))
    return {
        name: kind.kind_name() for kind in kinds for name in session.scalars(select(kind.reference))
    }


def _of_those(tie: Tie, seen: Mapping[str, str]) -> Tie:
    kept = tuple([end for end in tie.ends if end.reference in seen])
    return tie if len(kept) == len(tie.ends) else tie._replace(ends=kept)


def _links(asked: Asked) -> Iterator[Tie]:
    says = word_list("link_roles").says
    for each in asked.rows(Link, "one other", "role since until source_grade"):
        span, role = _span(each.since, each.until), says(each.role or "")
        ends = (End(each.one, span=span), End(each.other, role, span))
        yield Tie(f"{LINK}, from {each.one} to {each.other}", ends, grade=each.source_grade or "")


def _shared(name: str, asked: Asked) -> Iterator[Tie]:
    """A phone or a name on line that several use."""
    users: dict[str, list[End]] = defaultdict(list)
    for each in asked.rows(Person, f"reference {name}"):
        for text in getattr(each, name):
            users[text.casefold()].append(End(each.reference))
    for place in asked.rows(Premises, "reference online_handle") if name == "handles" else ():
        users[(place.online_handle or "").casefold()].append(End(place.reference))
    shown = FORMATS["phone"].shown if name == "phones" else str
    held = {text: ends for text, ends in users.items() if text and len(ends) > 1}
    yield from (Tie(f"{WORDS[name]}, {shown(text)}", tuple(ends)) for text, ends in held.items())


def _vehicles(asked: Asked) -> Iterator[Tie]:
    """Whoever uses one, and the vehicle itself where it has a record."""
    users: dict[str, list[End]] = defaultdict(list)
    for each in asked.rows(Person, "reference vehicles"):
        for mark in each.vehicles:
            users[squashed(mark)].append(End(each.reference, "uses"))
    marks = asked.marks()
    for mark, ends in users.items():
        itself = (End(marks[mark]),) if mark in marks else ()
        yield Tie(f"Vehicle {FORMATS['plate'].shown(mark.upper())}", (*ends, *itself))


def _keepers(asked: Asked) -> Iterator[Tie]:
    for each in asked.rows(Vehicle, "reference keeper"):
        if each.keeper:
            yield Tie(KEEPER, (End(each.reference), End(each.keeper, "keeper")), each.reference)


def _addresses(asked: Asked) -> Iterator[Tie]:
    """Those of one address and postcode; which it is, a page shows to whoever asks."""
    there: dict[tuple[str, str], list[End]] = defaultdict(list)
    people = asked.by_number(Person)
    for each in asked.rows(Address, "address postcode", "since until", of="person_id"):
        if each.address and each.postcode and each.person_id in people:
            span = _span(each.since, each.until)
            end = End(people[each.person_id], "lives there", span)
            there[fold(each.address), squashed(each.postcode)].append(end)
    for each in asked.rows(Premises, "reference address postcode"):
        if each.address and each.postcode:
            there[fold(each.address), squashed(each.postcode)].append(End(each.reference))
    yield from (Tie(SAME_ADDRESS, tuple(ends)) for ends in there.values() if len(ends) > 1)


def _responsible(asked: Asked) -> Iterator[Tie]:
    places, says = asked.by_number(Premises), word_list("premises_capacities").says
    for each in asked.rows(Responsible, "who", "capacity since until", of="premises_id"):
        if place := places.get(each.premises_id):
            span = _span(each.since, each.until)
            role = says(each.capacity or "") or "responsible person"
            yield Tie(ANSWERS, (End(place, span=span), End(each.who, role, span)), place)


def _licences(asked: Asked) -> Iterator[Tie]:
    """A licence, who holds it, and the vehicle that it is for."""
    marks, says = asked.marks(), word_list("licence_kinds").says
    for each in asked.rows(Licence, "reference holder", "vehicle kind number granted ends"):
        span = _span(each.granted, each.ends)
        vehicle = marks.get(squashed(each.vehicle or ""), "")
        ends = (
            *(End(each.reference, span=span), End(each.holder or "", "holder", span)),
            End(vehicle, "vehicle", span),
        )
        said = " ".join(part for part in (says(each.kind or ""), each.number) if part)
        yield Tie(f"Licence, {said}" if said else "Licence", ends, each.reference)


def _orders(asked: Asked) -> Iterator[Tie]:
    """Respondents of one order or notice, with the place and the child that it is about."""
    says = word_list("powers").says
    for each in asked.rows(Order, "reference power", "person premises child applied made served"):
        span = _on(each.served or each.made or each.applied)
        about = {each.premises: "place of it", each.child: "child it protects"}
        ends = (
            *(End(name, "respondent", span) for name in references(each.person)),
            *(End(name, role, span) for name, role in about.items() if name),
        )
        yield Tie(says(each.power), ends, each.reference)


def _sightings(asked: Asked) -> Iterator[Tie]:
    """Seen together, and where and in what."""
    marks = asked.marks()
    for each in asked.rows(Sighting, "reference", "at people place vehicle child grade"):
        span = _on(each.at)
        about = {each.place: "seen there", marks.get(squashed(each.vehicle or "")): "seen in it"}
        ends = (
            *(End(name, "seen with them", span) for name in references(each.people)),
            *(End(name, role, span) for name, role in about.items() if name),
            *(End(name, "child seen with them", span) for name in references(each.child)),
        )
        yield Tie(SEEN, ends, each.reference, each.grade or "", once=True)


SOURCES: tuple[Callable[[Asked], Iterator[Tie]], ...] = (
    *(_links, partial(_shared, "phones"), partial(_shared, "handles")),
    *(_vehicles, _keepers, _addresses, _responsible, _licences, _orders, _sightings),
)
