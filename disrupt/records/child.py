"""A child: a reference that says nothing, its authority, a birth date and care. Never a name."""

from collections.abc import Collection
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.partial import PartialDate
from disrupt.records.base import Part, Subject, belongs


class Child(Subject):
    __tablename__ = "child"
    title = "Child"
    sheet = "children.csv"
    prefix = "C"
    named_by = ()

    # Told to fewer than the reference of anybody else.
    reference: Mapped[str] = mapped_column(
        unique=True,
        sort_order=-8,
        info=about("Reference", Kind.TEXT, Seen.CHILD, searched=Search.CODE),
    )
    authority: Mapped[str | None] = mapped_column(
        info=about(
            "Authority",
            Kind.TEXT,
            Seen.CHILD,
            help="Whose reference it is. No name and no address of a child is kept.",
        )
    )
    born: Mapped[PartialDate | None] = mapped_column(
        info=about(
            "Born",
            Kind.PARTIAL,
            Seen.NOBODY,
            help="The whole date: notices end on a birthday.",
            not_after_today=True,
            sensitive=True,
        )
    )

    def called(self, seen: Collection[str]) -> str:
        """Only whose child of reference it is."""
        known = self.authority if "authority" in seen else None
        return f"child known to {known}" if known else "child"


class Care(Part):
    """In whose care, and from when: some notices end with it."""

    __tablename__ = "child_care"
    title = "Care arrangement"
    sheet = "child_care.csv"
    belongs_to = "child_id"
    key = ("care", "on")
    holds_from = "on"
    holds_until = "until"
    headings: ClassVar = {"care": "care"}

    child_id: Mapped[int] = belongs("child")
    care: Mapped[str] = mapped_column(
        info=about("Care", Kind.CHOICE, Seen.NOBODY, choices="care", required=True, sensitive=True)
    )
    on: Mapped[PartialDate | None] = mapped_column(info=about("On", Kind.PARTIAL, Seen.NOBODY))
    until: Mapped[PartialDate | None] = mapped_column(
        info=about("Until", Kind.PARTIAL, Seen.NOBODY, help="The last day of it.")
    )
