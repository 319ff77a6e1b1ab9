"""By when papers are out, over weekends, Easter and bank holidays."""

from datetime import date

import pytest

from disrupt.errors import Trouble
from disrupt.records import Forum
from orders.forum.working_days import papers_due


def due(day, days=None, when=None):
    forum = Forum(name="Perpetrator forum", papers_days=days, papers_when=when)
    return papers_due(forum, date.fromisoformat(day)).isoformat()


@pytest.mark.parametrize(
    ("day", "days", "wanted", "over"),
    [
        ("2026-12-03", "5", "2026-11-26", "a weekend"),
        ("2026-12-04", "4", "2026-11-30", "nothing at all"),
        ("2026-12-03", "0", "2026-12-03", "no day"),
        ("2026-04-09", "5", "2026-03-31", "Easter: Good Friday and Easter Monday"),
        ("2026-05-27", "5", "2026-05-19", "the spring bank holiday"),
        ("2026-12-31", "5", "2026-12-22", "Christmas and the day instead of Boxing Day"),
        ("2027-01-04", "1", "2026-12-31", "New Year’s Day and a weekend"),
        ("2026-12-05", "1", "2026-12-04", "a meeting on a Saturday"),
    ],
)
def test_papers_are_out_so_many_working_days_before(day, days, wanted, over):
    assert due(day, days, "before") == wanted, over


@pytest.mark.parametrize(
    ("day", "days", "wanted"),
    [
        ("2026-12-03", "5", "2026-12-10"),
        ("2026-04-01", "5", "2026-04-10"),
        ("2026-12-24", "1", "2026-12-29"),
        ("2026-12-03", "0", "2026-12-03"),
    ],
)
def test_or_after_it(day, days, wanted):
    assert due(day, days, "after") == wanted


def test_five_working_days_before_where_the_forum_says_nothing():
    assert due("2026-12-03") == "2026-11-26"
    assert papers_due(None, date(2026, 12, 3)) == date(2026, 11, 26)


def test_what_is_no_number_is_refused():
    with pytest.raises(Trouble) as refused:
        due("2026-12-03", "a week")
    assert refused.value.message == "“a week” is no number of “Papers, in working days”."


@pytest.mark.parametrize(("day", "when"), [("2023-01-03", "before"), ("2028-12-29", "after")])
def test_outside_the_calendar_nothing_is_guessed(day, when):
    with pytest.raises(Trouble, match="held for 2023 to 2028 only") as refused:
        due(day, "5", when)
    assert refused.value.remedy == "Say on the page of the meeting when its papers are due."
