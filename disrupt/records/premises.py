"""A place, with an address or without one; who answers for it, and what was seen there."""

from collections.abc import Collection
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.moments import When
from disrupt.partial import PartialDate
from disrupt.records.base import Part, Subject, WhenText, belongs

NAMES = ("name", "address")
WITHOUT = ("online_handle", "grid_reference")
"""What a place without a name or an address goes by."""
UNNAMED = "a place without a name"


class Premises(Subject):
    __tablename__ = "premises"
    title = "Premises"
    sheet = "premises.csv"
    prefix = "P"
    named_by = ("name", "postcode")

    name: Mapped[str | None] = mapped_column(
        info=about("Name", Kind.TEXT, Seen.IDENTITY, searched=Search.NAME)
    )
    kind: Mapped[str | None] = mapped_column(
        info=about("Kind", Kind.CHOICE, Seen.FACTS, choices="premises_kinds")
    )
    address: Mapped[str | None] = mapped_column(
        info=about("Address", Kind.TEXT, Seen.CONTACT, searched=Search.WORDS)
    )
    postcode: Mapped[str | None] = mapped_column(
        info=about("Postcode", Kind.TEXT, Seen.CONTACT, format="postcode", searched=Search.CODE)
    )
    uprn: Mapped[str | None] = mapped_column(
        info=about(
            "UPRN",
            Kind.TEXT,
            Seen.CONTACT,
            help="Unique property reference number.",
            searched=Search.CODE,
        )
    )
    grid_reference: Mapped[str | None] = mapped_column(
        info=about(
            "Grid reference",
            Kind.TEXT,
            Seen.CONTACT,
            help="For a place without an address, such as SU 123 456.",
            searched=Search.CODE,
        )
    )
    online_handle: Mapped[str | None] = mapped_column(
        info=about(
            "Online handle",
            Kind.TEXT,
            Seen.CONTACT,
            help="For a place on line: the platform and the name there.",
            searched=Search.NAME,
        )
    )
    area: Mapped[str | None] = mapped_column(info=about("Area", Kind.TEXT, Seen.FACTS))
    licence_number: Mapped[str | None] = mapped_column(
        info=about("Licence number", Kind.TEXT, Seen.FACTS, searched=Search.CODE)
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        """Such as “Moonlight Lounge, 14 Regent Street”; by its handle or grid reference else."""
        names = NAMES if self.name or self.address else WITHOUT
        said = (getattr(self, name) for name in names if name in seen)
        return ", ".join(part for part in said if part) or UNNAMED


class Responsible(Part):
    """Who answers for a place, in which capacity, and from when."""

    __tablename__ = "premises_responsible"
    title = "Responsible person"
    sheet = "premises_responsible.csv"
    belongs_to = "premises_id"
    key = ("who", "since")
    holds_from = "since"
    holds_until = "until"
    headings: ClassVar = {"responsible_person": "who"}

    premises_id: Mapped[int] = belongs("premises")
    who: Mapped[str] = mapped_column(
        info=about(
            "Who",
            Kind.TEXT,
            Seen.IDENTITY,
            help="The reference of a person, or a name.",
            required=True,
            searched=Search.NAME,
        )
    )
    capacity: Mapped[str | None] = mapped_column(
        info=about("As", Kind.CHOICE, Seen.FACTS, choices="premises_capacities")
    )
    since: Mapped[PartialDate | None] = mapped_column(info=about("Since", Kind.PARTIAL, Seen.FACTS))
    until: Mapped[PartialDate | None] = mapped_column(info=about("Until", Kind.PARTIAL, Seen.FACTS))


class LicenceCondition(Part):
    """One condition of a premises licence, in its exact words, and when it is looked at again."""

    __tablename__ = "premises_condition"
    title = "Licence condition"
    sheet = "premises_conditions.csv"
    belongs_to = "premises_id"
    key = ("number", "since")
    holds_from = "since"
    holds_until = "until"

    premises_id: Mapped[int] = belongs("premises")
    number: Mapped[str] = mapped_column(info=about("Number", Kind.TEXT, Seen.FACTS, required=True))
    text: Mapped[str] = mapped_column(
        info=about("Text", Kind.LONG, Seen.FACTS, required=True, searched=Search.WORDS)
    )
    since: Mapped[PartialDate | None] = mapped_column(info=about("Since", Kind.PARTIAL, Seen.FACTS))
    until: Mapped[PartialDate | None] = mapped_column(info=about("Until", Kind.PARTIAL, Seen.FACTS))
    review: Mapped[PartialDate | None] = mapped_column(
        info=about("Review due", Kind.EXPIRY, Seen.NOBODY)
    )


class Check(Part):
    """Whether a condition was found kept."""

    __tablename__ = "premises_check"
    title = "Compliance check"
    sheet = "premises_checks.csv"
    belongs_to = "premises_id"
    key = ("condition", "at")
    holds_from = "at"

    premises_id: Mapped[int] = belongs("premises")
    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.FACTS))
    condition: Mapped[str | None] = mapped_column(
        info=about("Condition", Kind.TEXT, Seen.FACTS, help="The number of the condition.")
    )
    found: Mapped[str | None] = mapped_column(
        info=about("Found", Kind.CHOICE, Seen.FACTS, choices="compliance")
    )
    by: Mapped[str | None] = mapped_column(info=about("By", Kind.TEXT, Seen.NOBODY))
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))


class Visit(Part):
    """A visit, a test purchase, advice given, or a complaint: each a dated event at the place."""

    __tablename__ = "premises_visit"
    title = "Visit"
    sheet = "premises_visits.csv"
    belongs_to = "premises_id"
    key = ("kind", "at")
    holds_from = "at"

    premises_id: Mapped[int] = belongs("premises")
    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.FACTS))
    kind: Mapped[str | None] = mapped_column(
        info=about("Kind", Kind.CHOICE, Seen.FACTS, choices="visit_kinds")
    )
    by: Mapped[str | None] = mapped_column(info=about("By", Kind.TEXT, Seen.NOBODY))
    found: Mapped[str | None] = mapped_column(info=about("Found", Kind.LONG, Seen.NOBODY))
    advice: Mapped[str | None] = mapped_column(info=about("Advice given", Kind.LONG, Seen.NOBODY))


class Training(Part):
    """Training given to those who work there, and when it is due again."""

    __tablename__ = "premises_training"
    title = "Training"
    sheet = "premises_training.csv"
    belongs_to = "premises_id"
    key = ("course", "given")
    holds_from = "given"

    premises_id: Mapped[int] = belongs("premises")
    given: Mapped[PartialDate | None] = mapped_column(info=about("Given", Kind.PARTIAL, Seen.FACTS))
    course: Mapped[str | None] = mapped_column(info=about("Course", Kind.TEXT, Seen.FACTS))
    people: Mapped[str | None] = mapped_column(info=about("How many people", Kind.TEXT, Seen.FACTS))
    by: Mapped[str | None] = mapped_column(info=about("By", Kind.TEXT, Seen.NOBODY))
    due: Mapped[PartialDate | None] = mapped_column(
        info=about("Due again", Kind.EXPIRY, Seen.FACTS)
    )
