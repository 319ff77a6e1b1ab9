"""What goes out comes back: a register's sheets, brought into another, go out the same."""

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.fields import Kind, fields_of
from disrupt.partial import PartialDate
from disrupt.records import ENTRIES, PARTS, SUBJECTS, Attachment, Order, Person
from disrupt.records.person import Photograph
from disrupt.sheets.match import headings
from disrupt.sheets.sorting import KINDS as SHEETS
from orders.intake import bring_in
from reports.registers import Sheet, export
from tests import make
from tests.desks import PEOPLE, held, log, seat

JPEG = b"\xff\xd8\xff\xe0"
PNG = b"\x89PNG\r\n\x1a\n"
TWICE = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
# Something to hold in a field of each kind.
SOME = {
    **dict.fromkeys((Kind.TEXT, Kind.LONG, Kind.CHOICE), "x"),
    Kind.DATE: date(2026, 1, 2),
    Kind.PARTIAL: PartialDate(2026, 11),
    Kind.EXPIRY: PartialDate(2027),
    Kind.YES_NO: False,
    Kind.LIST: ("one", "two"),
    Kind.PICTURE: JPEG,
    Kind.WHEN: datetime(2026, 7, 2, 9, 30, tzinfo=UTC),
}
FILES = {"figures": b"{}", "copy": b"%PDF-1.7"}
"""By the format of a field that holds no picture."""
KINDS = (*SUBJECTS, *PARTS, *ENTRIES)
# The rows of each sheet when there is one of every kind: intelligence stands among the notes.
ONE_EACH = {name: 2 if name == "notes.csv" else 1 for name in SHEETS}


