"""Each row against what is held: new, changed, the same, or doubtful and left for a person."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy.orm import Session

from disrupt.records import ENTRIES, PARTS, SUBJECTS, Subject
from disrupt.sheets.alike import Alike
from disrupt.sheets.dated import dated_rows, settle
from disrupt.sheets.entries import entry_rows
from disrupt.sheets.match import Row, Sheet, Sheets
from disrupt.sheets.plan import Plan
from disrupt.sheets.pointing import without_dangling
from disrupt.sheets.report import Verdict, reports_on
from disrupt.sheets.steps import one_by_one
from disrupt.sheets.told import change
from disrupt.task import Task

Said = tuple[Row, Subject, Verdict]


def make_plan(session: Session, sheets: Sheets, today: date, task: Task) -> Plan:
    """Subjects first, then what their own sheets say of each part, then what theirs imply."""
    sheets = without_dangling(session, sheets)
    plan = Plan(session, today, task, reports=reports_on(sheets.values()))
    said: list[Said] = []
    for kind in SUBJECTS:
        if kind in sheets:
            said += _subjects(plan, kind, sheets[kind])
    for part in PARTS:
        if part in sheets:
            dated_rows(plan, part, sheets[part])
    plan.load_parts([subject for row, subject, _ in said if row.of_parts])
    for each in one_by_one(task, "Comparing", said):
        settle(plan, *each)
    for entry in ENTRIES:
        if entry in sheets:
            entry_rows(plan, entry, sheets[entry])
    return plan


def _subjects(plan: Plan, kind: type[Subject], sheet: Sheet) -> Iterator[Said]:
    rows = [row for row in sheet.rows if not row.left]
    plan.load_subjects(kind, {row.key for row in rows})
    unnamed = any(not row.key for row in rows)
    alike = Alike(plan.session, kind, plan.task) if unnamed else None
    seen: dict[str, Row] = {}
    for row in one_by_one(plan.task, f"Comparing {kind.sheet}", rows):
        first = seen.setdefault(row.key, row) if row.key else row
        if (first.values, first.of_parts) != (row.values, row.of_parts):
            why = f"{row.key} stands in row {first.number} too, and says something else there."
            plan.reports[kind.sheet].doubt(row, why)
        elif subject := plan.subjects.get((kind, row.key)):
            yield row, subject, change(subject, row.values)
        elif alike is None or row.key:
            yield row, _new(plan, kind, row, alike), Verdict.NEW
        else:
            yield from _unnamed(plan, kind, row, alike)


def _unnamed(plan: Plan, kind: type[Subject], row: Row, alike: Alike) -> Iterator[Said]:
    """A row without a reference: somebody new, the same as before, or for a person to decide."""
    report = plan.reports[kind.sheet]
    if same := alike.same(row.values):
        yield row, same, Verdict.SAME
    elif like := alike.like(row.values):
        report.doubt(row, f"This may be {like.reference or 'someone in an earlier row'}.")
    elif not any(row.values.values()):
        report.doubt(row, "Nothing in this row tells who it is.")
    else:
        yield row, _new(plan, kind, row, alike), Verdict.NEW


def _new(plan: Plan, kind: type[Subject], row: Row, alike: Alike | None) -> Subject:
    subject = kind(**row.values, reference=row.key or None)
    plan.new.append(subject)
    if alike:
        alike.add(subject)
    if row.key:
        plan.subjects[kind, row.key] = subject
    return subject
