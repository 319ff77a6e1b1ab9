"""The days on which a forum meets, and the meetings that are made for them."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.moments import day_of
from disrupt.partial import PartialDate
from disrupt.records import AgendaHeading, Attendance, Forum, Meeting, Member
from orders.forum.series import beginning_at, dates, make
from orders.holidays import bank_holidays
from tests.desks import held, log, seat

TODAY = date(2026, 11, 20)
WEEKS = ("first", "second", "third", "fourth", "last")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
HOLIDAYS = bank_holidays().days


def forum_of(week="first", weekday="Thursday", **more):
    return Forum(name="Perpetrator forum", week=week, weekday=weekday, **more)


def written(days):
    return [each.isoformat() for each in days]


def test_a_monthly_forum_meets_on_its_weekday():
    found = dates(forum_of(every="1"), TODAY, 3)
    assert written(found) == ["2026-12-03", "2027-01-07", "2027-02-04"]


def test_a_monthly_meeting_on_mondays_skips_a_bank_holiday():
    found = dates(forum_of("first", "Monday"), date(2027, 4, 6), 2)
    assert written(found) == ["2027-05-10", "2027-06-07"]


@pytest.mark.parametrize(
    ("week", "weekday", "after", "wanted", "why"),
    [
        ("first", "Monday", "2023-04-30", "2023-05-15", "two bank holidays, week upon week"),
        ("last", "Monday", "2027-05-20", "2027-06-01", "the month is over: the next working day"),
        ("last", "Monday", "2026-08-20", "2026-09-01", "the month is over: the next working day"),
        ("fourth", "Friday", "2026-12-01", "2026-12-29", "Christmas, then its other day"),
        ("second", "Monday", "2023-04-01", "2023-04-17", "Easter Monday"),
        ("first", "Friday", "2026-04-01", "2026-04-10", "Good Friday"),
        ("last", "Friday", "2024-03-20", "2024-04-02", "Good Friday, then Easter Monday"),
        ("first", "Friday", "2026-12-30", "2027-01-08", "New Year’s Day"),
        ("last", "Thursday", "2026-12-01", "2026-12-31", "no bank holiday at all"),
    ],
)
def test_a_bank_holiday_gives_way(week, weekday, after, wanted, why):
    (found,) = dates(forum_of(week, weekday), date.fromisoformat(after), 1)
    assert found.isoformat() == wanted, why


@pytest.mark.parametrize("every", ["2", "bi-monthly", "Bimonthly", "every  two months"])
def test_bi_monthly_is_every_other_month(every):
    found = dates(forum_of(every=every), TODAY, 3)
    assert written(found) == ["2026-12-03", "2027-02-04", "2027-04-01"]


def test_months_are_counted_from_the_last_meeting():
    found = dates(forum_of(every="2"), TODAY, 2, last=date(2026, 11, 5))
    assert written(found) == ["2027-01-07", "2027-03-04"]


def test_a_meeting_that_gave_way_to_the_next_month_was_that_of_its_own():
    forum = forum_of("last", "Monday")
    found = dates(forum, date(2027, 6, 1), 1, last=date(2027, 6, 1))
    assert written(found) == ["2027-06-28"]


def test_a_forum_that_had_paused_goes_on_in_its_own_months():
    found = dates(forum_of(every="3"), TODAY, 1, last=date(2025, 9, 4))
    assert written(found) == ["2026-12-03"]


def test_in_the_first_days_of_a_month_it_does_not_meet_again():
    found = dates(forum_of("first", "Tuesday"), date(2026, 12, 1), 1, last=date(2026, 12, 1))
    assert written(found) == ["2027-01-05"]


@given(
    week=st.sampled_from(WEEKS),
    weekday=st.sampled_from(WEEKDAYS),
    every=st.integers(1, 6),
    after=st.dates(date(2023, 1, 8), date(2026, 6, 30)),
    count=st.integers(0, 5),
    begun=st.booleans(),
)
def test_every_day_is_a_working_one_and_later_than_the_one_before(
    week, weekday, every, after, count, begun
):
    forum = forum_of(week, weekday, every=str(every))
    assume(count * every <= 24)
    found = dates(forum, after, count, last=after if begun else None)
    assert len(found) == count
    assert all(one < two for one, two in pairwise((after, *found)))
    assert not set(found) & set(HOLIDAYS)
    assert all(each.weekday() < 5 for each in found)
    months = [each.year * 12 + each.month for each in (d - timedelta(days=3) for d in found)]
    assert all(abs(two - one - every) <= 1 for one, two in pairwise(months))


def test_nothing_is_guessed_where_no_bank_holiday_is_known():
    with pytest.raises(Trouble) as refused:
        dates(forum_of(), date(2028, 11, 20), 2)
    assert refused.value.message.startswith("Bank holidays are held for 2023 to 2028 only")
    assert refused.value.remedy == "Make fewer meetings in advance, or make that one by hand."


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"week": None}, "the week of the month is missing"),
        ({"weekday": "Sunday"}, "the weekday is missing or not in the list"),
        ({"week": "fifth", "weekday": ""}, "the week of the month and the weekday are missing"),
        ({"every": "0"}, "cannot meet every nought months"),
        ({"every": "999999999999"}, "cannot meet every 999999999999 months"),
        ({"every": "now and then"}, "“now and then” is no number"),
    ],
)
def test_what_no_day_can_be_told_from_is_refused(more, wrong):
    said = {"week": "first", "weekday": "Thursday", **more}
    with pytest.raises(Trouble, match=wrong):
        dates(forum_of(**said), TODAY, 1)


@pytest.mark.parametrize("begins", ["10:00", "10.00", "10 am"])
def test_it_begins_at_its_hour_in_london(begins):
    found = beginning_at(forum_of(begins=begins), date(2027, 6, 3))
    assert isinstance(found, datetime)
    assert found.isoformat() == "2027-06-03T09:00:00+00:00"


def test_without_an_hour_a_day_is_all_that_is_known():
    assert beginning_at(forum_of(), TODAY) == TODAY


def test_an_hour_that_is_none_is_refused():
    with pytest.raises(Trouble, match="“tea time” is no time"):
        beginning_at(forum_of(begins="tea time"), TODAY)


@pytest.fixture
def forum(desk):
    said = {
        **{"name": "Perpetrator forum", "rule": "operational", "place": "Guildhall"},
        **{"week": "first", "weekday": "Thursday", "begins": "10:00", "owner": "anna"},
        **{"papers_days": "5", "papers_when": "before", "statement": "Keep it in the room."},
    }
    return edit.make(desk, Forum, said)


def member(desk, forum, **said):
    return edit.make(desk, Member, said, forum_id=forum.id)


def test_a_new_meeting_has_all_that_its_forum_says(desk, forum):
    (reference,) = make(desk, forum.reference, 1)
    (meeting,) = held(desk.store, Meeting)
    assert (meeting.reference, meeting.forum) == (reference, forum.reference)
    assert meeting.at.isoformat() == "2026-12-03T10:00:00+00:00"
    assert (meeting.rule, meeting.place, meeting.owner) == ("operational", "Guildhall", "anna")
    assert meeting.statement == "Keep it in the room."
    assert meeting.papers_due == date(2026, 11, 26)


def test_it_has_the_usual_seven_items(desk, forum):
    make(desk, forum.reference, 1)
    found = [(each.number, each.item) for each in held(desk.store, AgendaHeading)]
    assert found == [
        ("1", "Compliance"),
        ("2", "New cases"),
        ("3", "Review cases"),
        ("4", "Children living out of the area"),
        ("5", "Cross-border issues"),
        ("6", "Identified perpetrators"),
        ("7", "Problem locations and trends"),
    ]


def test_or_those_of_its_forum_each_once(desk, forum):
    edit.change(desk, forum, {"agenda": ("Matters arising", "Hotels", "Matters arising")})
    make(desk, forum.reference, 2)
    found = [(each.meeting_id, each.item) for each in held(desk.store, AgendaHeading)]
    assert found == [(at, item) for at in (1, 2) for item in ("Matters arising", "Hotels")]


def test_whoever_is_a_member_on_that_day_is_invited_with_their_items(desk, forum):
    member(desk, forum, agency="police", name="Lena Tallow", rank="DI", items=("New cases",))
    member(desk, forum, agency="health", name="Bo Cinder", until=PartialDate(2026, 12, 31))
    member(desk, forum, agency="housing", name="Kit Mercer", since=PartialDate(2027, 1))
    member(desk, forum, agency="Police", name="lena tallow ", rank="DCI", since=PartialDate(2027))
    make(desk, forum.reference, 2)
    rows = held(desk.store, Attendance)
    assert [(each.meeting_id, each.name, each.rank, each.items) for each in rows] == [
        (1, "Lena Tallow", "DI", ("New cases",)),
        (1, "Bo Cinder", None, ()),
        (2, "lena tallow", "DCI", ()),
        (2, "Kit Mercer", None, ()),
    ]
    assert {each.came for each in rows} == {None}


def test_never_twice_on_one_day(desk, forum):
    make(desk, forum.reference, 2)
    edit.make(desk, Meeting, {"forum": "perpetrator  FORUM", "at": date(2027, 2, 11)})
    make(desk, forum.reference.lower(), 1)
    days = [day_of(each.at) for each in held(desk.store, Meeting)]
    assert written(days) == ["2026-12-03", "2027-01-07", "2027-02-11", "2027-03-04"]


def test_all_of_them_are_made_or_none(desk, forum):
    with pytest.raises(Trouble, match="Bank holidays are held"):
        make(desk, forum.reference, 60)
    assert held(desk.store, Meeting) == []


def test_each_meeting_stands_in_the_log(desk, forum):
    make(desk, forum.reference, 2)
    kinds = [each.subject_kind for each in log(desk.store, "made")]
    assert kinds.count("meeting") == 2


@pytest.mark.parametrize("role", ["auditor", "administrator", "licensing-officer"])
def test_whoever_may_not_write_meetings_makes_none(desk, forum, role):
    with pytest.raises(Refused):
        make(seat(desk.store, role), forum.reference, 1)


def test_a_coordinator_makes_them(desk, forum):
    at = seat(desk.store, "forum-coordinator")
    assert make(at, forum.reference, 1) == ("M-2026-0001",)


def test_of_a_forum_that_is_not_there_none_is_made(desk):
    with pytest.raises(Trouble, match="There is no forum F-2026-0009 here"):
        make(desk, " F-2026-0009", 1)
