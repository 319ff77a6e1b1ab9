"""What somebody is under at a moment, bail and prison and licence, out of outcomes."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disrupt.lists import word_list
from disrupt.records import Outcome
from orders.outcomes import Under, clock_of, live, reckoned, sorts, state, under
from tests import make
from tests.orders.lives import LAW, day, outcome


@pytest.fixture
def robin(desk):
    return make.person(desk)


def said(desk, person, on):
    with desk.store.reading() as session:
        return state(session, LAW, person, day(on))


def held(desk, person):
    with desk.store.reading() as session:
        return under(session, LAW, person)


def test_a_case_is_followed_from_arrest_to_licence(desk, robin):
    who = robin.reference
    arrest = outcome(desk, who, "arrest", "2026-10-08")
    first = {"arrest": arrest.reference}
    outcome(desk, who, "bail", "2026-10-08", until="2027-01-08", **first)
    outcome(desk, who, "charge", "2026-10-20", **first)
    outcome(desk, who, "post-charge bail", "2026-10-20", until="2027-02-09", **first)
    outcome(desk, who, "remand", "2027-02-09", until="2027-03-09", **first)
    outcome(desk, who, "sentence", "2027-03-01", sentence_months="24", **first)
    outcome(desk, who, "release", "2028-03-01", until="2029-02-28", **first)
    assert said(desk, robin, "2026-10-07") == ""
    assert said(desk, robin, "2026-10-10") == "on bail before charge to 8 January 2027"
    assert said(desk, robin, "2026-11-20") == "on bail after charge to 9 February 2027"
    assert said(desk, robin, "2027-02-20") == "remanded in custody to 9 March 2027"
    assert said(desk, robin, "2027-06-01") == "serving a sentence"
    assert said(desk, robin, "2028-06-01") == "released on licence to 28 February 2029"
    assert said(desk, robin, "2029-03-01") == ""


def test_the_clock_ends_bail_where_nobody_said_to_which_day(desk, robin):
    arrest = outcome(desk, robin.reference, "arrest", "2026-11-10")
    outcome(desk, robin.reference, "bail", "2026-11-10", arrest=arrest.reference)
    assert held(desk, robin)[0].ends == date(2027, 2, 10)


@pytest.mark.parametrize(
    ("facts", "ends"),
    [
        (("extension_rank=inspector",), date(2027, 5, 10)),
        (("extension_rank=inspector", "second_extension_rank=superintendent"), date(2027, 8, 10)),
        (
            (
                *("extension_rank=inspector", "second_extension_rank=superintendent"),
                *("court_applied=2027-08-01", "court_extended=2027-08-05"),
            ),
            date(2027, 11, 10),
        ),
    ],
)
def test_each_extension_of_bail_moves_its_last_day(desk, robin, facts, ends):
    arrest = outcome(desk, robin.reference, "arrest", "2026-11-10")
    more = {"arrest": arrest.reference, "facts": facts}
    outcome(desk, robin.reference, "bail", "2026-11-10", **more)
    assert held(desk, robin)[0].ends == ends


def test_bail_past_the_period_that_applies_ends_with_that_period_and_is_refused(desk, robin):
    arrest = outcome(desk, robin.reference, "arrest", "2026-11-10")
    more = {"arrest": arrest.reference, "until": "2027-04-01"}
    outcome(desk, robin.reference, "bail", "2026-11-10", **more)
    (bail,) = held(desk, robin)
    assert bail.ends == date(2027, 2, 10)
    assert bail.found.refused


def test_no_further_action_in_one_case_leaves_the_bail_of_another(desk, robin):
    who = robin.reference
    one, other = (outcome(desk, who, "arrest", f"2026-10-0{n}").reference for n in (1, 2))
    outcome(desk, who, "bail", "2026-10-01", until="2026-12-31", arrest=one)
    outcome(desk, who, "bail", "2026-10-02", until="2027-01-02", arrest=other)
    outcome(desk, who, "no further action", "2026-11-01", arrest=one)
    assert said(desk, robin, "2026-11-20") == "on bail before charge to 2 January 2027"


def test_no_further_action_in_no_case_leaves_bail_that_names_its_arrest(desk, robin):
    who = robin.reference
    arrest = outcome(desk, who, "arrest", "2026-10-01").reference
    outcome(desk, who, "bail", "2026-10-01", until="2026-12-31", arrest=arrest)
    outcome(desk, who, "no further action", "2026-11-01")
    outcome(desk, who, "sentence", "2026-11-02")
    assert said(desk, robin, "2026-11-20") == "on bail before charge to 31 December 2026"


@pytest.mark.parametrize(
    ("months", "is_joined", "goes_on"), [("", True, True), ("6", False, True), ("6", True, False)]
)
def test_a_licence_outlives_a_fine_and_a_sentence_in_another_case(
    desk, robin, months, is_joined, goes_on
):
    who = robin.reference
    arrest = outcome(desk, who, "arrest", "2023-01-01").reference
    outcome(desk, who, "release", "2026-01-01", until="2027-12-31", arrest=arrest)
    more = {"arrest": arrest} if is_joined else {}
    outcome(desk, who, "sentence", "2026-11-01", sentence_months=months or None, **more)
    on_licence = "released on licence to 31 December 2027"
    assert (on_licence in said(desk, robin, "2026-11-20")) is goes_on


def test_bail_that_is_granted_anew_replaces_what_went_before(desk, robin):
    outcome(desk, robin.reference, "post-charge bail", "2026-10-01", until="2026-11-30")
    outcome(desk, robin.reference, "post-charge bail", "2026-11-01", until="2026-12-24")
    assert said(desk, robin, "2026-11-20") == "on bail after charge to 24 December 2026"


@pytest.mark.parametrize(("kind", "more"), [("sentence", {}), ("release", {})])
def test_a_fine_is_no_prison_and_a_bare_release_no_licence(desk, robin, kind, more):
    outcome(desk, robin.reference, kind, "2026-11-01", **more)
    assert said(desk, robin, "2026-11-20") == ""


def test_what_is_dated_ahead_has_not_begun(desk, robin):
    outcome(desk, robin.reference, "release", "2026-12-01", until="2027-12-01")
    assert said(desk, robin, "2026-11-20") == ""


def test_every_sort_names_outcomes_of_the_list_and_events_of_its_power():
    for sort in sorts().values():
        assert all(map(word_list("outcomes").knows, (sort.outcome, *sort.ended_by)))
        known = (
            {each.id for each in LAW.catalogue.latest(sort.power).events} if sort.power else set()
        )
        assert {sort.at, sort.until, sort.arrest} - {""} <= known


def test_what_puts_nobody_under_anything_has_no_clock():
    assert reckoned(LAW, Outcome(kind="arrest"), None) is None


def test_bail_that_is_held_is_reckoned_from_the_arrest_that_it_names(desk, robin):
    arrest = outcome(desk, robin.reference, "arrest", "2026-11-10")
    bail = outcome(desk, robin.reference, "bail", "2026-11-12", arrest=arrest.reference)
    with desk.store.reading() as session:
        found = clock_of(session, LAW, bail)
        assert clock_of(session, LAW, arrest) is None
    assert {each.clock.name: each.when for each in found.deadlines}["ends"] == date(2027, 2, 10)


DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@settings(max_examples=60)
@given(begins=DAYS, ends=st.none() | DAYS, ended=st.none() | DAYS, asked=DAYS)
def test_nobody_is_under_what_is_over(begins, ends, ended, asked):
    of = Under(Outcome(kind="remand"), sorts()["remand"], (), None, None, begins, ends, ended)
    if of.is_live(day(str(asked))):
        assert begins <= asked
        assert ends is None or asked <= ends
        assert ended is None or asked < ended


def test_the_newest_stands_first(desk, robin):
    outcome(desk, robin.reference, "release", "2026-10-01", until="2027-10-01")
    outcome(desk, robin.reference, "post-charge bail", "2026-11-01", until="2027-02-01")
    with desk.store.reading() as session:
        found = live(session, LAW, robin, day("2026-11-20"))
    assert [each.outcome.kind for each in found] == ["post-charge bail", "release"]
