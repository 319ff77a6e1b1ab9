"""A network or group. Who belongs to it, in which role and since when, is a link."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.records.base import Subject


class Group(Subject):
    __tablename__ = "group"
    title = "Group"
    sheet = "groups.csv"
    prefix = "GR"
    named_by = ("name",)

    name: Mapped[str | None] = mapped_column(
        info=about("Name", Kind.TEXT, Seen.NOBODY, searched=Search.NAME)
    )
    kind: Mapped[str | None] = mapped_column(
        info=about("Kind", Kind.CHOICE, Seen.NOBODY, choices="group_kinds")
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        return self.name if self.name and "name" in seen else "Group without a name"
