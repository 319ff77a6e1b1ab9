"""What ends an order, for whom, and which of several counts; what was begun anew stays ended."""

from dataclasses import replace
from datetime import date

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Child, Condition, Order, OrderEvent, Premises
from disrupt.records.child import Care
from orders.actions import amend, happen, record
from orders.binding import binding, binding_place
from orders.keeping import follows
from orders.lines import add_condition, set_condition, vary_condition
from orders.standing import standing
from tests import make
from tests.desks import held
from tests.orders.lives import LAW, day, kept, when

MADE = {"made": "2025-01-01", "ends": "2028-12-31"}
OLD = {**MADE, "served": "2025-01-01"}
NEW = {"made": "2026-10-01", "served": "2026-10-01", "ends": "2029-09-30"}


@pytest.fixture
def desk(desk):
    return replace(desk, follows=follows(LAW))


@pytest.fixture
def robin(desk):
    return make.person(desk, born=PartialDate(1985, 6, 3))


@pytest.fixture
def bela(desk):
    return make.person(desk, family_name="Mercer", given_names="Bela")


@pytest.fixture
def order_of(desk):
    def recorded(power, *people, **said):
        named = {"person": "; ".join(each.reference for each in people)} if people else {}
        return kept(record(desk, LAW, power, {**named, **said}))

    return recorded


def stage(desk, reference, on="2026-11-20"):
    return standing(desk, LAW, reference, day(on)).stage


def bound(desk, person, on="2026-11-20"):
    with desk.store.reading() as session:
        return {each.reference: each.state for each in binding(session, LAW, person, day(on))}


def lines(desk, person, on):
    with desk.store.reading() as session:
        (order,) = binding(session, LAW, person, day(on))
        return [each.text for each in order.lines]


def says(found, level="warned"):
    return " ".join(said.text for said in found.found.says if said.level == level)


def test_a_line_without_its_day_begins_with_its_order_however_often_it_is_varied(
    desk, store, robin, order_of
):
    order = order_of("sro", robin, **OLD)
    add_condition(desk, order, {"text": "Not to enter the park."})
    for begins, text in (("2026-06-01", "The row."), ("2026-03-01", "The park and the row.")):
        set_condition(desk, LAW, order, {"number": "1", "text": text, "begins": when(begins)})
    assert [(each.text, each.begins, each.ends) for each in held(store, Condition)] == [
        ("Not to enter the park.", None, date(2026, 2, 28)),
        ("The row.", date(2026, 6, 1), None),
        ("The park and the row.", date(2026, 3, 1), date(2026, 5, 31)),
    ]
    assert lines(desk, robin, "2026-04-01") == ["The park and the row."]
    assert lines(desk, robin, "2026-11-20") == ["The row."]


def test_a_line_is_not_varied_twice_from_one_day(desk, robin, order_of):
    order = order_of("sro", robin, **OLD)
    add_condition(desk, order, {"text": "Not to enter the park."})
    vary_condition(desk, LAW, order, "1", {"text": "The row."}, date(2026, 6, 1))
    with pytest.raises(Exception, match="varied from that day already"):
        vary_condition(desk, LAW, order, "1", {"text": "The town."}, date(2026, 6, 1))


@pytest.mark.parametrize("ending", ["ended", "discharged"])
def test_what_ends_for_one_of_several_ends_for_nobody_else(desk, robin, bela, order_of, ending):
    order = order_of("sro", robin, bela, **MADE, both_consent="yes")
    for person in (robin, bela):
        kept(happen(desk, LAW, order, "served", when("2025-01-02"), person=person.reference))
    kept(happen(desk, LAW, order, ending, when("2026-01-01"), person=bela.reference))
    assert bound(desk, robin) == {order: "in force"}
    assert bound(desk, bela) == {}
    kept(happen(desk, LAW, order, "ended", when("2026-02-01"), person=robin.reference))
    assert (stage(desk, order, "2026-01-31"), stage(desk, order)) == ("in force", "ended")


def test_an_application_refused_for_one_keeps_the_interim_order_of_the_other(
    desk, robin, bela, order_of
):
    main = order_of("sro", robin, bela, applied="2026-11-01")
    of = {"main": main, "made": "2026-11-05", "served": "2026-11-05", "ends": "2027-02-28"}
    interim = order_of("interim-sro", robin, bela, **of)
    kept(happen(desk, LAW, main, "refused", when("2026-11-10"), person=bela.reference))
    assert stage(desk, main) == "applied for"
    assert (list(bound(desk, robin)), list(bound(desk, bela))) == ([interim], [])
    kept(happen(desk, LAW, main, "withdrawn", when("2026-11-12"), person=robin.reference))
    assert (stage(desk, main), stage(desk, interim)) == ("withdrawn", "ended")


