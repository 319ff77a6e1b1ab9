"""What was recorded in words over a period: what worked, what it changed, and what was learned."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.fields import fields_of
from disrupt.records import Disruption, Operation
from reports.figures.counting import Areas
from reports.figures.dated import lies_in, near
from reports.figures.report import Passage, Period, Words

WORKED = (("worked", "What worked"), ("difference", "What difference it made"))


def learned(session: Session, period: Period, area: str) -> Iterator[Words]:
    """Each with its record; whoever has nothing to say is left out."""
    disruptions = [*_disruptions(session, period, area)]
    told = fields_of(Disruption)
    seen = {field.name for field in told}
    for name, title in WORKED:
        yield Words(
            name,
            title,
            tuple(
                Passage(each.called(seen), text, each.in_whose_words or "", each.reference)
                for each in disruptions
                if (text := getattr(each, name))
            ),
        )
    passages = (
        Passage(each.name, each.learned or "", record=each.reference)
        for each in _operations(session, period, area)
    )
    yield Words("learned", "What was learned", tuple(passages))


def _disruptions(session: Session, period: Period, area: str) -> Iterator[Disruption]:
    areas = Areas()
    wanted = select(Disruption).where(near(Disruption.at, period))
    for each in session.scalars(wanted.order_by(Disruption.at, Disruption.id)):
        if lies_in(period, each.at) and (not area or areas[each.area or ""] == areas[area]):
            yield each


def _operations(session: Session, period: Period, area: str) -> Iterator[Operation]:
    """Those that ended in the period, as far as the day is known."""
    areas = Areas()
    wanted = select(Operation).where(Operation.ended.is_not(None), Operation.learned.is_not(None))
    for each in session.scalars(wanted.order_by(Operation.id)):
        ended = each.ended
        is_in = ended and ended.earliest() <= period.last and ended.latest() >= period.first
        if is_in and (not area or areas[each.area or ""] == areas[area]):
            yield each
