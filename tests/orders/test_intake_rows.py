"""Every row is kept, kept and told of as odd, or refused by its heading."""

import json

import pytest
from openpyxl import Workbook

from disrupt.page import show
from disrupt.records import Person
from disrupt.sheets.report import as_json
from orders import intake
from orders.intake import bring_in, look
from tests.desks import PEOPLE, brought, folder_of, held, people
from tests.orders.sheets import WHOLE, told


def test_every_column_of_the_open_format_is_kept(desk, tmp_path):
    report = brought(desk, tmp_path, WHOLE)
    assert (report.new, report.rejected, report.unknown_headings) == (1, [], [])
    page = show(desk, "N-7")
    values = {field.name: value for field, value in page.values}
    assert values["aliases"] == ("Wren", "Lark")
    assert str(values["born"]) == "~1988-05"
    assert values["phones"] == ("07700900123", "07700900124")
    assert (values["pnc_id"], values["vehicles"]) == ("2099/0000001G", ("BD51SMR",))
    assert (values["resident"], values["also_victim"]) == (True, False)
    assert str(values["whereabouts_until"]) == "2027-03"
    assert values["note"] == "one\ntwo"
    assert page.stage == "charged"
    assert not any(value is None for value in values.values())


def test_headings_are_known_in_any_order_and_by_label_with_windows_line_ends_and_a_mark(
    desk, tmp_path
):
    text = "\ufeffBorn,Family name,Reference\r\n1988,Exley,N-7\r\n"
    assert brought(desk, tmp_path, text).new == 1
    assert show(desk, "N-7").says == "Exley, born 1988"


def test_unknown_headings_are_reported_and_left(desk, tmp_path):
    report = brought(desk, tmp_path, "reference,shoe size,family_name\nN-7,9,Exley\n")
    assert (report.unknown_headings, report.new) == (["shoe size"], 1)


def test_a_sheet_of_a_kind_that_is_not_kept_is_reported_and_left(desk, tmp_path):
    folder = folder_of(tmp_path / "in", people="reference\nN-7\n", horses="name,age\nSilver,9\n")
    reports = bring_in(desk, folder)
    assert reports["horses.csv"].unknown_headings == ["name", "age"]
    assert reports["horses.csv"].read == 0
    assert look(desk, folder)["horses.csv"].unknown_headings == ["name", "age"]


def test_a_sheet_is_known_whatever_the_case_of_its_name(desk, tmp_path):
    (tmp_path / "People.CSV").write_text("reference,family_name\nN-2026-0001,Exley\n")
    assert intake.look(desk, tmp_path)["people.csv"].new == 1


def test_a_workbook_is_brought_in_like_a_folder(desk, tmp_path):
    book = Workbook()
    book.active.title = "people"
    book.active.append(["reference", "family_name", "born", "resident"])
    book.active.append(["N-1", "Exley", "1988-05", True])
    sheet = book.create_sheet("person_statuses")
    sheet.append(["person", "status", "on"])
    sheet.append(["N-1", "charged", desk.today])
    book.save(tmp_path / "list.xlsx")
    bring_in(desk, tmp_path / "list.xlsx")
    page = show(desk, "N-1")
    assert (page.says, page.stage) == ("Exley, born May 1988, charged", "charged")
    assert held(desk.store, Person)[0].resident is True


def test_what_is_rejected_is_told_by_row_and_heading_and_the_other_rows_go_in(desk, tmp_path):
    text = (
        "reference,family_name,born,whereabouts_until,status_on,status\n"
        "N-1,Exley,soon,,,\nN-2,Mercer,1988,,,\nN-3,Tallow,2027,,,\nN-4,Cinder,,31/11/2026,,\n"
        "N-5,Ember,1990,,x,charged\nN-6,Ash,1990,2027,2026-02-30,\nN-8,Birch,1990,,,piracy\n"
    )
    report = brought(desk, tmp_path, text)
    assert told(report) == [
        (2, "born", "“soon” is not a date: write it as 2026-11-20, 2026-11 or 2026."),
        (4, "born", "Born is in the future."),
        (
            5,
            "whereabouts_until",
            "“31/11/2026” is not a date: write it as 2026-11-20, 2026-11 or 2026.",
        ),
        (6, "status_on", "“x” is not a date: write it as 2026-11-20, 2026-11 or 2026."),
        (7, "status_on", "“2026-02-30” is not a date in the calendar."),
    ]
    assert report.new == 2
    assert [each.reference for each in held(desk.store, Person)] == ["N-2", "N-8"]


@pytest.mark.parametrize("bad", [2, 100])
def test_one_bad_row_among_many_keeps_none_of_the_others_out(desk, tmp_path, bad):
    lines = [f"N-{n},{'soon' if n == bad else 1988}\n" for n in range(2, 101)]
    report = brought(desk, tmp_path, "reference,born\n" + "".join(lines))
    assert (report.new, told(report)) == (
        98,
        [(bad, "born", "“soon” is not a date: write it as 2026-11-20, 2026-11 or 2026.")],
    )


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("sex", "mermaid"),
        ("ethnicity_self", "Z9"),
        ("status", "a person of interest"),
        ("markers", "dragon"),
        ("linked_offences", "piracy"),
        ("pnc_id", "not a number"),
        ("postcode", "nowhere"),
        ("vehicles", "?"),
        ("born", "1850"),
        ("born", "2026-11-20"),
        ("family_name", "x" * 200),
        ("resident", "perhaps"),
    ],
)
def test_what_is_merely_odd_is_kept_and_reported(desk, tmp_path, heading, cell):
    report = brought(desk, tmp_path, f"reference,{heading}\nN-7,{cell}\n")
    assert (report.new, report.rejected) == (1, [])
    (only,) = [*report.warned, *report.unlisted]
    assert (only["row"], only["heading"]) == (2, heading)
    assert set(only) == {"row", "heading", "why", "source"}


def test_what_an_import_says_as_json_has_the_shape_that_others_rely_on(desk, tmp_path):
    text = "reference,born,sex\nN-1,1850,\nN-2,soon,\nN-3,,mermaid\n"
    said = as_json(bring_in(desk, people(tmp_path, text)))
    assert set(said) == {"files"}
    of_people = json.loads(json.dumps(said))["files"][PEOPLE]
    assert {name: of_people[name] for name in ("new", "changed", "same", "doubtful")} == {
        "new": 2,
        "changed": 0,
        "same": 0,
        "doubtful": 0,
    }
    assert [sorted(each) for each in of_people["rejected"]] == [["heading", "row", "why"]]
    assert [sorted(each) for each in of_people["warned"]] == [["heading", "row", "source", "why"]]
    assert of_people["unlisted"][0]["heading"] == "sex"
