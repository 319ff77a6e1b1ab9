"""The list of orders by what is worked out of each: its stage, its next date, what is lost."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.listing import Listing, look, page
from disrupt.records import Order, Premises
from disrupt.roles import EVERYTHING, ROLES, Role
from disrupt.selecting import Filter
from disrupt.selecting import Order as By
from orders import local
from orders.actions import happen, record
from orders.listed import standings
from orders.reckoning import the_law
from orders.standing import all_standing
from tests import make
from tests.desks import log, seat, typed

LAW = the_law(local.shipped())
SHOWN = ("reference", "stage", "next_date", "lost", "who")


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
    asked = Listing(Order, SHOWN, order, filters, standings(LAW, desk))
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
    (wanted,) = typed(store, log(store, "listed")[-1].detail, "filters")
    assert wanted["words"] == ["in force"]


def test_a_reader_of_no_orders_is_shown_no_stage(store, three):
    desk = seat(store, "forum-coordinator")
    asked = Listing(Order, SHOWN, worked=standings(LAW, desk))
    with pytest.raises(Exception, match="roles"):
        look(desk, asked)


@pytest.fixture
def lounge(desk):
    values = {"name": "Moonlight Lounge", "address": "14 Regent Street"}
    return edit.make(desk, Premises, values).reference


@pytest.fixture
def two(desk, lounge):
    """One on two people, one on a place."""
    people = [
        make.person(desk, family_name=family, given_names=given).reference
        for family, given in (("Żurawik", "Zoë"), ("Exley", "Robin"))
    ]
    edit.make(desk, Order, {"power": "sro", "person": tuple(people)})
    edit.make(desk, Order, {"power": "closure-order", "premises": lounge})
    return [*people, lounge]


def who(desk, order=BY_REFERENCE, *filters):
    return [texts[4] for texts in listed(desk, order, *filters)]


BOTH = ["Moonlight Lounge, 14 Regent Street", "Żurawik, Zoë; Exley, Robin"]


def test_everybody_and_every_place_is_named(desk, two):
    assert sorted(who(desk)) == BOTH


def test_orders_are_found_and_sorted_by_name_as_people_are(desk, two):
    assert who(desk, BY_REFERENCE, Filter("who", "zurawik")) == BOTH[1:]
    assert who(desk, By("who")) == BOTH
    assert who(desk, By("who", down=True)) == BOTH[::-1]


def test_a_reader_is_told_no_more_of_a_name_than_they_may_read(store, two, monkeypatch):
    """None of the roles reads orders and not names; one that did would see references."""
    reads = {"order": EVERYTHING, "person": frozenset({"reference"}), "premises": frozenset()}
    clerk = Role("a clerk", reads, may=frozenset({"find"}))
    monkeypatch.setitem(ROLES, "clerk of references", clerk)
    desk = seat(store, "clerk of references")
    assert sorted(who(desk)) == sorted([f"{two[0]}; {two[1]}", two[2]])
    assert who(desk, BY_REFERENCE, Filter("who", "Exley")) == []


def test_whoever_may_not_read_the_column_is_told_nobody(store, two, monkeypatch):
    reads = {"order": frozenset({"reference"}), "person": EVERYTHING}
    clerk = Role("a clerk", reads, may=frozenset({"find"}))
    monkeypatch.setitem(ROLES, "clerk of orders", clerk)
    assert who(seat(store, "clerk of orders")) == ["", ""]


def test_somebody_without_a_name_is_there_by_reference(desk):
    nobody = make.person(desk, family_name=None, given_names=None).reference
    edit.make(desk, Order, {"power": "sro", "person": (nobody,)})
    assert who(desk) == [nobody]


def test_an_order_on_nobody_names_nobody(desk):
    edit.make(desk, Order, {"power": "sro"})
    assert who(desk) == [""]


def test_a_hearing_that_lies_ahead_is_the_next_date(desk, robin):
    order = record(desk, LAW, "sro", {"applied": "2026-11-10", "person": robin}).reference
    happen(desk, LAW, order, "hearing listed", datetime(2026, 11, 27, 10, tzinfo=UTC))
    ((_, stage, next_date, lost, _),) = listed(desk)
    assert (stage, next_date, lost) == ("hearing listed", "27 Nov 2026 10:00", "court date")


def test_a_hearing_that_was_is_no_next_date(desk, robin):
    order = record(desk, LAW, "sro", {"applied": "2026-11-10", "person": robin}).reference
    happen(desk, LAW, order, "hearing listed", date(2026, 11, 18))
    assert [(texts[1], texts[2]) for texts in listed(desk)] == [("hearing listed", "")]


def test_a_hearing_of_what_was_withdrawn_is_not_waited_for(desk, robin):
    order = record(desk, LAW, "sro", {"applied": "2026-11-10", "person": robin}).reference
    happen(desk, LAW, order, "hearing listed", date(2026, 11, 27))
    happen(desk, LAW, order, "withdrawn", date(2026, 11, 19))
    assert [(texts[1], texts[2]) for texts in listed(desk)] == [("withdrawn", "")]
