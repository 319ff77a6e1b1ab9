"""Where dates come from: of every kind of record what is owed, and nothing that is over."""

from dataclasses import replace
from datetime import date

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import SUBJECTS, LicenceCondition, Order, Outcome, Training, parts_of
from orders.alerts.items import all_items
from orders.alerts.late import rung
from orders.alerts.of_fields import expires
from orders.alerts.of_outcomes import _due
from orders.alerts.sources import BY_CLOCK
from orders.keeping import follows
from orders.outcomes import Under, sorts
from tests.orders import decided
from tests.orders.lives import LAW, day, event, order, outcome


@pytest.fixture
def desk(desk):
    return replace(desk, follows=follows(LAW))


def due(desk, on, of):
    """What is due on a record, by its name."""
    with desk.store.reading() as session:
        items = all_items(session, LAW, day(on))
    return {each.found.name: each for each in items if each.found.reference == of.reference}


def test_whatever_may_be_due_has_an_owner_to_be_given_to():
    dated = {kind for kind in SUBJECTS if any(map(expires, (kind, *parts_of(kind))))}
    known = dated | BY_CLOCK.keys()
    assert Order in known
    assert [each.kind_name() for each in known if not hasattr(each, "owner")] == []


def test_a_hearing_is_due_until_its_result_is_recorded(desk, robin):
    asked = order(desk, "sro", robin.reference, applied="2026-11-02")
    event(desk, asked, "hearing listed", "2026-11-27")
    assert due(desk, "2026-11-20", asked)["hearing listed"].place == "7 days"
    assert due(desk, "2026-12-01", asked)["hearing listed"].place == "overdue"
    event(desk, asked, "refused", "2026-11-27")
    assert "hearing listed" not in due(desk, "2026-12-01", asked)


def test_of_two_hearings_the_last_is_due(desk, robin):
    asked = order(desk, "sro", robin.reference, applied="2026-11-02")
    for on in ("2026-11-27", "2026-12-18"):
        event(desk, asked, "hearing listed", on)
    assert due(desk, "2026-11-20", asked)["hearing listed"].when == date(2026, 12, 18)


def test_bail_ends_as_stated_or_by_its_clock_until_the_case_goes_on(desk, robin):
    arrest = outcome(desk, robin.reference, "arrest", "2026-11-10")
    of = {"arrest": arrest.reference}
    clocked = outcome(desk, robin.reference, "bail", "2026-11-10", **of)
    stated = outcome(desk, robin.reference, "bail", "2026-11-12", until="2026-12-12", **of)
    assert due(desk, "2026-11-20", stated)["ends"].when == date(2026, 12, 12)
    assert "ends" not in due(desk, "2026-11-20", clocked)
    outcome(desk, robin.reference, "charge", "2026-11-25", **of)
    assert due(desk, "2026-11-26", stated) == {}


def test_a_licence_that_was_taken_away_asks_for_nothing(desk):
    taxi = decided.licence(desk, holder=decided.driver(desk).reference)
    assert due(desk, "2026-11-20", taxi)
    revoked = decided.decision(desk, taxi)
    assert due(desk, "2026-11-21", taxi) == {}
    assert "nr3s" in due(desk, "2026-11-21", revoked)


def test_a_licence_followed_by_another_is_due_no_more_once_it_ended(desk):
    holder = {"holder": decided.driver(desk).reference}
    first = decided.licence(desk, **holder)
    again = {"granted": PartialDate(2027, 2, 1), "ends": PartialDate(2030, 1, 31)}
    decided.licence(desk, **holder, **again, number="02299")
    assert "ends" in due(desk, "2027-01-20", first)
    assert due(desk, "2027-02-10", first) == {}


def test_a_reply_is_due_until_it_went_out(desk):
    asked = decided.received(desk, decided.licence(desk).reference)
    assert "reply" in due(desk, "2026-11-21", asked)
    decided.received(desk, direction="answered", answers=asked.reference, at="2026-11-23T09:00")
    assert due(desk, "2026-11-24", asked) == {}


@pytest.mark.parametrize("turn", [1, -1])
def test_the_newest_training_of_a_course_stands_for_those_before_it(desk, place, turn):
    """In whichever order they were recorded."""
    both = ((PartialDate(2025, 12, 1), 2026), (PartialDate(2026, 6, 1), 2027))
    for given, again in both[::turn]:
        said = {"course": "Signs", "given": given, "due": PartialDate(again, 12, 1)}
        edit.make(desk, Training, said, premises_id=place.id)
    (found,) = due(desk, "2026-11-20", place).values()
    assert found.when == date(2027, 12, 1)


def test_the_review_of_a_condition_that_is_over_is_not_due(desk, place):
    said = {"number": "1", "text": "Door staff", "review": PartialDate(2026, 12, 1)}
    over = {"since": PartialDate(2025, 1, 1), "until": PartialDate(2026, 6, 1)}
    edit.make(desk, LicenceCondition, {**said, **over}, premises_id=place.id)
    assert due(desk, "2026-11-20", place) == {}


def test_an_end_that_no_clock_gave_is_due_as_it_was_recorded():
    remand, ends = sorts()["remand"], date(2026, 12, 8)
    held = Outcome(reference="OC-2026-0001", kind="remand")
    found = _due(Under(held, remand, (), None, None, date(2026, 10, 8), ends, None), ends)
    assert (found.name, found.when, found.lost) == ("ends", ends, "ends for good")
    assert found.source == "as recorded"


def test_beyond_the_bank_holidays_that_are_held_every_weekday_counts(desk, robin):
    made = order(desk, "sro", robin.reference, made="2029-01-08", ends="2031-03-30")
    found = due(desk, "2030-10-01", made)["ends"]
    assert found.act_by == date(2031, 1, 3)
    assert rung(found, day("2031-01-06")) == ""
    assert rung(found, day("2031-01-07")) == "deputy"
    assert rung(found, day("2031-01-09")) == "chair"
