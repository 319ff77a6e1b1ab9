"""A person of concern: one human being, whatever roles they have, and what is said of them."""

from collections.abc import Collection
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from disrupt import phrasing
from disrupt.fields import Kind, Search, Seen, about
from disrupt.lists import word_list
from disrupt.partial import PartialDate
from disrupt.records.base import Part, Subject, belongs

Words = tuple[str, ...]

NAMELESS = "name not recorded"


class Person(Subject):
    __tablename__ = "person"
    title = "Person"
    sheet = "people.csv"
    prefix = "N"
    named_by = ("given_names", "family_name")
    told_apart_by = "born"
    stage = "status"

    family_name: Mapped[str | None] = mapped_column(
        info=about("Family name", Kind.TEXT, Seen.IDENTITY, format="name", searched=Search.NAME)
    )
    given_names: Mapped[str | None] = mapped_column(
        info=about("Given names", Kind.TEXT, Seen.IDENTITY, format="name", searched=Search.NAME)
    )
    aliases: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Aliases",
            Kind.LIST,
            Seen.IDENTITY,
            help="Nicknames and other names, as they are used.",
            searched=Search.NAME,
        ),
    )
    born: Mapped[PartialDate | None] = mapped_column(
        info=about(
            "Born",
            Kind.PARTIAL,
            Seen.IDENTITY,
            help="As much as is known: a year alone will do.",
            not_after_today=True,
        )
    )
    sex: Mapped[str | None] = mapped_column(
        info=about("Sex", Kind.CHOICE, Seen.FACTS, choices="sex")
    )
    ethnicity_self: Mapped[str | None] = mapped_column(
        info=about(
            "Ethnicity, self-defined",
            Kind.CHOICE,
            Seen.ETHNICITY,
            help="As the person says. Never worked out from what was observed.",
            choices="ethnicity_self",
        )
    )
    ethnicity_observed: Mapped[str | None] = mapped_column(
        info=about("Ethnicity, observed", Kind.CHOICE, Seen.ETHNICITY, choices="ethnicity_observed")
    )
    linked_offences: Mapped[Words] = mapped_column(
        nullable=True,
        info=about("Linked offences", Kind.LIST, Seen.FACTS, choices="offence_families"),
    )
    resident: Mapped[bool | None] = mapped_column(
        info=about("Resident in the area", Kind.YES_NO, Seen.FACTS)
    )
    area: Mapped[str | None] = mapped_column(info=about("Area", Kind.TEXT, Seen.FACTS))
    phones: Mapped[Words] = mapped_column(
        nullable=True,
        info=about("Phones", Kind.LIST, Seen.CONTACT, format="phone", searched=Search.CODE),
    )
    vehicles: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Vehicles",
            Kind.LIST,
            Seen.CONTACT,
            help="Registration marks of the vehicles the person uses.",
            format="plate",
            searched=Search.CODE,
        ),
    )
    handles: Mapped[Words] = mapped_column(
        nullable=True,
        info=about("Handles", Kind.LIST, Seen.CONTACT, help="Names on line.", searched=Search.NAME),
    )
    pnc_id: Mapped[str | None] = mapped_column(
        info=about("PNC ID", Kind.TEXT, Seen.NUMBERS, format="pnc", searched=Search.CODE)
    )
    cro: Mapped[str | None] = mapped_column(
        info=about("CRO number", Kind.TEXT, Seen.NUMBERS, format="cro", searched=Search.CODE)
    )
    ni_number: Mapped[str | None] = mapped_column(
        info=about("NI number", Kind.TEXT, Seen.NUMBERS, format="ni_number", searched=Search.CODE)
    )
    driver_number: Mapped[str | None] = mapped_column(
        info=about(
            "Driver number",
            Kind.TEXT,
            Seen.DRIVER,
            format="driver_number",
            searched=Search.CODE,
        )
    )
    other_references: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Other references",
            Kind.LIST,
            Seen.NOBODY,
            help="Numbers in other systems, crime and case references.",
            searched=Search.CODE,
        ),
    )
    occupation: Mapped[str | None] = mapped_column(info=about("Occupation", Kind.TEXT, Seen.FACTS))
    whereabouts: Mapped[str | None] = mapped_column(
        info=about("Whereabouts", Kind.CHOICE, Seen.FACTS, choices="whereabouts")
    )
    whereabouts_until: Mapped[PartialDate | None] = mapped_column(
        info=about(
            "Whereabouts until",
            Kind.EXPIRY,
            Seen.FACTS,
            help="The last day of it, such as the day before release.",
        )
    )
    mappa_level: Mapped[str | None] = mapped_column(
        info=about("MAPPA level", Kind.CHOICE, Seen.FACTS, choices="mappa_levels")
    )
    also_victim: Mapped[bool | None] = mapped_column(
        info=about("Also a victim", Kind.YES_NO, Seen.VICTIM, sensitive=True)
    )
    support_contact: Mapped[str | None] = mapped_column(
        info=about(
            "Support contact", Kind.TEXT, Seen.VICTIM, sensitive=True, help="Such as youth justice."
        )
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        """Such as “O'Brien, Sean, born 4 May 1988”; by an alias where no name is known."""
        names = [getattr(self, name) for name in ("family_name", "given_names") if name in seen]
        names = [name for name in names if name]
        if not names and self.aliases and "aliases" in seen:
            names = [f"“{self.aliases[0]}”"]
        born = [f"born {phrasing.partial(self.born)}"] if self.born and "born" in seen else []
        return ", ".join([*(names or [NAMELESS]), *born])


class Status(Part):
    """Alleged, charged, convicted: true from a day, never a label for life."""

    __tablename__ = "person_status"
    title = "Status"
    sheet = "person_statuses.csv"
    belongs_to = "person_id"
    key = ("status", "on")
    holds_from = "on"
    headings: ClassVar = {"status": "status", "status_on": "on"}

    person_id: Mapped[int] = belongs("person")
    status: Mapped[str] = mapped_column(
        info=about("Status", Kind.CHOICE, Seen.RESULT, choices="status", required=True)
    )
    on: Mapped[PartialDate | None] = mapped_column(info=about("On", Kind.PARTIAL, Seen.RESULT))
    source: Mapped[str | None] = mapped_column(
        info=about("Source", Kind.TEXT, Seen.NOBODY, sensitive=True)
    )

    def further(self) -> tuple[int, str]:
        """The list stands in the order in which a case goes."""
        return word_list("status").position(self.status), self.status


class Address(Part):
    __tablename__ = "person_address"
    title = "Address"
    sheet = "person_addresses.csv"
    belongs_to = "person_id"
    key = ("address", "postcode", "since")
    holds_from = "since"
    holds_until = "until"
    headings: ClassVar = {"address": "address", "postcode": "postcode"}

    person_id: Mapped[int] = belongs("person")
    address: Mapped[str | None] = mapped_column(
        info=about("Address", Kind.TEXT, Seen.CONTACT, searched=Search.WORDS, sensitive=True)
    )
    postcode: Mapped[str | None] = mapped_column(
        info=about(
            "Postcode",
            Kind.TEXT,
            Seen.CONTACT,
            format="postcode",
            searched=Search.CODE,
            sensitive=True,
        )
    )
    since: Mapped[PartialDate | None] = mapped_column(
        info=about("Since", Kind.PARTIAL, Seen.CONTACT)
    )
    until: Mapped[PartialDate | None] = mapped_column(
        info=about("Until", Kind.PARTIAL, Seen.CONTACT, help="The last day there.")
    )


class Marker(Part):
    __tablename__ = "person_marker"
    title = "Marker"
    sheet = "person_markers.csv"
    belongs_to = "person_id"
    key = ("marker", "on")
    holds_from = "on"
    lists: ClassVar = {"markers": "marker"}

    person_id: Mapped[int] = belongs("person")
    marker: Mapped[str] = mapped_column(
        info=about("Marker", Kind.CHOICE, Seen.MARKERS, choices="markers", required=True)
    )
    on: Mapped[PartialDate | None] = mapped_column(info=about("On", Kind.PARTIAL, Seen.MARKERS))
    source: Mapped[str | None] = mapped_column(
        info=about("Source", Kind.TEXT, Seen.NOBODY, sensitive=True)
    )


class Photograph(Part):
    __tablename__ = "person_photograph"
    title = "Photograph"
    sheet = "person_photographs.csv"
    belongs_to = "person_id"
    key = ("picture",)
    holds_from = "taken_on"

    person_id: Mapped[int] = belongs("person")
    taken_on: Mapped[PartialDate | None] = mapped_column(
        info=about("Taken on", Kind.PARTIAL, Seen.IDENTITY)
    )
    picture: Mapped[bytes] = mapped_column(
        info=about("Picture", Kind.PICTURE, Seen.IDENTITY, required=True)
    )
