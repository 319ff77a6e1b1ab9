"""What came in from sheets, as the log tells it: all that the same unit of work wrote."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.store.schema import audit
from orders.held import batches

IMPORTED, MADE = "imported", "made"

Unit = tuple[str, int]
"""A run of the program, and its clock's ticks when a unit of work began: no two have both."""
Numbered = tuple[str, int]
"""A kind of record, and the number of one."""


def units(session: Session) -> frozenset[Unit]:
    """Each in which sheets were brought in."""
    said = select(audit.c.session, audit.c.ticks).where(audit.c.event == IMPORTED)
    return frozenset((run, ticks) for run, ticks in session.execute(said))


def brought_in(session: Session, wanted: Mapping[str, Collection[int]]) -> frozenset[Numbered]:
    """Of these numbers of each kind, those whose record was made by sheets."""
    of_sheets = units(session)
    if not of_sheets:
        return frozenset()
    return frozenset(_made_by(session, wanted, of_sheets))


def _made_by(
    session: Session, wanted: Mapping[str, Collection[int]], of_sheets: Collection[Unit]
) -> Iterable[Numbered]:
    for kind, numbers in wanted.items():
        for some in batches(tuple(numbers)):
            made = select(audit.c.subject_id, audit.c.session, audit.c.ticks).where(
                audit.c.subject_kind == kind,
                audit.c.subject_id.in_(some),
                audit.c.event == MADE,
            )
            for number, run, ticks in session.execute(made):
                if (run, ticks) in of_sheets:
                    yield kind, number
