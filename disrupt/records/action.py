"""Something that somebody is to do by a day, set by a meeting or without one."""

from collections.abc import Collection
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import ANY, Kind, Search, Seen, about
from disrupt.records.base import Subject

Words = tuple[str, ...]


class Action(Subject):
    __tablename__ = "action"
    title = "Action"
    sheet = "actions.csv"
    prefix = "A"
    named_by = ("action",)
    told_apart_by = "due"

    meeting: Mapped[str | None] = mapped_column(
        info=about("Meeting", Kind.TEXT, Seen.ACTIONS, refers_to="meeting", searched=Search.CODE)
    )
    action: Mapped[str] = mapped_column(
        info=about("Action", Kind.LONG, Seen.ACTIONS, required=True, searched=Search.WORDS)
    )
    agency: Mapped[str | None] = mapped_column(
        info=about("Agency", Kind.TEXT, Seen.ACTIONS, may_refer_to="agency")
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.ACTIONS))
    due: Mapped[date | None] = mapped_column(info=about("Due", Kind.DATE, Seen.ACTIONS))
    action_rag: Mapped[str | None] = mapped_column(
        info=about("Action RAG", Kind.CHOICE, Seen.ACTIONS, choices="ratings")
    )
    outcome_rag: Mapped[str | None] = mapped_column(
        info=about("Outcome RAG", Kind.CHOICE, Seen.ACTIONS, choices="ratings")
    )
    closed: Mapped[date | None] = mapped_column(
        info=about("Closed", Kind.DATE, Seen.ACTIONS, help="The day on which it was done.")
    )
    plan: Mapped[str | None] = mapped_column(
        info=about("Plan", Kind.TEXT, Seen.ACTIONS, refers_to="plan", searched=Search.CODE)
    )
    objective: Mapped[str | None] = mapped_column(
        info=about(
            "Sub-objective",
            Kind.LONG,
            Seen.ACTIONS,
            help="What it is a step to; that of its plan, where nothing is said.",
        )
    )
    evidence: Mapped[str | None] = mapped_column(
        info=about("Evidence", Kind.LONG, Seen.ACTIONS, help="What shows that it was done.")
    )
    outcome: Mapped[str | None] = mapped_column(
        info=about("Outcome", Kind.LONG, Seen.ACTIONS, help="What it changed.")
    )
    accountable: Mapped[str | None] = mapped_column(
        info=about("Accountable", Kind.TEXT, Seen.ACTIONS)
    )
    partners: Mapped[Words] = mapped_column(
        nullable=True, info=about("Partners involved", Kind.LIST, Seen.ACTIONS)
    )
    # Last, as the word that describes a field has its name here.
    about: Mapped[str | None] = mapped_column(
        info=about(
            "About",
            Kind.TEXT,
            Seen.ACTIONS,
            refers_to=ANY,
            help="The reference of a person, a place or another record.",
            searched=Search.CODE,
        )
    )

    def called(self, seen: Collection[str]) -> str:
        """Its first words."""
        if not self.action or "action" not in seen:
            return "Action"
        words = self.action.split()
        return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
