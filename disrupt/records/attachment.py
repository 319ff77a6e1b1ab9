"""A file that belongs to an order: the sealed copy, a scan of the proof of service."""

import hashlib

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.contents import described
from disrupt.fields import Kind, Search, Seen, about
from disrupt.records.base import Part, belongs


class Attachment(Part):
    """Nothing but its bytes says what it is."""

    __tablename__ = "attachment"
    title = "Attachment"
    sheet = "attachments.csv"
    belongs_to = "order_id"
    key = ("name",)

    order_id: Mapped[int] = belongs("order")
    name: Mapped[str] = mapped_column(
        info=about(
            "What it is",
            Kind.TEXT,
            Seen.NOBODY,
            help="Such as “sealed order” or “proof of service”.",
            required=True,
            searched=Search.WORDS,
        )
    )
    file: Mapped[bytes] = mapped_column(
        info=about("File", Kind.PICTURE, Seen.NOBODY, required=True, format="paper")
    )

    @property
    def says(self) -> str:
        """Such as “a PDF of 48,213 bytes”."""
        return described(self.file)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.file).hexdigest()
