"""What came of an investigation: an arrest, a charge, bail, a result, a release."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt import phrasing
from disrupt.fields import Kind, Search, Seen, about
from disrupt.moments import When
from disrupt.records.base import Subject, WhenText, belongs
from disrupt.records.condition_line import ConditionLine

Words = tuple[str, ...]


class Outcome(Subject):
    __tablename__ = "outcome"
    title = "Outcome"
    sheet = "outcomes.csv"
    prefix = "OC"
    named_by = ("person", "kind", "offence")
    told_apart_by = "at"

    person: Mapped[str | None] = mapped_column(
        info=about("Person", Kind.TEXT, Seen.RESULT, refers_to="person", searched=Search.CODE)
    )
    kind: Mapped[str] = mapped_column(
        info=about("Kind", Kind.CHOICE, Seen.RESULT, choices="outcomes", required=True)
    )
    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.RESULT))
    until: Mapped[When | None] = mapped_column(
        WhenText,
        info=about(
            "Until",
            Kind.WHEN,
            Seen.RESULT,
            help="The day that somebody is bailed or remanded to, or the last day of a licence.",
        ),
    )
    offence: Mapped[str | None] = mapped_column(info=about("Offence", Kind.TEXT, Seen.RESULT))
    family: Mapped[str | None] = mapped_column(
        info=about("Family of offences", Kind.CHOICE, Seen.RESULT, choices="offence_families")
    )
    cse: Mapped[bool | None] = mapped_column(
        info=about("Child sexual exploitation", Kind.YES_NO, Seen.RESULT)
    )
    code: Mapped[str | None] = mapped_column(
        info=about(
            "Home Office outcome",
            Kind.CHOICE,
            Seen.RESULT,
            choices="outcome_codes",
            help="Code 0, not yet assigned, is in no denominator.",
        )
    )
    arrest: Mapped[str | None] = mapped_column(
        info=about(
            "Arrest",
            Kind.TEXT,
            Seen.RESULT,
            help="The reference of the arrest that it came of.",
            refers_to="outcome",
            searched=Search.CODE,
        )
    )
    court: Mapped[str | None] = mapped_column(info=about("Court", Kind.TEXT, Seen.RESULT))
    sentence_months: Mapped[str | None] = mapped_column(
        info=about("Sentence, months", Kind.TEXT, Seen.RESULT)
    )
    area: Mapped[str | None] = mapped_column(info=about("Area", Kind.TEXT, Seen.RESULT))
    facts: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Facts",
            Kind.LIST,
            Seen.RESULT,
            help="What the dates of bail hang on, such as extension_rank=inspector.",
        ),
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        """Such as “arrest, 9 October 2026, N-2026-0117”."""
        when = phrasing.when(self.at) if self.at and "at" in seen else None
        kind, person = (getattr(self, n) if n in seen else None for n in ("kind", "person"))
        return ", ".join(part for part in (kind, when, person) if part) or "outcome"


class OutcomeCondition(ConditionLine):
    """One line of bail or of a licence."""

    __tablename__ = "outcome_condition"
    title = "Condition of an outcome"
    sheet = "outcome_conditions.csv"
    belongs_to = "outcome_id"

    outcome_id: Mapped[int] = belongs("outcome")
