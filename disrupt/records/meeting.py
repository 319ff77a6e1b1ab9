"""A meeting of a forum: its agenda with what came of each item, and who attended."""

from collections.abc import Collection
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from disrupt import phrasing
from disrupt.fields import ANY, Kind, Search, Seen, about
from disrupt.moments import When
from disrupt.records.base import Part, Subject, WhenText, belongs

Words = tuple[str, ...]


class Meeting(Subject):
    __tablename__ = "meeting"
    title = "Meeting"
    sheet = "meetings.csv"
    prefix = "M"
    named_by = ("forum", "at")
    names_in_place = True

    forum: Mapped[str | None] = mapped_column(
        info=about(
            "Forum",
            Kind.TEXT,
            Seen.NOBODY,
            help="The reference of a forum, or a name.",
            may_refer_to="forum",
            searched=Search.NAME,
        )
    )
    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.NOBODY))
    place: Mapped[str | None] = mapped_column(info=about("Place", Kind.TEXT, Seen.NOBODY))
    rule: Mapped[str | None] = mapped_column(
        info=about("Rule of quorum", Kind.CHOICE, Seen.NOBODY, choices="quorum_rules")
    )
    chair: Mapped[str | None] = mapped_column(info=about("Chair", Kind.TEXT, Seen.NOBODY))
    papers_due: Mapped[date | None] = mapped_column(
        info=about(
            "Papers due", Kind.DATE, Seen.NOBODY, help="The last day on which papers go out."
        )
    )
    papers_out: Mapped[date | None] = mapped_column(
        info=about("Papers went out", Kind.DATE, Seen.NOBODY)
    )
    statement: Mapped[str | None] = mapped_column(
        info=about("Confidentiality statement", Kind.LONG, Seen.NOBODY)
    )
    began: Mapped[When | None] = mapped_column(
        WhenText, info=about("Began", Kind.WHEN, Seen.NOBODY)
    )
    ended: Mapped[When | None] = mapped_column(
        WhenText, info=about("Ended", Kind.WHEN, Seen.NOBODY)
    )
    approved_on: Mapped[date | None] = mapped_column(
        info=about("Minutes approved on", Kind.DATE, Seen.NOBODY)
    )
    approved_at: Mapped[str | None] = mapped_column(
        info=about(
            "Minutes approved at",
            Kind.TEXT,
            Seen.NOBODY,
            help="The meeting that approved them.",
            refers_to="meeting",
        )
    )
    corrections: Mapped[str | None] = mapped_column(
        info=about(
            "Corrections",
            Kind.LONG,
            Seen.NOBODY,
            help="What the meeting that approved the minutes put right in them.",
        )
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        """Such as “Perpetrator forum, 3 December 2026”."""
        forum = self.forum if self.forum and "forum" in seen else "Meeting"
        when = phrasing.when(self.at) if self.at and "at" in seen else None
        return ", ".join(part for part in (forum, when) if part)


class AgendaHeading(Part):
    """One item of a meeting's agenda, and what was said under it of nobody in particular."""

    __tablename__ = "agenda_heading"
    title = "Agenda heading"
    sheet = "agenda_headings.csv"
    belongs_to = "meeting_id"
    key = ("item",)

    meeting_id: Mapped[int] = belongs("meeting")
    number: Mapped[str | None] = mapped_column(
        info=about("Number", Kind.TEXT, Seen.NOBODY, format="count")
    )
    item: Mapped[str] = mapped_column(info=about("Item", Kind.TEXT, Seen.NOBODY, required=True))
    minute: Mapped[str | None] = mapped_column(info=about("What was said", Kind.LONG, Seen.NOBODY))


class AgendaItem(Part):
    """Somebody or some place that a meeting considers, and what it decides of them."""

    __tablename__ = "agenda_item"
    title = "Agenda item"
    sheet = "agenda.csv"
    belongs_to = "meeting_id"
    key = ("about",)

    meeting_id: Mapped[int] = belongs("meeting")
    item: Mapped[str | None] = mapped_column(info=about("Item", Kind.TEXT, Seen.ACTIONS))
    state: Mapped[str | None] = mapped_column(
        info=about("State", Kind.CHOICE, Seen.ACTIONS, choices="agenda_states")
    )
    reason: Mapped[str | None] = mapped_column(
        info=about("Reason", Kind.LONG, Seen.ACTIONS, help="Why it is necessary and proportionate.")
    )
    decision: Mapped[str | None] = mapped_column(info=about("Decision", Kind.LONG, Seen.ACTIONS))
    score: Mapped[str | None] = mapped_column(info=about("Score", Kind.TEXT, Seen.SCORE))
    support: Mapped[str | None] = mapped_column(
        info=about(
            "Support offered",
            Kind.LONG,
            Seen.ACTIONS,
            help="What was offered to help them stop, and what came of it.",
        )
    )
    referred_by: Mapped[str | None] = mapped_column(
        info=about("Referred by", Kind.TEXT, Seen.NOBODY, may_refer_to="agency")
    )
    decided: Mapped[When | None] = mapped_column(
        WhenText, info=about("Decided", Kind.WHEN, Seen.ACTIONS)
    )
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
    items: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Items",
            Kind.LIST,
            Seen.NOBODY,
            help="Of the agenda; invited to all of it, where none is said.",
        ),
    )