@pytest.mark.parametrize("came_to", ["ended", "discharged"])
def test_an_interim_order_dies_with_an_application_that_was_never_granted(
    desk, robin, order_of, came_to
):
    main = order_of("sro", robin, applied="2026-11-01")
    of = {"main": main, "made": "2026-11-05", "served": "2026-11-05", "ends": "2027-02-28"}
    interim = order_of("interim-sro", robin, **of)
    kept(happen(desk, LAW, main, came_to, when("2026-11-10")))
    assert stage(desk, interim) == "ended"


def test_an_interim_order_is_over_once_the_full_one_was_served(desk, robin, order_of):
    main = order_of("sro", robin, applied="2026-11-01")
    of = {"main": main, "made": "2026-11-05", "served": "2026-11-05", "ends": "2027-02-28"}
    interim = order_of("interim-sro", robin, **of)
    full = {"made": "2026-11-20", "served": "2026-11-20T10:00", "ends": "2028-11-19"}
    kept(amend(desk, LAW, main, full))
    assert (stage(desk, interim), stage(desk, main)) == ("ended", "in force")


def test_an_interim_order_belongs_to_an_application_of_its_own(desk, robin, bela, order_of):
    interim = order_of(
        "interim-sro", robin, made="2026-11-05", served="2026-11-05", ends="2027-02-28"
    )
    theirs = order_of("sro", bela, applied="2026-11-01")
    other = order_of("shpo", robin, applied="2026-11-01", made="2026-11-10", ends="2032-01-01")
    for main, why in (
        (interim, "cannot belong to itself"),
        (theirs, "not against the same people"),
        (other, "no application for this"),
    ):
        assert why in says(amend(desk, LAW, interim, {"main": main}), "refused")
    kept(amend(desk, LAW, interim, {"main": other}, as_found="so on the file"))
    assert stage(desk, interim) == "in force"


def test_orders_end_one_another_in_whatever_sequence_they_are_entered(desk, robin, order_of):
    newer = order_of("sro", robin, **NEW)
    older = order_of("sro", robin, **OLD)
    assert (stage(desk, older), stage(desk, newer)) == ("superseded", "in force")


def test_an_order_stands_again_when_the_newer_one_turns_out_to_be_another_s(
    desk, robin, bela, order_of
):
    older = order_of("sro", robin, **OLD)
    newer = order_of("sro", robin, **NEW)
    kept(amend(desk, LAW, newer, {"person": bela.reference}))
    assert bound(desk, robin) == {older: "in force"}
    kept(amend(desk, LAW, newer, {"person": robin.reference}))
    assert stage(desk, older) == "superseded"


def test_which_order_is_the_newer_follows_from_when_each_was_made(desk, robin, order_of):
    one, two = order_of("sro", robin, **OLD), order_of("sro", robin, **NEW)
    kept(amend(desk, LAW, two, {"made": "2024-10-01", "served": "2024-10-01"}))
    assert (stage(desk, one), stage(desk, two)) == ("in force", "superseded")


def test_of_two_orders_of_one_day_the_later_recorded_counts_and_it_is_said(desk, robin, order_of):
    one, two = order_of("sro", robin, **OLD), order_of("sro", robin, **OLD)
    assert (stage(desk, one), stage(desk, two)) == ("superseded", "in force")
    found = standing(desk, LAW, one).found
    assert any("made the same day" in said.text for said in found.says)


def test_what_nobody_knows_to_have_ended_nothing_is_not_taken_back(desk, store, robin, order_of):
    older = order_of("sro", robin, **OLD)
    kept(happen(desk, LAW, older, "superseded", when("2026-01-01"), detail="by SRO-ELSEWHERE"))
    order_of("sro", robin, **NEW)
    assert {each.at for each in held(store, OrderEvent)} == {date(2026, 1, 1)}


def test_a_historic_order_stands_where_the_court_left_it_standing(desk, robin, order_of):
    of = {"applied": "2014-01-01", "made": "2014-03-01", "served": "2014-03-01"}
    order = order_of("rosho", robin, **of, until_further_order="yes")
    order_of("sro", robin, **NEW)
    assert stage(desk, order) == "superseded"
    found = standing(desk, LAW, order).found
    assert any("unless the court said otherwise" in said.text for said in found.says)
    kept(amend(desk, LAW, order, {"court_left_it": "yes"}))
    assert stage(desk, order) == "in force"


