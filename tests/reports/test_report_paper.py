"""A report on paper: whole, marked, with what each figure means under it."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from reports import report_paper
from reports.figures.report import Cell, Column, Line, Passage, Period, Table, Words
from tests.reports.figures_made import (
    WORDS,
    by_month,
    by_power,
    measures,
    report,
    starred,
    table,
    wide,
)
from tests.reports.papers import COPY, whole, words

LONG = "The metropolitan borough of Westmere-under-Lyne, district {} of Łukasz & <b>"
RULE = "Counts of 1 to 4 are shown as *; zero is shown."
SIDE = 51


def pages(*tables, **more):
    return [*pypdfium2.PdfDocument(printed(*tables, **more))]


def printed(*tables, **more):
    return report_paper.draw(report(*tables, **more), COPY, "Westmere Police")


def boxes(page):
    """Where each piece of writing stands, from the left and from below."""
    return [
        each.get_bounds() for each in page.get_objects() if each.type == pdfium.FPDF_PAGEOBJ_TEXT
    ]


def test_it_says_what_it_is_of_and_as_at_when():
    said = whole(printed(by_month(), area="", before=Period(date(2024, 10, 1), date(2025, 9, 30))))
    for text in (
        "Pursue",
        "1 October 2025 to 30 September 2026",
        "1 October 2024 to 30 September 2025",
        "All areas",
        "20 November 2026 09:14",
        "measures of November 2026",
    ):
        assert text in said


def test_every_page_is_marked_and_numbered_and_says_for_whom():
    told = words(printed(by_month(), wide(14, 40), by_power()))
    assert len(told) > 3
    for number, page in enumerate(told, start=1):
        assert page.count("OFFICIAL-SENSITIVE") == 2
        assert f"page {number} of {len(told)}" in page
        assert f"Westmere Police · as at 20 November 2026 09:14 · for {COPY.to_whom}" in page


def test_the_figures_that_stand_first_are_told_with_what_belongs_to_them():
    said = whole(printed(measures()))
    assert "People arrested 58 in 74 arrests · 46 before" in said
    assert "of 51 applied for: 40 made, 3 refused, 2 withdrawn, 6 waiting" in said


def test_every_figure_and_its_unit_is_printed():
    made = wide(4, 30)
    said = whole(printed(made))
    assert said.count("events") >= 4
    for line in made.lines:
        for cell in line.cells:
            assert f"{cell.value:,}" in said


@pytest.mark.parametrize(
    "made",
    [
        wide(14, 40),
        wide(14, 40, LONG),
        wide(26, 12, LONG),
        wide(3, 3, "A long way " * 40),
        by_power(),
    ],
    ids=["many", "long names", "more than a page is wide", "longer names", "bars"],
)
def test_nothing_leaves_the_page_however_wide_or_long(made):
    for page in pages(made):
        width, height = page.get_size()
        for left, bottom, right, top in boxes(page):
            assert left >= SIDE - 1
            assert right <= width - SIDE + 1
            assert 0 < bottom < top < height


@pytest.mark.parametrize("drawn", ["columns", "bars"])
def test_a_chart_of_more_than_a_page_goes_over_to_the_next(drawn):
    many = replace(wide(3, 90), drawn=drawn)
    told = words(printed(many))
    assert len(told) > 3
    assert whole(printed(many)).count("Area 89") == {"columns": 1, "bars": 2}[drawn]


def test_a_page_typed_where_a_name_stands_is_still_printed():
    long = "A long way round. " * 400
    line = Line(long, (Cell(3),), note=long)
    total = Line("All", (Cell(3),), "total")
    told = whole(printed(replace(by_power(), lines=(line, total), notes=(long,)), area=long))
    assert told.count("A long way round.") >= 4 * 400


def test_a_wide_table_lies_on_its_side_and_what_follows_stands_again():
    sizes = [page.get_size() for page in pages(by_month(), wide(14, 4), by_power())]
    assert [width > height for width, height in sizes] == [False, True, False]


def test_a_table_wider_than_any_page_says_which_columns_stand_where():
    said = whole(printed(wide(26, 3)))
    assert "Columns 1 to 1" in said
    assert "to 26 of 26" in said
    for column in wide(26, 3).columns:
        assert column.label in said


def test_headings_stand_on_every_page_of_a_long_table():
    told = words(printed(wide(14, 80)))
    assert len(told) > 2
    assert all("Area measure" in page for page in told)


@pytest.mark.parametrize("lines", range(31, 36))
def test_a_total_never_stands_alone_on_a_page(lines):
    made = replace(wide(3, lines), notes=())
    last = words(printed(made))[-1]
    assert "All areas" in last
    assert f"Area {lines - 1}" in last


def test_every_section_is_in_the_outline_of_the_file():
    content = printed(by_month(), by_power(), words=(WORDS,), definitions=(("Arrests", "Each."),))
    outline = [each.get_title() for each in pypdfium2.PdfDocument(content).get_toc()]
    assert outline == ["By month", "By power", "What worked", "How each figure is counted"]


def test_charts_are_vectors():
    kinds = {each.type for page in pages(by_month(), by_power()) for each in page.get_objects()}
    assert pdfium.FPDF_PAGEOBJ_IMAGE not in kinds
    assert pdfium.FPDF_PAGEOBJ_PATH in kinds


def test_a_chart_without_a_bar_is_not_printed():
    bare = replace(by_power(), drawn="no chart")
    assert len(whole(printed(starred(by_power()), rule=RULE))) == len(
        whole(printed(starred(bare), rule=RULE))
    )
    assert len(whole(printed(by_power()))) > len(whole(printed(bare)))


def test_a_unit_that_the_heading_says_already_is_not_said_twice():
    column = Column("events", "Events", "events")
    made = table("funnel", "Step", (column,), (Line("Arrests", (Cell(3),)),), drawn="bars")
    assert "events" not in whole(printed(made))


def test_a_report_of_one_day_says_that_day_alone():
    said = whole(printed(period=Period(*[date(2026, 9, 30)] * 2)))
    assert "Day 30 September 2026 Area" in said


def test_a_share_never_stands_without_the_number_it_is_of():
    lines = (Line("Violence marker", (Cell(82, of=294),)), Line("Nobody", (Cell(0, of=0),)))
    said = whole(printed(table("profile", "Of them", (Column("n", "Known", "people"),), lines)))
    assert "82 of 294 (27.9 %)" in said
    assert "0 of 0" in said


def test_notes_and_definitions_stand_beneath():
    made = replace(by_month(), says="Same scale.", notes=("People add to more than 58.",))
    said = whole(
        printed(made, definitions=(("Arrests", "By the day of arrest."),), notes=("All.",))
    )
    for text in ("Same scale.", "People add to more than 58.", "Arrests By the day of arrest."):
        assert text in said


def test_the_rule_stands_under_each_table_with_a_hidden_figure_and_no_other():
    content = printed(starred(by_month()), by_power(), starred(wide(3, 4)), rule=RULE)
    assert whole(content).count(f"* {RULE}") == 2
    assert f"For publication. {RULE}" in whole(content)


def test_a_copy_for_publication_is_marked_as_one():
    for page in words(printed(starred(by_month()), rule=RULE)):
        assert page.count("OFFICIAL") == 2
        assert "SENSITIVE" not in page


def test_where_all_is_hidden_no_figure_is_left():
    said = whole(printed(starred(by_power()), rule=RULE, period=Period(*[date(2026, 9, 30)] * 2)))
    assert "31" not in said.replace("* ", "")
    assert "67" not in said


def test_recorded_words_are_quoted_with_who_said_them():
    said = whole(printed(words=(WORDS,)))
    assert "“Two visits <b>a week</b> & a ban held him off.” PS Marsh · D-000012" in said


def test_who_said_it_stands_on_the_page_of_what_was_said():
    many = tuple(Passage(f"Title {n}", f"Words {n}.", f"Speaker {n}", "D-1") for n in range(99))
    told = words(printed(words=(replace(WORDS, passages=many),)))
    assert len(told) > 3
    for page in told:
        assert page.count("Title ") == page.count("Words ") == page.count("Speaker ")


def test_what_the_report_found_itself_is_no_quotation():
    found = Words("queries", "To be asked", (Passage("Westmere", "More than it could be."),))
    said = whole(printed(words=(found,)))
    assert "Westmere More than it could be." in said
    assert "“" not in said


def test_of_nothing_that_is_said():
    empty = table("by tactic", "Tactic", (Column("n", "Disruptions", "events"),), ())
    assert "There is nothing to count here" in whole(printed(empty))
    assert "Pursue" in whole(printed())


def test_every_letter_of_a_stored_text_is_printed():
    hostile = 'Smith & Sons <img src="x"> <x 漢 \x07'
    made = Table(
        "t",
        hostile,
        hostile,
        (Column("n", hostile, hostile),),
        (Line(hostile, (Cell(hostile),), note=hostile),),
        says=hostile,
        notes=(hostile,),
        drawn="bars",
    )
    said = "".join(whole(printed(made, title=hostile, area=hostile, edition=hostile)).split())
    assert said.count("Smith&Sons<imgsrc=") >= 10
    assert "[U+6F22]" in said
    assert "\x00" not in said


def test_equal_reports_give_equal_bytes():
    assert printed(by_month(), wide(14, 40)) == printed(by_month(), wide(14, 40))


def test_the_file_names_nobody_and_no_time():
    told = pypdfium2.PdfDocument(printed(by_month())).get_metadata_dict()
    assert {key: value for key, value in told.items() if value} == {"Title": "Pursue"}
