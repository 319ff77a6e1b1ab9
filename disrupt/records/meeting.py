"""A meeting of a forum: its agenda with what came of each item, and who attended."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt import phrasing
from disrupt.fields import ANY, Kind, Search, Seen, about
from disrupt.moments import When
from disrupt.records.base import Part, Subject, WhenText, belongs


class Meeting(Subject):
    __tablename__ = "meeting"
    title = "Meeting"
    sheet = "meetings.csv"
    prefix = "M"
    named_by = ("forum", "at")

    forum: Mapped[str | None] = mapped_column(
        info=about("Forum", Kind.TEXT, Seen.NOBODY, searched=Search.NAME)
    )
    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.NOBODY))
    place: Mapped[str | None] = mapped_column(info=about("Place", Kind.TEXT, Seen.NOBODY))
    rule: Mapped[str | None] = mapped_column(info=about("Rule of quorum", Kind.TEXT, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        """Such as “Perpetrator forum, 3 December 2026”."""
        forum = self.forum if self.forum and "forum" in seen else "Meeting"
        when = phrasing.when(self.at) if self.at and "at" in seen else None
        return ", ".join(part for part in (forum, when) if part)


class AgendaItem(Part):
    """Somebody or some place that a meeting considers, and what it decides of them."""

    __tablename__ = "agenda_item"
    title = "Agenda item"
    sheet = "agenda.csv"
    belongs_to = "meeting_id"
    key = ("about",)

    meeting_id: Mapped[int] = belongs("meeting")
    item: Mapped[str | None] = mapped_column(info=about("Item", Kind.TEXT, Seen.NOBODY))
    state: Mapped[str | None] = mapped_column(
        info=about("State", Kind.CHOICE, Seen.NOBODY, choices="agenda_states")
    )
    reason: Mapped[str | None] = mapped_column(
        info=about("Reason", Kind.LONG, Seen.NOBODY, help="Why it is necessary and proportionate.")
    )
    decision: Mapped[str | None] = mapped_column(info=about("Decision", Kind.LONG, Seen.NOBODY))
    score: Mapped[str | None] = mapped_column(info=about("Score", Kind.TEXT, Seen.SCORE))
    # Last, as the word that describes a field has its name here.
    about: Mapped[str] = mapped_column(
        index=True,
        info=about(
            "About",
            Kind.TEXT,
            Seen.NOBODY,
            required=True,
            refers_to=ANY,
            help="The reference of a person or a place.",
        ),
    )


class Attendance(Part):
    """Who was asked to a meeting, and whether they came."""

    __tablename__ = "attendance"
    title = "Attendance"
    sheet = "attendance.csv"
    belongs_to = "meeting_id"
    key = ("agency", "name")

    meeting_id: Mapped[int] = belongs("meeting")
    agency: Mapped[str | None] = mapped_column(
        info=about("Agency", Kind.TEXT, Seen.NOBODY, may_refer_to="agency")
    )
    name: Mapped[str | None] = mapped_column(info=about("Name", Kind.TEXT, Seen.NOBODY))
    rank: Mapped[str | None] = mapped_column(info=about("Rank or post", Kind.TEXT, Seen.NOBODY))
    came: Mapped[str | None] = mapped_column(
        info=about("Came", Kind.CHOICE, Seen.NOBODY, choices="attendance")
    )
