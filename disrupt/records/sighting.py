"""Who was seen where, when, with whom and in what: what it touches is worked out elsewhere."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt import phrasing
from disrupt.fields import Kind, Search, Seen, about
from disrupt.moments import When
from disrupt.records.base import Subject, WhenText

Words = tuple[str, ...]


class Sighting(Subject):
    __tablename__ = "sighting"
    title = "Sighting"
    sheet = "sightings.csv"
    prefix = "S"
    named_by = ("place", "people", "vehicle")
    told_apart_by = "at"

    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.FACTS))
    place: Mapped[str | None] = mapped_column(
        info=about(
            "Place",
            Kind.TEXT,
            Seen.FACTS,
            help="The reference of a place, or words.",
            searched=Search.WORDS,
        )
    )
    people: Mapped[Words] = mapped_column(
        nullable=True,
        info=about("People", Kind.LIST, Seen.FACTS, refers_to="person", searched=Search.CODE),
    )
    vehicle: Mapped[str | None] = mapped_column(
        info=about(
            "Vehicle",
            Kind.TEXT,
            Seen.FACTS,
            help="Its registration mark, or its reference.",
            format="plate",
            searched=Search.CODE,
        )
    )
    child: Mapped[str | None] = mapped_column(
        info=about("Child", Kind.TEXT, Seen.CHILD, refers_to="child", searched=Search.CODE)
    )
    manner: Mapped[str | None] = mapped_column(
        info=about(
            "How it came about",
            Kind.CHOICE,
            Seen.NOBODY,
            choices="sighting_manners",
            sensitive=True,
        )
    )
    authorisation: Mapped[str | None] = mapped_column(
        info=about(
            "Authorisation",
            Kind.TEXT,
            Seen.NOBODY,
            help="Of a planned observation: its number.",
            sensitive=True,
        )
    )
    grade: Mapped[str | None] = mapped_column(
        info=about("Grade", Kind.TEXT, Seen.NOBODY, format="grade")
    )
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        """Such as “seen 2 November 2026 15:20, Moonlight Lounge”."""
        when = [phrasing.when(self.at)] if self.at and "at" in seen else []
        where = [self.place] if self.place and "place" in seen else []
        return ", ".join([" ".join(["seen", *when]), *where])
