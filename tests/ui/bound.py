"""Somebody whom something binds, a place that is closed, and the child that it is about."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import (
    Child,
    Condition,
    Order,
    Outcome,
    OutcomeCondition,
    Premises,
    Sighting,
    Vehicle,
)
from disrupt.workspace import Workspace
from tests import make

SERVED = datetime(2026, 2, 3, 15, 20, tzinfo=UTC)
WORDS = "Not to enter or be within 100 metres of Regent Street."
NOTICE = "You must not keep company with this child."


@dataclass(frozen=True)
class Case:
    person: str
    child: str
    place: str
    notice: str
    unserved: str


def case(desk: Workspace) -> Case:
    robin = make.person(
        desk,
        aliases=("Pigeon",),
        born=PartialDate(1994, 6, 21),
        sex="male",
        vehicles=("FE00 CGB",),
        owner="Officer 4471",
    )
    make.status(desk, robin, "suspected", on=PartialDate(2024, 12, 18), source="a call")
    make.status(desk, robin, "charged", on=PartialDate(2026, 10, 9))
    make.marker(desk, robin, on=PartialDate(2024, 12, 18))
    make.address(desk, robin, since=PartialDate(2024))
    edit.make(desk, Vehicle, {"registration": "FE00 CGB"})
    child = edit.make(
        desk, Child, {"authority": "Westmere", "born": PartialDate(2011, 3, 2)}
    ).reference
    place = edit.make(
        desk, Premises, {"name": "Moonlight Lounge", "kind": "bar", "owner": "Officer 3012"}
    ).reference
    notice = _notice(desk, robin.reference, child)
    unserved = edit.make(
        desk, Order, {"power": "sro", "person": (robin.reference,), "made": date(2026, 11, 2)}
    ).reference
    _closed(desk, place)
    _bail(desk, robin.reference)
    edit.make(
        desk,
        Sighting,
        {
            "at": datetime(2026, 5, 31, 22, tzinfo=UTC),
            "place": place,
            "people": (robin.reference,),
            "child": child,
            "grade": "1BP",
        },
    )
    return Case(robin.reference, child, place, notice, unserved)


def _notice(desk: Workspace, person: str, child: str) -> str:
    values = {"power": "cawn", "person": (person,), "child": child, "served": SERVED}
    order = edit.make(desk, Order, {**values, "facts": ("basis=s2",)})
    line = {"number": "1", "text": NOTICE, "about": child, "recorded_on": date(2026, 2, 3)}
    edit.make(desk, Condition, line, order_id=order.id)
    return order.reference


def _closed(desk: Workspace, place: str) -> None:
    served = datetime(2026, 11, 20, 8, tzinfo=UTC)
    facts = ("issuer=police", "rank=inspector", "hours=24")
    values = {"power": "closure-notice", "premises": place, "served": served, "facts": facts}
    edit.make(desk, Order, values)


def _bail(desk: Workspace, person: str) -> None:
    values = {"person": person, "kind": "post-charge bail", "at": date(2026, 10, 9)}
    bail = edit.make(desk, Outcome, {**values, "until": date(2027, 2, 9)})
    line = {"number": "1", "text": WORDS, "hours": "20:00–06:00", "recorded_on": date(2026, 10, 9)}
    edit.make(desk, OutcomeCondition, line, outcome_id=bail.id)
