"""Who or what is tied to whom or what: ties as values, and the shortest way from one to another."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

NOTHING_KNOWN = "00000000"
"""What stands for the signs of a date that nobody said."""


# Tens of thousands of these are made for one question, which a dataclass would make slow.
class Span(NamedTuple):
    """From when until when, as far as it is written; what nobody said is open."""

    since: str = ""
    until: str = ""
    about: bool = False
    """It is only about then."""

    def has_begun(self, day: str) -> bool:
        """A year, or a month, stands before each of its days."""
        return self.since <= day

    def is_over(self, day: str) -> bool:
        return bool(self.until) and self.until < day and not day.startswith(self.until)

    def holds_on(self, day: str) -> bool:
        return self.has_begun(day) and not self.is_over(day)

    def shared(self, other: "Span") -> "Span":
        """While both hold; where that was never so, its end lies before its beginning."""
        ends = [each for each in (self.until, other.until) if each]
        about = self.about or other.about
        return Span(max(self.since, other.since), min(ends, default=""), about)

    def is_never(self) -> bool:
        return self.is_over(self.since)

    def newness(self) -> int:
        """The greater, the later it began."""
        return int((self.since.replace("-", "") + NOTHING_KNOWN)[:8])


OPEN = Span()


class End(NamedTuple):
    """One of those that a tie holds together: as what, and while it does."""

    reference: str
    role: str = ""
    span: Span = OPEN


class Tie(NamedTuple):
    """What ties two records or more, each of them to every other."""

    says: str
    ends: tuple[End, ...]
    source: str = ""
    """The reference of the record that says so, where it is one of its own."""
    grade: str = ""
    once: bool = False
    """It happened on one day, and is not said to have lasted."""


class Bond(NamedTuple):
    """A tie between two of those that it holds together, as seen from the first of them."""

    one: End
    other: End
    tie: Tie

    @property
    def span(self) -> Span:
        return self.one.span.shared(self.other.span)

    @property
    def role(self) -> str:
        """What tells the two apart: as what the other is tied, else as what this one is."""
        return self.other.role or self.one.role


@dataclass(frozen=True)
class Network:
    ties: tuple[Tie, ...]

    @cached_property
    def of(self) -> Mapping[str, tuple[Tie, ...]]:
        """By the reference of each that they tie."""
        found: dict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            for name in {end.reference for end in tie.ends}:
                found[name].append(tie)
        return {name: tuple(ties) for name, ties in found.items()}

    def bonds(self, reference: str, but: Container[str] = ()) -> Iterator[Bond]:
        """To each of the others that it is tied to, without those that are left out."""
        for tie in self.of.get(reference, ()):
            mine = [end for end in tie.ends if end.reference == reference]
            for end in tie.ends:
                if end.reference != reference and end.reference not in but:
                    yield from (Bond(one, end, tie) for one in mine)


SURE: Mapping[str, int] = {"A": 0, "B": 1, "C": 2, "": 3, "D": 4, "E": 5}
"""How well a thing is known by the second sign of its grade; E is suspected to be false."""
SOURCES = 4
"""One more than there are sorts of sources."""


def doubt(grade: str) -> int:
    """The less, the better it is known; of one certainty, the more reliable source goes first."""
    source = int(grade[0]) if grade[:1].isdigit() else SOURCES - 1
    return SURE.get(grade[1:2].upper(), SURE[""]) * SOURCES + source


Cost = tuple[int, int]
"""The doubt of all steps, then how old they are: the less, the better."""
NOTHING: Cost = (0, 0)


class _Reached(NamedTuple):
    """What it cost to come here, and by which step."""

    cost: Cost
    by: Bond | None


def shortest(network: Network, one: str, other: str, day: str) -> tuple[Bond, ...] | None:
    """The fewest steps, over ties that hold on the day; of equals, the best known and newest."""
    known = {one: _Reached(NOTHING, None)}
    here: Iterable[str] = (one,)
    while here and other not in known:
        onward = (bond for name in here for bond in network.bonds(name, known))
        reached = _further(known, onward, day)
        known |= reached
        here = reached
    return tuple(_back(known, other)) if other in known else None


def _further(
    known: Mapping[str, _Reached], onward: Iterable[Bond], day: str
) -> dict[str, _Reached]:
    """Whoever is one step away, each by the best of the steps that lead there."""
    reached: dict[str, _Reached] = {}
    for bond in onward:
        if bond.span.holds_on(day):
            to, cost = bond.other.reference, _added(known[bond.one.reference].cost, bond)
            if to not in reached or cost < reached[to].cost:
                reached[to] = _Reached(cost, bond)
    return reached


def _added(cost: Cost, bond: Bond) -> Cost:
    return cost[0] + doubt(bond.tie.grade), cost[1] - bond.span.newness()


def _back(known: Mapping[str, _Reached], to: str) -> list[Bond]:
    steps: list[Bond] = []
    while step := known[to].by:
        steps.append(step)
        to = step.one.reference
    return steps[::-1]
