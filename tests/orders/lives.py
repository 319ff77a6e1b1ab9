"""One register with somebody in it, and what can be done to them in a word."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from disrupt import edit
from disrupt.moments import When, is_when, read_when
from disrupt.partial import PartialDate
from disrupt.records import Condition, Order, OrderEvent, Outcome, OutcomeCondition, Sighting
from disrupt.workspace import Workspace
from orders import local
from orders.actions import Kept
from orders.reckoning import the_law

LAW = the_law(local.shipped())
NOW = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
ADULT, YOUTH = PartialDate(1988, 5, 4), PartialDate(2009, 3, 1)

NOTICE = {
    "issuer": "police",
    "rank": "inspector",
    "hours": "24",
    "issued": "2026-11-02T15:00",
    "served": "2026-11-02T15:20",
}
EXTENDED = {"extended_hours": "24", "extended_rank": "superintendent"}
CLOSURE = {"applied": "2026-11-02", "made": "2026-11-04", "ends": "2027-02-03"}
LONGER = {
    "issuer": "police",
    "rank": "inspector",
    "consulted": "yes",
    "applied": "2027-01-20",
    "made": "2027-02-01",
    "ends": "2027-05-03",
}


def when(text: str) -> When:
    return read_when(text).when


def _values(said: Mapping[str, object]) -> dict[str, object]:
    """Days and moments as they are written."""
    return {n: when(v) if isinstance(v, str) and is_when(v) else v for n, v in said.items()}


def order(desk: Workspace, power: str, *people: str, **said: object) -> Order:
    return edit.make(desk, Order, {"power": power, "person": people, **_values(said)})


def risk_order(desk: Workspace, *people: str, **said: object) -> Order:
    """Made for two years, and served."""
    life = {"applied": "2026-10-01", "made": "2026-11-02", "served": "2026-11-02"}
    return order(desk, "sro", *people, **{**life, "ends": "2028-11-01", **said})


def condition(desk: Workspace, of: Order, text: str, **said: object) -> Condition:
    values = {"number": "1", "text": text, **_values(said)}
    return edit.make(desk, Condition, values, order_id=of.id)


def event(desk: Workspace, of: Order, name: str, at: str, **said: object) -> OrderEvent:
    values = {"event": name, "at": when(at), **said}
    return edit.make(desk, OrderEvent, values, order_id=of.id)


def outcome(desk: Workspace, person: str, kind: str, at: str, **said: object) -> Outcome:
    values = {"person": person, "kind": kind, "at": when(at), **_values(said)}
    return edit.make(desk, Outcome, values)


def bail_condition(desk: Workspace, of: Outcome, text: str, **said: object) -> OutcomeCondition:
    values = {"number": "1", "text": text, **_values(said)}
    return edit.make(desk, OutcomeCondition, values, outcome_id=of.id)


def sighting(desk: Workspace, at: str, *people: str, **said: object) -> Sighting:
    return edit.make(desk, Sighting, {"at": when(at), "people": people, **said})


def day(text: str) -> datetime:
    """At noon."""
    return datetime.combine(date.fromisoformat(text), datetime.min.time(), UTC).replace(hour=12)


def kept(found: Kept) -> str:
    """The reference of what was not refused."""
    assert not found.refused, [said.text for said in found.found.says if said.level == "refused"]
    return found.reference
