"""Weights of the score: in force from a day on, and never changed afterwards."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Refused
from disrupt.records import ScoreWeights
from orders.forum.weights import MOST, as_shipped, in_force, settle, settled
from tests.desks import seat

TODAY, LATER = date(2026, 11, 20), date(2026, 12, 3)
FOUR = {"recency": "30", "frequency": "20", "gravity": "40", "victims": "10"}


def new(**more):
    return {"since": TODAY, "edition": "first", **FOUR, **more}


def held(desk, day):
    with desk.store.reading() as session:
        return in_force(session, day)


def test_those_that_ship_are_in_force_where_none_were_settled_and_make_a_hundred(desk):
    assert held(desk, TODAY) == as_shipped()
    assert as_shipped().total == MOST


def test_new_ones_begin_on_their_day_and_those_of_before_stay(desk):
    settle(desk, new())
    settle(desk, new(since=LATER, edition="second", gravity="50"))
    assert held(desk, date(2026, 11, 19)) == as_shipped()
    assert (held(desk, TODAY).edition, held(desk, TODAY).of("gravity")) == ("first", 40)
    assert (held(desk, LATER).edition, held(desk, LATER).total) == ("second", 110)
    with desk.store.reading() as session:
        assert [each.edition for each in settled(session)] == ["second", "first"]


def test_who_settled_them_is_kept(desk):
    settle(desk, new())
    settle(desk, new(since=LATER, settled_by="the board"))
    assert held(desk, TODAY).settled_by == "anna"
    assert held(desk, LATER).settled_by == "the board"


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"since": date(2026, 11, 19)}, "Weights begin today or later"),
        ({"gravity": "101"}, "A weight is a whole number from 0 to 100."),
        ({"gravity": ""}, "A weight is a whole number from 0 to 100."),
        ({"gravity": "much"}, "A weight is a whole number from 0 to 100."),
        (dict.fromkeys(FOUR, "0"), "One of the four has to weigh something."),
        ({"edition": ""}, "Edition is missing."),
        ({"since": None}, "From is missing."),
    ],
)
def test_what_cannot_be_settled_is_said_and_nothing_is_kept(desk, said, says):
    with pytest.raises(Invalid, match=says):
        settle(desk, new(**said))
    assert held(desk, LATER) == as_shipped()


def test_none_are_slipped_in_before_others(desk):
    settle(desk, new(since=LATER))
    with pytest.raises(Invalid, match="from 3 December 2026 are settled already"):
        settle(desk, new())


def test_what_a_sheet_left_out_is_as_shipped(desk):
    edit.make(desk, ScoreWeights, {"since": TODAY, "edition": "ours", "gravity": "70"})
    found = held(desk, TODAY)
    assert (found.of("gravity"), found.of("recency")) == (70, as_shipped().of("recency"))


def test_whoever_may_not_write_them_settles_none(store):
    with pytest.raises(Refused):
        settle(seat(store, "forum-coordinator"), new())
