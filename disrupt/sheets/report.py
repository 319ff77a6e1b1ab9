"""What an import did, or would do: counted, and nothing that was odd left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from disrupt.checks import Weight
from disrupt.records import Record
from disrupt.sheets.match import Row, Sheet, heading_of


class Verdict(Enum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DOUBTFUL = "doubtful"


@dataclass
class SheetReport:
    """One file of an import."""

    new: int = 0
    changed: int = 0
    same: int = 0
    doubtful: int = 0
    rejected: list[dict[str, Any]] = field(default_factory=list)
    warned: list[dict[str, Any]] = field(default_factory=list)
    unlisted: list[dict[str, Any]] = field(default_factory=list)
    doubtful_rows: list[dict[str, Any]] = field(default_factory=list)
    unknown_headings: list[str] = field(default_factory=list)

    def count(self, verdict: Verdict) -> None:
        setattr(self, verdict.value, getattr(self, verdict.value) + 1)

    def doubt(self, row: Row, why: str) -> None:
        self.count(Verdict.DOUBTFUL)
        self.doubtful_rows.append({"row": row.number, "why": why})

    def reject(self, row: Row, heading: str, why: str) -> None:
        self.rejected.append({"row": row.number, "heading": heading, "why": why})

    @property
    def read(self) -> int:
        rejected = {each["row"] for each in self.rejected}
        return self.new + self.changed + self.same + self.doubtful + len(rejected)


def reports_on(sheets: Iterable[Sheet]) -> dict[str, SheetReport]:
    """What can be said of each file before anything is looked up."""
    reports: dict[str, SheetReport] = {}
    for sheet in sheets:
        of_file = reports.setdefault(sheet.record.sheet, SheetReport())
        of_file.unknown_headings = list(sheet.unknown)
        for row in sheet.rows:
            _say(of_file, sheet.record, row)
    return reports


def _say(report: SheetReport, record: type[Record], row: Row) -> None:
    if row.doubt and not row.rejected:
        report.doubt(row, row.doubt)
    lists = {
        Weight.REFUSED: report.rejected,
        Weight.WARNED: report.warned,
        Weight.UNLISTED: report.unlisted,
    }
    for remark in row.remarks:
        if row.rejected and remark.weight is not Weight.REFUSED:
            continue
        heading = heading_of(record, remark.field)
        told = {"row": row.number, "heading": heading, "why": remark.says}
        source = {} if remark.weight is Weight.REFUSED else {"source": remark.source}
        lists[remark.weight].append(told | source)


def as_json(reports: dict[str, SheetReport]) -> dict[str, Any]:
    return {"files": {name: dict(vars(report)) for name, report in reports.items()}}
