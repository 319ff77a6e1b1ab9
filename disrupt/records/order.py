"""An order or a notice: what was asked for, made and served, and everything that came after."""

from collections.abc import Collection

from sqlalchemy.orm import Mapped, mapped_column

from disrupt.fields import Kind, Search, Seen, about
from disrupt.lists import word_list
from disrupt.moments import When
from disrupt.records.base import Part, Subject, WhenText, belongs
from disrupt.records.condition_line import ConditionLine

Words = tuple[str, ...]

SPOKEN = ("power", "person", "premises")


class Order(Subject):
    __tablename__ = "order"
    title = "Order"
    sheet = "orders.csv"
    named_by = ("power", "person", "premises", "child")
    told_apart_by = "made"

    series: Mapped[str | None] = mapped_column()
    """What its reference begins with: the short name of its power."""
    power: Mapped[str] = mapped_column(
        info=about("Power", Kind.CHOICE, Seen.ORDERS, choices="powers", required=True)
    )
    known_as: Mapped[str | None] = mapped_column(
        info=about(
            "Known as",
            Kind.TEXT,
            Seen.ORDERS,
            help="What it was called where it came from.",
            searched=Search.WORDS,
        )
    )
    main: Mapped[str | None] = mapped_column(
        info=about(
            "Belongs to",
            Kind.TEXT,
            Seen.ORDERS,
            help="The reference of the application, notice or order that it continues.",
            refers_to="order",
            searched=Search.CODE,
        )
    )
    person: Mapped[Words] = mapped_column(
        nullable=True,
        info=about("Respondents", Kind.LIST, Seen.ORDERS, refers_to="person", searched=Search.CODE),
    )
    premises: Mapped[str | None] = mapped_column(
        info=about("Premises", Kind.TEXT, Seen.ORDERS, refers_to="premises", searched=Search.CODE)
    )
    child: Mapped[str | None] = mapped_column(
        info=about("Child", Kind.TEXT, Seen.CHILD, refers_to="child", searched=Search.CODE)
    )
    applicant: Mapped[str | None] = mapped_column(info=about("Applicant", Kind.TEXT, Seen.ORDERS))
    applied: Mapped[When | None] = mapped_column(
        WhenText, info=about("Applied for", Kind.WHEN, Seen.ORDERS)
    )
    court: Mapped[str | None] = mapped_column(info=about("Court", Kind.TEXT, Seen.ORDERS))
    made: Mapped[When | None] = mapped_column(WhenText, info=about("Made", Kind.WHEN, Seen.ORDERS))
    served: Mapped[When | None] = mapped_column(
        WhenText, info=about("Served", Kind.WHEN, Seen.ORDERS)
    )
    ends: Mapped[When | None] = mapped_column(
        WhenText,
        info=about("Ends", Kind.WHEN, Seen.ORDERS, help="As it is written on the order."),
    )
    until_further_order: Mapped[bool | None] = mapped_column(
        info=about("Until further order", Kind.YES_NO, Seen.ORDERS)
    )
    travel_ends: Mapped[When | None] = mapped_column(
        WhenText, info=about("Travel ban ends", Kind.WHEN, Seen.ORDERS)
    )
    area: Mapped[str | None] = mapped_column(info=about("Area", Kind.TEXT, Seen.ORDERS))
    facts: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Facts",
            Kind.LIST,
            Seen.ORDERS,
            help="What the dates hang on, such as rank=inspector.",
        ),
    )
    ticked: Mapped[Words] = mapped_column(
        nullable=True,
        info=about(
            "Points ticked",
            Kind.LIST,
            Seen.NOBODY,
            help="Of what the power asks for beside dates, the points that a person saw met.",
        ),
    )
    edition: Mapped[str | None] = mapped_column(
        info=about(
            "Edition",
            Kind.TEXT,
            Seen.NOBODY,
            help="Of the law that it was made under; given by the program.",
        )
    )
    as_found: Mapped[str | None] = mapped_column(
        info=about(
            "Kept as found",
            Kind.TEXT,
            Seen.NOBODY,
            help="Why it is kept although the law does not allow it so.",
        )
    )
    owner: Mapped[str | None] = mapped_column(info=about("Owner", Kind.TEXT, Seen.NOBODY))
    deputy: Mapped[str | None] = mapped_column(info=about("Deputy", Kind.TEXT, Seen.NOBODY))

    @property
    def prefix(self) -> str:  # type: ignore[override]  # of a power, and not of the kind
        return self.series or "O"

    def called(self, seen: Collection[str]) -> str:
        """Such as “Sexual risk order, N-2026-0117”."""
        held = [getattr(self, name) or () for name in SPOKEN if name in seen]
        words = [word for each in held for word in ((each,) if isinstance(each, str) else each)]
        # A reference is a word of no list, and is said as it stands.
        return ", ".join(map(word_list("powers").says, words)) or "order"


class Condition(ConditionLine):
    """One line of an order."""

    __tablename__ = "order_condition"
    title = "Condition"
    sheet = "conditions.csv"
    belongs_to = "order_id"

    order_id: Mapped[int] = belongs("order")
    kind: Mapped[str | None] = mapped_column(
        sort_order=2, info=about("Kind", Kind.CHOICE, Seen.CONDITIONS, choices="condition_kinds")
    )


class OrderEvent(Part):
    """Something that happened to an order, beside its being applied for, made and first served."""

    __tablename__ = "order_event"
    title = "Event"
    sheet = "order_events.csv"
    belongs_to = "order_id"
    key = ("event", "at", "detail")
    holds_from = "at"

    order_id: Mapped[int] = belongs("order")
    event: Mapped[str] = mapped_column(
        info=about("Event", Kind.CHOICE, Seen.ORDERS, choices="order_events", required=True)
    )
    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.ORDERS))
    detail: Mapped[str | None] = mapped_column(info=about("Detail", Kind.LONG, Seen.NOBODY))
    person: Mapped[str | None] = mapped_column(
        info=about(
            "Person",
            Kind.TEXT,
            Seen.ORDERS,
            help="Of several respondents, whom it is about.",
            refers_to="person",
        )
    )
    by: Mapped[str | None] = mapped_column(info=about("By", Kind.TEXT, Seen.NOBODY))
    method: Mapped[str | None] = mapped_column(
        info=about("How", Kind.CHOICE, Seen.ORDERS, choices="service_methods")
    )
    condition: Mapped[str | None] = mapped_column(
        info=about(
            "Condition",
            Kind.TEXT,
            Seen.ORDERS,
            help="Of a breach, the number of the condition that was broken.",
        )
    )


class Circulation(Part):
    """Who was told of an order, and when it was taken off their system again."""

    __tablename__ = "circulation"
    title = "Circulation"
    sheet = "circulation.csv"
    belongs_to = "order_id"
    key = ("told", "at")
    holds_from = "at"
    holds_until = "taken_off"

    order_id: Mapped[int] = belongs("order")
    told: Mapped[str] = mapped_column(
        info=about("Told", Kind.CHOICE, Seen.NOBODY, choices="circulation", required=True)
    )
    at: Mapped[When | None] = mapped_column(WhenText, info=about("At", Kind.WHEN, Seen.NOBODY))
    by: Mapped[str | None] = mapped_column(info=about("By", Kind.TEXT, Seen.NOBODY))
    their_reference: Mapped[str | None] = mapped_column(
        info=about("Their reference", Kind.TEXT, Seen.NOBODY, searched=Search.CODE)
    )
    taken_off: Mapped[When | None] = mapped_column(
        WhenText, info=about("Taken off", Kind.WHEN, Seen.NOBODY)
    )
