"""Links in a pack: whoever they are linked to, as what, and only as long as it held."""

import pytest

from disrupt import edit
from disrupt.fields import Seen
from disrupt.partial import PartialDate
from disrupt.records import Agency, Group, Link, Premises, Responsible, Vehicle
from orders.packs.pieces import Piece
from tests import make
from tests.orders.lives import bail_condition, condition, day, order, outcome, risk_order
from tests.orders.packs.holding import held


def link(desk, one, other, role=None, **more):
    said = {"one": one.reference, "other": other.reference, "role": role, **more}
    return edit.make(desk, Link, said)


@pytest.fixture
def terry(desk):
    return make.person(desk, family_name="Sample", given_names="Terry")


def test_a_link_is_told_at_both_of_its_ends_by_the_name_of_the_other(desk, robin, terry):
    link(desk, robin, terry, "driver", since=PartialDate(2026, 9))
    (tie,) = held(desk, robin).ties
    assert (tie.about, tie.to) == (terry.reference, Piece("Sample, Terry", Seen.IDENTITY))
    assert tie.says == (Piece("driver", Seen.FACTS), Piece("from Sep 2026", Seen.FACTS))
    assert held(desk, terry).linked == ["Exley, Robin: driver · from Sep 2026"]


def test_a_link_is_told_while_it_holds(desk, robin, terry):
    link(desk, robin, terry, since=PartialDate(2026, 10, 1), until=PartialDate(2026, 11, 1))
    assert held(desk, robin, day("2026-09-30")).ties == ()
    assert held(desk, robin, day("2026-10-15")).linked == [
        "Sample, Terry: linked · from 01 Oct 2026 to 01 Nov 2026"
    ]
    assert held(desk, robin, day("2026-11-02")).ties == ()


def test_a_link_without_a_day_counts_from_the_day_it_was_recorded(desk, robin, terry):
    link(desk, robin, terry)
    assert held(desk, robin, day("2026-11-19")).ties == ()
    assert held(desk, robin).linked == ["Sample, Terry: linked"]


def test_a_group_is_told_to_nobody(desk, robin):
    link(desk, robin, edit.make(desk, Group, {"name": "Cinder Lane"}), "member")
    assert held(desk, robin).ties == ()


def test_each_other_end_stands_under_the_class_of_what_it_is_called_by(desk, robin, child, place):
    vehicle = edit.make(desk, Vehicle, {"registration": "BD51 SMR", "make": "Example"})
    nameless = edit.make(desk, Premises, {"address": "2 Cinder Lane"})
    agency = edit.make(desk, Agency, {"name": "Westmere Homes"})
    unknown = edit.make(desk, Premises, {})
    for other in (child, place, vehicle, nameless, agency, unknown):
        link(desk, robin, other, "linked")
    assert [each.to for each in held(desk, robin).ties] == [
        Piece(child.reference, Seen.CHILD),
        Piece("Moonlight Lounge", Seen.IDENTITY),
        Piece("BD51 SMR", Seen.CONTACT, "vehicles"),
        Piece("2 Cinder Lane", Seen.CONTACT, "address"),
        Piece("Westmere Homes", Seen.FACTS),
        Piece("a place without a name", Seen.CONTACT, "address"),
    ]


def test_whoever_answers_for_a_place_is_tied_to_it(desk, robin, place):
    said = {"who": robin.reference, "since": PartialDate(2025, 5)}
    edit.make(desk, Responsible, {**said, "capacity": "manager"}, premises_id=place.id)
    bar = edit.make(desk, Premises, {"name": "Cinder Bar"})
    edit.make(desk, Responsible, said, premises_id=bar.id)
    over = {"who": robin.reference, "until": PartialDate(2026, 1, 1), "since": PartialDate(2020)}
    edit.make(desk, Responsible, over, premises_id=place.id)
    assert held(desk, robin).linked == [
        "Moonlight Lounge: manager · from May 2025",
        "Cinder Bar: answers for it · from May 2025",
    ]


def test_orders_and_bail_tie_somebody_to_a_child_under_the_class_of_a_child(desk, robin, child):
    order(desk, "cawn", robin.reference, child=child.reference, served="2026-11-02")
    condition(desk, risk_order(desk, robin.reference), "Not to meet.", about=child.reference)
    bail = outcome(desk, robin.reference, "bail", "2026-11-03")
    bail_condition(desk, bail, f"Not to contact {child.reference}.")
    (tie,) = held(desk, robin).ties
    assert tie.to == Piece(child.reference, Seen.CHILD)
    assert tie.says == (
        Piece("Child Abduction Warning Notice", Seen.CHILD),
        Piece("sexual risk order", Seen.CHILD),
        Piece("bail", Seen.CHILD),
    )
    assert held(desk, child).linked == ["Exley, Robin: Child Abduction Warning Notice"]


def test_respondents_of_one_order_are_not_tied_by_it(desk, robin, terry):
    risk_order(desk, robin.reference, terry.reference)
    assert held(desk, robin).ties == ()
