"""One subject as the meeting considers it: every part, as far as its reader may see it."""

from dataclasses import fields
from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.fields import Seen
from disrupt.records import Action, AgendaItem, Group, Meeting, Plan
from disrupt.records.meeting import Recorded
from orders.forum.consider import considered
from orders.forum.considered import Decided, Said
from orders.forum.scoring import UNDER_AGE
from tests import make
from tests.desks import log, seat
from tests.orders.lives import LAW, YOUTH, outcome, risk_order

FORUM = "Perpetrator forum"
LAST = datetime(2026, 11, 5, 10, tzinfo=UTC)
NEXT = datetime(2026, 12, 3, 10, tzinfo=UTC)
TOLD = ("status", "welfare", "changed", "binds", "ends_next", "justice", "open", "ruled_out")


@pytest.fixture
def last(desk):
    return edit.make(desk, Meeting, {"forum": FORUM, "at": LAST})


@pytest.fixture
def meeting(desk, last):
    return edit.make(desk, Meeting, {"forum": FORUM, "at": NEXT})


@pytest.fixture
def case(desk, meeting, robin):
    """A charge, bail, an order, a plan, an action, a row of the agenda, and who recorded it."""
    who, about = robin.reference, {"about": robin.reference}
    arrest = outcome(desk, who, "arrest", "2026-10-08", family="sexual")
    first = {"arrest": arrest.reference, "family": "sexual"}
    outcome(desk, who, "charge", "2026-11-09", **first)
    outcome(desk, who, "post-charge bail", "2026-11-09", until="2027-02-09", **first)
    risk_order(desk, who)
    make.status(desk, robin, "charged")
    edit.make(desk, Plan, {**about, "objective": "No child is alone with him."})
    edit.make(desk, Action, {**about, "action": "Ask the landlord."})
    row = {"item": "Review cases", "state": "reviewed", "reason": "Trial pending."}
    edit.make(desk, AgendaItem, {**about, **row}, meeting_id=meeting.id)
    said = {**about, "agency": "police", "state": "recorded"}
    edit.make(desk, Recorded, said, meeting_id=meeting.id)
    return meeting


def look(desk, meeting, about):
    return considered(desk, LAW, meeting.reference, about.reference)


def test_of_a_person_every_part_is_there(desk, case, robin):
    found = look(desk, case, robin)
    assert (found.kind, found.name, found.about) == ("person", "Exley, Robin", robin.reference)
    assert (found.status.says, found.since) == ("charged", date(2026, 11, 5))
    assert "charged 9 November 2026" in [each.says for each in found.changed]
    assert [each.seen for each in found.binds] == [Seen.RESULT, Seen.ORDERS]
    assert "Bail after charge, ends: 9 February 2027" in [each.says for each in found.ends_next]
    assert found.justice[0].says == "On bail after charge to 9 February 2027"
    assert "Cash seizure" in [each.says for each in found.open]
    assert [each.objective for each in found.plans] == ["No child is alone with him."]
    assert [each.action for each in found.actions] == ["Ask the landlord."]
    assert found.decided == Decided("Review cases", "reviewed", "Trial pending.")
    assert [each.state for each in found.recorded] == ["recorded"]
    assert found.score.points > 0
    assert found.score.before == 0


def test_each_thing_that_is_said_is_of_one_class_and_names_its_record(desk, case, robin):
    found = look(desk, case, robin)
    parts = [getattr(found, name) for name in TOLD if isinstance(getattr(found, name), tuple)]
    said = [each for part in parts for each in part]
    assert all(isinstance(each, Said) and isinstance(each.seen, Seen) for each in said)
    assert all(each.reference for part in parts[:4] for each in part)


def test_of_a_place_what_is_asked_of_people_is_empty(desk, meeting, place):
    found = look(desk, meeting, place)
    assert (found.kind, found.name) == ("premises", "Moonlight Lounge")
    assert (found.status, found.welfare, found.justice) == (None, None, ())
    assert (found.score, found.no_score) == (None, "")
    assert found.open
    assert found.decided == Decided()


def test_of_a_group_and_a_child_no_measures_are_weighed(desk, meeting, child):
    group = edit.make(desk, Group, {"name": "Cinder Lane"})
    for each in (group, child):
        found = look(desk, meeting, each)
        assert (found.binds, found.ends_next, found.open, found.ruled_out) == ((), (), (), ())
        assert found.kind == each.kind_name()


