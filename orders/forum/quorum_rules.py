"""The rules of quorum of a register: those that come with the program, changed, and its own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.lists import Word, WordList, with_own
from disrupt.paths import resource
from disrupt.records import QuorumRule
from orders.forum.forums import plain
from orders.reading import read_file
from orders.terms import Confidence

LIST = "quorum_rules"
"""The list of words that a field of rules chooses from."""
PRESENT = "yes"
OWN = "A rule of this register."
UNREADABLE = "“{}” is no number of organisations: write it under Settings as 3."
ASKS_NOTHING = "The rule of quorum “{}” asks for nothing: say under Settings what it asks for."


@dataclass(frozen=True)
class Rule:
    """Who has to take part; what it says nothing of is not asked."""

    word: str
    says: str = ""
    organisations: int = 0
    """At least so many different ones."""
    ranks: tuple[str, ...] = ()
    """At least one person with one of these, or of a group of them."""
    agencies: tuple[str, ...] = ()
    """At least one of each of these kinds."""
    counts: tuple[str, ...] = (PRESENT,)
    """The answers to attendance that count."""
    edition: str = ""
    wrong: str = ""
    """What keeps it from being asked at all, in a sentence."""


@dataclass(frozen=True)
class Group:
    """A word that stands for several ranks, and how it is said that nobody has one of them."""

    word: str
    says: str
    nobody: str
    ranks: tuple[str, ...]


@dataclass(frozen=True)
class Rank:
    rank: str
    short: tuple[str, ...] = ()


@dataclass(frozen=True)
class Shipped:
    """The rules that come with the program, and how ranks are written."""

    title: str
    edition: str
    source: str
    confidence: Confidence
    former: tuple[str, ...]
    acting: tuple[str, ...]
    rules: tuple[Rule, ...]
    groups: tuple[Group, ...]
    ranks: tuple[Rank, ...]


@cache
def shipped() -> Shipped:
    return read_file(Shipped, resource("quorum.toml"))


def own(session: Session) -> Sequence[QuorumRule]:
    """In the order in which they were made."""
    return session.scalars(select(QuorumRule).order_by(QuorumRule.id)).all()


def every(held: Iterable[QuorumRule]) -> tuple[Rule, ...]:
    """All that a meeting may name, those that are no longer offered too."""
    known = {plain(each.word): replace(each, edition=_edition()) for each in shipped().rules}
    for each in held:
        known[plain(each.rule)] = _own(each, known.get(plain(each.rule)))
    return tuple(known.values())


def offered(held: Iterable[QuorumRule]) -> tuple[Rule, ...]:
    """Without those that this register no longer offers."""
    held = tuple(held)
    retired = {plain(each.rule): each.retired for each in held}
    return tuple(each for each in every(held) if not retired.get(plain(each.word)))


def rule_named(held: Iterable[QuorumRule], word: str) -> Rule | None:
    """In letters of any case."""
    return _by_word(every(held)).get(plain(word))


def words(held: Iterable[QuorumRule]) -> WordList:
    """To choose from; one that is no longer offered is understood all the same."""
    held = tuple(held)
    known = [Word(each.word, each.word) for each in every(held)]
    return with_own(LIST, known, {each.word for each in offered(held)})


def _edition() -> str:
    return f"{shipped().title}, {shipped().edition}"


def _by_word(rules: Iterable[Rule]) -> Mapping[str, Rule]:
    return {plain(each.word): each for each in rules}


def _own(held: QuorumRule, was: Rule | None) -> Rule:
    """As it is held: of one that came with the program nothing is left but its word."""
    number = held.organisations or "0"
    return Rule(
        word=was.word if was else held.rule,
        says=OWN,
        organisations=int(number) if number.isdecimal() else 0,
        ranks=held.ranks,
        agencies=held.agencies,
        counts=held.counts or (PRESENT,),
        edition=held.edition or "",
        wrong=_wrong(held, number),
    )


def _wrong(held: QuorumRule, number: str) -> str:
    if not number.isdecimal():
        return UNREADABLE.format(number)
    asks = int(number) or held.ranks or held.agencies
    return "" if asks else ASKS_NOTHING.format(held.rule)
