"""Facts and opinions and intelligence come in one sheet, and each is kept as what it is."""

import csv
from dataclasses import replace

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Trouble
from disrupt.records import Intelligence, Note
from disrupt.workspace import Workspace
from orders.intake import bring_in
from reports.registers import export
from tests import make
from tests.conftest import Register
from tests.desks import folder_of, held
from tests.orders.sheets import told

HEADINGS = "reference,about,at,text,kind,grade,handling\n"
ROWS = (
    "NT-1,,2026-11-02,Waits by the school.,fact,,\n"
    "IN-1,,2026-11-03,Said to meet others.,Intelligence,2BC,not to licensing\n"
    "A-1,,,Thought to drive at night.,opinion,,\n"
    "NT-2,,,No kind is said.,,,\n"
)


def notes(desk, tmp_path, rows, headings=HEADINGS):
    """What came of bringing in a sheet of notes."""
    return bring_in(desk, folder_of(tmp_path / "in", notes=headings + rows))["notes.csv"]


def counts(report):
    return (report.new, report.changed, report.same, report.doubtful, len(report.rejected))


def texts(desk, kind):
    return {each.reference: each.text for each in held(desk.store, kind)}


def doubts(report):
    return [(each["row"], each["why"]) for each in report.doubtful_rows]


def test_what_says_that_it_is_intelligence_is_kept_as_such_and_all_else_is_a_note(desk, tmp_path):
    report = notes(desk, tmp_path, ROWS)
    assert (counts(report), report.unlisted) == ((4, 0, 0, 0, 0), [])
    assert texts(desk, Intelligence) == {"IN-1": "Said to meet others."}
    assert [*texts(desk, Note)] == ["NT-1", "A-1", "NT-2"]
    assert counts(notes(desk, tmp_path, ROWS)) == (0, 0, 4, 0, 0)


@pytest.mark.parametrize("word", ["rumour", "Intel", "5x5x5", "intelligence report"])
def test_a_kind_that_is_in_no_list_is_sealed_as_intelligence_and_said(desk, tmp_path, word):
    report = notes(desk, tmp_path, f"NT-1,,,Heard.,{word},,\n")
    assert [each["heading"] for each in report.unlisted] == ["kind"]
    assert held(desk.store, Note) == []
    assert texts(desk, Intelligence) == {"NT-1": "Heard."}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (
            "NT-2026-0001,,,Waits.,intelligence,,\n",
            "NT-2026-0001 is a note already, and this row says that it is intelligence.",
        ),
        (
            "IN-2026-0001,,,Waits.,fact,,\n",
            "IN-2026-0001 is intelligence already, and this row says that it is a note.",
        ),
        (
            "IN-2026-0001,,,Waits.,,,\n",
            "IN-2026-0001 is intelligence already, and this row says that it is a note.",
        ),
    ],
)
def test_what_is_held_as_the_other_is_left_for_a_person(desk, tmp_path, row, why):
    make.one_of_every_kind(desk)
    before = (texts(desk, Note), texts(desk, Intelligence))
    report = notes(desk, tmp_path, row)
    assert (counts(report), doubts(report)) == ((0, 0, 0, 1, 0), [(2, why)])
    assert (texts(desk, Note), texts(desk, Intelligence)) == before


def test_one_reference_for_both_in_one_sheet_is_the_first_and_the_other_is_left(desk, tmp_path):
    rows = "X-1,,,Waits.,fact,,\nX-1,,,Waits.,intelligence,,\n"
    report = notes(desk, tmp_path, rows)
    why = "X-1 is a note already, and this row says that it is intelligence."
    assert (counts(report), doubts(report)) == ((1, 0, 0, 1, 0), [(3, why)])


def test_where_the_kind_is_not_said_at_all_each_stays_what_it_is(desk, tmp_path):
    make.one_of_every_kind(desk)
    rows = "NT-2026-0001,Waits no more.\nIN-2026-0001,Said to meet nobody.\n"
    report = notes(desk, tmp_path, rows, "reference,text\n")
    assert counts(report) == (0, 2, 0, 0, 0)
    assert texts(desk, Note) == {"NT-2026-0001": "Waits no more."}
    assert texts(desk, Intelligence) == {"IN-2026-0001": "Said to meet nobody."}
    assert [each.kind for each in held(desk.store, Note)] == ["fact"]


def test_a_row_without_a_text_or_about_nobody_there_is_rejected_whatever_it_is(desk, tmp_path):
    rows = "NT-1,N-9,,Waits.,fact,,\nIN-1,,,,intelligence,,\nIN-2,N-9,,Waits.,intelligence,,\n"
    report = notes(desk, tmp_path, rows)
    assert sorted(told(report)) == [
        (2, "about", "There is no record “N-9”."),
        (3, "text", "Text is missing."),
        (4, "about", "There is no record “N-9”."),
    ]
    assert held(desk.store, Note, Intelligence) == []


def test_rows_without_a_reference_are_the_same_the_second_time(desk, tmp_path):
    rows = ",,2026-11-02,Waits.,fact,,\n,,2026-11-02,Meets.,intelligence,,\n,,,Goes.,opinion,,\n"
    assert counts(notes(desk, tmp_path, rows)) == (3, 0, 0, 0, 0)
    assert counts(notes(desk, tmp_path, rows)) == (0, 0, 3, 0, 0)


def test_both_go_out_in_one_sheet_in_the_order_of_their_references(desk, tmp_path):
    notes(desk, tmp_path, ROWS)
    export(desk, tmp_path / "out", replace=False)
    with (tmp_path / "out" / "notes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["reference"], row["kind"]) for row in rows] == [
        ("A-1", "opinion"),
        ("IN-1", "intelligence"),
        ("NT-1", "fact"),
        ("NT-2", ""),
    ]
    assert (rows[1]["text"], rows[1]["handling"]) == ("Said to meet others.", "not to licensing")


@pytest.mark.parametrize("word", ["intelligence", "Intelligence"])
def test_a_note_is_never_made_intelligence_unsealed(desk, word):
    with pytest.raises(Invalid, match="record it as intelligence"):
        edit.make(desk, Note, {"text": "Waits.", "kind": word})
    note = edit.make(desk, Note, {"text": "Waits.", "kind": "fact"})
    with pytest.raises(Invalid, match="record it as intelligence"):
        edit.change(desk, note, {"kind": word})
    assert [each.kind for each in held(desk.store, Note)] == ["fact"]


def test_whoever_cannot_open_intelligence_yet_takes_nothing_out(register, desk, tmp_path):
    make.one_of_every_kind(desk)
    desk.store.close()
    without = replace(register.made, keys=replace(register.made.keys, intelligence=None))
    store = Register(register.folder, without).open()
    with pytest.raises(Trouble, match="that you cannot open yet"):
        export(Workspace(store, "a test"), tmp_path / "out", replace=False)
    assert not (tmp_path / "out").exists()
    store.close()
