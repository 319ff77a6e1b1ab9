"""What is held: each kind of record, described once."""

from disrupt.records.attachment import Attachment
from disrupt.records.base import Held, Part, Record, Subject
from disrupt.records.child import Child
from disrupt.records.kinds import EVERY, KEPT, PARTS, RECORDS, SUBJECTS, parts_of, stage_part
from disrupt.records.officer import Officer
from disrupt.records.order import Circulation, Condition, Order, OrderEvent
from disrupt.records.order_deadline import OrderDeadline
from disrupt.records.outcome import Outcome, OutcomeCondition
from disrupt.records.person import Person, Photograph
from disrupt.records.premises import Premises
from disrupt.records.sighting import Sighting
from disrupt.records.vehicle import Vehicle

__all__ = [
    "EVERY",
    "KEPT",
    "PARTS",
    "RECORDS",
    "SUBJECTS",
    "Attachment",
    "Child",
    "Circulation",
    "Condition",
    "Held",
    "Officer",
    "Order",
    "OrderDeadline",
    "OrderEvent",
    "Outcome",
    "OutcomeCondition",
    "Part",
    "Person",
    "Photograph",
    "Premises",
    "Record",
    "Sighting",
    "Subject",
    "Vehicle",
    "parts_of",
    "stage_part",
]
