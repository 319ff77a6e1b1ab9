"""The day of the meeting that comes next, in a word beside its entry at the left."""

from disrupt import phrasing
from disrupt.moments import day_of
from disrupt.workspace import Workspace
from orders.forum.meetings import meetings, the_next

NOW = "now"


def meeting_tag(desk: Workspace) -> str:
    """Such as “3 Dec”; nothing where none lies ahead."""
    reference = the_next(desk)
    of = next((each for each in meetings(desk) if each.reference == reference), None)
    if of is None or of.phase == "over":
        return ""
    if of.phase == "in the room":
        return NOW
    day = day_of(of.at) if of.at else None
    return f"{day.day} {phrasing.short_month(day).split()[0]}" if day else ""
