"""What a row of a sheet speaks of, and whether it says anything new of it."""

from collections.abc import Collection, Mapping
from itertools import chain
from typing import TypeVar

from disrupt.records import Entry, Part, Record
from disrupt.sheets.match import Row
from disrupt.sheets.plan import Plan
from disrupt.sheets.report import Verdict

Keyed = TypeVar("Keyed", Part, Entry)
"""What has no reference, and is known by its key."""


def change(record: Record, values: Mapping[str, object]) -> Verdict:
    """Set what differs at once, so that a later row meets what will stand."""
    differing = {name: value for name, value in values.items() if getattr(record, name) != value}
    for name, value in differing.items():
        setattr(record, name, value)
    return Verdict.CHANGED if differing else Verdict.SAME


def matches(record: Record, said: Mapping[str, object]) -> bool:
    return all(getattr(record, name) == value for name, value in said.items())


def tell(plan: Plan, kind: type[Keyed], row: Row, held: Collection[Keyed]) -> tuple[Keyed, Verdict]:
    """One of those that are held, as the row has it; or a new one."""
    found = _spoken_of(plan, row, held)
    verdict = change(found, row.values) if found else Verdict.NEW
    found = found or kind(**row.values)
    plan.told.add(found)
    plan.rows[found] = (kind.sheet, row.number)
    return found, verdict


def _spoken_of(plan: Plan, row: Row, held: Collection[Keyed]) -> Keyed | None:
    """The one of which the row says nothing new; else one of its key that no row spoke of yet."""
    same = (each for each in held if matches(each, row.values))
    other = (each for each in held if each not in plan.told and _is_of_key(each, row))
    return next(chain(same, other), None)


def _is_of_key(each: Part | Entry, row: Row) -> bool:
    key = {name: row.values[name] for name in each.key if name in row.values}
    return any(key.values()) and matches(each, key)
