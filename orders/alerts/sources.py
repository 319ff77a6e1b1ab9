"""Every kind of record that may have something due, and what tells of it."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from disrupt.records import (
    SUBJECTS,
    Action,
    Disclosure,
    Licence,
    LicenceDecision,
    Meeting,
    Order,
    Outcome,
    Plan,
    Subject,
)
from orders.alerts.found import Found, Source
from orders.alerts.of_actions import of_actions, of_plans
from orders.alerts.of_fields import fields_source
from orders.alerts.of_licensing import of_decisions, of_disclosures, of_licences
from orders.alerts.of_meetings import of_meetings
from orders.alerts.of_orders import of_orders
from orders.alerts.of_outcomes import of_outcomes
from orders.reckoning import Law

BY_CLOCK: Mapping[type[Subject], Source] = {
    Order: of_orders,
    Outcome: of_outcomes,
    Licence: of_licences,
    LicenceDecision: of_decisions,
    Disclosure: of_disclosures,
    Meeting: of_meetings,
    Action: of_actions,
    Plan: of_plans,
}
"""What has clocks of its own; of every other kind the fields tell, whichever those are."""
SOURCES: tuple[Source, ...] = tuple(BY_CLOCK.get(kind) or fields_source(kind) for kind in SUBJECTS)


def found(session: Session, law: Law, at: datetime) -> Iterator[Found]:
    """All that is due, as far as whoever looks may see the records."""
    for source in SOURCES:
        yield from source(session, law, at)
