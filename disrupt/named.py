"""What those are called who stand elsewhere by their reference, as far as the reader may know."""

from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from disrupt.links import named, references, referred_to
from disrupt.records import Subject
from disrupt.workspace import Workspace


def names(
    desk: Workspace, session: Session, kind: type[Subject], wanted: Iterable[str]
) -> Mapping[str, str]:
    """By reference. Whoever may not be named to this reader, or has no name, is left out."""
    seen = {field.name for field in desk.readable(kind.kind_name())} - {kind.told_apart_by}
    nameless = kind().called(())
    called = {of: each.called(seen) for of, each in named(session, kind, wanted).items()}
    return {reference: name for reference, name in called.items() if name != nameless}


def names_in(desk: Workspace, session: Session, subject: Subject) -> Mapping[str, str]:
    """Of all whom and what its name is made of."""
    made_of = (f for f in desk.readable(subject.kind_name()) if f.name in subject.named_by)
    found: dict[str, str] = {}
    for field in made_of:
        wanted = references(getattr(subject, field.name))
        refers_to = field.refers_to or field.may_refer_to
        for kind in referred_to(refers_to) if refers_to and wanted else ():
            found |= names(desk, session, kind, wanted)
    return found
