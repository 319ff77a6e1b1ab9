"""How near a date is, how long it may be put off, and in which order it stands, whatever it is."""

from dataclasses import replace
from datetime import timedelta
from itertools import groupby, pairwise

from hypothesis import strategies as st

from disrupt.moments import beginning, day_of, ending, midnight
from orders.alerts.acts import latest_snooze
from orders.alerts.bands import BANDS, band_of, next_band_on, worse
from orders.alerts.items import Asking, act_by_of, in_order
from orders.holidays import is_working
from tests.orders.alerts import by_hand
from tests.orders.alerts.drawn import days, founds, items, looks, moments, whatever
from tests.orders.lives import LAW

TICK = timedelta(milliseconds=1)
lists = moments.flatmap(lambda at: st.tuples(st.just(at), st.lists(items(at), max_size=8)))
"""A moment, and several things that are due as one looks then."""
one_of_them = moments.flatmap(lambda at: st.tuples(st.just(at), items(at)))
found_then = moments.flatmap(lambda at: st.tuples(st.just(at), founds(at)))


@whatever(looks)
def test_a_date_stands_where_one_who_counts_on_a_calendar_puts_it(look):
    at, when = look
    assert band_of(when, at) == by_hand.band(when, at)


@whatever(looks, st.timedeltas(timedelta(), timedelta(days=60)))
def test_as_time_goes_by_nothing_gets_further_away(look, much):
    at, when = look
    before, later = band_of(when, at), band_of(when, at + much)
    assert worse(before, later) == later


@whatever(looks)
def test_it_stays_in_its_band_until_the_next_one_begins_and_no_longer(look):
    at, when = look
    nearer = next_band_on(when, at)
    if nearer is None:
        assert band_of(when, at) == "overdue"
        return
    turns = ending(when) if nearer == when else beginning(nearer)
    assert turns > at
    assert band_of(when, turns - TICK) == band_of(when, at)
    assert by_hand.nearer(band_of(when, turns), band_of(when, at))


@whatever(st.sampled_from([*BANDS, None]), st.sampled_from([*BANDS, None]))
def test_the_worse_of_two_is_the_nearer(one, other):
    assert worse(one, other) == by_hand.worse(one, other)


@whatever(one_of_them)
def test_put_off_for_as_long_as_may_be_it_comes_nearer_on_no_day_before(look):
    """E-11."""
    at, item = look
    last = latest_snooze(item, at)
    if item.band == "overdue" or last is None:
        return
    assert last > day_of(at)
    shown_again = midnight(last)
    for when in (item.found.due.when, item.act_by):
        assert band_of(when, shown_again - TICK) == band_of(when, at)
    assert not by_hand.has_passed(item.found.due.when, shown_again)
    if item.act_by and not by_hand.has_passed(item.act_by, at):
        assert not by_hand.has_passed(item.act_by, shown_again)


@whatever(one_of_them)
def test_what_cannot_be_put_off_comes_nearer_within_a_day(look):
    """E-11."""
    at, item = look
    if item.band != "overdue" and latest_snooze(item, at) is None:
        tomorrow = midnight(day_of(at) + timedelta(days=1))
        whens = (item.found.due.when, item.act_by)
        assert any(by_hand.nearer(band_of(when, tomorrow), band_of(when, at)) for when in whens)


@whatever(found_then, days)
def test_the_day_to_act_by_is_a_working_day_that_leaves_the_lead_time(look, day):
    at, found = look
    recorded = min(day, day_of(at))
    act_by = act_by_of(replace(found, recorded=recorded), Asking(at, LAW.local))
    due, lead = found.due.when, LAW.local.lead(found.due.step, found.power)
    if lead is None or by_hand.has_passed(due, at):
        assert act_by is None
        return
    assert act_by is not None
    assert recorded <= act_by or (day_of(due) - act_by).days >= lead
    if act_by != recorded:
        assert is_working(act_by)
        assert lead <= (day_of(due) - act_by).days <= lead + 4


@whatever(lists)
def test_the_nearest_stand_first_each_once_and_linked_ones_together(look):
    _, several = look
    held = in_order(several)
    assert sorted(map(id, held)) == sorted(map(id, several))
    places = [each.place for each in held]
    assert places == sorted(places, key=by_hand.BANDS.index)
    for _, group in groupby(held, key=lambda each: each.place):
        families = [each.found.family or each.found.reference for each in group]
        runs = [family for family, _ in groupby(families)]
        assert len(runs) == len(set(runs))


@whatever(lists)
def test_within_a_band_what_ends_for_good_comes_before_the_rest_and_earlier_days_first(look):
    _, several = look
    alone = [
        replace(each, found=replace(each.found, family=f"{n}")) for n, each in enumerate(several)
    ]
    for one, next_one in pairwise(in_order(alone)):
        if one.place == next_one.place:
            good, next_good = (each.found.due.lost == "ends for good" for each in (one, next_one))
            assert good >= next_good
            if good == next_good:
                assert ending(one.when) <= ending(next_one.when)


@whatever(looks)
def test_a_day_is_due_to_its_last_moment_in_london(look):
    _, when = look
    day = by_hand.day_in_london(when)
    over = midnight(day + timedelta(days=1))
    assert (band_of(day, over - TICK), band_of(day, over)) == ("24 hours", "overdue")
