"""Somebody who has a published table and tries to work out what is hidden in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Domain = tuple[int, int]


@dataclass(frozen=True)
class Attacker:
    """Knows what is shown, that no star is zero, every sum, and even which stars are small."""

    shown: Mapping[str, int]
    small: frozenset[str]
    others: frozenset[str]
    sums: Sequence[tuple[str, Sequence[str]]]
    most: int
    """More than any figure."""

    def can_be_only(self, key: str) -> int | None:
        """The one value that a hidden figure can have; nothing where it can have several."""
        first = self._solved({})
        assert first is not None
        value = first[key]
        low, high = self._domains()[key]
        for other in ((low, value - 1), (value + 1, high)):
            if other[0] <= other[1] and self._solved({key: other}) is not None:
                return None
        return value

    def _domains(self) -> dict[str, Domain]:
        return {
            **{key: (value, value) for key, value in self.shown.items()},
            **dict.fromkeys(self.small, (1, 4)),
            **dict.fromkeys(self.others, (1, self.most)),
        }

    def _solved(self, supposed: Mapping[str, Domain]) -> dict[str, int] | None:
        domains = self._narrowed({**self._domains(), **supposed})
        if domains is None:
            return None
        open_ = [key for key, (low, high) in domains.items() if low < high]
        if not open_:
            return {key: low for key, (low, _) in domains.items()}
        key = min(open_, key=lambda each: domains[each][1] - domains[each][0])
        low, high = domains[key]
        middle = (low + high) // 2
        for half in ((low, middle), (middle + 1, high)):
            if found := self._solved({**domains, key: half}):
                return found
        return None

    def _narrowed(self, domains: dict[str, Domain]) -> dict[str, Domain] | None:
        """What each sum leaves of what the others can be, until nothing more follows."""
        changed = True
        while changed:
            changed = False
            for whole, parts in self.sums:
                terms = [(part, 1) for part in parts] + [(whole, -1)]
                for key, weight in terms:
                    rest = [
                        domains[k] if w > 0 else _less(domains[k]) for k, w in terms if k != key
                    ]
                    low, high = sum(each[0] for each in rest), sum(each[1] for each in rest)
                    allowed = (-high, -low) if weight > 0 else (low, high)
                    now = max(domains[key][0], allowed[0]), min(domains[key][1], allowed[1])
                    if now[0] > now[1]:
                        return None
                    if now != domains[key]:
                        domains[key], changed = now, True
        return domains


def _less(domain: Domain) -> Domain:
    return -domain[1], -domain[0]
