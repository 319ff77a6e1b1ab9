"""A forum: how often it meets, by which rule and agenda, and whom it invites."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.partial import PartialDate
from disrupt.records.base import Part, Subject, belongs

Words = tuple[str, ...]


class Forum(Subject):
    __tablename__ = "forum"
    title = "Forum"
    sheet = "forums.csv"
    prefix = "F"
    named_by = ("name",)

    name: Mapped[str] = mapped_column(
        info=about("Name", Kind.TEXT, Seen.NOBODY, required=True, searched=Search.NAME)
    )
    rule: Mapped[str | None] = mapped_column(
        info=about("Rule of quorum", Kind.CHOICE, Seen.NOBODY, choices="quorum_rules")
    )
    every: Mapped[str | None] = mapped_column(
        info=about(
            "Every so many months",
            Kind.TEXT,
            Seen.NOBODY,
            format="count",
            help="One is each month, two every other month.",
        )
    )
    week: Mapped[str | None] = mapped_column(
        info=about("Week", Kind.CHOICE, Seen.NOBODY, choices="weeks_of_month")
    )
    weekday: Mapped[str | None] = mapped_column(
        info=about("Weekday", Kind.CHOICE, Seen.NOBODY, choices="weekdays")
    )
    begins: Mapped[str | None] = mapped_column(
        info=about("Begins at", Kind.TEXT, Seen.NOBODY, help="Such as 10:00.")
    )
    place: Mapped[str | None] = mapped_column(info=about("Place", Kind.TEXT, Seen.NOBODY))
    papers_days: Mapped[str | None] = mapped_column(
        info=about(
            "Papers, in working days",
            Kind.TEXT,
            Seen.NOBODY,
            format="count",
            help="How many working days before the meeting, or after it, papers are out.",
        )
    )
    papers_when: Mapped[str | None] = mapped_column(
        info=about("Papers are out", Kind.CHOICE, Seen.NOBODY, choices="papers_when")
    )
    agenda: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Agenda",
            Kind.LIST,
            Seen.NOBODY,
            help="The items of a new meeting, in order; the usual seven where none is said.",
        ),
    )
    statement: Mapped[str | None] = mapped_column(
        info=about(
            "Confidentiality statement",
            Kind.LONG,
            Seen.NOBODY,
            help="Read out as a meeting begins, and printed in its minutes.",
        )
    )
    agreement: Mapped[str | None] = mapped_column(
        info=about("Sharing agreement", Kind.TEXT, Seen.NOBODY, help="What it is called.")
    )
    agreement_ends: Mapped[PartialDate | None] = mapped_column(
        info=about(
            "Sharing agreement ends",
            Kind.EXPIRY,
            Seen.NOBODY,
            help="The last day of the information-sharing agreement of this forum.",
        )
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        return self.name if self.name and "name" in seen else "Forum"


class Member(Part):
    """Somebody who is invited to each of its meetings, or to some items of them."""

    __tablename__ = "forum_member"
    title = "Member"
    sheet = "forum_members.csv"
    belongs_to = "forum_id"
    key = ("agency", "name", "since")
    holds_from = "since"
    holds_until = "until"

    forum_id: Mapped[int] = belongs("forum")
    agency: Mapped[str | None] = mapped_column(
        info=about("Agency", Kind.TEXT, Seen.NOBODY, may_refer_to="agency")
    )
    name: Mapped[str | None] = mapped_column(info=about("Name", Kind.TEXT, Seen.NOBODY))
    rank: Mapped[str | None] = mapped_column(info=about("Rank or post", Kind.TEXT, Seen.NOBODY))
    items: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Items",
            Kind.LIST,
            Seen.NOBODY,
            help="Of the agenda; invited to all of it, where none is said.",
        ),
    )
    since: Mapped[PartialDate | None] = mapped_column(
        info=about("Since", Kind.PARTIAL, Seen.NOBODY)
    )
    until: Mapped[PartialDate | None] = mapped_column(
        info=about("Until", Kind.PARTIAL, Seen.NOBODY)
    )
