"""The notice of a decision as it was served: the bytes that were printed, when, how, by whom."""

import hashlib

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.contents import described
from disrupt.fields import Kind, Seen, about
from disrupt.moments import When
from disrupt.records.base import Part, WhenText, belongs


class Served(Part):
    __tablename__ = "licence_served"
    title = "Served copy"
    sheet = "licence_served.csv"
    belongs_to = "licence_decision_id"
    key = ("at", "how", "by")
    holds_from = "at"

    licence_decision_id: Mapped[int] = belongs("licence_decision")
    at: Mapped[When | None] = mapped_column(
        WhenText, info=about("Served on", Kind.WHEN, Seen.NOBODY)
    )
    how: Mapped[str | None] = mapped_column(
        info=about("How", Kind.CHOICE, Seen.NOBODY, choices="service_methods")
    )
    by: Mapped[str | None] = mapped_column(info=about("By", Kind.TEXT, Seen.NOBODY))
    file: Mapped[bytes] = mapped_column(
        info=about("Copy", Kind.PICTURE, Seen.NOBODY, required=True, format="paper")
    )

    @property
    def says(self) -> str:
        """Such as “a PDF of 48,213 bytes”."""
        return described(self.file)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.file).hexdigest()
