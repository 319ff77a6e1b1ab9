"""Who has recorded somebody on their own system."""

import pytest

from disrupt.errors import Invalid, Refused, Trouble
from disrupt.records import Recorded
from orders.forum.recording import record, recorded_in
from tests.desks import held, seat
from tests.orders.forum.sat import DECEMBER, agency, invited, item, meeting, person, place


@pytest.fixture
def at(desk):
    return meeting(desk, DECEMBER)


def told(desk, at, about):
    with desk.store.reading() as session:
        found = recorded_in(session, at.id, about.reference)
    return [(each.called, each.state, each.their_reference) for each in found]


def test_each_agency_that_is_invited_has_one_line_and_says_nothing_yet(desk, at):
    police, robin = agency(desk), person(desk)
    invited(desk, at, police.reference, name="Lena Tallow")
    invited(desk, at, "WESTMERE POLICE", name="Bo Mullen")
    invited(desk, at, "health", name="Ada Orrin")
    invited(desk, at, "", name="Somebody of none")
    assert told(desk, at, robin) == [
        ("Westmere Police", "not yet", ""),
        ("health", "not yet", ""),
    ]


def test_what_an_agency_says_anew_takes_the_place_of_what_it_said(desk, at):
    police, robin = agency(desk), person(desk)
    invited(desk, at, police.reference)
    record(desk, at.reference.lower(), robin.reference.lower(), police.reference, state="asked")
    record(
        desk,
        at.reference,
        robin.reference,
        "westmere police",
        state="recorded",
        their_reference="WX/7",
    )
    assert told(desk, at, robin) == [("Westmere Police", "recorded", "WX/7")]
    assert [each.about for each in held(desk.store, Recorded)] == [robin.reference]


def test_one_that_was_not_invited_stands_after_them(desk, at):
    robin, sam = person(desk), person(desk, "Sample")
    invited(desk, at, "police")
    record(desk, at.reference, robin.reference, "housing", state="recorded")
    assert told(desk, at, robin) == [("police", "not yet", ""), ("housing", "recorded", "")]
    assert told(desk, at, sam) == [("police", "not yet", "")]


def test_a_state_that_nobody_said_is_not_yet(desk, at):
    robin = person(desk)
    record(desk, at.reference, robin.reference, "housing", state="not yet")
    assert told(desk, at, robin) == [("housing", "not yet", "")]


def test_another_word_is_refused_and_so_is_an_agency_without_a_name(desk, at):
    robin = person(desk)
    with pytest.raises(Invalid, match="“maybe” does not say"):
        record(desk, at.reference, robin.reference, "housing", state="maybe")
    with pytest.raises(Invalid, match="Agency is missing"):
        record(desk, at.reference, robin.reference, " ", state="asked")
    with pytest.raises(Trouble, match="There is no record N-1999-0001 here"):
        record(desk, at.reference, "N-1999-0001", "housing", state="asked")
    assert held(desk.store, Recorded) == []


def test_a_coordinator_records_it_of_a_place_on_the_agenda(desk, at):
    lounge = place(desk)
    item(desk, at, lounge)
    record(
        seat(desk.store, "forum-coordinator"),
        at.reference,
        lounge.reference,
        "police",
        state="asked",
    )
    assert told(desk, at, lounge) == [("police", "asked", "")]


def test_who_keeps_no_meetings_records_nothing(desk, at):
    robin = person(desk)
    with pytest.raises(Refused):
        record(seat(desk.store, "auditor"), at.reference, robin.reference, "police", state="asked")
