"""What those are called who stand elsewhere by their reference, as far as the reader may know."""

from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from disrupt.fields import Field
from disrupt.headline import in_place
from disrupt.links import named, references, referred_to
from disrupt.records import Subject
from disrupt.workspace import Workspace


def names(
    desk: Workspace, session: Session, kind: type[Subject], wanted: Iterable[str]
) -> Mapping[str, str]:
    """By reference. Whoever may not be named to this reader, or has no name, is left out."""
    seen = {field.name for field in desk.readable(kind.kind_name())} - {kind.told_apart_by}
    nameless = kind().called(())
    held = named(session, kind, wanted)
    others = names_in_place(desk, session, kind, held.values())
    called = {of: in_place(each.called(seen), others) for of, each in held.items()}
    return {reference: name for reference, name in called.items() if name != nameless}


def names_in_place(
    desk: Workspace, session: Session, kind: type[Subject], several: Iterable[Subject]
) -> Mapping[str, str]:
    """Of all whom their names speak of, where they stand in the middle of them."""
    found: dict[str, str] = {}
    for field in _made_of(desk, kind) if kind.names_in_place else ():
        held = {one for each in several for one in references(getattr(each, field.name))}
        found |= _named_by(desk, session, field, held)
    return found


def names_in(desk: Workspace, session: Session, subject: Subject) -> Mapping[str, str]:
    """Of all whom and what its name is made of."""
    found: dict[str, str] = {}
    for field in _made_of(desk, type(subject)):
        found |= _named_by(desk, session, field, references(getattr(subject, field.name)))
    return found


def _made_of(desk: Workspace, kind: type[Subject]) -> Iterable[Field]:
    return (f for f in desk.readable(kind.kind_name()) if f.name in kind.named_by)


def _named_by(
    desk: Workspace, session: Session, field: Field, wanted: Iterable[str]
) -> Mapping[str, str]:
    refers_to, several = field.refers_to or field.may_refer_to, tuple(wanted)
    found: dict[str, str] = {}
    for kind in referred_to(refers_to) if refers_to and several else ():
        found |= names(desk, session, kind, several)
    return found
