"""One record as its page shows it to this reader, as at a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from disrupt import roles, wall
from disrupt.errors import Trouble
from disrupt.fields import Field
from disrupt.headline import headline, stage
from disrupt.history import Sentence, history
from disrupt.links import dangling
from disrupt.named import names_in
from disrupt.records import SUBJECTS, Part, Subject, parts_of
from disrupt.records.base import current
from disrupt.sheets.steps import one_by_one
from disrupt.store.line import Line
from disrupt.task import Task
from disrupt.workspace import Workspace

READING = "Reading what is recorded"


@dataclass(frozen=True)
class Dated:
    """One kind of dated thing: all that is held, and what holds on the day."""

    part: type[Part]
    fields: tuple[Field, ...]
    held: tuple[Part, ...]
    on_the_day: tuple[Part, ...]


@dataclass(frozen=True)
class Page:
    reference: str
    kind: str
    says: str
    as_at: date
    values: tuple[tuple[Field, object], ...]
    dated: tuple[Dated, ...]
    stage: str | None
    history: tuple[Sentence, ...]
    subject: Subject
    """As it was seen, so that a change says against what it was made."""


def show(desk: Workspace, reference: str, as_at: date | None = None) -> Page:
    """That somebody looked is in the log before they see anything."""
    desk.ask("show")
    kind, number = subject_named(desk, reference.strip())
    with desk.store.viewing(kind.kind_name(), number, desk.reason) as session:
        return _page(desk, session, session.get_one(kind, number), as_at or desk.today)


def show_each(desk: Workspace, references: Iterable[str], task: Task) -> tuple[Page, ...]:
    """As they are now. Stopped, none of them was looked at; else all stand in the log together."""
    desk.ask("show")
    found = [subject_named(desk, each) for each in dict.fromkeys(references)]
    with desk.store.reading() as session:
        pages = tuple(
            _page(desk, session, session.get_one(kind, number), desk.today)
            for kind, number in one_by_one(task, READING, found)
        )
    task.settle(READING)
    lines = (Line("viewed", subject_kind=kind.kind_name(), subject_id=n) for kind, n in found)
    desk.store.note_all(lines, desk.reason)
    return pages


def subject_named(desk: Workspace, reference: str) -> tuple[type[Subject], int]:
    """What has this reference, if the reader may see it; the log alone says that one may not."""
    with desk.store.reading() as session:
        if seen := _having(session, reference):
            return seen
        with wall.lifted(session):
            unseen = _having(session, reference)
    if unseen:
        desk.note_refused("show", *unseen)
    raise Trouble(
        f"There is no record {reference} here.", "Look whether it is written as on its page."
    )


def _having(session: Session, reference: str) -> tuple[type[Subject], int] | None:
    for kind in SUBJECTS:
        same = func.lower(kind.reference) == reference.lower()
        if number := session.scalar(select(kind.id).where(same)):
            return kind, number
    return None


def _page(desk: Workspace, session: Session, subject: Subject, as_at: date) -> Page:
    kind, parts = type(subject), parts_of(type(subject))
    readable = {each.kind_name(): desk.readable(each.kind_name()) for each in (kind, *parts)}
    told = {each: desk.readable_of_many(each) for each in readable}
    _put_out_of_sight(desk, session, subject, readable[kind.kind_name()])
    dated = tuple(
        _dated(session, part, subject, readable[part.kind_name()], as_at)
        for part in parts
        if readable[part.kind_name()]
    )
    held = [each for part in dated for each in part.held]
    seen = [field for fields in readable.values() for field in fields]
    return Page(
        reference=subject.reference,
        kind=kind.kind_name(),
        says=headline(subject, held, seen, as_at, names=names_in(desk, session, subject)),
        as_at=as_at,
        values=tuple((field, getattr(subject, field.name)) for field in readable[kind.kind_name()]),
        dated=dated,
        stage=stage(subject, held, as_at),
        history=history(session, subject, told, roles.rests_on(desk.roles, kind.kind_name())),
        subject=subject,
    )


def _put_out_of_sight(
    desk: Workspace, session: Session, subject: Subject, fields: tuple[Field, ...]
) -> None:
    """What it refers to and its reader may not see is nothing, on the page and in its form."""
    for field in fields:
        if wall.may_dangle(desk.roles, field):
            said = {field.name: getattr(subject, field.name)}
            if any(dangling(session, (field,), said)):
                set_committed_value(subject, field.name, None)


def _dated(
    session: Session, part: type[Part], subject: Subject, fields: tuple[Field, ...], as_at: date
) -> Dated:
    mine = select(part).where(getattr(part, part.belongs_to) == subject.id)
    held = tuple(sorted(session.scalars(mine), key=lambda each: each.order()))
    latest = current(held, as_at)
    on_the_day = tuple(each for each in held if each.held_on(as_at))
    return Dated(part, fields, held, on_the_day if part.lists else (latest,) if latest else ())