def test_of_several_services_the_earliest_counts(desk, store, order_of):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"})
    of = {"premises": place.reference, "issuer": "police", "rank": "superintendent", "hours": "48"}
    moments = {"issued": "2026-11-20T08:00", "served": "2026-11-20T09:00"}
    notice = order_of("closure-notice", **of, **moments)
    kept(happen(desk, LAW, notice, "served", when("2026-11-20T08:10")))
    now = standing(desk, LAW, notice)
    (hearing,) = [each for each in now.found.deadlines if each.clock.name == "hearing"]
    assert hearing.when == when("2026-11-22T08:10")
    assert now.of.order.served == when("2026-11-20T08:10")
    assert [each.at for each in held(store, OrderEvent) if each.event == "served"] == [
        when("2026-11-20T09:00")
    ]


def test_each_respondent_is_bound_from_their_own_service_however_late_it_is_recorded(
    desk, robin, bela, order_of
):
    order = order_of("sro", robin, bela, **MADE)
    for person, on in ((robin, "2025-01-05"), (bela, "2025-01-02")):
        kept(happen(desk, LAW, order, "served", when(on), person=person.reference))
    assert bound(desk, bela, "2025-01-03") == {order: "in force"}
    assert "not served on this" in bound(desk, robin, "2025-01-03")[order]


def test_the_first_of_two_discharges_counts(desk, robin, order_of):
    order = order_of("sro", robin, **OLD, both_consent="yes")
    for on in ("2026-09-01", "2027-06-01"):
        kept(happen(desk, LAW, order, "discharged", when(on)))
    assert stage(desk, order) == "discharged"


def test_an_end_without_a_day_counts_from_its_recording_and_is_to_be_checked(desk, robin, order_of):
    order = order_of("sro", robin, **OLD)
    found = happen(desk, LAW, order, "ended")
    assert kept(found)
    assert "Check: when it was “ended” is not said" in says(found)
    assert stage(desk, order) == "ended"


def test_what_has_run_out_is_not_revived_by_typing_a_later_end(desk, robin, order_of):
    order = order_of(
        "civil-injunction", robin, made="2026-01-01", served="2026-01-01", ends="2026-06-30"
    )
    later = {"ends": "2027-06-30"}
    assert "what has ended cannot be extended" in says(amend(desk, LAW, order, later), "refused")
    kept(amend(desk, LAW, order, {"ends": "2026-05-31"}))
    kept(amend(desk, LAW, order, later, as_found="the end was mistyped"))
    assert stage(desk, order) == "in force"


def test_what_was_extended_in_time_may_be_typed_late(desk, robin, order_of):
    order = order_of(
        "civil-injunction", robin, made="2026-01-01", served="2026-01-01", ends="2026-06-30"
    )
    kept(happen(desk, LAW, order, "extended", when("2026-06-20")))
    kept(amend(desk, LAW, order, {"ends": "2027-06-30"}))
    assert stage(desk, order) == "in force"


def test_a_notice_that_is_withdrawn_is_over_and_an_order_that_was_made_is_discharged(
    desk, robin, child, order_of
):
    notice = order_of("cawn", robin, child=child.reference, basis="s2", served="2026-11-01T10:00")
    kept(happen(desk, LAW, notice, "withdrawn", when("2026-11-10")))
    assert (stage(desk, notice, "2026-11-09"), stage(desk, notice)) == ("in force", "withdrawn")
    late = happen(desk, LAW, notice, "contact after notice", when("2026-11-12"))
    assert "it was over by then" in says(late, "refused")
    order = order_of("sro", robin, **OLD)
    found = happen(desk, LAW, order, "withdrawn", when("2026-11-10"))
    assert "what ends it is “discharged”" in says(found, "refused")


@pytest.mark.parametrize(
    ("born", "ends"), [("2012", date(2027, 12, 31)), ("2012-06", date(2028, 5, 31))]
)
def test_a_notice_for_a_child_of_whose_birth_a_part_is_known_ends_on_the_earliest_birthday(
    desk, robin, born, ends
):
    child = edit.make(desk, Child, {"born": PartialDate.read(born)}).reference
    said = {"person": robin.reference, "child": child, "basis": "s2", "served": "2026-11-01T10:00"}
    found = record(desk, LAW, "cawn", said)
    assert "Check: the whole date is not known of “Child born”" in says(found)
    assert standing(desk, LAW, kept(found)).ends == ends


@pytest.mark.parametrize(("born", "is_refused"), [("2005", True), ("2009", True), ("2010", False)])
def test_only_a_child_who_was_certainly_sixteen_is_refused(desk, robin, born, is_refused):
    child = edit.make(desk, Child, {"born": PartialDate.read(born)}).reference
    said = {"person": robin.reference, "child": child, "basis": "s2", "served": "2026-11-01T10:00"}
    assert record(desk, LAW, "cawn", said).refused is is_refused


