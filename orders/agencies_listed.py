"""What the list of agencies shows beside what is held: by when an agreement is to be renewed."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.fields import Field, Kind, Seen
from disrupt.moments import ending
from disrupt.records import Agency
from disrupt.worked import Known, Values, WorkedOut
from disrupt.workspace import Workspace
from orders.held import batches
from orders.licensing_duties import of_an_agency
from orders.reckoning import Law

ENDED = "Sharing agreement ended"


def agreements(_law: Law, desk: Workspace) -> WorkedOut:
    """The end of each agreement on sharing information, and whether it has come."""

    def work(session: Session, ids: Sequence[int], _wanted: Collection[str]) -> Known:
        at = desk.store.clock.now()
        return {
            each.id: _due(each, at)
            for some in batches(ids)
            for each in session.scalars(select(Agency).where(Agency.id.in_(some)))
        }

    fields = (
        Field("due_by", "Due by", Kind.WHEN, Seen.NOBODY),
        Field("due_is", "What is due", Kind.TEXT, Seen.NOBODY),
    )
    return WorkedOut(fields, work)


def _due(agency: Agency, at: datetime) -> Values:
    due = next(iter(of_an_agency(agency).dues), None)
    if due is None:
        return {"due_by": None, "due_is": None}
    return {"due_by": due.when, "due_is": ENDED if ending(due.when) <= at else due.label}
