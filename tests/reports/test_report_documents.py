"""A report as it leaves: by the ending that was asked for, named and marked for what it is."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from reports.deliver import Leaving, deliver
from reports.report_documents import document
from reports.ways import Folder
from tests.desks import log
from tests.reports.figures_made import WORDS, by_month, report, starred
from tests.reports.papers import COPY, whole

RULE = "Counts of 1 to 4 are shown as *."


def test_each_ending_holds_the_same_figures():
    made = report(by_month())
    assert "Westmere Police" in whole(document(made, "pdf", "Westmere Police").draw(COPY))
    sheet = load_workbook(BytesIO(document(made, "xlsx").draw(COPY)))["By month"]
    assert [box.value for box in sheet[2]] == ["October 2025", 4, 3, 6]
    assert "By month,October 2025,Arrests,events,4,\n" in document(made, "csv").draw(COPY).decode()


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "csv"])
def test_its_file_is_named_for_its_marking_and_what_it_is(desk, tmp_path, ending):
    for made in (report(by_month()), report(starred(by_month()), rule=RULE)):
        deliver(desk, document(made, ending), Leaving("the board", "a test", Folder(tmp_path)))
    names = sorted(path.name.partition(" 2026")[0] for path in tmp_path.glob(f"*.{ending}"))
    assert names == ["OFFICIAL pursue report for publication", "OFFICIAL-SENSITIVE pursue report"]


def test_the_log_says_whose_words_it_tells(desk, tmp_path):
    made = report(by_month(), words=(WORDS,))
    deliver(desk, document(made, "pdf"), Leaving("the board", "a test", Folder(tmp_path)))
    (line,) = log(desk.store, "disclosed")
    assert all(each.record in line.detail for each in WORDS.passages)
