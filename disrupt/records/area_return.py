"""What an area returned of itself, typed in by hand, and the totals printed beside such rows."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Seen, about
from disrupt.records.base import Entry


class Returned(Entry):
    """A period, and the four counts of the return."""

    __abstract__ = True

    period_from: Mapped[date] = mapped_column(
        sort_order=1, info=about("From", Kind.DATE, Seen.NOBODY, required=True)
    )
    period_to: Mapped[date] = mapped_column(
        sort_order=2, info=about("To", Kind.DATE, Seen.NOBODY, required=True)
    )
    suspicion: Mapped[str | None] = mapped_column(
        sort_order=5, info=about("Suspicion", Kind.TEXT, Seen.NOBODY, format="count")
    )
    crime: Mapped[str | None] = mapped_column(
        sort_order=6, info=about("Crime", Kind.TEXT, Seen.NOBODY, format="count")
    )
    intervention: Mapped[str | None] = mapped_column(
        sort_order=7,
        info=about("Intervention or disruption", Kind.TEXT, Seen.NOBODY, format="count"),
    )
    detections: Mapped[str | None] = mapped_column(
        sort_order=8, info=about("Detections", Kind.TEXT, Seen.NOBODY, format="count")
    )
    entered_by: Mapped[str | None] = mapped_column(
        sort_order=9, info=about("Entered by", Kind.TEXT, Seen.NOBODY)
    )
    entered_on: Mapped[date | None] = mapped_column(
        sort_order=10, info=about("Entered on", Kind.DATE, Seen.NOBODY)
    )
    taken_from: Mapped[str | None] = mapped_column(
        sort_order=11,
        info=about("Taken from", Kind.TEXT, Seen.NOBODY, help="Where the figures were printed."),
    )


class AreaReturn(Returned):
    """One area of one period."""

    __tablename__ = "area_return"
    title = "Area return"
    sheet = "area_returns.csv"
    key = ("period_from", "period_to", "area")

    area: Mapped[str] = mapped_column(
        sort_order=3, info=about("Area", Kind.TEXT, Seen.NOBODY, required=True)
    )
    code: Mapped[str | None] = mapped_column(
        sort_order=4, info=about("Code", Kind.TEXT, Seen.NOBODY)
    )
    region: Mapped[str | None] = mapped_column(
        sort_order=4, info=about("Region", Kind.TEXT, Seen.NOBODY)
    )


class PrintedTotal(Returned):
    """What a printed table gives as the sum of its rows, to be added up again."""

    __tablename__ = "printed_total"
    title = "Printed total"
    sheet = "area_return_totals.csv"
    key = ("period_from", "period_to", "region")

    region: Mapped[str | None] = mapped_column(
        sort_order=3,
        info=about(
            "Region", Kind.TEXT, Seen.NOBODY, help="Empty where it is the sum of all the rows."
        ),
    )
