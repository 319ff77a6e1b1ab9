"""A taxi or private hire licence, and what its holder has told the authority."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.lists import word_list
from disrupt.moments import When
from disrupt.partial import PartialDate
from disrupt.records.base import Part, Subject, WhenText, belongs, capital


class Licence(Subject):
    """A dual licence is one row here and two licences in law."""

    __tablename__ = "licence"
    title = "Licence"
    sheet = "licences.csv"
    prefix = "L"
    named_by = ("number", "holder")
    told_apart_by = "granted"

    kind: Mapped[str | None] = mapped_column(
        info=about("Kind", Kind.CHOICE, Seen.ORDERS, choices="licence_kinds")
    )
    authority: Mapped[str | None] = mapped_column(
        info=about("Authority", Kind.TEXT, Seen.ORDERS, help="Which council granted it.")
    )
    number: Mapped[str | None] = mapped_column(
        info=about(
            "Number",
            Kind.TEXT,
            Seen.DRIVER,
            help="Of the badge, the plate or the operator's licence.",
            searched=Search.CODE,
        )
    )
    holder: Mapped[str | None] = mapped_column(
        info=about(
            "Holder",
            Kind.TEXT,
            Seen.ORDERS,
            help="The reference of a person, or the name of a firm.",
            may_refer_to="person",
            searched=Search.NAME,
        )
    )
    vehicle: Mapped[str | None] = mapped_column(
        info=about(
            "Vehicle",
            Kind.TEXT,
            Seen.DRIVER,
            help="The reference of a vehicle, or its mark.",
            searched=Search.CODE,
        )
    )
    granted: Mapped[PartialDate | None] = mapped_column(
        info=about("Granted", Kind.PARTIAL, Seen.ORDERS)
    )
    ends: Mapped[PartialDate | None] = mapped_column(
        info=about("Ends", Kind.EXPIRY, Seen.ORDERS, help="The last day of it.")
    )
    dbs_kind: Mapped[str | None] = mapped_column(
        info=about("DBS kind", Kind.CHOICE, Seen.NOBODY, choices="dbs_kinds")
    )
    dbs_checked: Mapped[PartialDate | None] = mapped_column(
        info=about("DBS checked", Kind.PARTIAL, Seen.NOBODY, not_after_today=True)
    )
    medical_due: Mapped[PartialDate | None] = mapped_column(
        info=about("Medical due", Kind.EXPIRY, Seen.NOBODY)
    )
    training_due: Mapped[PartialDate | None] = mapped_column(
        info=about("Training due", Kind.EXPIRY, Seen.NOBODY)
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))
    note: Mapped[str | None] = mapped_column(info=about("Note", Kind.LONG, Seen.NOBODY))

    def called(self, seen: Collection[str]) -> str:
        """Such as “Private hire driver 02217”."""
        kind = word_list("licence_kinds").says(self.kind or "") if "kind" in seen else ""
        number = self.number if self.number and "number" in seen else ""
        return capital(f"{kind} {number}".strip()) or "Licence"


class SelfReport(Part):
    """What happened to a holder that they owe it to the authority to tell, and when they did."""

    __tablename__ = "licence_self_report"
    title = "Self-report"
    sheet = "licence_self_reports.csv"
    belongs_to = "licence_id"
    key = ("what", "happened")
    holds_from = "happened"

    licence_id: Mapped[int] = belongs("licence")
    what: Mapped[str | None] = mapped_column(
        info=about("What", Kind.CHOICE, Seen.NOBODY, choices="self_reports")
    )
    happened: Mapped[When | None] = mapped_column(
        WhenText, info=about("Happened", Kind.WHEN, Seen.NOBODY)
    )
    reported: Mapped[When | None] = mapped_column(
        WhenText, info=about("Reported", Kind.WHEN, Seen.NOBODY)
    )
    detail: Mapped[str | None] = mapped_column(info=about("Detail", Kind.LONG, Seen.NOBODY))
