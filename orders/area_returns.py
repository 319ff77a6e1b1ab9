"""Rows of area returns as they are typed in by hand, signed by whoever saves them."""

from sqlalchemy import select

from disrupt import edit
from disrupt.checks import Values
from disrupt.errors import Invalid
from disrupt.fields import Field, fields_of
from disrupt.records import AreaReturn
from disrupt.workspace import Workspace

SIGNED = ("entered_by", "entered_on")
"""Said by the program: who saved the row, and on which day."""


def asked() -> tuple[Field, ...]:
    """What is typed of a row."""
    return tuple(each for each in fields_of(AreaReturn) if each.name not in SIGNED)


def typed_in(desk: Workspace) -> tuple[AreaReturn, ...]:
    """The newest period first, in it by region and area."""
    with desk.store.reading() as session:
        rows = session.scalars(select(AreaReturn).order_by(AreaReturn.region, AreaReturn.area))
        return tuple(sorted(rows, key=lambda each: each.period_from, reverse=True))


def sign(desk: Workspace, seen: AreaReturn | None, values: Values) -> AreaReturn:
    """A new row, or one corrected; the figures of an area stand once in a period."""
    key = tuple(values[name] for name in AreaReturn.key)
    for each in typed_in(desk):
        is_another = seen is None or each.id != seen.id
        if is_another and tuple(getattr(each, name) for name in AreaReturn.key) == key:
            raise Invalid([f"A row of {each.area} stands there already for this period."])
    signed = {**values, **dict(zip(SIGNED, (desk.store.actor.name, desk.today), strict=True))}
    return edit.change(desk, seen, signed) if seen else edit.make(desk, AreaReturn, signed)
