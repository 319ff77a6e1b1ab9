"""The figures in a copy: those of few columns close together, and what is hidden said below."""

from dataclasses import replace

from reports.figures.report import Cell, Column, Line
from reports.packs.figures_part import figures_part
from reports.packs.looks import SHEET
from reports.page import Furniture, paper
from tests.reports.packs.copies_made import FIGURES
from tests.reports.packs.made import text_of

(SHORT,) = FIGURES.tables
RULE = "Counts of 1 to 4 are hidden."


def read(*tables, rule=""):
    report = replace(FIGURES, tables=tables, rule=rule)
    content = paper([*figures_part([report])], Furniture("A pack", "a footer", sheet=SHEET))
    return text_of(content)


def lines(number, *cells):
    return tuple(Line(f"Measure {at}", cells or (Cell(at),)) for at in range(number))


def test_a_year_of_measures_and_two_more_tables_take_one_page():
    long = replace(SHORT, lines=lines(44, Cell(26, of=47)))
    funnel = replace(SHORT, title="What came of it", says="Of the period.", notes=("A note.",))
    (page,) = read(long, funnel, replace(SHORT, title="First order"))
    assert all(f"Measure {at} 26 of 47 (55.3 %)" in page for at in range(44))
    assert page.count("Measure 1 April to 2 December") == 4
    for said in ("What came of it Of the period.", "A note.", "First order", "Arrests events 34"):
        assert said in page


def test_one_table_more_stands_alone_below():
    (page,) = read(SHORT, replace(SHORT, title="Alone"))
    assert page.index("All measures") < page.index("Alone")


def test_a_total_and_a_unit_are_told():
    total = Line("All", (Cell(46),), sort="total")
    table = replace(SHORT, columns=(Column("value", "Counted", "events"),), lines=(total,))
    assert "Counted events All 46" in read(table)[0]


def test_what_is_hidden_says_by_which_rule():
    table = replace(SHORT, lines=lines(3, Cell("*", hidden=True)))
    (page,) = read(table, rule=RULE)
    assert "Measure 2 *" in page
    assert f"* {RULE}" in page


def test_a_table_of_many_columns_is_drawn_as_in_its_report():
    columns = tuple(Column(f"c{at}", f"Month {at}") for at in range(6))
    wide = replace(SHORT, columns=columns, lines=lines(3, *(Cell(at) for at in range(6))))
    (page,) = read(wide, SHORT)
    assert "Month 5" in page
    assert "Measure 2 0 1 2 3 4 5" in page


def test_nothing_is_drawn_of_no_figures():
    assert [*figures_part(())] == []
