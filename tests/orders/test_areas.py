"""The areas that a report can be narrowed to are those that the register's rows name."""

import pytest

from disrupt import edit
from disrupt.records import AreaReturn, Disruption, Licence, Order
from orders.areas import areas
from tests import make
from tests.desks import seat
from tests.orders import lives


def disruption(desk, area):
    return edit.make(desk, Disruption, {"tactic": "cash-seizure", "area": area})


def test_a_register_with_nothing_in_it_names_no_area(desk):
    assert areas(desk) == ()


def test_every_kind_of_row_that_says_an_area_offers_it(desk, robin):
    lives.outcome(desk, robin.reference, "arrest", "2026-11-02", area="Ashby")
    disruption(desk, "Birch End")
    edit.make(desk, Order, {"power": "sro", "area": "Crossgate"})
    edit.make(desk, Licence, {**make.LITTLE["licence"], "authority": "Dunmere"})
    make.person(desk, area="Eastfield")
    edit.make(desk, AreaReturn, {**make.YEAR, "area": "Fenwick"})
    expected = ("Ashby", "Birch End", "Crossgate", "Dunmere", "Eastfield", "Fenwick")
    assert areas(desk) == expected


def test_an_area_that_many_rows_name_is_offered_once(desk, robin):
    for _ in range(2):
        disruption(desk, "Northford")
    lives.outcome(desk, robin.reference, "arrest", "2026-11-02", area="Northford")
    make.person(desk, area="Northford")
    assert areas(desk) == ("Northford",)


def test_they_stand_by_the_alphabet_whether_or_not_they_begin_with_a_capital(desk):
    for area in ("Westmere", "east Harbour", "Northford", "Ashby"):
        disruption(desk, area)
    assert areas(desk) == ("Ashby", "east Harbour", "Northford", "Westmere")


@pytest.mark.parametrize("unsaid", [None, ""])
def test_a_row_that_says_no_area_offers_nothing(desk, unsaid):
    disruption(desk, unsaid)
    disruption(desk, "Northford")
    assert areas(desk) == ("Northford",)


def test_an_area_that_no_row_names_any_longer_is_offered_no_longer(desk):
    row = disruption(desk, "Northford")
    edit.change(desk, row, {"area": "Westmere"})
    assert areas(desk) == ("Westmere",)


def test_whoever_may_see_no_rows_is_offered_no_area(desk):
    disruption(desk, "Northford")
    make.person(desk, area="Northford")
    assert areas(seat(desk.store, "forum-chair")) == ("Northford",)
    for role in ("auditor", "administrator", "licensing-officer", "forum-coordinator"):
        assert areas(seat(desk.store, role)) == ()
