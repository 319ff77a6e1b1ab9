"""The score: worked out by hand, as at any day, and by nothing but what everyone can check."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt import edit
from disrupt.clock import Clock
from disrupt.partial import PartialDate
from disrupt.records import Child, Intelligence, Link
from disrupt.workspace import Workspace
from orders.forum import weights
from orders.forum.counting import Counted, Event
from orders.forum.score import Part, Score, tenth
from orders.forum.scoring import (
    BORN_UNKNOWN,
    MAY_BE_UNDER_AGE,
    NOT_A_PERSON,
    UNDER_AGE,
    may_score,
    parts,
    score,
    scores,
    why_no_age,
)
from tests import make
from tests.desks import seat
from tests.orders.lives import ADULT, YOUTH, event, order, outcome, sighting

TODAY = date(2026, 11, 20)
EQUAL = weights.as_shipped()


def scored(desk, person, as_at=TODAY, weighing=EQUAL, **more):
    with desk.store.reading() as session:
        return score(session, person.reference, as_at, weighing, **more)


def by_name(found):
    return {each.name: each for each in found.parts}


def a_case(desk, robin, child):
    """An arrest and a charge, contact after a notice, and a sighting with another child."""
    who, other = robin.reference, edit.make(desk, Child, {"authority": "Westmere"})
    arrest = outcome(desk, who, "arrest", "2026-10-08", family="sexual")
    first = {"arrest": arrest.reference, "family": "sexual"}
    outcome(desk, who, "charge", "2026-10-20", **first)
    notice = order(desk, "cawn", who, served="2026-03-01", child=child.reference)
    event(desk, notice, "contact after notice", "2026-06-01")
    sighting(desk, "2025-11-01", who, child=other.reference)
    return arrest, notice


def test_a_worked_example_comes_out_as_by_hand_to_one_decimal(desk, robin, child):
    a_case(desk, robin, child)
    found = scored(desk, robin)
    points = {name: tenth(each.points) for name, each in by_name(found).items()}
    # 31 days of 365; two cases of five; 35 + 50 of 100; two children of four; each times 25.
    assert points == {"recency": 22.9, "frequency": 10.0, "gravity": 21.3, "victims": 12.5}
    assert found.points == 66.6
    assert found.edition == "2026-11"


def test_each_part_says_what_was_counted_and_where_it_stands(desk, robin, child):
    arrest, notice = a_case(desk, robin, child)
    found = by_name(scored(desk, robin))
    assert found["recency"].counted == (
        "last event 31 days before: charge, sexual, 20 October 2026; from 1 down to 0 in 365 days"
    )
    assert found["frequency"].counted == (
        "2 events in 365 days, each case once, of 5 for full marks"
    )
    assert set(found["frequency"].references) >= {arrest.reference, notice.reference}
    assert found["gravity"].counted == (
        "gravest in 1095 days: charge, sexual, 20 October 2026, 85 of 100"
    )
    assert found["victims"].counted == "2 different children named with them, of 4 for full marks"
    assert notice.reference in found["victims"].references


def test_another_worked_example_with_other_weights(desk, robin):
    outcome(desk, robin.reference, "conviction", "2026-11-19", family="sexual")
    other = weights.Weights("ours", {"recency": 10, "frequency": 20, "gravity": 60, "victims": 10})
    # 10 × 364 / 365 + 20 × 1 / 5 + 60 × 1 + 0.
    assert scored(desk, robin, weighing=other).points == 74.0
    assert by_name(scored(desk, robin))["recency"].counted.startswith("last event 1 day before")


def test_of_whom_nothing_counts_the_score_is_nought_and_says_so(desk, robin):
    outcome(desk, robin.reference, "bail", "2026-11-01")
    sighting(desk, "2026-11-02", robin.reference)
    found = scored(desk, robin)
    assert found.points == 0
    assert [each.counted for each in found.parts] == [
        "nothing that counts is recorded",
        "0 events in 365 days, each case once, of 5 for full marks",
        "nothing that counts in 1095 days",
        "no child named with them, of 4 for full marks",
    ]


def test_intelligence_is_not_counted(desk, robin):
    said = {"text": "Said to meet others.", "grade": "2BP", "about": (robin.reference,)}
    edit.make(desk, Intelligence, said)
    assert scored(desk, robin).points == 0


def test_a_child_counts_once_by_whatever_names_them(desk, robin, child):
    who = robin.reference
    order(desk, "cawn", who, made="2026-03-01", child=child.reference)
    sighting(desk, "2026-04-01", who, child=child.reference)
    link = {"one": child.reference, "other": who, "role": "victim of"}
    edit.make(desk, Link, {**link, "since": PartialDate(2026, 4)})
    assert by_name(scored(desk, robin))["victims"].counted.startswith("1 child named")


def test_whoever_is_linked_as_a_victim_counts_where_they_are_a_child(desk, robin, child):
    bo = make.person(desk, given_names="Bo")
    for other in (child, bo):
        said = {"one": robin.reference, "other": other.reference, "role": "victim of"}
        edit.make(desk, Link, said)
    found = by_name(scored(desk, robin))["victims"]
    assert (found.value, found.references) == (0.25, (child.reference,))


def test_what_was_only_asked_for_names_no_victim(desk, robin, child):
    order(desk, "sro", robin.reference, applied="2026-10-01", child=child.reference)
    assert by_name(scored(desk, robin))["victims"].value == 0


def test_an_event_that_names_one_of_several_respondents_counts_for_them_alone(desk, robin):
    bo = make.person(desk, given_names="Bo", born=ADULT)
    both = order(desk, "sro", robin.reference, bo.reference, made="2026-03-01")
    event(desk, both, "breached", "2026-06-01", person=bo.reference)
    assert scored(desk, robin).points == 0
    assert by_name(scored(desk, bo))["gravity"].value == 0.8
    event(desk, both, "breached", "2026-07-01")
    assert by_name(scored(desk, robin))["gravity"].value == 0.8


def test_whoever_was_seen_beside_them_is_not_scored_unasked(desk, robin, child):
    bo = make.person(desk, given_names="Bo", born=ADULT)
    sighting(desk, "2026-11-01", robin.reference, bo.reference, child=child.reference)
    with desk.store.reading() as session:
        assert list(scores(session, [robin.reference], TODAY, EQUAL)) == [robin.reference]


def test_nobody_under_18_has_a_score_nor_whoever_may_be(desk, child):
    young = make.person(desk, born=YOUTH)
    outcome(desk, young.reference, "conviction", "2026-11-01", family="sexual")
    assert scored(desk, young) == UNDER_AGE
    assert scored(desk, young, date(2027, 3, 1)).points > 0
    assert scored(desk, make.person(desk)) == BORN_UNKNOWN
    assert scored(desk, child) == NOT_A_PERSON


@pytest.mark.parametrize(
    ("born", "says"),
    [
        ("2008-11-20", ""),
        ("2008-11-21", UNDER_AGE),
        ("2008", MAY_BE_UNDER_AGE),
        ("2007", ""),
        ("~2006", MAY_BE_UNDER_AGE),
        ("~1979", ""),
    ],
)
def test_all_that_is_known_of_a_birth_has_to_make_them_an_adult(born, says):
    assert why_no_age(PartialDate.read(born), TODAY) == says


def test_as_at_an_earlier_day_it_comes_out_as_it_did_on_that_day(register):
    def desk_on(day):
        return Workspace(register.open(clock=Clock(datetime(2026, 11, day, 12, tzinfo=UTC))), "t")

    then = desk_on(5)
    robin = make.person(then, born=ADULT)
    outcome(then, robin.reference, "arrest", "2026-10-08", family="sexual")
    on_the_day = scored(then, robin, date(2026, 11, 5))
    then.store.close()
    now = desk_on(20)
    outcome(now, robin.reference, "charge", "2026-10-20", family="sexual")
    outcome(now, robin.reference, "conviction", "2026-11-19", family="sexual")
    assert scored(now, robin, date(2026, 11, 5)) == on_the_day
    since = scored(now, robin, last=date(2026, 11, 5))
    assert since.before == on_the_day.points == 45.6
    assert (since.points, since.change) == (64.9, 19.3)
    now.store.close()


def test_without_a_last_meeting_there_is_no_change(desk, robin):
    assert scored(desk, robin).change is None


@pytest.mark.parametrize(
    ("role", "may"), [("forum-chair", True), ("forum-coordinator", False), ("auditor", False)]
)
def test_only_whoever_sees_all_that_it_is_worked_out_from_may_have_it(store, role, may):
    assert may_score(seat(store, role)) is may


EVENTS = st.builds(
    Event,
    on=st.dates(date(2022, 1, 1), TODAY),
    gravity=st.integers(0, 120),
    says=st.just("arrest"),
    reference=st.sampled_from(["OC-1", "OC-2", "OC-3"]),
    case=st.sampled_from("abcdefg"),
)
CHILDREN = st.dictionaries(st.sampled_from("ABCDEFG"), st.just("S-1"))


@given(st.lists(EVENTS), EVENTS, CHILDREN, CHILDREN)
def test_more_events_and_more_children_never_lower_it(events, one_more, children, others):
    before = parts(Counted(events, children), TODAY, EQUAL)
    after = parts(Counted([*events, one_more], children | others), TODAY, EQUAL)
    assert all(then.value <= now.value for then, now in zip(before, after, strict=True))
    assert all(0 <= each.value <= 1 for each in after)
    assert Score(TODAY, "", after).points <= EQUAL.total


def test_halves_go_up_as_by_hand():
    quarter = Part("gravity", "", 0.25, 25)
    assert Score(TODAY, "", (quarter,)).points == 6.3
    assert Score(TODAY, "", (quarter,), before=10.2).change == -3.9
