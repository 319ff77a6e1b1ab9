"""Columns to fields by any of their names, and each row with all that is odd in it."""

from datetime import date

import pytest

from disrupt.checks import Weight
from disrupt.errors import Stopped
from disrupt.partial import PartialDate
from disrupt.records import Person
from disrupt.records.person import Address, Photograph, Status
from disrupt.sheets.match import understand
from disrupt.sheets.read import Table
from disrupt.sheets.report import reports_on
from disrupt.task import Task

TODAY = date(2026, 11, 20)


def sheet(headings, *rows, record=Person):
    numbered = tuple((n, tuple(row.split("|"))) for n, row in enumerate(rows, 2))
    return understand(
        Table("people.csv", tuple(headings.split("|")), numbered), record, TODAY, Task()
    )


def row(headings, cells, record=Person):
    (only,) = sheet(headings, cells, record=record).rows
    return only


def told(found):
    return [(each.field, each.weight, each.says) for each in found.remarks]


@pytest.mark.parametrize(
    "headings",
    [
        "reference|family_name|born",
        "Reference|Family name|Born",
        "REFERENCE|FAMILY_NAME|BORN",
    ],
)
def test_headings_are_known_by_name_or_label_in_any_case(headings):
    found = row(headings, "N-1|Exley|1988")
    assert (found.key, found.values) == (
        "N-1",
        {"family_name": "Exley", "born": PartialDate(1988)},
    )


def test_headings_stand_in_any_order():
    found = row("born|reference|family_name", "1988|N-1|Exley")
    assert (found.key, found.values["family_name"]) == ("N-1", "Exley")


def test_unknown_headings_are_named_and_the_rest_is_read():
    found = sheet("reference|shoe size|family_name|", "N-1|9|Exley|x")
    assert found.unknown == ("shoe size",)
    assert found.rows[0].values == {"family_name": "Exley"}


def test_of_two_headings_alike_the_first_is_meant_and_the_second_named():
    found = sheet("family_name|Family name", "Exley|Mercer")
    assert found.unknown == ("Family name",)
    assert found.rows[0].values == {"family_name": "Exley"}


def test_a_sheet_without_a_heading_of_ours_has_no_rows():
    found = sheet("name|age", "Exley|38")
    assert (found.rows, found.unknown) == ((), ("name", "age"))


def test_a_heading_that_is_missing_says_nothing():
    assert row("reference|area", "N-1|Westmere").values == {"area": "Westmere"}


def test_a_row_that_is_too_short_says_nothing_of_what_it_lacks():
    assert row("reference|area|note", "N-1|Westmere").values == {"area": "Westmere"}


def test_an_empty_cell_says_that_there_is_nothing():
    assert row("reference|area|aliases|born", "N-1|||").values == {
        "area": None,
        "aliases": (),
        "born": None,
    }


def test_a_row_with_more_cells_than_headings_is_left_for_a_person():
    found = row("reference|address", "N-1|31 Tallow Row| Westmere")
    assert found.left
    assert not found.rejected
    assert found.doubt.startswith("It has more cells than there are headings")


def test_empty_cells_beyond_the_headings_are_nothing():
    assert not row("reference|area", "N-1|Westmere|| ").left


@pytest.mark.parametrize("cell", [" N-1 ", "N-\x001\n", "N-1\r\n", "\x1bN-1"])
def test_a_reference_is_kept_without_control_characters(cell):
    assert row("reference|area", f"{cell}|x").key == "N-1"


def test_a_reference_that_was_marked_against_formulas_is_read_without_the_mark():
    assert row("reference|area", "'=1|x").key == "=1"


