"""An agency one works with, whom to ask for there, and its agreement on sharing information."""

from collections.abc import Collection
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.partial import PartialDate
from disrupt.records.base import Part, Subject, belongs


class Agency(Subject):
    __tablename__ = "agency"
    title = "Agency"
    sheet = "agencies.csv"
    prefix = "AG"
    named_by = ("name",)

    name: Mapped[str] = mapped_column(
        info=about("Name", Kind.TEXT, Seen.NOBODY, required=True, searched=Search.NAME)
    )
    kind: Mapped[str | None] = mapped_column(
        info=about("Kind", Kind.CHOICE, Seen.NOBODY, choices="agency_kinds")
    )
    also_called: Mapped[tuple[str, ...]] = mapped_column(
        nullable=True,
        info=about(
            "Also called",
            Kind.LIST,
            Seen.NOBODY,
            help="What licences and lists call it, such as “Westmere DC”.",
            searched=Search.NAME,
        ),
    )
    agreement_ends: Mapped[PartialDate | None] = mapped_column(
        info=about(
            "Sharing agreement ends",
            Kind.EXPIRY,
            Seen.NOBODY,
            help="The last day of the information-sharing agreement.",
        )
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        return self.name if self.name and "name" in seen else "Agency"


class Contact(Part):
    """A single point of contact, while they are one."""

    __tablename__ = "agency_contact"
    title = "Contact"
    sheet = "agency_contacts.csv"
    belongs_to = "agency_id"
    key = ("name", "since")
    holds_from = "since"
    holds_until = "until"
    headings: ClassVar = {"contact": "name"}

    agency_id: Mapped[int] = belongs("agency")
    name: Mapped[str] = mapped_column(
        info=about("Name", Kind.TEXT, Seen.NOBODY, required=True, searched=Search.NAME)
    )
    rank: Mapped[str | None] = mapped_column(info=about("Rank or post", Kind.TEXT, Seen.NOBODY))
    phone: Mapped[str | None] = mapped_column(
        info=about("Phone", Kind.TEXT, Seen.NOBODY, format="phone")
    )
    email: Mapped[str | None] = mapped_column(info=about("Email", Kind.TEXT, Seen.NOBODY))
    since: Mapped[PartialDate | None] = mapped_column(
        info=about("Since", Kind.PARTIAL, Seen.NOBODY)
    )
    until: Mapped[PartialDate | None] = mapped_column(
        info=about("Until", Kind.PARTIAL, Seen.NOBODY)
    )
