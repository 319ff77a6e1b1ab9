"""What somebody did about a date: acknowledged it, put it off, finished it, or took that back."""

from datetime import date
from typing import ClassVar

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import ANY, Kind, Seen, about
from disrupt.moments import When
from disrupt.records.base import Entry, WhenText


class Handling(Entry):
    """It holds for the date, the band, the owner and the stage that it was done about."""

    __tablename__ = "handling"
    title = "Handling of a date"
    sheet = "handlings.csv"
    key = ("record", "deadline", "at", "did")
    said_as: ClassVar = {"record": "reference"}

    record: Mapped[str] = mapped_column(
        index=True,
        info=about(
            "Record",
            Kind.TEXT,
            Seen.NOBODY,
            help="The reference of the record that the date is on.",
            required=True,
            refers_to=ANY,
        ),
    )
    deadline: Mapped[str] = mapped_column(
        info=about("Date", Kind.TEXT, Seen.NOBODY, help="Its name.", required=True)
    )
    due: Mapped[When] = mapped_column(
        WhenText, info=about("Due", Kind.WHEN, Seen.NOBODY, help="As it was then.", required=True)
    )
    did: Mapped[str] = mapped_column(
        info=about("Done about it", Kind.CHOICE, Seen.NOBODY, choices="handlings", required=True)
    )
    at: Mapped[When] = mapped_column(
        WhenText, info=about("At", Kind.WHEN, Seen.NOBODY, required=True)
    )
    by: Mapped[str | None] = mapped_column(info=about("By", Kind.TEXT, Seen.NOBODY))
    band: Mapped[str | None] = mapped_column(
        info=about("How near", Kind.TEXT, Seen.NOBODY, help="The band of its day.")
    )
    act_band: Mapped[str | None] = mapped_column(
        info=about("How near to act by", Kind.TEXT, Seen.NOBODY)
    )
    owner: Mapped[str | None] = mapped_column(
        info=about("Owner", Kind.TEXT, Seen.NOBODY, help="As it was then.")
    )
    stage: Mapped[str | None] = mapped_column(
        info=about("Stage", Kind.TEXT, Seen.NOBODY, help="As it was then.")
    )
    next_step: Mapped[str | None] = mapped_column(info=about("Next step", Kind.LONG, Seen.NOBODY))
    until: Mapped[date | None] = mapped_column(info=about("Snoozed until", Kind.DATE, Seen.NOBODY))
    reason: Mapped[str | None] = mapped_column(info=about("Reason", Kind.LONG, Seen.NOBODY))
    outcome: Mapped[str | None] = mapped_column(
        info=about("Outcome", Kind.CHOICE, Seen.NOBODY, choices="deadline_outcomes")
    )
    evidence: Mapped[str | None] = mapped_column(info=about("Evidence", Kind.LONG, Seen.NOBODY))
