"""Who is adopted by a forum and not discharged, as at any day."""

from datetime import UTC, date, datetime, timedelta

from disrupt import edit
from disrupt.records import Meeting
from orders.forum.sittings import as_at, earlier, later, meetings_of, moment_of, the_last
from orders.forum.standing import spells, standing_before
from reports.figures.rows import Reading
from reports.figures.sources import SOURCES
from tests.orders.forum.sat import DECEMBER, NAME, NOVEMBER, OCTOBER, forum, item, meeting, person


def test_somebody_is_adopted_from_that_day_up_to_the_one_on_which_they_were_discharged(desk):
    robin, first, last = person(desk), meeting(desk, OCTOBER), meeting(desk, DECEMBER)
    item(desk, first, robin, "adopted")
    item(desk, last, robin, "discharged")
    with desk.store.reading() as session:
        (spell,) = spells(session, NAME)
    assert (spell.since, spell.until) == (date(2026, 10, 5), date(2026, 12, 5))
    assert (spell.entered_at, spell.left_at) == (first.reference, last.reference)


def test_adopted_twice_begins_nothing_and_adopted_anew_begins_again(desk):
    robin = person(desk)
    states = ("adopted", "Adopted", "discharged", "reviewed", "not adopted", "adopted")
    for months, state in enumerate(states):
        item(desk, meeting(desk, date(2026, 2 + months, 5)), robin, state)
    with desk.store.reading() as session:
        found = [(each.since.month, each.until) for each in spells(session, NAME)]
    assert found == [(2, date(2026, 4, 5)), (7, None)]


def test_whoever_stands_is_whom_the_figures_count_as_open(desk):
    robin, sam, other = person(desk), person(desk, "Sample"), person(desk, "Other")
    first, second, third = (meeting(desk, each) for each in (OCTOBER, NOVEMBER, DECEMBER))
    item(desk, first, robin, "adopted")
    item(desk, first, sam, "adopted")
    item(desk, second, sam, "discharged")
    item(desk, second, other, "deferred")
    with desk.store.reading() as session:
        counted = [
            row.record
            for row in SOURCES["adopted"].rows(Reading(session, None, "2020-01-01"))
            if row.days[0] <= "2026-11-20" <= row.days[1]
        ]
        assert counted == list(standing_before(session, third))
    assert counted == [robin.reference]


def test_a_meeting_belongs_to_its_forum_by_reference_and_by_name_in_any_letters(desk):
    one = forum(desk)
    said = (one.reference, NAME.upper(), one.reference.lower())
    held = [meeting(desk, OCTOBER + timedelta(days=at), forum=each) for at, each in enumerate(said)]
    meeting(desk, OCTOBER, forum="Another forum")
    edit.make(desk, Meeting, {"forum": NAME})
    with desk.store.reading() as session:
        found = meetings_of(session, NAME)
        assert [each.id for each in found] == [each.id for each in held]
        assert meetings_of(session, one.reference) == found
        assert meetings_of(session, " ") == ()
        assert earlier(session, found[1]) == found[:1]
        assert later(session, found[1]) == found[2:]
        assert the_last(session, found[0]) is None


def test_a_meeting_of_no_day_is_before_and_after_none(desk):
    meeting(desk, OCTOBER)
    undated = edit.make(desk, Meeting, {"forum": NAME})
    with desk.store.reading() as session:
        assert earlier(session, undated) == later(session, undated) == ()
        assert standing_before(session, undated) == {}


def test_a_meeting_that_is_over_is_looked_at_as_at_its_own_day(desk):
    now = desk.store.clock.now()
    assert as_at(meeting(desk, OCTOBER), now) == date(2026, 10, 5)
    assert as_at(meeting(desk, DECEMBER), now) == desk.today
    assert as_at(edit.make(desk, Meeting, {"ended": now}), now) == desk.today


def test_of_one_that_went_on_after_its_day_the_day_counts_on_which_it_ended(desk):
    now, sixth = desk.store.clock.now(), OCTOBER + timedelta(days=1)
    assert as_at(meeting(desk, OCTOBER, began=OCTOBER, ended=sixth), now) == date(2026, 10, 6)
    assert as_at(meeting(desk, OCTOBER, ended=date(2026, 10, 6)), now) == date(2026, 10, 6)
    assert as_at(meeting(desk, OCTOBER, began=OCTOBER), now) == desk.today
    assert moment_of(meeting(desk, OCTOBER), now) == datetime(2026, 10, 5, 22, 59, tzinfo=UTC)


def test_of_two_meetings_on_one_day_the_one_recorded_first_comes_first(desk):
    first, second = meeting(desk, OCTOBER), meeting(desk, OCTOBER)
    with desk.store.reading() as session:
        assert the_last(session, second).id == first.id
        assert the_last(session, first) is None
