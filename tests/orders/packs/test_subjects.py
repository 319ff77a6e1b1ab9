"""Whom a pack tells of: who is on the agenda, or adopted, and whom an open action is about."""

from datetime import UTC, date, datetime

from disrupt import edit
from tests import make
from tests.orders.forum.sat import action, heading, item, person
from tests.orders.lives import YOUTH, outcome
from tests.orders.packs.packed import abouts, pack, page, says


def test_those_on_the_agenda_and_whom_an_open_action_of_the_meeting_is_about(
    desk, last, coming, robin, place
):
    item(desk, last, robin, "adopted")
    item(desk, coming, place)
    kim = person(desk, "Marsh")
    action(desk, coming, about=kim.reference)
    action(desk, coming, about=robin.reference, closed=date(2026, 11, 10))
    assert abouts(desk, coming) == [kim.reference, place.reference]


def test_without_an_agenda_all_whom_the_forum_had_adopted_by_then(desk, last, coming, robin, place):
    item(desk, last, robin, "adopted")
    item(desk, last, place, "reviewed")
    assert abouts(desk, coming) == [robin.reference]
    assert abouts(desk, coming, "2026-11-04") == []


def test_whoever_was_taken_off_again_is_not_there(desk, coming, robin):
    item(desk, coming, robin, "withdrawn")
    assert abouts(desk, coming) == []


def test_an_action_that_was_closed_later_is_open_then(desk, coming, robin):
    action(desk, coming, about=robin.reference, closed=date(2026, 11, 10))
    assert abouts(desk, coming, "2026-11-09") == [robin.reference]
    assert abouts(desk, coming, "2026-11-10") == []


def test_whom_only_an_action_is_about_that_was_set_later_is_not_there(desk, last, robin, place):
    item(desk, last, place)
    action(desk, last, about=robin.reference)
    assert abouts(desk, last, "2026-11-04") == [place.reference]
    assert robin.reference in abouts(desk, last, "2026-11-06")


def test_under_each_heading_the_best_score_stands_first_then_by_name(desk, coming):
    names = ("Zeta", "Alder", "Young", "Birch")
    zeta, alder, young, birch = (person(desk, name) for name in names)
    edit.change(desk, young, {"born": YOUTH})
    outcome(desk, zeta.reference, "charge", "2026-11-09", family="sexual")
    for each in (birch, young, alder, zeta):
        item(desk, coming, each, item="Review cases")
    first = make.person(desk, family_name="Omega")
    item(desk, coming, first, item="New cases")
    late = person(desk, "Walker")
    item(desk, coming, late, item="Anything else")
    heading(desk, coming, "New cases", number="1")
    heading(desk, coming, "Review cases", number="2")
    wanted = [first, zeta, alder, birch, young, late]
    assert abouts(desk, coming) == [each.reference for each in wanted]


def test_whoever_has_no_heading_stands_under_the_one_that_fits(desk, last, coming, robin, place):
    item(desk, last, robin, "adopted")
    kim = person(desk, "Marsh")
    for each in (robin, place, kim):
        item(desk, coming, each)
    items = {each.about: each.item[0].says for each in pack(desk, coming).pages}
    assert items == {
        robin.reference: "Review cases",
        kim.reference: "New cases",
        place.reference: "Problem locations and trends",
    }


def test_what_is_told_of_is_as_it_changed_since_the_last_meeting_that_had_been(
    desk, last, on_agenda, robin
):
    outcome(desk, robin.reference, "arrest", "2026-11-09", family="sexual")
    found = page(desk, on_agenda, robin)
    assert found.since == date(2026, 11, 5)
    assert says(found.changed[0]) == ["arrested 9 November 2026"]
    assert says(found.changed[-1])[0].startswith("score 0 → ")
    before = page(desk, on_agenda, robin, "2026-11-04")
    assert (before.since, before.changed) == (None, ())
    between = page(desk, on_agenda, robin, "2026-11-08")
    assert (between.since, between.changed) == (date(2026, 11, 5), ())


def test_changes_are_told_from_the_end_of_the_last_meeting(desk, last, on_agenda, robin):
    edit.change(desk, last, {"ended": datetime(2026, 11, 5, 12, tzinfo=UTC)})
    outcome(desk, robin.reference, "arrest", "2026-11-05T11:00")
    told = [each[0].says for each in page(desk, on_agenda, robin).changed]
    assert told[0] == "recorded since: arrested 5 November 2026"
