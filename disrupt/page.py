"""One record as its page shows it to this reader, as at a day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.fields import Field
from disrupt.headline import headline, stage
from disrupt.history import Sentence, history
from disrupt.named import names_in
from disrupt.records import SUBJECTS, Part, Subject, parts_of
from disrupt.records.base import current
from disrupt.workspace import Workspace


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
    kind, number = _named(desk, reference.strip())
    with desk.store.viewing(kind.kind_name(), number, desk.reason) as session:
        return _page(desk, session, session.get_one(kind, number), as_at or desk.today)


def _named(desk: Workspace, reference: str) -> tuple[type[Subject], int]:
    """What has this reference, if it is of a kind of which the reader may see anything."""
    with desk.store.reading() as session:
        for kind in SUBJECTS:
            number = session.scalar(
                select(kind.id).where(func.lower(kind.reference) == reference.lower())
            )
            if number and desk.readable(kind.kind_name()):
                return kind, number
    raise Trouble(
        f"There is no record {reference} here.", "Look whether it is written as on its page."
    )


def _page(desk: Workspace, session: Session, subject: Subject, as_at: date) -> Page:
    kind, parts = type(subject), parts_of(type(subject))
    readable = {each.kind_name(): desk.readable(each.kind_name()) for each in (kind, *parts)}
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
        history=history(session, subject, readable),
        subject=subject,
    )


def _dated(
    session: Session, part: type[Part], subject: Subject, fields: tuple[Field, ...], as_at: date
) -> Dated:
    mine = select(part).where(getattr(part, part.belongs_to) == subject.id)
    held = tuple(sorted(session.scalars(mine), key=lambda each: each.order()))
    latest = current(held, as_at)
    on_the_day = tuple(each for each in held if each.held_on(as_at))
    return Dated(part, fields, held, on_the_day if part.lists else (latest,) if latest else ())
