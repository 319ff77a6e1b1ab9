"""What the lists of licensing show beside what is held."""

import pytest

from disrupt import edit
from disrupt.columns import columns_of
from disrupt.listing import Listing, look, page
from disrupt.partial import PartialDate
from disrupt.records import Disclosure, Licence, LicenceDecision, Vehicle
from disrupt.roles import EVERYTHING, ROLES, Role, all_but
from orders.begun import begun
from orders.disclosures_looked import disclosure_looked
from orders.licences_listed import answers, answers_owed, entries_owed
from tests import make
from tests.desks import seat
from tests.orders.decided import decision, licence, received
from tests.orders.licences import LAW


def listed(desk, kind, worked, *columns):
    asked = Listing(kind, columns, worked=worked(LAW, desk))
    return [row.texts for row in page(desk, look(desk, asked), 0, 10)]


@pytest.fixture
def taxi(desk):
    return licence(desk)


def test_each_licence_says_what_it_is_worth_now(desk, taxi):
    decision(desk, taxi, notified="2026-11-20T09:00")
    licence(desk, number="00318")
    assert listed(desk, Licence, answers, "number", "state") == [
        ("02217", "revoked"),
        ("00318", "in force"),
    ]


def test_each_licence_says_who_holds_it_by_name_to_whoever_may_read_it(desk, store):
    holder = make.person(desk)
    licence(desk, holder=holder.reference)
    licence(desk, holder="Tallow Row Cars")
    assert listed(desk, Licence, answers, "who") == [("Exley, Robin",), ("Tallow Row Cars",)]
    clerk = seat(store, "auditor")
    assert "who" not in {column.name for column in columns_of(clerk, Licence, answers(LAW, clerk))}


def test_a_licence_of_nobody_names_nobody(desk):
    licence(desk, holder=None)
    assert listed(desk, Licence, answers, "who") == [("",)]


def test_whoever_may_not_read_the_holder_is_told_nobody(desk, store, monkeypatch):
    licence(desk, holder="Tallow Row Cars")
    reads = {
        **dict.fromkeys(("licence_decision", "licence_self_report"), EVERYTHING),
        "licence": all_but("licence", "holder"),
    }
    clerk = Role("a clerk", reads, may=frozenset({"find"}))
    monkeypatch.setitem(ROLES, "clerk of licences", clerk)
    assert listed(seat(store, "clerk of licences"), Licence, answers, "who") == [("",)]


def test_a_decision_says_by_when_it_is_to_be_entered_until_it_is(desk, taxi):
    kept = decision(desk, taxi)
    decision(desk, taxi, relevant_information=False)
    decision(desk, taxi, relevant_information=None)
    shown = listed(desk, LicenceDecision, entries_owed, "nr3s_due")
    assert shown == [("26 Nov 2026",), ("",), ("26 Nov 2026",)]
    edit.change(desk, kept, {"nr3s_entered": desk.today})
    shown = listed(desk, LicenceDecision, entries_owed, "nr3s_due")
    assert shown == [("",), ("",), ("26 Nov 2026",)]


def test_an_entry_says_by_when_it_is_to_be_taken_off_again_until_it_is(desk, taxi):
    kept = decision(desk, taxi)
    assert listed(desk, LicenceDecision, entries_owed, "nr3s_removal") == [("",)]
    kept = edit.change(desk, kept, {"nr3s_entered": desk.today})
    assert listed(desk, LicenceDecision, entries_owed, "nr3s_removal") == [("19 Nov 2037",)]
    edit.change(desk, kept, {"nr3s_removed": desk.today})
    assert listed(desk, LicenceDecision, entries_owed, "nr3s_removal") == [("",)]


def test_a_disclosure_says_what_is_due_and_by_when_until_it_is_answered(desk, taxi):
    came = received(desk, taxi.reference)
    kept = decision(desk, taxi, disclosure=came.reference)
    assert listed(desk, Disclosure, answers_owed, "due_by", "due_is") == [
        ("17 Dec 2026", "Reply to be given by")
    ]
    edit.make(desk, Disclosure, begun(desk, LAW, "disclosure", kept.reference))
    assert listed(desk, Disclosure, answers_owed, "due_by", "due_is") == [("", ""), ("", "")]


def test_a_concern_that_was_not_given_yet_is_due_until_it_is(desk, taxi):
    made = received(desk, taxi.reference, direction="given", at=None, aware="2026-11-20")
    assert listed(desk, Disclosure, answers_owed, "due_by", "due_is") == [
        ("03 Dec 2026", "Concern to be reported by")
    ]
    edit.change(desk, made, {"at": desk.today})
    assert listed(desk, Disclosure, answers_owed, "due_by", "due_is") == [("", "")]


@pytest.mark.parametrize(("kind", "due"), [("dual driver", "17 Dec 2026"), ("operator", "")])
def test_a_vehicle_is_looked_up_by_its_mark_as_on_the_page_of_the_disclosure(desk, kind, due):
    car = edit.make(desk, Vehicle, {"registration": "BD00 SMR"})
    held = licence(desk, kind=kind, vehicle="bd00smr")
    came = received(desk, car.reference)
    (own,) = disclosure_looked(desk, LAW, came.reference).licences
    assert own.reference == held.reference
    assert listed(desk, Disclosure, answers_owed, "due_by") == [(due,)]


def test_without_a_clock_the_day_stands_that_was_recorded(desk, taxi):
    received(desk, taxi.reference, gateway="consent", due=PartialDate(2026, 12, 1))
    received(desk, taxi.reference, gateway="consent")
    assert listed(desk, Disclosure, answers_owed, "due_by", "due_is") == [
        ("01 Dec 2026", "Due"),
        ("", ""),
    ]


def test_a_licensing_officer_sees_the_same(desk, store, taxi):
    received(desk, taxi.reference)
    mine = listed(desk, Disclosure, answers_owed, "due_by")
    assert listed(seat(store, "licensing-officer"), Disclosure, answers_owed, "due_by") == mine


@pytest.mark.parametrize("kind", ["private hire vehicle", None])
def test_what_is_no_drivers_licence_is_to_be_entered_by_no_day(desk, kind):
    decision(desk, licence(desk, kind=kind))
    assert listed(desk, LicenceDecision, entries_owed, "nr3s_due") == [("",)]
