"""A place: with an address or without one, such as a park, a camp or a room on a platform."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.records.base import Subject

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
    responsible_person: Mapped[str | None] = mapped_column(
        info=about("Responsible person", Kind.TEXT, Seen.IDENTITY, searched=Search.NAME)
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        """Such as “Moonlight Lounge, 14 Regent Street”; by its handle or grid reference else."""
        names = NAMES if self.name or self.address else WITHOUT
        said = (getattr(self, name) for name in names if name in seen)
        return ", ".join(part for part in said if part) or UNNAMED
