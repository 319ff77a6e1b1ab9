"""The life of an order, step by step: what each step brings, and where it stood at every date."""

from dataclasses import replace
from datetime import date

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Child, Order, OrderEvent, Premises
from orders.actions import amend, happen, record
from orders.keeping import follows
from orders.lines import add_condition, vary_condition
from orders.standing import standing
from tests import make
from tests.desks import held
from tests.orders.lives import CLOSURE, EXTENDED, LAW, LONGER, NOTICE, day, kept, when


@pytest.fixture
def desk(desk):
    return replace(desk, follows=follows(LAW))


@pytest.fixture
def place(desk):
    return edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference


@pytest.fixture
def robin(desk):
    return make.person(desk, born=PartialDate(1985, 6, 3)).reference


def refused(found):
    """The sections on which it was refused."""
    assert found.refused
    return {said.source for said in found.found.says if said.level == "refused"}


def warned(found):
    return " ".join(said.text for said in found.found.says if said.level == "warned")


def stages(desk, reference, *days):
    return [standing(desk, LAW, reference, day(each)).stage for each in days]


def closed(desk, place):
    notice = kept(record(desk, LAW, "closure-notice", {**NOTICE, "premises": place}))
    of = {"premises": place, "main": notice}
    return notice, kept(record(desk, LAW, "closure-order", {**CLOSURE, **of}))


def test_a_closure_from_its_notice_to_its_appeal(desk, place):
    notice = kept(record(desk, LAW, "closure-notice", {**NOTICE, "premises": place}))
    at = [when(f"2026-11-{each}") for each in ("02T15:10", "02T15:30", "03T14:59", "03T15:00")]
    found = [standing(desk, LAW, notice, each) for each in at]
    assert [each.stage for each in found] == [
        "not yet enforceable",
        "in force",
        "in force",
        "ended",
    ]
    assert found[1].ends == when("2026-11-03T15:00")
    assert [each.next and each.next.clock.name for each in found[1:]] == [
        "ends",
        "ends",
        "hearing",
    ]

    assert refused(amend(desk, LAW, notice, {**EXTENDED, "extended_rank": "inspector"})) == {
        "ASBCPA 2014 s.77(4)(a)"
    }
    kept(amend(desk, LAW, notice, EXTENDED))
    assert stages(desk, notice, "2026-11-03", "2026-11-04", "2026-11-05") == [
        "in force",
        "in force",
        "ended",
    ]

    of = {"premises": place, "main": notice}
    order = kept(record(desk, LAW, "closure-order", {**CLOSURE, **of}))
    assert stages(desk, order, "2026-11-03", "2026-11-04", "2027-02-03", "2027-02-04") == [
        "applied for",
        "in force",
        "in force",
        "ended",
    ]

    kept(happen(desk, LAW, order, "appealed", date(2026, 11, 24)))
    longer = {**LONGER, "premises": place, "main": order}
    extension = kept(record(desk, LAW, "closure-order-extension", longer))
    assert standing(desk, LAW, extension, day("2027-03-01")).ends == date(2027, 5, 3)


def test_an_appeal_after_its_time_is_warned_of(desk, place, robin):
    _, closure = closed(desk, place)
    assert "21 days" in warned(happen(desk, LAW, closure, "appealed", date(2026, 11, 25)))
    order = kept(record(desk, LAW, "sro", {**RISK_ORDER, "person": robin}))
    found = happen(desk, LAW, order, "appealed", date(2027, 2, 6))
    assert "this appeal is after 5 February 2027" in warned(found)


def test_an_extension_applied_for_after_the_order_ran_out_is_refused(desk, place):
    _, order = closed(desk, place)
    late = {**LONGER, "premises": place, "main": order, "applied": "2027-02-04"}
    found = record(desk, LAW, "closure-order-extension", {**late, "made": "2027-02-05"})
    assert "ASBCPA 2014 s.82(1)" in refused(found)


