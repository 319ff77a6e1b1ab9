"""What a copy says of its reader, and of its meeting."""

from collections.abc import Mapping
from datetime import date

from disrupt.lists import word_list
from disrupt.moments import day_of
from orders.audiences import Audience
from orders.packs.pack import Head
from reports.report_words import FOR_PUBLICATION

WHOLE = {"forum": "full forum"}
MARKINGS: Mapping[Audience, str] = {"public": FOR_PUBLICATION}
"""Of a copy for whoever wants it; every other has the marking of the register."""


def called(audience: Audience) -> str:
    """Such as “full forum” or “health and social care”."""
    return WHOLE.get(audience) or word_list("audiences").says(audience)


def day_of_meeting(head: Head) -> date | None:
    return day_of(head.at) if head.at else None
