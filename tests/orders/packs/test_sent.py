"""When a record is corrected: who was sent it, and what was changed since."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from disrupt import edit
from disrupt.clock import Clock
from disrupt.errors import Refused, Trouble
from disrupt.records import Agency, Condition, Disclosure, Order, Person
from disrupt.workspace import Workspace
from orders.packs.copies import came_back
from orders.packs.recalling import recall
from orders.packs.sent import sent
from reports import registers
from reports.deliver import Document, Leaving, deliver
from reports.ways import Folder
from tests import make
from tests.desks import log, seat
from tests.orders.packs.handed_out import copy, left, meeting


@pytest.fixture
def robin(desk):
    return make.person(desk)


@pytest.fixture
def forum(desk):
    return meeting(desk)


def later(desk: Workspace, hours: int) -> Workspace:
    """The same register, some hours on."""
    desk.store.clock = Clock(desk.store.clock.now() + timedelta(hours=hours))
    return desk


def card(desk: Workspace, path: Path, *about: str) -> None:
    paper = Document("pocket card", None, lambda _copy, _task: b"%PDF-1.7", references=about)
    deliver(desk, paper, Leaving("PC Tallow", "a patrol", Folder(path)))


def told(desk, reference):
    return [(each.sort, each.to, each.tells_of) for each in sent(desk, reference)]


def test_a_copy_that_tells_of_somebody_is_named_with_its_reader(desk, robin, forum):
    of = copy(desk, forum, robin.reference, agency="Westmere Council")
    copy(desk, forum, make.person(desk, given_names="Sam").reference)
    (only,) = sent(desk, robin.reference.lower())
    assert (only.reference, only.to) == (of.reference, "detective inspector, Westmere Council")
    assert only.what == f"Copy 1 of 1, {forum.reference}"
    assert (only.where, only.is_out, only.tells_of) == ("out", True, (robin.reference,))


def test_what_was_changed_since_stands_beside_what_was_given_before(desk, robin, forum):
    copy(desk, forum, robin.reference, number="1")
    changed = edit.change(later(desk, 1), robin, {"given_names": "Robyn"})
    copy(later(desk, 1), forum, robin.reference, number="2")
    make.status(later(desk, 1), changed, "charged")
    second, first = sent(desk, robin.reference)
    assert [each.says for each in second.since] == [
        "recorded status: Status “Charged, not convicted”; Recorded on “20 November 2026”"
    ]
    assert [each.says for each in first.since[1:]] == [
        "changed person: Given names from “Robin” to “Robyn”"
    ]


def test_copies_still_out_stand_first_then_the_newest(desk, robin, forum, tmp_path):
    first = copy(desk, forum, robin.reference).reference
    recall(desk, forum.reference, "A page told of the wrong man.")
    back = copy(later(desk, 1), forum, robin.reference).reference
    came_back(desk, back, "returned", desk.today)
    card(later(desk, 1), tmp_path, robin.reference)
    found = sent(desk, robin.reference)
    assert [each.what for each in found][1:] == ["pocket card", f"Copy 1 of 1, {forum.reference}"]
    assert [(each.reference, each.where) for each in found if each.sort == "copy"] == [
        (first, "recalled"),
        (back, "returned"),
    ]


def test_a_copy_that_never_left_was_sent_to_nobody(desk, robin, forum):
    left(desk, copy(desk, forum, robin.reference), "The disk is full.")
    assert sent(desk, robin.reference) == ()


def test_other_disclosures_are_named_by_whoever_got_them(desk, robin):
    council = edit.make(desk, Agency, {"name": "Westmere Council"})
    about = {"about": (robin.reference,)}
    for said in (
        {"direction": "given", "party": council.reference, "at": desk.store.clock.now()},
        {"direction": "Answered", "contact": "Lena Tallow"},
        {"direction": "received", "party": "health"},
    ):
        edit.make(desk, Disclosure, said | about)
    assert sorted(told(desk, robin.reference)) == [
        ("disclosure", "Lena Tallow", (robin.reference,)),
        ("disclosure", "Westmere Council", (robin.reference,)),
    ]


def test_papers_that_left_are_in_it_and_what_did_not_get_there_is_not(desk, robin, tmp_path):
    card(desk, tmp_path, "N-2020-0001")
    card(desk, tmp_path, robin.reference)
    with pytest.raises(Trouble, match="was not saved"):
        card(desk, tmp_path / "nowhere", robin.reference)
    (only,) = sent(desk, robin.reference)
    seq = next(line.seq for line in log(desk.store, "disclosed") if robin.reference in line.detail)
    assert (only.sort, only.what, only.to) == ("paper", "pocket card", "PC Tallow")
    assert only.reference == str(seq)


def test_whoever_took_all_records_out_has_this_one_too(desk, robin, tmp_path):
    registers.export(desk, tmp_path / "out", replace=False)
    sam = make.person(later(desk, 1), given_names="Sam")
    assert told(desk, robin.reference) == [("paper", "out", (robin.reference,))]
    assert told(desk, sam.reference) == []


def test_a_correction_of_an_order_concerns_what_told_of_its_person(desk, robin, forum):
    order = edit.make(desk, Order, {"power": "sro", "person": (robin.reference,)})
    copy(desk, forum, robin.reference)
    condition = {"number": "1", "text": "Not to enter the rank."}
    edit.make(later(desk, 1), Condition, condition, order_id=order.id)
    (only,) = sent(desk, order.reference)
    assert only.tells_of == (robin.reference,)
    assert ["Not to enter the rank." in each.says for each in only.since] == [True]


def test_that_somebody_asked_is_in_the_log(desk, robin):
    sent(desk, robin.reference)
    (line,) = log(desk.store, "viewed")
    assert (line.subject_kind, line.subject_id) == (Person.kind_name(), robin.id)


def test_a_coordinator_is_told_of_copies_alone(store, desk, robin, forum, tmp_path):
    of = copy(desk, forum, robin.reference)
    card(desk, tmp_path, robin.reference)
    found = sent(seat(store, "forum-coordinator"), robin.reference)
    assert [each.reference for each in found] == [of.reference]


def test_of_what_they_may_not_see_they_are_told_nothing(store, desk, robin):
    order = edit.make(desk, Order, {"power": "sro", "person": (robin.reference,)})
    with pytest.raises(Trouble, match=f"There is no record {order.reference} here"):
        sent(seat(store, "forum-coordinator"), order.reference)
    with pytest.raises(Refused):
        sent(seat(store, "licensing-officer"), robin.reference)


def test_a_copy_brought_in_without_a_disclosure_is_no_obstacle(desk, robin, forum):
    of = copy(desk, forum, robin.reference, disclosure=None)
    assert of.disclosure is None
    assert [each.sort for each in sent(desk, robin.reference)] == ["disclosure"]
    assert replace(sent(desk, robin.reference)[0], since=()).where == ""
