"""An item of intelligence. Its words are sealed under a key of its own, and in no common index."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt import phrasing
from disrupt.fields import ANY, Kind, Seen, about
from disrupt.moments import When
from disrupt.records.base import Subject, WhenText
from disrupt.records.sealed_text import SealedText

Words = tuple[str, ...]


class Intelligence(Subject):
    __tablename__ = "intelligence"
    title = "Intelligence"
    sheet = "notes.csv"
    prefix = "IN"
    named_by = ()
    told_apart_by = "at"

    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.NOBODY))
    text: Mapped[str] = mapped_column(
        SealedText, info=about("Text", Kind.LONG, Seen.NOBODY, required=True)
    )
    grade: Mapped[str | None] = mapped_column(
        info=about(
            "Grade",
            Kind.TEXT,
            Seen.NOBODY,
            format="grade",
            help="Source, information and handling, such as 2B P.",
        )
    )
    handling: Mapped[str | None] = mapped_column(
        SealedText,
        info=about(
            "Handling",
            Kind.TEXT,
            Seen.NOBODY,
            help="Conditions under which it may be shared: name the audience.",
        ),
    )
    # Last, as the word that describes a field has its name here.
    about: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "About",
            Kind.LIST,
            Seen.NOBODY,
            help="References of whomever or whatever it is about.",
            refers_to=ANY,
        ),
    )

    def called(self, seen: Collection[str]) -> str:
        """Such as “Intelligence, 2 November 2026”: never its words."""
        when = f", {phrasing.when(self.at)}" if self.at and "at" in seen else ""
        return f"Intelligence{when}"