def files(folder):
    """Everything that was exported, without the manifest beside it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }


def sheet(folder, name):
    return list(csv.DictReader(io.StringIO((folder / name).read_text(encoding="utf-8"))))


@pytest.fixture
def robin(desk):
    """Somebody of whom a little of everything is held, beside one of every other kind."""
    said = {
        "person": {
            "aliases": ("Wren", "Lark"),
            "phones": ("+33 1 2345 6789",),
            "born": PartialDate(1988),
        },
        "person_status": {"on": PartialDate(2026, 5, 1)},
        "person_address": {"address": "31 Tallow Row", "postcode": "EC1A 1BB"},
        "person_marker": {"source": "=a neighbour"},
        "person_photograph": {"picture": PNG},
        "child_care": {"on": PartialDate(2026, 5)},
        "order": {"made": date(2026, 5, 1), "served": SOME[Kind.WHEN], "ends": TWICE},
        "order_event": {"at": SOME[Kind.WHEN]},
    }
    return make.one_of_every_kind(desk, **said)["person"]


@pytest.fixture
def out(desk, robin, tmp_path):
    export(desk, tmp_path / "out", replace=False)
    return tmp_path / "out"


def test_every_kind_has_its_file_with_all_its_headings_even_where_nothing_is_held(desk, tmp_path):
    assert export(desk, tmp_path / "out", replace=False) == 0
    assert set(files(tmp_path / "out")) == set(SHEETS)
    first = {name: text.decode() for name, text in files(tmp_path / "out").items()}
    assert first == {name: ",".join(headings(kind)) + "\n" for name, kind in SHEETS.items()}


def test_a_person_s_row_shows_what_holds_today(out):
    (row,) = sheet(out, PEOPLE)
    assert (row["reference"], row["family_name"], row["born"]) == ("N-2026-0001", "Exley", "1988")
    assert (row["status"], row["status_on"]) == ("charged", "2026-05-01")
    assert (row["address"], row["postcode"]) == ("31 Tallow Row", "EC1A 1BB")
    assert (row["aliases"], row["markers"]) == ("Wren; Lark", "weapons")


def test_a_child_s_row_shows_the_care_of_today(out):
    (row,) = sheet(out, "children.csv")
    assert row == {
        "reference": "C-2026-0001",
        "authority": "Westmere",
        "born": "",
        "care": "accommodated",
    }


def test_days_and_moments_are_written_as_london_has_them(out):
    (row,) = sheet(out, "orders.csv")
    assert (row["made"], row["served"]) == ("2026-05-01", "2026-07-02T10:30")
    assert (row["applied"], row["ends"]) == ("", "2026-10-25T01:30+00:00")
    (row,) = sheet(out, "order_events.csv")
    assert (row["order"], row["event"], row["at"]) == ("O-2026-0001", "varied", "2026-07-02T10:30")


def test_a_phone_number_stays_readable_and_a_formula_becomes_text(out):
    assert sheet(out, PEOPLE)[0]["phones"] == "+33123456789"
    assert sheet(out, "person_markers.csv")[0]["source"] == "'=a neighbour"


def test_a_row_of_a_dated_thing_says_whose_it_is(out):
    (row,) = sheet(out, "person_statuses.csv")
    assert row == {
        "person": "N-2026-0001",
        "status": "charged",
        "on": "2026-05-01",
        "source": "",
        "recorded_on": "2026-11-20",
    }


def test_a_picture_stands_beside_the_sheets_under_a_name_that_says_nothing(out):
    (row,) = sheet(out, "person_photographs.csv")
    name = row["picture"]
    assert (out / "attachments" / name).read_bytes() == PNG
    assert name.endswith(".png")
    assert set(name.removesuffix(".png")) <= set("0123456789abcdef")


def test_files_have_the_ending_of_what_they_are(desk, tmp_path):
    person, order = make.person(desk), edit.make(desk, Order, {"power": "sro"})
    for picture in (JPEG, PNG):
        edit.make(desk, Photograph, {"picture": picture}, person_id=person.id)
    edit.make(desk, Attachment, {"name": "order.jpg", "file": b"%PDF-1.7"}, order_id=order.id)
    export(desk, tmp_path / "out", replace=False)
    endings = {path.suffix for path in (tmp_path / "out" / "attachments").iterdir()}
    assert endings == {".jpg", ".png", ".pdf"}


def test_files_are_utf_8_without_a_mark_and_with_plain_line_ends(desk, tmp_path):
    make.person(desk, family_name="Müller", note="one\r\ntwo")
    export(desk, tmp_path / "out", replace=False)
    content = (tmp_path / "out" / PEOPLE).read_bytes()
    assert "Müller".encode() in content
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content


def test_rows_stand_in_the_order_of_their_keys(desk, tmp_path):
    for reference in ("N-2", "N-10", "N-1"):
        make.status(desk, make.person(desk, reference=reference), on=PartialDate(2020))
    for each in held(desk.store, Person):
        make.status(desk, each, "charged", on=PartialDate(2019))
    export(desk, tmp_path / "out", replace=False)
    assert [row["reference"] for row in sheet(tmp_path / "out", PEOPLE)] == ["N-1", "N-10", "N-2"]
    assert [
        (row["person"], row["status"]) for row in sheet(tmp_path / "out", "person_statuses.csv")
    ] == [
        *(("N-1", "alleged"), ("N-1", "charged"), ("N-10", "alleged"), ("N-10", "charged")),
        *(("N-2", "alleged"), ("N-2", "charged")),
    ]


def test_every_field_of_every_kind_that_leaves_is_written_where_it_is_held(desk, tmp_path):
    little = make.one_of_every_kind(desk)
    full = {kind.kind_name(): _full(kind, little) for kind in KINDS}
    make.one_of_every_kind(desk, **full)
    export(desk, tmp_path / "out", replace=False)
    rows = {name: sheet(tmp_path / "out", name) for name in SHEETS}
    whole = {name: sum(all(row.values()) for row in rows[name]) for name in SHEETS}
    # The little that is said of an attachment is all of it.
    assert whole == ONE_EACH | {"attachments.csv": 2}


def _full(kind, named):
    """Something in every field; what refers to another refers to one that is there."""
    fields = {field.name: field for field in fields_of(kind)}
    others = {name: field for name, field in fields.items() if field.refers_to}
    references = {name: make.referred(field, named).reference for name, field in others.items()}
    lists = {name: (references[name],) for name in others if fields[name].kind is Kind.LIST}
    listed = {name: "fact" for name, field in fields.items() if field.choices == "note_kinds"}
    files = {name: FILES[field.format] for name, field in fields.items() if field.format in FILES}
    some = {n: SOME[each.kind] for n, each in fields.items()}
    return some | references | lists | listed | files


def test_the_manifest_says_marking_when_who_how_many_and_the_number_of_the_log(
    desk, robin, tmp_path
):
    head = desk.store.head()
    assert export(desk, tmp_path / "out", replace=False) == len(KINDS)
    assert json.loads((tmp_path / "out" / "manifest.json").read_text()) == {
        "marking": "OFFICIAL-SENSITIVE",
        "made_at": "2026-11-20T09:14:00+00:00",
        "made_by": "anna",
        "counts": ONE_EACH,
        "log": head.short,
    }


def test_no_marking_stands_inside_a_sheet(out):
    assert b"OFFICIAL" not in b"".join(files(out).values())


def test_that_it_left_is_in_the_log_with_its_count(desk, out):
    (line,) = log(desk.store, "exported")
    assert (line.outcome, line.count, line.recipient) == ("released", len(KINDS), "out")


def test_where_it_could_not_be_written_the_log_has_it_released_and_not_completed(
    desk, robin, tmp_path
):
    (tmp_path / "letter").write_bytes(b"")
    with pytest.raises(Trouble, match="could not be written"):
        export(desk, tmp_path / "letter" / "out", replace=False)
    assert [line.outcome for line in log(desk.store, "exported")] == ["released", "not completed"]


@pytest.mark.parametrize("role", ["licensing-officer", "forum-chair", "auditor"])
def test_whoever_may_not_take_out_takes_nothing_out(desk, robin, tmp_path, role):
    with pytest.raises(Refused):
        export(seat(desk.store, role), tmp_path / "out", replace=True)
    assert not (tmp_path / "out").exists()
    assert log(desk.store, "exported") == []


def test_a_folder_that_is_not_empty_is_left_alone_unless_replacing_is_said(desk, out):
    make.person(desk, family_name="Mercer")
    before = files(out)
    with pytest.raises(Trouble, match="is not empty"):
        export(desk, out, replace=False)
    assert files(out) == before
    assert export(desk, out, replace=True) == len(KINDS) + 1
    assert len(sheet(out, PEOPLE)) == 2


def test_the_folder_one_stands_in_is_named_in_the_log(desk, robin, tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    export(desk, Path(), replace=False)
    assert log(desk.store, "exported")[0].recipient == "here"


def test_the_same_register_goes_out_the_same_twice(desk, out, tmp_path):
    export(desk, tmp_path / "again", replace=False)
    assert files(tmp_path / "again") == files(out)


def test_what_went_out_changes_nothing_where_it_came_from(desk, out):
    before = len(log(desk.store, "made", "changed"))
    reports = bring_in(desk, out)
    assert {
        name: (r.new, r.changed, r.same, r.doubtful, r.rejected) for name, r in reports.items()
    } == {name: (0, 0, rows, 0, []) for name, rows in ONE_EACH.items()}
    assert len(log(desk.store, "made", "changed")) == before


def test_two_rows_that_say_the_same_are_written_once(desk, robin, tmp_path):
    make.marker(desk, robin, "drugs")
    make.marker(desk, robin, "drugs")
    export(desk, tmp_path / "out", replace=False)
    markers = [row["marker"] for row in sheet(tmp_path / "out", "person_markers.csv")]
    assert markers == ["drugs", "weapons"]


def test_a_sheet_quotes_what_has_to_be_quoted():
    rows = (('a"b', "c,d"), ("e\nf", ""))
    assert Sheet("x.csv", ("one", "two"), rows).as_csv() == (b'one,two\n"a""b","c,d"\n"e\nf",\n')
