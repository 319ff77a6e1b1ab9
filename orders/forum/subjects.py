"""Whom and what a meeting is about, by their references: of which kind, and how they are called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from disrupt import wall
from disrupt.errors import Trouble
from disrupt.fields import ANY
from disrupt.links import named, referred_to
from disrupt.partial import PartialDate
from disrupt.records import Action, AgendaItem, Child, Person, Premises, Subject
from disrupt.workspace import Workspace

Column = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]
SHORT: Mapping[type[Subject], frozenset[str]] = {
    Person: frozenset({"family_name", "given_names", "aliases"}),
    Premises: frozenset({"name"}),
}
"""Of what a name is made that has to be short; of all else, of whatever it is called by."""


@dataclass(frozen=True)
class Called:
    """As far as its reader may know: its reference alone, where they may know no more."""

    kind: str
    name: str
    born: PartialDate | None = None
    more: str = ""
    """Of a child, who is only ever named by reference, whose they are."""


def called(desk: Workspace, session: Session, wanted: Iterable[str]) -> Mapping[str, Called]:
    """By reference. Whatever this reader may not see has no kind, and no name but that."""
    references = tuple(dict.fromkeys(wanted))
    found = {each: Called("", each) for each in references}
    for kind in referred_to(ANY) if references else ():
        seen = frozenset(field.name for field in desk.readable(kind.kind_name()))
        if seen:
            held = named(session, kind, references)
            found |= {name: called_by(each, seen) for name, each in held.items()}
    return found


def called_as(desk: Workspace, subject: Subject) -> Called:
    """One that is at hand, and that this reader may see."""
    seen = frozenset(field.name for field in desk.readable(subject.kind_name()))
    return called_by(subject, seen)


def kinds(session: Session, wanted: Iterable[str]) -> Mapping[str, str]:
    """By reference, for the program's own sake: whoever may not see them is shown no kind."""
    references = tuple(dict.fromkeys(wanted))
    with wall.lifted(session):
        return {
            name: kind.kind_name()
            for kind in (referred_to(ANY) if references else ())
            for name in named(session, kind, references)
        }


def spelt(session: Session, said: str) -> str:
    """The reference as it stands in the register: of what this reader sees, or a meeting considers.

    A coordinator reads agendas, and nothing more of a place that stands on one.
    """
    columns = [kind.reference for kind in referred_to(ANY)]
    return _spelt(session, said, "record", (*columns, AgendaItem.about, Action.about))


def spelt_of(session: Session, kind: type[Subject], said: str) -> str:
    return _spelt(session, said, kind.title.lower(), (kind.reference,))


def _spelt(session: Session, said: str, what: str, columns: Iterable[Column]) -> str:
    wanted = said.strip()
    for column in columns:
        same = select(column).where(func.lower(column) == wanted.lower())
        if found := session.scalar(same.limit(1)):
            return str(found)
    raise Trouble(
        f"There is no {what} {wanted} here.", "Look whether it is written as on its page."
    )


def called_by(subject: Subject, seen: frozenset[str]) -> Called:
    """By the fields that are seen of it."""
    kind = type(subject)
    nameless = kind().called(())
    short = subject.called(seen & SHORT.get(kind, seen))
    long = subject.called(seen - {kind.told_apart_by})
    if kind is Child:
        more = "" if long == nameless else long
        return Called(kind.kind_name(), subject.reference, more=more)
    name = next((each for each in (short, long) if each != nameless), subject.reference)
    born = subject.born if isinstance(subject, Person) and "born" in seen else None
    return Called(kind.kind_name(), name, born)
