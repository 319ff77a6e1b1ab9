"""Serial is worked out from what is recorded, and says why; a sighting alone is no reason."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Link, Outcome, OutcomeCondition
from orders.serial import dated, may_weigh_serial, serial
from tests import make
from tests.desks import seat
from tests.reports.papers import child, condition, notice, risk_order, sighting


@pytest.fixture
def robin(desk):
    return make.person(desk, born=PartialDate(1994, 3, 4))


def met(desk, person):
    return {each.test.id: (each.is_met, each.says) for each in serial(desk, person).tests}


def served(year):
    return datetime(year, 11, 3, 15, 20, tzinfo=UTC)


def test_notices_for_two_different_children_are_serial_by_both_tests_and_lead_to_the_notices(
    desk, robin
):
    orders = [notice(desk, robin, child(desk), served=served(year)) for year in (2024, 2026)]
    both = (True, "2 different children")
    assert met(desk, robin) == {"board": both, "three-years": both}
    assert [each.reference for each in serial(desk, robin).reasons] == [o.reference for o in orders]


def test_two_notices_about_one_child_are_not(desk, robin):
    of = child(desk)
    for year in (2024, 2026):
        notice(desk, robin, of, served=served(year))
    assert met(desk, robin) == dict.fromkeys(("board", "three-years"), (False, "1 child"))


@pytest.mark.parametrize(("later", "is_met"), [(date(2025, 5, 5), True), (date(2025, 5, 6), False)])
def test_three_years_end_on_the_day_before_the_same_day(desk, robin, later, is_met):
    first = datetime(2022, 5, 6, 9, tzinfo=UTC)
    notice(desk, robin, child(desk), served=first)
    notice(desk, robin, child(desk), served=datetime.combine(later, first.timetz()))
    assert met(desk, robin)["three-years"][0] is is_met
    assert met(desk, robin)["board"][0]


@pytest.mark.parametrize(
    ("earlier", "is_met"), [(date(2021, 2, 28), False), (date(2021, 3, 1), True)]
)
def test_three_years_up_to_29_february_begin_after_the_28th(desk, robin, earlier, is_met):
    last = datetime(2024, 2, 29, 9, tzinfo=UTC)
    notice(desk, robin, child(desk), served=last)
    notice(desk, robin, child(desk), served=datetime.combine(earlier, last.timetz()))
    assert met(desk, robin)["three-years"][0] is is_met


def test_conditions_bail_and_links_count_each_child_once(desk, robin):
    kids = [child(desk).reference for _ in range(3)]
    order = risk_order(desk, robin)
    condition(desk, order, number="2", about=f"{kids[0]}; {kids[1]}")
    bail = edit.make(
        desk, Outcome, {"person": robin.reference, "kind": "bail", "at": date(2026, 10, 9)}
    )
    line = {"number": "1", "text": "Not to contact.", "about": kids[1], "recorded_on": desk.today}
    edit.make(desk, OutcomeCondition, line, outcome_id=bail.id)
    link = {"one": kids[2], "other": robin.reference, "role": "victim of"}
    edit.make(desk, Link, link)
    found = serial(desk, robin)
    assert found.children == (kids[1], kids[0], kids[2])
    assert len(found.reasons) == 4
    assert met(desk, robin)["board"] == (True, "3 different children")
    assert met(desk, robin)["three-years"] == (True, "2 different children")


def test_each_reason_says_when_or_that_nobody_said(desk, robin):
    order = notice(desk, robin, child(desk), served=served(2026))
    link = {"one": child(desk).reference, "other": robin.reference, "role": "victim of"}
    edit.make(desk, Link, link)
    found = serial(desk, robin)
    assert [dated(each) for each in found.reasons] == [
        "Child Abduction Warning Notice about this child, 3 November 2026",
        "Linked as victim of, undated",
    ]
    assert found.reasons[0].reference == order.reference


def test_a_sighting_stands_beside_and_does_not_count_nor_does_what_was_only_asked_for(desk, robin):
    for _ in range(2):
        sighting(desk, people=(robin.reference,), child=child(desk).reference)
    sighting(desk, people=(make.person(desk).reference,), child=child(desk).reference)
    notice(desk, robin, child(desk), served=None, applied=date(2026, 3, 2))
    found = serial(desk, robin)
    assert (found.children, len(found.beside)) == ((), 2)


@pytest.mark.parametrize(
    ("born", "says"),
    [
        (PartialDate(2012), (False, "0 different children")),
        (None, (False, "0 different children; how old they were then is not known")),
        (PartialDate(2010, 5), (True, "2 different children")),
    ],
)
def test_whoever_was_not_16_or_may_not_have_been_is_not_met_by_the_second_test(desk, born, says):
    person = make.person(desk, born=born)
    for _ in range(2):
        notice(desk, person, child(desk), served=served(2026))
    assert met(desk, person)["three-years"] == says
    assert met(desk, person)["board"][0]


def test_nobody_is_told_who_may_see_only_half_of_the_reasons(desk, store, robin):
    page = show(desk, robin.reference)
    assert may_weigh_serial(desk, page)
    for role in ("licensing-officer", "forum-coordinator"):
        assert not may_weigh_serial(seat(store, role), page)
