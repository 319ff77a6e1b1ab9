"""A report as it was on a day: its digits, whose it is, and the sum of its bytes."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Seen, about
from disrupt.moments import When
from disrupt.records.base import Entry, WhenText


class FrozenReport(Entry):
    """Kept as bytes, so that later edits change none of it."""

    __tablename__ = "frozen_report"
    title = "Frozen report"
    sheet = "frozen_reports.csv"
    key = ("name",)

    name: Mapped[str] = mapped_column(
        index=True, info=about("Name", Kind.TEXT, Seen.NOBODY, required=True)
    )
    report: Mapped[str] = mapped_column(
        info=about("Report", Kind.CHOICE, Seen.NOBODY, choices="reports", required=True)
    )
    period_from: Mapped[date] = mapped_column(
        info=about("From", Kind.DATE, Seen.NOBODY, required=True)
    )
    period_to: Mapped[date] = mapped_column(info=about("To", Kind.DATE, Seen.NOBODY, required=True))
    area: Mapped[str | None] = mapped_column(info=about("Area", Kind.TEXT, Seen.NOBODY))
    public: Mapped[bool | None] = mapped_column(
        info=about("Public copy", Kind.YES_NO, Seen.NOBODY, help="Small counts are hidden in it.")
    )
    as_at: Mapped[When] = mapped_column(
        WhenText, info=about("As at", Kind.WHEN, Seen.NOBODY, required=True)
    )
    author: Mapped[str | None] = mapped_column(info=about("Frozen by", Kind.TEXT, Seen.NOBODY))
    sha256: Mapped[str | None] = mapped_column(
        info=about("Sum of its bytes", Kind.TEXT, Seen.NOBODY, help="SHA-256.")
    )
    file: Mapped[bytes] = mapped_column(
        info=about("Figures", Kind.PICTURE, Seen.NOBODY, required=True, format="figures")
    )
