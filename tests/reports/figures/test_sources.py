"""Rows read in columns: no more than their reader may see, and each on its day in London."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.moments import day_of, kept
from disrupt.records import Premises
from reports.figures.days import day_in_london, last_day
from reports.figures.rows import Reading
from reports.figures.sources import SOURCES
from tests.desks import seat
from tests.reports.figures.counted import FIRST, LAW, event, order, outcome, person


def rows(desk, source):
    with desk.store.reading() as session:
        return {row.record for row in SOURCES[source].rows(Reading(session, LAW, "2000-01-01"))}


def test_the_wall_narrows_what_is_read_in_columns(desk, store):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    about_a_place = order(desk, "closure-order", made=FIRST, premises=place)
    about_somebody = order(desk, made=FIRST, person=(person(desk),))
    for each in (about_a_place, about_somebody):
        event(desk, each, "breached", FIRST)
    outcome(desk, person(desk))
    both = {about_a_place.reference, about_somebody.reference}
    for source in ("orders", "order events"):
        assert rows(desk, source) == both
        assert rows(seat(store, "licensing-officer"), source) == {about_a_place.reference}
        assert rows(desk, "outcomes") == set()
        seat(store, "disruption-officer")


@pytest.mark.parametrize(
    "when",
    [
        date(2024, 2, 29),
        datetime(2026, 6, 30, 22, 59, tzinfo=UTC),
        datetime(2026, 6, 30, 23, 0, tzinfo=UTC),
        datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC),
        datetime(2026, 3, 29, 0, 59, tzinfo=UTC),  # the night when clocks go forward
        datetime(2026, 10, 24, 23, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 23, 30, tzinfo=UTC),
        datetime(1941, 7, 1, 22, 30, tzinfo=UTC),  # two hours ahead in the war
        datetime(1970, 1, 1, 23, 30, tzinfo=UTC),  # summer time all year
    ],
)
def test_the_day_is_told_from_the_text_as_from_the_moment(when):
    assert day_in_london(kept(when)) == day_of(when).isoformat()


def test_nothing_is_on_no_day():
    assert day_in_london(None) == ""


def test_what_ends_at_midnight_ends_with_the_day_before():
    assert last_day("2026-09-30") == "2026-09-30"
    assert last_day("2026-09-29T23:00:00.000+00:00") == "2026-09-29"
    assert last_day("2026-09-30T22:59:00.000+00:00") == "2026-09-30"
    assert last_day("2026-09-30T12:00:00.000+00:00") == "2026-09-30"
