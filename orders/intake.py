"""Bringing in sheets: understood, compared, and written in one unit of work, or not at all."""

import gc
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TypeVar

from sqlalchemy.orm import Session

from disrupt.fields import Kind, fields_of
from disrupt.records import PARTS, SUBJECTS, Part, Record, Subject
from disrupt.sheets.match import Row, Sheet, understand
from disrupt.sheets.plan import Plan, make_plan
from disrupt.sheets.read import Book, read_book
from disrupt.sheets.report import SheetReport, as_json
from disrupt.store import backup
from disrupt.store.line import Line
from disrupt.task import Task
from disrupt.workspace import Workspace

# How many are written before one hears whether to go on.
AT_ONCE = 500
PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
KINDS: dict[str, type[Record]] = {kind.sheet: kind for kind in (*SUBJECTS, *PARTS)}

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
    with _set_aside(), desk.store.reading() as session:
        plan = make_plan(session, sheets, desk.today, task)
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
            plan = make_plan(session, sheets, desk.today, task)
        _write(session, plan)
        session.note(_told("imported", book, path, plan))
    return plan.reports | _not_ours(book)


def _understood(desk: Workspace, book: Book, task: Task) -> dict[str, Sheet]:
    """Each sheet that is kept here, when whoever brings it in may write its kind of record."""
    for name in book.tables.keys() & KINDS.keys():
        desk.ask_to_write(KINDS[name].kind_name())
    return {
        name: _with_pictures(understand(table, KINDS[name], desk.today, task), book)
        for name, table in book.tables.items()
        if name in KINDS
    }


def _not_ours(book: Book) -> Reports:
    """A sheet of a kind that is not kept here is said to be left, like an unknown heading."""
    return {
        name: SheetReport(unknown_headings=list(table.headings))
        for name, table in book.tables.items()
        if name not in KINDS
    }


def _with_pictures(sheet: Sheet, book: Book) -> Sheet:
    """A cell that names a picture becomes the picture beside the sheets."""
    rows = sheet.rows
    for field in fields_of(sheet.record):
        if field.kind is Kind.PICTURE:
            rows = tuple(_with_picture(row, field.name, book) for row in rows)
    return replace(sheet, rows=rows)


def _with_picture(row: Row, name: str, book: Book) -> Row:
    file = str(row.values[name] or "")
    if not file:
        return row
    picture = book.attachment(file)
    if picture is None or not picture.startswith(PICTURES):
        return row.refuse(name, f"There is no picture “{file}” among the attachments.")
    return replace(row, values={**row.values, name: picture})


def _write(session: Session, plan: Plan) -> None:
    """Subjects first, since their parts need their numbers; in batches, each after a breath.

    Of the subjects those with a reference, so that none of theirs is given to another.
    """
    named_first = sorted(plan.new, key=lambda subject: not subject.reference)
    standing = [*_changed(session), *named_first]
    of, done = len(standing) + len(plan.new_parts), 0
    for some in chain(_batches(standing), map(_belonging, _batches(plan.new_parts))):
        plan.task.reach("Writing", done, of)
        gc.freeze()
        session.add_all(some)
        session.flush()
        done += len(some)


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
