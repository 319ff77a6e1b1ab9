"""A decision on a licence: who took it, why, when notice was given, and what came of it."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt import phrasing
from disrupt.fields import Kind, Search, Seen, about
from disrupt.lists import word_list
from disrupt.moments import When
from disrupt.records.base import Subject, WhenText, capital


class LicenceDecision(Subject):
    __tablename__ = "licence_decision"
    title = "Decision"
    sheet = "licence_decisions.csv"
    prefix = "LD"
    named_by = ("licence", "decision")
    told_apart_by = "decided"

    licence: Mapped[str] = mapped_column(
        info=about(
            "Licence",
            Kind.TEXT,
            Seen.ORDERS,
            required=True,
            refers_to="licence",
            searched=Search.CODE,
        )
    )
    decision: Mapped[str] = mapped_column(
        info=about("Decision", Kind.CHOICE, Seen.ORDERS, choices="licence_decisions", required=True)
    )
    decided_by: Mapped[str | None] = mapped_column(
        info=about("Taken by", Kind.CHOICE, Seen.NOBODY, choices="licence_deciders")
    )
    decided: Mapped[When | None] = mapped_column(
        WhenText, info=about("Decided", Kind.WHEN, Seen.ORDERS)
    )
    notified: Mapped[When | None] = mapped_column(
        WhenText,
        info=about("Notice given", Kind.WHEN, Seen.ORDERS, help="To the minute: clocks begin."),
    )
    immediate: Mapped[bool | None] = mapped_column(
        info=about("At once, for public safety", Kind.YES_NO, Seen.ORDERS)
    )
    relevant_information: Mapped[bool | None] = mapped_column(
        info=about(
            "Does it rest on relevant information?",
            Kind.YES_NO,
            Seen.NOBODY,
            help="Wholly or partly, within the 2022 Act: decides whether NR3S applies.",
        )
    )
    reason: Mapped[str | None] = mapped_column(
        info=about(
            "Reason",
            Kind.CHOICE,
            Seen.NOBODY,
            choices="licence_reasons",
            help="Counted in reports.",
        )
    )
    reason_text: Mapped[str | None] = mapped_column(
        info=about(
            "Grounds", Kind.LONG, Seen.NOBODY, help="As they stand in the notice to the holder."
        )
    )
    disclosure: Mapped[str | None] = mapped_column(
        info=about(
            "From disclosure",
            Kind.TEXT,
            Seen.NOBODY,
            refers_to="disclosure",
            searched=Search.CODE,
        )
    )
    appealed: Mapped[When | None] = mapped_column(
        WhenText, info=about("Appealed", Kind.WHEN, Seen.ORDERS)
    )
    appeal_ended: Mapped[When | None] = mapped_column(
        WhenText, info=about("Appeal ended", Kind.WHEN, Seen.ORDERS)
    )
    appeal_outcome: Mapped[str | None] = mapped_column(
        info=about("Appeal outcome", Kind.CHOICE, Seen.ORDERS, choices="appeal_outcomes")
    )
    nr3s_entered: Mapped[When | None] = mapped_column(
        WhenText, info=about("Entered on NR3S", Kind.WHEN, Seen.NOBODY)
    )
    nr3s_searched: Mapped[When | None] = mapped_column(
        WhenText,
        info=about("NR3S searched", Kind.WHEN, Seen.NOBODY, help="Before a grant or a renewal."),
    )
    nr3s_removed: Mapped[When | None] = mapped_column(
        WhenText, info=about("Removed from NR3S", Kind.WHEN, Seen.NOBODY)
    )
    safety_reasons: Mapped[str | None] = mapped_column(
        info=about(
            "Why public safety requires it at once",
            Kind.LONG,
            Seen.NOBODY,
            help="The notice must say it, or the decision does not take effect at once.",
        )
    )
    ends: Mapped[When | None] = mapped_column(
        WhenText, info=about("Suspension ends", Kind.WHEN, Seen.ORDERS)
    )
    grounds_given: Mapped[When | None] = mapped_column(
        WhenText, info=about("Notice of grounds given", Kind.WHEN, Seen.NOBODY)
    )
    served_how: Mapped[str | None] = mapped_column(
        info=about("Served", Kind.CHOICE, Seen.NOBODY, choices="service_methods")
    )
    served_by: Mapped[str | None] = mapped_column(info=about("Served by", Kind.TEXT, Seen.NOBODY))
    returned: Mapped[When | None] = mapped_column(
        WhenText, info=about("Badge or plate returned", Kind.WHEN, Seen.NOBODY)
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        """Such as “Revoke, decided 13 November 2026, L-2026-0012”."""
        said = word_list("licence_decisions").says(self.decision or "decision")
        done = capital(said) if "decision" in seen else "Decision"
        day = f"decided {phrasing.when(self.decided)}" if self.decided and "decided" in seen else ""
        of = self.licence if "licence" in seen else ""
        return ", ".join(part for part in (done, day, of) if part)
