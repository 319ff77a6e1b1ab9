"""Rows that are known by what stands in them: the same, changed, or new."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import select

from disrupt.fields import fields_of
from disrupt.records import Entry
from disrupt.sheets.match import Row, Sheet
from disrupt.sheets.plan import Plan
from disrupt.sheets.report import Verdict
from disrupt.sheets.steps import one_by_one
from disrupt.sheets.told import tell

Sure = tuple[object, ...]
"""The values of that part of a key which no row can lack."""


def entry_rows(plan: Plan, kind: type[Entry], sheet: Sheet) -> None:
    sure = _sure(kind)
    rows = [row for row in sheet.rows if not row.left]
    held = _held(plan, kind, rows)
    for row in one_by_one(plan.task, f"Comparing {kind.sheet}", rows):
        of_key = held[tuple(row.values[name] for name in sure)]
        told, verdict = tell(plan, kind, row, of_key)
        if verdict is Verdict.NEW:
            plan.new_entries.append(told)
            of_key.append(told)
        plan.reports[kind.sheet].count(verdict)


def _sure(kind: type[Entry]) -> tuple[str, ...]:
    needed = {field.name for field in fields_of(kind) if field.required}
    return tuple(name for name in kind.key if name in needed)


def _held(plan: Plan, kind: type[Entry], rows: list[Row]) -> Mapping[Sure, list[Entry]]:
    sure, found = _sure(kind), defaultdict[Sure, list[Entry]](list)
    first = getattr(kind, sure[0])
    for some in plan.in_steps(list({row.values[sure[0]] for row in rows})):
        for each in plan.session.scalars(select(kind).where(first.in_(some))):
            found[tuple(getattr(each, name) for name in sure)].append(each)
    return found
