"""Who may unlock the register, and in which roles."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Seen, about
from disrupt.records.base import Record


class Officer(Record):
    __tablename__ = "officer"
    title = "Officer"

    name: Mapped[str] = mapped_column(
        unique=True, info=about("Sign-in name", Kind.TEXT, Seen.NOBODY, required=True)
    )
    roles: Mapped[tuple[str, ...]] = mapped_column(
        nullable=True, info=about("Roles", Kind.LIST, Seen.NOBODY)
    )
    team: Mapped[str | None] = mapped_column(info=about("Team", Kind.TEXT, Seen.NOBODY))
    deputies: Mapped[tuple[str, ...]] = mapped_column(
        nullable=True,
        info=about(
            "Deputies",
            Kind.LIST,
            Seen.NOBODY,
            help="Who looks after their dates where nobody else is named.",
        ),
    )
    left_on: Mapped[date | None] = mapped_column(info=about("Left", Kind.DATE, Seen.NOBODY))
