"""What stands beside a name on an agenda, what its chip says, and in which order they stand."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Outcome, Plan
from orders.forum.agenda_of import agenda
from tests.desks import seat
from tests.orders.forum.sat import (
    DECEMBER,
    NOVEMBER,
    OCTOBER,
    action,
    item,
    meeting,
    person,
    place,
    row_of,
    under,
)

NEW, REVIEW = "New cases", "Review cases"


def charged(desk, of, on):
    said = {"person": of.reference, "kind": "charge", "at": on, "cse": True, "family": "sexual"}
    return edit.make(desk, Outcome, said)


def told(desk, at, about):
    row = row_of(agenda(desk, at.reference), about)
    return row.beside, row.chip, row.says


def test_whoever_is_referred_to_this_meeting_is_new(desk):
    at, robin = meeting(desk, DECEMBER), person(desk)
    item(desk, at, robin, "referred", item=NEW)
    assert told(desk, at, robin) == ("", "new", "new")


@pytest.mark.parametrize(
    ("state", "beside"), [("deferred", "deferred on 05 Nov 2026"), ("referred", "")]
)
def test_whoever_the_last_meeting_left_over_is_not_new(desk, state, beside):
    last, at, robin = meeting(desk, NOVEMBER), meeting(desk, DECEMBER), person(desk)
    item(desk, last, robin, state)
    item(desk, at, robin, "referred")
    assert told(desk, at, robin) == (beside, "", "")


def test_whoever_is_adopted_already_is_not_new_though_referred_again(desk):
    last, at, robin = meeting(desk, NOVEMBER), meeting(desk, DECEMBER), person(desk)
    item(desk, last, robin, "adopted")
    item(desk, at, robin, "referred", referred_by="housing")
    assert told(desk, at, robin) == ("no change since 05 Nov 2026", "", "")


def test_what_is_overdue_stands_before_what_is_new_or_changed(desk):
    at, robin = meeting(desk, DECEMBER), person(desk)
    item(desk, at, robin, "referred")
    action(desk, at, about=robin.reference, due=date(2026, 11, 20))
    assert told(desk, at, robin) == ("1 open action", "new", "new")
    action(desk, None, about=robin.reference, due=date(2026, 11, 19))
    action(desk, at, about=robin.reference, due=date(2026, 11, 1), closed=date(2026, 11, 2))
    assert told(desk, at, robin) == ("2 open actions", "overdue", "1 overdue")


def test_what_changed_since_the_last_meeting_is_said(desk):
    last, at = meeting(desk, NOVEMBER), meeting(desk, DECEMBER)
    robin, sam = person(desk), person(desk, "Sample")
    for each in (robin, sam):
        item(desk, last, each, "adopted")
        item(desk, at, each)
    charged(desk, robin, date(2026, 11, 13))
    assert told(desk, at, robin) == ("changed", "changed", "changed")
    assert told(desk, at, sam) == ("no change since 05 Nov 2026", "", "")


def test_a_coordinator_is_not_told_that_nothing_changed_of_what_they_do_not_see(desk):
    last, at, robin = meeting(desk, NOVEMBER), meeting(desk, DECEMBER), person(desk)
    item(desk, last, robin, "adopted")
    item(desk, at, robin)
    charged(desk, robin, date(2026, 11, 13))
    assert told(seat(desk.store, "forum-coordinator"), at, robin) == ("", "", "")


def test_a_meeting_that_is_over_does_not_tell_what_changed_after_it(desk):
    last, over, robin = meeting(desk, OCTOBER), meeting(desk, NOVEMBER), person(desk)
    item(desk, last, robin, "adopted")
    item(desk, over, robin, "reviewed")
    charged(desk, robin, date(2026, 11, 13))
    assert told(desk, over, robin) == ("no change since 05 Oct 2026", "", "")


@pytest.mark.parametrize(
    ("born", "says"),
    [
        (PartialDate(2009, 5, 4), "aged 17: welfare first"),
        (PartialDate(2010, about=True), "aged about 15: welfare first"),
        (PartialDate(2008), "may be under 18: welfare first"),
        (PartialDate(2008, 11, 20), ""),
        (None, ""),
    ],
)
def test_of_whoever_may_be_under_18_that_is_said_first(desk, born, says):
    at, young = meeting(desk, DECEMBER), person(desk, born=born)
    item(desk, at, young)
    row = row_of(agenda(desk, at.reference), young)
    assert row.beside == says
    assert (row.score is None) is (says != "" or born is None)


def test_within_a_heading_the_highest_score_comes_first_and_then_by_name(desk):
    at = meeting(desk, DECEMBER)
    low, high, young = person(desk, "Zed"), person(desk, "Mid"), person(desk, "Ab", born=None)
    for each in (low, high, young, person(desk, "Old")):
        item(desk, at, each, item=REVIEW)
    item(desk, at, place(desk, "Aa Lounge"), item=REVIEW)
    charged(desk, high, date(2026, 11, 13))
    found = under(agenda(desk, at.reference), REVIEW)
    assert found == ("Mid, Robin", "Old, Robin", "Zed, Robin", "Aa Lounge", "Ab, Robin")
    coordinator = agenda(seat(desk.store, "forum-coordinator"), at.reference)
    assert [each.score for each in coordinator.rows] == [None] * 5


def test_of_whoever_is_identified_it_is_asked_what_is_done_and_what_was_offered(desk):
    last, at = meeting(desk, NOVEMBER), meeting(desk, DECEMBER)
    nothing, planned, acted, offered = (person(desk, each) for each in "ABCD")
    heading = {"item": "identified PERPETRATORS"}
    for each in (nothing, planned, acted):
        item(desk, at, each, **heading)
    item(desk, last, offered, support="A programme, declined.")
    item(desk, at, offered, **heading)
    for each, closed in ((planned, None), (nothing, date(2026, 11, 19))):
        plan = {"objective": "No rooms.", "about": each.reference, "closed": closed}
        edit.make(desk, Plan, plan)
    action(desk, None, about=acted.reference)
    lounge = place(desk)
    item(desk, at, lounge, **heading)
    assert told(desk, at, nothing) == (
        "no plan and no open action · no support recorded",
        "gaps",
        "2 gaps",
    )
    assert told(desk, at, planned) == ("no support recorded", "gaps", "1 gap")
    assert told(desk, at, acted) == ("1 open action · no support recorded", "gaps", "1 gap")
    assert told(desk, at, offered) == ("no plan and no open action", "gaps", "1 gap")
    assert told(desk, at, lounge) == ("", "", "")
