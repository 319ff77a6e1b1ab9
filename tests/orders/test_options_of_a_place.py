"""Have all measures been taken of a place: what is known of it says which powers are open."""

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import LicenceCondition, Premises, Responsible
from orders.controls import controls
from orders.eyes import EVERYTHING, eyes_of
from orders.options import measures, options
from tests import make
from tests.desks import log, seat
from tests.orders.lives import CLOSURE, LAW, NOW, day, order

TODAY = NOW.date()


def place(desk, **values):
    return edit.make(desk, Premises, {"name": "Moonlight Lounge", **values})


def found(desk, where, at=NOW, eyes=EVERYTHING):
    with desk.store.reading() as session:
        return {each.measure: each for each in options(session, LAW, where, at, eyes=eyes)}


def of(desk, where, measure, at=NOW):
    return found(desk, where, at)[measure]


def test_a_place_is_asked_for_what_is_used_on_places_and_for_nothing_that_is_used_on_people(desk):
    told = found(desk, place(desk))
    assert {"closure-notice", "hotel-notice", "licence-review", "fire-safety-notice"} <= {*told}
    assert not {"sro", "pre-charge-bail", "clock", "closure-hearing-adjourned"} & {*told}
    assert not {"cash-seizure", "recall-to-prison"} & {*told}


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("hotel", "not considered"),
        ("bed and breakfast", "not considered"),
        ("takeaway", "not open"),
        ("house", "not considered"),
        (None, "not considered"),
    ],
)
def test_a_hotel_notice_is_open_where_there_is_a_hotel_or_there_may_be_one(desk, kind, state):
    assert of(desk, place(desk, kind=kind), "hotel-notice").state == state


def test_why_it_is_not_open_is_said_with_its_section(desk):
    notice = of(desk, place(desk, kind="takeaway"), "hotel-notice")
    assert notice.why.startswith("It goes to a hotel, guest house, bed and breakfast or similar")
    assert notice.source == "ASBCPA 2014 ss.116–118"


def test_what_is_not_recorded_of_a_place_is_said_not_to_be_checked(desk):
    why = of(desk, place(desk), "hotel-notice").why
    assert "not checked: whether the place is a hotel or similar." in why


def test_a_review_needs_a_licence(desk):
    where = place(desk)
    assert of(desk, where, "licence-review").state == "not open"
    assert of(desk, place(desk, licence_number="PL/0900"), "licence-review").state != "not open"
    held = {"number": "1", "text": "Door staff.", "since": PartialDate(2026, 11, 1)}
    edit.make(desk, LicenceCondition, held, premises_id=where.id)
    assert of(desk, where, "licence-summary-review").state == "not considered"
    assert of(desk, where, "licence-summary-review", day("2026-10-31")).state == "not open"


def test_it_is_said_where_nobody_answers_for_the_place(desk):
    where = place(desk, kind="hotel")
    assert "nobody who answers for the place is recorded" in of(desk, where, "hotel-notice").why
    edit.make(desk, Responsible, {"who": "Ada Cinder"}, premises_id=where.id)
    assert of(desk, where, "hotel-notice").why == ""


def test_no_power_on_premises_is_open_on_a_place_on_line(desk):
    where = place(desk, kind="social media site", online_handle="pigeon_00")
    closing = of(desk, where, "closure-notice")
    assert (closing.state, closing.why.split(".")[0]) == (
        "not open",
        "It is a place on line, and no premises",
    )


def test_an_order_on_the_place_says_how_far_its_power_got(desk):
    where = place(desk)
    assert of(desk, where, "closure-order-extension").state == "not open"
    closed = order(desk, "closure-order", premises=where.reference, **CLOSURE)
    told = of(desk, where, "closure-order")
    assert (told.state, told.reference) == ("in place", closed.reference)
    assert of(desk, where, "closure-order-extension").state == "not considered"
    elsewhere = place(desk, name="Blue Lagoon")
    assert of(desk, elsewhere, "closure-order").state == "not considered"


def test_what_is_known_of_a_place_counts_against_whoever_runs_it(desk, robin):
    where = place(desk, kind="takeaway")
    edit.make(desk, Responsible, {"who": robin.reference}, premises_id=where.id)
    assert of(desk, robin, "hotel-notice").state == "not open"


def test_its_controls_over_time_are_the_orders_on_it(desk):
    where = place(desk)
    closed = order(desk, "closure-order", premises=where.reference, **CLOSURE).reference
    order(desk, "sro", make.person(desk).reference, **CLOSURE)
    with desk.store.reading() as session:
        (track,) = controls(session, LAW, where, TODAY)
    assert track.label == "Closure order"
    assert [(bar.reference, bar.state) for bar in track.bars] == [(closed, "live")]


def test_whoever_may_not_see_every_order_on_it_is_told_nothing(desk, store):
    where = place(desk)
    assert found(desk, where, eyes=eyes_of(seat(store, "licensing-officer"))) == {}
    assert found(desk, where, eyes=eyes_of(seat(store, "disruption-officer"))) != {}


def test_that_somebody_asked_is_in_the_log(desk, store):
    assert measures(desk, LAW, place(desk).reference)
    assert (log(store)[-1].event, log(store)[-1].subject_kind) == ("viewed", "premises")
