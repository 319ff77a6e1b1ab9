"""The London table comes out as it was printed, and says where it does not add up."""

from datetime import date, datetime
from shutil import copyfile

import pytest
from sqlalchemy import select

from disrupt import edit
from disrupt.records import AreaReturn, Disruption
from disrupt.workspace import Workspace
from orders.intake import bring_in
from reports.figures.area_return import area_return
from reports.figures.report import Period
from reports.figures.suppress import public
from tests.conftest import filled
from tests.reports.figures.attacker import Attacker
from tests.reports.figures.invented import AS_AT
from tests.reports.figures.london import CASES, COUNTS, DAYS, PERIOD, drawn, typed_in

PRINTED = {
    "East": (469, 171, 245, 19, 11.1, 52.2),
    "North": (296, 113, 173, 14, 12.4, 58.4),
    "South": (354, 148, 217, 23, 15.5, 61.3),
    "West": (378, 138, 129, 25, 18.1, 34.1),
    "All areas": (1497, 570, 764, 81, 14.2, 51.0),
}


@pytest.fixture(scope="module")
def london_template(template, tmp_path_factory):
    return filled(template, tmp_path_factory.mktemp("london"), typed_in)


@pytest.fixture
def london(london_template):
    store = london_template.open()
    yield Workspace(store, "a test")
    store.close()


@pytest.fixture
def changing(london_template, tmp_path):
    """One that a test may change."""
    store = filled(london_template, tmp_path, lambda desk: None).open()
    yield Workspace(store, "a test")
    store.close()


def change(desk, area, **values):
    with desk.store.reading() as session:
        seen = session.scalars(select(AreaReturn).where(AreaReturn.area == area)).one()
    edit.change(desk, seen, values)


def said(report, name):
    found = [each for each in report.words if each.id == name]
    return [f"{each.title}: {each.text}" for words in found for each in words.passages]


def test_the_table_is_as_it_was_printed(london):
    table = drawn(london).table("returned")
    totals = [line for line in table.lines if line.sort != "row"]
    assert {each.name: tuple(cell.value for cell in each.cells) for each in totals} == PRINTED
    assert [each.sort for each in totals] == ["subtotal"] * 4 + ["total"]
    assert sum(line.sort == "row" for line in table.lines) == 33
    labels = [each.label for each in table.columns]
    assert labels[-2:] == ["Detections ÷ crime", "Intervention ÷ suspicion"]
    assert table.says == "Every printed total is the sum of its rows."


def test_regions_stand_in_order_and_their_areas_before_them(london):
    names = [line.name for line in drawn(london).table("returned").lines]
    assert names[:3] == ["Barking&Dagenham", "Hackney", "Havering"]
    assert [name for name in names if name in PRINTED] == list(PRINTED)


def test_sutton_stands_where_it_was_printed(london):
    lines = drawn(london, "Sutton").table("standing").lines
    assert {line.name: [cell.value for cell in line.cells] for line in lines} == {
        "Suspicion": [30, "26th of 33"],
        "Crime": [11, "joint 24th of 33"],
        "Intervention or disruption": [11, "joint 23rd of 33"],
        "Detections": [0, "joint last of six"],
    }


def test_intervention_above_suspicion_is_a_query_and_crime_never_is(london):
    assert said(drawn(london), "queries") == [
        "Redbridge: Intervention or disruption (43) is above suspicion (42).",
        "Greenwich: Intervention or disruption (44) is above suspicion (42).",
        "Kingston: Intervention or disruption (50) is above suspicion (46).",
    ]


def test_crime_above_suspicion_is_a_query_too(changing):
    change(changing, "Heathrow", crime="11")
    assert said(drawn(changing), "queries")[-1] == ("Heathrow: Crime (11) is above suspicion (10).")


@pytest.mark.parametrize("by", [1, -1])
@pytest.mark.parametrize("name", COUNTS)
def test_one_cell_changed_by_one_is_said_of_its_region_and_of_all(changing, name, by):
    with changing.store.reading() as session:
        newham = session.scalars(select(AreaReturn).where(AreaReturn.area == "Newham")).one()
    was = {line: dict(zip(COUNTS, values, strict=False)) for line, values in PRINTED.items()}
    change(changing, "Newham", **{name: str(int(getattr(newham, name)) + by)})
    report = drawn(changing)
    found, how = said(report, "totals"), "1 more" if by > 0 else "1 less"
    assert len(found) == 2
    for each, line in zip(found, ("East", "All areas"), strict=True):
        summed, printed = was[line][name] + by, was[line][name]
        assert f"the rows add up to {summed:,}, {how} than the printed total of {printed:,}" in each
        assert line.casefold() in each.casefold()
        assert name in each.casefold()
    assert report.table("returned").says == ""


def test_a_cell_that_is_no_number_is_said_and_left_out(changing):
    change(changing, "Newham", crime="under five", detections=None)
    report = drawn(changing)
    newham = next(each for each in report.table("returned").lines if each.name == "Newham")
    assert [cell and cell.value for cell in newham.cells] == [83, None, 30, None, None, 36.1]
    assert said(report, "left out") == [
        "Newham: Crime: “under five” is no number; it is in no sum.",
        "Newham: Detections: nothing was returned; it is in no sum.",
    ]
    east = next(each for each in report.table("returned").lines if each.name == "East")
    assert east.cells[1].value == 171 - 37