def test_an_extension_goes_back_to_the_order_that_was_made_first(desk, place):
    _, order = closed(desk, place)
    first = {**LONGER, "premises": place, "main": order}
    extension = kept(record(desk, LAW, "closure-order-extension", first))
    again = {**first, "main": extension, "applied": "2027-04-20", "made": "2027-05-01"}
    found = record(desk, LAW, "closure-order-extension", {**again, "ends": "2027-06-01"})
    assert "ASBCPA 2014 s.82(8)" in refused(found)


RISK_ORDER = {"made": "2027-01-15", "served": "2027-01-16", "ends": "2029-01-14"}


@pytest.fixture
def applied(desk, robin):
    """An application for a risk order, with an interim order that was made on it."""
    main = kept(record(desk, LAW, "sro", {"person": robin, "applied": "2026-11-05"}))
    interim = {"made": "2026-11-06", "served": "2026-11-07", "ends": "2027-01-31"}
    of = {"person": robin, "main": main}
    return main, kept(record(desk, LAW, "interim-sro", {**interim, **of}))


def test_a_risk_order_from_its_interim_order_to_its_discharge(desk, applied):
    main, interim = applied
    assert stages(desk, main, "2026-11-04", "2026-11-05") == ["recorded", "applied for"]
    found = happen(desk, LAW, main, "hearing listed", date(2027, 2, 20))
    assert f"{interim}: Unless the interim order is renewed, there is a gap" in warned(found)
    assert stages(desk, interim, "2026-11-06", "2027-01-31", "2027-02-01") == [
        "not yet enforceable",
        "in force",
        "ended",
    ]

    kept(amend(desk, LAW, main, RISK_ORDER))
    assert stages(desk, main, "2027-01-14", "2027-01-15", "2027-01-16") == [
        "hearing listed",
        "not yet enforceable",
        "in force",
    ]
    ended = standing(desk, LAW, interim, day("2027-01-20"))
    assert (ended.stage, ended.ends) == ("ended", date(2027, 1, 15))
    assert ended.ends_says == "Ends: the main application was determined"

    add_condition(desk, main, {"text": "Not to enter the rank.", "kind": "place"})
    add_condition(desk, main, {"text": "Not to have a child in his car.", "kind": "contact"})
    varied = {"text": "Not to enter the rank, or the park."}
    kept(vary_condition(desk, LAW, main, "1", varied, date(2027, 6, 1)))
    now = standing(desk, LAW, main, day("2027-07-01"))
    lines = [(e.number, e.text, e.begins, e.ends) for e in now.of.conditions]
    assert lines == [
        ("1", "Not to enter the rank.", None, date(2027, 5, 31)),
        ("2", "Not to have a child in his car.", None, None),
        ("1", "Not to enter the rank, or the park.", date(2027, 6, 1), None),
    ]
    assert now.of.conditions[2].kind == "place"
    assert [(e.event, e.at, e.condition) for e in now.of.events][-1] == (
        "varied",
        date(2027, 6, 1),
        "1",
    )

    kept(happen(desk, LAW, main, "breached", date(2027, 7, 3), condition="1"))
    assert stages(desk, main, "2027-07-04") == ["in force"]

    assert refused(happen(desk, LAW, main, "discharged", date(2028, 3, 1))) == {"SOA 2003 s.122D"}
    kept(amend(desk, LAW, main, {"both_consent": "yes"}))
    kept(happen(desk, LAW, main, "discharged", date(2028, 3, 1)))
    assert stages(desk, main, "2028-02-29", "2028-03-01") == ["in force", "discharged"]


@pytest.mark.parametrize("came_to", ["refused", "withdrawn"])
def test_an_interim_order_dies_however_its_application_ends(desk, applied, came_to):
    main, interim = applied
    kept(happen(desk, LAW, main, came_to, date(2026, 12, 1)))
    assert stages(desk, main, "2026-12-02") == [came_to]
    assert stages(desk, interim, "2026-11-30", "2026-12-02") == ["in force", "ended"]


def test_an_interim_order_that_belongs_to_no_application_is_warned_of(desk, robin):
    said = {"person": robin, "made": "2026-11-06", "served": "2026-11-07", "ends": "2027-01-31"}
    assert "to which application it belongs" in warned(record(desk, LAW, "interim-sro", said))


