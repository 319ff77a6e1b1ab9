"""The chair's late list in a pack: each date under the class of what it is a date of."""

import pytest

from disrupt import edit
from disrupt.fields import Seen
from disrupt.moments import beginning
from disrupt.partial import PartialDate
from disrupt.records import Agency, Licence, Training
from orders.alerts.looked import due, is_late
from orders.packs.pieces import Piece
from tests import make
from tests.orders.decided import received
from tests.orders.forum.sat import action, agency
from tests.orders.lives import LAW, order, outcome, when
from tests.orders.packs.packed import pack

LATER = "2027-03-01"


@pytest.fixture
def late(desk, coming):
    return lambda at=LATER: pack(desk, coming, at).late


def test_what_nobody_dealt_with_for_long_is_on_it_and_what_is_near_is_not(desk, robin, late):
    made = action(desk, None, about=robin.reference, due=when("2026-12-01"), action="Ask.")
    assert late("2026-11-25") == late("2026-12-02") == ()
    (found,) = late()
    assert found.about == robin.reference
    assert found.who == Piece("Exley, Robin", Seen.IDENTITY)
    assert found.due == when("2026-12-01")
    assert made.reference in found.says.says


def test_an_action_is_for_those_who_see_the_actions_of_its_agency(desk, child, late):
    police = agency(desk)
    action(desk, None, about=child.reference, agency=police.reference, due=when("2026-12-01"))
    (found,) = late()
    assert (found.says.seen, found.says.sort) == (Seen.ACTIONS, "westmere police")
    assert found.who == Piece(child.reference, Seen.CHILD)


def test_bail_is_for_those_who_see_arrests_and_a_date_of_a_field_for_whoever_sees_it(
    desk, robin, place, late
):
    outcome(desk, robin.reference, "bail", "2026-11-02", until="2026-12-01")
    said = {"course": "Signs", "given": PartialDate(2025, 12, 1), "due": PartialDate(2026, 12, 1)}
    edit.make(desk, Training, said, premises_id=place.id)
    edit.make(desk, Agency, {"name": "Health", "agreement_ends": PartialDate(2026, 12, 1)})
    assert {(each.about, each.says.seen, each.says.sort, each.who.says) for each in late()} == {
        (robin.reference, Seen.RESULT, "bail", "Exley, Robin"),
        (place.reference, Seen.FACTS, "", "Moonlight Lounge"),
    }


def test_of_several_whom_an_order_is_about_all_are_named(desk, robin, child, late):
    terry = make.person(desk, family_name="Sample", given_names="Terry")
    people = (robin.reference, terry.reference)
    order(desk, "cawn", *people, child=child.reference, served="2026-11-02")
    found = late()
    assert found
    assert {each.who for each in found} == {Piece("Exley, Robin; Sample, Terry", Seen.IDENTITY)}
    assert {each.says.seen for each in found} == {Seen.ORDERS}


def test_of_what_is_about_nobody_nobody_is_named(desk, late):
    action(desk, None, due=when("2026-12-01"))
    (found,) = late()
    assert (found.who, found.about) == (None, "A-2026-0001")


def test_a_date_of_a_licence_is_about_its_holder_and_of_a_disclosure_nothing_is_told(
    desk, robin, late
):
    days = {"ends": PartialDate(2026, 12, 1), "medical_due": PartialDate(2026, 12, 1)}
    licence = edit.make(desk, Licence, {"kind": "private hire driver", "number": "1", **days})
    edit.change(desk, licence, {"holder": robin.reference})
    received(desk, licence.reference)
    assert [(each.about, each.says.seen) for each in late()] == [(robin.reference, Seen.ORDERS)]
    every = due(desk, LAW, at=beginning(when(LATER))).rows
    assert [each.item.found.kind for each in every if is_late(each)].count("disclosure") == 1
