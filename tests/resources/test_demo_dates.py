"""The dates of the invented register: some overdue, most in hand, none finished and still shown."""

from collections import Counter

import pytest

from disrupt.lists import word_list
from orders.alerts.items import all_items
from orders.alerts.steps import next_step
from tests.resources.invented import SHEET, STANDS_AT

HANDLINGS = SHEET["handlings"]


@pytest.fixture(scope="module")
def items(demo, law):
    with demo[0].store.reading() as session:
        return all_items(session, law, STANDS_AT)


def test_a_few_are_overdue_and_every_way_of_being_lost_but_the_gravest_is_among_them(items):
    overdue = [each for each in items if each.place == "overdue" and each.handled.state == "open"]
    of_the_forum = [each for each in overdue if each.found.kind == "action"]
    assert len(of_the_forum) == 4
    assert 3 <= len(overdue) - len(of_the_forum) <= 6
    lost = {each.found.due.lost for each in overdue}
    assert lost == {"duty broken", "court date", "local review", "action"}


def test_every_band_has_something_open_and_little_is_for_today(items):
    bands = Counter(each.place for each in items if each.handled.state == "open")
    assert 2 <= bands["24 hours"] <= 5
    assert bands["24 hours"] < bands["7 days"] < bands["28 days"] < bands["90 days"]


def test_something_is_acknowledged_with_a_next_step_and_something_put_off_with_a_reason(items):
    states = Counter(each.handled.state for each in items)
    assert states["acknowledged"] >= 5
    assert states["snoozed"] == 2
    assert all(each.handled.next_step for each in items if each.handled.state == "acknowledged")
    assert all(each.handled.reason for each in items if each.handled.state == "snoozed")


def test_nothing_that_was_done_about_a_date_has_fallen_away(items):
    assert [each.key for each in items if each.handled.came_back] == []


def test_no_date_is_both_met_and_open(items):
    assert len(items) > 500
    assert [each.key for each in items if each.found.due.met] == []


def test_every_date_is_told_from_every_other(items):
    assert max(Counter(each.key for each in items).values()) == 1


def test_every_date_has_a_next_step_of_its_own_kind(items):
    nothing_better = {each.found.name for each in items if next_step(each).opens == "done"}
    assert nothing_better <= {"notify", "comply_by", "passports_returned", "cost_claim"} | {
        "compensation_claim"
    }


def test_what_was_done_has_an_outcome_and_says_what_it_is_known_by():
    done = [row for row in HANDLINGS if row["did"] == "done"]
    assert len(done) > 100
    assert all(row["outcome"] and row["evidence"] for row in done)
    known = {each.word for each in word_list("deadline_outcomes").words}
    assert {row["outcome"] for row in done} <= known
    assert {row["did"] for row in HANDLINGS} == {"done", "acknowledged", "snoozed"}


def test_nothing_was_done_ahead_of_the_day():
    assert max(row["at"] for row in HANDLINGS) < "2026-11-20T09:14"
    assert all(row["by"] for row in HANDLINGS)


def test_a_meeting_asks_for_its_papers_its_minutes_and_a_reply_and_for_nothing_else(items):
    of_meetings = {
        (each.found.reference, each.found.name.split()[0])
        for each in items
        if each.found.kind == "meeting"
    }
    assert of_meetings == {
        ("M-2026-0011", "minutes"),
        ("M-2026-0012", "papers"),
        ("M-2026-0012", "reply"),
    }


def test_nothing_that_is_closed_is_due_and_all_that_is_open_is(items):
    for kind, sheet in (("action", "actions"), ("plan", "plans")):
        due = {each.found.reference for each in items if each.found.kind == kind}
        assert due == {row["reference"] for row in SHEET[sheet] if not row["closed"]}
        assert due
