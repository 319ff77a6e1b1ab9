"""The areas that the register's own rows name: what a report can be narrowed to."""

from sqlalchemy import select

from disrupt.records import AreaReturn, Disruption, Licence, Order, Outcome, Person, Record
from disrupt.workspace import Workspace

NAMED_IN: tuple[tuple[type[Record], str], ...] = (
    *((kind, "area") for kind in (Outcome, Disruption, Order, Person, AreaReturn)),
    (Licence, "authority"),
)


def areas(desk: Workspace) -> tuple[str, ...]:
    """Each once, by the alphabet; as far as its reader may know of them."""
    columns = [
        getattr(kind, name)
        for kind, name in NAMED_IN
        if name in {field.name for field in desk.readable(kind.kind_name())}
    ]
    with desk.store.reading() as session:
        found = {
            area
            for column in columns
            for area in session.scalars(select(column).distinct())
            if area
        }
    return tuple(sorted(found, key=str.casefold))
