"""How a score, and what was counted, compare with the day on which the forum adopted somebody."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.clock import Clock
from disrupt.moments import midnight
from disrupt.records import AgendaItem, Meeting
from disrupt.workspace import Workspace
from orders.forum import weights
from orders.forum.progress import progress
from orders.intake import bring_in
from tests import make
from tests.desks import folder_of
from tests.orders.lives import ADULT, YOUTH, outcome

FORUM = "Perpetrator forum"
TODAY = date(2026, 11, 20)


@pytest.fixture
def brought(desk, tmp_path):
    """An arrest before the adoption, and another in another case after it."""
    sheets = folder_of(
        tmp_path / "in",
        people="reference,family_name,born\nN-1,Exley,1988-05-04\n",
        outcomes=(
            "reference,person,kind,at,family,arrest\n"
            "OC-1,N-1,arrest,2026-07-01,sexual,\nOC-2,N-1,charge,2026-07-20,sexual,OC-1\n"
            "OC-3,N-1,arrest,2026-06-20,sexual,\nOC-4,N-1,arrest,2026-08-15,drugs,\n"
        ),
    )
    bring_in(desk, sheets)
    return "N-1"


def decide(desk, about, day, state):
    meeting = edit.make(desk, Meeting, {"forum": FORUM, "at": day})
    edit.make(desk, AgendaItem, {"about": about, "state": state}, meeting_id=meeting.id)


def said(desk, person, as_at=TODAY):
    with desk.store.reading() as session:
        return progress(session, FORUM, person, as_at, weights=weights.as_shipped())


def test_the_score_at_adoption_stands_beside_that_of_now_and_events_on_either_side(desk, brought):
    decide(desk, brought, date(2026, 8, 6), "adopted")
    # 17 days and 2 cases, 85; then 97 days and 3 cases, 85: each part times 25.
    assert said(desk, brought) == (
        "Score from adoption, 6 August 2026, to now: 55.1 before, 54.6 after: a fall of 1 %",
        "Events in 30 days: 0 before, 1 after",
        "Events in 90 days: 2 before, 1 after: a fall of 50 %",
        "Events in 180 days: 2 before, 1 after: a fall of 50 %; those after are not over yet",
    )


def test_of_whoever_was_discharged_it_ends_with_that_day(desk, brought):
    decide(desk, brought, date(2026, 8, 6), "adopted")
    decide(desk, brought, date(2026, 9, 3), "discharged")
    first = "Score from adoption, 6 August 2026, to discharge, 3 September 2026: "
    assert said(desk, brought)[0].startswith(first)
    assert said(desk, brought, date(2026, 9, 2))[0].startswith(
        "Score from adoption, 6 August 2026, to now: "
    )


def test_of_whom_the_forum_had_not_adopted_there_is_none(desk, brought):
    decide(desk, brought, date(2026, 8, 6), "adopted")
    assert said(desk, brought, date(2026, 8, 5)) == ()
    assert said(desk, make.person(desk, born=ADULT).reference) == ()


def test_where_somebody_was_a_child_on_that_day_no_score_is_compared(register):
    later = Workspace(register.open(clock=Clock(midnight(date(2027, 6, 1)))), "a test")
    young = make.person(later, born=YOUTH)
    outcome(later, young.reference, "arrest", "2027-05-01")
    decide(later, young.reference, date(2026, 8, 6), "adopted")
    found = said(later, young.reference, date(2027, 6, 1))
    assert [each[:9] for each in found] == ["Events in"] * 3
    later.store.close()
