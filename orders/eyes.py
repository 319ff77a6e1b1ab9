"""What a reader may see: kinds of record and their fields, and what a reference is called."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from disrupt import wall
from disrupt.fields import fields_of
from disrupt.links import named
from disrupt.mentioned import mentioned
from disrupt.records import RECORDS, Child, Person, Premises, Subject, Vehicle
from disrupt.workspace import Workspace

NAMED: tuple[type[Subject], ...] = (Premises, Person, Child, Vehicle)
"""What a condition may be about."""


@dataclass(frozen=True)
class Eyes:
    """The fields of each kind of record that somebody may see: none, if none."""

    fields: Callable[[str], frozenset[str]]

    def may(self, *kinds: str) -> bool:
        return all(self.fields(kind) for kind in kinds)


def eyes_of(desk: Workspace) -> Eyes:
    return Eyes(lambda kind: frozenset(field.name for field in desk.readable(kind)))


EVERYTHING = Eyes(lambda kind: frozenset(field.name for field in fields_of(RECORDS[kind])))


@dataclass(frozen=True)
class Names:
    """Records by their references, and what each is called to this reader."""

    found: Mapping[str, Subject]
    called: Mapping[str, str]

    def of(self, said: str) -> tuple[str, ...]:
        """The references that a text names."""
        return tuple(each for each in mentioned(said) if each in self.found)

    def shown(self, said: str) -> str:
        """The text, with what each reference in it is called; unseen ones are left out."""
        known = self.of(said)
        if not known:
            return said
        return "; ".join(self.called[each] for each in known if each in self.called)


def names(session: Session, said: Iterable[str], eyes: Eyes) -> Names:
    """Of all references in these texts."""
    wanted = {each for text in said for each in mentioned(text)}
    found: dict[str, Subject] = {}
    # What nobody here may see is known for a reference too, or it would pass for words.
    with wall.lifted(session):
        for kind in NAMED if wanted else ():
            found |= named(session, kind, wanted)
    seen = {name: eyes.fields(each.kind_name()) for name, each in found.items()}
    called = {
        name: f"{each.called(seen[name])} ({name})" for name, each in found.items() if seen[name]
    }
    return Names(found, called)
