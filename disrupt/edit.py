"""Saving any record: the write path of every page."""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import checks, history, links, roles
from disrupt.checks import Values
from disrupt.errors import Invalid, Trouble
from disrupt.fields import fields_of
from disrupt.records import Part, Record, Subject
from disrupt.workspace import Workspace

GIVEN = "Leave the reference empty: the program gives it."
"""To whoever may not see them all, that one is taken would tell of what they may not see."""
NOT_SAID = (None, "", ())

AnyRecord = TypeVar("AnyRecord", bound=Record)


def make(desk: Workspace, kind: type[AnyRecord], values: Values, **belongs_to: int) -> AnyRecord:
    """A new record; a part says which subject it belongs to."""
    desk.ask_to_write(kind.kind_name(), _said(values))
    kept = _kept(desk, kind, checks.whole(fields_of(kind), values))
    if issubclass(kind, Part):
        kept = {"recorded_on": desk.today} | kept
    _not_dangling(desk, kind, kept)
    with desk.writing_in_sight() as session:
        need_free(desk, session, kind, kept.get("reference"))
        record = kind(**kept, **belongs_to)
        session.add(record)
        session.flush()
        desk.must_see(session, record)
        desk.follows(session, record)
    return record


def change(desk: Workspace, seen: AnyRecord, values: Values) -> AnyRecord:
    """The record with these values, unless somebody changed it since it was seen."""
    desk.ask_to_write(seen.kind_name(), _said(values))
    kept = _kept(desk, type(seen), values)
    if isinstance(seen, Subject) and kept.get("reference", seen.reference) != seen.reference:
        raise Invalid(["A reference is given once and never changes."])
    _not_dangling(desk, type(seen), kept)
    with desk.writing_in_sight() as session:
        desk.must_see(session, seen)
        record = _unchanged(session, seen)
        for name, value in kept.items():
            setattr(record, name, value)
        session.flush()
        desk.must_see(session, record)
        desk.follows(session, record)
    return record


def _said(values: Values) -> list[str]:
    return [name for name, value in values.items() if value not in NOT_SAID]


def _kept(desk: Workspace, kind: type[Record], values: Values) -> dict[str, object]:
    fields = fields_of(kind)
    kept = checks.tidied(fields, values)
    if refused := checks.refusals(fields, kept, desk.today):
        raise Invalid(remark.says for remark in refused)
    return kept


def need_free(desk: Workspace, session: Session, kind: type[Record], reference: object) -> None:
    """Unless it is of nothing, a reference that is given here must not be given already."""
    if reference and issubclass(kind, Subject):
        if roles.reads_in_part(desk.roles, kind.kind_name()):
            raise Invalid([GIVEN])
        taken = select(kind.id).where(kind.reference == reference)
        if session.scalar(taken):
            raise Invalid([f"The reference {reference} is given already."])


def _not_dangling(desk: Workspace, kind: type[Record], values: Values) -> None:
    """What its writer may not see is not there for them."""
    with desk.store.reading() as session:
        wrong = [each.says for each in links.dangling(session, fields_of(kind), values)]
    if wrong:
        raise Invalid(wrong)


def _unchanged(session: Session, seen: AnyRecord) -> AnyRecord:
    record = session.get_one(type(seen), seen.id)
    if record.version != seen.version:
        raise Trouble(
            f"{history.last_change(session, record)}, after you opened it, so it was not saved.",
            "Open it again, look at its history, then make your change there.",
        )
    return record