def test_a_notice_for_a_child_whose_birth_is_not_recorded_is_warned_of(desk, robin):
    child = edit.make(desk, Child, {"authority": "Westmere"}).reference
    said = {"person": robin.reference, "child": child, "basis": "s2", "served": "2026-11-01T10:00"}
    assert "the child's birth is not recorded" in says(record(desk, LAW, "cawn", said))


CARE = {"basis": "s49-care", "served": "2026-10-20T10:00"}


@pytest.fixture
def in_care(desk):
    def child(*spells):
        found = edit.make(desk, Child, {"born": PartialDate(2010, 9, 9)})
        for care, on, until in spells:
            values = {"care": care, "on": PartialDate.read(on)}
            ends = {"until": PartialDate.read(until)} if until else {}
            edit.make(desk, Care, values | ends, child_id=found.id)
        return found.reference

    return child


FIRST = ("care order", "2025-01-01", "2026-10-31")


@pytest.mark.parametrize(
    ("later", "ends"),
    [
        (("care order", "2026-11-10", ""), date(2026, 10, 31)),
        (("interim care order", "2026-11-01", "2027-01-31"), date(2027, 1, 31)),
        (("care order", "2026-11-01", ""), date(2028, 9, 8)),
    ],
)
def test_a_notice_ends_with_the_care_that_it_relied_on(desk, robin, in_care, order_of, later, ends):
    notice = order_of("cawn", robin, child=in_care(FIRST, later), **CARE)
    assert standing(desk, LAW, notice).ends == ends


def test_care_that_ended_before_the_notice_was_served_is_refused(desk, robin, in_care):
    child = in_care(("care order", "2020-01-01", "2024-01-01"))
    said = {"person": robin.reference, "child": child, **CARE}
    assert "after its legal basis had gone" in says(record(desk, LAW, "cawn", said), "refused")


def test_care_that_ended_in_a_year_is_taken_to_have_ended_with_its_first_day(
    desk, robin, in_care, order_of
):
    notice = order_of("cawn", robin, child=in_care(("care order", "2020-01-01", "2027")), **CARE)
    now = standing(desk, LAW, notice)
    assert now.ends == date(2027, 1, 1)
    assert any("the whole date is not known" in said.text for said in now.found.says)


def test_another_care_than_the_notice_relies_on_is_warned_of(desk, robin, in_care):
    child = in_care(("accommodated", "2020-01-01", ""))
    found = record(desk, LAW, "cawn", {"person": robin.reference, "child": child, **CARE})
    assert "the register says that the child was accommodated" in says(found)


def test_a_ban_on_travel_that_has_ended_is_read_out_no_more(desk, robin, order_of):
    of = {"made": "2021-01-02", "served": "2021-01-02", "until_further_order": "yes"}
    order = order_of("sro", robin, **of, travel_ends="2026-01-01")
    add_condition(desk, order, {"kind": "travel", "text": "Not to travel abroad."})
    add_condition(desk, order, {"text": "Not to enter the park."})
    assert lines(desk, robin, "2026-01-01") == ["Not to travel abroad.", "Not to enter the park."]
    assert lines(desk, robin, "2026-01-02") == ["Not to enter the park."]


HOTEL = {"issued": "2026-11-01", "effective": "2026-11-02", "expires": "2027-05-01"}


def test_breaking_a_hotel_notice_under_appeal_is_said_to_be_suspended(desk, order_of):
    place = edit.make(desk, Premises, {"name": "Regent Hotel"})
    more = {"premises": place.reference, "rank": "inspector", "served": "2026-11-01"}
    notice = order_of("hotel-notice", **HOTEL, **more)
    kept(happen(desk, LAW, notice, "appealed", when("2026-11-10")))

    def breach():
        with desk.store.reading() as session:
            return binding_place(session, LAW, place, day("2026-11-20"))[0].breach

    assert breach().startswith("Suspended: while the appeal is pending")
    kept(happen(desk, LAW, notice, "appeal_ended", when("2026-11-15")))
    assert breach().startswith("Breaking it is an offence.")


def test_whether_breaking_it_is_an_offence_may_not_be_established():
    for name in ("interim-spo", "interim-cbo"):
        assert LAW.catalogue.latest(name).breach_is_offence == "not established"


def test_what_stands_among_the_events_alone_counts_as_said_of_the_order(desk, robin):
    order = edit.make(
        desk, Order, {"power": "sro", "person": (robin.reference,), "made": when("2026-01-01")}
    )
    edit.make(desk, OrderEvent, {"event": "served", "at": when("2026-01-02")}, order_id=order.id)
    assert stage(desk, order.reference) == "in force"
