"""What was done to somebody, and what it counts as, in lists and lines."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.page import show
from disrupt.records import Agency, Disruption, Group, Operation
from orders.around import timeline
from orders.begun import begun
from orders.done_to import disruptions_of
from orders.happened import Happened
from tests import make
from tests.desks import seat, seat_of
from tests.orders.lives import LAW

KIND = "disruption"


def done(desk, **said):
    values = {"tactic": "cash-seizure", "at": date(2026, 10, 9), **said}
    return edit.make(desk, Disruption, values).reference


def test_the_newest_stands_first_and_one_without_a_day_by_its_recording(desk, robin):
    old = done(desk, person=robin.reference, operation="Lantern")
    undated = done(desk, person=robin.reference, at=None, tactic=None)
    found = disruptions_of(desk, show(desk, robin.reference))
    assert [each.reference for each in found] == [undated, old]
    assert [each.says for each in found] == ["Disruption", "Cash seizure"]
    assert [each.beside for each in found] == ["", "9 October 2026 · Lantern"]


def test_on_the_timeline_with_what_it_counts_as(desk, robin):
    reference = done(desk, person=robin.reference, impact="major", evidence="A notice.")
    page = show(desk, robin.reference)
    day = date(2026, 10, 9)
    told = Happened(day, "09 Oct 2026", "Cash seizure", "moderate", reference)
    assert told in timeline(desk, page)


@pytest.mark.parametrize("role", ["licensing-officer", "forum-coordinator"])
def test_whoever_reads_no_disruption_is_shown_none(desk, robin, role):
    done(desk, person=robin.reference)
    officer = seat(desk.store, role)
    assert disruptions_of(officer, show(officer, robin.reference)) == ()


def test_one_is_begun_of_nobody_for_today_and_by_whose_register_it_is(desk):
    assert begun(desk, LAW, KIND, "") == {
        "at": desk.today,
        "strand": "pursue",
        "agency": "Westmere",
    }


def test_an_agency_of_that_name_is_named_by_its_reference(desk):
    agency = edit.make(desk, Agency, {"name": "westmere"}).reference
    assert begun(desk, LAW, KIND, "")["agency"] == agency


def test_an_officer_s_agency_is_the_one_that_they_named_last(desk):
    done(desk, agency="Northford Council", graded_by="Anna")
    done(desk, agency="Harbour Police", graded_by="ben")
    assert begun(desk, LAW, KIND, "")["agency"] == "Northford Council"
    assert begun(seat_of(desk, "ben"), LAW, KIND, "")["agency"] == "Harbour Police"


def test_of_somebody_their_area_and_of_a_group_none(desk):
    who = make.person(desk, area="Northford").reference
    group = edit.make(desk, Group, {"name": "Cinder Lane"}).reference
    assert begun(desk, LAW, KIND, who)["area"] == "Northford"
    assert begun(desk, LAW, KIND, group)["area"] is None


def test_what_was_part_of_an_operation_is_found_by_its_name_whole(desk):
    lantern = edit.make(desk, Operation, {"name": "Lantern"}).reference
    mine = [done(desk, operation=each) for each in (lantern, "LANTERN")]
    done(desk, operation="Lantern II")
    found = disruptions_of(desk, show(desk, lantern))
    assert {each.reference for each in found} == {*mine}


def test_an_outcome_of_a_person_begins_with_them_and_code_0(desk):
    who = make.person(desk, area="Northford").reference
    assert begun(desk, LAW, "outcome", who) == {
        "person": who,
        "area": "Northford",
        "at": desk.today,
        "code": "0",
    }
