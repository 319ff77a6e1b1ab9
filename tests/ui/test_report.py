"""Reports by command: drawn up, written, published, frozen and read again."""

import csv
import io
import json
import re

import pytest
from openpyxl import load_workbook

from disrupt import edit
from disrupt.records import Disruption, FrozenReport
from disrupt.workspace import Workspace
from tests.conftest import make_register
from tests.desks import folder_of, held, log
from tests.reports.papers import words
from tests.ui.terminal import ANNA

CANARY = "Asked the landlord before the summer."
PERIOD = ("--from", "2026-07-01", "--to", "2026-09-30")
PEOPLE = "reference,family_name,given_names,area\n" + "".join(
    f"N-2026-000{n},Exley,Robin {n},Westmere\n" for n in range(1, 8)
)
ARRESTED = [1, 2, 3, 4, 5, 6, 6]
OUTCOMES = "reference,person,kind,at,cse,code,area\n" + "".join(
    f"OC-2026-000{at},N-2026-000{who},arrest,2026-0{7 + at % 3}-1{at},yes,,Westmere\n"
    for at, who in enumerate(ARRESTED, 1)
)
CHARGE = "OC-2026-0008,N-2026-0001,charge,2026-09-30T23:30,yes,1,Saltbridge\n"
DISRUPTIONS = (
    "reference,at,strand,tactic,impact,person,agency,area,worked\n"
    f"DR-2026-0001,2026-07-01,pursue,cash-seizure,minor,N-2026-0001,,Westmere,{CANARY}\n"
    "DR-2026-0002,2026-10-01,pursue,cash-seizure,minor,N-2026-0001,,Westmere,\n"
)
RETURNS = "period_from,period_to,area,region,suspicion,crime,intervention,detections\n" + "".join(
    f"2026-07-01,2026-09-30,{row}\n"
    for row in ("Westmere,Vale,30,12,9,3", "Saltbridge,Vale,20,8,7,2", "Northgate,Moor,9,5,6,0")
)
NAMES = ("pursue", "profile", "area", "annual")


@pytest.fixture
def sheets(tmp_path):
    return folder_of(
        tmp_path / "in",
        people=PEOPLE,
        outcomes=OUTCOMES + CHARGE,
        disruptions=DISRUPTIONS,
        area_returns=RETURNS,
    )


@pytest.fixture
def call(disrupt, register, sheets):
    """Over a quarter in which seven were arrested, one of them twice, and one charged."""
    assert disrupt("import", register.folder, sheets, *ANNA).status == 0
    return lambda *words: disrupt("report", register.folder, *words, *ANNA)


@pytest.fixture
def later(register):
    """Somebody else was arrested too, as it turns out."""

    def come():
        store = register.open()
        values = {"at": held(store, Disruption)[0].at, "strand": "pursue", "area": "Westmere"}
        edit.make(Workspace(store, "a test"), Disruption, {**values, "tactic": "possession"})
        store.close()

    return come


def measure(told, name):
    return next(each for each in told["measures"] if each["id"] == name)


def test_pursue_is_told_as_the_contract_has_it(call):
    answer = call("pursue", *PERIOD, "--json")
    assert (answer.status, answer.err) == (0, "")
    told = answer.json
    assert (told["from"], told["to"], told["area"]) == ("2026-07-01", "2026-09-30", None)
    assert told["as_at"].startswith("2026-11-20T09:")
    arrests = measure(told, "arrests")
    assert {"id", "label", "value", "of", "definition", "records"} <= arrests.keys()
    assert (arrests["value"], len(arrests["records"])) == (7, 7)
    assert measure(told, "people_arrested")["value"] == 6
    assert measure(told, "charges")["records"] == ["OC-2026-0008"]
    assert measure(told, "disruptions")["records"] == ["DR-2026-0001"]
    by_area = {each["area"]: each for each in told["by_area"]}
    assert (by_area["Westmere"]["arrests"], by_area["Saltbridge"]["charges"]) == (7, 1)
    assert {"by_month", "by_power", "by_tactic", "by_agency"} <= told.keys()


def test_of_one_area_only_its_own_rows_are_counted_however_it_is_written(call):
    told = call("pursue", *PERIOD, "--area", " westmere ", "--json").json
    assert told["area"] == "Westmere"
    assert (measure(told, "arrests")["value"], measure(told, "charges")["value"]) == (7, 0)


