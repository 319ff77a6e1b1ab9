"""What a meeting asks for: its papers, its minutes and replies, each until it is there."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Agency, Forum, InformationRequest, Meeting
from disrupt.roles import ROLES, Role
from orders.alerts.items import all_items
from orders.alerts.looked import due as looked
from tests.desks import seat
from tests.orders.lives import LAW, day, when

HELD = {"began": when("2026-11-05T10:02"), "ended": when("2026-11-05T12:00")}


def forum(desk, **said):
    return edit.make(desk, Forum, {"name": "Perpetrator forum", "owner": "anna", **said})


def meeting(desk, of, at, **said):
    return edit.make(desk, Meeting, {"forum": of, "at": when(at), **said})


def asked(desk, of, **said):
    said = {"agency": "Probation", "due": date(2026, 11, 25), **said}
    return edit.make(desk, InformationRequest, said, meeting_id=of.id)


def due(desk, on):
    """By the meeting and the name of the date."""
    with desk.store.reading() as session:
        items = all_items(session, LAW, day(on))
    return {each.key: each for each in items if each.found.kind == "meeting"}


def test_a_meeting_for_which_nothing_is_to_be_done_stands_nowhere(desk):
    to_come = meeting(desk, forum(desk).reference, "2026-12-03T10:00")
    assert due(desk, "2026-11-20") == {}
    edit.change(desk, to_come, {"papers_due": date(2026, 11, 26)})
    assert set(due(desk, "2026-11-20")) == {(to_come.reference, "papers")}


def test_papers_are_due_until_they_went_out(desk):
    of = forum(desk).reference
    held = meeting(desk, of, "2026-12-03T10:00", papers_due=date(2026, 11, 26))
    found = due(desk, "2026-11-20")[held.reference, "papers"]
    assert (found.when, found.place, found.found.due.lost) == (
        date(2026, 11, 26),
        "7 days",
        "action",
    )
    assert due(desk, "2026-11-27")[held.reference, "papers"].place == "overdue"
    edit.change(desk, held, {"papers_out": date(2026, 11, 26)})
    assert due(desk, "2026-11-27") == {}


@pytest.mark.parametrize(
    ("on", "asked_for"), [("2026-11-26", False), ("2026-12-10", True)], ids=["before", "after"]
)
def test_papers_that_never_went_out_are_asked_for_only_if_they_come_after_it(desk, on, asked_for):
    meeting(desk, forum(desk).reference, "2026-12-03T10:00", papers_due=date.fromisoformat(on))
    assert bool(due(desk, "2026-12-11")) == asked_for


def test_minutes_are_due_at_the_next_meeting_of_the_same_forum(desk):
    of = forum(desk)
    held = meeting(desk, of.reference, "2026-11-05T10:00", **HELD)
    assert due(desk, "2026-11-20") == {}
    meeting(desk, "Another board", "2026-11-27T10:00")
    meeting(desk, of.name, "2026-12-03T10:00")
    found = due(desk, "2026-11-20")
    assert set(found) == {(held.reference, "minutes")}
    minutes = found[held.reference, "minutes"]
    assert minutes.when == date(2026, 12, 3)
    assert minutes.found.due.label == "Minutes of 5 November 2026 are approved"
    edit.change(desk, held, {"approved_on": date(2026, 12, 3)})
    assert due(desk, "2026-12-04") == {}


def test_a_meeting_that_nobody_ran_has_no_minutes_and_one_of_no_day_stands_before_none(desk):
    of = forum(desk).reference
    meeting(desk, of, "2026-11-05T10:00")
    edit.make(desk, Meeting, {"forum": of, "ended": when("2026-11-06T12:00")})
    meeting(desk, of, "2026-12-03T10:00")
    assert due(desk, "2026-11-20") == {}


def test_a_reply_is_due_until_it_came_or_the_meeting_is_over(desk):
    held = meeting(desk, forum(desk).reference, "2026-12-03T10:00")
    agency = edit.make(desk, Agency, {"name": "Westmere probation"}).reference
    first = asked(desk, held, agency=agency, about=held.reference)
    asked(desk, held, agency="Health", due=None)
    asked(desk, held, replied=date(2026, 11, 19))
    found = due(desk, "2026-11-20")
    key = held.reference, f"reply {agency} {held.reference}"
    assert set(found) == {key}
    assert found[key].found.due.label == "Reply of Westmere probation"
    assert due(desk, "2026-11-26")[key].place == "overdue"
    assert due(desk, "2026-12-04") == {}
    edit.change(desk, first, {"replied": date(2026, 11, 20)})
    assert due(desk, "2026-11-20") == {}


def test_it_is_whoever_keeps_the_meeting_s_and_else_whoever_keeps_its_forum_s(desk):
    of = forum(desk, deputy="bela").reference
    papers = {"papers_due": date(2026, 11, 26)}
    theirs = meeting(desk, of, "2026-12-03T10:00", owner="carol", **papers)
    nobodys = meeting(desk, of, "2027-01-07T10:00", **papers)
    free = meeting(desk, "A board", "2026-12-04T10:00", **papers)
    asked(desk, nobodys)
    owned = {key: each.owner for key, each in due(desk, "2026-11-20").items()}
    assert owned[theirs.reference, "papers"].name == "carol"
    for name in ("papers", "reply Probation"):
        assert (owned[nobodys.reference, name].name, owned[nobodys.reference, name].deputy) == (
            "anna",
            "bela",
        )
    assert owned[free.reference, "papers"].is_nobody


def test_the_end_of_a_forum_s_sharing_agreement_is_due_by_itself(desk):
    from_now = forum(desk, agreement_ends=PartialDate(2026, 12, 10))
    with desk.store.reading() as session:
        items = all_items(session, LAW, day("2026-11-20"))
    assert [(each.key, each.owner.name) for each in items] == [
        ((from_now.reference, "agreement_ends"), "anna")
    ]


def test_a_coordinator_is_told_of_meetings_and_a_licensing_officer_is_not(desk):
    of = forum(desk).reference
    held = meeting(desk, of, "2026-12-03T10:00", papers_due=date(2026, 11, 26))
    asked(desk, held)
    coordinator = looked(seat(desk.store, "forum-coordinator"), LAW, at=day("2026-11-20"))
    assert [each.title for each in coordinator.rows] == [
        f"Reply of Probation · {held.reference}",
        f"Papers go out · {held.reference}",
    ]
    assert {each.who for each in coordinator.rows} == {"Perpetrator forum, 3 December 2026 10:00"}
    assert looked(seat(desk.store, "licensing-officer"), LAW, at=day("2026-11-20")).rows == ()


@pytest.mark.parametrize("kind", ["meeting", "information_request"])
def test_a_day_that_may_not_be_read_tells_of_nothing(desk, monkeypatch, kind):
    held = meeting(desk, forum(desk).reference, "2026-12-03T10:00", papers_due=date(2026, 11, 26))
    asked(desk, held)
    reads = dict.fromkeys(("meeting", "information_request"), frozenset({"*"}))
    clerk = Role("a clerk", {**reads, kind: frozenset({"reference"})}, may=frozenset({"find"}))
    monkeypatch.setitem(ROLES, f"clerk of a {kind}", clerk)
    rows = looked(seat(desk.store, f"clerk of a {kind}"), LAW, at=day("2026-11-20")).rows
    left = {"meeting": "reply", "information_request": "papers"}[kind]
    assert [each.item.found.name.split()[0] for each in rows] == [left]
