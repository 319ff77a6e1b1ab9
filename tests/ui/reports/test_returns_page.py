"""Area returns typed in by hand: entered, corrected, signed, and summed up in the report."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.records import AreaReturn, PrintedTotal
from reports.figures.report import Period
from tests.desks import held as rows_of
from tests.ui.desks import button, press, retype, said, typed
from ui.places import RETURNS, Reported

YEAR = {"period_from": date(2014, 8, 1), "period_to": date(2015, 7, 31)}
COUNTS = ("suspicion", "crime", "intervention", "detections")


@pytest.fixture
def page(opened):
    window = opened()
    window.go(RETURNS)
    return window.page


def enter(page, area, *counts):
    said_of = {"period_from": "1 August 2014", "period_to": "31 July 2015", "area": area}
    more = {"region": "East", **dict(zip(COUNTS, counts, strict=True))}
    for name, text in {**said_of, **more}.items():
        retype(page.form, name, text)
    page.save()


def test_a_row_is_signed_by_whoever_saves_it(page, store, desk):
    enter(page, "Hackney", "65", "15", "44", "3")
    (row,) = rows_of(store, AreaReturn)
    assert (row.area, row.suspicion, row.entered_on) == ("Hackney", "65", desk.today)
    assert row.entered_by == desk.store.actor.name
    assert "Saved and signed: Hackney." in said(page)
    assert page.table.item(0, 7).text() == desk.store.actor.name


def test_a_row_is_corrected_where_it_stands(page, store):
    enter(page, "Hackney", "65", "15", "44", "3")
    page.table.setCurrentCell(0, 0)
    page.table.cellActivated.emit(0, 0)
    assert "Correct the row of Hackney" in said(page)
    retype(page.form, "crime", "16")
    page.save()
    (row,) = rows_of(store, AreaReturn)
    assert row.crime == "16"


def test_an_area_stands_once_in_a_period(page, store):
    enter(page, "Hackney", "65", "15", "44", "3")
    enter(page, "Hackney", "1", "1", "1", "1")
    assert "A row of Hackney stands there already for this period." in said(page)
    assert len(rows_of(store, AreaReturn)) == 1


def test_what_was_typed_comes_back(opened, page):
    retype(page.form, "area", "Hackney")
    page.leave()
    window = opened()
    window.go(RETURNS)
    assert typed(window.page.form, "area") == "Hackney"
    assert "What you typed is back" in said(window.page)


def test_the_report_opens_at_the_period_that_was_returned_and_says_what_does_not_add_up(
    opened, counted, desk
):
    for area, *counts in (("Hackney", 65, 15, 44, 3), ("Newham", 83, 37, 30, 2)):
        values = dict(zip(COUNTS, map(str, counts), strict=True))
        edit.make(desk, AreaReturn, {**YEAR, "area": area, "region": "East", **values})
    edit.make(desk, PrintedTotal, {**YEAR, "suspicion": "149", "crime": "52"})
    window = opened()
    window.go(Reported("area"))
    page = counted(window)
    assert page.report.period == Period(YEAR["period_from"], YEAR["period_to"])
    assert "149" in said(page)
    assert "148" in said(page)
    button(page, "Rows typed in by hand: enter, correct and sign…").click()
    assert window.place == RETURNS


def test_enter_on_a_row_begins_to_correct_it(page):
    enter(page, "Hackney", "65", "15", "44", "3")
    page.table.setFocus()
    page.table.setCurrentCell(0, 0)
    press(page.table)
    assert typed(page.form, "suspicion") == "65"
