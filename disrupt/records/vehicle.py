"""A vehicle, by its registration mark."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.formats import FORMATS
from disrupt.records.base import Subject

UNMARKED = "a vehicle whose mark is not known"


class Vehicle(Subject):
    __tablename__ = "vehicle"
    title = "Vehicle"
    sheet = "vehicles.csv"
    prefix = "V"
    named_by = ("registration",)

    registration: Mapped[str | None] = mapped_column(
        info=about("Registration", Kind.TEXT, Seen.CONTACT, format="plate", searched=Search.CODE)
    )
    make: Mapped[str | None] = mapped_column(info=about("Make", Kind.TEXT, Seen.CONTACT))
    colour: Mapped[str | None] = mapped_column(info=about("Colour", Kind.TEXT, Seen.CONTACT))
    keeper: Mapped[str | None] = mapped_column(
        info=about(
            "Keeper",
            Kind.TEXT,
            Seen.IDENTITY,
            help="The reference of a person, or a name.",
            searched=Search.NAME,
        )
    )

    def called(self, seen: Collection[str]) -> str:
        """Such as “BD51 SMR, Example, blue”."""
        mark = FORMATS["plate"].shown(self.registration or "")
        said = {"registration": mark, "make": self.make, "colour": self.colour}
        return ", ".join(text for name, text in said.items() if text and name in seen) or UNMARKED