def test_a_new_order_ends_the_old_one_of_its_kind(desk, store, robin):
    old = {"made": "2026-01-10", "served": "2026-01-10", "ends": "2029-01-09", "person": robin}
    first = kept(record(desk, LAW, "sro", old))
    new = {**RISK_ORDER, "person": robin}
    second = kept(record(desk, LAW, "sro", new))
    assert stages(desk, first, "2027-01-14", "2027-01-15") == ["in force", "superseded"]
    (event,) = [each for each in held(store, OrderEvent) if each.event == "superseded"]
    assert (event.at, event.detail) == (date(2027, 1, 15), f"by {second}")

    kept(amend(desk, LAW, second, {"made": "2027-01-14"}))
    assert stages(desk, first, "2027-01-13", "2027-01-14") == ["in force", "superseded"]
    seen = next(each for each in held(store, Order) if each.reference == second)
    edit.change(desk, seen, {"made": None})
    assert stages(desk, first, "2027-01-20") == ["in force"]


def test_a_new_order_of_another_kind_or_on_somebody_else_ends_nothing(desk, robin):
    of = {"made": "2026-01-10", "served": "2026-01-10", "ends": "2029-01-09", "person": robin}
    first = kept(record(desk, LAW, "sro", of))
    other = make.person(desk, family_name="Mercer", given_names="Bela").reference
    kept(record(desk, LAW, "sro", {**RISK_ORDER, "person": other}))
    long = {**RISK_ORDER, "ends": "2033-01-14", "person": robin}
    kept(record(desk, LAW, "shpo", long))
    assert stages(desk, first, "2027-02-01") == ["in force"]


def test_of_several_respondents_only_those_named_again_are_let_go(desk, store, robin):
    other = make.person(desk, family_name="Mercer", given_names="Bela").reference
    of = {"made": "2026-01-10", "served": "2026-01-10", "ends": "2029-01-09"}
    both = kept(record(desk, LAW, "sro", {**of, "person": f"{robin}; {other}"}))
    kept(record(desk, LAW, "sro", {**RISK_ORDER, "person": robin}))
    (event,) = [each for each in held(store, OrderEvent) if each.event == "superseded"]
    assert event.person == robin
    assert stages(desk, both, "2027-02-01") == ["in force"]


def test_each_of_several_respondents_has_their_own_service(desk, robin):
    other = make.person(desk, family_name="Mercer", given_names="Bela").reference
    said = {"made": "2026-11-02", "ends": "2028-11-01", "person": f"{robin}; {other}"}
    both = kept(record(desk, LAW, "sro", said))
    with pytest.raises(Exception, match="Say which of the respondents was served"):
        happen(desk, LAW, both, "served", date(2026, 11, 3))
    served = {"by": "anna", "method": "in person", "detail": "refused to sign"}
    kept(happen(desk, LAW, both, "served", date(2026, 11, 3), person=other, **served))
    now = standing(desk, LAW, both)
    assert now.stage == "in force"
    assert (now.served_on(other), now.served_on(robin)) == (date(2026, 11, 3), None)
    assert now.of.order.served == date(2026, 11, 3)
    assert refused(happen(desk, LAW, both, "breached", date(2026, 11, 10), person=robin))
    kept(happen(desk, LAW, both, "breached", date(2026, 11, 10), person=other))
    kept(happen(desk, LAW, both, "served", date(2026, 11, 12), person=robin))
    assert standing(desk, LAW, both).served_on(robin) == date(2026, 11, 12)


def test_what_is_broken_before_service_or_after_the_end_is_no_breach(desk, robin):
    said = {"made": "2026-11-02", "ends": "2028-11-01", "person": robin}
    order = kept(record(desk, LAW, "sro", said))
    assert refused(happen(desk, LAW, order, "breached", date(2026, 11, 5)))
    kept(happen(desk, LAW, order, "served", date(2026, 11, 6)))
    assert refused(happen(desk, LAW, order, "breached", date(2026, 11, 5)))
    kept(happen(desk, LAW, order, "breached", date(2026, 11, 6)))
    assert refused(happen(desk, LAW, order, "breached", date(2028, 11, 2)))


