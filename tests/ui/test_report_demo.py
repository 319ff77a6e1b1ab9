"""The invented register from its sheets to the reports of its boards, and a frozen one later."""

import csv
import io
import shutil

import pytest
from openpyxl import load_workbook

from disrupt import edit
from disrupt.paths import resource
from disrupt.records import Disruption
from disrupt.workspace import Workspace
from orders.intake import bring_in
from tests.conftest import Register, filled
from tests.desks import held
from tests.reports.papers import whole
from tests.ui.terminal import ANNA

YEAR = ("--from", "2025-10-01", "--to", "2026-09-30")
LETTERS = 20
"""Of its title, that stand in the name of a sheet, which has no room for more."""
NAMES = ("pursue", "profile", "area", "annual")


@pytest.fixture(scope="module")
def demonstration(template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("demonstration")
    return filled(template, folder, lambda desk: bring_in(desk, resource("demo")))


@pytest.fixture
def own(demonstration, tmp_path):
    """A copy of it that is this test's."""
    folder = tmp_path / "westmere.disrupt"
    shutil.copytree(demonstration.folder, folder)
    return Register(folder, demonstration.made)


@pytest.fixture
def call(disrupt, own):
    return lambda *words: disrupt("report", own.folder, *words, *ANNA)


def rows(path):
    return [*csv.DictReader(io.StringIO(path.read_text(encoding="utf-8")))]


def said(value):
    return "" if value is None else str(value)


def told(report):
    """Each figure by its table, line and column, as the rows of the CSV have it."""
    return [
        (table["title"], line["name"], column["label"], said(cell["value"]))
        for table in report["tables"]
        for line in table["lines"]
        for column, cell in zip(table["columns"], line["cells"], strict=True)
        if cell
    ]


def written(row):
    return row["table"], row["line"], row["column"], row["value"]


@pytest.mark.parametrize("name", NAMES)
def test_each_report_leaves_on_paper_as_a_workbook_as_rows_and_as_json(call, tmp_path, name):
    for ending in ("pdf", "xlsx", "csv"):
        assert call(name, *YEAR, "--out", tmp_path / f"x.{ending}").status == 0
    report = call(name, *YEAR, "--json").json
    told_rows = rows(tmp_path / "x.csv")
    page = whole(tmp_path / "x.pdf")
    assert report.get("title", "Pursue") in page
    sheets = load_workbook(tmp_path / "x.xlsx").sheetnames
    assert {each["table"][:LETTERS] for each in told_rows} <= {each[:LETTERS] for each in sheets}
    if name == "pursue":
        measures = [each for each in told_rows if each["table"] == told_rows[0]["table"]]
        values = {each["line"]: each["value"] for each in measures}
        assert {each["label"]: str(each["value"]) for each in report["measures"]}.items() <= (
            values.items()
        )
    else:
        assert [written(each) for each in told_rows] == told(report)


def test_every_figure_of_two_years_lists_as_many_records_as_it_says(call):
    report = call("pursue", "--from", "2024-11-01", "--to", "2026-11-20", "--json").json
    measures = report["measures"]
    assert [each["id"] for each in measures if len(each["records"]) != each["value"]] == []
    nothing = [each["id"] for each in measures if not each["value"]]
    assert nothing == []
    assert {each["area"] for each in report["by_area"]} >= {
        *("Westmere", "Saltbridge", "Northgate", "Eastmoor"),
    }


def test_a_frozen_quarter_stays_whatever_is_corrected_later(call, own, tmp_path):
    quarter = ("--from", "2026-07-01", "--to", "2026-09-30")
    first = call("pursue", *quarter, "--freeze", "Q3 2026", "--json").out
    assert call("--frozen", "Q3 2026", "--out", tmp_path / "first.csv").status == 0
    store = own.open()
    late = next(each for each in held(store, Disruption) if each.reference == "DR-2026-0075")
    edit.change(Workspace(store, "a test"), late, {"strand": "prevent"})
    store.close()
    assert call("--frozen", "Q3 2026", "--json").out == first
    assert call("--frozen", "Q3 2026", "--out", tmp_path / "then.csv").status == 0
    assert (tmp_path / "then.csv").read_bytes() == (tmp_path / "first.csv").read_bytes()
    since = call("--frozen", "Q3 2026").out.partition("What has changed since")[2]
    assert f"{late.reference} went." in since