def test_nobody_under_18_has_a_score_and_their_welfare_comes_first(desk, meeting):
    young = make.person(desk, born=YOUTH)
    found = look(desk, meeting, young)
    assert (found.score, found.no_score) == (None, UNDER_AGE)
    assert found.welfare.says == "Welfare comes first: aged 17."


def test_before_a_first_meeting_nothing_has_changed(desk, last, robin):
    outcome(desk, robin.reference, "arrest", "2026-11-03")
    found = look(desk, last, robin)
    assert (found.since, found.changed) == (None, ())
    assert found.score.change is None


def test_a_meeting_that_is_over_is_shown_as_it_stood_then(desk, last, meeting, robin):
    outcome(desk, robin.reference, "arrest", "2026-11-02", family="sexual")
    risk_order(desk, robin.reference, made="2026-11-10", served="2026-11-10")
    assert look(desk, last, robin).binds == ()
    assert look(desk, last, robin).score.as_at == date(2026, 11, 5)
    assert len(look(desk, meeting, robin).binds) == 1
    ended = edit.change(desk, last, {"ended": datetime(2026, 11, 10, 12, tzinfo=UTC)})
    assert len(look(desk, ended, robin).binds) == 1


def test_a_meeting_that_is_under_way_after_its_day_is_shown_as_it_stands_now(desk, last, robin):
    risk_order(desk, robin.reference, made="2026-11-10", served="2026-11-10")
    begun = edit.change(desk, last, {"began": LAST})
    assert len(look(desk, begun, robin).binds) == 1
    assert look(desk, begun, robin).score.as_at == desk.today


def test_of_whoever_was_taken_off_again_nothing_is_decided(desk, meeting, robin):
    row = {"about": robin.reference, "state": "withdrawn", "reason": "Referred in error."}
    edit.make(desk, AgendaItem, row, meeting_id=meeting.id)
    assert look(desk, meeting, robin).decided == Decided()


def test_a_meeting_that_nobody_dated_is_shown_as_of_today(desk, robin):
    undated = edit.make(desk, Meeting, {"forum": FORUM})
    found = look(desk, undated, robin)
    assert (found.since, found.score.as_at) == (None, desk.today)


def test_that_somebody_looked_is_in_the_log(desk, store, case, robin):
    look(desk, case, robin)
    last = log(store, "viewed")[-1]
    assert (last.subject_kind, last.subject_id) == ("person", robin.id)


def test_a_coordinator_sees_the_meeting_and_no_hint_of_anything_else(desk, case, robin, place):
    reader = seat(desk.store, "forum-coordinator")
    found = look(reader, case, robin)
    assert found.name == "Exley, Robin"
    assert [getattr(found, name) or () for name in TOLD] == [()] * len(TOLD)
    assert (found.score, found.no_score) == (None, "")
    assert len(found.actions) == len(found.plans) == len(found.recorded) == 1
    assert found.decided.state == "reviewed"
    unseen = look(reader, case, place)
    assert (unseen.kind, unseen.name) == ("", place.reference)
    seen_by_log = log(desk.store, "viewed")[-1]
    assert (seen_by_log.subject_kind, seen_by_log.subject_id) == ("meeting", case.id)


def test_what_a_coordinator_sees_of_a_place_is_what_they_see_of_nothing(desk, case, place):
    reader = seat(desk.store, "forum-coordinator")
    there, nowhere = look(reader, case, place), considered(reader, LAW, case.reference, "P-9")
    told = [each.name for each in fields(there) if each.name not in ("about", "name")]
    assert all(getattr(there, name) == getattr(nowhere, name) for name in told)


@pytest.mark.parametrize("role", ["licensing-officer", "administrator", "auditor"])
def test_whoever_reads_no_meeting_is_shown_none(desk, case, robin, role):
    with pytest.raises(Trouble):
        look(seat(desk.store, role), case, robin)


def test_a_chair_sees_as_much_as_an_officer(desk, case, robin):
    chair = look(seat(desk.store, "forum-chair"), case, robin)
    assert chair == look(seat(desk.store, "disruption-officer"), case, robin)


def test_beside_the_score_stands_how_it_compares_with_the_day_of_adoption(
    desk, last, meeting, robin
):
    about = {"about": robin.reference}
    assert look(desk, meeting, robin).score.progress == ()
    edit.make(desk, AgendaItem, {**about, "state": "adopted"}, meeting_id=last.id)
    found = look(desk, meeting, robin).score.progress
    assert found[0] == (
        "Score from adoption, 5 November 2026, to now: 0 before, 0 after: no change"
    )
    assert len(found) == 4
