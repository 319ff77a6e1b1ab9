"""One record as its page shows it to this reader, as at a day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.fields import Field
from disrupt.headline import headline
from disrupt.history import Sentence, history
from disrupt.records import Part, Person, Record, parts_of
from disrupt.records.base import current
from disrupt.records.person import Status
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


def show(desk: Workspace, reference: str, as_at: date | None = None) -> Page:
    """That somebody looked is in the log before they see anything."""
    desk.ask("show")
    if not desk.readable("person"):
        desk.refuse("show")
    with desk.store.reading() as session:
        number = session.scalar(select(Person.id).where(Person.reference == reference.strip()))
    if number is None:
        raise Trouble(
            f"There is no record {reference} here.", "Look whether it is written as on its page."
        )
    with desk.store.viewing("person", number, desk.reason) as session:
        return _page(desk, session, session.get_one(Person, number), as_at or desk.today)


def _page(desk: Workspace, session: Session, person: Person, as_at: date) -> Page:
    kinds: tuple[type[Record], ...] = (Person, *parts_of(Person))
    readable = {kind.kind(): desk.readable(kind.kind()) for kind in kinds}
    dated = tuple(
        _dated(session, part, person, readable[part.kind()], as_at)
        for part in parts_of(Person)
        if readable[part.kind()]
    )
    statuses = [s for each in dated for s in each.held if isinstance(s, Status)]
    status = current(statuses, as_at)
    seen = (*readable["person"], *readable["person_status"])
    return Page(
        reference=person.reference,
        kind=person.kind(),
        says=headline(person, statuses, seen, as_at),
        as_at=as_at,
        values=tuple((field, getattr(person, field.name)) for field in readable["person"]),
        dated=dated,
        stage=status.status if status else None,
        history=history(session, person, readable),
    )


def _dated(
    session: Session, part: type[Part], person: Person, fields: tuple[Field, ...], as_at: date
) -> Dated:
    mine = select(part).where(getattr(part, part.belongs_to) == person.id)
    held = tuple(sorted(session.scalars(mine), key=lambda each: each.order()))
    latest = current(held, as_at)
    on_the_day = tuple(each for each in held if each.held_on(as_at))
    return Dated(part, fields, held, on_the_day if part.lists else (latest,) if latest else ())
