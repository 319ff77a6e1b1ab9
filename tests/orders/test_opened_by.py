"""What a conviction opens: orders with their section, and the notification period."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Outcome
from orders.opened_by import orders_opened, periods_begun
from orders.periods import NO_SENTENCE
from tests import make
from tests.desks import seat
from tests.orders.lives import LAW, YOUTH, order, outcome

SEXUAL = {"family": "sexual", "cse": True}


def orders(desk, of):
    return {each.power.id: each for each in orders_opened(desk, LAW, show(desk, of.reference))}


def periods(desk, of):
    return periods_begun(desk, LAW, show(desk, of.reference))


@pytest.fixture
def convicted(desk, robin):
    return outcome(desk, robin.reference, "conviction", "2026-11-19", **SEXUAL)


def test_the_orders_that_a_conviction_opens_stand_with_section_and_confidence(desk, convicted):
    found = orders(desk, convicted)
    assert {"shpo-conviction", "cbo", "restraining-order", "shpo", "notification-order"} == {*found}
    harm = found["shpo-conviction"]
    assert (harm.source, harm.confidence) == ("Sentencing Act 2020 ss.343–358", "medium")
    assert harm.option.state == "not considered"


def test_by_the_day_of_the_conviction_another_order_is_open(desk, robin):
    old = outcome(desk, robin.reference, "conviction", "2019-03-04", **SEXUAL)
    assert "shpo-conviction-soa" in orders(desk, old)
    assert "shpo-conviction" not in orders(desk, old)


def test_without_a_day_both_stand_there_to_be_looked_at(desk, robin):
    values = {"person": robin.reference, "kind": "conviction", **SEXUAL}
    undated = edit.make(desk, Outcome, values)
    assert {"shpo-conviction", "shpo-conviction-soa"} <= {*orders(desk, undated)}
    assert periods(desk, undated) == ()


def test_what_was_begun_already_says_how_far_it_has_got(desk, robin, convicted):
    of = order(desk, "shpo-conviction", robin.reference, applied="2026-11-19")
    found = orders(desk, convicted)["shpo-conviction"].option
    assert (found.state, found.reference) == ("applied", of.reference)


@pytest.mark.parametrize("kind", ["arrest", "charge", "sentence"])
def test_no_other_outcome_opens_anything(desk, robin, kind):
    of = outcome(desk, robin.reference, kind, "2026-11-19", **SEXUAL)
    assert (orders(desk, of), periods(desk, of)) == ({}, ())


def test_of_a_child_of_ten_or_more_the_orders_are_open_too(desk):
    sam = make.person(desk, born=YOUTH)
    of = outcome(desk, sam.reference, "conviction", "2026-11-19", **SEXUAL)
    assert "cbo" in orders(desk, of)


def period(desk, of):
    (found,) = periods(desk, of)
    return found


def dues(desk, of):
    return {each.name: each.when for each in period(desk, of).dues}


def test_until_there_is_a_sentence_the_period_is_not_reckoned(desk, convicted):
    found = period(desk, convicted)
    assert found.power.id == "notification"
    assert found.lacks == NO_SENTENCE
    assert dues(desk, convicted) == {"notify": date(2026, 11, 21)}
    assert "Schedule 3" in found.check


@pytest.mark.parametrize(
    ("months", "born", "ends"),
    [
        ("18", PartialDate(1988, 5, 4), date(2036, 11, 18)),
        ("6", PartialDate(1988, 5, 4), date(2033, 11, 18)),
        ("18", YOUTH, date(2031, 11, 18)),
    ],
)
def test_the_period_is_reckoned_from_the_sentence_of_the_case(desk, months, born, ends):
    who = make.person(desk, born=born).reference
    arrest = outcome(desk, who, "arrest", "2026-05-01").reference
    guilty = outcome(desk, who, "conviction", "2026-11-19", arrest=arrest, **SEXUAL)
    outcome(desk, who, "sentence", "2026-11-20", arrest=arrest, sentence_months=months)
    assert dues(desk, guilty)["ends"] == ends
    assert period(desk, guilty).lacks == ""


def test_the_sentence_of_another_case_is_not_this_one_s(desk, robin):
    who = robin.reference
    arrest = outcome(desk, who, "arrest", "2026-05-01").reference
    guilty = outcome(desk, who, "conviction", "2026-11-19", arrest=arrest, **SEXUAL)
    outcome(desk, who, "sentence", "2026-11-20", sentence_months="18")
    assert period(desk, guilty).lacks == NO_SENTENCE


def test_the_first_notification_waits_for_release(desk, robin):
    who = robin.reference
    guilty = outcome(desk, who, "conviction", "2026-11-19", sentence_months="18", **SEXUAL)
    assert "notify" not in dues(desk, guilty)
    assert [each.begins for each in period(desk, guilty).awaits] == ["the release"]
    outcome(desk, who, "release", "2027-08-02")
    assert dues(desk, guilty)["notify"] == date(2027, 8, 4)


def test_a_sentence_in_no_months_is_said_to_be_none(desk, robin):
    guilty = outcome(
        desk, robin.reference, "conviction", "2026-11-19", sentence_months="life", **SEXUAL
    )
    assert "“life”" in period(desk, guilty).lacks


def test_of_somebody_whose_birth_is_not_known_the_clock_says_so(desk):
    who = make.person(desk).reference
    guilty = outcome(desk, who, "conviction", "2026-11-19", sentence_months="18", **SEXUAL)
    assert any("under 18" in said.text for said in period(desk, guilty).says)


def test_a_caution_begins_a_period_and_opens_no_order(desk, robin):
    of = outcome(desk, robin.reference, "caution", "2026-11-19", **SEXUAL)
    assert orders(desk, of) == {}
    assert dues(desk, of) == {"notify": date(2026, 11, 21), "ends": date(2028, 11, 18)}


def test_of_an_offence_of_another_family_no_period_begins(desk, robin):
    of = outcome(desk, robin.reference, "conviction", "2026-11-19", family="violence")
    assert periods(desk, of) == ()


def test_whoever_may_not_see_it_all_is_told_nothing(desk, convicted):
    page = show(desk, convicted.reference)
    officer = seat(desk.store, "licensing-officer")
    assert (orders_opened(officer, LAW, page), periods_begun(officer, LAW, page)) == ((), ())


def test_a_person_opens_nothing(desk, robin):
    assert (orders(desk, robin), periods(desk, robin)) == ({}, ())


def test_of_nobody_nothing_is_open(desk):
    of = edit.make(desk, Outcome, {"kind": "conviction"})
    assert (orders(desk, of), periods(desk, of)) == ({}, ())
