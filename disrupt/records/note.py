"""A dated note: a fact, or somebody's opinion. What is intelligence is kept elsewhere, sealed."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column, validates

from disrupt import phrasing
from disrupt.errors import Invalid
from disrupt.fields import ANY, Kind, Search, Seen, about
from disrupt.lists import word_list
from disrupt.moments import When
from disrupt.records.base import Subject, WhenText, capital

Words = tuple[str, ...]

INTELLIGENCE = "intelligence"


class Note(Subject):
    __tablename__ = "note"
    title = "Note"
    sheet = "notes.csv"
    prefix = "NT"
    named_by = ("kind", "text")
    told_apart_by = "at"

    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.FACTS))
    text: Mapped[str] = mapped_column(
        info=about("Text", Kind.LONG, Seen.FACTS, required=True, searched=Search.WORDS)
    )
    kind: Mapped[str | None] = mapped_column(
        info=about(
            "Kind",
            Kind.CHOICE,
            Seen.FACTS,
            choices="note_kinds",
            help="An opinion is always shown as one.",
        )
    )
    grade: Mapped[str | None] = mapped_column(
        info=about("Grade", Kind.TEXT, Seen.NOBODY, format="grade")
    )
    handling: Mapped[str | None] = mapped_column(info=about("Handling", Kind.TEXT, Seen.NOBODY))
    # Last, as the word that describes a field has its name here.
    about: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "About",
            Kind.LIST,
            Seen.FACTS,
            help="References of whomever or whatever it is about.",
            refers_to=ANY,
            searched=Search.CODE,
        ),
    )

    @validates("kind")
    def _is_not_intelligence(self, _name: str, kind: str | None) -> str | None:
        """Its words would stand here unsealed, and be found; so would those of a word unknown."""
        if (kind or "").casefold() == INTELLIGENCE:
            raise Invalid(["Intelligence is no note: record it as intelligence, which is sealed."])
        if kind and not word_list("note_kinds").knows(kind):
            raise Invalid(
                [f"“{kind}” is no kind of note: say fact or opinion, or record it sealed."]
            )
        return kind

    def called(self, seen: Collection[str]) -> str:
        """Such as “Opinion, 2 November 2026”: never its words."""
        said = capital(self.kind) if self.kind and "kind" in seen else "Note"
        return f"{said}, {phrasing.when(self.at)}" if self.at and "at" in seen else said
