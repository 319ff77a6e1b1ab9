"""How licensing goes by the law, as data: which clock is asked of what, and in which words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from disrupt.names import words
from disrupt.paths import resource
from orders.asks import Condition
from orders.reading import read_file
from orders.terms import Lost

DECIDED = "decided"
Leaves = Literal["standing", "nothing", "something else"]


@dataclass(frozen=True)
class Besides:
    """A clock that is asked beside the one that says when a decision takes effect."""

    power: str
    decisions: tuple[str, ...]


@dataclass(frozen=True)
class Sort:
    """Kinds of licence that the same law decides upon."""

    sort: str
    kinds: tuple[str, ...]
    question: str
    """What is asked of such a licence at the roadside."""
    decision: str
    """The clock of a decision on it."""
    checked_as: str
    """Who is checked, in the words of the clock of checks."""
    besides: tuple[Besides, ...]


@dataclass(frozen=True)
class Decision:
    word: str
    done: str
    gives: bool = False
    """It gives a licence anew, whatever was decided before."""
    stops: bool = False
    for_good: bool = False
    refuses: bool = False
    """It never was a licence."""
    ends_with_its_term: bool = False
    """It stops nobody before the licence ends by itself."""


@dataclass(frozen=True)
class Appeal:
    outcome: str
    says: str
    leaves: Leaves
    """What is left of the decision."""


@dataclass(frozen=True)
class Note:
    """What is to be known of some decisions on some licences."""

    says: str
    section: str
    kinds: tuple[str, ...]
    decisions: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()


@dataclass(frozen=True)
class Authority:
    """Authorities by their names, and the words by which clocks know them."""

    names: tuple[str, ...]
    law: str
    country: str
    ends_by_notice: bool = False
    """A suspension there has no end before the authority gives notice of it."""


@dataclass(frozen=True)
class Owed:
    """The clock of a disclosure that went one way, and where its events are recorded."""

    gateway: str
    direction: str
    clock: str
    events: Mapping[str, tuple[str, ...]]
    met: tuple[str, ...]


@dataclass(frozen=True)
class Wanted:
    """One thing that the notice of a decision has to say."""

    id: str
    says: str
    asks: str
    """The field to fill."""
    met: Condition
    when: Condition | None = None
    sections: Mapping[str, str] = field(default_factory=dict)
    """By the word that the clocks know the authority by."""


@dataclass(frozen=True)
class Licensing:
    title: str
    source: str
    term: str
    checks: str
    self_reports: str
    """The clocks of how long a licence runs, of checks, and of what a holder has to tell."""
    answer_classes: tuple[str, ...]
    """The classes of information that the answer to a disclosure gives."""
    passing: tuple[str, ...]
    """Words of an authority's name that do not tell it from others."""
    sorts: tuple[Sort, ...]
    decisions: tuple[Decision, ...]
    appeals: tuple[Appeal, ...]
    notes: tuple[Note, ...]
    authorities: tuple[Authority, ...]
    owed: tuple[Owed, ...]
    answered_under: Mapping[str, str]
    """The gateway of an answer, by the gateway of what it answers."""
    lost: Mapping[str, Lost]
    points: tuple[Wanted, ...]

    def sort_of(self, kind: str | None) -> Sort | None:
        """Nothing of a kind that is not said, or that no list knows."""
        return next((each for each in self.sorts if (kind or "").casefold() in each.kinds), None)

    def decision(self, word: str | None) -> Decision:
        """A word of no list stops nobody, and says itself; so does one that is still to come."""
        known = (each for each in self.decisions if each.word == (word or "").casefold())
        return next(known, Decision(word or "", word or DECIDED))

    def appeal(self, outcome: str | None) -> Appeal:
        unsaid = Appeal("", "how the appeal ended is not recorded", "something else")
        return next((each for each in self.appeals if each.outcome == outcome), unsaid)

    def authority(self, name: str | None) -> Authority | None:
        """Nothing where none is named; any that is not told apart is a district in England."""
        telling = self._telling(name or "")
        elsewhere = Authority((), "elsewhere", "england") if telling else None
        return self._told_apart.get(telling, elsewhere)

    def owed_of(self, gateway: str, direction: str) -> Owed | None:
        """By the code of its gateway."""
        sought = (gateway, direction)
        return next((each for each in self.owed if (each.gateway, each.direction) == sought), None)

    @cached_property
    def _told_apart(self) -> Mapping[tuple[str, ...], Authority]:
        """Of two with one name the first."""
        return {
            self._telling(name): each for each in reversed(self.authorities) for name in each.names
        }

    def _telling(self, name: str) -> tuple[str, ...]:
        return tuple(word for word in words(name) if word not in self.passing)


def read_licensing(path: Path) -> Licensing:
    """A key that means nothing is refused."""
    return read_file(Licensing, path)


@cache
def licensing() -> Licensing:
    return read_licensing(resource("licensing.toml"))
