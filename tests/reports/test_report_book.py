"""A report as a workbook: numbers, frozen headings, nothing hidden and nothing that runs."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from reports import report_book
from reports.figures.report import Cell, Column, Line
from tests.reports.figures_made import WORDS, by_month, by_power, report, starred, table, wide

RULE = "Counts of 1 to 4 are shown as *; zero is shown."
DEFINED = (("Arrests", "Each arrest, by its day."),)
HOSTILE = ("=1+1", "@SUM(A1)", "+44 1632", "-2", "\t=x", "#N/A", '=HYPERLINK("x")')


def book(*tables, **more):
    return load_workbook(BytesIO(report_book.write(report(*tables, **more))))


def boxes(of):
    return [box for sheet in of for row in sheet.iter_rows() for box in row]


def texts(sheet):
    return [box.value for row in sheet.iter_rows() for box in row if box.value is not None]


def test_each_table_has_a_sheet_of_its_own_between_what_it_is_and_what_it_means():
    made = book(by_month(), by_power(), words=(WORDS,), definitions=DEFINED)
    names = ["Report", "By month", "By power", "What worked", "Definitions"]
    assert made.sheetnames == names
    assert made.active.title == "Report"


def test_the_first_sheet_says_what_the_report_is_of():
    told = texts(book(area="Westmere", notes=("A note.",), rule=RULE)["Report"])
    for text in (
        "Pursue",
        "1 October 2025 to 30 September 2026",
        "Westmere",
        "20 November 2026 09:14",
        "A note.",
        f"For publication. {RULE}",
    ):
        assert text in told


def test_figures_are_numbers_under_their_headings_and_units():
    sheet = book(by_month())["By month"]
    heads, first = [*sheet.iter_rows(values_only=True)][:2]
    assert heads == ("Month", "Arrests (events)", "Charges (events)", "Disruptions (events)")
    assert first == ("October 2025", 4, 3, 6)
    assert {box.data_type for row in sheet["B2:D13"] for box in row} == {"n"}


def test_a_heading_of_two_lines_has_room_for_both_and_no_word_is_broken():
    sheet = book(by_month())["By month"]
    assert sheet.row_dimensions[1].height == 2 * sheet.row_dimensions[2].height
    assert sheet.column_dimensions["D"].width >= len("Disruptions") + 3


def test_a_share_is_told_with_the_number_it_is_of():
    lines = (
        Line("Violence marker", (Cell(82, of=294),)),
        Line("Hidden", (Cell("*", of=3, hidden=True),)),
        Line("Of nobody", (Cell(0, of=0),)),
        Line("None", (None,), note="not recorded"),
    )
    made = table("profile", "Of them", (Column("n", "Known", "people"),), lines)
    rows = [*book(made)["Profile"].iter_rows(values_only=True)]
    assert rows[0] == ("Of them", "Known (people)", "of", "share", "Note")
    assert rows[1] == ("Violence marker", 82, 294, 0.279, None)
    assert rows[2] == ("Hidden", "*", "*", "*", None)
    assert rows[3] == ("Of nobody", 0, 0, None, None)
    assert rows[4] == ("None", None, None, None, "not recorded")


def test_averages_are_shown_to_one_decimal():
    lines = (Line("Mean age", (Cell(28.0),)),)
    box = book(table("age", "Of them", (Column("n", "Age", "years"),), lines))["Age"]["B2"]
    assert (box.value, box.number_format) == (28, "#,##0.0")


def test_hidden_figures_are_stars_with_the_rule_under_them():
    made = book(starred(by_power()), by_month(), rule=RULE)
    told = texts(made["By power"])
    assert told.count("*") == len(by_power().lines)
    assert f"* {RULE}" in told
    assert f"* {RULE}" not in texts(made["By month"])


@pytest.mark.parametrize("text", HOSTILE)
def test_no_stored_text_runs(text):
    lines = (Line(text, (Cell(text),), note=text),)
    made = table("t", text, (Column("n", text, text),), lines, says=text, notes=(text,))
    said = {"words": (replace(WORDS, title=text),), "definitions": ((text, text),)}
    of = book(made, title=text, area=text, edition=text, notes=(text,), **said)
    assert {box.data_type for box in boxes(of)} <= {"s", "inlineStr", "n"}
    assert [box.value for box in boxes(of)].count(text) >= 9


def test_a_letter_that_a_workbook_cannot_hold_is_named():
    assert "bell [U+0007]" in texts(book(area="bell \x07")["Report"])


def test_a_text_that_a_cell_cannot_hold_says_that_there_is_more():
    (told,) = [text for text in texts(book(area="x" * 40_000)["Report"]) if "xx" in text]
    assert len(told) == 32_767
    assert told.endswith("The rest is in the register.")


def test_headings_stay_in_sight_and_stand_on_every_printed_page():
    for sheet in book(by_month(), wide(14, 40), words=(WORDS,), definitions=DEFINED):
        assert sheet.freeze_panes == "B2"
        assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$A")
        assert sheet.oddHeader.center.text == sheet.oddFooter.center.text == "OFFICIAL-SENSITIVE"
        assert sheet.oddFooter.right.text == "page &P of &N"
        assert sheet.page_setup.paperSize == 9
    assert book(wide(14, 3))["By area"].page_setup.orientation == "landscape"


def test_a_copy_for_publication_is_marked_as_one():
    assert {sheet.oddHeader.center.text for sheet in book(by_month(), rule=RULE)} == {"OFFICIAL"}


def test_nothing_is_hidden_and_nothing_is_said_of_a_person():
    content = report_book.write(report(by_month(), wide(14, 40), words=(WORDS,)))
    made = load_workbook(BytesIO(content))
    for sheet in made:
        assert sheet.sheet_state == "visible"
        kept = [*sheet.row_dimensions.values(), *sheet.column_dimensions.values()]
        assert not any(each.hidden for each in kept)
    assert not any(box.comment for box in boxes(made))
    told = made.properties
    assert not any((told.creator, told.lastModifiedBy, told.keywords, told.description))
    assert b"A-000001" not in b"".join(zipped(content).values())


def zipped(content):
    with zipfile.ZipFile(BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_the_references_behind_the_figures_stay_in_the_register():
    behind = {each for cell in report(by_month()).cells() for each in cell.records}
    told = {str(box.value) for box in boxes(book(by_month(), by_power()))}
    assert behind
    assert not behind & told


def test_names_of_sheets_are_short_allowed_and_never_twice():
    title = "What [all] of them: said/asked in the year * long"
    made = book(*[replace(by_power(), title=each) for each in (title, title, "report", "'", "")])
    assert len(set(map(str.casefold, made.sheetnames))) == 6
    assert all(0 < len(name) <= 31 for name in made.sheetnames)


def test_a_name_that_is_too_long_for_a_sheet_stands_whole_on_it():
    title = "Orders, notices and licences by the area that granted them"
    made = book(replace(by_power(), title=title), by_month())
    assert title in texts(made.worksheets[1])
    assert "By month" not in texts(made["By month"])


def test_totals_are_set_apart():
    sheet = book(by_power())["By power"]
    last = sheet[len(by_power().lines) + 1]
    assert last[0].value == "All powers"
    assert all(box.font.bold and box.border.top.style for box in last)
    assert not sheet["A2"].font.bold


def test_of_nothing_that_is_said():
    empty = table("by tactic", "Tactic", (Column("n", "Disruptions", "events"),), ())
    assert any("nothing to count" in str(text) for text in texts(book(empty)["By tactic"]))


def test_equal_reports_give_equal_bytes():
    assert report_book.write(report(by_month())) == report_book.write(report(by_month()))
