"""Which figures could be worked out from those beside them, and the fewest more to hide for it.

A hidden figure cannot be told where another reading of all that is hidden fits what is shown: a
move of some hidden figures by one, up or down, after which every sum still adds up.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from heapq import heappop, heappush
from itertools import count

from reports.figures.report import Sum

LOWEST, HIGHEST = 1, 4
"""What a small count is. Zero is no secret, and never moves."""
TRIED = 10_000
"""Steps after which a move is given up: more is hidden then, never less."""

Cost = tuple[int, int, int, int]
"""Totals, subtotals, figures, and how much they come to: the first that is less decides."""
Steps = Mapping[str, int]
Open = tuple[tuple[int, int], ...]
"""The sums that do not add up, the one opened last at the end, and by how much."""


@dataclass(frozen=True)
class Sought:
    """Among which figures a move is looked for."""

    hidden: Set[str]
    beside: Set[str] = frozenset()
    """What may be hidden as well."""
    highest: int = HIGHEST
    """What a small one can be at most, to whoever reads it."""


@dataclass(frozen=True)
class Proof:
    """The figures of a move, and how high a small one may go in it."""

    moved: frozenset[str]
    highest: int


@dataclass(frozen=True)
class Moves:
    """Counts by their keys, and the sums that they stand in."""

    counts: Mapping[str, int]
    sums: Sequence[Sum]
    _within: Mapping[str, Sequence[tuple[int, int]]] = field(init=False)
    """By key, the sums that it is in: as a part, or as the whole, which weighs against them."""

    def __post_init__(self) -> None:
        within: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, each in enumerate(self.sums):
            within[each.whole].append((number, -1))
            for part in each.parts:
                within[part].append((number, 1))
        object.__setattr__(self, "_within", within)

    def hidden(self, small: Iterable[str]) -> frozenset[str]:
        """These, and as few more as make that none of all that is hidden can be told."""
        hidden = set(small)
        proofs: dict[str, Proof] = {}
        for key in [each for each in self.counts if each in hidden]:
            if key in proofs:
                continue
            found = self._proof(key, Sought(hidden, self.counts.keys()))
            is_strict = found.highest == HIGHEST
            kept = found.moved if is_strict else {key, *(found.moved - hidden)}
            proofs |= dict.fromkeys(kept - proofs.keys(), found)
            hidden |= found.moved
        return frozenset(self._thinned(hidden, proofs))

    def _thinned(self, hidden: set[str], proofs: dict[str, Proof]) -> set[str]:
        """Without what a later choice made needless; the dearest first."""
        added = [key for key in hidden if not self._is_small(key)]
        for key in sorted(added, key=lambda each: (self._cost(each), each), reverse=True):
            fewer = hidden - {key}
            shaken = [each for each, proof in proofs.items() if key in proof.moved and each != key]
            bounds = {each: proofs[each].highest for each in shaken}
            found = {
                each: self._found(each, Sought(fewer, highest=bound))
                for each, bound in bounds.items()
            }
            if all(found.values()):
                hidden = fewer
                proofs |= {each: Proof(move, bounds[each]) for each, move in found.items()}
                proofs.pop(key, None)
        return hidden

    def _proof(self, key: str, sought: Sought) -> Proof:
        """That it cannot be told, even by whoever knows which are small; if not, by anybody else.

        Where there is none, all that hangs together with it and is not zero is hidden.
        """
        for highest in (HIGHEST, self._more_than_any):
            if moved := self._found(key, replace(sought, highest=highest)):
                return Proof(moved, highest)
        return Proof(self._joined(key), HIGHEST)

    @cached_property
    def _more_than_any(self) -> int:
        return max(self.counts.values(), default=0) + 1

    def _joined(self, key: str) -> frozenset[str]:
        """Every figure that a sum leads to from this one, and from there."""
        joined, ahead = {key}, [key]
        while ahead:
            for number, _ in self._within.get(ahead.pop(), ()):
                each = self.sums[number]
                new = {name for name in (each.whole, *each.parts) if self.counts[name]} - joined
                joined |= new
                ahead += new
        return frozenset(joined)

    def _found(self, key: str, sought: Sought) -> frozenset[str]:
        """The figures of the cheapest move with this one; of those beside, each has its cost.

        Of two that cost as much, whatever was begun is first pursued to its end.
        """
        number = count(step=-1)
        waiting: list[tuple[Cost, int, Steps, Open]] = []
        for step in self._steps(key, sought):
            heappush(waiting, ((0, 0, 0, 0), next(number), {key: step}, self._after((), key, step)))
        seen: set[Open] = set()
        while waiting and len(seen) < TRIED:
            cost, _, steps, open_ = heappop(waiting)
            if not open_:
                return frozenset(steps)
            if open_ in seen:
                continue
            seen.add(open_)
            for other, step in reversed([*self._next(open_[-1], steps, sought)]):
                further = _and(cost, (0, 0, 0, 0) if other in sought.hidden else self._cost(other))
                moved = {**steps, other: step}
                heappush(waiting, (further, next(number), moved, self._after(open_, other, step)))
        return frozenset()

    def _next(
        self, last: tuple[int, int], steps: Steps, sought: Sought
    ) -> Iterator[tuple[str, int]]:
        """What may move so that the sum opened last is nearer to adding up."""
        opened, by = last
        each = self.sums[opened]
        for other in (*each.parts, each.whole):
            if other in steps or not (other in sought.hidden or other in sought.beside):
                continue
            weight = -1 if other == each.whole else 1
            wanted = -weight if by > 0 else weight
            if wanted in self._steps(other, sought):
                yield other, wanted

    def _steps(self, key: str, sought: Sought) -> tuple[int, ...]:
        """How it may move: a small one stays small, and what is shown as zero does not."""
        value = self.counts[key]
        if not self._is_small(key):
            return (1, -1) if value > HIGHEST else ()
        if key not in sought.hidden:
            return ()
        return tuple(step for step in (1, -1) if LOWEST <= value + step <= sought.highest)

    def _after(self, open_: Open, key: str, step: int) -> Open:
        by = dict(open_)
        for number, weight in self._within.get(key, ()):
            now = by.pop(number, 0) + weight * step
            if now:
                by[number] = now
        return tuple(by.items())

    def _is_small(self, key: str) -> bool:
        return LOWEST <= self.counts[key] <= HIGHEST

    def _cost(self, key: str) -> Cost:
        weights = {weight for _, weight in self._within.get(key, ())}
        is_whole, is_part = -1 in weights, 1 in weights
        return int(is_whole and not is_part), int(is_whole and is_part), 1, self.counts[key]


def _and(one: Cost, other: Cost) -> Cost:
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3])
