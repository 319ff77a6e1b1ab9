"""The dates of an order are kept: whatever changes them closes what was known, and keeps it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Child, Order, OrderDeadline, OrderEvent
from disrupt.records.child import Care
from orders import local
from orders.actions import record
from orders.catalogue import Catalogue
from orders.keeping import deadlines, follows, recalculate
from orders.reckoning import Law, the_law
from tests import make
from tests.desks import held, log, seat

LAW = the_law(local.shipped())
RISK_ORDER = {"made": "2026-11-02", "served": "2026-11-02T15:20", "ends": "2028-11-01"}


@pytest.fixture
def desk(desk):
    return replace(desk, follows=follows(LAW))


@pytest.fixture
def robin(desk):
    return make.person(desk, born=PartialDate(1985, 6, 3))


@pytest.fixture
def child(desk):
    return edit.make(desk, Child, {"born": PartialDate(2012, 5, 4)})


def risk_order(desk, robin):
    return record(desk, LAW, "sro", {**RISK_ORDER, "person": robin.reference}).reference


def warning(desk, robin, child, **said):
    of = {"person": robin.reference, "child": child.reference, "served": "2026-11-19T10:00"}
    return record(desk, LAW, "cawn", {"basis": "s2", **of, **said}).reference


def order(store, reference):
    return next(each for each in held(store, Order) if each.reference == reference)


def values(desk, reference, name):
    """Every value that was ever kept of one date, the oldest first, and when it was closed."""
    found = [each for each in deadlines(desk, reference) if each.name == name]
    return [(each.due, each.replaced_on) for each in reversed(found)]


def test_an_order_that_is_recorded_has_its_dates_kept(desk, store, robin):
    kept = risk_order(desk, robin)
    rows = deadlines(desk, kept)
    assert {each.name for each in rows} >= {"ends", "notify", "appeal"}
    assert order(store, kept).edition == {each.edition for each in rows}.pop()
    (notify,) = [each for each in rows if each.name == "notify"]
    assert (notify.due, notify.lost, notify.recorded_on) == (
        date(2026, 11, 4),
        "duty broken",
        desk.today,
    )
    assert "3 days beginning with service" in notify.working


def test_a_service_put_back_moves_what_runs_from_it_and_keeps_what_was_known(desk, store, robin):
    kept = risk_order(desk, robin)
    edit.change(desk, order(store, kept), {"served": datetime(2026, 11, 3, 9, tzinfo=UTC)})
    assert values(desk, kept, "notify") == [
        (date(2026, 11, 4), desk.today),
        (date(2026, 11, 5), None),
    ]
    assert values(desk, kept, "ends") == [(date(2028, 11, 1), None)]


def test_taking_it_back_is_a_third_value(desk, store, robin):
    kept = risk_order(desk, robin)
    before = order(store, kept).served
    edit.change(desk, order(store, kept), {"served": date(2026, 11, 3)})
    edit.change(desk, order(store, kept), {"served": before})
    assert [due for due, _ in values(desk, kept, "notify")] == [
        date(2026, 11, 4),
        date(2026, 11, 5),
        date(2026, 11, 4),
    ]


def test_what_changes_no_date_closes_nothing(desk, store, robin):
    kept = risk_order(desk, robin)
    edit.change(desk, order(store, kept), {"court": "Westmere Magistrates"})
    assert all(each.replaced_on is None for each in deadlines(desk, kept))


def test_an_event_of_the_order_re_runs_its_clock(desk, store, robin):
    kept = risk_order(desk, robin)
    reviewed = {"event": "reviewed", "at": date(2026, 11, 10)}
    number = order(store, kept).id
    edit.make(desk, OrderEvent, {"event": "changed", "at": date(2026, 11, 10)}, order_id=number)
    edit.make(desk, OrderEvent, reviewed, order_id=number)
    assert values(desk, kept, "change") == [(date(2026, 11, 12), None)]


def test_the_child_s_birth_re_runs_the_clock_of_its_notices(desk, store, robin, child):
    kept = warning(desk, robin, child)
    edit.change(desk, held(store, Child)[0], {"born": PartialDate(2012, 5, 14)})
    assert values(desk, kept, "ends") == [
        (date(2028, 5, 3), desk.today),
        (date(2028, 5, 13), None),
    ]


def test_the_end_of_a_care_order_ends_the_notice_that_relies_on_it(desk, robin, child):
    kept = warning(desk, robin, child, basis="s49-care")
    order_of_care = edit.make(desk, Care, {"care": "care order"}, child_id=child.id)
    assert values(desk, kept, "ends") == [(date(2030, 5, 3), None)]
    edit.change(desk, order_of_care, {"until": PartialDate(2027, 1, 31)})
    assert values(desk, kept, "ends")[-1] == (date(2027, 1, 31), None)


def test_care_says_nothing_of_a_notice_that_does_not_rely_on_it(desk, robin, child):
    kept = warning(desk, robin, child)
    said = {"care": "care order", "until": PartialDate(2027, 1, 31)}
    edit.make(desk, Care, said, child_id=child.id)
    assert values(desk, kept, "ends") == [(date(2028, 5, 3), None)]


def test_the_respondent_s_birth_re_runs_the_clock(desk, store, robin):
    made = {"made": "2026-11-02", "served": "2026-11-02", "ends": "2027-11-01"}
    said = {**made, "person": robin.reference, "issuer": "prosecutor", "convicted": "yes"}
    kept = record(desk, LAW, "cbo", said, as_found="a test").reference
    before = len(values(desk, kept, "review"))
    edit.change(desk, robin, {"born": PartialDate(2012, 6, 3)})
    assert len(values(desk, kept, "review")) == before + 1


def test_an_interim_order_dies_with_the_order_that_its_application_came_to(desk, store, robin):
    of = {"person": robin.reference}
    main = record(desk, LAW, "sro", {**of, "applied": "2026-11-01"}).reference
    interim = {"made": "2026-11-03", "served": "2026-11-03", "ends": "2027-01-31", "main": main}
    kept = record(desk, LAW, "interim-sro", {**of, **interim}).reference
    edit.change(desk, order(store, main), {"made": date(2026, 11, 18)})
    assert values(desk, kept, "ends") == [
        (date(2027, 1, 31), desk.today),
        (date(2026, 11, 18), None),
    ]


def newer(law: Law) -> Law:
    """The same law with another edition of one power, which counts four days where three were."""
    last = law.catalogue.latest("sro")
    clocks = tuple(replace(c, count=4) if c.name == "notify" else c for c in last.clocks)
    following = replace(last, edition="2027-01", clocks=clocks)
    editions = {**law.catalogue.editions, "sro": (last, following)}
    return replace(law, catalogue=Catalogue(editions))


def test_an_order_goes_by_the_edition_that_it_was_made_under(desk, store, robin):
    kept = risk_order(desk, robin)
    at = replace(desk, follows=follows(newer(LAW)))
    edit.change(at, order(store, kept), {"court": "Westmere Magistrates"})
    assert values(desk, kept, "notify") == [(date(2026, 11, 4), None)]


def test_recalculating_shows_both_values_and_keeps_the_new_one_only_when_asked(desk, store, robin):
    kept = risk_order(desk, robin)
    shown = recalculate(desk, newer(LAW), kept)
    assert shown.differing == {"notify": (date(2026, 11, 4), date(2026, 11, 5))}
    assert not shown.kept
    assert values(desk, kept, "notify") == [(date(2026, 11, 4), None)]
    recalculate(desk, newer(LAW), kept, keep=True)
    assert values(desk, kept, "notify") == [
        (date(2026, 11, 4), desk.today),
        (date(2026, 11, 5), None),
    ]
    (changed,) = log(store, "changed")[:1]
    assert '"2027-01"' in changed.detail
    assert order(store, kept).edition == "2027-01"


def test_whoever_may_not_write_orders_keeps_no_new_value(desk, store, robin):
    kept = risk_order(desk, robin)
    with pytest.raises(Exception, match="Your roles do not let you"):
        recalculate(seat(store, "forum-chair"), newer(LAW), kept, keep=True)


def test_dates_that_the_program_keeps_are_in_no_sheet_and_in_the_log(desk, store, robin):
    risk_order(desk, robin)
    assert OrderDeadline.sheet == ""
    assert "order_deadline" in {line.subject_kind for line in log(store, "made")}


def test_of_a_power_that_nobody_knows_there_is_nothing_to_recalculate(desk, robin):
    values = {"power": "lantern order", "person": (robin.reference,), "made": date(2026, 11, 2)}
    kept = edit.make(desk, Order, values).reference
    shown = recalculate(desk, LAW, kept, keep=True)
    assert shown.newest.power.name == "lantern order"
    assert (shown.differing, deadlines(desk, kept)) == ({}, ())