def test_a_public_copy_tells_no_record_and_no_small_count(call):
    answer = call("pursue", *PERIOD, "--public", "--json")
    told = answer.json
    assert told["rule"].startswith("Counts of 1 to 4 are shown as *")
    assert [each["id"] for each in told["measures"] if each["records"]] == []
    assert measure(told, "arrests")["value"] == 7
    assert measure(told, "charges")["value"] == "*"
    assert measure(told, "cautions")["value"] == 0
    by_area = {each["area"]: each for each in told["by_area"]}
    assert (by_area["Westmere"]["arrests"], by_area["Saltbridge"]["arrests"]) == (7, 0)
    for word in ("OC-2026", "DR-2026", "N-2026", CANARY):
        assert word not in answer.out


@pytest.mark.parametrize("name", NAMES[1:])
def test_every_other_report_is_told_table_by_table(call, name):
    answer = call(name, *PERIOD, "--json")
    assert (answer.status, answer.err) == (0, "")
    assert answer.json["report"] == name
    for table in answer.json["tables"]:
        for line in table["lines"]:
            assert len(line["cells"]) == len(table["columns"])


def test_the_area_return_is_told_with_its_subtotals(call):
    told = call("area", *PERIOD, "--json").json["tables"][0]
    suspicion = {line["name"]: line["cells"][0]["value"] for line in told["lines"]}
    assert suspicion["Vale"] == 50
    assert suspicion["All areas"] == 59


@pytest.mark.parametrize("name", NAMES)
def test_each_report_is_written_on_paper_as_a_workbook_and_as_rows(call, name, tmp_path):
    for ending in ("pdf", "xlsx", "csv"):
        path = tmp_path / f"report.{ending}"
        answer = call(name, *PERIOD, "--out", path)
        assert (answer.status, answer.out, answer.err) == (0, "", f"report.{ending} is written.\n")
    assert words(tmp_path / "report.pdf")
    assert len(load_workbook(tmp_path / "report.xlsx").sheetnames) >= 2
    rows = csv.DictReader(io.StringIO((tmp_path / "report.csv").read_text(encoding="utf-8")))
    assert [*rows]


def test_a_file_is_in_the_log_before_it_leaves_and_never_replaced_unasked(call, register, tmp_path):
    path = tmp_path / "quarter.CSV"
    assert call("pursue", *PERIOD, "--out", path, "--reason", "the board").status == 0
    first = path.read_bytes()
    refused = call("area", *PERIOD, "--out", path)
    assert (refused.status, refused.advice[0]) == (1, "quarter.CSV is there already.")
    assert path.read_bytes() == first
    assert call("area", *PERIOD, "--out", path, "--replace").status == 0
    assert path.read_bytes() != first
    store = register.open()
    lines = log(store, "reported", "disclosed")
    store.close()
    assert [each.event for each in lines] == ["reported", "disclosed"] * 2
    assert (lines[0].reason, lines[2].reason) == ("the board", "command line")
    assert json.loads(lines[1].detail)["size"] == len(first)


def test_what_is_frozen_gives_the_same_digits_after_later_edits(call, later, tmp_path):
    frozen = call("pursue", *PERIOD, "--freeze", "Q3 2026", "--json")
    assert frozen.err == "It is frozen as “Q3 2026”.\n"
    before = _written(call, tmp_path / "before")
    later()
    assert _written(call, tmp_path / "after") == before
    assert call("--frozen", "q3 2026", "--json").out == frozen.out
    now = call("pursue", *PERIOD, "--json").json
    assert (measure(frozen.json, "disruptions")["value"], measure(now, "disruptions")["value"]) == (
        *(1, 2),
    )


def _written(call, folder):
    """By ending; the foot of a page says which copy it is, so of paper it is the text above."""
    folder.mkdir()
    for ending in ("xlsx", "csv", "pdf"):
        assert call("--frozen", "Q3 2026", "--out", folder / f"q.{ending}").status == 0
    files = [(folder / f"q.{ending}").read_bytes() for ending in ("xlsx", "csv")]
    told = "\n".join(words(folder / "q.pdf"))
    return files, re.sub(r"log \d+-\w+", "log", told)


def test_read_alone_a_frozen_report_says_what_has_changed_since(call, later):
    call("pursue", *PERIOD, "--freeze", "Q3 2026", "--json")
    unchanged = call("--frozen", "Q3 2026")
    assert (unchanged.status, unchanged.err) == (0, "")
    lines = unchanged.out.splitlines()
    assert lines[0] == "Q3 2026: pursue, 1 July 2026 to 30 September 2026, all areas"
    assert lines[1].startswith("Frozen by anna, as at 20 November 2026 09:")
    assert lines[-1] == "Nothing has changed since."
    later()
    told = call("--frozen", "Q3 2026").out
    _, _, since = told.partition("What has changed since\n")
    assert "Disruptions" in since
    assert "1 then, 2 now; DR-2026-0003 came." in since