def test_what_is_refused_is_kept_as_found_with_the_reason_why(desk, robin):
    said = {"made": "2026-11-02", "ends": "2028-11-01", "person": robin}
    order = kept(record(desk, LAW, "sro", said))
    early = {"as_found": "the court treated it so"}
    kept(happen(desk, LAW, order, "breached", date(2026, 11, 5), **early))
    assert standing(desk, LAW, order).of.order.as_found == "the court treated it so"


def test_contact_after_a_warning_notice_is_never_called_a_breach(desk, robin):
    child = edit.make(desk, Child, {"born": PartialDate(2012, 5, 4)}).reference
    said = {"basis": "s2", "served": "2026-11-02T10:00", "person": robin, "child": child}
    notice = kept(record(desk, LAW, "cawn", said))
    found = happen(desk, LAW, notice, "breached", date(2026, 11, 5))
    assert refused(found) == {"Child Abduction Act 1984 s.2; Children Act 1989 s.49"}
    assert "record it as “contact after notice”" in " ".join(s.text for s in found.found.says)
    kept(happen(desk, LAW, notice, "contact after notice", date(2026, 11, 5)))


@pytest.mark.parametrize("event", ["extended", "renewed", "varied"])
def test_what_has_ended_is_not_prolonged(desk, robin, event):
    order = kept(record(desk, LAW, "sro", {**RISK_ORDER, "person": robin}))
    assert refused(happen(desk, LAW, order, event, date(2029, 1, 15))) == {"SOA 2003 s.122D"}
    kept(happen(desk, LAW, order, event, date(2029, 1, 14)))


def test_nothing_befalls_an_order_before_it_is_made(desk, robin):
    order = kept(record(desk, LAW, "sro", {**RISK_ORDER, "person": robin}))
    assert refused(happen(desk, LAW, order, "varied", date(2027, 1, 14)))


def test_a_condition_and_a_person_of_another_order_are_none_of_this_one(desk, robin):
    order = kept(record(desk, LAW, "sro", {**RISK_ORDER, "person": robin}))
    with pytest.raises(Exception, match="has no condition “7”"):
        happen(desk, LAW, order, "breached", date(2027, 2, 1), condition="7")
    with pytest.raises(Exception, match="N-1 is no respondent"):
        happen(desk, LAW, order, "breached", date(2027, 2, 1), person="N-1")


def test_a_written_end_is_the_authority_and_the_limits_stand_beside_it(desk, robin):
    order = kept(record(desk, LAW, "sro", {**RISK_ORDER, "person": robin}))
    now = standing(desk, LAW, order, day("2027-02-01"))
    assert (now.ends, now.ends_says) == (date(2029, 1, 14), "as written on the order")
    assert {each.clock.name for each in now.found.deadlines} >= {"earliest_end", "discharge_lock"}


def test_a_notice_ends_by_law_before_an_end_that_somebody_wrote_on_it(desk, robin):
    child = edit.make(desk, Child, {"born": PartialDate(2012, 5, 4)}).reference
    said = {"basis": "s2", "served": "2026-11-02T10:00", "person": robin, "child": child}
    notice = kept(record(desk, LAW, "cawn", {**said, "ends": "2030-01-01"}))
    assert standing(desk, LAW, notice).ends == date(2028, 5, 3)


def test_a_notice_takes_effect_on_the_day_that_it_states_and_not_on_service(desk, place):
    said = {"rank": "inspector", "issued": "2026-12-01", "served": "2026-12-01"}
    dates = {"effective": "2027-01-15", "expires": "2027-07-15", "premises": place}
    notice = kept(record(desk, LAW, "hotel-notice", {**said, **dates}))
    assert stages(desk, notice, "2026-12-20", "2027-01-15", "2027-07-16") == [
        "not yet enforceable",
        "in force",
        "ended",
    ]
