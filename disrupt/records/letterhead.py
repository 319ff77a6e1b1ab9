"""What the letters of this register begin and end with, and what its council has settled."""

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Seen, about
from disrupt.records.base import Entry


class Letterhead(Entry):
    """A register has one: the first that was made."""

    __tablename__ = "letterhead"
    title = "Letterhead"
    sheet = "letterheads.csv"
    key = ("council",)

    council: Mapped[str] = mapped_column(
        info=about(
            "Council",
            Kind.TEXT,
            Seen.NOBODY,
            required=True,
            help="Its full name, as it stands at the head of every letter.",
        )
    )
    address: Mapped[str | None] = mapped_column(
        info=about("Address of the office", Kind.LONG, Seen.NOBODY)
    )
    phone: Mapped[str | None] = mapped_column(
        info=about("Phone of the office", Kind.TEXT, Seen.NOBODY, format="phone")
    )
    email: Mapped[str | None] = mapped_column(
        info=about("Email of the office", Kind.TEXT, Seen.NOBODY)
    )
    signatory: Mapped[str | None] = mapped_column(
        info=about("Signed by", Kind.TEXT, Seen.NOBODY, help="The name below the signature.")
    )
    post: Mapped[str | None] = mapped_column(
        info=about("Post", Kind.TEXT, Seen.NOBODY, help="Such as “Licensing manager”.")
    )
    return_policy: Mapped[str | None] = mapped_column(
        info=about(
            "Return of the licence and badge",
            Kind.LONG,
            Seen.NOBODY,
            help="How, where and within which time, as your policy has it.",
        )
    )
    appeal_wording: Mapped[str | None] = mapped_column(
        info=about(
            "How to appeal",
            Kind.LONG,
            Seen.NOBODY,
            help="Such as which magistrates' court. The last day is reckoned.",
        )
    )
