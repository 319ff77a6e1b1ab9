"""The head of a page begins with a capital, and says of an order whom it is about."""

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.records import Child, Order, Outcome, Premises, Sighting, Vehicle
from disrupt.roles import EVERYTHING, ROLES, Role
from tests import make
from tests.desks import seat
from tests.ui.desks import press, said, words
from ui.places import Card, Whole
from ui.veil import MASK


@pytest.fixture
def robin(desk):
    return make.person(desk).reference


@pytest.fixture
def order(desk, robin):
    zoe = make.person(desk, family_name="Żurawik", given_names="Zoë").reference
    return edit.make(desk, Order, {"power": "sro", "person": (robin, zoe)}).reference


def head(window, reference):
    window.go(reference)
    return words(window.page._header)[0]


def test_the_head_of_an_order_names_everybody(opened, order):
    assert head(opened(), order) == "Sexual risk order: Exley, Robin; Żurawik, Zoë"


def test_the_head_of_an_order_on_a_place_names_the_place(opened, desk):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    order = edit.make(desk, Order, {"power": "closure-order", "premises": place}).reference
    assert head(opened(), order) == "Closure order: Moonlight Lounge"


def test_a_reader_of_no_names_sees_references(opened, store, order, robin, monkeypatch):
    reads = {"order": EVERYTHING, "person": frozenset({"reference"})}
    clerk = Role("a clerk", reads, may=frozenset({"find", "show"}))
    monkeypatch.setitem(ROLES, "reader of orders alone", clerk)
    assert head(opened(seat(store, "reader of orders alone")), order).startswith(
        f"Sexual risk order, {robin}"
    )


def test_f9_hides_them(opened, order):
    window = opened()
    window.go(order)
    press(window, Qt.Key.Key_F9)
    assert "Exley" not in said(window)
    assert words(window.page._header)[0] == MASK


@pytest.mark.parametrize(
    ("kind", "values", "says"),
    [
        (Child, {"authority": "Westmere"}, "Child known to Westmere"),
        (Sighting, {"place": "the rank"}, "Seen, the rank"),
        (Outcome, {"kind": "arrest"}, "Arrest"),
        (Vehicle, {"make": "Example"}, "Example"),
        (Vehicle, {}, "A vehicle whose mark is not known"),
        (Premises, {"name": "the Blue Lagoon"}, "the Blue Lagoon"),
        (Premises, {"kind": "park"}, "A place without a name"),
    ],
)
def test_it_begins_with_a_capital_unless_that_is_how_a_name_is_written(
    opened, desk, kind, values, says
):
    assert head(opened(), edit.make(desk, kind, values).reference) == says


@pytest.mark.parametrize("place", [Card, Whole])
def test_so_does_the_page_of_somebody_without_a_name(opened, desk, place):
    nobody = make.person(desk, family_name=None, given_names=None).reference
    window = opened()
    window.go(place(nobody))
    assert "Name not recorded" in words(window.page)
