"""What else is recorded of something on a line of dates, after what each field is called."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from disrupt import phrasing
from disrupt.fields import Kind
from disrupt.links import references
from disrupt.page import Page
from disrupt.records import (
    Circulation,
    Disruption,
    LicenceDecision,
    OrderEvent,
    Outcome,
    Record,
    Sighting,
)
from disrupt.workspace import Workspace
from orders.there import DONE

BESIDE: Mapping[type[Record], tuple[str, ...]] = {
    OrderEvent: ("person", "method", "by", "condition", "detail"),
    Circulation: ("their_reference", "by"),
    Outcome: ("until", "court", "sentence_months"),
    Sighting: ("people", "vehicle", "child", "note"),
    Disruption: ("agency", "evidence", "difference"),
    LicenceDecision: ("decided_by", "reason", "notified", "ends"),
    **{part: fields for part, (_, fields) in DONE.items()},
}
"""By the kind of what is dated. Whence something is known is never among them."""


@dataclass(frozen=True)
class Particular:
    label: str
    says: str
    is_exact: bool
    """Somebody's own words, in which nothing is named that they did not name."""


def particulars(desk: Workspace, page: Page, record: Record) -> Iterator[Particular]:
    """As far as the reader may see them; without whom the page itself is of."""
    fields = {each.name: each for each in desk.readable(record.kind_name())}
    wanted = (name for name in BESIDE.get(type(record), ()) if name in fields)
    for field in (fields[name] for name in wanted):
        value = getattr(record, field.name)
        if isinstance(value, tuple):
            value = tuple(each for each in value if each != page.reference)
        if value and page.reference not in references(value):
            yield Particular(field.label, phrasing.shown(field, value), field.kind is Kind.LONG)
