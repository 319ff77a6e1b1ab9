"""What has changed since a report was frozen is said in plain lines."""

import pytest

from reports.figures.changed import changed
from reports.figures.report import Cell, Column, Line, Passage, Table, Words
from tests.reports.reported import ARRESTS, EVENTS, small


def one(*lines, **more):
    """A report of one table with one column."""
    return small(tables=(Table("t", "Measures", "Measure", (EVENTS,), lines),), **more)


def test_of_what_has_not_changed_nothing_is_said():
    assert changed(small(), small()) == ()


def test_a_figure_is_told_as_it_was_and_as_it_is_with_the_records_that_came():
    assert changed(small(), small((*ARRESTS, "OC-2026-0009"))) == (
        "Measures, Arrests, Events: 2 then, 3 now; OC-2026-0009 came.",
    )


def test_a_figure_that_stays_is_told_where_other_records_stand_behind_it():
    assert changed(small(), small(("OC-2026-0001", "OC-2026-0009"))) == (
        "Measures, Arrests, Events: 2 as then, but OC-2026-0009 came and OC-2026-0002 went.",
    )


def test_a_record_that_counts_twice_came_once():
    then, now = one(Line("A", (Cell(1, ("X",)),))), one(Line("A", (Cell(2, ("X", "X")),)))
    assert changed(then, now) == ("Measures, A: 1 then, 2 now; X came.",)


def test_of_many_records_the_first_are_named_and_the_rest_counted():
    many = tuple(f"OC-{number}" for number in range(1, 9))
    (said,) = changed(one(Line("A", (Cell(0),))), one(Line("A", (Cell(8, many),))))
    assert said.endswith("8 now; OC-1, OC-2, OC-3, OC-4, OC-5 and 3 more came.")


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        (Cell(3, of=12), Cell(3, of=13), "3 of 12 (25.0 %) then, 3 of 13 (23.1 %) now."),
        (Cell(None), Cell(2), "no figure then, 2 now."),
        (Cell(None, hidden=True), Cell(5), "* then, 5 now."),
        (None, Cell(1200), "no figure then, 1,200 now."),
        (Cell("40.0 %", of=5), Cell("60.0 %", of=5), "40.0 % of 5 then, 60.0 % of 5 now."),
    ],
)
def test_each_kind_of_figure_is_told(then, now, said):
    line = changed(one(Line("A", (then,))), one(Line("A", (now,))))
    assert line == (f"Measures, A: {said}",)


def test_a_line_that_came_or_went_is_told_by_its_figures():
    then, now = one(Line("Oxmarsh", (Cell(1),))), one(Line("Saltbridge", (Cell(2),)))
    assert changed(then, now) == (
        "Measures, Saltbridge: no figure then, 2 now.",
        "Measures, Oxmarsh: 1 then, no figure now.",
    )


def test_of_two_lines_of_one_name_it_is_told_which():
    then = one(Line("Not said", (Cell(1),)), Line("Not said", (Cell(1),)))
    now = one(Line("Not said", (Cell(1),)), Line("Not said", (Cell(4),)))
    assert changed(then, now) == ("Measures, Not said (2): 1 then, 4 now.",)


def test_a_column_that_is_new_and_a_table_that_came_or_went_are_told():
    more = (EVENTS, Column("people", "People"))
    table = Table("by", "By area", "Area", more, (Line("Oxmarsh", (Cell(1), Cell(1))),))
    (before,) = one(Line("A", (Cell(1),))).tables
    with_it, without = small(tables=(before, table)), small(tables=(before,))
    assert changed(without, with_it) == ("By area: was not in the report then.",)
    assert changed(with_it, without) == ("By area: stands no longer in the report.",)


def test_words_definitions_edition_and_rule_are_told():
    reworded = (Words("worked", "What worked", (Passage("DR-1", "Asked late.", "Anna"),)),)
    defined = (("Arrests", "Otherwise."),)
    now = small(words=reworded, definitions=defined, edition="2", rule="Another.")
    assert changed(small(), now) == (
        "The figures were counted by edition 1, now by 2.",
        "Small counts are hidden by another rule than then.",
        "What worked: 1 new or reworded, 1 no longer so.",
        "“Arrests” is defined otherwise now.",
    )
