"""Attendance over a year: agency by agency, n of N, and those of whom nobody came."""

from datetime import UTC, date, datetime

import pytest

from reports.figures.report import Period
from reports.forum import attendance
from tests.reports.forum import made
from tests.reports.papers import COPY, LAW, whole


@pytest.fixture
def forum(desk):
    return made.forum(desk)


def on(*day):
    return datetime(*day, 10, tzinfo=UTC)


def gathered(desk, of):
    return attendance.gather(desk, LAW, of.reference)


def printed(desk, of):
    return whole(attendance.document(gathered(desk, of)).draw(COPY))


def test_each_agency_s_answers_of_the_year_are_counted_as_n_of_n(desk, forum):
    police = made.agency(desk)
    answers = ("yes", "yes", "apologies", "no", "written", "")
    for month, answer in enumerate(answers, start=5):
        of = made.held(desk, forum, at=on(2026, month, 14))
        made.came(desk, of, police.reference if month % 2 else "westmere police", answer)
    last = made.held(desk, forum, at=on(2026, 11, 14))
    said = printed(desk, last)
    assert "15 November 2025 to 14 November 2026: 7 meetings" in said
    shares = "2 of 6 (33.3 %) 1 of 6 (16.7 %) 1 of 6 (16.7 %) 1 of 6 (16.7 %) 1 of 6 (16.7 %)"
    assert f"Westmere Police 6 {shares}" in said
    assert f"All agencies 6 {shares}" in said


def test_those_of_whom_nobody_came_are_named(desk, forum):
    of = made.held(desk, forum)
    made.came(desk, of, made.agency(desk))
    made.came(desk, of, "Probation", "no")
    made.came(desk, of, "Health", "written")
    assert gathered(desk, of).never == ("Health", "Probation")
    assert "Of whom nobody came: Health; Probation" in printed(desk, of)


def test_where_everybody_came_nobody_is_named(desk, forum):
    of = made.held(desk, forum)
    made.came(desk, of, made.agency(desk))
    assert "Of whom nobody came" not in printed(desk, of)


def test_only_this_forum_s_meetings_up_to_this_one_count(desk, forum):
    this = made.held(desk, forum, at=on(2026, 11, 14))
    inside = made.held(desk, forum, at=on(2025, 11, 15))
    for of in (
        made.held(desk, forum, at=on(2025, 11, 14)),
        made.held(desk, forum, at=on(2026, 11, 19)),
        made.held(desk, forum="Another panel", at=on(2026, 11, 13)),
    ):
        made.came(desk, of, "Elsewhere")
    made.came(desk, inside, "Probation")
    found = gathered(desk, this)
    assert found.meetings == (inside.reference, this.reference)
    assert [line.name for line in found.table.lines] == ["Probation", "All agencies"]


def test_a_year_up_to_29_february_is_one(desk, forum):
    found = gathered(desk, made.held(desk, forum, at=on(2024, 2, 29)))
    assert found.period == Period(date(2023, 3, 1), date(2024, 2, 29))


def test_where_nobody_was_asked_that_is_said(desk, forum):
    said = printed(desk, made.held(desk, forum))
    assert attendance.NOTHING in said
    assert "1 meeting" in said
