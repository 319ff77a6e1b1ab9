"""A copy of a pack that was handed out: whose it is, what exactly it was, and where it is now."""

from collections.abc import Collection
from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.moments import When
from disrupt.records.base import Part, Subject, WhenText, belongs
from disrupt.records.sealed_text import SealedText


class PackCopy(Subject):
    """Its bytes are kept as they were handed out, for as long as it is to be kept."""

    __tablename__ = "pack_copy"
    title = "Copy of a pack"
    sheet = "pack_copies.csv"
    prefix = "K"
    named_by = ("number", "recipient")
    told_apart_by = "issued"

    meeting: Mapped[str] = mapped_column(
        index=True,
        info=about(
            "Meeting",
            Kind.TEXT,
            Seen.NOBODY,
            required=True,
            refers_to="meeting",
            searched=Search.CODE,
        ),
    )
    number: Mapped[str] = mapped_column(
        info=about(
            "Copy",
            Kind.TEXT,
            Seen.NOBODY,
            required=True,
            format="count",
            help="Its number among the copies of this meeting.",
        )
    )
    copies: Mapped[str] = mapped_column(
        info=about("Of", Kind.TEXT, Seen.NOBODY, required=True, format="count")
    )
    audience: Mapped[str] = mapped_column(
        info=about("Audience", Kind.CHOICE, Seen.NOBODY, choices="audiences", required=True)
    )
    agency: Mapped[str | None] = mapped_column(
        info=about("Agency", Kind.TEXT, Seen.NOBODY, may_refer_to="agency")
    )
    recipient: Mapped[str] = mapped_column(
        info=about("Recipient", Kind.TEXT, Seen.NOBODY, required=True, searched=Search.WORDS)
    )
    as_at: Mapped[When] = mapped_column(
        WhenText, info=about("As at", Kind.WHEN, Seen.NOBODY, required=True)
    )
    issued: Mapped[When] = mapped_column(
        WhenText, info=about("Issued", Kind.WHEN, Seen.NOBODY, required=True)
    )
    issued_by: Mapped[str | None] = mapped_column(info=about("Issued by", Kind.TEXT, Seen.NOBODY))
    pack: Mapped[str] = mapped_column(
        info=about(
            "Pack number",
            Kind.TEXT,
            Seen.NOBODY,
            required=True,
            help="The sum of all that it was drawn from.",
            searched=Search.CODE,
        )
    )
    log: Mapped[str | None] = mapped_column(
        info=about("Log", Kind.TEXT, Seen.NOBODY, help="The line of the log that it bears.")
    )
    sha256: Mapped[str | None] = mapped_column(
        info=about("Sum of its bytes", Kind.TEXT, Seen.NOBODY, help="SHA-256.")
    )
    disclosure: Mapped[str | None] = mapped_column(
        info=about("Disclosure", Kind.TEXT, Seen.NOBODY, refers_to="disclosure")
    )
    keep_until: Mapped[date | None] = mapped_column(
        info=about(
            "Kept until",
            Kind.DATE,
            Seen.NOBODY,
            help="After this day its bytes may be destroyed; that it was handed out stays known.",
        )
    )
    recalled: Mapped[date | None] = mapped_column(info=about("Recalled", Kind.DATE, Seen.NOBODY))
    recall_reason: Mapped[str | None] = mapped_column(
        info=about("Why it was recalled", Kind.LONG, Seen.NOBODY)
    )
    came_back: Mapped[str | None] = mapped_column(
        info=about("What came of it", Kind.CHOICE, Seen.NOBODY, choices="copy_ends")
    )
    came_back_on: Mapped[date | None] = mapped_column(info=about("On", Kind.DATE, Seen.NOBODY))
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))
    key: Mapped[str | None] = mapped_column(
        SealedText,
        info=about(
            "Key",
            Kind.TEXT,
            Seen.NOBODY,
            help="What opens its bytes, where it holds intelligence: sealed like intelligence.",
        ),
    )
    file: Mapped[bytes | None] = mapped_column(
        info=about("Bytes", Kind.PICTURE, Seen.NOBODY, format="copy")
    )

    def called(self, seen: Collection[str]) -> str:
        """Such as “Copy 4 of 12, detective inspector, Westmere”."""
        said = f"Copy {self.number} of {self.copies}" if "number" in seen else "Copy of a pack"
        return f"{said}, {self.recipient}" if "recipient" in seen else said


class CopyLeft(Part):
    """Each time a copy left: first when it was issued, then each time it was printed again."""

    __tablename__ = "copy_left"
    title = "Handed out"
    sheet = "pack_copies_left.csv"
    belongs_to = "pack_copy_id"
    key = ("at", "way", "by")
    holds_from = "at"

    pack_copy_id: Mapped[int] = belongs("pack_copy")
    at: Mapped[When] = mapped_column(
        WhenText, info=about("At", Kind.WHEN, Seen.NOBODY, required=True)
    )
    by: Mapped[str | None] = mapped_column(info=about("By", Kind.TEXT, Seen.NOBODY))
    way: Mapped[str | None] = mapped_column(
        info=about("How", Kind.TEXT, Seen.NOBODY, help="Such as printed, or saved.")
    )
    reason: Mapped[str | None] = mapped_column(info=about("What for", Kind.LONG, Seen.NOBODY))
    outcome: Mapped[str | None] = mapped_column(
        info=about("Outcome", Kind.TEXT, Seen.NOBODY, help="Empty, unless it did not get there.")
    )