class InformationRequest(Part):
    """What an agency that cannot come is asked, and what it answered."""

    __tablename__ = "information_request"
    title = "Information request"
    sheet = "information_requests.csv"
    belongs_to = "meeting_id"
    key = ("agency", "about")

    meeting_id: Mapped[int] = belongs("meeting")
    agency: Mapped[str] = mapped_column(
        info=about("Agency", Kind.TEXT, Seen.NOBODY, required=True, may_refer_to="agency")
    )
    asked: Mapped[str | None] = mapped_column(info=about("What is asked", Kind.LONG, Seen.NOBODY))
    sent: Mapped[date | None] = mapped_column(info=about("Sent", Kind.DATE, Seen.NOBODY))
    due: Mapped[date | None] = mapped_column(
        info=about("Reply due", Kind.DATE, Seen.NOBODY, help="The last day for the reply.")
    )
    replied: Mapped[date | None] = mapped_column(info=about("Replied", Kind.DATE, Seen.NOBODY))
    reply: Mapped[str | None] = mapped_column(info=about("Reply", Kind.LONG, Seen.NOBODY))
    # Last, as the word that describes a field has its name here.
    about: Mapped[str | None] = mapped_column(
        info=about(
            "About",
            Kind.TEXT,
            Seen.NOBODY,
            refers_to=ANY,
            help="The reference of a person or a place; the whole agenda, where none is said.",
        )
    )


class Recorded(Part):
    """Whether an agency has recorded somebody or some place on its own system."""

    __tablename__ = "recorded_by"
    title = "Recorded by"
    sheet = "recorded_by.csv"
    belongs_to = "meeting_id"
    key = ("about", "agency")

    meeting_id: Mapped[int] = belongs("meeting")
    agency: Mapped[str] = mapped_column(
        info=about("Agency", Kind.TEXT, Seen.NOBODY, required=True, may_refer_to="agency")
    )
    state: Mapped[str | None] = mapped_column(
        info=about("Recorded there", Kind.CHOICE, Seen.NOBODY, choices="recorded_states")
    )
    their_reference: Mapped[str | None] = mapped_column(
        info=about("Their reference", Kind.TEXT, Seen.NOBODY)
    )
    # Last, as the word that describes a field has its name here.
    about: Mapped[str] = mapped_column(
        info=about(
            "About",
            Kind.TEXT,
            Seen.NOBODY,
            required=True,
            refers_to=ANY,
            help="The reference of a person or a place.",
        )
    )
