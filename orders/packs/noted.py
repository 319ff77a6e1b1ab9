"""Notes and intelligence in a pack: facts, opinions that are called so, and no source of either."""

import re
from collections.abc import Iterator
from dataclasses import replace

from disrupt.fields import Seen
from disrupt.records import Intelligence, Note, Subject
from disrupt.store.sealed import IN_PLACE
from orders.packs.by_then import newest_first
from orders.packs.known import Known
from orders.packs.left import NOT
from orders.packs.lines_held import line
from orders.packs.pieces import Piece, Words
from orders.packs.said import called, short

PERMITTED = re.compile(r"P(?!\w)")
"""How a handling begins that permits what is lawful; what follows it explains it."""
LIMITS = re.compile(rf"{NOT.pattern}|\b(?:only|alone)\b", re.IGNORECASE)
"""By these it is a condition all the same."""
OPINION, INTELLIGENCE = "opinion", "intelligence"
CONDITIONAL = "C"
"""The letter at the end of a grade under which only some may be told, under a condition."""


def notes(known: Known, of: Subject) -> Iterator[Words]:
    """An opinion is for those who may see opinions, each word of it."""
    for each in newest_first(known.of(Note, of)):
        words = line(known, each, of.reference)
        is_opinion = (each.kind or "").casefold() == OPINION
        seen = Seen.OPINION if is_opinion else Seen.FACTS
        if _is_conditional(each):
            yield _as(words, Seen.CONDITIONAL, each.handling or "")
        else:
            yield _as(words, seen) if is_opinion else words


def intelligence(known: Known, of: Subject) -> Iterator[Words]:
    """What this reader's key does not open is left out: that it is there tells something too."""
    for each in newest_first(known.of(Intelligence, of)):
        if each.text not in IN_PLACE:
            is_conditional = _is_conditional(each)
            seen = Seen.CONDITIONAL if is_conditional else Seen.INTELLIGENCE
            sort = str(each.handling or "") if is_conditional else ""
            yield tuple(Piece(says, seen, sort) for says in _said(known, each, of))


def _said(known: Known, each: Intelligence, of: Subject) -> Iterator[str]:
    if each.at:
        yield short(each.at)
    yield INTELLIGENCE
    yield str(each.text)
    if others := [called(known.others, name) for name in each.about or () if name != of.reference]:
        yield f"also about: {'; '.join(others)}"
    yield each.reference


def _is_conditional(each: Note | Intelligence) -> bool:
    """By the last letter of its grade, or because it says to whom it may go, or may not."""
    said = (each.handling or "").strip()
    is_free = not said or (PERMITTED.match(said) and not LIMITS.search(said))
    return not is_free or (each.grade or "").strip().upper().endswith(CONDITIONAL)


def _as(words: Words, seen: Seen, sort: str = "") -> Words:
    return tuple(replace(each, seen=seen, sort=sort) for each in words)
