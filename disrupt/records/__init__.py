"""What is held: each kind of record, described once."""

from disrupt.records.base import Held, Part, Record, Subject
from disrupt.records.child import Child
from disrupt.records.kinds import EVERY, PARTS, RECORDS, SUBJECTS, parts_of, stage_part
from disrupt.records.officer import Officer
from disrupt.records.order import Circulation, Condition, Order, OrderEvent
from disrupt.records.outcome import Outcome
from disrupt.records.person import Person, Photograph
from disrupt.records.premises import Premises
from disrupt.records.sighting import Sighting
from disrupt.records.vehicle import Vehicle

__all__ = [
    "EVERY",
    "PARTS",
    "RECORDS",
    "SUBJECTS",
    "Child",
    "Circulation",
    "Condition",
    "Held",
    "Officer",
    "Order",
    "OrderEvent",
    "Outcome",
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
