"""A forum with meetings, and people who are invited to them."""

from typing import Any

from disrupt import edit
from disrupt.records import AgendaItem, Attendance, Forum, Meeting
from disrupt.workspace import Workspace


def forum(desk: Workspace, **more: Any) -> Forum:
    said = {"name": "Perpetrator forum", "rule": "strategic", **more}
    return edit.make(desk, Forum, said)


def meeting(desk: Workspace, of: Forum | str, at: Any, **more: Any) -> Meeting:
    named = of if isinstance(of, str) else of.reference
    return edit.make(desk, Meeting, {"forum": named, "at": at, **more})


def asked(desk: Workspace, of: Meeting, agency: str, **more: Any) -> Attendance:
    return edit.make(desk, Attendance, {"agency": agency, **more}, meeting_id=of.id)


def on_the_agenda(desk: Workspace, of: Meeting, about: str, **more: Any) -> AgendaItem:
    return edit.make(desk, AgendaItem, {"about": about, **more}, meeting_id=of.id)
