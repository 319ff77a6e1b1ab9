"""Every kind of record there is."""

from disrupt.records.base import Held, Part, Record, Subject
from disrupt.records.officer import Officer
from disrupt.records.person import Address, Marker, Person, Photograph, Status

SUBJECTS: tuple[type[Subject], ...] = (Person,)
PARTS: tuple[type[Part], ...] = (Status, Address, Marker, Photograph)
EVERY: tuple[type[Record], ...] = (Officer, *SUBJECTS, *PARTS)
RECORDS = {each.kind(): each for each in EVERY}

__all__ = ["PARTS", "RECORDS", "SUBJECTS", "Held", "Officer", "Part", "Person", "Record", "Subject"]


def parts_of(subject: type[Subject]) -> tuple[type[Part], ...]:
    """The kinds of dated things that are said about a kind of subject."""
    return tuple(part for part in PARTS if part.belongs_to == f"{subject.kind()}_id")
