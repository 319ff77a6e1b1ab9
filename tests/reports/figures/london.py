"""The London area return of 2014-15, with its printed totals, in a register of one's own."""

import csv
from datetime import date
from pathlib import Path

from disrupt import edit
from disrupt.records import AreaReturn, PrintedTotal
from disrupt.workspace import Workspace
from reports.figures.area_return import area_return
from reports.figures.report import Period, Report
from tests.reports.figures.invented import AS_AT

CASES = Path(__file__).parents[2] / "cases"
COUNTS = ("suspicion", "crime", "intervention", "detections")
PERIOD = Period(date(2014, 8, 1), date(2015, 7, 31))
DAYS = {"period_from": PERIOD.first, "period_to": PERIOD.last}
PRINTED = {
    "East": (469, 171, 245, 19),
    "North": (296, 113, 173, 14),
    "South": (354, 148, 217, 23),
    "West": (378, 138, 129, 25),
    "": (1497, 570, 764, 81),
}
SIGNED = {
    "entered_by": "anna",
    "entered_on": date(2026, 11, 20),
    "taken_from": "Safeguarding board, table 1",
}


def typed_in(desk: Workspace) -> None:
    with (CASES / "area-returns-london-2014-15.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            said = {name: row[name] for name in ("area", "code", "region", *COUNTS)}
            edit.make(desk, AreaReturn, {**DAYS, **said, **SIGNED})
    for region, totals in PRINTED.items():
        said = dict(zip(COUNTS, map(str, totals), strict=True))
        edit.make(desk, PrintedTotal, {**DAYS, **said, "region": region or None})


def drawn(desk: Workspace, area: str = "") -> Report:
    with desk.store.reading() as session:
        return area_return(session, PERIOD, area, AS_AT)
