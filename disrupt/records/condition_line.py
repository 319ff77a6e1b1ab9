"""One line of what somebody or some place is bound to, by an order or by bail or a licence."""

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.moments import When
from disrupt.records.base import Part, WhenText


class ConditionLine(Part):
    """What it forbids or demands, in its exact words."""

    __abstract__ = True
    key = ("number", "begins")
    holds_from = "begins"
    holds_until = "ends"

    number: Mapped[str] = mapped_column(
        sort_order=1, info=about("Number", Kind.TEXT, Seen.CONDITIONS, required=True)
    )
    text: Mapped[str] = mapped_column(
        sort_order=3,
        info=about(
            "Text",
            Kind.LONG,
            Seen.CONDITIONS,
            help="The exact words.",
            required=True,
            searched=Search.WORDS,
        ),
    )
    hours: Mapped[str | None] = mapped_column(
        sort_order=4,
        info=about("Hours", Kind.TEXT, Seen.CONDITIONS, help="When it binds, such as 20:00–06:00."),
    )
    begins: Mapped[When | None] = mapped_column(
        WhenText,
        sort_order=5,
        info=about(
            "Begins",
            Kind.WHEN,
            Seen.CONDITIONS,
            help="Where not from the first: the day on which it was varied to read so.",
        ),
    )
    ends: Mapped[When | None] = mapped_column(
        WhenText, sort_order=6, info=about("Ends", Kind.WHEN, Seen.CONDITIONS)
    )
    # Last, as the word that describes a field has its name here.
    about: Mapped[str | None] = mapped_column(
        sort_order=7,
        info=about(
            "About",
            Kind.TEXT,
            Seen.CONDITIONS,
            help="The reference of a place, person, child or vehicle, or words.",
            searched=Search.CODE,
        ),
    )
