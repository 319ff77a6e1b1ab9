"""Who of the officers may see a date: it would lapse unseen with whoever may not."""

from collections.abc import Iterable, Mapping
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import roles, wall
from disrupt.records import Officer, Subject
from disrupt.store.slots import compared
from orders.alerts.found import Found
from orders.alerts.handled import Key

Roles = tuple[str, ...]


class Sight:
    """While a register is read."""

    def __init__(self, session: Session) -> None:
        self._session = session
        named = session.execute(select(Officer.name, Officer.roles)).all()
        self._roles = {compared(name): tuple(held or ()) for name, held in named}
        self._seen, self._reads = cache(self._seen_of), cache(_reads)

    def sees(self, name: str, found: Found) -> bool:
        """Whoever does not unlock this register hears of it from others, as they always did."""
        held = self._roles.get(compared(name))
        return held is None or self._see(held, found)

    def unseen(self, several: Iterable[Found]) -> Mapping[str, frozenset[Key]]:
        """By the name of each officer, as names are compared."""
        every = tuple(several)
        found = {
            held: frozenset(
                (each.reference, each.name) for each in every if not self._see(held, each)
            )
            for held in set(self._roles.values())
        }
        return {name: found[held] for name, held in self._roles.items()}

    def _see(self, held: Roles, found: Found) -> bool:
        if not self._reads(held, found.kind, found.read_in or (found.kind, "reference")):
            return False
        seen = self._seen(held, type(found.record))
        return seen is None or found.reference in seen

    def _seen_of(self, held: Roles, kind: type[Subject]) -> frozenset[str] | None:
        """Of a kind of which they see some records, and others not; nothing where they see all."""
        if not roles.reads_in_part(held, kind.kind_name()):
            return None
        seen = select(kind.reference).where(wall.rows(held, kind.kind_name()))
        return frozenset(self._session.scalars(seen))


def _reads(held: Roles, subject: str, read_in: tuple[str, str]) -> bool:
    """The kind of record, and the field where somebody wrote the date down."""
    kind, name = read_in
    known = {field.name for field in roles.readable(held, kind)}
    return bool(roles.readable(held, subject)) and name in known
