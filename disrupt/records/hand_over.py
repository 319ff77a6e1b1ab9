"""One officer's dates looked after by another, from a day on: for good, or until they are back."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import ANY, Kind, Seen, about
from disrupt.records.base import Entry

Words = tuple[str, ...]


class HandOver(Entry):
    __tablename__ = "hand_over"
    title = "Hand over"
    sheet = "hand_overs.csv"
    key = ("whose", "to_whom", "since")

    whose: Mapped[str] = mapped_column(info=about("Whose", Kind.TEXT, Seen.NOBODY, required=True))
    to_whom: Mapped[str] = mapped_column(
        info=about("To whom", Kind.TEXT, Seen.NOBODY, required=True)
    )
    since: Mapped[date] = mapped_column(info=about("From", Kind.DATE, Seen.NOBODY, required=True))
    until: Mapped[date | None] = mapped_column(
        info=about(
            "Until", Kind.DATE, Seen.NOBODY, help="The last day; for good, where none is said."
        )
    )
    reason: Mapped[str | None] = mapped_column(info=about("Reason", Kind.TEXT, Seen.NOBODY))
    told: Mapped[Words] = mapped_column(
        nullable=True,
        info=about("Told", Kind.LIST, Seen.NOBODY, help="Who of the two has seen that it began."),
    )
    told_over: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Told of its end", Kind.LIST, Seen.NOBODY, help="Who of the two has seen that it ended."
        ),
    )
    # Last, as the word that describes a field has its name here.
    about: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Which records",
            Kind.LIST,
            Seen.NOBODY,
            help="References; all that is theirs, where none is said.",
            refers_to=ANY,
        ),
    )
