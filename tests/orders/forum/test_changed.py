"""What changed since the last meeting: by its own day, or by the log; each under its class."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.clock import Clock
from disrupt.fields import Seen
from disrupt.partial import PartialDate
from disrupt.records import (
    Action,
    Disruption,
    Group,
    Licence,
    LicenceDecision,
    Outcome,
    Sighting,
)
from disrupt.records.child import Care
from disrupt.records.premises import Check, Visit
from disrupt.workspace import Workspace
from orders.eyes import Eyes, eyes_of
from orders.forum.changed import changed, is_changed
from orders.intake import bring_in
from tests import make
from tests.desks import folder_of, seat
from tests.orders.lives import NOW, event, order, outcome, sighting

LAST = date(2026, 11, 5)


def told(desk, about, since=LAST):
    with desk.store.reading() as session:
        now = desk.store.clock.now()
        return changed(session, eyes_of(desk), about.reference, since, now=now)


def says(desk, about, since=LAST):
    return [each.says for each in told(desk, about, since)]


def test_what_is_dated_after_the_meeting_is_told_the_gravest_first_then_the_newest(
    desk, robin, place
):
    who = robin.reference
    sighting(desk, "2026-11-12T21:05", who, place=place.reference)
    order(desk, "sro", who, applied="2026-11-10", made="2026-11-13", served="2026-11-14")
    outcome(desk, who, "arrest", "2026-11-09T06:40")
    assert says(desk, robin) == [
        "arrested 9 November 2026",
        "sexual risk order served 14 November 2026",
        "sexual risk order made 13 November 2026",
        "sexual risk order applied for 10 November 2026",
        "seen at Moonlight Lounge 12 November 2026",
    ]


def test_what_was_before_the_meeting_and_recorded_before_it_is_not_told(desk, robin):
    outcome(desk, robin.reference, "arrest", "2026-11-03")
    after = datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert says(desk, robin, after) == []


def test_what_was_recorded_since_though_dated_before_is_told_as_that(desk, robin):
    made = outcome(desk, robin.reference, "arrest", "2026-11-03")
    found = told(desk, robin)
    assert [each.says for each in found] == ["recorded since: arrested 3 November 2026"]
    assert (found[0].seen, found[0].reference) == (Seen.RESULT, made.reference)


def test_of_what_was_changed_since_only_the_date_that_was_written_is_told(desk, robin, register):
    held = order(desk, "sro", robin.reference, applied="2026-10-01")
    after = datetime(2026, 11, 20, 9, 20, tzinfo=UTC)
    desk.store.close()
    later = Workspace(register.open(clock=Clock(datetime(2026, 11, 20, 10, tzinfo=UTC))), "a test")
    edit.change(later, held, {"made": date(2026, 11, 2)})
    assert says(later, robin, after) == ["recorded since: sexual risk order made 2 November 2026"]
    later.store.close()


def test_a_meeting_of_a_certain_hour_is_told_what_came_after_that_hour(desk, robin):
    outcome(desk, robin.reference, "arrest", "2026-11-05T09:00")
    outcome(desk, robin.reference, "charge", "2026-11-05T15:00")
    at_ten = datetime(2026, 11, 5, 10, tzinfo=UTC)
    assert says(desk, robin, at_ten) == [
        "charged 5 November 2026",
        "recorded since: arrested 5 November 2026",
    ]


SHEETS = {
    "people": "reference,family_name\nN-1,Exley\nN-2,Mullen\n",
    "outcomes": (
        "reference,person,kind,at\nOC-1,N-1,arrest,2026-11-03\nOC-2,N-1,charge,2026-11-09\n"
    ),
    "person_statuses": (
        "person,status,on,recorded_on\nN-1,suspected,2026-11-01,2026-11-08\nN-2,alleged,2026-11-01,\n"
    ),
}


def test_what_sheets_brought_in_is_told_by_its_own_day_alone(desk, tmp_path):
    bring_in(desk, folder_of(tmp_path / "in", **SHEETS))
    with desk.store.reading() as session:
        eyes = eyes_of(desk)
        found = [each.says for each in changed(session, eyes, "N-1", LAST, now=NOW)]
        assert found == ["charged 9 November 2026", "recorded since: suspected 1 November 2026"]
        assert changed(session, eyes, "N-2", LAST, now=NOW) == ()


def test_a_hearing_that_is_still_to_come_is_told_once_it_was_put_down(desk, robin):
    held = order(desk, "interim-sro", robin.reference, applied="2026-10-01")
    event(desk, held, "hearing listed", "2026-11-23T10:00")
    event(desk, held, "comply_by", "2026-12-01")
    assert says(desk, robin)[0] == (
        "interim sexual risk order, hearing listed for 23 November 2026 10:00"
    )
    assert not [each for each in says(desk, robin) if "Time given" in each]
    assert says(desk, robin, datetime(2026, 11, 20, 12, tzinfo=UTC)) == []


def test_events_of_an_order_are_told_in_words_and_what_is_said_twice_once(desk, robin):
    held = order(desk, "cawn", robin.reference, served="2026-11-09T15:00")
    event(desk, held, "served", "2026-11-09T15:00")
    event(desk, held, "varied", "2026-11-10")
    event(desk, held, "contact after notice", "2026-11-08")
    assert says(desk, robin) == [
        "Child Abduction Warning Notice, contact after notice 8 November 2026",
        "Child Abduction Warning Notice varied 10 November 2026",
        "Child Abduction Warning Notice served 9 November 2026",
    ]


def test_an_event_of_one_respondent_is_told_of_them_alone(desk, robin, place):
    bo = make.person(desk, given_names="Bo")
    both = order(desk, "sro", robin.reference, bo.reference, premises=place.reference)
    event(desk, both, "breached", "2026-11-10", person=bo.reference)
    assert says(desk, robin) == []
    assert says(desk, bo) == says(desk, place) == ["sexual risk order breached 10 November 2026"]


def test_a_child_that_was_there_is_told_under_a_class_of_its_own(desk, robin, place, child):
    said = {"place": place.reference, "child": child.reference}
    sighting(desk, "2026-11-12", robin.reference, **said)
    name = child.reference
    assert [(each.says, each.seen) for each in told(desk, robin)] == [
        (f"seen with {name} 12 November 2026", Seen.CHILD),
        ("seen at Moonlight Lounge 12 November 2026", Seen.FACTS),
    ]
    assert [(each.says, each.seen) for each in told(desk, place)] == [
        (f"{name} seen there 12 November 2026", Seen.CHILD),
        ("somebody was seen there 12 November 2026", Seen.FACTS),
    ]
    assert [(each.says, each.seen) for each in told(desk, child)] == [
        ("seen at Moonlight Lounge 12 November 2026", Seen.CHILD)
    ]


def test_a_place_in_words_and_none_at_all_are_told_as_they_stand(desk, robin):
    sighting(desk, "2026-11-12", robin.reference, place="the rank")
    sighting(desk, "2026-11-11", robin.reference)
    assert says(desk, robin) == ["seen at the rank 12 November 2026", "seen 11 November 2026"]


def test_what_has_no_day_is_not_told(desk, robin):
    edit.make(desk, Outcome, {"person": robin.reference, "kind": "arrest"})
    edit.make(desk, Sighting, {"people": (robin.reference,), "place": "the rank"})
    outcome(desk, robin.reference, "charge", "2026-11-09")
    assert says(desk, robin) == ["charged 9 November 2026"]


def test_whoever_reads_orders_and_not_what_happened_to_them_is_told_the_orders(desk, robin):
    held = order(desk, "cawn", robin.reference, served="2026-11-09")
    event(desk, held, "varied", "2026-11-10")
    whole = eyes_of(desk)
    no_events = Eyes(lambda kind: whole.fields(kind) if kind != "order_event" else frozenset())
    with desk.store.reading() as session:
        found = changed(session, no_events, robin.reference, LAST, now=NOW)
    assert [each.says for each in found] == [
        "Child Abduction Warning Notice served 9 November 2026"
    ]


def test_a_decision_on_a_licence_is_told_without_its_number(desk, robin):
    said = {"kind": "private hire driver", "number": "02217", "holder": robin.reference}
    held = edit.make(desk, Licence, said)
    decided = {"licence": held.reference, "decision": "revoke", "decided": date(2026, 11, 13)}
    edit.make(desk, LicenceDecision, {**decided, "immediate": True})
    ended = {"appealed": date(2026, 11, 16), "appeal_ended": date(2026, 11, 19)}
    more = {"decision": "suspend", "decided": date(2026, 11, 6), "appeal_outcome": "dismissed"}
    edit.make(desk, LicenceDecision, {**decided, **more, **ended})
    assert says(desk, robin) == [
        "appeal about private hire driver licence dismissed 19 November 2026",
        "appeal about private hire driver licence lodged 16 November 2026",
        "private hire driver licence revoked 13 November 2026, at once",
        "private hire driver licence suspended 6 November 2026",
    ]
    assert {each.seen for each in told(desk, robin)} == {Seen.ORDERS}


def test_a_status_is_told_once_with_the_outcome_that_it_follows(desk, robin):
    outcome(desk, robin.reference, "charge", "2026-11-09T10:05")
    make.status(desk, robin, "charged", on=PartialDate(2026, 11, 9))
    make.status(desk, robin, "suspected", on=PartialDate(2026, 11))
    make.status(desk, robin, "alleged")
    assert says(desk, robin) == [
        "alleged 20 November 2026",
        "charged 9 November 2026",
        "recorded since: suspected November 2026",
    ]


def test_what_was_done_is_told_of_whom_where_and_which_group(desk, robin, place):
    group = edit.make(desk, Group, {"name": "Cinder Lane"})
    done = {"at": date(2026, 11, 6), "tactic": "cash-seizure", "impact": "moderate"}
    named = {"person": robin.reference, "premises": place.reference, "group": group.reference}
    edit.make(desk, Disruption, {**done, **named})
    edit.make(desk, Disruption, {"at": date(2026, 11, 7), "person": robin.reference})
    edit.make(desk, Disruption, {"tactic": "cash-seizure", "person": robin.reference})
    seized = "cash seizure 6 November 2026, impact moderate"
    assert says(desk, robin) == ["disruption 7 November 2026", seized]
    assert says(desk, place) == says(desk, group) == [seized]


def test_an_action_is_told_once_it_is_done(desk, robin):
    about = {"about": robin.reference}
    edit.make(desk, Action, {**about, "action": "Ask.", "closed": date(2026, 11, 18)})
    edit.make(desk, Action, {**about, "action": "Ask again."})
    assert [(each.says, each.seen) for each in told(desk, robin)] == [
        ("action done 18 November 2026: Ask.", Seen.ACTIONS)
    ]


def test_of_a_place_its_visits_and_checks_are_told(desk, place):
    mine = {"premises_id": place.id}
    edit.make(desk, Visit, {"kind": "test purchase", "at": date(2026, 11, 13)}, **mine)
    edit.make(desk, Visit, {"kind": "visit"}, **mine)
    found = {"condition": "4", "found": "not kept", "at": date(2026, 11, 12)}
    edit.make(desk, Check, found, **mine)
    edit.make(desk, Check, {"condition": "5", "at": date(2026, 11, 11)}, **mine)
    edit.make(desk, Check, {"condition": "6"}, **mine)
    assert says(desk, place) == [
        "test purchase 13 November 2026",
        "condition 4 not kept 12 November 2026",
        "condition 5 checked 11 November 2026",
    ]


def test_of_a_child_its_orders_and_its_care_are_told(desk, robin, child):
    order(desk, "cawn", robin.reference, served="2026-11-09", child=child.reference)
    care = {"care": "accommodated", "on": PartialDate(2026, 11, 10)}
    edit.make(desk, Care, care, child_id=child.id)
    edit.make(desk, Care, {"care": "care order"}, child_id=child.id)
    assert [(each.says, each.seen) for each in told(desk, child)] == [
        (
            "accommodated by an authority, under no order from 10 November 2026",
            Seen.NOBODY,
        ),
        ("Child Abduction Warning Notice served 9 November 2026", Seen.ORDERS),
    ]


def test_of_a_list_those_are_named_of_whom_there_is_anything_to_tell(desk, robin, place):
    outcome(desk, robin.reference, "arrest", "2026-11-09")
    outcome(desk, "", "arrest", "2026-11-09")
    outcome(desk, robin.reference, "odd", "2026-11-08")
    with desk.store.reading() as session:
        asked = (robin.reference, place.reference, "N-9")
        assert is_changed(session, eyes_of(desk), asked, LAST, now=NOW) == {robin.reference}
        assert is_changed(session, eyes_of(desk), (), LAST, now=NOW) == frozenset()
    assert "odd 8 November 2026" in says(desk, robin)


@pytest.mark.parametrize("role", ["forum-coordinator", "auditor"])
def test_whoever_may_not_see_it_is_told_nothing(desk, robin, place, child, role):
    said = {"place": place.reference, "child": child.reference}
    sighting(desk, "2026-11-12", robin.reference, **said)
    order(desk, "cawn", robin.reference, served="2026-11-09", child=child.reference)
    outcome(desk, robin.reference, "arrest", "2026-11-09")
    reader = seat(desk.store, role)
    assert [told(reader, each) for each in (robin, place, child)] == [(), (), ()]


def test_whoever_reads_orders_but_no_children_is_not_told_whom_they_protect(
    desk, robin, child, place
):
    order(desk, "closure-order", robin.reference, made="2026-11-09", premises=place.reference)
    order(desk, "cawn", robin.reference, served="2026-11-09", child=child.reference)
    reader = seat(desk.store, "licensing-officer")
    assert says(reader, child) == []
    assert says(reader, place) == ["closure order made 9 November 2026"]


def test_a_list_of_many_is_asked_about_at_once(desk, robin):
    order(desk, "sro", robin.reference, served="2026-11-14")
    sighting(desk, "2026-11-12T21:05", robin.reference)
    many = [robin.reference, *(f"N-2020-{number:04}" for number in range(1, 3000))]
    with desk.store.reading() as session:
        found = is_changed(session, eyes_of(desk), many, LAST, now=NOW)
    assert found == {robin.reference}


def test_what_was_recorded_later_than_it_is_asked_of_was_not_known_then(desk, robin):
    earlier = datetime(2026, 11, 19, 9, 14, tzinfo=UTC)
    outcome(desk, robin.reference, "arrest", "2026-11-03")
    heard = order(desk, "sro", robin.reference, applied="2026-10-01")
    listed = {"recorded_on": date(2026, 11, 20)}
    event(desk, heard, "hearing listed", "2026-12-01", **listed)
    assert len(says(desk, robin)) == 3
    with desk.store.reading() as session:
        found = changed(session, eyes_of(desk), robin.reference, LAST, now=earlier)
    assert found == ()
