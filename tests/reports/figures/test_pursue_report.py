"""The pursue report as its readers get it: figures that open, tables that add up, what is said."""

from datetime import date, timedelta

import pytest

from disrupt.workspace import Workspace
from reports.figures.pursue_json import as_json
from reports.figures.pursue_report import as_report
from reports.figures.report import Report
from reports.figures.suppress import public
from tests.reports.figures.counted import (
    FIRST,
    HALF,
    disruption,
    event,
    order,
    outcome,
    person,
    pursue,
)


@pytest.fixture
def busy(desk) -> Workspace:
    """Two areas, and one person arrested in both."""
    both = person(desk)
    for area in ("Westmere", "Westmere", "Northford"):
        outcome(desk, both, area=area)
    for at in range(7):
        outcome(desk, person(desk), area="Westmere", at=FIRST + timedelta(days=at))
        disruption(desk, impact="minor", area="Westmere")
        order(desk, applied=FIRST, made=FIRST, served=FIRST, area="Westmere")
    disruption(desk, area="Northford")
    event(desk, order(desk, applied=FIRST), "refused", FIRST)
    order(desk, "cpw", served=FIRST)
    return desk


@pytest.fixture
def report(busy) -> Report:
    return as_report(pursue(busy, beside="the year before"))


def row(report: Report, table: str, name: str) -> list[object]:
    (line,) = [each for each in report.table(table).lines if each.name == name]
    return [cell and cell.value for cell in line.cells]


def test_every_figure_opens_to_as_many_records_as_it_says(report):
    counts = [each for each in report.cells() if isinstance(each.value, int) and not each.rests_on]
    assert len(counts) > 100
    assert all(len(each.records) == each.value for each in counts)


def test_figures_of_one_key_are_one_figure(report):
    known: dict[str, object] = {}
    for cell in report.cells():
        assert known.setdefault(cell.key, cell.value) == cell.value or not cell.key


def test_each_measure_has_its_unit_and_the_figure_of_the_year_before(report):
    (line,) = [e for e in report.table("measures").lines if e.name == "People arrested"]
    assert line.note == "people"
    assert row(report, "measures", "People arrested") == [8, 0]
    assert report.before.first == date(2025, 4, 1)


def test_what_is_in_none_of_the_parts_has_a_line(report):
    assert row(report, "measures", "Disruptions: impact not said") == [1, 0]
    assert row(report, "measures", "Other notices served") == [1, 0]


def test_people_add_to_more_than_all_and_that_is_said(report):
    lines = report.table("by_area").lines
    assert [line.name for line in lines] == ["Northford", "Westmere", "All areas"]
    assert [line.cells[1].value for line in lines] == [1, 8, 8]
    assert "add to more than 8, as one person was counted in more than one" in (
        report.table("by_area").says
    )


def test_what_names_no_area_has_a_line_of_its_own(report):
    assert row(report, "by_area_orders", "No area said")[:3] == [1, 0, 1]


def test_an_outcome_that_is_not_assigned_is_in_no_denominator(desk):
    for code in ("1", "1", "15", "0", None):
        outcome(desk, person(desk), code=code)
    lines = as_report(pursue(desk)).table("by_code").lines
    assert [(line.name[:2], line.cells[0].value, line.cells[0].of) for line in lines] == [
        ("0 ", 1, None),
        ("1 ", 2, 3),
        ("15", 1, 3),
        ("No", 1, None),
        ("Al", 5, None),
    ]


def test_every_month_has_its_column_and_every_power_its_bar(report):
    months = report.table("by_month")
    assert months.drawn == "columns"
    assert [line.name for line in months.lines][:2] == ["April 2026", "May 2026"]
    in_force = report.table("in_force")
    assert in_force.drawn == "bars"
    assert [(line.name, line.cells[0].value) for line in in_force.lines] == [
        ("Sexual risk order", 7),
        ("All powers", 7),
    ]


def test_the_months_of_five_years_stand_in_a_table_alone(busy):
    five = type(HALF)(date(2021, 10, 1), HALF.last)
    months = as_report(pursue(busy, five)).table("by_month")
    assert (len(months.lines), months.drawn) == (61, "no chart")


def test_of_one_area_nothing_is_told_that_names_none(busy):
    report = as_report(pursue(busy, HALF, "Westmere"))
    names = [line.name for line in report.table("measures").lines]
    assert "Arrests" in names
    assert not [each for each in names if "Actions" in each or "Subjects" in each]
    assert any("no area" in note for note in report.notes)


def test_a_public_copy_hides_what_is_small_and_shows_what_is_not(report):
    copy = public(report)
    assert row(copy, "by_area", "Northford")[0] == "*"
    assert row(copy, "by_area", "All areas")[0] == 10
    assert not [cell for cell in copy.cells() if cell.records]


def test_the_words_of_a_measure_are_those_under_its_label(report):
    said = dict(report.definitions)
    assert "365 days" in said["People arrested again"]
    assert {line.name for line in report.table("measures").lines} - said.keys() == {
        "Disruptions: impact not said",
        "Other notices served",
    }


def test_as_the_command_gives_it(busy):
    told = as_json(pursue(busy, HALF, beside="the period before"))
    assert (told["from"], told["to"], told["area"]) == ("2026-04-01", "2026-09-30", None)
    assert told["as_at"] == "2026-11-20T09:14"
    arrests = next(each for each in told["measures"] if each["id"] == "arrests")
    assert (arrests["value"], len(arrests["records"]), arrests["of"]) == (10, 10, None)
    assert [each["area"] for each in told["by_area"]] == ["Northford", "Westmere", ""]
    assert told["by_area"][0]["people_arrested"] == 1
    assert told["by_month"][0]["month"] == "2026-04"
    assert told["by_tactic"][0] | {"disruptions": 8, "disruptions_minor": 7} == told["by_tactic"][0]
    assert told["before"]["from"] == "2025-10-01"
