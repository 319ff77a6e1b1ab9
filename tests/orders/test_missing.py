"""Who is tied to a child by a notice, a condition or a sighting; and what of them is told."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.partial import PartialDate
from disrupt.records import Outcome, OutcomeCondition, Premises, Vehicle
from orders.missing import missing
from tests import make
from tests.desks import log, seat
from tests.reports.papers import LAW, child, condition, notice, risk_order, robin, sighting


def told(desk, of):
    return missing(desk, LAW, of.reference)


def names(found):
    return [each.reference for each in found.people]


@pytest.fixture
def of(desk):
    return child(desk, born=PartialDate(2011, 6, 14))


def test_whoever_was_warned_about_the_child_is_on_the_list(desk, of):
    person = robin(desk)
    order = notice(desk, person, of)
    (linked,) = told(desk, of).people
    assert linked.reference == person.reference
    assert [tie.reference for tie in linked.ties] == [order.reference]
    assert linked.ties[0].says == (
        "Child Abduction Warning Notice, in force, served 3 November 2026 15:20"
    )
    assert [bound.reference for bound in linked.binds] == [order.reference]


def test_a_notice_that_is_over_still_tells_whom_to_ask(desk, of):
    older = child(desk, born=PartialDate(2009, 1, 2))
    notice(desk, robin(desk), older, served=datetime(2024, 1, 2, 9, tzinfo=UTC))
    (linked,) = told(desk, older).people
    assert "ended" in linked.ties[0].says
    assert linked.binds == ()


def test_a_condition_about_the_child_puts_its_order_on_the_list(desk, of):
    person = robin(desk)
    order = risk_order(desk, person)
    condition(desk, order, number="2", about=of.reference.lower())
    assert names(told(desk, of)) == [person.reference]


@pytest.mark.parametrize(
    "line",
    [
        {"about": "C-1999-0009; {}"},
        {"about": "", "text": "Not to contact {}, or to let him in."},
        {"about": "", "text": "Not to go to {}’s school (or “{}”)."},
    ],
)
def test_a_condition_names_the_child_among_others_or_in_its_words_alone(desk, of, line):
    person = robin(desk)
    said = {name: text.format(of.reference, of.reference) for name, text in line.items()}
    condition(desk, risk_order(desk, person), number="2", **said)
    assert names(told(desk, of)) == [person.reference]


def test_another_child_s_longer_reference_is_not_this_child_s(desk, of):
    line = {"about": "", "text": f"Not to contact {of.reference}1 or X{of.reference}."}
    condition(desk, risk_order(desk, robin(desk)), number="2", **line)
    assert told(desk, of).people == ()


def test_so_does_a_condition_of_bail(desk, of):
    person = robin(desk)
    bail = edit.make(desk, Outcome, {"kind": "bail", "person": person.reference})
    said = {"number": "1", "text": "No contact.", "about": of.reference}
    edit.make(desk, OutcomeCondition, said, outcome_id=bail.id)
    (linked,) = told(desk, of).people
    assert linked.ties[0].reference == bail.reference


def test_whoever_was_seen_with_the_child_is_on_the_list_with_place_and_vehicle(desk, of):
    person = robin(desk)
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge", "address": "14 Regent Street"})
    van = edit.make(desk, Vehicle, {"registration": "BD51SMR", "colour": "white"})
    both = {"child": of.reference, "people": (person.reference,)}
    sighting(desk, place=place.reference, vehicle=van.registration, **both)
    sighting(desk, place="the rank", vehicle="AB12CDE", **both)
    found = told(desk, of)
    assert names(found) == [person.reference]
    assert [(each.reference, each.says) for each in found.places] == [
        (place.reference, "Moonlight Lounge, 14 Regent Street"),
        ("", "the rank"),
    ]
    assert [each.says for each in found.vehicles] == ["BD51 SMR, white", "AB12 CDE"]


def test_who_has_to_do_with_another_child_is_not_on_the_list(desk, of):
    notice(desk, robin(desk), child(desk))
    assert told(desk, of).people == ()


def test_one_person_stands_there_once_the_newest_tie_first(desk, of):
    person = robin(desk)
    order = notice(desk, person, of)
    at = datetime(2026, 11, 9, 22, 10, tzinfo=UTC)
    seen = sighting(desk, child=of.reference, people=(person.reference,), at=at)
    (linked,) = told(desk, of).people
    assert [tie.reference for tie in linked.ties] == [seen.reference, order.reference]


def test_whom_something_binds_now_stands_before_all_others(desk, of):
    seen, bound = robin(desk), robin(desk)
    notice(desk, bound, of)
    at = datetime(2026, 11, 19, 22, 10, tzinfo=UTC)
    sighting(desk, child=of.reference, people=(seen.reference,), at=at)
    assert names(told(desk, of)) == [bound.reference, seen.reference]


def test_where_they_live_now_stands_before_where_they_lived(desk, of):
    person = make.person(desk)
    make.address(
        desk, person, address="2 Old Row", since=PartialDate(2020), until=PartialDate(2022)
    )
    make.address(desk, person, address="3 New Row", since=PartialDate(2023))
    notice(desk, person, of)
    (linked,) = told(desk, of).people
    assert linked.addresses == ("3 New Row", "2 Old Row (until 2022)")


def test_that_child_and_people_were_looked_at_is_in_the_log(desk, of):
    person = robin(desk)
    notice(desk, person, of)
    told(desk, of)
    assert [(line.subject_kind, line.subject_id) for line in log(desk.store, "viewed")] == [
        ("child", of.id),
        ("person", person.id),
    ]


def test_as_at_when_it_was_looked_is_said(desk, of):
    found = told(desk, of)
    assert found.as_at == desk.store.clock.now()
    assert (found.reference, found.number, found.authority) == (of.reference, of.id, "Westmere")


def test_a_reference_may_be_typed_in_any_letters(desk, of):
    assert missing(desk, LAW, f" {of.reference.lower()} ").reference == of.reference


def test_whoever_may_not_read_of_children_is_not_told_that_there_is_one(desk, of):
    with pytest.raises(Trouble, match="There is no record"):
        told(seat(desk.store, "licensing-officer"), of)
    with pytest.raises(Trouble, match="There is no record C-1999-0001 here"):
        missing(desk, LAW, "C-1999-0001")


def test_whoever_may_see_no_record_is_refused(desk, of):
    with pytest.raises(Refused):
        told(seat(desk.store, "auditor"), of)


def test_an_order_that_was_only_applied_for_says_so(desk, of):
    person = robin(desk)
    order = notice(desk, person, of, served=None, applied=date(2026, 11, 1))
    (linked,) = told(desk, of).people
    assert "applied for 1 November 2026" in linked.ties[0].says
    assert linked.ties[0].reference == order.reference


def test_an_order_that_nobody_dated_is_told_without_a_date(desk, of):
    notice(desk, robin(desk), of, served=None)
    (linked,) = told(desk, of).people
    assert linked.ties[0].says == "Child Abduction Warning Notice, recorded"
