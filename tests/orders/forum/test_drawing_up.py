"""An agenda drawn up at once, so that nobody is lost from one meeting to the next."""

from datetime import date

import pytest

from disrupt.errors import Refused, Trouble
from disrupt.records import AgendaItem
from orders.forum.agenda_of import agenda, missed
from orders.forum.drawing_up import draw_up
from orders.forum.referring import refer, take_off
from tests.desks import held, log, seat
from tests.orders.forum.sat import (
    DECEMBER,
    NOVEMBER,
    OCTOBER,
    action,
    item,
    meeting,
    person,
    place,
    row_of,
)


@pytest.fixture
def last(desk):
    return meeting(desk, NOVEMBER)


@pytest.fixture
def at(desk, last):
    return meeting(desk, DECEMBER)


def test_adopted_deferred_and_those_with_open_actions_each_once(desk, last, at):
    adopted, deferred, left, acted, over = (person(desk, each) for each in "ABCDE")
    lounge = place(desk)
    item(desk, meeting(desk, OCTOBER), adopted, "adopted")
    item(desk, last, lounge, "adopted", item="New cases")
    item(desk, last, deferred, "deferred", item="Identified perpetrators", reason="No file yet.")
    item(desk, last, left, "referred", reason="Named.", referred_by="housing")
    item(desk, last, over, "not adopted")
    for about in (acted, adopted):
        action(desk, last, about=about.reference)
    action(desk, last, about=over.reference, closed=date(2026, 11, 19))
    action(desk, last)
    action(desk, None, about=over.reference)
    added = draw_up(desk, at.reference.lower())
    wanted = (adopted, lounge, deferred, left, acted)
    assert set(added) == {each.reference for each in wanted}
    found = agenda(desk, at.reference)
    told = {each.name: (each.item, each.state) for each in found.rows}
    assert told == {
        "A, Robin": ("Review cases", ""),
        "Moonlight Lounge": ("Problem locations and trends", ""),
        "B, Robin": ("Identified perpetrators", "referred"),
        "C, Robin": ("New cases", "referred"),
        "D, Robin": ("New cases", ""),
    }
    assert missed(desk, at.reference) == ()


def test_what_was_said_of_whoever_was_left_over_is_carried_with_the_day_it_was_said(desk, last, at):
    robin = person(desk)
    said = {"reason": "Named.", "referred_by": "housing", "recorded_on": date(2026, 11, 1)}
    item(desk, last, robin, "deferred", support="A programme.", **said)
    draw_up(desk, at.reference)
    row = held(desk.store, AgendaItem)[-1]
    assert (row.reason, row.support, row.referred_by) == ("Named.", "A programme.", "housing")
    beside = row_of(agenda(desk, at.reference), robin).beside
    assert beside == "from housing, 01 Nov 2026 · deferred on 05 Nov 2026"


def test_whoever_is_adopted_stays_under_the_heading_that_was_chosen_for_them(desk, last, at):
    robin = person(desk)
    item(desk, meeting(desk, OCTOBER), robin, "adopted")
    item(desk, last, robin, "deferred", item="Cross-border issues")
    draw_up(desk, at.reference)
    row = row_of(agenda(desk, at.reference), robin)
    assert (row.item, row.state) == ("Cross-border issues", "")


def test_drawn_up_twice_adds_nobody_and_leaves_off_whoever_was_taken_off(desk, last, at):
    robin, sam = person(desk), person(desk, "Sample")
    for each in (robin, sam):
        item(desk, last, each, "adopted")
    assert len(draw_up(desk, at.reference)) == 2
    assert draw_up(desk, at.reference) == ()
    take_off(desk, at.reference, robin.reference)
    assert draw_up(desk, at.reference) == ()
    assert missed(desk, at.reference) == (robin.reference,)


def test_what_was_referred_by_hand_stays_as_it_is(desk, last, at):
    robin = person(desk)
    item(desk, last, robin, "deferred", reason="Then.")
    refer(desk, at.reference, robin.reference, {"reason": "Now."})
    assert draw_up(desk, at.reference) == ()
    assert held(desk.store, AgendaItem)[-1].reason == "Now."


def test_it_is_one_unit_of_work(desk, last, at):
    for name in "ABC":
        item(desk, last, person(desk, name), "adopted")
    draw_up(desk, at.reference)
    lines = [each for each in log(desk.store, "made") if each.subject_kind == "agenda_item"][-3:]
    assert len({each.ticks for each in lines}) == 1


def test_a_coordinator_draws_up_places_that_they_do_not_see(desk, last, at):
    lounge = place(desk)
    item(desk, last, lounge, "adopted")
    coordinator = seat(desk.store, "forum-coordinator")
    assert draw_up(coordinator, at.reference) == (lounge.reference,)
    (row,) = agenda(coordinator, at.reference).rows
    assert (row.name, row.item) == (lounge.reference, "Problem locations and trends")


def test_the_first_meeting_has_nobody_to_draw_up(desk):
    assert draw_up(desk, meeting(desk, DECEMBER).reference) == ()


def test_one_that_is_over_is_not_drawn_up(desk, last):
    with pytest.raises(Trouble, match="This meeting is over"):
        draw_up(desk, last.reference)


def test_who_keeps_no_meetings_draws_up_none(desk, at):
    with pytest.raises(Refused):
        draw_up(seat(desk.store, "licensing-officer"), at.reference)
