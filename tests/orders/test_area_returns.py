"""Area returns are typed in by hand, signed by whoever saves, and stand once in a period."""

from datetime import date, timedelta

import pytest

from disrupt.clock import Clock
from disrupt.errors import Invalid, Refused, Trouble
from disrupt.records import AreaReturn
from orders.area_returns import asked, sign, typed_in
from tests import make
from tests.conftest import CLOCK
from tests.desks import held, log, seat, seat_of

BEFORE = {"period_from": date(2024, 10, 1), "period_to": date(2025, 9, 30)}


def typed(**said):
    """What its page hands on: every field that is asked, whether or not it was filled in."""
    return {**{each.name: None for each in asked()}, **make.YEAR, "area": "Westmere", **said}


def saved(desk, **said):
    return sign(desk, None, typed(**said))


def rows(desk):
    return [(each.period_from.year, each.region, each.area) for each in typed_in(desk)]


def test_who_saved_it_and_when_are_the_only_things_that_are_not_asked():
    assert [each.label for each in asked()] == [
        *("From", "To", "Area", "Code", "Region"),
        *("Suspicion", "Crime", "Intervention or disruption", "Detections", "Taken from"),
    ]


def test_whoever_saves_a_row_signs_it_with_their_name_and_the_day(desk):
    row = saved(seat_of(desk, "ben"), suspicion="12", taken_from="A printed table.")
    assert (row.area, row.suspicion, row.taken_from) == ("Westmere", "12", "A printed table.")
    assert (row.entered_by, row.entered_on) == ("ben", desk.today)


def test_nobody_signs_in_another_s_name_or_for_another_day(desk):
    row = saved(desk, entered_by="ben", entered_on=date(2026, 1, 1))
    assert (row.entered_by, row.entered_on) == ("anna", desk.today)


def test_whoever_corrects_a_row_signs_it_in_place_of_whoever_typed_it(desk):
    row = saved(desk, crime="57", suspicion="12")
    desk.store.clock = Clock(CLOCK.now() + timedelta(days=2))
    sign(seat_of(desk, "ben"), row, typed(crime="75"))
    (row,) = typed_in(desk)
    assert (row.crime, row.suspicion) == ("75", None)
    assert (row.entered_by, row.entered_on) == ("ben", date(2026, 11, 22))


def test_an_area_stands_once_in_a_period(desk):
    saved(desk, crime="57")
    with pytest.raises(Invalid, match="A row of Westmere stands there already for this period"):
        saved(desk, crime="75", region="North")
    assert [each.crime for each in held(desk.store, AreaReturn)] == ["57"]


def test_an_area_stands_in_another_period_and_another_area_in_the_same(desk):
    saved(desk)
    saved(desk, **BEFORE)
    saved(desk, period_to=date(2025, 12, 31))
    saved(desk, area="Northford")
    assert len(typed_in(desk)) == 4


def test_a_row_may_be_corrected_as_often_as_it_needs(desk):
    row = saved(desk, crime="57")
    for crime in ("75", "77"):
        row = sign(desk, row, typed(crime=crime))
    assert [each.crime for each in typed_in(desk)] == ["77"]


def test_a_row_is_not_corrected_into_one_that_stands_there(desk):
    saved(desk)
    other = saved(desk, area="Northford")
    with pytest.raises(Invalid, match="A row of Westmere stands there already"):
        sign(desk, other, typed())
    assert {each.area for each in typed_in(desk)} == {"Westmere", "Northford"}


def test_a_row_that_is_corrected_to_another_period_leaves_its_own_free(desk):
    sign(desk, saved(desk), typed(**BEFORE))
    saved(desk)
    assert [year for year, _, _ in rows(desk)] == [2025, 2024]


def test_a_row_that_somebody_else_corrected_meanwhile_is_not_overwritten(desk):
    row = saved(desk, crime="57")
    sign(desk, row, typed(crime="75"))
    with pytest.raises(Trouble, match="was not saved"):
        sign(desk, row, typed(crime="57"))
    assert [each.crime for each in typed_in(desk)] == ["75"]


def test_the_newest_period_stands_first_and_in_it_regions_and_areas_by_the_alphabet(desk):
    saved(desk, **BEFORE, region="East")
    for region, area in (("West", "Ashby"), ("North", "Westmere"), ("North", "Northford")):
        saved(desk, region=region, area=area)
    assert rows(desk) == [
        (2025, "North", "Northford"),
        (2025, "North", "Westmere"),
        (2025, "West", "Ashby"),
        (2024, "East", "Westmere"),
    ]


def test_where_none_was_typed_in_there_are_no_rows(desk):
    assert typed_in(desk) == ()


def test_a_row_without_an_area_is_not_kept(desk):
    with pytest.raises(Invalid):
        saved(desk, area=None)
    assert held(desk.store, AreaReturn) == []


def test_a_forum_s_chair_keeps_area_returns_too(desk):
    row = saved(seat(desk.store, "forum-chair"))
    assert [each.id for each in typed_in(seat(desk.store, "forum-chair"))] == [row.id]


@pytest.mark.parametrize("role", ["licensing-officer", "forum-coordinator", "auditor"])
def test_whoever_keeps_no_area_returns_sees_none_and_saves_none(desk, role):
    row = saved(desk)
    other = seat(desk.store, role)
    assert typed_in(other) == ()
    with pytest.raises(Refused):
        saved(other, area="Northford")
    with pytest.raises(Refused):
        sign(other, row, typed(crime="75"))
    assert [(each.area, each.crime) for each in held(desk.store, AreaReturn)] == [
        ("Westmere", None)
    ]
    assert [each.outcome for each in log(desk.store, "refused")] == ["refused", "refused"]
