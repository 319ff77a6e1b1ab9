"""The dates of one subject that come next: the nearest first, without what is done or past."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.fields import Seen
from disrupt.partial import PartialDate
from disrupt.records import Handling, Licence, LicenceDecision
from orders.eyes import eyes_of
from orders.forum.ends_next import MOST, ends_next
from orders.outcomes import live
from tests import make
from tests.desks import seat
from tests.orders.lives import (
    ADULT,
    LAW,
    NOW,
    bail_condition,
    day,
    event,
    order,
    outcome,
    risk_order,
)


def told(desk, whom, at=NOW):
    with desk.store.reading() as session:
        return ends_next(session, LAW, whom, at, eyes=eyes_of(desk))


def says(desk, whom, at=NOW):
    return [each.says for each in told(desk, whom, at)]


def on_bail(desk, robin):
    arrest = outcome(desk, robin.reference, "arrest", "2026-10-08")
    more = {"arrest": arrest.reference, "until": "2027-02-09"}
    outcome(desk, robin.reference, "post-charge bail", "2026-10-09", **more)


def revoked(desk, robin):
    said = {"kind": "private hire driver", "number": "02217", "holder": robin.reference}
    held = edit.make(desk, Licence, said)
    at = datetime(2026, 11, 13, 14, 5, tzinfo=UTC)
    decided = {"decision": "revoke", "decided": at, "notified": at, "grounds_given": at}
    edit.make(desk, LicenceDecision, {"licence": held.reference, **decided})


def test_dates_of_every_sort_stand_by_their_day_each_under_its_class(desk, robin):
    on_bail(desk, robin)
    revoked(desk, robin)
    heard = order(desk, "sro", robin.reference, applied="2026-10-26")
    event(desk, heard, "hearing listed", "2026-11-23T10:00")
    assert [(each.says, each.seen) for each in told(desk, robin)] == [
        (f"{heard.reference}, hearing: 23 November 2026 10:00", Seen.ORDERS),
        (
            "Private hire driver licence, the day at whose end it takes effect: 3 December 2026",
            Seen.ORDERS,
        ),
        ("Private hire driver licence, last day to appeal: 4 December 2026", Seen.ORDERS),
        ("Bail after charge, ends: 9 February 2027", Seen.RESULT),
    ]


def test_no_more_than_the_nearest_are_told(desk, robin):
    for which in range(1, 8):
        risk_order(desk, robin.reference, ends=f"2027-01-0{which}")
    found = says(desk, robin)
    assert len(found) == MOST
    assert all(each.endswith(", last day to appeal: 23 November 2026") for each in found)


def test_what_lies_far_ahead_is_told_only_where_something_ends_for_good(desk, robin):
    held = risk_order(desk, robin.reference)
    event(desk, held, "reviewed", "2026-11-12")
    review, ends = "review due: 12 November 2027", "ends, as the order says: 1 November 2028"
    a_year_before = says(desk, robin, day("2026-11-20"))
    assert a_year_before[-2:] == [f"{held.reference}, {each}" for each in (review, ends)]
    earlier = says(desk, robin, day("2026-11-05"))
    assert earlier[-1] == f"{held.reference}, {ends}"
    assert f"{held.reference}, {review}" not in earlier


def test_before_a_decision_was_taken_nobody_knew_its_dates(desk, robin):
    revoked(desk, robin)
    assert says(desk, robin, day("2026-11-12")) == []
    assert says(desk, robin, day("2026-11-14"))


def test_what_is_done_is_left_out(desk, robin):
    held = risk_order(desk, robin.reference, ends="2027-01-05")
    before = says(desk, robin)
    assert before[0] == f"{held.reference}, last day to appeal: 23 November 2026"
    done = {"record": held.reference, "deadline": "appeal", "due": date(2026, 11, 23)}
    edit.make(desk, Handling, {**done, "did": "done", "at": NOW})
    assert says(desk, robin) == before[1:]


def test_bail_to_no_known_day_ends_on_none(desk, robin):
    held = outcome(desk, robin.reference, "post-charge bail", "2026-10-09")
    bail_condition(desk, held, "Not to enter Regent Street.")
    with desk.store.reading() as session:
        (under,) = live(session, LAW, robin, NOW)
    assert under.outcome.reference == held.reference
    assert says(desk, robin) == []


def test_until_when_somebody_is_in_prison_is_told_as_it_is_recorded(desk):
    bo = make.person(desk, whereabouts_until=PartialDate(2027, 3, 17))
    (found,) = told(desk, bo)
    assert found.says.endswith(": 17 March 2027")
    assert (found.seen, found.reference) == (Seen.FACTS, bo.reference)


def test_of_a_place_the_dates_of_its_orders_are_told(desk, place):
    life = {"applied": "2026-11-02", "made": "2026-11-04", "ends": "2027-02-03"}
    held = order(desk, "closure-order", premises=place.reference, **life)
    assert any(each.startswith(held.reference) for each in says(desk, place))


@pytest.mark.parametrize("role", ["forum-coordinator", "auditor"])
def test_whoever_may_not_see_them_is_told_none(desk, role):
    robin = make.person(desk, born=ADULT, whereabouts_until=PartialDate(2027, 3, 17))
    on_bail(desk, robin)
    revoked(desk, robin)
    risk_order(desk, robin.reference)
    assert told(seat(desk.store, role), robin) == ()
