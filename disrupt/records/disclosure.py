"""What was asked for, answered, given or received, under which power, and why that was right."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt import phrasing
from disrupt.fields import ANY, Kind, Search, Seen, about
from disrupt.moments import When
from disrupt.partial import PartialDate
from disrupt.records.base import Subject, WhenText, capital

Words = tuple[str, ...]


class Disclosure(Subject):
    __tablename__ = "disclosure"
    title = "Disclosure"
    sheet = "disclosures.csv"
    prefix = "DS"
    named_by = ("direction", "party", "about")
    told_apart_by = "at"
    before_names = ", "

    direction: Mapped[str] = mapped_column(
        info=about(
            "Direction", Kind.CHOICE, Seen.NOBODY, choices="disclosure_directions", required=True
        )
    )
    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.NOBODY))
    party: Mapped[str | None] = mapped_column(
        info=about(
            "Party",
            Kind.TEXT,
            Seen.NOBODY,
            help="The reference of an agency, or a name.",
            may_refer_to="agency",
            searched=Search.WORDS,
        )
    )
    contact: Mapped[str | None] = mapped_column(info=about("Contact", Kind.TEXT, Seen.NOBODY))
    purpose: Mapped[str | None] = mapped_column(
        info=about("Purpose", Kind.CHOICE, Seen.NOBODY, choices="disclosure_purposes")
    )
    gateway: Mapped[str | None] = mapped_column(
        info=about(
            "Gateway",
            Kind.CHOICE,
            Seen.NOBODY,
            choices="gateways",
            help="The power under which it was asked for or given.",
        )
    )
    classes: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Classes of information",
            Kind.LIST,
            Seen.NOBODY,
            choices="disclosure_classes",
        ),
    )
    necessity: Mapped[str | None] = mapped_column(
        info=about("Why necessary and proportionate", Kind.LONG, Seen.NOBODY)
    )
    due: Mapped[PartialDate | None] = mapped_column(
        info=about("Due", Kind.EXPIRY, Seen.NOBODY, help="The last day to answer or to tell.")
    )
    outcome: Mapped[str | None] = mapped_column(info=about("Outcome", Kind.LONG, Seen.NOBODY))
    file_hash: Mapped[str | None] = mapped_column(
        info=about("File hash", Kind.TEXT, Seen.NOBODY, help="SHA-256 of what was handed over.")
    )
    aware: Mapped[When | None] = mapped_column(
        WhenText,
        info=about(
            "Aware from",
            Kind.WHEN,
            Seen.NOBODY,
            help="When whoever owes it learned of it: some duties are counted from then.",
        ),
    )
    answers: Mapped[str | None] = mapped_column(
        info=about(
            "Answers",
            Kind.TEXT,
            Seen.NOBODY,
            help="The reference of the disclosure that it answers.",
            refers_to="disclosure",
            searched=Search.CODE,
        )
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))
    # Last, as the word that describes a field has its name here.
    about: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "About",
            Kind.LIST,
            Seen.NOBODY,
            help="References of people, places, vehicles, licences or orders.",
            refers_to=ANY,
            searched=Search.CODE,
        ),
    )

    def called(self, seen: Collection[str]) -> str:
        """Such as “Received 13 November 2026 11:20, Westmere Police”."""
        done = capital(self.direction or "disclosure") if "direction" in seen else "Disclosure"
        when = phrasing.when(self.at) if self.at and "at" in seen else ""
        party = self.party if self.party and "party" in seen else ""
        return ", ".join(part for part in (f"{done} {when}".strip(), party) if part)
