"""Bringing in sheets: understood, compared, and written in one unit of work, or not at all."""

import gc
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TypeVar

from sqlalchemy.orm import Session

from disrupt import contents
from disrupt.fields import Field, Kind, fields_of
from disrupt.records import Order, Part, Record, Subject, parts_of
from disrupt.sheets.compare import make_plan
from disrupt.sheets.match import Row, Sheet, Sheets, understand
from disrupt.sheets.plan import Plan
from disrupt.sheets.read import Book, read_book
from disrupt.sheets.report import SheetReport, as_json
from disrupt.sheets.sorting import KINDS, sorted_out
from disrupt.store import backup
from disrupt.store.line import Line
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders import catalogue, local
from orders.intake_done import in_own_tactics, tell_what_is_lacking
from orders.intake_orders import in_our_words, look_over
from orders.reckoning import Law, the_law

# How many are written before one hears whether to go on.
AT_ONCE = 500
OF_ORDERS: tuple[type[Record], ...] = (Order, *parts_of(Order))

Reports = dict[str, SheetReport]
Thing = TypeVar("Thing")


def look(desk: Workspace, path: Path, task: Task | None = None) -> Reports:
    """What bringing this in would do. Nothing is written but that somebody looked.

    Whoever stops it has been shown nothing, so then not even that is written.
    """
    task = task or Task()
    desk.ask("import")
    book = read_book(path, task)
    sheets = _understood(desk, book, task)
    has_orders = any(issubclass(kind, OF_ORDERS) for kind in sheets)
    plan = _tried(desk, sheets, task) if has_orders else _planned(desk, sheets, task)
    desk.store.note(_told("import tried", book, path, plan), desk.reason)
    return plan.reports | _not_ours(book)


def bring_in(desk: Workspace, path: Path, task: Task | None = None) -> Reports:
    """A copy is made first. One transaction: after a power cut all of it is there, or nothing.

    So it is when it is stopped; only the copy, once it was made, stays and is in the log.
    """
    task = task or Task()
    desk.ask("import")
    book = read_book(path, task)
    sheets = _understood(desk, book, task)
    task.reach("Making a copy first")
    backup.back_up_by_itself(desk.store, f"before: {desk.reason}")
    with _set_aside(), desk.store.writing(desk.reason) as session:
        with session.no_autoflush:
            plan = _plan(session, sheets, desk, task)
        written = _write(session, plan)
        look_over(session, _law, plan, written)
        session.note(_told("imported", book, path, plan))
    return plan.reports | _not_ours(book)


def _planned(desk: Workspace, sheets: Sheets, task: Task) -> Plan:
    with _set_aside(), desk.store.reading() as session:
        return _plan(session, sheets, desk, task)


def _tried(desk: Workspace, sheets: Sheets, task: Task) -> Plan:
    """Written and taken back: what the law says of an order hangs on others that come with it."""
    with suppress(_TakenBack), _set_aside(), desk.store.writing(desk.reason) as session:
        with session.no_autoflush:
            plan = _plan(session, sheets, desk, task)
        look_over(session, _law, plan, _write(session, plan))
        raise _TakenBack
    return plan


def _plan(session: Session, sheets: Sheets, desk: Workspace, task: Task) -> Plan:
    plan = make_plan(session, sheets, desk.today, task)
    tell_what_is_lacking(plan)
    return plan


class _TakenBack(Exception):
    """Nothing of this unit of work is kept."""


@cache
def _law() -> Law:
    return the_law(local.shipped())


def _understood(desk: Workspace, book: Book, task: Task) -> Sheets:
    """Each sheet that is kept here, when whoever brings it in may write its kind of record."""
    read = [
        _in_our_words(_with_pictures(understand(table, KINDS[name], desk.today, task), book))
        for name, table in book.tables.items()
        if name in KINDS
    ]
    with desk.store.reading() as session:
        sorted_ = {each.record: each for sheet in read for each in sorted_out(session, sheet)}
        sheets = in_own_tactics(session, sorted_)
    for kind in sheets:
        desk.ask_to_write(kind.kind_name())
    return sheets


def _not_ours(book: Book) -> Reports:
    """A sheet of a kind that is not kept here is said to be left, like an unknown heading."""
    return {
        name: SheetReport(unknown_headings=list(table.headings))
        for name, table in book.tables.items()
        if name not in KINDS
    }


def _in_our_words(sheet: Sheet) -> Sheet:
    return in_our_words(sheet, catalogue.shipped()) if sheet.record is Order else sheet


def _with_pictures(sheet: Sheet, book: Book) -> Sheet:
    """A cell that names a picture becomes the picture beside the sheets."""
    rows = sheet.rows
    for field in fields_of(sheet.record):
        if field.kind is Kind.PICTURE:
            rows = tuple(_with_picture(row, field, book) for row in rows)
    return replace(sheet, rows=rows)


def _with_picture(row: Row, field: Field, book: Book) -> Row:
    file = str(row.values.get(field.name) or "")
    if not file:
        return row
    picture = book.attachment(file)
    if picture is None:
        return row.refuse(field.name, f"There is no file “{file}” among the attachments.")
    if why := contents.refusal(field.format, picture):
        return row.refuse(field.name, f"“{file}”: {why}")
    return replace(row, values={**row.values, field.name: picture})


def _write(session: Session, plan: Plan) -> list[Record]:
    """What stands by itself first: parts need their numbers. In batches, each after a breath.

    Of the subjects those with a reference, so that none of theirs is given to another.
    """
    named_first = sorted(plan.new, key=lambda subject: not subject.reference)
    standing = [*_changed(session), *named_first, *plan.new_entries]
    of, written = len(standing) + len(plan.new_parts), list[Record]()
    for some in chain(_batches(standing), map(_belonging, _batches(plan.new_parts))):
        plan.task.reach("Writing", len(written), of)
        gc.freeze()
        session.add_all(some)
        session.flush()
        written += some
    return written


def _changed(session: Session) -> list[Record]:
    """What the plan changed, taken out of the session, or its next flush would write it all."""
    found = [each for each in session.dirty if session.is_modified(each)]
    for each in found:
        session.expunge(each)
    return sorted(found, key=lambda each: (each.kind_name(), each.id))


def _belonging(pairs: Sequence[tuple[Subject, Part]]) -> list[Part]:
    for subject, part in pairs:
        setattr(part, part.belongs_to, subject.id)
    return [part for _, part in pairs]


def _batches(things: Sequence[Thing]) -> Iterable[Sequence[Thing]]:
    return (things[at : at + AT_ONCE] for at in range(0, len(things), AT_ONCE))


@contextmanager
def _set_aside() -> Iterator[None]:
    """So many rows make no circles, and looking through them for some would hold the window up."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _told(event: str, book: Book, path: Path, plan: Plan) -> Line:
    read = sum(report.read for report in plan.reports.values())
    detail = {"file": path.name, "sha256": book.sha256, **as_json(plan.reports)}
    return Line(event, count=read, detail=json.dumps(detail, ensure_ascii=False))
