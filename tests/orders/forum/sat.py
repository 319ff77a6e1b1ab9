"""A forum, its meetings, and whom and what they are about, in one call each."""

from datetime import UTC, date, datetime
from typing import Any

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import (
    Action,
    Agency,
    AgendaHeading,
    AgendaItem,
    Attendance,
    Forum,
    Meeting,
    Premises,
)
from disrupt.workspace import Workspace
from orders.forum.agenda import Agenda, Row
from tests import make

NAME = "Perpetrator forum"
ADULT = PartialDate(1988, 5, 4)
OCTOBER, NOVEMBER, DECEMBER = (datetime(2026, month, 5, 10, tzinfo=UTC) for month in (10, 11, 12))


def forum(desk: Workspace, **values: Any) -> Forum:
    return edit.make(desk, Forum, {"name": NAME, **values})


def meeting(desk: Workspace, at: date, **values: Any) -> Meeting:
    return edit.make(desk, Meeting, {"forum": NAME, "at": at, **values})


def under_way(desk: Workspace, at: date = DECEMBER, **values: Any) -> Meeting:
    return meeting(desk, at, began=desk.store.clock.now(), **values)


def item(desk: Workspace, of: Meeting, about: Any, state: str = "", **values: Any) -> AgendaItem:
    said = {"about": about.reference, "state": state, **values}
    return edit.make(desk, AgendaItem, said, meeting_id=of.id)


def heading(desk: Workspace, of: Meeting, item: str, **values: Any) -> AgendaHeading:
    return edit.make(desk, AgendaHeading, {"item": item, **values}, meeting_id=of.id)


def invited(desk: Workspace, of: Meeting, agency: str, **values: Any) -> Attendance:
    return edit.make(desk, Attendance, {"agency": agency, **values}, meeting_id=of.id)


def action(desk: Workspace, of: Meeting | None, **values: Any) -> Action:
    said = {"action": "Ask the landlord for the keys.", **values}
    return edit.make(desk, Action, said | ({"meeting": of.reference} if of else {}))


def person(desk: Workspace, name: str = "Exley", **values: Any) -> Any:
    return make.person(desk, **{"family_name": name, "born": ADULT, **values})


def place(desk: Workspace, name: str = "Moonlight Lounge") -> Premises:
    return edit.make(desk, Premises, {"name": name, "address": "14 Regent Street"})


def agency(desk: Workspace, name: str = "Westmere Police") -> Agency:
    return edit.make(desk, Agency, {"name": name})


def row_of(found: Agenda, about: Any) -> Row:
    (row,) = (each for each in found.rows if each.about == about.reference)
    return row


def under(found: Agenda, heading: str) -> tuple[str, ...]:
    """The names under a heading, in their order."""
    (one,) = (each for each in found.headings if each.item == heading)
    return tuple(each.name for each in one.rows)
