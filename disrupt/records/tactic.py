"""A tactic that this register adds to the list, or an old one that it no longer offers."""

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Seen, about
from disrupt.records.base import Entry


class LocalTactic(Entry):
    """What was recorded by its word keeps it, whether it is still offered or not."""

    __tablename__ = "tactic"
    title = "Tactic"
    sheet = "tactics.csv"
    key = ("tactic",)

    tactic: Mapped[str] = mapped_column(
        info=about(
            "Tactic",
            Kind.TEXT,
            Seen.NOBODY,
            required=True,
            help="As it stands in lists and in reports.",
        )
    )
    sort: Mapped[str | None] = mapped_column(
        info=about("Sort of tactic", Kind.CHOICE, Seen.NOBODY, choices="tactic_sorts")
    )
    retired: Mapped[bool | None] = mapped_column(
        info=about(
            "No longer offered",
            Kind.YES_NO,
            Seen.NOBODY,
            help="What was recorded with it keeps it.",
        )
    )
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))
