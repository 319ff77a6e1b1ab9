"""Which live conditions a sighting touches, and why; and how it becomes a breach."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.partial import PartialDate
from disrupt.records import Child, OrderEvent, Sighting, Vehicle
from orders.ages import age
from orders.hours import within
from orders.touched import becomes_breach, shared_words, touched, touches
from tests import make
from tests.desks import held, log, seat
from tests.orders.lives import (
    LAW,
    bail_condition,
    condition,
    event,
    order,
    outcome,
    risk_order,
    sighting,
    when,
)


def found(desk, seen):
    with desk.store.reading() as session:
        return touched(session, LAW, seen)


def test_being_seen_at_the_place_within_the_hours_touches_the_condition(desk, robin, place):
    of = risk_order(desk, robin.reference)
    condition(desk, of, "Not to enter it.", about=place.reference, hours="20:00–06:00")
    condition(desk, of, "Not to have a telephone.", number="2")
    seen = sighting(desk, "2026-11-19T21:00", robin.reference, place=place.reference)
    (touch,) = found(desk, seen)
    assert (touch.person, touch.line.number) == (robin.reference, "1")
    assert touch.binding.reference == of.reference
    assert touch.why == (
        "seen at Moonlight Lounge, 14 Regent Street, which it is about; within 20:00–06:00"
    )


def test_outside_the_hours_it_touches_nothing(desk, robin, place):
    of = risk_order(desk, robin.reference)
    condition(desk, of, "Not to enter it.", about=place.reference, hours="20:00–06:00")
    assert (
        found(desk, sighting(desk, "2026-11-19T12:00", robin.reference, place=place.reference))
        == ()
    )


def test_without_a_time_the_hours_are_to_be_checked(desk, robin, place):
    of = risk_order(desk, robin.reference)
    condition(desk, of, "Not to enter it.", about=place.reference, hours="20:00–06:00")
    (touch,) = found(desk, sighting(desk, "2026-11-19", robin.reference, place=place.reference))
    assert touch.why.endswith("; check the hours, 20:00–06:00")


@pytest.mark.parametrize(
    ("words", "place", "shared"),
    [
        ("Not to enter Regent Street, Westmere.", "Regent Street", "regent street"),
        ("Not to enter the taxi rank.", "the taxi rank", "the taxi rank"),
        ("Not to enter the rank.", "the rank", "the rank"),
        ("Not to enter King Street.", "Regent Street", ""),
        ("Not to contact any person in the town.", "a person in the street", ""),
        ("Not to be at 14.", "14", ""),
        ("Not to enter a place.", "", ""),
    ],
)
def test_a_street_that_both_name_is_enough(words, place, shared):
    assert shared_words(place, words) == shared


def test_words_alone_tell_of_the_place(desk, robin, place):
    condition(desk, risk_order(desk, robin.reference), "Not to enter Regent Street.")
    (touch,) = found(
        desk, sighting(desk, "2026-11-19T21:00", robin.reference, place=place.reference)
    )
    assert touch.why == "seen at Moonlight Lounge, 14 Regent Street; both say “regent street”"


def test_being_seen_with_the_child_touches_the_notice(desk, robin, child):
    order(desk, "cawn", robin.reference, child=child.reference, served="2026-11-03")
    (touch,) = found(desk, sighting(desk, "2026-11-19", robin.reference, child=child.reference))
    assert touch.why == f"seen with {child.reference}, whom it is about"


@pytest.mark.parametrize(
    ("born", "why"),
    [
        (PartialDate(2012, 5, 4), "seen with {}, under 18"),
        (None, "seen with {}, whose age is not recorded: check"),
        (PartialDate(2008, 11, 19), None),
        (PartialDate(2008, 11, 20), "seen with {}, under 18"),
    ],
)
def test_any_child_under_an_age_is_told_by_the_birth(desk, robin, born, why):
    child = edit.make(desk, Child, {"born": born}).reference
    bail = outcome(desk, robin.reference, "post-charge bail", "2026-11-01", until="2027-02-09")
    bail_condition(desk, bail, "Not to contact any person under 18.")
    seen = found(desk, sighting(desk, "2026-11-19", robin.reference, child=child))
    assert [each.why for each in seen] == ([why.format(child)] if why else [])


def test_company_and_a_vehicle_touch_what_names_them(desk, robin):
    sam = make.person(desk, given_names="Sam")
    car = edit.make(desk, Vehicle, {"registration": "BD51 SMR"})
    of = risk_order(desk, robin.reference)
    condition(desk, of, "Not to meet him.", about=sam.reference)
    condition(desk, of, "Not to be in it.", number="2", about=car.reference)
    condition(desk, of, "Not to be in BD51 SMR.", number="3")
    seen = sighting(desk, "2026-11-19", robin.reference, sam.reference, vehicle="bd51smr")
    assert [(each.line.number, each.why) for each in found(desk, seen)] == [
        ("1", f"seen with {sam.reference}, whom it is about"),
        ("2", "seen in BD51 SMR, which it is about"),
        ("3", "seen in BD51SMR, which it names"),
    ]


@pytest.mark.parametrize("life", [{"served": None}, {"ends": "2026-11-18"}])
def test_what_is_unserved_or_over_is_not_touched(desk, robin, place, life):
    of = risk_order(desk, robin.reference, **life)
    condition(desk, of, "Not to enter it.", about=place.reference)
    assert found(desk, sighting(desk, "2026-11-19", robin.reference, place=place.reference)) == ()


def test_on_the_day_of_service_the_time_is_to_be_checked(desk, robin, place):
    of = risk_order(desk, robin.reference, served="2026-11-19T15:20")
    condition(desk, of, "Not to enter it.", about=place.reference)
    (touch,) = found(desk, sighting(desk, "2026-11-19", robin.reference, place=place.reference))
    assert touch.why.endswith("; served on that day: check the time")
    early = sighting(desk, "2026-11-19T15:00", robin.reference, place=place.reference)
    assert found(desk, early) == ()


def test_on_the_day_of_a_discharge_the_time_is_to_be_checked(desk, robin, place):
    of = risk_order(desk, robin.reference)
    condition(desk, of, "Not to enter it.", about=place.reference)
    event(desk, of, "discharged", "2026-11-19T15:00")
    (touch,) = found(desk, sighting(desk, "2026-11-19", robin.reference, place=place.reference))
    assert touch.why.endswith("; in force for part of that day: check the time")
    assert not becomes_breach(desk, LAW, held(desk.store, Sighting)[0], touch).refused
    late = sighting(desk, "2026-11-19T15:20", robin.reference, place=place.reference)
    assert found(desk, late) == ()


def test_what_began_and_was_over_within_the_day_is_touched_too(desk, robin, place):
    of = risk_order(desk, robin.reference, served="2026-11-19T10:00")
    condition(desk, of, "Not to enter it.", about=place.reference)
    event(desk, of, "discharged", "2026-11-19T15:00")
    (touch,) = found(desk, sighting(desk, "2026-11-19", robin.reference, place=place.reference))
    assert touch.why.endswith("; served on that day: check the time")


def test_so_is_bail_that_ended_within_the_day(desk, robin, place):
    bail = outcome(desk, robin.reference, "post-charge bail", "2026-11-19T10:00")
    bail_condition(desk, bail, "Not there.", about=place.reference, ends="2026-11-19T15:00")
    (touch,) = found(desk, sighting(desk, "2026-11-19", robin.reference, place=place.reference))
    assert touch.why.endswith("; in force for part of that day: check the time")


def test_a_line_varied_that_day_is_touched_in_its_old_words_and_in_its_new(desk, robin, place):
    of, noon = risk_order(desk, robin.reference), "2026-11-19T12:00"
    condition(desk, of, "Not to enter it.", about=place.reference, ends=noon)
    condition(desk, of, "Not to go near it.", about=place.reference, begins=noon)
    seen = sighting(desk, "2026-11-19", robin.reference, place=place.reference)
    assert [each.line.text for each in found(desk, seen)] == [
        "Not to enter it.",
        "Not to go near it.",
    ]


def test_a_child_named_in_the_words_alone_is_whom_it_is_about(desk, robin, child):
    of = risk_order(desk, robin.reference)
    condition(desk, of, f"Not to contact {child.reference} or any friend of hers.")
    (touch,) = found(desk, sighting(desk, "2026-11-19", robin.reference, child=child.reference))
    assert touch.why == f"seen with {child.reference}, whom it is about"


def test_what_nobody_dated_touches_nothing(desk, robin, place):
    condition(desk, risk_order(desk, robin.reference), "Not there.", about=place.reference)
    seen = sighting(desk, "2026-11-19", robin.reference, place=place.reference)
    seen.at = None
    assert found(desk, seen) == ()


def test_it_becomes_a_breach_in_one_call(desk, store, robin, place):
    of = risk_order(desk, robin.reference)
    condition(desk, of, "Not to enter it.", about=place.reference)
    seen = sighting(desk, "2026-11-19T21:00", robin.reference, place=place.reference)
    (touch,) = found(desk, seen)
    assert not becomes_breach(desk, LAW, seen, touch).refused
    (breach,) = held(store, OrderEvent)
    assert (breach.event, breach.person, breach.condition) == ("breached", robin.reference, "1")
    assert breach.at == when("2026-11-19T21:00")
    assert breach.detail == f"{seen.reference}: {touch.why}"


def test_one_sighting_is_recorded_as_a_breach_of_one_condition_once(desk, store, robin, place):
    of = risk_order(desk, robin.reference)
    for number in ("1", "2"):
        condition(desk, of, "Not to enter it.", number=number, about=place.reference)
    seen = sighting(desk, "2026-11-19T21:00", robin.reference, place=place.reference)
    first, second = found(desk, seen)
    becomes_breach(desk, LAW, seen, first)
    with pytest.raises(Trouble, match=f"{seen.reference} stands on {of.reference} already"):
        becomes_breach(desk, LAW, seen, first)
    becomes_breach(desk, LAW, seen, second)
    again = sighting(desk, "2026-11-19T21:00", robin.reference, place=place.reference)
    becomes_breach(desk, LAW, again, first)
    assert len(held(store, OrderEvent)) == 3


def test_after_a_warning_notice_it_is_contact_and_no_breach(desk, store, robin, child):
    order(desk, "cawn", robin.reference, child=child.reference, served="2026-11-03")
    seen = sighting(desk, "2026-11-19T21:00", robin.reference, child=child.reference)
    (touch,) = found(desk, seen)
    assert not becomes_breach(desk, LAW, seen, touch).refused
    assert held(store, OrderEvent)[0].event == "contact after notice"


def test_bail_keeps_no_list_of_breaches(desk, robin, place):
    bail = outcome(desk, robin.reference, "post-charge bail", "2026-11-01")
    bail_condition(desk, bail, "Not there.", about=place.reference)
    seen = sighting(desk, "2026-11-19", robin.reference, place=place.reference)
    (touch,) = found(desk, seen)
    with pytest.raises(Trouble, match="Bail after charge is no order"):
        becomes_breach(desk, LAW, seen, touch)


def test_that_somebody_asked_is_in_the_log(desk, store, robin, place):
    condition(desk, risk_order(desk, robin.reference), "Not there.", about=place.reference)
    seen = sighting(desk, "2026-11-19", robin.reference, place=place.reference)
    assert len(touches(desk, LAW, seen.reference)) == 1
    assert (log(store)[-1].event, log(store)[-1].subject_kind) == ("viewed", "sighting")


def test_whoever_may_see_no_sightings_is_told_of_none(desk, store, robin):
    seen = sighting(desk, "2026-11-19", robin.reference)
    with pytest.raises(Trouble, match="There is no sighting"):
        touches(seat(store, "licensing-officer"), LAW, seen.reference)


@pytest.mark.parametrize(
    ("hours", "at", "binds"),
    [
        ("20:00–06:00", "2026-11-19T20:00", True),
        ("20:00-06:00", "2026-11-19T05:59", True),
        ("20:00 to 06:00", "2026-11-19T06:00", False),
        ("8pm to 6am", "2026-11-19T21:00", True),
        ("8.30am–12pm", "2026-11-19T12:00", False),
        ("12am-1am", "2026-11-19T00:30", True),
        ("22:00–24:00", "2026-11-19T23:59", True),
        ("09:00–17:00", "2026-07-01T09:00", True),
        ("school hours", "2026-11-19T12:00", None),
        ("25:00–26:00", "2026-11-19T12:00", None),
        ("13pm–14pm", "2026-11-19T12:00", None),
    ],
)
def test_hours_are_read_as_they_are_written(hours, at, binds):
    assert within(hours, when(at)) is binds


@pytest.mark.parametrize(
    ("born", "on", "years"),
    [
        (date(2008, 11, 20), date(2026, 11, 19), 17),
        (date(2008, 11, 20), date(2026, 11, 20), 18),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2026, 11, 20), date(2026, 11, 20), 0),
    ],
)
def test_a_birthday_is_reached_at_its_beginning(born, on, years):
    assert age(born, on) == years


def test_company_of_a_child_touches_no_condition_that_is_about_no_child(desk, robin, child):
    condition(desk, risk_order(desk, robin.reference), "Not to enter the rank.")
    seen = sighting(desk, "2026-11-19", robin.reference, child=child.reference)
    assert found(desk, seen) == ()
