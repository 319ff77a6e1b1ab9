"""The agenda in a pack: every heading in order, who is under each, and what stands beside."""

from disrupt.fields import Seen
from orders.packs.pieces import Piece
from tests.orders.forum.sat import action, heading, item
from tests.orders.lives import risk_order
from tests.orders.packs.packed import pack


def told(desk, of):
    return [
        (each.number, each.says, [one.about for one in each.listed])
        for each in pack(desk, of).agenda
    ]


def listed(desk, of, about):
    every = (one for each in pack(desk, of).agenda for one in each.listed)
    (found,) = (one for one in every if one.about == about.reference)
    return found


def test_each_heading_stands_there_also_where_nobody_is_under_it(desk, coming, robin, place):
    heading(desk, coming, "Review cases", number="2")
    heading(desk, coming, "Compliance", number="1")
    item(desk, coming, robin, item="review cases")
    item(desk, coming, place, item="Trends")
    assert told(desk, coming) == [
        (1, "Compliance", []),
        (2, "Review cases", [robin.reference]),
        (3, "Trends", [place.reference]),
    ]


def test_who_stands_there_for_the_first_time_is_new(desk, on_agenda, robin, last, place):
    item(desk, last, place)
    item(desk, on_agenda, place)
    assert listed(desk, on_agenda, robin).name == Piece("Exley, Robin", Seen.IDENTITY)
    assert listed(desk, on_agenda, robin).beside == (Piece("new", Seen.ACTIONS),)
    assert listed(desk, on_agenda, place).beside == ()


def test_how_many_actions_are_open_is_told_to_those_who_see_all(desk, on_agenda, robin, last):
    item(desk, last, robin, "adopted")
    for agency in ("Health", "Police"):
        action(desk, last, about=robin.reference, agency=agency)
    assert listed(desk, on_agenda, robin).beside == (Piece("2 open actions", Seen.ACTIONS),)


def test_that_something_changed_is_told_under_the_class_of_what_most_may_see(
    desk, on_agenda, robin, last
):
    item(desk, last, robin, "adopted")
    action(desk, last, about=robin.reference, closed=desk.today)
    assert listed(desk, on_agenda, robin).beside == (Piece("changed", Seen.ACTIONS),)
    risk_order(desk, robin.reference, made="2026-11-18", served="2026-11-18")
    assert listed(desk, on_agenda, robin).beside == (Piece("changed", Seen.ORDERS),)
