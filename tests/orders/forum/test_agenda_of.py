"""The agenda of a meeting: headings in their order, and under each whom it considers."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.partial import PartialDate
from disrupt.records import Child, Group, Meeting
from orders.forum.agenda_of import agenda, missed
from orders.forum.usual import usual
from tests import make
from tests.desks import log, seat
from tests.orders.forum.sat import (
    DECEMBER,
    NAME,
    NOVEMBER,
    OCTOBER,
    action,
    agency,
    forum,
    heading,
    item,
    meeting,
    person,
    place,
    row_of,
    under,
)

REVIEW, PLACES = "Review cases", "Problem locations and trends"


def test_headings_are_the_meetings_own_by_number_and_then_those_without_one(desk):
    at = meeting(desk, DECEMBER)
    for name, number in (("Any other", None), ("Second", "2"), ("First", "1"), ("Last", "x")):
        heading(desk, at, name, number=number, minute="Said." if number == "1" else None)
    found = agenda(desk, at.reference).headings
    assert [each.item for each in found] == ["First", "Second", "Any other", "Last"]
    assert [each.number for each in found] == [1, 2, 3, 4]
    assert found[0].minute == "Said."


def test_headings_are_the_forums_where_the_meeting_has_none_and_else_the_usual_seven(desk):
    usually = agenda(desk, meeting(desk, DECEMBER).reference)
    assert [each.item for each in usually.headings] == list(usual().agenda)
    forum(desk, agenda=("Compliance", "People"))
    theirs = agenda(desk, meeting(desk, DECEMBER).reference)
    assert [(each.number, each.item) for each in theirs.headings] == [
        (1, "Compliance"),
        (2, "People"),
    ]


def test_a_heading_that_was_struck_stands_on_no_agenda(desk):
    at = meeting(desk, DECEMBER)
    heading(desk, at, "People", number="1")
    heading(desk, at, "Struck", number="0")
    found = agenda(desk, at.reference)
    assert [(each.number, each.item) for each in found.headings] == [(1, "People")]


def test_a_row_of_no_heading_stands_under_a_last_one_of_its_own_name(desk):
    at = meeting(desk, DECEMBER)
    item(desk, at, person(desk, "One"), item="Stray  CATS")
    item(desk, at, person(desk, "Two"), item="stray cats")
    item(desk, at, person(desk, "Three"), item="review CASES")
    found = agenda(desk, at.reference)
    assert (found.headings[-1].number, found.headings[-1].item) == (8, "Stray  CATS")
    assert under(found, "Stray  CATS") == ("One, Robin", "Two, Robin")
    assert under(found, REVIEW) == ("Three, Robin",)
    assert len(found.headings) == 8


def test_without_rows_everybody_and_every_place_adopted_is_considered(desk):
    robin, lounge, gone = person(desk), place(desk), person(desk, "Gone")
    first = meeting(desk, OCTOBER)
    for each in (robin, lounge, gone):
        item(desk, first, each, "adopted")
    item(desk, meeting(desk, NOVEMBER), gone, "discharged")
    found = agenda(desk, meeting(desk, DECEMBER).reference)
    assert under(found, REVIEW) == ("Exley, Robin",)
    assert under(found, PLACES) == ("Moonlight Lounge",)
    assert len(found.rows) == 2


def test_whomever_an_open_action_of_the_meeting_is_about_is_always_considered(desk):
    at, robin, sam, done = meeting(desk, DECEMBER), *(person(desk, each) for each in "ABC")
    item(desk, at, robin, item=REVIEW)
    action(desk, at, about=sam.reference)
    action(desk, at, about=robin.reference)
    action(desk, at)
    action(desk, at, about=done.reference, closed=date(2026, 11, 19))
    action(desk, None, about=done.reference)
    found = agenda(desk, at.reference)
    assert {each.about for each in found.rows} == {robin.reference, sam.reference}
    assert row_of(found, sam).item == "New cases"


def test_the_same_row_twice_is_shown_once(desk):
    at, robin = meeting(desk, DECEMBER), person(desk)
    item(desk, at, robin, "reviewed", item=REVIEW)
    item(desk, at, robin, item="New cases")
    found = agenda(desk, at.reference)
    assert [each.state for each in found.rows] == ["reviewed"]


def test_children_groups_and_places_have_a_heading_without_being_told(desk):
    at = meeting(desk, DECEMBER)
    child = edit.make(desk, Child, {"reference": "C-121", "authority": "Northford"})
    group = edit.make(desk, Group, {"name": "Northford taxis"})
    for each in (child, group, place(desk)):
        item(desk, at, each)
    found = agenda(desk, at.reference)
    assert under(found, "Children living out of the area") == ("C-121",)
    assert row_of(found, child).beside == "child known to Northford"
    unknown = edit.make(desk, Child, {"reference": "C-122"})
    item(desk, at, unknown)
    assert row_of(agenda(desk, at.reference), unknown).beside == ""
    assert under(found, "Cross-border issues") == ("Northford taxis",)
    assert under(found, PLACES) == ("Moonlight Lounge",)


def test_somebody_without_a_name_stands_by_their_reference(desk):
    at = meeting(desk, DECEMBER)
    nobody = person(desk, None, given_names=None, pnc_id="2001/1234567Q")
    item(desk, at, nobody)
    assert row_of(agenda(desk, at.reference), nobody).name == nobody.reference


def test_a_name_is_told_as_it_is_written_whatever_it_looks_like(desk):
    at, odd = meeting(desk, DECEMBER), person(desk, "<b>Exley</b>")
    item(desk, at, odd)
    assert row_of(agenda(desk, at.reference), odd).name == "<b>Exley</b>, Robin"


def test_what_is_told_of_the_meeting_itself(desk):
    one = forum(desk)
    before = meeting(desk, NOVEMBER)
    at = meeting(desk, DECEMBER, forum=one.reference, place="Guildhall")
    found = agenda(desk, at.reference.lower())
    assert (found.meeting, found.forum, found.at) == (at.reference, NAME, DECEMBER)
    assert (found.place, found.phase) == ("Guildhall", "before")
    assert (found.last, found.last_on) == (before.reference, date(2026, 11, 5))
    unnamed = agenda(desk, edit.make(desk, Meeting, {"at": DECEMBER}).reference)
    assert (unnamed.forum, unnamed.place, unnamed.last) == ("Meeting", "", "")


def test_whoever_looks_at_an_agenda_is_in_the_log(desk):
    at = meeting(desk, DECEMBER)
    agenda(desk, at.reference)
    (line,) = log(desk.store, "viewed")
    assert (line.subject_kind, line.subject_id) == ("meeting", at.id)


def test_a_coordinator_sees_names_of_people_and_of_all_else_the_reference(desk):
    at, robin, lounge = meeting(desk, DECEMBER), person(desk), place(desk)
    young = person(desk, "Young", born=PartialDate(2010, 5, 4))
    child = edit.make(desk, Child, {"reference": "C-121", "authority": "Northford"})
    for each in (robin, lounge, young, child):
        item(desk, at, each)
    make.status(desk, robin, "charged")
    found = agenda(seat(desk.store, "forum-coordinator"), at.reference)
    told = {each.name: (each.kind, each.beside, each.score) for each in found.rows}
    assert told == {
        "Exley, Robin": ("person", "", None),
        "Young, Robin": ("person", "", None),
        lounge.reference: ("", "", None),
        "C-121": ("", "", None),
    }
    assert under(found, PLACES) == (lounge.reference,)


def test_who_reads_no_meeting_is_told_of_none(desk):
    at = meeting(desk, DECEMBER)
    with pytest.raises(Trouble, match=f"There is no meeting {at.reference} here"):
        agenda(seat(desk.store, "licensing-officer"), at.reference)
    with pytest.raises(Refused):
        agenda(seat(desk.store, "auditor"), at.reference)
    with pytest.raises(Trouble, match="There is no meeting M-1999-0001 here"):
        agenda(seat(desk.store, "forum-chair"), "M-1999-0001")


def test_nobody_adopted_is_lost_from_an_agenda(desk):
    robin, sam = person(desk), person(desk, "Sample")
    first, at = meeting(desk, OCTOBER), meeting(desk, DECEMBER)
    item(desk, first, robin, "adopted")
    item(desk, first, sam, "adopted")
    assert missed(desk, at.reference) == ()
    item(desk, at, sam)
    assert missed(desk, at.reference) == (robin.reference,)


def test_agencies_are_named(desk):
    police, at, robin = agency(desk), meeting(desk, DECEMBER), person(desk)
    item(desk, at, robin, "referred", referred_by=police.reference, item="New cases")
    row = row_of(agenda(desk, at.reference), robin)
    assert row.beside == "from Westmere Police, 20 Nov 2026"
