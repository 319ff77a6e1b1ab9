"""The dates of an order as they were reckoned: the program keeps them, and nobody fills them in."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.moments import When
from disrupt.records.base import Part, WhenText, belongs


class OrderDeadline(Part):
    """A date as it was reckoned, kept by the program: what was known stays to be read."""

    __tablename__ = "order_deadline"
    title = "Deadline"
    belongs_to = "order_id"
    key = ("name",)
    holds_until = "replaced_on"

    order_id: Mapped[int] = belongs("order")
    name: Mapped[str]
    label: Mapped[str]
    due: Mapped[When] = mapped_column(WhenText)
    act_by: Mapped[datetime | None]
    """Where the wall clock seems to run out before the hours do."""
    lost: Mapped[str]
    working: Mapped[str]
    source: Mapped[str]
    edition: Mapped[str]
    """Of the law by which it was reckoned."""
    replaced_on: Mapped[date | None]
    """The day on which another was reckoned in its place, or none any more."""
