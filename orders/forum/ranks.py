"""Whether somebody has a rank or post, however it is written."""

import re
from collections.abc import Iterable
from functools import cache

from orders.forum.quorum_rules import Group, shipped

PARTS = re.compile(r"[,;()\[\]\n]|\s[-\u2013\u2014]\s")
"""What parts a rank from the force or the office beside it."""
NOTHING = re.compile(r"[^\w]|_")
WORD = re.compile(r"\w+")


def ranks_of(words: Iterable[str]) -> tuple[str, ...]:
    """The ranks that the words of a rule stand for, lowest first."""
    return tuple(dict.fromkeys(rank for word in words for rank in _ranks(word)))


def group_of(word: str) -> Group | None:
    return next((each for each in shipped().groups if _same(each.word) == _same(word)), None)


def rank_held(written: str, ranks: Iterable[str]) -> str:
    """The highest of these ranks that somebody has, as it is called; empty where they have none."""
    if not {word.casefold() for word in WORD.findall(written)}.isdisjoint(shipped().former):
        return ""
    said = {form for part in PARTS.split(written) for form in _said(part)}
    return next((rank for rank in reversed(tuple(ranks)) if said & _forms(rank)), "")


def _ranks(word: str) -> tuple[str, ...]:
    group = group_of(word)
    return group.ranks if group else (word,)


def _said(part: str) -> Iterable[str]:
    """The whole of it, and what stands on either side of a stroke; whoever acts in it has it."""
    for each in (part, *part.split("/")):
        yield _same(each)
        first, _space, rest = each.strip().partition(" ")
        if _same(first) in shipped().acting:
            yield _same(rest)


@cache
def _forms(rank: str) -> frozenset[str]:
    """One of its own words that the table of ranks knows is known by all its forms."""
    known = ({each.rank, *each.short} for each in shipped().ranks)
    alike = (forms for forms in known if _same(rank) in map(_same, forms))
    return frozenset(_same(form) for form in {rank}.union(*alike))


def _same(text: str) -> str:
    return NOTHING.sub("", text).casefold()
