"""An index in the manner of exhibits: each record once, its number, and the files that are held."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.links import named
from disrupt.records import SUBJECTS, Attachment, LicenceDecision, Order, Served, Subject
from disrupt.records.base import capital
from disrupt.workspace import Workspace
from orders.called import called, spoken
from orders.held import batches

FILES: Mapping[type[Subject], type[Attachment | Served]] = {
    Order: Attachment,
    LicenceDecision: Served,
}
"""By the kind of record, the part of it that holds files."""


@dataclass(frozen=True)
class File:
    """What is held: what it is, of which type and size, and the sum by which it is known again."""

    name: str
    says: str
    sha256: str


@dataclass(frozen=True)
class Exhibit:
    number: int
    reference: str
    sort: str
    """What kind of record it is."""
    says: str
    files: tuple[File, ...]
    is_open: bool
    """Whether the reader would see one, if it were held."""


def exhibits(desk: Workspace, references: Iterable[str]) -> tuple[Exhibit, ...]:
    """Of the records that the reader may see, numbered as they are first named."""
    wanted = tuple(dict.fromkeys(references))
    with desk.store.reading() as session:
        found = _found(desk, session, wanted)
        files = _files(desk, session, found.values())
    seen = (found[reference] for reference in wanted if reference in found)
    told = [
        _exhibit(desk, number, each, files.get(each.reference, ()))
        for number, each in enumerate(seen, start=1)
    ]
    known = called(desk, (each.says for each in told))
    return tuple(replace(each, says=spoken(each.says, known)) for each in told)


def file_of(held: Attachment | Served) -> File:
    return File(_name(held), held.says, held.sha256)


def _found(desk: Workspace, session: Session, wanted: Sequence[str]) -> Mapping[str, Subject]:
    found: dict[str, Subject] = {}
    for kind in SUBJECTS:
        if desk.readable(kind.kind_name()):
            for some in batches(wanted):
                found |= named(session, kind, some)
    return found


def _files(
    desk: Workspace, session: Session, found: Iterable[Subject]
) -> Mapping[str, Sequence[File]]:
    """By the reference of each that has any which the reader may see."""
    told: dict[str, list[File]] = {}
    for each in found:
        part: Any = FILES.get(type(each))  # either has what is asked of it here
        if part and desk.readable(part.kind_name()):
            mine = select(part).where(getattr(part, part.belongs_to) == each.id).order_by(part.id)
            told[each.reference] = [file_of(held) for held in session.scalars(mine)]
    return told


def _exhibit(desk: Workspace, number: int, each: Subject, files: Sequence[File]) -> Exhibit:
    seen = {field.name for field in desk.readable(each.kind_name())}
    part = FILES.get(type(each))
    is_open = part is None or bool(desk.readable(part.kind_name()))
    return Exhibit(
        number,
        each.reference,
        each.title,
        capital(each.called(seen)),
        tuple(files),
        is_open=is_open,
    )


def _name(held: Attachment | Served) -> str:
    if isinstance(held, Attachment):
        return held.name
    return f"served {phrasing.when(held.at)}" if held.at else "served copy"
