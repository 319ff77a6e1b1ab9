"""What is held: each kind of record, described once."""

from disrupt.records.base import Held, Part, Record, Subject
from disrupt.records.kinds import EVERY, PARTS, RECORDS, SUBJECTS, parts_of, stage_part
from disrupt.records.officer import Officer
from disrupt.records.person import Person, Photograph

__all__ = [
    "EVERY",
    "PARTS",
    "RECORDS",
    "SUBJECTS",
    "Held",
    "Officer",
    "Part",
    "Person",
    "Photograph",
    "Record",
    "Subject",
    "parts_of",
    "stage_part",
]
