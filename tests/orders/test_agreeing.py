"""A second person on a major disruption."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.records import Disruption
from orders.agreeing import agree, make_moderate
from orders.before_kept import make
from orders.impact import AGREED, UNPROVEN, WAITS, agreement, counts_as
from tests.desks import held, seat, seat_of

MAJOR = {"impact": "major", "evidence": "The shop is shut.", "at": date(2026, 11, 18)}


@pytest.fixture
def major(desk):
    return make(desk, Disruption, MAJOR).reference


def now(desk):
    (found,) = held(desk.store, Disruption)
    return found


def test_major_waits_until_another_officer_agrees(desk, major):
    assert (counts_as(now(desk)), agreement(now(desk))) == ("moderate", WAITS)
    agree(seat_of(desk, "ben"), major)
    found = now(desk)
    assert (found.impact, found.graded_by, found.moderated_by) == ("major", "anna", "ben")
    assert (counts_as(found), agreement(found)) == ("major", AGREED)


def test_whoever_does_not_agree_makes_it_moderate(desk, major):
    make_moderate(seat_of(desk, "ben"), major)
    found = now(desk)
    assert (found.impact, found.graded_by, found.moderated_by) == ("moderate", "anna", "ben")
    assert agreement(found) == ""


@pytest.mark.parametrize("name", ["anna", "Anna"])
def test_nobody_agrees_with_themselves(desk, major, name):
    with pytest.raises(Trouble, match="You graded DR-2026-0001 yourself"):
        agree(seat_of(desk, name), major)
    assert now(desk).moderated_by is None


def test_where_nobody_is_named_whoever_recorded_it_is_asked_no_second_time(desk):
    reference = edit.make(desk, Disruption, MAJOR).reference
    with pytest.raises(Trouble, match="yourself"):
        agree(desk, reference)
    agree(seat_of(desk, "ben"), reference)
    assert (now(desk).graded_by, now(desk).moderated_by) == ("anna", "ben")


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({"impact": "major"}, UNPROVEN),
        ({"impact": "minor", "evidence": "A notice."}, ""),
        ({**MAJOR, "graded_by": "anna", "moderated_by": "cleo"}, AGREED),
    ],
)
def test_what_waits_for_nobody_is_agreed_by_nobody(desk, values, state):
    reference = edit.make(desk, Disruption, values).reference
    assert agreement(now(desk)) == state
    with pytest.raises(Trouble, match="does not wait for a second person"):
        agree(seat_of(desk, "ben"), reference)


def test_only_whoever_writes_disruptions_agrees(desk, major):
    with pytest.raises(Refused):
        agree(seat(desk.store, "forum-chair"), major)