@pytest.mark.parametrize(
    ("heading", "cell", "weight", "says"),
    [
        (
            "born",
            "soon",
            Weight.REFUSED,
            "“soon” is not a date: write it as 2026-11-20, 2026-11 or 2026.",
        ),
        ("born", "2026-02-30", Weight.REFUSED, "“2026-02-30” is not a date in the calendar."),
        ("born", "2027", Weight.REFUSED, "Born is in the future."),
        ("born", "2026-11-20", Weight.WARNED, "Born is today."),
        (
            "whereabouts_until",
            "03/04/2026",
            Weight.REFUSED,
            "“03/04/2026” is not a date: write it as 2026-11-20, 2026-11 or 2026.",
        ),
        (
            "status_on",
            "x",
            Weight.REFUSED,
            "“x” is not a date: write it as 2026-11-20, 2026-11 or 2026.",
        ),
        ("status_on", "2020", Weight.WARNED, "It says nothing without “status”, so it was left."),
        (
            "resident",
            "perhaps",
            Weight.WARNED,
            "“perhaps” is neither yes nor no, so it was left empty.",
        ),
        (
            "markers",
            "dragon",
            Weight.UNLISTED,
            "“dragon” is not in the list “Warning markers”; it is kept as it stands.",
        ),
    ],
)
def test_what_is_odd_is_said_under_its_heading(heading, cell, weight, says):
    assert told(row(f"reference|{heading}", f"N-1|{cell}")) == [(heading, weight, says)]


def test_everything_odd_in_a_row_is_said():
    found = row("born|whereabouts_until|sex|postcode", "x|y|z|w")
    assert [each.field for each in found.remarks] == [
        "born",
        "whereabouts_until",
        "sex",
        "postcode",
    ]
    assert found.rejected


def test_a_row_that_is_only_warned_of_is_not_rejected():
    assert not row("sex|born", "mermaid|1850").rejected


def test_what_a_row_says_of_dated_things_stands_apart():
    found = row("status|status_on|markers|address|area", "charged|2020|drugs; violence||Westmere")
    assert found.values == {"area": "Westmere"}
    assert found.of_parts == {
        "status": "charged",
        "status_on": PartialDate(2020),
        "address": None,
        "markers": ("drugs", "violence"),
    }


def test_a_day_without_its_status_is_left_out():
    assert row("status|status_on", "|2020").of_parts == {"status": None}


@pytest.mark.parametrize(
    ("headings", "cells", "record", "says"),
    [
        ("person|on", "N-1|2020", Status, "Status is missing."),
        ("person|status|on", "N-1||2020", Status, "Status is missing."),
        ("person|taken_on", "N-1|2020", Photograph, "Picture is missing."),
    ],
)
def test_a_dated_thing_that_lacks_what_it_is_about_is_rejected(headings, cells, record, says):
    assert [each.says for each in row(headings, cells, record).remarks] == [says]


def test_an_address_may_lack_anything():
    assert row("person|until", "N-1|2020", Address).remarks == ()


def test_a_day_of_recording_that_is_left_empty_says_nothing():
    assert row("person|status|recorded_on", "N-1|alleged| ", Status).values == {"status": "alleged"}


def test_a_report_lists_what_was_odd_by_row_and_heading():
    odd = sheet("born|sex|note", "x||", "1850||", "|mermaid|", "x||a|b", "||a|b")
    found = reports_on([odd])[Person.sheet]
    assert found.rejected == [
        {
            "row": 2,
            "heading": "born",
            "why": "“x” is not a date: write it as 2026-11-20, 2026-11 or 2026.",
        },
        {
            "row": 5,
            "heading": "born",
            "why": "“x” is not a date: write it as 2026-11-20, 2026-11 or 2026.",
        },
    ]
    assert [sorted(each) for each in (*found.warned, *found.unlisted)] == [
        ["heading", "row", "source", "why"]
    ] * 2
    assert (found.warned[0]["row"], found.unlisted[0]["row"]) == (3, 4)
    assert [each["row"] for each in found.doubtful_rows] == [6]
    assert (found.doubtful, found.read) == (1, 3)


def test_what_stands_in_many_rows_means_the_same_in_each_and_is_remarked_on_in_each():
    rows = sheet("reference|born|sex", *["N-1|soon|mermaid", "N-2|1988|mermaid"] * 2).rows
    assert [each.values for each in rows] == [{"sex": "mermaid"}, BORN] * 2
    assert [len(told(each)) for each in rows] == [2, 1, 2, 1]


BORN = {"born": PartialDate(1988), "sex": "mermaid"}


def test_one_text_under_two_headings_means_what_each_of_them_says():
    found = row("family_name|born|note", "1988|1988|1988")
    assert found.values == {"family_name": "1988", "born": PartialDate(1988), "note": "1988"}


def test_whoever_wants_it_no_more_is_heard_between_two_rows():
    task = Task()
    task.stop()
    with pytest.raises(Stopped):
        understand(Table("people.csv", ("reference",), ((2, ("N-1",)),)), Person, TODAY, task)
