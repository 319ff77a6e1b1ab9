"""A date is finished by what it is for, or passes by itself where nobody here owes anything."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from orders.alerts.items import all_items
from orders.catalogue import shipped
from orders.keeping import follows
from tests.orders.lives import CLOSURE, LAW, NOTICE, event, order, risk_order

APPEALS = {"Last day to appeal", "Appeal by", "Last day to challenge it in the High Court"}
CLAIMS = {"possession_notice", "compensation_claim", "item_claim"}
TAKES_EFFECT = {"effect", "deemed_revoked", "requirement_ends"}
BEARER = {"taxi-licence", "taxi-driver-decision", "taxi-operator-decision", "taxi-vehicle-decision"}
"""Where what ends is its holder's to renew, or ended by a notice that was given."""
PASSING = [(power, each) for power in shipped() for each in power.clocks if each.passes]


@pytest.fixture
def desk(desk):
    return replace(desk, follows=follows(LAW))


def due(desk, of, day, hour=12):
    """The dates of this order that somebody still has to do something about."""
    at = datetime.fromisoformat(day).replace(hour=hour, tzinfo=UTC)
    with desk.store.reading() as session:
        items = all_items(session, LAW, at)
    return {each.found.name: each for each in items if each.found.reference == of.reference}


def notice(desk, place):
    facts = tuple(f"{name}={NOTICE[name]}" for name in ("issuer", "rank", "hours"))
    served = {"served": NOTICE["served"], "premises": place.reference, "facts": facts}
    made = order(desk, "closure-notice", **served)
    event(desk, made, "issued", NOTICE["issued"])
    return made


def test_a_hearing_is_owed_until_the_court_has_decided(desk, place):
    closed = notice(desk, place)
    assert {"hearing", "ends"} <= due(desk, closed, "2026-11-05").keys()
    order(desk, "closure-order", main=closed.reference, premises=place.reference, **CLOSURE)
    assert not due(desk, closed, "2026-11-05").keys() & {"hearing", "ends"}


@pytest.mark.parametrize("word", ["heard", "discharged", "withdrawn"])
def test_a_hearing_that_was_held_or_is_needed_no_more_is_not_owed(desk, place, word):
    closed = notice(desk, place)
    event(desk, closed, word, "2026-11-03T11:00")
    assert "hearing" not in due(desk, closed, "2026-11-05")


def test_what_has_not_happened_yet_finishes_nothing(desk, place):
    closed = notice(desk, place)
    event(desk, closed, "heard", "2026-11-04T11:00")
    assert "hearing" in due(desk, closed, "2026-11-04", hour=10)


def test_what_met_an_earlier_date_does_not_meet_a_later_one(desk, robin):
    made = risk_order(desk, robin.reference)
    event(desk, made, "appealed", "2026-10-20")
    assert "appeal" in due(desk, made, "2026-11-10")
    event(desk, made, "appealed", "2026-11-09")
    assert "appeal" not in due(desk, made, "2026-11-10")


def test_an_interim_order_is_finished_with_its_application(desk, robin):
    main = order(desk, "sro", robin.reference, applied="2026-09-01")
    dates = {"applied": "2026-09-01", "made": "2026-09-02", "served": "2026-09-02"}
    interim = {**dates, "ends": "2026-11-02", "main": main.reference}
    held = order(desk, "interim-sro", robin.reference, **interim)
    assert "ends" in due(desk, held, "2026-11-10")
    event(desk, main, "refused", "2026-11-05")
    assert "ends" not in due(desk, held, "2026-11-10")


def test_a_review_moves_on_with_every_review(desk, robin, child):
    said = {"served": "2026-05-04T10:00", "child": child.reference, "facts": ("basis=s2",)}
    held = order(desk, "cawn", robin.reference, **said)
    assert due(desk, held, "2026-08-10")["review"].band == "overdue"
    event(desk, held, "reviewed", "2026-08-10")
    assert due(desk, held, "2026-08-10")["review"].when == date(2026, 11, 10)


def test_the_last_day_for_somebody_else_to_appeal_passes_by_itself(desk, robin):
    made = risk_order(desk, robin.reference)
    assert "appeal" in due(desk, made, "2026-11-23")
    assert "appeal" not in due(desk, made, "2026-11-24")


def test_the_last_day_for_us_to_appeal_stays_until_somebody_has_said_what_came_of_it(desk, place):
    refused = order(desk, "closure-order", premises=place.reference, applied="2026-09-01")
    event(desk, refused, "refused", "2026-09-02")
    assert "appeal" in due(desk, refused, "2026-11-10")


def test_no_duty_and_no_review_passes_by_itself():
    assert len(PASSING) > 50
    assert {each.lost for _, each in PASSING} == {"court date", "action", "ends for good"}


def test_what_passes_is_somebody_else_s_appeal_or_claim_or_takes_effect_by_itself():
    left = [
        (power.id, each.name)
        for power, each in PASSING
        if each.name not in CLAIMS | TAKES_EFFECT
        and not (each.name == "ends" and power.id in BEARER)
        and not (each.name == "appeal" and "refus" not in each.label)
    ]
    assert left == []
    of_appeals = [each.label for _, each in PASSING if each.name == "appeal"]
    assert {label.split(" to the C")[0] for label in of_appeals} <= APPEALS


def test_the_end_of_no_order_passes_by_itself():
    ends = {power.id for power, each in PASSING if each.name == "ends"}
    assert {shipped().latest(each).kind for each in ends} == {"clock"}


def test_what_lasts_hours_only_asks_for_nothing_to_be_arranged():
    arranged = [(p.id, c.rule) for p in shipped() for c in p.clocks if c.step]
    assert len(arranged) > 20
    assert [each for each in arranged if each[1] == "HOURS"] == []
