"""Who is still to be told of an order, and who still holds one that is over."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Child, Circulation, Premises
from orders import local
from orders.actions import happen, record
from orders.circulated import untold
from orders.keeping import follows
from orders.reckoning import the_law
from orders.standing import standing
from tests import make

LAW = the_law(local.shipped())


@pytest.fixture
def desk(desk):
    return replace(desk, follows=follows(LAW))


@pytest.fixture
def notice(desk):
    robin = make.person(desk).reference
    child = edit.make(desk, Child, {"born": PartialDate(2012, 5, 4)}).reference
    said = {"basis": "s2", "person": robin, "child": child}
    return record(desk, LAW, "cawn", {**said, "served": "2026-11-19T10:00"}).reference


def owed(desk, reference, day=date(2026, 11, 20)):
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    found = untold(standing(desk, LAW, reference, at), day)
    return [(each.clock.label, each.when) for each in found]


def told(desk, reference, word, **said):
    number = standing(desk, LAW, reference).of.order.id
    return edit.make(desk, Circulation, {"told": word, **said}, order_id=number)


def test_an_order_that_binds_is_told_of_from_the_day_on_which_it_does(desk, notice):
    assert owed(desk, notice) == [
        ("To be told: force system", date(2026, 11, 19)),
        ("To be told: child's social worker", date(2026, 11, 19)),
    ]
    told(desk, notice, "force system", at=date(2026, 11, 20))
    assert [label for label, _ in owed(desk, notice)] == ["To be told: child's social worker"]


def test_what_does_not_bind_yet_is_told_to_nobody(desk):
    robin = make.person(desk).reference
    said = {"made": "2026-11-02", "ends": "2028-11-01", "person": robin}
    assert owed(desk, record(desk, LAW, "sro", said).reference) == []


def test_what_is_over_is_to_be_taken_off_wherever_it_was_told(desk, notice):
    row = told(desk, notice, "PNC", at=date(2026, 11, 20))
    happen(desk, LAW, notice, "ended", date(2026, 11, 25))
    after = date(2026, 12, 1)
    assert owed(desk, notice, after) == [("To be taken off: PNC", date(2026, 11, 26))]
    edit.change(desk, row, {"taken_off": date(2026, 11, 27)})
    assert owed(desk, notice, after) == []


def test_they_are_dates_like_any_other_and_rest_on_practice_alone(desk, notice):
    first = untold(standing(desk, LAW, notice), date(2026, 11, 20))[0]
    assert (first.clock.lost, first.source, first.confidence) == (
        "action",
        "No statute: practice",
        "low",
    )


def test_that_licensing_is_told_of_a_closure_rests_on_its_act_and_not_on_practice(desk):
    licensed = {"name": "Moonlight Lounge", "licence_number": "PL-417"}
    place = edit.make(desk, Premises, licensed).reference
    said = {"made": "2026-11-04", "ends": "2027-02-03", "premises": place}
    closure = record(desk, LAW, "closure-order", said).reference
    found = untold(standing(desk, LAW, closure), date(2026, 11, 20))
    assert [(each.clock.label, each.source, each.confidence) for each in found] == [
        ("To be told: force system", "No statute: practice", "low"),
        ("To be told: licensing", "ASBCPA 2014 ss.76–93", "high"),
    ]
