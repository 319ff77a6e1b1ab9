"""Who or what is tied to whom or what: in which role, from when, and how well that is known."""

from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import ANY, Kind, Seen, about
from disrupt.partial import PartialDate
from disrupt.records.base import Entry


class Link(Entry):
    __tablename__ = "link"
    title = "Link"
    sheet = "links.csv"
    key = ("one", "other", "role", "since")
    said_as: ClassVar = {"one": "from", "other": "to"}

    one: Mapped[str] = mapped_column(
        index=True,
        info=about(
            "From",
            Kind.TEXT,
            Seen.FACTS,
            help="Any reference, such as N-2026-0117.",
            required=True,
            refers_to=ANY,
        ),
    )
    other: Mapped[str] = mapped_column(
        index=True,
        info=about(
            "To",
            Kind.TEXT,
            Seen.FACTS,
            help="Any reference, such as GR-2026-0002.",
            required=True,
            refers_to=ANY,
        ),
    )
    role: Mapped[str | None] = mapped_column(
        info=about("Role", Kind.CHOICE, Seen.FACTS, choices="link_roles")
    )
    since: Mapped[PartialDate | None] = mapped_column(info=about("Since", Kind.PARTIAL, Seen.FACTS))
    until: Mapped[PartialDate | None] = mapped_column(
        info=about("Until", Kind.PARTIAL, Seen.FACTS, help="The last day of it.")
    )
    source_grade: Mapped[str | None] = mapped_column(
        info=about(
            "Grade",
            Kind.TEXT,
            Seen.NOBODY,
            format="grade",
            help="Source, information and handling, such as 2B P.",
        )
    )
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))
