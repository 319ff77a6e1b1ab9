"""What a copy leaves out by its audience, in sentences: the same whoever stands in it."""

from collections.abc import Iterable, Iterator

from disrupt.fields import Seen
from disrupt.records.base import capital
from orders.audiences import OF_ANYBODY, Audience, Word, sees
from orders.packs.checking import HOW

LINKED = (
    "Linked is whoever holds, held or applied for a licence with {whom}, or has a tenancy or an "
    "action with it."
)
NOBODY_IN_PARTICULAR = "an agency, and this copy is for none in particular"
NAMES_LEFT_OUT = (
    "The names of people and children who do not stand in it are left out of what was written."
)
NOT_AT_ALL = "Not in it at all: {those}."


def left_out(audience: Audience, whose: str) -> Iterator[str]:
    """By the table alone; a place is called “this place” in its own copy."""
    by_word: dict[Word, list[Seen]] = {}
    for seen in Seen:
        by_word.setdefault(sees(audience, seen), []).append(seen)
    for word, how in HOW.items():
        if word in by_word:
            yield capital(f"{_those(by_word[word])}: {how}.")
    yield NOT_AT_ALL.format(those=_those(by_word["no"]))
    if "linked" in by_word:
        yield LINKED.format(whom=whose or NOBODY_IN_PARTICULAR)
    if sees(audience, Seen.IDENTITY) not in OF_ANYBODY:
        yield NAMES_LEFT_OUT


def _those(held: Iterable[Seen]) -> str:
    """Each class as the table calls it, but for how it is told where it is; no pack has all."""
    known = (each for each in held if each is not Seen.NOBODY)
    return "; ".join(each.value.partition(", labelled")[0] for each in known)
