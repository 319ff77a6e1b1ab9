"""The opened desk: the register, whoever sits at it, and what their roles allow."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from sqlalchemy.orm import Session

from disrupt import roles, wall
from disrupt.errors import Refused
from disrupt.fields import Field, fields_of
from disrupt.records import RECORDS, Record
from disrupt.store.gate import GatedSession
from disrupt.store.line import Line
from disrupt.store.store import Store

Follows = Callable[[GatedSession, Record], None]
"""What is done about a record that was written, in the unit of work that wrote it."""


def nothing_follows(session: GatedSession, record: Record) -> None:
    """Where nobody said what does."""


class _Unseen(Exception):
    """What was just written is not for its writer to see."""


@dataclass(frozen=True)
class Workspace:
    store: Store
    reason: str
    follows: Follows = nothing_follows

    @property
    def today(self) -> date:
        return self.store.clock.today()

    @property
    def roles(self) -> tuple[str, ...]:
        return self.store.actor.roles

    def ask(self, act: str) -> None:
        """Every use-case asks before it does anything."""
        if not roles.may(self.roles, act):
            self.refuse(act)

    def ask_to_write(self, kind: str, fields: Iterable[str] = ()) -> None:
        """A kind of record, and of its fields those that are said."""
        if not roles.may_write(self.roles, kind):
            self.refuse("write")
        described = {field.name for field in fields_of(RECORDS[kind])}
        if described.intersection(fields) - {field.name for field in self.readable(kind)}:
            self.refuse("write unseen")

    @contextmanager
    def writing_in_sight(self) -> Iterator[GatedSession]:
        """A unit of work that is taken back whole if it leaves what its writer may not see."""
        try:
            with self.store.writing(self.reason) as session:
                yield session
        except _Unseen:
            self.refuse("write unseen")

    def must_see(self, session: GatedSession, record: Record) -> None:
        """A record that was just written, or is about to be."""
        if not self.sees(session, record):
            raise _Unseen

    def sees(self, session: Session, record: Record) -> bool:
        return wall.sees(session, self.roles, record)

    def refuse(self, act: str) -> NoReturn:
        self.note_refused(act)
        raise Refused(roles.ACTS[act])

    def note_refused(
        self, act: str, kind: type[Record] | None = None, number: int | None = None
    ) -> None:
        """The log alone says that there was something to refuse."""
        about = kind.kind_name() if kind else None
        line = Line("refused", about, number, outcome="refused", detail=act)
        self.store.note(line, self.reason)

    def readable(self, kind: str) -> tuple[Field, ...]:
        return roles.readable(self.roles, kind)

    def readable_of_many(self, kind: str) -> tuple[Field, ...]:
        """Without what may refer to something out of sight: only a page looks whether it does."""
        fields = self.readable(kind)
        return tuple(field for field in fields if not wall.may_dangle(self.roles, field))
