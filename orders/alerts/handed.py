"""Who looks after a date on a day: whose it is, and on from there by every hand-over that holds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from disrupt.records import HandOver
from disrupt.store.slots import compared


@dataclass(frozen=True)
class Way:
    names: tuple[str, ...]
    """Whose it is, and after them each who stands in: the last looks after it."""
    overs: tuple[HandOver, ...] = ()
    """By which it came there."""

    @property
    def minded_by(self) -> str:
        return self.names[-1]


class Handed:
    """Every hand-over, by whose it is."""

    def __init__(self, overs: Iterable[HandOver]) -> None:
        self.overs = tuple(overs)
        self._of: dict[str, list[HandOver]] = defaultdict(list)
        for each in sorted(self.overs, key=_rank):
            self._of[compared(each.whose)].append(each)

    def way(self, owner: str, reference: str, day: date) -> Way:
        """Each is gone through once, so that a ring of them ends."""
        way = Way((owner,))
        while over := self._next(way, reference, day):
            # Who handed it over for good does not get it back.
            kept = way.names if over.until else way.names[:-1]
            way = Way((*kept, over.to_whom), (*way.overs, over))
        return way

    def _next(self, way: Way, reference: str, day: date) -> HandOver | None:
        for over in self._of.get(compared(way.minded_by), ()):
            if concerns(over, reference) and holds(over, day) and not _is_behind(over, way):
                return over
        return None


def holds(over: HandOver, day: date) -> bool:
    return over.since <= day and (over.until is None or day <= over.until)


def concerns(over: HandOver, reference: str) -> bool:
    return not over.about or reference in over.about


def _is_behind(over: HandOver, way: Way) -> bool:
    """Gone through already; or some that went for good, and were handed on for good since."""
    later = (each for each in way.overs if not each.until and each.since > over.since)
    went = over.about and not over.until
    return over in way.overs or bool(went and any(later))


def _rank(over: HandOver) -> tuple[bool, bool, int]:
    """What went for good is theirs no more; some are told apart from all; the newest counts."""
    return over.until is not None, not over.about, -over.since.toordinal()
