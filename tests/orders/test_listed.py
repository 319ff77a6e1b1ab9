"""The list of orders by what is worked out of each: its stage, its next date, what is lost."""

import pytest

from disrupt.listing import Listing, look, page
from disrupt.records import Order
from disrupt.selecting import Filter
from disrupt.selecting import Order as By
from orders import local
from orders.actions import record
from orders.listed import standings
from orders.reckoning import the_law
from orders.standing import all_standing
from tests import make
from tests.desks import log, seat

LAW = the_law(local.shipped())
SHOWN = ("reference", "stage", "next_date", "lost")


@pytest.fixture
def robin(desk):
    return make.person(desk).reference


@pytest.fixture
def three(desk, robin):
    """One in force, one that was never served, one that is over."""
    said = [
        {"made": "2026-11-02", "served": "2026-11-02T15:20", "ends": "2028-11-01"},
        {"made": "2026-11-10", "ends": "2028-11-09"},
        {"made": "2020-11-02", "served": "2020-11-02T15:20", "ends": "2022-11-01"},
    ]
    others = [robin, *(make.person(desk).reference for _ in said[1:])]
    return [
        record(desk, LAW, "sro", {**each, "person": who}, as_found="a test").reference
        for each, who in zip(said, others, strict=True)
    ]


BY_REFERENCE = By("reference")


def listed(desk, order=BY_REFERENCE, *filters):
    asked = Listing(Order, SHOWN, order, filters, standings(LAW, desk.store.clock))
    looked = look(desk, asked)
    return [row.texts for row in page(desk, looked, 0, 200)]


def test_each_stands_with_the_stage_that_it_has_today(desk, three):
    stages = {texts[0]: texts[1] for texts in listed(desk)}
    assert [stages[each] for each in three] == ["in force", "not yet enforceable", "ended"]


def test_it_is_what_the_orders_say_when_each_is_reckoned(desk, store, three):
    with store.reading() as session:
        orders = session.query(Order).all()
        found = all_standing(session, LAW, orders, store.clock.now())
        wanted = {each.of.order.reference: each.stage for each in found}
        nexts = {each.of.order.reference: each.next is None for each in found}
    assert {texts[0]: texts[1] for texts in listed(desk)} == wanted
    assert {texts[0]: texts[2] == "" for texts in listed(desk)} == nexts


def test_the_next_date_comes_first_and_none_comes_last(desk, three):
    upwards = [texts[2] for texts in listed(desk, By("next_date"))]
    assert upwards[-1] == ""
    assert all(upwards[:2])


def test_a_stage_is_sorted_by_its_place_in_a_life(desk, three):
    stages = [texts[1] for texts in listed(desk, By("stage"))]
    assert stages == ["ended", "in force", "not yet enforceable"]
    assert [texts[1] for texts in listed(desk, By("stage", down=True))] == stages[::-1]


@pytest.mark.parametrize(
    ("wanted", "many"),
    [
        (Filter("stage", words=("in force", "ended")), 2),
        (Filter("next_date", contains="1999"), 0),
        (Filter("lost", words=("",)), 1),
    ],
)
def test_what_is_worked_out_can_be_filtered_by(desk, three, wanted, many):
    assert len(listed(desk, BY_REFERENCE, wanted)) == many


def test_it_goes_with_a_filter_on_what_is_held(desk, three, robin):
    found = listed(desk, By("stage"), Filter("stage", words=("in force",)), Filter("person", robin))
    assert [texts[0] for texts in found] == three[:1]


def test_the_log_says_what_was_asked(desk, store, three):
    listed(desk, By("stage"), Filter("stage", words=("in force",)))
    assert "in force" in log(store, "listed")[-1].detail


def test_a_reader_of_no_orders_is_shown_no_stage(store, three):
    desk = seat(store, "licensing-officer")
    asked = Listing(Order, SHOWN, worked=standings(LAW, store.clock))
    with pytest.raises(Exception, match="roles"):
        look(desk, asked)
