"""Minutes are approved at a later meeting of the forum, and never by themselves."""

from datetime import UTC, date, datetime

import pytest

from disrupt.errors import Trouble
from orders.forum.approving import approve, waiting
from orders.forum.meetings import begin
from tests.orders.forum import rooms

OCTOBER, NOVEMBER, TODAY = date(2026, 10, 1), date(2026, 11, 5), date(2026, 11, 20)
DECEMBER = date(2026, 12, 3)


@pytest.fixture
def forum(desk):
    return rooms.forum(desk)


@pytest.fixture
def met(desk, forum):
    """A meeting of the forum on that day."""
    return lambda at, **more: rooms.meeting(desk, forum, at, **more).reference


def test_minutes_of_all_earlier_meetings_wait(desk, forum, met):
    november, october = met(NOVEMBER), met(OCTOBER)
    rooms.meeting(desk, "Strategic board", OCTOBER)
    met(None)
    met(TODAY)
    december = met(DECEMBER)
    assert [each.reference for each in waiting(desk, december)] == [october, november]
    assert waiting(desk, october) == ()


def test_they_are_approved_with_corrections_and_wait_no_more(desk, met):
    november, today = met(NOVEMBER), met(TODAY)
    begin(desk, today)
    kept = approve(desk, november, today, "Item 2: Northford, not Westmere.")
    assert (kept.approved_on, kept.approved_at) == (TODAY, today)
    assert kept.corrections == "Item 2: Northford, not Westmere."
    assert waiting(desk, today) == ()


def test_without_corrections_too_and_on_the_day_of_the_meeting_that_did(desk, met):
    october, november = met(OCTOBER), met(NOVEMBER)
    kept = approve(desk, october, november.lower())
    assert (kept.approved_on, kept.approved_at, kept.corrections) == (NOVEMBER, november, None)


def test_a_meeting_that_began_early_approves_on_the_day_it_began(desk, met):
    november, december = met(NOVEMBER), met(DECEMBER)
    begin(desk, december)
    assert approve(desk, november, december).approved_on == TODAY


@pytest.mark.parametrize(
    ("which", "at", "wrong"),
    [
        ("november", "november", "cannot approve its minutes"),
        ("november", "october", "cannot approve its minutes"),
        ("november", "undated", "cannot approve its minutes"),
        ("november", "december", "has not begun, so it approves nothing yet"),
        ("december", "january", "is not over, so it has no minutes yet"),
        ("november", "board", "are of two forums"),
        ("approved", "november", "are approved already"),
    ],
)
def test_by_anything_else_they_are_not(desk, met, which, at, wrong):
    october = met(OCTOBER)
    approved = {"approved_on": NOVEMBER, "approved_at": october}
    known = {
        "october": october,
        "november": met(NOVEMBER),
        "december": met(DECEMBER),
        "january": met(date(2027, 1, 7)),
        "undated": met(None),
        "approved": met(datetime(2026, 9, 3, 9, 0, tzinfo=UTC), **approved),
        "board": rooms.meeting(desk, "Strategic board", TODAY).reference,
    }
    with pytest.raises(Trouble, match=wrong):
        approve(desk, known[which], known[at])