def test_the_public_copy_hides_two_more_crimes_and_nothing_else(london):
    table = public(drawn(london)).table("returned")
    hidden = [
        {line.name for line in table.lines if (cell := line.cells[at]) and cell.hidden}
        for at in range(4)
    ]
    assert [len(names) for names in hidden] == [0, 4, 3, 21]
    assert hidden[1] == {"Islington", "Harrow", "Heathrow", "Kingston"}
    assert hidden[2] == {"Heathrow", "Wandsworth", "Hillingdon"}
    for line in table.lines:
        _, crime, intervention, detections, by_crime, by_suspicion = line.cells
        assert by_crime is None or by_crime.hidden == (crime.hidden or detections.hidden)
        assert by_suspicion.hidden == intervention.hidden


def test_nothing_that_is_hidden_of_london_can_be_worked_out(london):
    report = drawn(london)
    lines = report.table("returned").lines
    hidden = {cell.key for cell in public(report).cells() if cell.hidden}
    for at in range(4):
        counts = {line.cells[at].key: line.cells[at].value for line in lines}
        regions, rows, sums = [], [], []
        for line in lines[:-1]:
            rows.append(line.cells[at].key)
            if line.sort == "subtotal":
                regions.append(rows.pop())
                sums.append((regions[-1], rows))
                rows = []
        sums.append((lines[-1].cells[at].key, regions))
        stars = frozenset(counts) & hidden
        small = frozenset(key for key in stars if counts[key] <= 4)
        shown = {key: value for key, value in counts.items() if key not in stars}
        knows = Attacker(shown, small, stars - small, sums, 100)
        assert {key for key in stars if knows.can_be_only(key) is not None} == set()


def test_a_hidden_area_has_no_rank_in_public(london):
    lines = public(drawn(london, "Islington")).table("standing").lines
    assert [[cell.value for cell in line.cells] for line in lines] == [
        [35, "23rd of 33"],
        ["*", "*"],
        [18, "18th of 33"],
        ["*", "*"],
    ]


def test_what_was_typed_in_is_signed_and_stays_out_of_the_public_copy(london):
    report = drawn(london)
    (signed,) = next(each for each in report.words if each.id == "signed").passages
    assert signed.said_by == "anna, 20 November 2026"
    assert signed.title == "Typed in from Safeguarding board, table 1"
    assert signed.text.count(", ") == 32
    assert "anna" not in repr(public(report))


def test_what_the_register_counts_itself_stands_apart_with_its_records(changing):
    for at, strand, area in (
        (date(2014, 8, 1), "pursue", "Sutton"),
        (datetime.fromisoformat("2015-07-31T22:59+00:00"), "pursue", "Sutton"),
        (datetime.fromisoformat("2015-07-31T23:00+00:00"), "pursue", "Sutton"),
        (date(2014, 9, 1), "prevent", "Sutton"),
        (date(2014, 9, 1), "pursue", None),
    ):
        edit.make(changing, Disruption, {"at": at, "strand": strand, "area": area})
    report = drawn(changing)
    table = report.table("held here")
    assert {line.name: line.cells[0].value for line in table.lines} == {
        "Sutton": 2,
        "No area recorded": 1,
        "All that is held here": 3,
    }
    assert all(len(each.records) == each.value for line in table.lines for each in line.cells)
    assert "not held here" in table.notes[0]
    assert not any(cell.records for line in report.table("returned").lines for cell in line.cells)


def test_a_return_of_other_days_is_never_added_to_it(changing):
    quarter = Period(date(2014, 8, 1), date(2014, 10, 31))
    said_of = {"period_from": quarter.first, "period_to": quarter.last, "crime": "3"}
    edit.make(changing, AreaReturn, {**said_of, "area": "Sutton", "region": "South"})
    assert drawn(changing).table("returned").lines[-1].cells[1].value == 570
    with changing.store.reading() as session:
        other = area_return(session, Period(quarter.first, PERIOD.last.replace(day=1)), "", AS_AT)
    assert other.table("returned").lines == ()
    assert other.notes == (
        "Nothing was returned for exactly these days. Returns are held for "
        "1 August 2014 to 31 July 2015; 1 August 2014 to 31 October 2014.",
    )


def test_an_area_of_no_region_is_in_the_sum_of_all(changing):
    edit.make(changing, AreaReturn, {**DAYS, "area": "Thames", "crime": "7"})
    lines = drawn(changing).table("returned").lines
    assert [line.name for line in lines[-3:]] == ["Thames", "No region recorded", "All areas"]
    assert lines[-1].cells[1].value == 577


def test_the_sheet_of_london_loads_as_it_is(desk, tmp_path):
    sheets = tmp_path / "sheets"
    sheets.mkdir()
    copyfile(CASES / "area-returns-london-2014-15.csv", sheets / "area_returns.csv")
    bring_in(desk, sheets)
    report = drawn(desk)
    totals = [line for line in report.table("returned").lines if line.sort != "row"]
    assert {each.name: tuple(cell.value for cell in each.cells) for each in totals} == PRINTED
    assert report.table("returned").says.startswith("No printed totals were typed in")
    (signed,) = next(each for each in report.words if each.id == "signed").passages
    assert signed.said_by == "Not signed"
