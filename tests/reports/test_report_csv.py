"""A report as one CSV: a line to each figure, and nothing that a spreadsheet would run."""

import csv
from io import StringIO

from reports import report_csv
from reports.figures.report import Cell, Column, Line
from tests.reports.figures_made import WORDS, by_month, by_power, report, starred, table


def rows(*tables, **more):
    text = report_csv.write(report(*tables, **more)).decode()
    return [*csv.DictReader(StringIO(text, newline=""))]


def test_each_figure_has_a_line():
    first = rows(by_month(), by_power())[0]
    assert first == {
        "table": "By month",
        "line": "October 2025",
        "column": "Arrests",
        "unit": "events",
        "value": "4",
        "of": "",
    }
    cells = [*report(by_month(), by_power()).cells()]
    assert [each["value"] for each in rows(by_month(), by_power())] == [
        str(cell.value) for cell in cells
    ]


def test_shares_averages_and_numbers_below_nothing_are_plain_numbers():
    lines = (Line("a", (Cell(82, of=294), Cell(28.5), Cell(-3), None, Cell(None))),)
    columns = tuple(Column(each, each) for each in "vwxyz")
    told = [(each["value"], each["of"]) for each in rows(table("t", "T", columns, lines))]
    assert told == [("82", "294"), ("28.5", ""), ("-3", ""), ("", "")]


def test_a_hidden_figure_is_a_star_and_nothing_else_of_it_is_told():
    lines = (Line("a", (Cell(3, of=4, hidden=True),)),)
    made = table("t", "T", (Column("v", "V"),), lines)
    assert [(each["value"], each["of"]) for each in rows(made)] == [("*", "")]
    assert {each["value"] for each in rows(starred(by_power()))} == {"*"}


def test_no_stored_text_runs_in_a_spreadsheet():
    said = "=cmd|' /C calc'!A0"
    made = table(said, said, (Column("v", said, said),), (Line(said, (Cell(said),)),))
    (row,) = rows(made)
    assert all(text.startswith("'=") for text in row.values() if text)


def test_neither_marking_nor_recorded_words_stand_in_it():
    text = report_csv.write(report(by_month(), words=(WORDS,))).decode()
    assert "OFFICIAL" not in text
    assert "Two visits" not in text
    assert "A-0000" not in text
    assert "\r" not in text
