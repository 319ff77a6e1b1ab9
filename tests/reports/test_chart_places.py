"""Where the figures of a chart stand: to one scale, each with its own place to click."""

from dataclasses import replace
from itertools import combinations

import pytest

from reports.chart_places import chart
from reports.figures.report import Cell, Column, Line
from tests.reports.figures_made import (
    ARRESTS,
    DISRUPTIONS,
    MONTHS,
    POWERS,
    by_month,
    by_power,
    cell,
    table,
)

WIDTH = 493
TABLES = (by_month(), by_power())


def of_column(drawn, column):
    return [mark for mark in drawn.marks if mark.column == column]


def months(many, value=3):
    names = [f"{MONTHS[n % 12][:3]} {2020 + n // 12}" for n in range(many)]
    lines = tuple(Line(name, (cell(value),)) for name in names)
    columns = (Column("arrests", "Arrests", "events"),)
    return table("by month", "Month", columns, lines, drawn="columns")


def test_columns_are_as_tall_as_their_figures_on_one_scale():
    drawn = chart(by_month(), WIDTH)
    each = max(DISRUPTIONS) / max(mark.bar.height for mark in drawn.marks)
    assert [round(mark.bar.height * each) for mark in of_column(drawn, 0)] == list(ARRESTS)
    assert [round(mark.bar.height * each) for mark in of_column(drawn, 2)] == list(DISRUPTIONS)


def test_what_is_counted_in_another_unit_has_a_scale_of_its_own():
    made = by_month()
    people = (*made.columns[:2], replace(made.columns[2], unit="people"))
    drawn = chart(replace(made, columns=people), WIDTH)
    tallest = [max(mark.bar.height for mark in of_column(drawn, n)) for n in range(3)]
    assert tallest[0] == pytest.approx(tallest[2])
    assert tallest[1] < tallest[0]


def test_bars_are_as_long_as_their_figures_and_a_total_is_no_bar():
    drawn = chart(by_power(), WIDTH)
    first, second = drawn.marks[:2]
    assert second.bar.width / first.bar.width == pytest.approx(12 / 31)
    assert len(drawn.marks) == len(by_power().lines) - 1


@pytest.mark.parametrize("made", TABLES)
def test_every_figure_has_a_place_of_its_own_on_the_drawing(made):
    drawn = chart(made, WIDTH)
    for mark in drawn.marks:
        assert 0 <= mark.place.left <= mark.place.right <= WIDTH + 0.01
        assert 0 <= mark.place.top <= mark.place.bottom <= drawn.height
        middle = mark.place.left + mark.place.width / 2, mark.place.top + mark.place.height / 2
        assert drawn.at(*middle) == mark
    for one, other in combinations(drawn.marks, 2):
        assert not one.place.has(other.place.left + 0.1, other.place.top + 0.1)


def test_nothing_stands_beside_the_columns():
    assert chart(by_month(), WIDTH).at(WIDTH + 5, 5) is None


def test_a_hidden_figure_and_none_have_a_place_but_no_height():
    made = months(3)
    lines = (
        replace(made.lines[0], cells=(Cell(4, hidden=True),)),
        replace(made.lines[1], cells=(None,)),
        made.lines[2],
    )
    drawn = chart(replace(made, lines=lines), WIDTH)
    assert [bool(mark.bar.height) for mark in drawn.marks] == [False, False, True]


def test_more_months_than_there_is_room_for_stand_in_whole_years():
    drawn = chart(months(60, value=120), 300)
    assert [len(panel.marks) for panel in drawn.panels] == [12] * 5
    assert [mark.line for mark in drawn.marks] == list(range(60))


def test_a_year_is_told_once_under_the_first_of_its_months():
    names = [mark.name for mark in of_column(chart(by_month(), WIDTH), 0)]
    assert [name for name in names if len(name) > 1] == [("O", "2025"), ("J", "2026")]
    assert "".join(name[0] for name in names) == "ONDJFMAMJJAS"


def test_a_month_is_named_in_full_where_there_is_room():
    drawn = chart(months(2), WIDTH)
    assert [mark.name[0] for mark in drawn.marks] == ["Oct", "Nov"]


def test_a_long_name_is_broken_into_lines_within_its_own_part():
    long = Line("Sexual harm prevention order with a foreign travel prohibition, " * 3, (cell(3),))
    drawn = chart(replace(by_power(), lines=(long, *by_power().lines)), 300)
    assert len(drawn.marks[0].name) > 2
    assert drawn.marks[0].place.height > drawn.marks[1].place.height
    assert drawn.marks[0].bar.right < 300


def test_bars_that_are_compared_stand_abreast_and_are_named_once():
    names = ("known", "alleged")
    columns = tuple(Column(each, each.capitalize(), "people") for each in names)
    lines = tuple(Line(name, (cell(value), cell(2))) for name, value in POWERS)
    known, alleged = chart(table("sex", "Sex", columns, lines, drawn="bars"), WIDTH).panels
    assert known.place.top == alleged.place.top
    assert known.place.right < alleged.place.left
    assert all(mark.name for mark in known.marks)
    assert not any(mark.name for mark in alleged.marks)


def test_no_panel_of_bars_is_taller_than_a_page():
    lines = tuple(Line(f"Tactic {n}", (cell(3),)) for n in range(120))
    drawn = chart(replace(by_power(), lines=lines), WIDTH)
    assert len(drawn.panels) > 1
    assert all(panel.place.height < 690 for panel in drawn.panels)
    assert [mark.line for mark in drawn.marks] == list(range(120))


def test_a_long_title_is_broken_into_lines_above_its_own_columns():
    label = "People arrested who were arrested before within the year before that arrest"
    made = by_month()
    columns = (*made.columns[:2], replace(made.columns[2], label=label))
    drawn = chart(replace(made, columns=columns), WIDTH)
    assert len(drawn.panels[2].title) > 1
    assert drawn.panels[0].title == (("Arrests", "events"),)
    assert all(mark.bar.top > 11 * len(drawn.panels[2].title) for mark in drawn.marks)


@pytest.mark.parametrize("drawn", ["no chart", "columns", "bars"])
def test_of_no_lines_nothing_is_drawn(drawn):
    made = replace(by_power(), lines=(), drawn=drawn)
    assert chart(made, WIDTH).height == 0


def test_a_table_that_is_not_drawn_takes_no_room():
    assert chart(replace(by_power(), drawn="no chart"), WIDTH).height == 0


def test_where_every_figure_is_nought_there_is_a_chart_without_bars():
    drawn = chart(months(12, value=0), WIDTH)
    assert len(drawn.marks) == 12
    assert not any(mark.bar.height for mark in drawn.marks)
