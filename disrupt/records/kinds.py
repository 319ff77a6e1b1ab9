"""Every kind of record there is, and which dated things are said of which."""

from disrupt.fields import fields_of
from disrupt.records.attachment import Attachment
from disrupt.records.base import Part, Record, Subject
from disrupt.records.child import Care, Child
from disrupt.records.officer import Officer
from disrupt.records.order import Circulation, Condition, Order, OrderEvent
from disrupt.records.order_deadline import OrderDeadline
from disrupt.records.outcome import Outcome, OutcomeCondition
from disrupt.records.person import Address, Marker, Person, Photograph, Status
from disrupt.records.premises import Premises
from disrupt.records.sighting import Sighting
from disrupt.records.vehicle import Vehicle

# What others refer to stands before them.
SUBJECTS: tuple[type[Subject], ...] = (
    *(Person, Child, Premises, Vehicle),
    *(Order, Outcome, Sighting),
)
PARTS: tuple[type[Part], ...] = (
    *(Status, Address, Marker, Photograph, Care),
    *(Condition, OrderEvent, Circulation, Attachment, OutcomeCondition),
)
KEPT: tuple[type[Part], ...] = (OrderDeadline,)
"""What the program keeps about a subject by itself: nobody fills it in, and it is in no sheet."""
EVERY: tuple[type[Record], ...] = (Officer, *SUBJECTS, *PARTS, *KEPT)
RECORDS = {each.kind_name(): each for each in EVERY}


def parts_of(subject: type[Subject]) -> tuple[type[Part], ...]:
    """The kinds of dated things that are said about a kind of subject."""
    return tuple(part for part in PARTS if part.belongs_to == f"{subject.kind_name()}_id")


def stage_part(subject: type[Subject]) -> type[Part] | None:
    """The dated thing that says how far a subject has got, such as a person's status."""
    return next((part for part in parts_of(subject) if _has(part, subject.stage)), None)


def _has(part: type[Part], name: str) -> bool:
    return any(field.name == name for field in fields_of(part))
