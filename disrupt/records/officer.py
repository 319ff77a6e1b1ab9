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
    left_on: Mapped[date | None] = mapped_column(info=about("Left", Kind.DATE, Seen.NOBODY))