def test_a_frozen_public_copy_holds_nothing_that_is_hidden(call, register):
    call("pursue", *PERIOD, "--public", "--freeze", "Published", "--json")
    store = register.open()
    (row,) = held(store, FrozenReport)
    store.close()
    for word in (b"OC-2026", b"DR-2026", b"N-2026", CANARY.encode()):
        assert word not in row.file
    assert "public copy" in call("--frozen", "Published").out.splitlines()[0]


@pytest.mark.parametrize(
    ("asked", "status", "says"),
    [
        (("pursue", "--json"), 2, "Which report, from when and to when was not said."),
        ((*PERIOD, "--json"), 2, "Which report, from when and to when was not said."),
        (("pursue", *PERIOD), 2, "Whether it is to be printed or written was not said."),
        (
            ("pursue", "--from", "2026-09-30", "--to", "2026-07-01", "--json"),
            *(2, "The period ends before it begins: 2026-09-30 to 2026-07-01."),
        ),
        (
            ("pursue", *PERIOD, "--out", "x.doc"),
            *(2, "What x.doc is to be cannot be told by its ending."),
        ),
        (
            ("pursue", *PERIOD, "--out", "x.pdf", "--json"),
            *(2, "A report is printed or written, not both at once."),
        ),
        (
            ("pursue", "--frozen", "Q3"),
            *(2, "--frozen reads a report that was kept, and stands alone."),
        ),
        (
            ("--frozen", "Q3", "--public"),
            *(2, "--frozen reads a report that was kept, and stands alone."),
        ),
        (
            ("pursue", *PERIOD, "--area", "Nowhere", "--json"),
            *(1, "No record here is of the area “Nowhere”."),
        ),
        (("--frozen", "Q3"), 1, "No frozen report is called “Q3”."),
        (("pursue", *PERIOD, "--freeze", "", "--json"), 1, "A frozen report needs a name."),
    ],
)
def test_what_is_wrong_is_said_in_two_lines_and_nothing_is_drawn_up(
    call, register, asked, status, says
):
    answer = call(*asked)
    assert (answer.status, answer.out) == (status, "")
    assert len(answer.advice) == 2
    assert answer.advice[0] == says
    store = register.open()
    assert log(store, "reported") == []
    store.close()


@pytest.mark.parametrize("wrong", ["30/09/2026", "2026-02-30", "x"])
def test_what_is_no_date_is_not_understood(call, wrong):
    answer = call("pursue", "--from", wrong, "--to", "2026-09-30", "--json")
    assert answer.status == 2
    assert f"“{wrong}” is not a date such as 2026-11-20" in answer.err


def test_a_name_is_frozen_once(call, register):
    assert call("pursue", *PERIOD, "--freeze", "Q3", "--json").status == 0
    again = call("area", *PERIOD, "--freeze", "q3", "--json")
    assert (again.status, again.out) == (1, "")
    assert again.advice[0] == "A frozen report is called “q3” already."
    store = register.open()
    assert [each.report for each in held(store, FrozenReport)] == ["pursue"]
    store.close()


def test_the_known_areas_are_named(call):
    answer = call("pursue", *PERIOD, "--area", "Nowhere", "--json")
    assert answer.advice[1] == "Known are: Northgate; Saltbridge; Westmere."


@pytest.mark.parametrize("asked", [("pursue", *PERIOD, "--out", "x.pdf"), ("--frozen", "Q3")])
def test_who_may_not_report_is_refused_and_that_is_in_the_log(disrupt, tmp_path, asked):
    own = make_register(tmp_path / "own.disrupt", ("licensing-officer",))
    answer = disrupt("report", own.folder, *asked, *ANNA)
    assert (answer.status, answer.out) == (1, "")
    assert answer.advice[0] == "Your roles do not let you draw up reports."
    store = own.open()
    assert [each.detail for each in log(store, "refused")] == ["report"]
    store.close()


def test_the_chair_of_a_forum_draws_up_reports(disrupt, tmp_path):
    own = make_register(tmp_path / "own.disrupt", ("forum-chair",))
    answer = disrupt("report", own.folder, "pursue", *PERIOD, "--json", *ANNA)
    assert answer.status == 0
    assert measure(answer.json, "arrests")["value"] == 0
