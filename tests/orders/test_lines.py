"""The lines of an order: each under its number, varied from a day, and never written over."""

from datetime import UTC, date, datetime

import pytest

from disrupt.errors import Invalid
from disrupt.records import Condition, OrderEvent
from orders.lines import add_condition, set_condition, vary_condition
from tests.desks import held
from tests.orders.lives import LAW, risk_order

RANK = {"text": "Not to enter the rank."}


@pytest.fixture
def order(desk, robin):
    """A risk order with one line."""
    of = risk_order(desk, robin.reference).reference
    add_condition(desk, of, RANK)
    return of


def lines(store):
    return [(each.number, each.text, each.begins, each.ends) for each in held(store, Condition)]


def test_a_line_is_added_under_the_next_number(desk, store, order):
    add_condition(desk, order, {"text": "Not to drive."})
    add_condition(desk, order, {"number": "4a", "text": "Not to write."})
    assert [number for number, *_ in lines(store)] == ["1", "2", "4a"]


def test_a_number_that_stands_is_not_given_again(desk, store, order):
    with pytest.raises(Invalid, match=f"{order} has a condition 1 already"):
        add_condition(desk, order, {"number": "1", "text": "Not to drive."})
    assert len(lines(store)) == 1


def test_under_a_number_that_stands_the_line_is_varied_from_a_day(desk, store, order):
    varied = {"number": "1", "text": "Not to enter the town.", "begins": date(2026, 11, 10)}
    assert set_condition(desk, LAW, order, varied) == ()
    assert lines(store) == [
        ("1", "Not to enter the rank.", None, date(2026, 11, 9)),
        ("1", "Not to enter the town.", date(2026, 11, 10), None),
    ]


def test_without_the_day_on_which_it_begins_nothing_is_varied(desk, store, order):
    with pytest.raises(Invalid, match="Condition 1 stands already: say from when it is varied"):
        set_condition(desk, LAW, order, {"number": "1", "text": "Not to enter the town."})
    assert len(lines(store)) == 1


def test_under_a_new_number_the_line_is_added(desk, store, order):
    assert set_condition(desk, LAW, order, {"number": "2", "text": "Not to drive."}) == ()
    assert [number for number, *_ in lines(store)] == ["1", "2"]


def test_what_the_law_has_against_it_comes_back_and_nothing_is_written(desk, store, order):
    late = {"number": "1", "text": "Not to enter the town.", "begins": date(2028, 11, 2)}
    (against,) = set_condition(desk, LAW, order, late)
    assert (against.level, against.source) == ("refused", "SOA 2003 s.122D")
    assert len(lines(store)) == 1
    assert held(store, OrderEvent) == []


def test_a_line_that_does_not_stand_is_not_varied(desk, order):
    with pytest.raises(Invalid, match="has no condition “7” that still stands"):
        vary_condition(desk, LAW, order, "7", RANK, date(2026, 11, 10))


def test_what_is_wrong_with_the_new_words_is_said_and_nothing_is_written(desk, store, order):
    with pytest.raises(Invalid, match="Text"):
        vary_condition(desk, LAW, order, "1", {"text": ""}, date(2026, 11, 10))
    assert len(lines(store)) == 1


def test_varied_at_a_moment_the_old_words_hold_until_then(desk, store, order):
    at = datetime(2026, 11, 10, 14, 30, tzinfo=UTC)
    vary_condition(desk, LAW, order, "1", {"text": "Not to enter the town."}, at)
    assert [(begins, ends) for *_, begins, ends in lines(store)] == [(None, at), (at, None)]
