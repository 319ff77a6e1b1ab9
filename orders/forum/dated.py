"""One dated thing that is recorded of somebody or some place, as a meeting is told of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Text, exists, func, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute

from disrupt import phrasing
from disrupt.fields import Seen
from disrupt.moments import When, day_of
from disrupt.records import Part, Record

HARM, LAW, SEEN, DONE = range(4)
"""How grave it is, the gravest first: harm, what the law did, who was seen, what was done."""


@dataclass(frozen=True)
class Dated:
    about: str
    """The reference of whom or what it is told of."""
    record: Record
    """That says so."""
    field: str
    """Which of its fields holds the day."""
    when: When
    says: str
    seen: Seen
    grade: int
    reference: str
    is_ahead: bool = False
    """It may lie in the future, such as a hearing: that it was put down is what is new."""
    sort: str = ""
    """What of its class it is, where an audience may see only some of it; of an action, whose."""

    @property
    def recorded_on(self) -> date | None:
        """As a part says it itself."""
        return self.record.recorded_on if isinstance(self.record, Part) else None


def names_one_of(
    column: InstrumentedAttribute[tuple[str, ...]], wanted: Iterable[str]
) -> ColumnElement[bool]:
    """Whether a list of references names any of these, however many they are."""
    each = func.json_each(type_coerce(column, Text)).table_valued("value")
    return exists(select(1).select_from(each).where(each.c.value.in_(sorted(wanted))))


def within(text: str) -> str:
    """As it stands in a sentence; what is written as a name stays as it is."""
    first, _, rest = text.partition(" ")
    is_a_name = rest[:1].isupper() or first[1:2].isupper()
    return text if is_a_name else text[:1].lower() + text[1:]


def day(when: When) -> str:
    return phrasing.day(day_of(when))
