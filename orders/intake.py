"""Bringing in sheets: understood, compared, and written in one unit of work, or not at all."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from disrupt.fields import Kind, fields_of
from disrupt.records import PARTS, SUBJECTS, Record
from disrupt.sheets.match import Row, Sheet, understand
from disrupt.sheets.plan import Plan, make_plan
from disrupt.sheets.read import Book, read_book
from disrupt.sheets.report import SheetReport, as_json
from disrupt.store import backup
from disrupt.store.line import Line
from disrupt.workspace import Workspace

AT_ONCE = 2000
PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
KINDS: dict[str, type[Record]] = {kind.sheet: kind for kind in (*SUBJECTS, *PARTS)}

Reports = dict[str, SheetReport]


def look(desk: Workspace, path: Path) -> Reports:
    """What bringing this in would do. Nothing is written but that somebody looked."""
    desk.ask("import")
    book = read_book(path)
    sheets = _understood(desk, book)
    with desk.store.reading() as session:
        plan = make_plan(session, sheets, desk.today)
    desk.store.note(_told("import tried", book, path, plan), desk.reason)
    return plan.reports | _not_ours(book)


def bring_in(desk: Workspace, path: Path) -> Reports:
    """A copy is made first. One transaction: after a power cut all of it is there, or nothing."""
    desk.ask("import")
    book = read_book(path)
    sheets = _understood(desk, book)
    backup.back_up_by_itself(desk.store, f"before: {desk.reason}")
    with desk.store.writing(desk.reason) as session:
        with session.no_autoflush:
            plan = make_plan(session, sheets, desk.today)
        _write(session, plan)
        session.note(_told("imported", book, path, plan))
    return plan.reports | _not_ours(book)


def _understood(desk: Workspace, book: Book) -> dict[str, Sheet]:
    """Each sheet that is kept here, when whoever brings it in may write its kind of record."""
    for name in book.tables.keys() & KINDS.keys():
        desk.ask_to_write(KINDS[name].kind())
    return {
        name: _with_pictures(understand(table, KINDS[name], desk.today), book)
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
    """Subjects first, since their parts need their numbers; in batches, to hold less at once.

    Of the subjects those with a reference, so that none of theirs is given to another.
    """
    named_first = sorted(plan.new, key=lambda subject: not subject.reference)
    for some in _batches(named_first):
        session.add_all(some)
        session.flush()
    for subject, part in plan.new_parts:
        setattr(part, part.belongs_to, subject.id)
    for some in _batches([part for _, part in plan.new_parts]):
        session.add_all(some)
        session.flush()


def _batches(records: Sequence[Record]) -> Iterator[Sequence[Record]]:
    return (records[at : at + AT_ONCE] for at in range(0, len(records), AT_ONCE))


def _told(event: str, book: Book, path: Path, plan: Plan) -> Line:
    read = sum(report.read for report in plan.reports.values())
    detail = {"file": path.name, "sha256": book.sha256, **as_json(plan.reports)}
    return Line(event, count=read, detail=json.dumps(detail, ensure_ascii=False))
