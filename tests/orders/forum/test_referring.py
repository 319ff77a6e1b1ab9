"""Somebody or some place is put onto an agenda, and taken off it again."""

from threading import Thread

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Refused, Trouble
from disrupt.records import AgendaItem, Child
from orders.forum.agenda_of import agenda
from orders.forum.referring import refer, take_off
from reports.figures.rows import Reading
from reports.figures.sources import SOURCES
from tests.desks import held, log, seat
from tests.orders.forum.sat import DECEMBER, OCTOBER, agency, heading, item, meeting, person, place

WHY = {"reason": "Named by a school."}


@pytest.fixture
def at(desk):
    return meeting(desk, DECEMBER)


def test_whoever_is_referred_stands_there_with_what_was_said(desk, at):
    robin, police = person(desk), agency(desk)
    said = {**WHY, "support": "A programme.", "referred_by": police.reference, "item": "new CASES"}
    row = refer(desk, at.reference.lower(), robin.reference.lower(), said)
    assert (row.about, row.state, row.item) == (robin.reference, "referred", "New cases")
    assert (row.reason, row.support) == ("Named by a school.", "A programme.")
    assert row.referred_by == police.reference
    (found,) = agenda(desk, at.reference).rows
    assert found.says == "new"


def test_where_they_stand_need_not_be_said(desk, at):
    first = meeting(desk, OCTOBER)
    robin, sam, lounge = person(desk), person(desk, "Sample"), place(desk)
    item(desk, first, sam, "adopted")
    child = edit.make(desk, Child, {"reference": "C-121", "authority": "Northford"})
    items = [
        refer(desk, at.reference, each.reference, WHY).item for each in (robin, sam, lounge, child)
    ]
    assert items == [
        "New cases",
        "Review cases",
        "Problem locations and trends",
        "Children living out of the area",
    ]


def test_a_heading_of_another_name_is_kept_as_it_is_said(desk, at):
    heading(desk, at, "People")
    robin, sam = person(desk), person(desk, "Sample")
    assert refer(desk, at.reference, robin.reference, {**WHY, "item": "people"}).item == "People"
    assert refer(desk, at.reference, sam.reference, {**WHY, "item": "Other"}).item == "Other"


@pytest.mark.parametrize("said", [{}, {"reason": " "}, {"reason": None, "support": "A programme."}])
def test_why_it_is_necessary_is_always_said(desk, at, said):
    with pytest.raises(Invalid, match="Why it is necessary and proportionate is missing"):
        refer(desk, at.reference, person(desk).reference, said)


def test_nobody_is_referred_twice(desk, at):
    robin = person(desk)
    refer(desk, at.reference, robin.reference, WHY)
    with pytest.raises(Trouble, match="is on this agenda already"):
        refer(desk, at.reference, robin.reference.lower(), WHY)
    assert len(held(desk.store, AgendaItem)) == 1


def test_a_reference_to_nothing_and_one_out_of_sight_look_the_same(desk, at):
    lounge = place(desk)
    coordinator = seat(desk.store, "forum-coordinator")
    for reference in ("N-1999-0001", lounge.reference):
        with pytest.raises(Trouble) as found:
            refer(coordinator, at.reference, reference, WHY)
        assert found.value.message == f"There is no record {reference} here."
    assert held(desk.store, AgendaItem) == []


def test_a_coordinator_refers_somebody_and_a_chair_does_too(desk, at):
    robin, sam = person(desk), person(desk, "Sample")
    refer(seat(desk.store, "forum-coordinator"), at.reference, robin.reference, WHY)
    refer(seat(desk.store, "forum-chair"), at.reference, sam.reference, WHY)
    assert len(held(desk.store, AgendaItem)) == 2


@pytest.mark.parametrize("role", ["licensing-officer", "auditor", "administrator"])
def test_who_keeps_no_meetings_refers_nobody(desk, at, role):
    robin = person(desk)
    with pytest.raises(Refused):
        refer(seat(desk.store, role), at.reference, robin.reference, WHY)
    with pytest.raises(Refused):
        take_off(seat(desk.store, role), at.reference, robin.reference)
    assert held(desk.store, AgendaItem) == []


def test_nobody_is_referred_to_a_meeting_that_is_over(desk):
    over = meeting(desk, OCTOBER)
    robin = person(desk)
    with pytest.raises(Trouble, match="This meeting is over"):
        refer(desk, over.reference, robin.reference, WHY)


def test_whoever_is_taken_off_stands_there_no_more_and_the_log_keeps_it(desk, at):
    robin = person(desk)
    item(desk, at, person(desk, "Sample"))
    refer(desk, at.reference, robin.reference, WHY)
    take_off(desk, at.reference, robin.reference.lower())
    assert robin.reference not in {each.about for each in agenda(desk, at.reference).rows}
    assert '"withdrawn"' in log(desk.store, "changed")[-1].detail
    with pytest.raises(Trouble, match="stands on no row"):
        take_off(desk, at.reference, robin.reference)


def test_no_figure_counts_whoever_was_taken_off(desk, at):
    robin = person(desk)
    refer(desk, at.reference, robin.reference, WHY)
    take_off(desk, at.reference, robin.reference)
    with desk.store.reading() as session:
        assert list(SOURCES["agenda"].rows(Reading(session, None, "2020-01-01"))) == []


def test_two_officers_at_once_refer_somebody_once(desk, at):
    robin, troubles = person(desk), []

    def try_to() -> None:
        try:
            refer(desk, at.reference, robin.reference, WHY)
        except Trouble as trouble:
            troubles.append(trouble)

    both = [Thread(target=try_to) for _ in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert len(troubles) == 1
    assert len(held(desk.store, AgendaItem)) == 1


def test_whoever_was_taken_off_can_be_referred_again_in_the_same_row(desk, at):
    robin = person(desk)
    first = refer(desk, at.reference, robin.reference, WHY)
    take_off(desk, at.reference, robin.reference)
    again = refer(desk, at.reference, robin.reference, {"reason": "A second school."})
    assert (again.id, again.state, again.reason) == (first.id, "referred", "A second school.")


def test_an_agenda_whose_only_row_was_taken_off_is_empty(desk, at):
    first, robin = meeting(desk, OCTOBER), person(desk)
    item(desk, first, robin, "adopted")
    item(desk, at, robin)
    take_off(desk, at.reference, robin.reference)
    assert agenda(desk, at.reference).rows == ()


@pytest.mark.parametrize("state", ["adopted", "Reviewed", "deferred"])
def test_nobody_is_taken_off_of_whom_something_is_decided(desk, at, state):
    robin = person(desk)
    item(desk, at, robin, state)
    with pytest.raises(Trouble, match=f"has decided of {robin.reference} already: {state}"):
        take_off(desk, at.reference, robin.reference)
