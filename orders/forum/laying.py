"""Rows of a meeting, and what it sets, written in one unit of work by whoever keeps meetings."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import TypeVar

from sqlalchemy.orm import Session

from disrupt import checks, links
from disrupt.checks import Values
from disrupt.errors import Invalid
from disrupt.fields import fields_of
from disrupt.records import Part, Record
from disrupt.store.gate import GatedSession
from disrupt.workspace import Workspace

AnyRecord = TypeVar("AnyRecord", bound=Record)

ABOUT = "about"
NOTHING: Values = MappingProxyType({})


def put(desk: Workspace, kind: type[AnyRecord], values: Values, **belongs_to: int) -> AnyRecord:
    """One, in a unit of work of its own."""
    ask(desk, kind, values)
    with one_unit(desk) as session:
        return lay(desk, session, kind, values, **belongs_to)


@contextmanager
def one_unit(desk: Workspace) -> Iterator[GatedSession]:
    """All that is laid in it is kept, or nothing; whoever begins it has asked before."""
    with desk.writing_in_sight() as session:
        yield session


def ask(desk: Workspace, kind: type[Record], values: Values = NOTHING) -> None:
    """Before a unit of work is begun, whether they may write it."""
    desk.ask_to_write(kind.kind_name(), [name for name, value in values.items() if value])


def lay(
    desk: Workspace,
    session: GatedSession,
    kind: type[AnyRecord],
    values: Values,
    **belongs_to: int,
) -> AnyRecord:
    """A new one. Whom it is about was looked up before: a meeting may consider what its
    coordinator sees nothing of but the reference."""
    return _seen(desk, session, _made(desk, session, kind, values, **belongs_to))


def lay_unseen(
    desk: Workspace, session: GatedSession, kind: type[AnyRecord], values: Values
) -> AnyRecord:
    """A new one that its writer may not look up: it stands there for whoever keeps such records."""
    record = _made(desk, session, kind, values)
    session.flush()
    desk.follows(session, record)
    return record


def relay(desk: Workspace, session: GatedSession, record: AnyRecord, values: Values) -> AnyRecord:
    """The same with these values; what they do not name stays."""
    for name, value in _kept(desk, session, type(record), values).items():
        setattr(record, name, value)
    return _seen(desk, session, record)


def _made(
    desk: Workspace,
    session: GatedSession,
    kind: type[AnyRecord],
    values: Values,
    **belongs_to: int,
) -> AnyRecord:
    kept = _kept(desk, session, kind, checks.whole(fields_of(kind), values))
    if issubclass(kind, Part):
        kept = {"recorded_on": desk.today} | kept
    record = kind(**kept, **belongs_to)
    session.add(record)
    return record


def _kept(
    desk: Workspace, session: Session, kind: type[Record], values: Values
) -> dict[str, object]:
    fields = fields_of(kind)
    kept = checks.tidied(fields, values)
    wrong = [*checks.refusals(fields, kept, desk.today)]
    known = [each for each in fields if each.name != ABOUT]
    wrong += links.dangling(session, known, kept)
    if wrong:
        raise Invalid(each.says for each in wrong)
    return kept


def _seen(desk: Workspace, session: GatedSession, record: AnyRecord) -> AnyRecord:
    session.flush()
    desk.must_see(session, record)
    desk.follows(session, record)
    return record
