"""A figure as it is read, and the figures that stand first."""

from dataclasses import replace

import pytest

from reports.figures.headlines import headlines
from reports.figures.report import Cell
from reports.figures.said import percent, said
from tests.reports.figures_made import by_month, measures, report, starred


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (Cell(None), ""),
        (Cell(0), "0"),
        (Cell(1497), "1,497"),
        (Cell(28.0), "28.0"),
        (Cell("joint 24th of 33"), "joint 24th of 33"),
        (Cell(205, of=294), "205 of 294 (69.7 %)"),
        (Cell(1000, of=2000), "1,000 of 2,000 (50.0 %)"),
        (Cell(0, of=0), "0 of 0"),
        (Cell("*", hidden=True), "*"),
        (Cell(None, hidden=True), "*"),
        (Cell(3, of=294, hidden=True), "*"),
    ],
)
def test_a_figure_is_read(cell, text):
    assert said(cell) == text


def test_a_hidden_figure_has_no_share():
    assert percent(Cell(3, of=294, hidden=True)) is None


def test_the_figures_that_stand_first_say_what_belongs_to_them():
    first = [(each.title, each.figure, each.below) for each in headlines(report(measures()))]
    assert first[0] == ("People arrested", "58", ("in 74 arrests", "46 before"))
    assert first[5] == (
        "Licences revoked",
        "11",
        ("7 at once", "NR3S in time 9 of 11", "8 before"),
    )
    assert len(first) == 6


def test_each_leads_to_its_line_of_the_measures():
    for each in headlines(report(measures())):
        assert measures().lines[each.line].name == each.title


def test_without_measures_none_stands_first():
    assert [*headlines(report(by_month()))] == []


def test_a_public_copy_says_nothing_of_records_that_it_has_not():
    made = measures()
    lines = tuple(
        replace(line, cells=tuple(replace(cell, records=()) for cell in line.cells))
        for line in made.lines
    )
    below = [each.below for each in headlines(report(replace(made, lines=lines)))]
    assert "at once" not in str(below)
    assert "from earlier" not in str(below)


def test_what_is_hidden_is_hidden_among_them():
    made = measures()
    hidden = [replace(cell, value="*", hidden=True) for cell in made.lines[0].cells]
    lines = (replace(made.lines[0], cells=tuple(hidden)), *made.lines[1:])
    first = next(headlines(report(replace(made, lines=lines))))
    assert (first.figure, first.below[-1]) == ("*", "* before")
    assert "58" not in str(first)
    assert all(each.value == "*" for line in starred(made).lines for each in line.cells)
