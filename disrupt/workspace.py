"""The opened desk: the register, whoever sits at it, and what their roles allow."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from disrupt import roles
from disrupt.errors import Refused
from disrupt.fields import Field
from disrupt.records import Record
from disrupt.store.gate import GatedSession
from disrupt.store.line import Line
from disrupt.store.store import Store

Follows = Callable[[GatedSession, Record], None]
"""What is done about a record that was written, in the unit of work that wrote it."""


def nothing_follows(session: GatedSession, record: Record) -> None:
    """Where nobody said what does."""


@dataclass(frozen=True)
class Workspace:
    store: Store
    reason: str
    follows: Follows = nothing_follows

    @property
    def today(self) -> date:
        return self.store.clock.today()

    def ask(self, act: str) -> None:
        """Every use-case asks before it does anything."""
        if not roles.may(self.store.actor.roles, act):
            self.refuse(act)

    def ask_to_write(self, kind: str) -> None:
        if not roles.may_write(self.store.actor.roles, kind):
            self.refuse("write")

    def refuse(self, act: str) -> NoReturn:
        self.store.note(Line("refused", outcome="refused", detail=act), self.reason)
        raise Refused(roles.ACTS[act])

    def readable(self, kind: str) -> tuple[Field, ...]:
        return roles.readable(self.store.actor.roles, kind)
