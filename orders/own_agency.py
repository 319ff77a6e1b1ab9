"""Which agency an officer works for, as far as the register can tell."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt.records import Agency, Disruption
from disrupt.workspace import Workspace


def agency_of(desk: Workspace, session: Session) -> str:
    """As they last recorded it themselves; else whose register it is."""
    mine = select(Disruption.agency).where(
        Disruption.agency.is_not(None),
        func.lower(Disruption.graded_by) == desk.store.actor.name.lower(),
    )
    last = session.scalar(mine.order_by(Disruption.id.desc()).limit(1))
    return last or _whose(session, desk.store.about.controller)


def _whose(session: Session, controller: str) -> str:
    named = select(Agency.reference).where(func.lower(Agency.name) == controller.lower())
    return session.scalar(named.order_by(Agency.id).limit(1)) or controller
