"""A rule of quorum of this register: one of its own, or one that came with the program, changed."""

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Seen, about
from disrupt.records.base import Entry

Words = tuple[str, ...]


class QuorumRule(Entry):
    __tablename__ = "quorum_rule"
    title = "Rule of quorum"
    sheet = "quorum_rules.csv"
    key = ("rule",)

    rule: Mapped[str] = mapped_column(
        info=about(
            "Rule", Kind.TEXT, Seen.NOBODY, required=True, help="By this word meetings name it."
        )
    )
    organisations: Mapped[str | None] = mapped_column(
        info=about(
            "Different organisations",
            Kind.TEXT,
            Seen.NOBODY,
            format="count",
            help="At least so many; nought, or nothing, where their number does not matter.",
        )
    )
    ranks: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Ranks or posts",
            Kind.LIST,
            Seen.NOBODY,
            help="At least one person with one of these.",
        ),
    )
    agencies: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Kinds of agencies",
            Kind.LIST,
            Seen.NOBODY,
            choices="agency_kinds",
            help="At least one of each.",
        ),
    )
    counts: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Answers that count",
            Kind.LIST,
            Seen.NOBODY,
            choices="attendance",
            help="Present alone, where nothing is said.",
        ),
    )
    retired: Mapped[bool | None] = mapped_column(
        info=about(
            "No longer offered",
            Kind.YES_NO,
            Seen.NOBODY,
            help="Meetings that name it keep it.",
        )
    )
    edition: Mapped[str | None] = mapped_column(
        info=about("Edition", Kind.TEXT, Seen.NOBODY, help="Such as “terms of reference, 2026”.")
    )
