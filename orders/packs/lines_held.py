"""How each kind of record that is held of somebody makes a line of their page in a pack."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as kept
from typing import Any

from disrupt.fields import Seen, fields_of
from disrupt.records import (
    Check,
    Child,
    Condition,
    Disruption,
    Licence,
    LicenceCondition,
    LicenceDecision,
    Note,
    Order,
    OrderEvent,
    Outcome,
    OutcomeCondition,
    Person,
    Premises,
    Record,
    Responsible,
    Sighting,
    Subject,
    Training,
    Vehicle,
    Visit,
)
from disrupt.records.person import Address, Status
from orders.done_to import impact
from orders.forum.dated_orders import DECIDED
from orders.forum.resulting import sort_of
from orders.packs.known import Known
from orders.packs.pieces import Piece, Words
from orders.packs.said import VEHICLES, Way, said


@dataclass(frozen=True)
class Line:
    """What is said first, then all else that is described."""

    first: tuple[str, ...] = ()
    labels: Mapping[str, str] = kept(default_factory=dict)
    """What goes before some of it, in place of their label; most of what is first has none."""
    untold: frozenset[str] = frozenset()
    """What stands elsewhere on the page."""
    reference: Seen = Seen.FACTS
    """A reference alone would tell that there is something: it goes with what it refers to."""
    sort: Callable[[Any], str] = lambda _record: ""
    voices: Mapping[str, Mapping[str, str]] = kept(default_factory=dict)
    more: Callable[[Any], Words] = lambda _record: ()


WHO = ("family_name", "given_names", "aliases", "born", "sex", "phones", "vehicles", "handles")
WHERE = ("name", "kind", "address", "postcode", "uprn", "grid_reference", "online_handle")
WELFARE = ("also_victim", "support_contact")
LINES: Mapping[type[Record], Line] = {
    Person: Line(untold=frozenset((*WHO, *WELFARE))),
    Child: Line(untold=frozenset({"authority"})),
    Premises: Line(untold=frozenset(WHERE)),
    Address: Line(("address", "postcode")),
    Status: Line(("on", "status"), sort=lambda each: sort_of(each.status)),
    Responsible: Line(("capacity", "who")),
    Order: Line(
        ("power", "known_as"),
        labels={"court": ""},
        untold=frozenset({"facts"}),
        reference=Seen.IDENTITY,
    ),
    OrderEvent: Line(("at", "event", "method"), labels={"person": "", "condition": "condition"}),
    Condition: Line(("number", "kind", "text", "hours"), labels={"number": "condition"}),
    Outcome: Line(
        ("at", "kind", "offence"),
        labels={"court": "", "code": "outcome", "arrest": "of arrest"},
        untold=frozenset({"facts"}),
        reference=Seen.RESULT,
        sort=lambda each: sort_of(each.kind),
    ),
    OutcomeCondition: Line(("number", "text", "hours"), labels={"number": "condition"}),
    Licence: Line(("kind", "number", "authority"), reference=Seen.IDENTITY),
    LicenceDecision: Line(
        ("decided", "decision"),
        untold=frozenset({"licence"}),
        reference=Seen.IDENTITY,
        voices={"decision": DECIDED},
    ),
    Sighting: Line(("at", "place"), labels={"people": "with", "child": "with", "vehicle": "in"}),
    Note: Line(("at", "kind", "text")),
    Disruption: Line(
        ("at", "tactic"),
        labels={"agency": "by"},
        untold=frozenset({"impact"}),
        more=lambda each: (Piece(f"impact: {impact(each)}", Seen.FACTS),) if each.impact else (),
    ),
    Vehicle: Line(("registration", "make", "colour"), reference=Seen.CONTACT),
    LicenceCondition: Line(("number", "text"), labels={"number": "condition"}),
    Check: Line(("at", "condition", "found"), labels={"condition": "condition"}),
    Visit: Line(("at", "kind")),
    Training: Line(("given", "course")),
}
PLAIN = Line()
"""Of all else, such as a group on an agenda, by its descriptions alone."""


def line(known: Known, record: Record, of: str, *, untold: Sequence[str] = ()) -> Words:
    """On the page of whom it concerns, without what is said there already."""
    form = LINES.get(type(record), PLAIN)
    hidden = form.untold.union(untold, ("reference",))
    described = (each.name for each in fields_of(type(record)))
    names = (each for each in dict.fromkeys((*form.first, *described)) if each not in hidden)
    way = Way(of, {**dict.fromkeys(form.first, ""), **form.labels}, form.voices)
    found = (
        *said(known, record, *names, way=way),
        *form.more(record),
        *_reference(record, form, of),
    )
    sort = form.sort(record)
    return tuple(replace(each, sort=sort) if sort else each for each in found)


def _reference(record: Record, form: Line, of: str) -> Words:
    if not isinstance(record, Subject) or record.reference == of:
        return ()
    sort = VEHICLES if form.reference is Seen.CONTACT else ""
    return (Piece(record.reference, form.reference, sort),)
