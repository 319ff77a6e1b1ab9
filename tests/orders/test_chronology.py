"""One source of dated lines: each with its date, its record, and whether it is fact or opinion."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import (
    Circulation,
    Disruption,
    Intelligence,
    Licence,
    LicenceDecision,
    Note,
    Premises,
    Visit,
)
from orders.chronology import chronology, order_chronology
from tests import make
from tests.desks import seat
from tests.orders.lives import event, outcome, risk_order, sighting, when

SOURCE = "Wrenfield"
DRIVER = {"kind": "private hire driver", "number": "02217"}


@pytest.fixture
def place(desk):
    return edit.make(desk, Premises, {"name": "Moonlight Lounge"})


@pytest.fixture
def known(desk, robin, place, child):
    """Somebody of whom something of every kind is dated."""
    make.status(desk, robin, "suspected", on=PartialDate(2024, 12), source=SOURCE)
    order = risk_order(desk, robin.reference)
    event(desk, order, "served", "2026-11-02", method="in person", by="PC 9017")
    event(desk, order, "breached", "2026-11-05", condition="1", detail="Seen by the rank.")
    outcome(desk, robin.reference, "arrest", "2026-10-09", offence="rape", court="Westmere")
    ada = make.person(desk, family_name="Cinder", given_names="Ada", born=PartialDate(1990))
    seen = {"place": place.reference, "note": "In at the back.", "manner": SOURCE}
    sighting(desk, "2026-07-08", robin.reference, ada.reference, **seen, child=child.reference)
    sighting(desk, "2026-07-09", robin.reference, place="the rank", grade="3BP")
    act = {"tactic": "cash-seizure", "person": robin.reference, "at": date(2026, 8, 1)}
    edit.make(desk, Disruption, {**act, "evidence": "The receipt."})
    licence = edit.make(desk, Licence, {**DRIVER, "holder": robin.reference}).reference
    taken = {"decision": "revoke", "decided": date(2026, 11, 13), "reason": "sexual conduct"}
    edit.make(desk, LicenceDecision, {**taken, "licence": licence})
    edit.make(desk, LicenceDecision, {"decision": "suspend", "licence": licence})
    about = {"about": (robin.reference,)}
    edit.make(
        desk, Note, {**about, "text": "He gave it back.", "kind": "fact", "at": when("2026-11-14")}
    )
    edit.make(desk, Note, {**about, "text": "He is lying.", "kind": "opinion"})
    edit.make(desk, Intelligence, {**about, "text": "He drives on.", "grade": "2BP"})
    return robin


def told(desk, person, word):
    lines = chronology(desk, show(desk, person.reference))
    (line,) = [each for each in lines if word in each.says]
    return line


def test_all_that_is_dated_stands_in_the_order_of_its_days_the_earliest_first(desk, known):
    lines = chronology(desk, show(desk, known.reference))
    assert [each.on for each in lines] == sorted(each.on for each in lines)
    kinds = {each.kind for each in lines}
    assert kinds >= {
        *("person_status", "order", "order_event", "outcome", "sighting", "disruption"),
        *("licence_decision", "note", "intelligence"),
    }
    assert all(each.reference for each in lines)


def test_what_is_known_in_part_is_said_as_far_as_it_is_known(desk, known):
    line = told(desk, known, "Suspected")
    assert (line.when, line.reference) == ("Dec 2024", known.reference)


def test_service_that_an_event_tells_is_said_once_with_how_and_by_whom(desk, known):
    line = told(desk, known, "served")
    assert (line.kind, line.event) == ("order_event", "served")
    assert line.beside == ("How: in person", "By: PC 9017")


def test_a_breach_says_which_condition_and_the_words_of_who_saw_it(desk, known):
    line = told(desk, known, "breached")
    assert "Condition: 1" in line.beside
    assert "Detail: Seen by the rank." in line.beside


def test_others_are_named_beside_their_reference_without_their_birth_and_a_child_is_not(
    desk, known, place
):
    line = told(desk, known, "Moonlight Lounge")
    assert line.says == f"Seen at Moonlight Lounge ({place.reference})"
    (people,) = [each for each in line.beside if each.startswith("People")]
    assert people.startswith("People: Cinder, Ada (N-")
    assert known.reference not in people
    (child,) = [each for each in line.beside if each.startswith("Child")]
    assert child.startswith("Child: C-")
    assert "Westmere" not in child


def test_whence_something_is_known_is_never_in_it(desk, known):
    assert SOURCE not in repr(chronology(desk, show(desk, known.reference)))


def test_a_graded_sighting_is_labelled_intelligence_and_its_grade_is_left_out(desk, known):
    line = told(desk, known, "the rank")
    assert (line.nature, line.label) == ("intelligence", "Intelligence")
    assert "3B" not in repr(line)


def test_intelligence_is_labelled_and_its_grade_is_left_out(desk, known):
    line = told(desk, known, "drives on")
    assert (line.nature, line.label) == ("intelligence", "Intelligence")
    assert "2B" not in repr(line)


def test_an_opinion_says_whose_and_counts_from_the_day_it_was_recorded(desk, known):
    line = told(desk, known, "lying")
    assert (line.nature, line.label) == ("opinion", "Opinion, recorded by anna")
    assert line.when == "recorded 20 Nov 2026"


def test_a_fact_bears_no_label(desk, known):
    line = told(desk, known, "gave it back")
    assert (line.nature, line.label, line.when) == ("fact", "", "14 Nov 2026")


def test_a_decision_on_their_licence_says_on_which_one_and_undated_ones_are_left_out(desk, known):
    line = told(desk, known, "Revoke")
    assert line.says.startswith("Revoke: Private hire driver 02217 (L-")
    assert "Reason: sexual conduct" in line.beside
    assert "Suspend" not in repr(chronology(desk, show(desk, known.reference)))


def test_a_coordinator_is_told_nothing_but_what_a_forum_keeps(desk, store, known):
    clerk = seat(store, "forum-coordinator")
    assert chronology(clerk, show(clerk, known.reference)) == ()


def test_a_licensing_officer_is_told_of_no_arrest_and_nothing_said_of_a_person(desk, store, known):
    lena = seat(store, "licensing-officer")
    lines = chronology(lena, show(lena, known.reference))
    assert {each.kind for each in lines} == {"licence_decision"}


def test_what_was_done_at_a_place_is_told_with_what_was_found(desk, place):
    found = {"kind": "complaint", "found": "Cars in the lane.", "by": "Licensing 7"}
    edit.make(desk, Visit, {**found, "at": when("2026-07-21")}, premises_id=place.id)
    (line,) = chronology(desk, show(desk, place.reference))
    assert (line.says, line.kind, line.reference) == (
        "Complaint",
        "premises_visit",
        place.reference,
    )
    assert line.beside == ("Found: Cars in the lane.", "By: Licensing 7")


def test_an_order_is_told_by_its_beginnings_its_events_and_who_was_told(desk, robin):
    order = risk_order(desk, robin.reference)
    event(desk, order, "served", "2026-11-02", person=robin.reference)
    known = {"told": "force system", "at": when("2026-11-03"), "taken_off": when("2026-11-10")}
    edit.make(desk, Circulation, {**known, "their_reference": "WX/1"}, order_id=order.id)
    lines = order_chronology(desk, show(desk, order.reference))
    assert [each.says for each in lines] == [
        *("Applied for", "Made", "Served"),
        *("Told force system", "Taken off by force system"),
    ]
    (served,) = [each for each in lines if each.says == "Served"]
    assert served.beside == (f"Person: Exley, Robin ({robin.reference})",)
    assert lines[-1].beside == ("Their reference: WX/1",)


def test_a_record_that_is_no_order_has_no_such_life(desk, robin):
    assert order_chronology(desk, show(desk, robin.reference)) == ()
