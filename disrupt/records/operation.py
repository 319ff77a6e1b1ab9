"""An operation or a week of action: what it was for, and what was learned when it ended."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.partial import PartialDate
from disrupt.records.base import Subject


class Operation(Subject):
    __tablename__ = "operation"
    title = "Operation"
    sheet = "operations.csv"
    prefix = "OP"
    named_by = ("name",)
    told_apart_by = "began"

    name: Mapped[str] = mapped_column(
        info=about("Name", Kind.TEXT, Seen.NOBODY, required=True, searched=Search.NAME)
    )
    began: Mapped[PartialDate | None] = mapped_column(
        info=about("Began", Kind.PARTIAL, Seen.NOBODY)
    )
    ended: Mapped[PartialDate | None] = mapped_column(
        info=about("Ended", Kind.PARTIAL, Seen.NOBODY)
    )
    agency: Mapped[str | None] = mapped_column(
        info=about("Led by", Kind.TEXT, Seen.NOBODY, may_refer_to="agency")
    )
    area: Mapped[str | None] = mapped_column(info=about("Area", Kind.TEXT, Seen.NOBODY))
    aim: Mapped[str | None] = mapped_column(
        info=about("Aim", Kind.LONG, Seen.NOBODY, searched=Search.WORDS)
    )
    learned: Mapped[str | None] = mapped_column(
        info=about(
            "What was learned",
            Kind.LONG,
            Seen.NOBODY,
            help="What to do again, and what not. An operation is not over without it.",
            searched=Search.WORDS,
        )
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        return self.name if self.name and "name" in seen else "Operation"
