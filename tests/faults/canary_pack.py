"""A meeting whose packs are made: a word in every field, and some of it tied to an agency."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from disrupt import edit
from disrupt.fields import Seen
from disrupt.records import (
    SUBJECTS,
    Action,
    Agency,
    Child,
    Disruption,
    Intelligence,
    Licence,
    LicenceDecision,
    Note,
    Outcome,
    Person,
    Plan,
    Premises,
    Sighting,
    Subject,
    Vehicle,
)
from disrupt.workspace import Workspace
from orders.intake import bring_in
from tests.desks import held
from tests.faults.canary_room import Laid, Words, about, lay_out, reference, subject, word
from tests.orders.packs.agreed import NAMED_IN

AGENCY, LINKED, PLACE = reference(Agency, 1), (1, 4), 4
"""One of the agencies, with whom it has to do, and a place."""
CONVICTED, OPINIONS = (2, 6), (1, 2)
ODD = "Ж"
"""A letter that stands in an opinion and nowhere else."""
GRADES = {1: ("2BP", ""), 2: ("2BC", NAMED_IN), 4: ("2BC", "C: not to leave this unit.")}
CONTACT = {
    **dict.fromkeys(("phones", "handles"), "phones"),
    **dict.fromkeys(("vehicles", "registration", "make", "colour"), "vehicles"),
}
WHOLE = (Person, Premises, Child)
"""Of these each is somebody, or some place; all else is about one that is on the agenda."""
CONCERNS: dict[type[Subject], tuple[type[Subject], ...]] = {
    **{each: (each,) for each in WHOLE},
    **dict.fromkeys((Outcome, Licence, LicenceDecision), (Person,)),
    Disruption: (Person, Premises),
    Sighting: (Person, Child),
}
"""By kind of record, those on whose page it can stand; of every other kind it is anybody."""


def lay(desk: Workspace, folder: Path, many: int) -> Words:
    """All that still stands there by a word of its own."""
    laid = lay_out(folder, many)
    bring_in(desk, folder)
    gone = {*_tied(desk, many)}
    return {
        each: _classed(of)
        for each, of in laid.items()
        if (of.kind, of.field, of.number) not in gone
    }


def whose(laid: Laid) -> str:
    kind = _of(laid.kind)
    return reference(kind, laid.number) if kind in WHOLE else about(laid.number)


def has_page(laid: Laid) -> bool:
    """Whether it is said of one of those that the meeting considers."""
    return subject(laid.number) in CONCERNS.get(_of(laid.kind), WHOLE)


def _of(kind: type) -> type[Subject]:
    """The record that a part belongs to."""
    owner = getattr(kind, "belongs_to", "").removesuffix("_id")
    return next((each for each in SUBJECTS if each.kind_name() == owner), kind)


def sort_of(laid: Laid) -> str:
    """What of its class it is, as the pack says it."""
    if laid.seen is Seen.CONTACT:
        return CONTACT.get(laid.field, "address")
    if laid.seen is Seen.RESULT:
        is_result = _of(laid.kind) is Outcome and laid.number in CONVICTED
        return "result" if is_result else "arrest"
    if laid.seen is Seen.CONDITIONAL:
        return GRADES[laid.number][1]
    if laid.seen is Seen.ACTIONS and laid.kind in (Action, Plan):
        return word(laid.kind, "agency", laid.number)
    return ""


def _classed(laid: Laid) -> Laid:
    """A note and intelligence are what they say of themselves."""
    if laid.kind is Note and laid.number in OPINIONS and laid.seen is Seen.FACTS:
        return replace(laid, seen=Seen.OPINION)
    if (laid.kind, laid.field) == (Intelligence, "text") and laid.number in GRADES:
        grade, _handling = GRADES[laid.number]
        seen = Seen.INTELLIGENCE if grade.endswith("P") else Seen.CONDITIONAL
        return replace(laid, seen=seen)
    return laid


def _tied(desk: Workspace, many: int) -> Iterator[tuple[type[Subject], str, int]]:
    """What a sheet of words alone cannot say; and which words stand there no more."""
    for kind, change in CHANGES.items():
        for each in held(desk.store, kind):
            number = int(each.reference[-3:])
            if 1 <= number <= many and (values := change(number)):
                edit.change(desk, each, values)
                yield from ((kind, name, number) for name in values if name != "text")


def _names(number: int) -> dict[str, object]:
    """By which licences and actions call the first agency."""
    if reference(Agency, number) != AGENCY:
        return {}
    said = [(Action, "agency"), (Plan, "agency"), (Licence, "authority")]
    return {"also_called": tuple(word(*each, of) for of in LINKED for each in said)}


def _held(number: int) -> dict[str, object]:
    holds = subject(number) is Person
    return {"holder": about(number), "vehicle": reference(Vehicle, number)} if holds else {}


def _graded(number: int) -> dict[str, object]:
    if number not in GRADES:
        return {}
    grade, handling = GRADES[number]
    return {"grade": grade, "handling": handling}


def _noted(number: int) -> dict[str, object]:
    kind = "opinion" if number in OPINIONS else "fact"
    told = {"text": f"{word(Note, 'text', number)} {ODD}"} if number in OPINIONS else {}
    return {"kind": kind, "grade": None, "handling": None, **told}


CHANGES = {
    Agency: _names,
    Licence: _held,
    Vehicle: lambda number: {"keeper": about(number)},
    Note: _noted,
    Outcome: lambda number: {"kind": "conviction"} if number in CONVICTED else {},
    Intelligence: _graded,
}
