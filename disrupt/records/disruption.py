"""What was done against exploitation, to whom or where, and what it changed."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt import phrasing
from disrupt.fields import Kind, Search, Seen, about
from disrupt.lists import word_list
from disrupt.moments import When
from disrupt.records.base import Subject, WhenText, capital


class Disruption(Subject):
    __tablename__ = "disruption"
    title = "Disruption"
    sheet = "disruptions.csv"
    prefix = "DR"
    named_by = ("tactic", "person", "premises", "group")
    told_apart_by = "at"

    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.FACTS))
    strand: Mapped[str | None] = mapped_column(
        info=about("Strand", Kind.CHOICE, Seen.FACTS, choices="strands")
    )
    tactic: Mapped[str | None] = mapped_column(
        info=about("Tactic", Kind.CHOICE, Seen.FACTS, choices="tactics")
    )
    impact: Mapped[str | None] = mapped_column(
        info=about("Impact", Kind.CHOICE, Seen.FACTS, choices="impacts")
    )
    person: Mapped[str | None] = mapped_column(
        info=about("Person", Kind.TEXT, Seen.FACTS, refers_to="person", searched=Search.CODE)
    )
    premises: Mapped[str | None] = mapped_column(
        info=about("Place", Kind.TEXT, Seen.FACTS, refers_to="premises", searched=Search.CODE)
    )
    group: Mapped[str | None] = mapped_column(
        info=about("Network or group", Kind.TEXT, Seen.NOBODY, refers_to="group")
    )
    operation: Mapped[str | None] = mapped_column(
        info=about(
            "Operation",
            Kind.TEXT,
            Seen.NOBODY,
            may_refer_to="operation",
            searched=Search.CODE,
        )
    )
    agency: Mapped[str | None] = mapped_column(
        info=about("Agency", Kind.TEXT, Seen.FACTS, help="Who did it.", may_refer_to="agency")
    )
    area: Mapped[str | None] = mapped_column(info=about("Area", Kind.TEXT, Seen.FACTS))
    evidence: Mapped[str | None] = mapped_column(
        info=about(
            "Evidence",
            Kind.LONG,
            Seen.NOBODY,
            help="What shows the impact: major is not counted without it.",
        )
    )
    worked: Mapped[str | None] = mapped_column(
        info=about("What worked", Kind.LONG, Seen.NOBODY, searched=Search.WORDS)
    )
    difference: Mapped[str | None] = mapped_column(
        info=about("Difference made", Kind.LONG, Seen.NOBODY)
    )
    in_whose_words: Mapped[str | None] = mapped_column(
        info=about(
            "In whose words",
            Kind.TEXT,
            Seen.NOBODY,
            help="Such as a parent, a social worker or the officer; never a child’s name.",
        )
    )
    graded_by: Mapped[str | None] = mapped_column(
        info=about("Impact said by", Kind.TEXT, Seen.NOBODY)
    )
    criteria: Mapped[str | None] = mapped_column(
        info=about(
            "Criteria", Kind.TEXT, Seen.NOBODY, help="The edition by which the impact was said."
        )
    )
    moderated_by: Mapped[str | None] = mapped_column(
        info=about(
            "Agreed by",
            Kind.TEXT,
            Seen.NOBODY,
            help="A second person: major counts as moderate until one agrees.",
        )
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        """Such as “Cash seizure, 9 October 2026, N-2026-0117”."""
        tactic = self.tactic if self.tactic and "tactic" in seen else "disruption"
        when = phrasing.when(self.at) if self.at and "at" in seen else None
        whom = next(
            (
                self_said
                for name in ("person", "premises", "group")
                if name in seen and (self_said := getattr(self, name))
            ),
            None,
        )
        said = capital(word_list("tactics").says(tactic))
        return ", ".join(part for part in (said, when, whom) if part)
