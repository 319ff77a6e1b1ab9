"""What the notice of a decision on a licence has to say, and whether each of it is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from disrupt.fields import fields_of
from disrupt.moments import written
from disrupt.records import Licence, LicenceDecision
from orders.asks import Answer
from orders.conditions import Known, holds
from orders.deadlines import Deadlines
from orders.given import Given
from orders.licensing import Wanted, licensing
from orders.licensing_asked import of_decision
from orders.licensing_decision import AUTHORITY, decision_clock
from orders.reckoning import Law

State = Literal["there", "missing"]


@dataclass(frozen=True)
class NoticePoint:
    id: str
    says: str
    state: State
    source: str
    asks: str
    """The field to fill where it is missing; or “policy”, the council's own wording."""


def notice_points(
    law: Law, licence: Licence, decision: LicenceDecision, at: datetime, *, policy: str = ""
) -> tuple[NoticePoint, ...]:
    """`policy` is what the council has settled of how a badge or licence comes back.

    Of a licence of no known kind nothing can be said, and so there is no point.
    """
    answers = _answers(law, licence, decision, at)
    if policy.strip():
        answers["policy"] = policy
    sort = licensing().sort_of(licence.kind)
    if sort is None:
        return ()
    power = law.catalogue.latest(sort.decision)
    return tuple(_points(Deadlines(power, Given(answers, {}), law.local)))


def is_complete(points: tuple[NoticePoint, ...]) -> bool:
    """Until it is, the notice is a draft."""
    return bool(points) and all(each.state == "there" for each in points)


def _points(known: Known) -> Iterator[NoticePoint]:
    by = str(known.answer("authority"))
    for each in licensing().points:
        if holds(each.when or {}, known):
            yield NoticePoint(
                each.id, each.says, _state(each, known), each.sections.get(by, ""), each.asks
            )


def _state(point: Wanted, known: Known) -> State:
    return "there" if holds(point.met, known) else "missing"


def _answers(
    law: Law, licence: Licence, decision: LicenceDecision, at: datetime
) -> dict[str, Answer]:
    """What is typed, what is reckoned from it, and what the clocks were told."""
    typed = {each.name: getattr(decision, each.name) for each in fields_of(LicenceDecision)}
    found = decision_clock(law, licence, decision, at)
    reckoned = {each.name: written(each.when) for each in found.dues if not each.is_supposed}
    told = of_decision(licence, decision, at, ()).facts
    said = {"authority": AUTHORITY, **typed, **reckoned, **told}
    return {name: _answer(value) for name, value in said.items() if _is_said(value)}


def _is_said(value: object) -> bool:
    return value is not None and str(value).strip() != ""


def _answer(value: object) -> Answer:
    return value if isinstance(value, bool | int) else str(value)
