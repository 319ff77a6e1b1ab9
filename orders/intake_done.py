"""Disruptions and operations that are brought in: kept as found, and what they lack is told."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from disrupt.checks import Remark, Values, Weight
from disrupt.fields import fields_of
from disrupt.records import Disruption, LocalTactic, Record
from disrupt.sheets.match import Row, Sheet, Sheets
from disrupt.sheets.plan import Plan
from orders.before_kept import LACKS, lacking
from orders.impact import WAITS, agreement, said
from orders.own_tactics import own

NOT_AGREED = "Major counts as moderate until a second person agrees."


def in_own_tactics(session: Session, sheets: Sheets) -> Mapping[type[Record], Sheet]:
    """A tactic of this register's own is in its list, held already or brought in beside it."""
    done = sheets.get(Disruption)
    if done is None:
        return sheets
    brought = sheets.get(LocalTactic)
    known = {said(each.tactic) for each in own(session)}
    known |= {said(row.values["tactic"]) for row in brought.rows} if brought else set()
    rows = tuple(_known(row, known) for row in done.rows)
    return {**sheets, Disruption: replace(done, rows=rows)}


def tell_what_is_lacking(plan: Plan) -> None:
    """Of each row that spoke of one."""
    for record, (sheet, number) in plan.rows.items():
        if record.kind_name() in LACKS:
            for each in _wrong(record):
                told = {"row": number, "heading": each.field, "why": each.says}
                plan.reports[sheet].warned.append({**told, "source": each.source})


def _wrong(record: Record) -> tuple[Remark, ...]:
    values: Values = {each.name: getattr(record, each.name) for each in fields_of(type(record))}
    if isinstance(record, Disruption) and agreement(record) == WAITS:
        return (Remark("moderated_by", Weight.WARNED, NOT_AGREED),)
    return lacking(record.kind_name(), values)


def _known(row: Row, known: set[str]) -> Row:
    if said(row.values.get("tactic")) not in known:
        return row
    unlisted = ("tactic", Weight.UNLISTED)
    remarks = tuple(each for each in row.remarks if (each.field, each.weight) != unlisted)
    return replace(row, remarks=remarks)
