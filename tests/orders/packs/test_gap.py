"""From when on nothing in force is recorded: what a page says, and never more than that."""

from datetime import date

from disrupt.fields import Seen
from orders.packs.gap import Gap, gaps, says
from orders.packs.pieces import Piece
from orders.packs.subject import Bar, Track

TODAY = date(2026, 12, 2)


def track(*bars):
    word = Piece("x", Seen.ORDERS)
    return (Track(word, tuple(Bar(word, *each) for each in bars)),)


def lasting(begins, ends, state="live"):
    return begins, ends, state


def test_nothing_is_recorded_from_the_day_after_the_last_day_in_force():
    until = track(lasting(date(2026, 11, 23), date(2027, 1, 29)))
    assert gaps(until, TODAY) == (Gap(date(2027, 1, 30), None),)


def test_the_last_of_several_that_follow_each_other_counts():
    first = lasting(date(2026, 11, 1), date(2026, 12, 10))
    over_it = lasting(date(2026, 12, 5), date(2027, 2, 9))
    within_it = lasting(date(2026, 12, 1), date(2026, 12, 20))
    assert gaps(track(first, over_it, within_it), TODAY) == (Gap(date(2027, 2, 10), None),)


def test_one_that_begins_on_the_day_after_leaves_no_gap():
    first = lasting(date(2026, 11, 1), date(2026, 12, 10))
    assert gaps(track(first, lasting(date(2026, 12, 11), None)), TODAY) == ()


def test_three_days_between_two_of_them_are_told():
    first = lasting(date(2026, 11, 1), date(2026, 12, 10))
    then = lasting(date(2026, 12, 14), None)
    assert gaps(track(first, then), TODAY) == (Gap(date(2026, 12, 11), date(2026, 12, 13)),)


def test_what_runs_on_without_an_end_leaves_no_gap():
    assert gaps(track(lasting(date(2020, 1, 1), None)), TODAY) == ()


def test_what_has_ended_was_asked_for_or_is_a_lost_licence_is_nothing_in_force():
    bars = [(date(2026, 1, 1), None, state) for state in ("over", "asked", "lost")]
    assert gaps(track(*bars), TODAY) == (Gap(TODAY, None),)


def test_what_had_ended_by_that_day_leaves_it_open():
    assert gaps(track(lasting(date(2026, 1, 1), date(2026, 12, 1))), TODAY) == (Gap(TODAY, None),)


def test_the_day_itself_is_the_last_day_in_force():
    until = track(lasting(date(2026, 1, 1), TODAY))
    assert gaps(until, TODAY) == (Gap(date(2026, 12, 3), None),)


def test_what_begins_later_leaves_the_days_before_it():
    later = track(lasting(date(2026, 12, 5), date(2026, 12, 6)))
    before, after = Gap(TODAY, date(2026, 12, 4)), Gap(date(2026, 12, 7), None)
    assert gaps(later, TODAY) == (before, after)


def test_what_is_left_of_the_rows_decides():
    assert gaps((), TODAY) == (Gap(TODAY, None),)


def test_the_words_tell_what_is_recorded_and_nothing_of_protection():
    one = (Gap(date(2027, 1, 30), None),)
    assert says(one) == "none recorded here from 30 January 2027"


def test_a_gap_that_ends_says_when():
    found = (Gap(date(2026, 12, 11), date(2026, 12, 13)), Gap(date(2027, 2, 10), None))
    said = "none recorded here from 11 December 2026 to 13 December 2026 and from 10 February 2027"
    assert says(found) == said


def test_a_gap_of_one_day_is_that_day():
    assert says((Gap(TODAY, TODAY),)) == "none recorded here on 2 December 2026"


def test_without_a_gap_nothing_is_said():
    assert says(()) == ""
