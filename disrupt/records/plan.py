"""What is to be reached with a person or at a place, by which tactic, and by when."""

from collections.abc import Collection
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import ANY, Kind, Search, Seen, about
from disrupt.records.base import Subject


class Plan(Subject):
    __tablename__ = "plan"
    title = "Plan"
    sheet = "plans.csv"
    prefix = "PL"
    named_by = ("objective",)
    told_apart_by = "due"

    objective: Mapped[str] = mapped_column(
        info=about("Objective", Kind.LONG, Seen.ACTIONS, required=True, searched=Search.WORDS)
    )
    tactic: Mapped[str | None] = mapped_column(
        info=about("Tactic", Kind.CHOICE, Seen.ACTIONS, choices="tactics")
    )
    agency: Mapped[str | None] = mapped_column(
        info=about("Agency", Kind.TEXT, Seen.ACTIONS, may_refer_to="agency")
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.ACTIONS))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))
    due: Mapped[date | None] = mapped_column(info=about("Due", Kind.DATE, Seen.ACTIONS))
    outcome: Mapped[str | None] = mapped_column(
        info=about("What came of it", Kind.LONG, Seen.ACTIONS)
    )
    closed: Mapped[date | None] = mapped_column(
        info=about("Closed", Kind.DATE, Seen.ACTIONS, help="The day on which it was over.")
    )
    # Last, as the word that describes a field has its name here.
    about: Mapped[str] = mapped_column(
        info=about(
            "About",
            Kind.TEXT,
            Seen.ACTIONS,
            required=True,
            refers_to=ANY,
            help="The reference of a person or a place.",
            searched=Search.CODE,
        )
    )

    def called(self, seen: Collection[str]) -> str:
        """Its first words."""
        if not self.objective or "objective" not in seen:
            return "Plan"
        words = self.objective.split()
        return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
